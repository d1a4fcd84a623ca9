//! Blank paper for every step that leaves something but votes on levels: slips to be folded, forms
//! to be filled in, headings to put cards under, tables to be drawn on a wall.
use super::{BOX, Page};
use crate::domain::{Board, EventKind, Field, FieldKind, Kind, MapPart, Metric, Step, Survey};

/// A line to write on.
const LINE: &str = "________________________________________";
/// Lines for several lines of text, and for cards under one heading.
const LINES: usize = 3;
/// Rows of a map and topics of a dot vote.
const ROWS: usize = 10;

impl Page<'_> {
    /// The sheets of the variant, in the order of its steps.
    pub(super) fn sheets(&mut self) {
        let (pack, variant) = (self.pack, self.variant);
        let heading = self.words.say("figures-sheets").into_owned();
        self.heading("##", &heading);
        self.say("figures-sheets-how");
        for step in &pack.steps {
            if step.times.of(variant).is_some() {
                self.sheet(step);
            }
        }
    }

    fn sheet(&mut self, step: &Step) {
        match &step.kind {
            Kind::SecretVote { esvp } => self.safety(step, *esvp),
            Kind::Checklist { survey } => {
                if let Some(survey) = self.pack.survey(survey) {
                    self.slip(step, &survey);
                }
            }
            Kind::Ordering { survey } => {
                if let Some(survey) = self.pack.survey(survey) {
                    self.slip(step, &survey);
                    self.say("figures-order-how");
                }
            }
            Kind::Numbers { of } => match self.pack.metric(of) {
                Some(metric) => self.metric(step, metric),
                None => self.form(step, of),
            },
            Kind::Form { form } => self.form(step, form),
            Kind::Map { part } => self.map(step, *part),
            Kind::Timeline => self.timeline(step),
            Kind::List { board } => {
                if let Some(board) = self.pack.board(board) {
                    self.board(step, board);
                }
            }
            Kind::Confirm => {
                self.title(step);
                let boxes = self.yes_or_no();
                self.line(&boxes);
            }
            Kind::DotVote => {
                self.title(step);
                self.say("dots-1");
                self.line("");
                self.rows(&["figures-topic", "figures-dots"]);
            }
            Kind::Commit => self.commit(step),
            Kind::Roti => {
                self.title(step);
                self.say("figures-slip");
                self.line("");
                self.levels_of("roti-level");
            }
            Kind::Brief | Kind::Review | Kind::VoteSet { .. } | Kind::Read | Kind::Talk => {}
        }
    }

    fn title(&mut self, step: &Step) {
        self.heading("###", &step.title);
    }

    /// Five levels with their boxes, the best first.
    fn levels_of(&mut self, key: &str) {
        for level in (1..=5).rev() {
            let text = self.words.say(&format!("{key}-{level}"));
            let line = format!("- {BOX} {level}. {text}");
            self.line(&line);
        }
    }

    fn yes_or_no(&self) -> String {
        boxes(&["yes", "no"].map(|key| self.words.say(key)))
    }

    fn safety(&mut self, step: &Step, esvp: bool) {
        self.title(step);
        self.say("figures-slip");
        self.line("");
        self.levels_of("safety-level");
        if esvp {
            self.line("");
            for who in 1..=4 {
                let name = self.words.say(&format!("esvp-{who}")).into_owned();
                let gloss = self.words.say(&format!("esvp-{who}-gloss")).into_owned();
                let text = self.labelled(&name, &gloss);
                self.line(&format!("- {BOX} {text}"));
            }
        }
    }

    fn labelled(&self, label: &str, text: &str) -> String {
        if label.ends_with('?') {
            return format!("{label} {text}");
        }
        let args = [("label", label.into()), ("text", text.into())];
        self.words.with("labelled", &args)
    }

    /// A survey on a slip for each person.
    fn slip(&mut self, step: &Step, survey: &Survey) {
        self.title(step);
        self.say("figures-slip");
        self.line("");
        self.answers(survey);
    }

    fn answers(&mut self, survey: &Survey) {
        self.line(&survey.title);
        self.line("");
        for answer in &survey.answers {
            self.line(&format!("- {BOX} {}", answer.text));
        }
        self.line("");
    }

    /// The estimate on a slip, then one sheet for the evidence, then how to read it.
    fn metric(&mut self, step: &Step, metric: &Metric) {
        self.slip(step, &metric.estimate());
        self.line(&metric.title);
        self.line("");
        self.fields(&metric.fields);
        for table in &metric.bands {
            self.line("");
            for says in &table.says {
                self.line(&format!("- {BOX} {says}"));
            }
            self.line("");
            self.line(&table.source);
        }
    }

    fn form(&mut self, step: &Step, id: &str) {
        let Some(form) = self.pack.form(id) else {
            return;
        };
        self.title(step);
        self.fields(&form.fields);
    }

    fn fields(&mut self, fields: &[Field]) {
        for field in fields {
            let label = if field.required {
                let args = [("label", field.label.as_str().into())];
                self.words.with("figures-needed", &args)
            } else {
                field.label.clone()
            };
            let room = self.room_for(field);
            let line = self.labelled(&label, &room);
            self.line(&format!("- {line}"));
            if matches!(field.kind, FieldKind::Text | FieldKind::Times) {
                (0..LINES).for_each(|_| self.line(&format!("  - {LINE}")));
            }
            if !field.hint.is_empty() {
                self.line(&format!("  {}", field.hint));
            }
        }
    }

    /// What stands behind a label: a line, or boxes.
    fn room_for(&self, field: &Field) -> String {
        match field.kind {
            FieldKind::YesNo => self.yes_or_no(),
            FieldKind::Choice => {
                let labels: Vec<&str> = field.options.iter().map(|o| o.label.as_str()).collect();
                boxes(&labels)
            }
            FieldKind::Text | FieldKind::Times => String::new(),
            FieldKind::Line
            | FieldKind::Date
            | FieldKind::Moment
            | FieldKind::Count
            | FieldKind::Number
            | FieldKind::Duration => LINE.to_owned(),
        }
    }

    /// An empty table with these columns.
    fn rows(&mut self, keys: &[&str]) {
        let titles: Vec<String> = keys
            .iter()
            .map(|k| self.words.say(k).into_owned())
            .collect();
        self.line(&format!("| {} |", titles.join(" | ")));
        self.line(&format!("|{}", "---|".repeat(keys.len())));
        (0..ROWS).for_each(|_| self.line(&format!("|{}", "   |".repeat(keys.len()))));
    }

    /// One table for today's map, which three steps fill in, and one for the map to come.
    fn map(&mut self, step: &Step, part: MapPart) {
        if matches!(part, MapPart::Times | MapPart::Quality) {
            return;
        }
        self.title(step);
        self.say("figures-map-how");
        self.line("");
        self.rows(&[
            "map-step-name",
            "figures-role",
            "map-step-wait",
            "map-step-process",
            "map-step-ca",
            "map-step-wip",
            "figures-signs",
        ]);
        self.line("");
        self.say("figures-map-sums");
    }

    fn timeline(&mut self, step: &Step) {
        self.title(step);
        let kinds = EventKind::ALL.map(|kind| {
            let key = format!("event-kind-{}", kind.code());
            self.words.say(&key).into_owned()
        });
        let name = self.words.say("figures-kind").into_owned();
        let kinds = self.labelled(&name, &kinds.join(", "));
        self.line(&kinds);
        self.line("");
        self.rows(&[
            "figures-when",
            "figures-kind",
            "figures-what",
            "figures-role",
            "figures-source",
        ]);
    }

    fn board(&mut self, step: &Step, board: &Board) {
        self.title(step);
        for column in &board.columns {
            let title = match &column.letter {
                Some(letter) => format!("{} · {letter}", column.title),
                None => column.title.clone(),
            };
            self.line(&title);
            self.line("");
            self.line(&column.prompt);
            self.line("");
            (0..LINES).for_each(|_| self.line(&format!("- {LINE}")));
            if let Some(then) = &column.then {
                self.line(&format!("  {then}"));
            }
            self.line("");
        }
    }

    /// An experiment, or actions where the workshop tells an incident.
    fn commit(&mut self, step: &Step) {
        self.title(step);
        let mut steps = self.pack.steps.iter();
        let cards: &[&str] = if steps.any(|step| step.kind == Kind::Timeline) {
            &[
                "field-what",
                "card-owner",
                "field-due",
                "todo-kind",
                "todo-done-when",
                "todo-urgent",
                "todo-tracker",
            ]
        } else {
            &[
                "card-belief",
                "card-act",
                "card-owner",
                "card-first-day",
                "card-due",
                "card-measure",
                "card-today",
                "card-stop-rule",
            ]
        };
        self.say("figures-copies");
        self.line("");
        for key in cards {
            let label = self.words.say(key).into_owned();
            let line = self.labelled(&label, LINE);
            self.line(&format!("- {line}"));
            let hint = format!("{key}-hint");
            if self.words.has(&hint) {
                let hint = self.words.say(&hint).into_owned();
                self.line(&format!("  {hint}"));
            }
        }
    }
}

/// A box before each text, on one line.
fn boxes<T: std::fmt::Display>(texts: &[T]) -> String {
    let boxes: Vec<String> = texts.iter().map(|text| format!("{BOX} {text}")).collect();
    boxes.join("   ")
}
