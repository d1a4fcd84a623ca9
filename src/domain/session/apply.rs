//! The one door: how each command changes a session, or why it does not.
use crate::domain::command::{Agreed, Command, Refusal};
use crate::domain::{
    ActionItem, Asked, Counts, Experiment, Mode, Moment, Note, NoteKind, Progress, Promise, Round,
    SECRET_MINIMUM, Session, Span, Status, Vote,
};

use super::{DotOption, FORMAT, Place};

type Applied = Result<(), Refusal>;

impl Session {
    /// Carries out one command.
    ///
    /// # Errors
    /// A refusal says why not; the session is then as before.
    pub fn apply(&mut self, command: Command, now: Moment) -> Applied {
        if self.header.status == Status::Closed && !holds_when_closed(&command) {
            return Err(Refusal::Closed);
        }
        let (clock, stop) = (self.clock, self.place.stop);
        let spent = self.agenda.get(stop).map(|at| at.spent);
        self.book(now);
        let applied = self.carry_out(command, now);
        if applied.is_ok() {
            self.refresh(now);
        } else if let Some((at, spent)) = self.agenda.get_mut(stop).zip(spent) {
            // A refusal changes nothing, not even what is booked.
            at.spent = spent;
            self.clock = clock;
        }
        applied
    }

    #[expect(
        clippy::too_many_lines,
        reason = "one entry a command, and nothing else"
    )]
    fn carry_out(&mut self, command: Command, now: Moment) -> Applied {
        match command {
            Command::Go(place) => self.go(place),
            Command::StartClock => {
                self.header.started.get_or_insert(now.wall);
                self.clock.start(now);
                Ok(())
            }
            Command::PauseClock => {
                self.clock.pause();
                Ok(())
            }
            Command::BookTime => Ok(()),
            Command::Extend(span) => self.extend(span),
            Command::SkipStop { stop, skipped } => self.skip_stop(stop, skipped),
            Command::SkipQuestions { questions, skipped } => {
                self.skip_questions(&questions, skipped)
            }
            Command::LetWait => self.let_wait(),
            Command::SetPeople(people) => self.set_people(people),
            Command::SetTeam(team) => {
                self.header.team = team;
                Ok(())
            }
            Command::SetMode(mode) => self.set_mode(mode),
            Command::Reveal { question, counts } => self.reveal(&question, counts),
            Command::KeepWorking(working) => {
                self.working = Some(working);
                Ok(())
            }
            Command::Answer { question, vote } => self.answer(&question, vote),
            Command::SetConfidence {
                question,
                confidence,
            } => self.on_question(&question, |q| q.confidence = confidence),
            Command::SetEvidence { question, evidence } => {
                self.on_question(&question, |q| q.evidence = evidence)
            }
            Command::SetWanted { question, wanted } => {
                self.on_question(&question, |q| q.wanted = wanted)
            }
            Command::KeepSurvey {
                survey,
                counts,
                abstained,
                ballots,
            } => self.keep_survey(&survey, counts, abstained, ballots),
            Command::SkipSurvey { survey, skipped } => {
                self.survey_mut(&survey)?.skipped = skipped;
                Ok(())
            }
            Command::MoveAnswer { survey, from, to } => {
                let moved = self.survey_mut(&survey)?.shift(from, to);
                moved.ok_or(Refusal::NotThere)
            }
            Command::Fill { form, field, text } => self.fill(&form, &field, text),
            Command::PutCard(card) => self.put_card(*card),
            Command::PutMapStep { which, step, at } => self.put_map_step(which, *step, at),
            Command::RemoveMapStep { which, id } => self.remove_map_step(which, id),
            Command::MoveMapStep { which, id, to } => self.move_map_step(which, id, to),
            Command::PutMap { which, steps } => {
                self.put_map(which, steps);
                Ok(())
            }
            Command::PutEvent(event) => self.put_event(*event),
            Command::RemoveEvent(id) => self.remove_event(id),
            Command::PutPasted {
                events,
                unread,
                people,
            } => {
                self.put_pasted(events, unread, people);
                Ok(())
            }
            Command::DropUnread(index) => self.drop_unread(index),
            Command::Confirm { step, agreed } => self.confirm(step, agreed),
            Command::Unheard { rule, muted } => {
                self.mute(rule, muted);
                Ok(())
            }
            Command::LookBeside(beside) => {
                self.beside = beside;
                Ok(())
            }
            Command::AddNote { on, kind, text } => self.add_note(on, kind, text),
            Command::EditNote { id, text } => self.edit_note(id, text),
            Command::AddOption { link, text } => self.add_option(link, text),
            Command::SetDots { option, dots } => self.set_dots(option, dots),
            Command::RemoveOption(option) => self.remove_option(option),
            Command::KeepDraft(draft) => {
                self.draft = draft;
                Ok(())
            }
            Command::KeepTray(tray) => {
                self.tray = tray;
                Ok(())
            }
            Command::PutExperiment(card) => self.put_experiment(*card),
            Command::PutAction(card) => self.put_action(*card),
            Command::Remove { what, id } => self.remove(what, id),
            Command::SetProgress { what, id, status } => self.set_progress(what, id, status),
            Command::SetCarried { index, status } => {
                let carried = self.carried.get_mut(index).ok_or(Refusal::NotThere)?;
                carried.status = status;
                Ok(())
            }
            Command::Settle { of, fate } => self.settle(&of, fate),
            Command::Carry(carried) => {
                self.carried = carried;
                Ok(())
            }
            Command::KeepRoti(counts) => self.keep_roti(counts),
            Command::SetNextDate(date) => {
                self.next_date = date;
                Ok(())
            }
            Command::Speak(wording) => {
                self.speak(&wording);
                Ok(())
            }
            Command::Consent(agreed) => {
                self.consent = agreed == Agreed::Yes;
                Ok(())
            }
            Command::Close => {
                self.clock.pause();
                self.header.status = Status::Closed;
                Ok(())
            }
            Command::Reopen => {
                self.header.status = Status::Running;
                Ok(())
            }
        }
    }

    /// Puts the session back to an earlier state of itself. What is no deed of the room stays:
    /// time that has passed, a line being typed, promises that came in from earlier sessions.
    pub fn rewind(&mut self, earlier: Self, now: Moment) {
        self.book(now);
        let later = std::mem::replace(self, earlier);
        self.clock = later.clock;
        self.header.started = later.header.started;
        self.draft = later.draft;
        self.tray = later.tray;
        if self.carried.is_empty() {
            self.carried = later.carried;
        }
        self.beside = later.beside;
        for (stop, later) in self.agenda.iter_mut().zip(later.agenda) {
            stop.spent = later.spent;
        }
        if self.header.status == Status::Closed {
            self.clock.pause();
        }
        self.refresh(now);
    }

    fn book(&mut self, now: Moment) {
        let span = self.clock.book(now);
        if let Some(stop) = self.agenda.get_mut(self.place.stop) {
            stop.spent = stop.spent.plus(span);
        }
    }

    fn go(&mut self, place: Place) -> Applied {
        let stop = self.agenda.get(place.stop).ok_or(Refusal::NotThere)?;
        if place.question > 0 && self.questions_at(stop).count() <= place.question {
            return Err(Refusal::NotThere);
        }
        self.place = place;
        Ok(())
    }

    fn extend(&mut self, span: Span) -> Applied {
        if self.pool_left() < span {
            return Err(Refusal::PoolEmpty);
        }
        let stop = self.agenda.get_mut(self.place.stop);
        let stop = stop.ok_or(Refusal::NotThere)?;
        stop.added = stop.added.plus(span);
        Ok(())
    }

    fn skip_stop(&mut self, index: usize, skipped: bool) -> Applied {
        if skipped && index == self.place.stop {
            return Err(Refusal::StepAtHand);
        }
        self.agenda.get_mut(index).ok_or(Refusal::NotThere)?.skipped = skipped;
        Ok(())
    }

    pub(super) fn skip_questions(&mut self, ids: &[String], skipped: bool) -> Applied {
        if ids.iter().any(|id| self.question(id).is_none()) {
            return Err(Refusal::NotThere);
        }
        for asked in &mut self.questions {
            if ids.contains(&asked.id) {
                asked.skipped = skipped;
            }
        }
        self.recut();
        Ok(())
    }

    /// Each question left out gives back its share of the step's time box.
    pub(super) fn recut(&mut self) {
        for index in 0..self.agenda.len() {
            let Some(stop) = self.agenda.get(index) else {
                continue;
            };
            let (mut all, mut skipped) = (0, 0);
            for asked in self.questions_at(stop) {
                all += 1;
                skipped += u64::from(asked.skipped);
            }
            if let Some(stop) = self.agenda.get_mut(index).filter(|_| all > 0) {
                stop.cut = Span(stop.planned.0 * skipped / all);
            }
        }
    }

    fn set_people(&mut self, people: u16) -> Applied {
        if self.header.mode == Mode::Solo {
            return Err(Refusal::ModeFixed);
        }
        if !(1..=99).contains(&people) {
            return Err(Refusal::PeopleRange);
        }
        self.header.people = people;
        Ok(())
    }

    fn set_mode(&mut self, mode: Mode) -> Applied {
        if (mode == Mode::Solo) != (self.header.mode == Mode::Solo) {
            return Err(Refusal::ModeFixed);
        }
        self.header.mode = mode;
        Ok(())
    }

    fn on_question(&mut self, id: &str, change: impl FnOnce(&mut Asked)) -> Applied {
        let asked = self.questions.iter_mut().find(|q| q.id == id);
        change(asked.ok_or(Refusal::NotThere)?);
        Ok(())
    }

    fn reveal(&mut self, id: &str, counts: Counts) -> Applied {
        if counts.cast() == 0 {
            return Err(Refusal::NoVotes);
        }
        let mode = self.header.mode;
        let asked = self.questions.iter_mut().find(|q| q.id == id);
        let asked = asked.ok_or(Refusal::NotThere)?;
        if asked.rounds.len() >= Asked::ROUNDS {
            return Err(Refusal::NoThirdRound);
        }
        let round = Round::of(counts, mode);
        for before in &mut asked.rounds {
            before.hide_beside(&round, mode);
        }
        asked.rounds.push(round);
        Ok(())
    }

    /// A lone answer replaces the one before.
    fn answer(&mut self, id: &str, vote: Vote) -> Applied {
        if self.header.mode != Mode::Solo {
            return Err(Refusal::ModeFixed);
        }
        let mut counts = Counts::default();
        counts.add(vote);
        self.on_question(id, |q| q.rounds = vec![Round::of(counts, Mode::Solo)])
    }

    fn keep_roti(&mut self, counts: Counts) -> Applied {
        if counts.cast() == 0 {
            return Err(Refusal::NoVotes);
        }
        let withheld = counts.cast() < SECRET_MINIMUM;
        self.roti = Some(Round {
            ballots: counts.cast(),
            counts: (!withheld).then_some(counts),
        });
        Ok(())
    }

    pub(super) fn fresh_id(&mut self) -> u32 {
        let id = self.next_id;
        self.next_id += 1;
        id
    }

    fn add_note(&mut self, on: String, kind: NoteKind, text: String) -> Applied {
        if text.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        let id = self.fresh_id();
        self.notes.push(Note { id, on, kind, text });
        Ok(())
    }

    fn edit_note(&mut self, id: u32, text: String) -> Applied {
        let at = self.notes.iter().position(|note| note.id == id);
        let at = at.ok_or(Refusal::NotThere)?;
        if text.trim().is_empty() {
            self.notes.remove(at);
        } else if let Some(note) = self.notes.get_mut(at) {
            note.text = text;
        }
        Ok(())
    }

    fn add_option(&mut self, link: Option<String>, text: String) -> Applied {
        if link.is_none() && text.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        if link.is_some() && self.options.iter().any(|option| option.link == link) {
            return Ok(());
        }
        self.options.push(DotOption {
            link,
            text,
            dots: 0,
        });
        Ok(())
    }

    /// Fewer dots are taken always: people may have left, or topics gone, since they were placed.
    fn set_dots(&mut self, index: usize, dots: u16) -> Applied {
        let option = self.options.get(index).ok_or(Refusal::NotThere)?;
        let more = u32::from(dots.saturating_sub(option.dots));
        if more > self.dots_left() {
            return Err(Refusal::NoDots);
        }
        if let Some(option) = self.options.get_mut(index) {
            option.dots = dots;
        }
        Ok(())
    }

    fn remove_option(&mut self, index: usize) -> Applied {
        if index >= self.options.len() {
            return Err(Refusal::NotThere);
        }
        self.options.remove(index);
        Ok(())
    }

    fn put_experiment(&mut self, mut card: Experiment) -> Applied {
        if card.act.trim().is_empty() && card.belief.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        if let Some(old) = self.experiments.iter_mut().find(|e| e.id == card.id) {
            *old = card;
            return Ok(());
        }
        if self.experiments.len() >= Experiment::MOST {
            return Err(Refusal::ThreeExperiments);
        }
        card.id = self.fresh_id();
        self.experiments.push(card);
        Ok(())
    }

    fn put_action(&mut self, mut card: ActionItem) -> Applied {
        if card.text.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        if let Some(old) = self.actions.iter_mut().find(|a| a.id == card.id) {
            *old = card;
            return Ok(());
        }
        card.id = self.fresh_id();
        self.actions.push(card);
        Ok(())
    }

    fn remove(&mut self, what: Promise, id: u32) -> Applied {
        let before = self.experiments.len() + self.actions.len();
        match what {
            Promise::Action => self.actions.retain(|card| card.id != id),
            Promise::Experiment => self.experiments.retain(|card| card.id != id),
        }
        if self.experiments.len() + self.actions.len() == before {
            return Err(Refusal::NotThere);
        }
        Ok(())
    }

    fn set_progress(&mut self, what: Promise, id: u32, progress: Progress) -> Applied {
        let status = match what {
            Promise::Action => {
                let card = self.actions.iter_mut().find(|card| card.id == id);
                card.map(|card| &mut card.status)
            }
            Promise::Experiment => {
                let card = self.experiments.iter_mut().find(|card| card.id == id);
                card.map(|card| &mut card.status)
            }
        };
        *status.ok_or(Refusal::NotThere)? = progress;
        Ok(())
    }

    /// Brings the header in line with the rest.
    pub(super) fn refresh(&mut self, now: Moment) {
        if let Some(stop) = self.agenda.get_mut(self.place.stop) {
            stop.visited = true;
        }
        self.header.updated = now.wall;
        // What is written in this program's layout says so; that of a newer one stays.
        if minor(&self.header.format) < minor(FORMAT) {
            FORMAT.clone_into(&mut self.header.format);
        }
        self.read_header_off();
    }
}

/// The second number of a version of the layout.
pub(super) fn minor(format: &str) -> Option<u32> {
    format.split_once('.')?.1.parse().ok()
}

const fn holds_when_closed(command: &Command) -> bool {
    matches!(
        command,
        Command::Reopen
            | Command::Consent(_)
            | Command::SetProgress { .. }
            | Command::SetCarried { .. }
            | Command::Settle { .. }
            | Command::SetNextDate(_)
            | Command::Speak(_)
            | Command::Go(_)
    )
}
