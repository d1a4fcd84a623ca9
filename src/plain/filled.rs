//! Forms and the evidence of delivery metrics, field by field.
use super::ask::{Entry, number};
use super::{Turn, Way, Workshop};
use crate::domain::{
    Band, Command, Evidence, FieldKind, Filled, FilledField, Instant, LintField, Measured, NO,
    Stop, YES,
};

/// What ends a text of several lines.
const END: &str = ".";

impl Workshop<'_> {
    /// A form of the pack.
    pub(super) fn form(&mut self, stop: &Stop, form: &str) -> Way<()> {
        self.speak_step(stop)?;
        self.fill_in(form)?;
        self.rules_here(stop)
    }

    /// The evidence of a metric behind its estimate, or a form of figures.
    pub(super) fn numbers(&mut self, stop: &Stop, of: &str) -> Way<()> {
        if self.session.survey_at(stop).is_some() {
            self.estimate(stop)?;
        } else {
            self.speak_step(stop)?;
        }
        self.fill_in(of)?;
        self.rules_here(stop)
    }

    /// Lists the fields, and takes one after the other by its number.
    fn fill_in(&mut self, id: &str) -> Way<()> {
        loop {
            let Some(form) = self.session.form(id).cloned() else {
                return self.pause();
            };
            self.say("")?;
            self.say(&form.title)?;
            self.list_fields(&form)?;
            self.tell_metric(id)?;
            let line = self.ask_key("plain-form-ask", Entry::Choice)?;
            if line.is_empty() {
                return Ok(());
            }
            let field = number(&line).and_then(|n| form.fields.get(n.checked_sub(1)?));
            match field {
                Some(field) => self.take_field(id, field)?,
                None => self.fill("cli-not-a-choice", &[("text", line.into())])?,
            }
        }
    }

    fn list_fields(&mut self, form: &Filled) -> Way<()> {
        let today = self.today();
        let local = self.local();
        for (field, n) in form.fields.iter().zip(1..) {
            let of = (form.id.as_str(), &field.field);
            let meaning = self.session.meaning(of, &field.value, &local, today);
            let read = self.words.filled(field, &meaning).unwrap_or_else(|| {
                let key = if field.field.required {
                    "field-required"
                } else {
                    "form-open"
                };
                self.words.say(key).into_owned()
            });
            let args = [
                ("label", field.field.label.as_str().into()),
                ("text", read.into()),
            ];
            let line = self.words.with("labelled", &args);
            self.say(&format!("{n}. {line}"))?;
            if let Some(clash) = self.session.clash(&form.id, &field.field.id) {
                let text = self.words.clash(clash);
                self.say(&text)?;
            }
        }
        Ok(())
    }

    /// All metrics side by side, what was believed, and what is worth reading for the weak ones.
    pub(super) fn read_metrics(&mut self, stop: &Stop) -> Way<()> {
        self.speak_step(stop)?;
        self.say("")?;
        let lines: Vec<String> = self
            .session
            .metrics()
            .iter()
            .map(|metric| self.metric_line(metric))
            .collect();
        self.say_all(&lines)?;
        let pack = self.pack();
        let read = pack.map(|pack| self.session.to_read(&pack));
        let read = read
            .map(|read| self.words.to_read(&read))
            .unwrap_or_default();
        if !read.is_empty() {
            self.say("")?;
            self.tell("metric-read")?;
            self.say_all(&read)?;
        }
        self.rules_here(stop)?;
        self.pause()
    }

    fn metric_line(&self, metric: &Measured) -> String {
        let say = |key: &str| self.words.say(key).into_owned();
        let mut parts = match self.session.evidence(&metric.id) {
            Evidence::None => vec![say("metric-not-counted")],
            Evidence::NotAvailable => vec![say("metric-not-available-short")],
            Evidence::Wrong(_) => vec![say("metric-contradicts")],
            Evidence::Value(value) => {
                let band = value.band.map(|band| format!("calc-band-{}", band.code()));
                let shown = self.words.measured(metric.measure, value.exact);
                [Some(shown), band.map(|key| say(&key))]
                    .into_iter()
                    .flatten()
                    .collect()
            }
        };
        let key = if self.session.is_solo() {
            "metric-believed-alone"
        } else {
            "metric-believed"
        };
        let survey = self.session.estimate(&metric.id);
        let believed = survey.and_then(|survey| self.words.middle(survey, str::to_owned));
        parts.extend(believed.map(|text| {
            let args = [("label", say(key).into()), ("text", text.into())];
            self.words.with("labelled", &args)
        }));
        let args = [
            ("label", metric.title.as_str().into()),
            ("text", parts.join(" · ").into()),
        ];
        self.words.with("labelled", &args)
    }

    /// Reads one field and keeps it as typed.
    fn take_field(&mut self, form: &str, filled: &FilledField) -> Way<()> {
        let field = &filled.field;
        if !field.hint.is_empty() {
            self.say(&field.hint)?;
        }
        let text = match field.kind {
            FieldKind::YesNo => {
                let chosen = self.choose_keys(&["yes", "no"])?;
                chosen.map(|n| if n == 0 { YES } else { NO }.to_owned())
            }
            FieldKind::Choice => {
                let labels: Vec<String> = field.options.iter().map(|o| o.label.clone()).collect();
                let chosen = self.choose(&labels)?;
                chosen
                    .and_then(|n| field.options.get(n))
                    .map(|option| option.id.clone())
            }
            FieldKind::Text | FieldKind::Times => Some(self.take_lines()?),
            FieldKind::Line
            | FieldKind::Date
            | FieldKind::Moment
            | FieldKind::Count
            | FieldKind::Number
            | FieldKind::Duration => Some(self.ask(&field.label, Entry::Text)?),
        };
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            return Ok(());
        };
        let words = matches!(field.kind, FieldKind::Line | FieldKind::Text);
        let about = LintField::of_form(form).filter(|_| words);
        let typed = text.clone();
        let local = self.local();
        let depends = field.kind == FieldKind::Moment && Instant::parse(&text, None).is_err();
        let zone = local.zone.filter(|_| depends);
        let _ = self.change(Command::Fill {
            form: form.to_owned(),
            field: field.id.clone(),
            text,
        })?;
        // Whose time it is stays written down, as the room's clock reads it.
        if let Some(settle) = zone.and_then(|zone| self.session.settles_zone(zone.name())) {
            let _ = self.change(settle)?;
        }
        about.map_or(Ok(()), |about| self.reframe(&typed, about))
    }

    /// Reads lines up to one with a dot alone.
    fn take_lines(&mut self) -> Way<String> {
        self.tell("plain-form-lines")?;
        let mut lines: Vec<String> = Vec::new();
        loop {
            let line = self.ask("", Entry::Text)?;
            if line == END {
                return Ok(lines.join("\n"));
            }
            if line.is_empty() && lines.is_empty() {
                return Err(Turn::Again);
            }
            lines.push(line);
        }
    }

    /// What the evidence of a metric says, with its band and the table that it is from.
    fn tell_metric(&mut self, id: &str) -> Way<()> {
        let Some(metric) = self.session.metric(id).cloned() else {
            return Ok(());
        };
        match self.session.evidence(id) {
            Evidence::None => Ok(()),
            Evidence::NotAvailable => self.tell("metric-not-available"),
            Evidence::Wrong(error) => {
                let text = self.words.evidence_fault(&error);
                self.say(&text)
            }
            Evidence::Value(value) => {
                let label = self.words.say("metric-value").into_owned();
                let shown = self.words.measured(metric.measure, value.exact);
                self.fill(
                    "labelled",
                    &[("label", label.into()), ("text", shown.into())],
                )?;
                for line in self.words.beside_measured(metric.measure, &value) {
                    self.say(&line)?;
                }
                let at = value
                    .band
                    .and_then(|band| Band::ALL.iter().position(|b| *b == band));
                if let (Some(at), Some(table)) = (at, metric.bands.first()) {
                    if let Some(says) = table.says.get(at) {
                        self.say(says)?;
                    }
                    self.say(&format!("{} · {}", table.edition, table.source))?;
                }
                Ok(())
            }
        }
    }
}
