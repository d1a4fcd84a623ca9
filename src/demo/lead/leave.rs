//! What a session leaves: topics with dots, experiments, actions, the goodbye, what came later.
use super::{Done, Lead};
use crate::content::{DemoAction, DemoExperiment};
use crate::domain::{ActionItem, Card, Chosen, Command, Experiment, Progress, Promise, short_id};

impl Lead<'_> {
    /// Puts up what the figures point at, as the step does when it is reached.
    pub(super) fn dots(&mut self) -> Done {
        for topic in self.session.topics() {
            let (link, text) = match topic {
                Chosen::Question(id) => (Some(id), String::new()),
                Chosen::Topic { link, text } => (link, text),
            };
            self.does(Command::AddOption { link, text })?;
        }
        for (option, dots) in self.told.dots.iter().copied().enumerate() {
            self.does(Command::SetDots { option, dots })?;
        }
        Ok(())
    }

    pub(super) fn promises(&mut self) -> Done {
        let told = self.told;
        for card in &told.experiments {
            let card = self.experiment(card)?;
            self.does(Command::PutExperiment(Box::new(card)))?;
        }
        for card in &told.actions {
            let card = self.action(card)?;
            self.does(Command::PutAction(Box::new(card)))?;
        }
        Ok(())
    }

    fn experiment(&self, told: &DemoExperiment) -> Done<Experiment> {
        Ok(Experiment {
            belief: self.says(&told.belief),
            act: self.says(&told.act),
            owner: told.owner.clone(),
            first_day: Some(self.on(told.first)?),
            review_day: Some(self.on(told.review)?),
            measure: self.says(&told.measure),
            today: self.says(&told.today),
            stop_rule: self.says(&told.stop),
            link: self.link(&told.link, told.card)?,
            ..Experiment::default()
        })
    }

    fn action(&self, told: &DemoAction) -> Done<ActionItem> {
        let due = told.due.map(|after| self.on(after)).transpose()?;
        Ok(ActionItem {
            text: self.says(&told.say),
            owner: told.owner.clone(),
            due,
            kind: told.kind,
            link: self.link(&told.link, told.card)?,
            done_when: self.says(&told.done_when),
            urgent: told.urgent,
            tracker: told.tracker.clone(),
            ..ActionItem::default()
        })
    }

    /// The question or the card that a promise came from.
    fn link(&self, question: &str, card: Option<usize>) -> Done<Option<String>> {
        if let Some(number) = card {
            let at = number.checked_sub(1);
            let card = at.and_then(|at| self.session.cards().get(at));
            let card = card.ok_or_else(|| self.missing(&format!("card {number}")))?;
            return Ok(Some(Card::link(card)));
        }
        if question.is_empty() {
            return Ok(None);
        }
        let mut asked = self.session.questions().iter();
        let found = asked.find(|asked| short_id(&asked.id) == question);
        let found = found.ok_or_else(|| self.missing(question))?;
        Ok(Some(found.id.clone()))
    }

    pub(super) fn goodbye(&mut self) -> Done {
        if !self.told.roti.is_empty() {
            let counts = self.counts(&self.told.roti)?;
            self.does(Command::KeepRoti(counts))?;
        }
        let Some(after) = self.told.next else {
            return Ok(());
        };
        let date = Some(self.on(after)?);
        self.does(Command::SetNextDate(date))
    }

    /// What became of the actions once the session was over.
    pub(super) fn later(&mut self) -> Done {
        let ids: Vec<u32> = self.session.actions().iter().map(|card| card.id).collect();
        for (told, id) in self.told.actions.iter().zip(ids) {
            if told.status != Progress::Open {
                self.does(Command::SetProgress {
                    what: Promise::Action,
                    id,
                    status: told.status,
                })?;
            }
        }
        Ok(())
    }
}
