//! Time and change as the whole app sees them: ticks, saves, undo, language, suspended machines.
use std::sync::Arc;

use jiff::civil::Date;

use super::{
    App, Ask, Asking, Capture, Effect, FormSheet, Haste, Home, Listed, Notice, Opened, Screen,
    Step, Table, Tray,
};
use crate::domain::{
    Agreed, Carried, Command, Language, Moment, Pack, Refusal, Session, Span, Wording, beside,
};
use crate::i18n::Words;

/// How far the two clocks may disagree before the machine must have slept, in milliseconds.
const SLEPT: i64 = 60_000;

/// A running clock is saved this often.
const BOOK_EVERY: Span = Span(30);

impl App {
    /// Today, where the room is.
    pub fn today(&self) -> Date {
        self.now.wall.to_zoned(self.zone.clone()).date()
    }

    /// The pack of the open session in its language.
    pub fn pack(&self) -> Option<Arc<Pack>> {
        let header = self.table.as_ref()?.session.header();
        let shelved = self.shelf.get(&header.pack, header.language)?;
        Some(Arc::clone(&shelved.pack))
    }

    /// The workshop that the figures of the open session offer next, as far as it is there.
    pub fn offered(&self) -> Option<Arc<Pack>> {
        let session = &self.table.as_ref()?.session;
        let shelved = self
            .shelf
            .get(session.offer()?, session.header().language)?;
        Some(Arc::clone(&shelved.pack))
    }

    /// The next moment at which the screen changes by itself, on the monotonic clock.
    pub fn wakes_at(&self) -> Option<u64> {
        if let Screen::Break(cover) = self.front() {
            return Some(cover.ends.elapsed).filter(|ends| *ends > self.now.elapsed);
        }
        let table = self.table.as_ref()?;
        table.session.clock().next_second(self.now)
    }

    /// Pauses the clock when wall clock and elapsed time disagree by more than a minute: the lid
    /// was closed, or somebody set the clock.
    pub(super) fn watch_the_clocks(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let wall = now.wall.as_millisecond() - self.now.wall.as_millisecond();
        let elapsed = i64::try_from(now.elapsed.saturating_sub(self.now.elapsed));
        let apart = wall.saturating_sub(elapsed.unwrap_or(i64::MAX));
        let runs = self
            .table
            .as_ref()
            .is_some_and(|t| t.session.clock().runs());
        if runs && apart.saturating_abs() > SLEPT {
            self.now.elapsed = now.elapsed;
            self.now.wall = now.wall;
            self.change(Command::PauseClock, effects);
            self.notice = Some(Notice::warn("slept"));
        }
    }

    pub(super) fn tick(&mut self, effects: &mut Vec<Effect>) {
        let Some(table) = &self.table else { return };
        let session = &table.session;
        if !session.clock().runs() {
            return;
        }
        let forecast = session.forecast(self.now);
        let spent_box = forecast.left.0 == 0 && forecast.over.0 == 0;
        if self.bell && spent_box && forecast.time_box.0 > 0 {
            effects.push(Effect::Bell);
        }
        let last = *self.booked.get_or_insert(self.now);
        if self.now.since(last) >= BOOK_EVERY {
            self.booked = Some(self.now);
            self.change(Command::BookTime, effects);
        }
    }

    pub(super) fn change(&mut self, command: Command, effects: &mut Vec<Effect>) -> bool {
        let Some(table) = &mut self.table else {
            return false;
        };
        if table.read_only.is_some() && !matches!(command, Command::Go(_)) {
            self.notice = Some(Notice::warn("read-only"));
            return false;
        }
        // Leafing through a closed session is no change of it.
        let leafing = matches!(command, Command::Go(_)) && !table.session.is_running();
        let haste = haste(&command, &table.session);
        let remembered = remembered(&command, table);
        let before = remembered.map(|deed| (deed, table.session.clone()));
        let stop = table.session.place().stop;
        match table.session.apply(command, self.now) {
            Ok(()) => {
                if let Some((deed, before)) = before {
                    table.history.remember(deed, before);
                }
                if table.session.place().stop != stop {
                    table.forget();
                }
                if !leafing {
                    self.save(haste, effects);
                }
                true
            }
            Err(refusal) => {
                self.notice = Some(refused(refusal));
                false
            }
        }
    }

    /// Whether the open session takes changes; where it does not, says why.
    pub(super) fn may_change(&mut self) -> bool {
        let Some(table) = &self.table else {
            return false;
        };
        let may = table.may_change();
        if table.read_only.is_some() {
            self.notice = Some(Notice::warn("read-only"));
        } else if !may {
            self.notice = Some(refused(Refusal::Closed));
        }
        may
    }

    pub(super) fn save(&mut self, haste: Haste, effects: &mut Vec<Effect>) {
        if let Some(table) = self.table.as_mut().filter(|t| t.read_only.is_none()) {
            table.changed = true;
            effects.push(Effect::Save(Box::new(table.session.clone()), haste));
        }
    }

