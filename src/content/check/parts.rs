//! Surveys, forms, metrics and boards.
use super::{Checker, limits};
use crate::domain::{Field, FieldKind, Form, Kind, Measure, Metric, Survey};

impl Checker<'_> {
    /// Secret questions with answers of their own.
    pub(super) fn surveys(&mut self) {
        for survey in &self.pack.surveys {
            let at = self.place.id("surveys", &survey.id);
            self.text(at, "title", &survey.title, limits::LONGEST_TITLE);
            self.lines(at, "about", &survey.about, limits::LINE);
            let ids = survey.answers.iter().map(|answer| &*answer.id);
            self.inner_ids(("surveys", &survey.id), "answers", ids);
            for answer in &survey.answers {
                let inner = ("answers", &*answer.id);
                let at = self.place.inner("surveys", &survey.id, inner);
                self.text(at, "text", &answer.text, limits::ANSWER);
                if let Some(set) = &answer.set {
                    self.known_set(at, &answer.id, set);
                }
            }
            let (least, most) = self.answers_of(survey);
            self.answers(at, &survey.id, (survey.answers.len(), least, most));
        }
    }

    /// How many answers a survey may have: any number is ticked, but one is chosen by its digit.
    fn answers_of(&self, survey: &Survey) -> (usize, usize) {
        let chooses =
            |kind: &Kind| matches!(kind, Kind::Ordering { survey: id } if *id == survey.id);
        if self.pack.steps.iter().any(|step| chooses(&step.kind)) {
            (2, limits::MOST_ANSWERS)
        } else {
            (1, limits::MOST_SIGNS)
        }
    }

    fn answers(&mut self, at: Option<usize>, id: &str, (has, least, most): (usize, usize, usize)) {
        if !(least..=most).contains(&has) {
            let [has, least, most] = [has, least, most].map(|n| n.to_string());
            let details = [
                ("id", id),
                ("has", &*has),
                ("least", &*least),
                ("most", &*most),
            ];
            self.say_at(at, "answers", &details);
        }
    }

    /// What is written down.
    pub(super) fn forms(&mut self) {
        for form in &self.pack.forms {
            let at = self.place.id("forms", &form.id);
            self.text(at, "title", &form.title, limits::FORM_TITLE);
            self.at_least(at, &form.id, "fields", (form.fields.len(), 1));
            self.fields(("forms", &form.id), &form.fields);
        }
        self.read_fields();
    }

    fn fields(&mut self, entry: (&str, &str), fields: &[Field]) {
        self.inner_ids(entry, "fields", fields.iter().map(|field| &*field.id));
        for field in fields {
            let at = self.place.inner(entry.0, entry.1, ("fields", &field.id));
            self.text(at, "label", &field.label, limits::FIELD_LABEL);
            self.length(at, "hint", &field.hint, limits::HINT);
            let is_choice = field.kind == FieldKind::Choice;
            if is_choice {
                self.at_least(at, &field.id, "options", (field.options.len(), 2));
            } else if !field.options.is_empty() {
                self.say_at(at, "no-choice", &[("id", &field.id)]);
            }
            let mut seen: Vec<&str> = Vec::new();
            for option in &field.options {
                self.text(at, "label", &option.label, limits::OPTION);
                if seen.contains(&&*option.id) {
                    self.say_at(at, "twice", &[("id", &option.id)]);
                }
                seen.push(&option.id);
            }
        }
    }

    /// The fields that the program itself reads.
    fn read_fields(&mut self) {
        let pack = self.pack;
        let runs = |is: fn(&Kind) -> bool| pack.steps.iter().any(|step| is(&step.kind));
        let own = |id: &str| pack.forms.iter().find(|form| form.id == id);
        if let Some(header) = own("header").filter(|_| runs(|kind| matches!(kind, Kind::Timeline)))
        {
            let at = self.place.id("forms", "header");
            for wanted in [
                ("date", FieldKind::Date),
                ("zone", FieldKind::Line),
                ("change", FieldKind::YesNo),
            ] {
                self.needs_field(at, "header", &header.fields, wanted);
            }
        }
        let per_day = |metric: &&Metric| metric.measure == Measure::Frequency;
        if let Some(metric) = pack.metrics.iter().find(per_day) {
            let fields = own("service").map_or(&[][..], |service| &service.fields);
            let at = self.place.id("forms", "service");
            let at = at.or_else(|| self.place.id("metrics", &metric.id));
            self.needs_field(at, "service", fields, ("period", FieldKind::Duration));
        }
        if runs(|kind| matches!(kind, Kind::Map { .. })) {
            pack.forms.iter().for_each(|form| self.map_fields(form));
        }
    }

    /// The fields by which a map is read, where a form has them.
    fn map_fields(&mut self, form: &Form) {
        for field in &form.fields {
            let kind = match &*field.id {
                "throughput" => FieldKind::Count,
                "clock" => FieldKind::Choice,
                _ => continue,
            };
            let at = self.place.inner("forms", &form.id, ("fields", &field.id));
            self.needs_field(at, &form.id, &form.fields, (&field.id, kind));
            let has = |id: &&str| field.options.iter().any(|option| option.id == *id);
            let is_read = ["calendar", "working"].iter().all(has);
            if kind == FieldKind::Choice && !is_read {
                self.say_at(at, "clock", &[("id", &form.id)]);
            }
        }
    }

    /// Notes a field that is not there, or takes something else.
    fn needs_field(
        &mut self,
        at: Option<usize>,
        id: &str,
        fields: &[Field],
        (field, kind): (&str, FieldKind),
    ) {
        let found = fields.iter().find(|found| found.id == field);
        if found.is_none_or(|found| found.kind != kind) {
            let details = [("id", id), ("field", field), ("kind", code(kind))];
            self.say_at(at, "needs-field", &details);
        }
    }

    /// Delivery metrics.
    pub(super) fn metrics(&mut self) {
        for metric in &self.pack.metrics {
            let at = self.place.id("metrics", &metric.id);
            for (what, text, most) in [
                ("title", &metric.title, limits::METRIC_TITLE),
                ("gloss", &metric.gloss, limits::METRIC_GLOSS),
                ("definition", &metric.definition, limits::DEFINITION),
                ("question", &metric.question, limits::LONGEST_TITLE),
            ] {
                self.text(at, what, text, most);
            }
            for (what, lines, most) in [
                ("why", &metric.why, limits::WHY),
                ("story", &metric.story, limits::LINE),
                ("cautions", &metric.cautions, limits::LINE),
            ] {
                self.lines(at, what, lines, most);
            }
            for answer in &metric.answers {
                self.text(at, "answers", answer, limits::ESTIMATE);
            }
            let six = (metric.answers.len(), limits::ESTIMATES, limits::ESTIMATES);
            self.answers(at, &metric.id, six);
            self.fields(("metrics", &metric.id), &metric.fields);
            for field in metric.measure.fields() {
                let wanted = (*field, kind_of(field));
                self.needs_field(at, &metric.id, &metric.fields, wanted);
            }
            if let Some(experiment) = &metric.experiment {
                self.experiment(at, experiment);
            }
            self.bands(metric, at);
        }
    }

    /// Cards under headings.
    pub(super) fn boards(&mut self) {
        for board in &self.pack.boards {
            let at = self.place.id("boards", &board.id);
            self.text(at, "title", &board.title, limits::BOARD_TITLE);
            self.at_least(at, &board.id, "columns", (board.columns.len(), 1));
            let ids = board.columns.iter().map(|column| &*column.id);
            self.inner_ids(("boards", &board.id), "columns", ids);
            for column in &board.columns {
                let inner = ("columns", &*column.id);
                let at = self.place.inner("boards", &board.id, inner);
                self.text(at, "title", &column.title, limits::COLUMN_TITLE);
                self.text(at, "prompt", &column.prompt, limits::PROMPT);
                if let Some(then) = &column.then {
                    self.text(at, "then", then, limits::PROMPT);
                }
            }
        }
    }
}

/// What a field that a measure reads has to take.
fn kind_of(field: &str) -> FieldKind {
    match field {
        "times" => FieldKind::Times,
        "on_demand" => FieldKind::YesNo,
        _ => FieldKind::Count,
    }
}

/// The name of a kind of field in files.
const fn code(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Line => "line",
        FieldKind::Text => "text",
        FieldKind::Date => "date",
        FieldKind::Moment => "moment",
        FieldKind::Count => "count",
        FieldKind::Number => "number",
        FieldKind::Duration => "duration",
        FieldKind::Times => "times",
        FieldKind::YesNo => "yes_no",
        FieldKind::Choice => "choice",
    }
}
