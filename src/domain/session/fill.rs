//! How surveys, forms, boards, maps and timelines take what is typed into them.
use std::collections::BTreeSet;

use crate::domain::command::{Agreed, Refusal};
use crate::domain::{Card, Event, MapStep, Person, Session, Surveyed, Unread, Which};

type Applied = Result<(), Refusal>;

impl Session {
    pub(super) fn survey_mut(&mut self, id: &str) -> Result<&mut Surveyed, Refusal> {
        let survey = self.surveys.iter_mut().find(|survey| survey.id == id);
        survey.ok_or(Refusal::NotThere)
    }

    pub(super) fn keep_survey(
        &mut self,
        id: &str,
        counts: Vec<u16>,
        abstained: u16,
        ballots: u32,
    ) -> Applied {
        let mode = self.header.mode;
        let survey = self.survey_mut(id)?;
        if counts.len() != survey.answers.len() {
            return Err(Refusal::NotThere);
        }
        if ballots == 0 {
            return Err(Refusal::NoVotes);
        }
        survey.keep(counts, abstained, ballots, mode);
        Ok(())
    }

    pub(super) fn fill(&mut self, form: &str, field: &str, text: String) -> Applied {
        let form = self.forms.iter_mut().find(|filled| filled.id == form);
        let fields = form.map(|form| &mut form.fields);
        let found = fields.and_then(|fields| fields.iter_mut().find(|f| f.field.id == field));
        found.ok_or(Refusal::NotThere)?.value = text;
        self.read_entries_again();
        Ok(())
    }

    pub(super) fn put_card(&mut self, mut card: Card) -> Applied {
        let board = self.boards.iter().find(|board| board.id == card.board);
        let column = board.and_then(|board| board.columns.iter().find(|c| c.id == card.column));
        if column.is_none() {
            return Err(Refusal::NotThere);
        }
        let at = self.cards.iter().position(|old| old.id == card.id);
        let is_empty = card.text.trim().is_empty();
        match at {
            Some(at) if is_empty => {
                self.cards.remove(at);
            }
            Some(at) => {
                if let Some(old) = self.cards.get_mut(at) {
                    *old = card;
                }
            }
            None if is_empty => return Err(Refusal::Empty),
            None => {
                card.id = self.fresh_id();
                self.cards.push(card);
            }
        }
        Ok(())
    }

    pub(super) fn put_map_step(&mut self, which: Which, mut step: MapStep, at: usize) -> Applied {
        if let Some(old) = self
            .stream
            .of_mut(which)
            .iter_mut()
            .find(|old| old.id == step.id)
        {
            *old = step;
            return Ok(());
        }
        if step.name.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        step.id = self.fresh_id();
        let steps = self.stream.of_mut(which);
        steps.insert(at.min(steps.len()), step);
        Ok(())
    }

    pub(super) fn remove_map_step(&mut self, which: Which, id: u32) -> Applied {
        let steps = self.stream.of_mut(which);
        let at = steps.iter().position(|step| step.id == id);
        steps.remove(at.ok_or(Refusal::NotThere)?);
        Ok(())
    }

    pub(super) fn move_map_step(&mut self, which: Which, id: u32, to: usize) -> Applied {
        let steps = self.stream.of_mut(which);
        let at = steps.iter().position(|step| step.id == id);
        let at = at.filter(|_| to < steps.len()).ok_or(Refusal::NotThere)?;
        let step = steps.remove(at);
        steps.insert(to, step);
        Ok(())
    }

    /// A step keeps its number only where it stands in one of the maps, and once: a number from
    /// elsewhere could be given a second time, and every order would then go to the first of two.
    pub(super) fn put_map(&mut self, which: Which, mut steps: Vec<MapStep>) {
        let known = self.stream.today.iter().chain(&self.stream.future);
        let known = known.map(|step| step.id).filter(|id| *id != 0);
        let mut known: BTreeSet<u32> = known.collect();
        for step in &mut steps {
            if !known.remove(&step.id) {
                step.id = self.fresh_id();
            }
        }
        *self.stream.of_mut(which) = steps;
    }

    pub(super) fn put_event(&mut self, mut event: Event) -> Applied {
        if event.text.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        let old = self
            .timeline
            .entries
            .iter_mut()
            .find(|old| old.id == event.id);
        if let Some(old) = old {
            *old = event;
        } else {
            event.id = self.fresh_id();
            self.timeline.entries.push(event);
        }
        self.timeline.sort();
        Ok(())
    }

    pub(super) fn remove_event(&mut self, id: u32) -> Applied {
        let entries = &mut self.timeline.entries;
        let at = entries.iter().position(|event| event.id == id);
        entries.remove(at.ok_or(Refusal::NotThere)?);
        Ok(())
    }

    pub(super) fn put_pasted(
        &mut self,
        events: Vec<Event>,
        unread: Vec<Unread>,
        people: Vec<Person>,
    ) {
        for mut event in events {
            event.id = self.fresh_id();
            self.timeline.entries.push(event);
        }
        self.timeline.unread = unread;
        for person in people {
            self.timeline.meet(person);
        }
        self.timeline.sort();
    }

    pub(super) fn drop_unread(&mut self, index: usize) -> Applied {
        if index >= self.timeline.unread.len() {
            return Err(Refusal::NotThere);
        }
        self.timeline.unread.remove(index);
        Ok(())
    }

    pub(super) fn confirm(&mut self, step: String, agreed: Option<Agreed>) -> Applied {
        if !self.agenda.iter().any(|stop| stop.id == step) {
            return Err(Refusal::NotThere);
        }
        match agreed {
            Some(agreed) => self.confirmed.insert(step, agreed == Agreed::Yes),
            None => self.confirmed.remove(&step),
        };
        Ok(())
    }

    pub(super) fn mute(&mut self, rule: String, muted: bool) {
        if muted {
            self.unheard.insert(rule);
        } else {
            self.unheard.remove(&rule);
        }
    }
}