    pub(super) fn undo(&mut self, effects: &mut Vec<Effect>) {
        let Some(table) = self.table_to_rewind() else {
            return;
        };
        match table.history.undo(&table.session) {
            Some((deed, before)) => {
                let told = Notice::with("undone", vec![("deed", deed.to_owned())]);
                self.rewind(before, told, effects);
            }
            None => self.notice = Some(Notice::warn("nothing-to-undo")),
        }
    }

    pub(super) fn redo(&mut self, effects: &mut Vec<Effect>) {
        let Some(table) = self.table_to_rewind() else {
            return;
        };
        match table.history.redo(&table.session) {
            Some((deed, after)) => {
                let told = Notice::with("redone", vec![("deed", deed.to_owned())]);
                self.rewind(after, told, effects);
            }
            None => self.notice = Some(Notice::warn("nothing-to-redo")),
        }
    }

    /// The table, unless a step through its history would lose a started ballot.
    fn table_to_rewind(&mut self) -> Option<&mut Table> {
        if self.table.as_ref().is_some_and(Table::ballot_started) {
            self.notice = Some(Notice::warn("ballot-started"));
            return None;
        }
        self.table.as_mut()
    }

    fn rewind(&mut self, to: Session, told: Notice, effects: &mut Vec<Effect>) {
        let Some(table) = &mut self.table else { return };
        let stop = table.session.place().stop;
        table.session.rewind(to, self.now);
        table.drop_ballots();
        // The counts of a secret check go with what it had told.
        if table.session.place().stop != stop || table.session.working().is_none() {
            table.forget();
        }
        self.notice = Some(told);
        let _ = self.speak_as_session();
        self.save(Haste::Soon, effects);
    }

    /// Goes with the language of the session. A workshop of one language only leaves the
    /// interface in the one that was asked for; gives the workshop's where they differ.
    fn speak_as_session(&mut self) -> Option<Language> {
        let header = self.table.as_ref()?.session.header();
        let language = header.language;
        self.speak(self.shelf.spoken(header, self.language));
        (language != self.language).then_some(language)
    }

    /// Says once that the session speaks another language than was asked for, or that the
    /// workshop has its own words in one only.
    fn tell_of_language(&mut self) {
        let asked = self.language;
        if let Some(language) = self.speak_as_session() {
            self.notice = Some(one_language(language));
        } else if self.language != asked {
            let details = vec![
                ("language", self.language.code().to_owned()),
                ("other", asked.code().to_owned()),
            ];
            self.notice = Some(Notice::with("session-language", details));
        }
    }

    fn speak(&mut self, language: Language) {
        if language != self.language {
            self.language = language;
            self.words = Words::new(language);
        }
    }

    pub(super) fn switch_language(&mut self, effects: &mut Vec<Effect>) {
        self.speak(self.language.next());
        let Some(table) = &self.table else { return };
        let shelved = self
            .shelf
            .exact(&table.session.header().pack, self.language);
        match shelved.map(|shelved| Wording::of(&shelved.pack)) {
            Some(wording) => {
                self.change(Command::Speak(Box::new(wording)), effects);
            }
            None => self.notice = Some(one_language(table.session.header().language)),
        }
    }

    /// Lets the open session go: paused, saved and free for whoever resumes it.
    pub(super) fn put_away(&mut self, effects: &mut Vec<Effect>) {
        let Some(table) = self.table.take() else {
            return;
        };
        let mut session = table.session;
        let _ = session.apply(Command::PauseClock, self.now);
        if table.changed {
            effects.push(Effect::Save(Box::new(session), Haste::Now));
        }
        effects.push(Effect::Release);
    }

    /// Begins a session. One that is open is put away first, and its screens go with it.
    pub(super) fn begin(&mut self, session: Session, effects: &mut Vec<Effect>) {
        if self.table.is_some() {
            self.put_away(effects);
            effects.push(Effect::List);
            self.screens.retain(|s| matches!(s, Screen::Home(_)));
        }
        let team = session.header().team.clone();
        self.table = Some(Table::new(session, None));
        self.booked = None;
        self.tell_of_language();
        self.look_beside();
        self.save(Haste::Now, effects);
        if !team.is_empty() {
            effects.push(Effect::FindCarried(team));
        }
    }

    /// Takes over what the team's other sessions say, as far as their headers are known. It is
    /// saved with the next change.
    pub(super) fn look_beside(&mut self) {
        let Some(table) = self.table.as_mut().filter(|table| table.may_change()) else {
            return;
        };
        let Some(sessions) = &self.sessions else {
            return;
        };
        let headers = sessions.iter().filter_map(Listed::sound);
        let found = beside(headers, table.session.header());
        if found != table.session.beside() {
            // Looking beside is never refused in a running session.
            let _ = table.session.apply(Command::LookBeside(found), self.now);
        }
    }

    pub(super) fn carry(&mut self, carried: Vec<Carried>, effects: &mut Vec<Effect>) {
        let Some(table) = &mut self.table else { return };
        let untouched = table.session.carried().is_empty() && !carried.is_empty();
        if untouched
            && table
                .session
                .apply(Command::Carry(carried), self.now)
                .is_ok()
        {
            self.save(Haste::Soon, effects);
        }
    }

