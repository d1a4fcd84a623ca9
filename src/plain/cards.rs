//! Experiments and actions, field by field. What was typed is kept even when the input ends.
use super::ask::{Entry, number};
use super::solo::bracketed;
use super::{Way, Workshop};
use crate::domain::{
    ActionItem, ActionKind, Chosen, Command, Experiment, LintField, Progress, Promise, Stop,
};

/// That an action cannot wait.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Pressing;

/// One row of the step.
#[derive(Clone)]
enum Row {
    NewExperiment,
    NewAction,
    AtConstraint,
    AtWeakest,
    Suggested(String),
    Topic(Option<String>, String),
    Experiment(u32),
    Action(u32),
}

impl Workshop<'_> {
    pub(super) fn commit(&mut self, stop: &Stop) -> Way<()> {
        self.speak_step(stop)?;
        self.rules_here(stop)?;
        self.tell("commit-most")?;
        loop {
            let rows = self.card_rows();
            let lines: Vec<String> = rows.iter().map(|row| self.card_line(row)).collect();
            let Some(row) = self.choose(&lines)?.and_then(|at| rows.get(at).cloned()) else {
                return Ok(());
            };
            match row {
                Row::NewExperiment => self.experiment(Experiment::default())?,
                Row::NewAction => self.action(ActionItem::default())?,
                Row::AtConstraint => self.at_constraint()?,
                Row::AtWeakest => self.at_weakest()?,
                Row::Suggested(id) => self.suggested(&id)?,
                Row::Topic(link, text) => self.experiment(Experiment {
                    act: text,
                    link,
                    ..Experiment::default()
                })?,
                Row::Experiment(id) => self.handle(Promise::Experiment, id)?,
                Row::Action(id) => self.handle(Promise::Action, id)?,
            }
        }
    }

    fn card_rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        let experiments = self.session.experiments();
        if experiments.len() < Experiment::MOST {
            rows.push(Row::NewExperiment);
        }
        rows.push(Row::NewAction);
        rows.extend(self.session.open_constraint().map(|_| Row::AtConstraint));
        rows.extend(self.session.open_weakest().map(|_| Row::AtWeakest));
        rows.extend(self.session.chosen().into_iter().map(|c| match c {
            Chosen::Question(id) => Row::Suggested(id),
            Chosen::Topic { link, text } => Row::Topic(link, text),
        }));
        rows.extend(experiments.iter().map(|card| Row::Experiment(card.id)));
        let actions = self.session.actions();
        rows.extend(actions.iter().map(|card| Row::Action(card.id)));
        rows
    }

    fn card_line(&self, row: &Row) -> String {
        let found = match row {
            Row::NewExperiment => return self.words.say("plain-new-experiment").into_owned(),
            Row::NewAction => return self.words.say("plain-new-action").into_owned(),
            Row::Topic(_, text) => {
                let args = [("text", text.into())];
                return self.words.with("plain-take-up-topic", &args);
            }
            Row::AtConstraint => {
                let step = self.session.open_constraint();
                let args = [("step", step.map_or("", |step| &step.name).into())];
                return self.words.with("map-try-here", &args);
            }
            Row::AtWeakest => {
                let value = self.weakest_value();
                let (metric, value) = value.unwrap_or_default();
                let args = [("metric", metric.into()), ("value", value.into())];
                return self.words.with("metric-try", &args);
            }
            Row::Suggested(id) => {
                let pack = self.pack();
                let question = pack.as_ref().and_then(|pack| pack.question(id));
                let act = question
                    .map(|q| q.experiment.act.clone())
                    .unwrap_or_default();
                let args = [
                    ("text", act.into()),
                    ("where", self.question_line(id).into()),
                ];
                return self.words.with("plain-take-up", &args);
            }
            Row::Experiment(id) => self
                .session
                .promises()
                .find(|p| p.what == Promise::Experiment && p.id == *id),
            Row::Action(id) => self
                .session
                .promises()
                .find(|p| p.what == Promise::Action && p.id == *id),
        };
        found.map_or_else(String::new, |p| {
            self.promise_line(p.text, p.owner, p.due, p.status)
        })
    }

    /// An experiment where items wait longest, with its measure and today's value of that.
    fn at_constraint(&mut self) -> Way<()> {
        let today = self.today();
        let card = self.session.open_constraint().map(|step| Experiment {
            measure: self
                .words
                .with("map-measure", &[("step", (&*step.name).into())]),
            today: step.wait.clone(),
            first_day: Some(today),
            review_day: Some(today.saturating_add(jiff::Span::new().days(28))),
            ..Experiment::default()
        });
        self.experiment(card.unwrap_or_default())
    }

    /// The name of the weakest metric, and its value as it is told.
    fn weakest_value(&self) -> Option<(String, String)> {
        let (measured, value) = self.session.open_weakest()?;
        let value = self.words.measured(measured.measure, value.exact);
        Some((measured.title.clone(), value))
    }

    /// An experiment on the weakest metric, as the pack suggests it.
    fn at_weakest(&mut self) -> Way<()> {
        let pack = self.pack();
        let value = self.weakest_value().map(|(_, value)| value);
        let card = value.and_then(|value| self.session.try_at_weakest(pack.as_deref(), value));
        self.experiment(card.unwrap_or_default())
    }

    fn suggested(&mut self, id: &str) -> Way<()> {
        let pack = self.pack();
        let today = self.today();
        let question = pack.as_ref().and_then(|pack| pack.question(id));
        let card = question.map(|question| Experiment {
            act: question.experiment.act.clone(),
            measure: question.experiment.measure.clone(),
            first_day: Some(today),
            review_day: Some(today.saturating_add(jiff::Span::new().days(28))),
            link: Some(question.id.clone()),
            ..Experiment::default()
        });
        self.experiment(card.unwrap_or_default())
    }

    /// Changes, ends or takes away a card of this session.
    fn handle(&mut self, what: Promise, id: u32) -> Way<()> {
        let keys = [
            "plain-card-change",
            "review-done",
            "review-dropped",
            "plain-card-remove",
        ];
        let status = match self.choose_keys(&keys)? {
            Some(0) => return self.rewrite(what, id),
            Some(1) => Progress::Done,
            Some(2) => Progress::Dropped,
            Some(_) => {
                let _ = self.change(Command::Remove { what, id })?;
                return Ok(());
            }
            None => return Ok(()),
        };
        let _ = self.change(Command::SetProgress { what, id, status })?;
        Ok(())
    }

    fn rewrite(&mut self, what: Promise, id: u32) -> Way<()> {
        match what {
            Promise::Experiment => {
                let card = self.session.experiments().iter().find(|card| card.id == id);
                let card = card.cloned().unwrap_or_default();
                self.experiment(card)
            }
            Promise::Action => {
                let card = self.session.actions().iter().find(|card| card.id == id);
                let card = card.cloned().unwrap_or_default();
                self.action(card)
            }
        }
    }

    /// Asks for an experiment's fields; leaving in the middle keeps what is there.
    fn experiment(&mut self, mut card: Experiment) -> Way<()> {
        let asked = self.experiment_fields(&mut card);
        if card.act.is_empty() && card.belief.is_empty() {
            return asked;
        }
        let _ = self.change(Command::PutExperiment(Box::new(card)))?;
        asked
    }

    fn experiment_fields(&mut self, card: &mut Experiment) -> Way<()> {
        self.field("belief", &mut card.belief)?;
        self.field("act", &mut card.act)?;
        self.field("owner", &mut card.owner)?;
        self.tell("card-first-day-hint")?;
        card.first_day = self.date("card-first-day", card.first_day)?;
        self.tell("card-due-hint")?;
        card.review_day = self.date("card-due", card.review_day)?;
        self.field("measure", &mut card.measure)?;
        self.field("today", &mut card.today)?;
        self.field("stop-rule", &mut card.stop_rule)
    }

    fn action(&mut self, mut card: ActionItem) -> Way<()> {
        let asked = self.action_fields(&mut card);
        if card.text.is_empty() {
            return asked;
        }
        let _ = self.change(Command::PutAction(Box::new(card)))?;
        asked
    }

    fn action_fields(&mut self, card: &mut ActionItem) -> Way<()> {
        let prompt = bracketed(&self.words.say("field-what"), kept(&card.text));
        let before = card.text.clone();
        self.text(&prompt, &mut card.text)?;
        if card.text != before {
            self.reframe(&card.text, LintField::Actions)?;
        }
        self.field("owner", &mut card.owner)?;
        card.due = self.date("field-due", card.due)?;
        if self.session.is_about_an_incident() {
            self.more_of_action(card)?;
        }
        Ok(())
    }

    /// What an action after an incident may say as well; an empty line passes each by.
    fn more_of_action(&mut self, card: &mut ActionItem) -> Way<()> {
        self.factor(card)?;
        let kinds = ActionKind::ALL.map(|kind| {
            let name = self.words.say(&format!("action-kind-{}", kind.code()));
            (kind, name.into_owned())
        });
        self.pick("kind", &kinds, &mut card.kind)?;
        self.line("todo", "done-when", &mut card.done_when)?;
        let urgent = self.words.say("yes").into_owned();
        let mut pressing = card.urgent.then_some(Pressing);
        self.pick("urgent", &[(Pressing, urgent)], &mut pressing)?;
        card.urgent = pressing.is_some();
        self.line("todo", "tracker", &mut card.tracker)
    }

    /// Which card an action answers to; not asked while there is none.
    fn factor(&mut self, card: &mut ActionItem) -> Way<()> {
        let linked = card.link.as_ref().and_then(|link| self.session.card(link));
        let others = self
            .session
            .calling_cards()
            .filter(|other| linked.is_none_or(|linked| linked.id != other.id));
        let cards = others.chain(linked);
        let cards: Vec<(String, String)> = cards.map(|c| (c.link(), c.text.clone())).collect();
        if cards.is_empty() {
            return Ok(());
        }
        self.pick("factor", &cards, &mut card.link)
    }

    /// One of several; an empty line keeps what there is, a lone `-` takes it away.
    fn pick<T: Clone + PartialEq>(
        &mut self,
        name: &str,
        choices: &[(T, String)],
        chosen: &mut Option<T>,
    ) -> Way<()> {
        self.tell(&format!("todo-{name}-hint"))?;
        for ((_, text), n) in choices.iter().zip(1..) {
            self.say(&format!("{n}. {text}"))?;
        }
        let held = choices.iter().find(|(it, _)| chosen.as_ref() == Some(it));
        let label = self.words.say(&format!("todo-{name}")).into_owned();
        let prompt = bracketed(&label, held.map(|(_, text)| text.as_str()));
        loop {
            let line = self.ask(&prompt, Entry::Choice)?;
            match line.as_str() {
                "" => return Ok(()),
                "-" => {
                    *chosen = None;
                    return Ok(());
                }
                _ => {}
            }
            let at = number(&line).and_then(|n| n.checked_sub(1));
            if let Some((it, _)) = at.and_then(|at| choices.get(at)) {
                *chosen = Some(it.clone());
                return Ok(());
            }
            self.fill("cli-not-a-choice", &[("text", line.into())])?;
        }
    }

    fn field(&mut self, name: &str, text: &mut String) -> Way<()> {
        self.line("card", name, text)
    }

    fn line(&mut self, group: &str, name: &str, text: &mut String) -> Way<()> {
        self.tell(&format!("{group}-{name}-hint"))?;
        let label = self.words.say(&format!("{group}-{name}")).into_owned();
        self.text(&bracketed(&label, kept(text)), text)
    }

    /// An empty line keeps what is there, a lone `-` empties it.
    fn text(&mut self, prompt: &str, text: &mut String) -> Way<()> {
        let line = self.ask(prompt, Entry::Text)?;
        match line.as_str() {
            "" => {}
            "-" => text.clear(),
            _ => *text = line,
        }
        Ok(())
    }
}

fn kept(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
