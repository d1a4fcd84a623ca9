//! What the facilitator needs for a step that is no question: how to lead it, what is still
//! empty, what a metric counts, and the background.
use super::Page;
use crate::domain::{Basis, FilledField, Kind, MapPart, Metric, StepReading, Stop, Which, missing};

impl Page<'_> {
    /// How to lead the step at hand, and what it still lacks.
    pub(super) fn aside(&mut self) {
        let Some(stop) = self.session.stop() else {
            return;
        };
        let led = self.step();
        if let Some(led) = led {
            self.points("notes-aside", &led.aside);
        }
        let empty = self.still_empty(stop);
        self.points("figures-still-empty", &empty);
        if let Some(led) = led {
            self.points("notes-probes", &led.probes);
        }
        self.of_kind(&stop.kind);
        if let Some(led) = led {
            self.points("notes-warnings", &led.warnings);
        }
    }

    /// What stands behind the step at hand; last, as it is the first that can be gone without.
    pub(super) fn background(&mut self) {
        let Some(step) = self.step() else { return };
        self.points("practices-title", &step.practices);
        self.points("figures-background", &step.about);
        self.story(&step.story);
    }

    /// A case, told in one breath.
    fn story(&mut self, story: &[String]) {
        if !story.is_empty() {
            self.points("guide-story", &[story.join(" ")]);
        }
    }

    /// What the pack says on the survey, the metric or the board of a step.
    fn of_kind(&mut self, kind: &Kind) {
        let Some(pack) = self.pack else { return };
        match kind {
            Kind::Checklist { survey } | Kind::Ordering { survey } => {
                let about = pack.survey(survey).map(|survey| survey.about);
                self.points("figures-background", &about.unwrap_or_default());
            }
            Kind::Numbers { of } => {
                if let Some(metric) = pack.metric(of) {
                    self.metric(metric);
                }
            }
            Kind::List { board } => self.asked_back(board),
            Kind::Read | Kind::Talk => {
                let lines = self.words.to_read(&self.session.to_read(pack));
                self.points("metric-read", &lines);
            }
            Kind::Brief
            | Kind::SecretVote { .. }
            | Kind::Review
            | Kind::VoteSet { .. }
            | Kind::Map { .. }
            | Kind::Form { .. }
            | Kind::Timeline
            | Kind::Confirm
            | Kind::DotVote
            | Kind::Commit
            | Kind::Roti => {}
        }
    }

    fn metric(&mut self, metric: &Metric) {
        let definition = std::slice::from_ref(&metric.definition);
        self.points("figures-definition", definition);
        self.points("figures-why", &metric.why);
        self.points("figures-cautions", &metric.cautions);
        self.story(&metric.story);
    }

    /// What is asked back about the cards that are there.
    fn asked_back(&mut self, board: &str) {
        let has_card = |column: &str| {
            let mut cards = self.session.cards().iter();
            cards.any(|card| card.board == board && card.column == column)
        };
        let columns = self.session.board(board).map(|board| &board.columns);
        let back: Vec<String> = columns
            .into_iter()
            .flatten()
            .filter(|column| has_card(&column.id))
            .filter_map(|column| Some(self.labelled(&column.title, column.then.as_ref()?)))
            .collect();
        self.points("figures-ask-back", &back);
    }

    /// What nobody has filled in yet at a step, with what belongs there.
    fn still_empty(&self, stop: &Stop) -> Vec<String> {
        match &stop.kind {
            Kind::Form { form: id } | Kind::Numbers { of: id } => {
                let form = self.session.form(id);
                let fields = form.iter().flat_map(|form| &form.fields);
                fields
                    .filter(|filled| filled.value.trim().is_empty())
                    .map(|filled| self.field(filled))
                    .collect()
            }
            Kind::List { board } => self.empty_columns(board),
            Kind::Map { part } => self.empty_steps(*part),
            Kind::Timeline => {
                let missing = self.session.incident().missing.into_iter();
                let names = missing.map(|mark| {
                    let key = format!("event-kind-{}", mark.code());
                    self.words.say(&key).into_owned()
                });
                names.collect()
            }
            Kind::Brief
            | Kind::SecretVote { .. }
            | Kind::Review
            | Kind::VoteSet { .. }
            | Kind::Checklist { .. }
            | Kind::Ordering { .. }
            | Kind::Confirm
            | Kind::Read
            | Kind::Talk
            | Kind::DotVote
            | Kind::Commit
            | Kind::Roti => Vec::new(),
        }
    }

    fn field(&self, filled: &FilledField) -> String {
        let field = &filled.field;
        let label = if field.required {
            self.needed(&field.label)
        } else {
            field.label.clone()
        };
        if field.hint.is_empty() {
            return label;
        }
        self.labelled(&label, &field.hint)
    }

    fn empty_columns(&self, board: &str) -> Vec<String> {
        let Some(board) = self.session.board(board) else {
            return Vec::new();
        };
        let cards = self.session.cards();
        let needed = missing(board, cards);
        let is_empty = |column: &str| {
            !cards
                .iter()
                .any(|card| card.board == board.id && card.column == column)
        };
        let columns = board.columns.iter();
        columns
            .filter(|column| is_empty(&column.id))
            .map(|column| {
                let title = if needed.contains(&&*column.id) {
                    self.needed(&column.title)
                } else {
                    column.title.clone()
                };
                self.labelled(&title, &column.prompt)
            })
            .collect()
    }

    /// The steps of today's map that lack what this part asks for.
    fn empty_steps(&self, part: MapPart) -> Vec<String> {
        let basis = Basis::of(self.session.forms());
        let read = self.session.stream().reading(Which::Today, basis);
        let lacks = |step: &&StepReading| match part {
            MapPart::Steps | MapPart::Future => false,
            MapPart::Times => !step.is_timed(),
            MapPart::Quality => step.flow.ca.is_none(),
        };
        let steps = read.steps.iter().filter(lacks);
        steps.map(|step| step.flow.name.clone()).collect()
    }

    fn needed(&self, label: &str) -> String {
        let args = [("label", label.into())];
        self.words.with("figures-needed", &args)
    }

    /// A label and its text; a question needs no colon.
    fn labelled(&self, label: &str, text: &str) -> String {
        if label.ends_with('?') {
            return format!("{label} {text}");
        }
        let args = [("label", label.into()), ("text", text.into())];
        self.words.with("labelled", &args)
    }
}