    pub(super) fn opened(&mut self, opened: Opened) {
        self.booked = None;
        self.table = Some(Table::new(opened.session, opened.read_only));
        self.tell_of_language();
        if let Some(why) = opened.read_only {
            let code = match why {
                super::ReadOnly::Locked => "open-elsewhere",
                super::ReadOnly::Newer => "written-by-newer",
            };
            self.notice = Some(Notice::warn(code));
        }
        self.look_beside();
        self.screens.truncate(1);
        self.screens.push(Screen::Step(Step::default()));
        self.left = opened.left;
        if let Some(left) = &self.left {
            let changed = left.header().updated.to_zoned(self.zone.clone());
            let changed = changed.strftime("%Y-%m-%d %H:%M").to_string();
            let ask = Ask::new(Asking::TakeUp(changed));
            return self.screens.push(Screen::Ask(ask));
        }
        self.take_up_draft();
        self.turn_to_profile();
    }

    /// Goes on with the newer state of the open session, or with the one that was opened. Neither
    /// file is touched before the next save.
    pub(super) fn take_up_left(&mut self, wanted: Agreed, effects: &mut Vec<Effect>) {
        let left = self.left.take();
        if let Some(session) = left.filter(|_| wanted == Agreed::Yes) {
            self.opened(Opened {
                session: *session,
                read_only: None,
                left: None,
            });
            self.save(Haste::Now, effects);
        } else {
            self.take_up_draft();
            self.turn_to_profile();
        }
    }

    /// A closed session is opened for its profile.
    fn turn_to_profile(&mut self) {
        let Some(table) = self.table.as_mut() else {
            return;
        };
        let is_profile = |stop: &crate::domain::Stop| stop.kind == crate::domain::Kind::Read;
        let at = table.session.agenda().iter().position(is_profile);
        if let Some(stop) = at.filter(|_| !table.session.is_running()) {
            let place = crate::domain::Place { stop, question: 0 };
            // Going to a place is never refused in a closed session.
            let _ = table.session.apply(Command::Go(place), self.now);
        }
    }

    /// Goes on with what was being typed when the program last saved.
    fn take_up_draft(&mut self) {
        let Some(table) = self.table.as_ref().filter(|t| t.read_only.is_none()) else {
            return;
        };
        let on = table.session.asked().map(|asked| asked.id.clone());
        let on = on.or_else(|| table.session.stop().map(|stop| stop.id.clone()));
        let draft = table.session.draft();
        let capture = draft.and_then(|d| Capture::from_draft(d, on.unwrap_or_default()));
        let card = draft.and_then(|draft| FormSheet::from_draft(draft, &table.session));
        let tray = draft.and_then(|draft| Tray::from_draft(draft, &table.session));
        if let Some(capture) = capture {
            self.screens.push(Screen::Capture(capture));
        } else if let Some(form) = card {
            self.screens.push(Screen::Form(form));
        } else if let Some(tray) = tray {
            self.screens.push(Screen::Tray(Box::new(tray)));
        } else {
            return;
        }
        self.notice = Some(Notice::info("draft-found"));
    }

    pub(super) fn clamp_home(&mut self) {
        let rows = Home::rows(self.sessions.as_deref(), &self.shelf, self.language).len();
        if let Some(Screen::Home(home)) = self.screens.first_mut() {
            home.clamp(rows);
        }
    }
}

/// A change of step, a reveal and an end go to disk at once.
fn haste(command: &Command, session: &Session) -> Haste {
    let changes_step = matches!(command, Command::Go(place) if place.stop != session.place().stop);
    let is_end = matches!(
        command,
        Command::Reveal { .. } | Command::KeepWorking(_) | Command::KeepRoti(_) | Command::Close
    );
    if changes_step || is_end {
        Haste::Now
    } else {
        Haste::Soon
    }
}

/// That a workshop has its own words in one language only.
fn one_language(language: Language) -> Notice {
    Notice {
        details: vec![("language", language.code().to_owned())],
        ..Notice::warn("one-language")
    }
}

/// Why the session was not changed.
fn refused(refusal: Refusal) -> Notice {
    Notice {
        details: vec![("why", refusal.to_string())],
        ..Notice::warn("refused")
    }
}

/// The name of a change that can be undone. Going to another question of the same step is none,
/// nor is one more letter of a line of evidence.
fn remembered(command: &Command, table: &Table) -> Option<&'static str> {
    let stays = matches!(command, Command::Go(place) if place.stop == table.session.place().stop);
    let types_on = matches!(command, Command::SetEvidence { question, .. }
        if is_typed_on(question, table));
    command.deed().filter(|_| !stays && !types_on)
}

/// Whether the last deed was to type this question's evidence.
fn is_typed_on(question: &str, table: &Table) -> bool {
    let Some(("evidence", before)) = table.history.last() else {
        return false;
    };
    let evidence = |session: &Session| session.question(question).map(|q| q.evidence.clone());
    evidence(before) != evidence(&table.session)
}
