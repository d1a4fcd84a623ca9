//! Joins two copies of one session that were edited apart, as git does with branches.
//!
//! What one copy alone has changed is taken over, what both have added stands side by side. Where
//! both have changed the same thing in different ways, ours stays in its place and theirs is kept
//! beside it or told in a parked note: nothing that somebody typed is dropped, and votes are never
//! added up. It reads no file and has no words: whoever calls it says what a conflict sounds like.
mod header;
mod items;
mod renumber;
mod told;
mod typed;
mod votes;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;

use std::collections::BTreeMap;

use crate::domain::{
    ActionItem, Asks, Card, Event, Experiment, Kind, MapStep, Mode, Note, NoteKind, Session,
    Status, Stream, Timeline, Which,
};

use items::{Clash, Item, Joined};
pub use told::{About, Conflict, Datum, Differs, Kept, Tallied, What};

/// Two copies joined into one session.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The session with what both copies hold.
    pub session: Session,
    /// What both have changed in different ways, in the order of the file.
    pub conflicts: Vec<Conflict>,
    /// The new numbers of things that the other copy had numbered, by the old ones.
    pub renumbered: BTreeMap<u32, u32>,
}

/// The files hold different sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("these are not copies of one session")]
pub struct NotOne;

impl Session {
    /// Joins two copies of a session that come from `base`; without one, what stands in both
    /// under one number is taken for the same thing. `say` gives the text of the note that keeps
    /// the other copy's side of a conflict.
    ///
    /// # Errors
    /// [`NotOne`] where they are not copies of one session.
    pub fn merge(
        base: Option<&Self>,
        ours: &Self,
        theirs: &Self,
        say: impl Fn(&Conflict) -> String,
    ) -> Result<Merged, NotOne> {
        if !ours.is_copy_of(theirs) || base.is_some_and(|base| !base.is_copy_of(ours)) {
            return Err(NotOne);
        }
        let whole = |session: &Self| Merged {
            session: session.clone(),
            conflicts: Vec::new(),
            renumbered: BTreeMap::new(),
        };
        if ours == theirs || base == Some(theirs) {
            return Ok(whole(ours));
        }
        if base == Some(ours) {
            return Ok(whole(theirs));
        }
        let blank = ours.blank();
        let origin = if base.is_some() {
            Origin::Known
        } else {
            Origin::Unknown
        };
        let base = base.unwrap_or(&blank);
        let (theirs, renumbered) = renumber::apart(base, ours, theirs, origin);
        let mut merge = Merge::new(base, ours, &theirs, origin);
        merge.all();
        Ok(merge.finish(renumbered, say))
    }

    fn is_copy_of(&self, other: &Self) -> bool {
        let key = |session: &Self| {
            let header = &session.header;
            let solo = header.mode == Mode::Solo;
            let pack = header.pack.clone();
            (
                header.id.clone(),
                pack,
                header.variant,
                header.created,
                solo,
            )
        };
        key(self) == key(other)
    }

    /// The same session with nothing in it: what two copies without a known origin come from.
    fn blank(&self) -> Self {
        let mut blank = self.clone();
        blank.header.team.clear();
        blank.header.people = 0;
        blank.header.status = Status::Running;
        blank.header.started = None;
        for stop in &mut blank.agenda {
            (stop.visited, stop.skipped) = (false, false);
            (stop.added, stop.spent) = (super::Span::default(), super::Span::default());
        }
        for asked in &mut blank.questions {
            asked.rounds.clear();
            asked.skipped = false;
            asked.confidence = None;
            asked.evidence.clear();
            asked.wanted = None;
        }
        for survey in &mut blank.surveys {
            (survey.ballots, survey.abstained) = (0, 0);
            survey.counts = None;
            survey.skipped = false;
        }
        for filled in blank.forms.iter_mut().flat_map(|form| &mut form.fields) {
            filled.value.clear();
        }
        blank.cards.clear();
        blank.stream = Stream::default();
        blank.timeline = Timeline::default();
        blank.confirmed.clear();
        blank.unheard.clear();
        blank.beside.clear();
        blank.working = None;
        blank.options.clear();
        blank.carried.clear();
        blank.experiments.clear();
        blank.actions.clear();
        blank.notes.clear();
        blank.roti = None;
        blank.next_date = None;
        // So that only a yes in both copies is one.
        blank.consent = true;
        blank.draft = None;
        blank.tray = None;
        blank.next_id = 1;
        blank
    }
}

/// Whether the copies have a base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    Known,
    Unknown,
}

/// What a value becomes that stands in all three: none where both copies have changed it.
fn pick<'v, T: PartialEq + ?Sized>(base: &T, ours: &'v T, theirs: &'v T) -> Option<&'v T> {
    if ours == theirs || base == theirs {
        Some(ours)
    } else if base == ours {
        Some(theirs)
    } else {
        None
    }
}

/// A merge under way: `out` becomes the session, `found` tells what went against each other, and
/// where a note on it belongs.
struct Merge<'a> {
    base: &'a Session,
    ours: &'a Session,
    theirs: &'a Session,
    origin: Origin,
    out: Session,
    found: Vec<(Conflict, String)>,
}

impl<'a> Merge<'a> {
    /// Begins with the copy whose language it becomes: the words of the pack all come from it.
    fn new(base: &'a Session, ours: &'a Session, theirs: &'a Session, origin: Origin) -> Self {
        let languages = [base, ours, theirs].map(|session| session.header.language);
        let [was, here, there] = &languages;
        let takes_theirs = origin == Origin::Known && pick(was, here, there) != Some(here);
        let words = if takes_theirs { theirs } else { ours };
        let mut out = words.clone();
        out.clock = ours.clock;
        out.next_id = ours.next_id.max(theirs.next_id);
        Self {
            base,
            ours,
            theirs,
            origin,
            out,
            found: Vec::new(),
        }
    }

    fn all(&mut self) {
        self.header();
        self.agenda();
        self.questions();
        self.surveys();
        self.forms();
        self.cards();
        self.steps();
        self.timeline();
        self.agreed();
        self.options();
        self.carried();
        self.experiments();
        self.actions();
        self.notes();
        self.rest();
    }

    /// Puts the notes in, and the header in line with the rest.
    fn finish(self, renumbered: BTreeMap<u32, u32>, say: impl Fn(&Conflict) -> String) -> Merged {
        let mut session = self.out;
        let mut conflicts = Vec::new();
        for (conflict, on) in self.found {
            if conflict.kept == Kept::Note {
                let note = Note {
                    id: session.fresh_id(),
                    on,
                    kind: NoteKind::Parked,
                    text: say(&conflict),
                };
                session.notes.push(note);
            }
            conflicts.push(conflict);
        }
        session.recut();
        session.read_entries_again();
        let updated = session.header.updated;
        let now = crate::domain::Moment {
            wall: updated,
            elapsed: 0,
        };
        session.refresh(now);
        Merged {
            session,
            conflicts,
            renumbered,
        }
    }

    /// Tells of one value that both copies have changed, and keeps theirs in a note.
    fn clash(&mut self, about: About, on: String, ours: Datum, theirs: Datum) {
        let differs = vec![Differs {
            field: String::new(),
            ours,
            theirs,
        }];
        self.found(about, on, differs, Kept::Note);
    }

    fn found(&mut self, about: About, on: String, differs: Vec<Differs>, kept: Kept) {
        let conflict = Conflict {
            about,
            differs,
            kept,
        };
        self.found.push((conflict, on));
    }

    /// The step that does this, or else the one at hand.
    fn step(&self, does: impl Fn(&Kind) -> bool) -> String {
        let stops = &self.out.agenda;
        let found = stops.iter().find(|stop| does(&stop.kind));
        let found = found.or_else(|| self.out.stop());
        found.map(|stop| stop.id.clone()).unwrap_or_default()
    }
}

/// Lists of things that have a number.
impl Merge<'_> {
    fn cards(&mut self) {
        let step = |merge: &Self, card: &Card| {
            let board = &card.board;
            merge.step(|kind| matches!(kind, Kind::List { board: here } if here == board))
        };
        self.out.cards = self.list(|session| &session.cards, step);
    }

    fn steps(&mut self) {
        let on = |merge: &Self, _: &MapStep| merge.step(|kind| matches!(kind, Kind::Map { .. }));
        for which in [Which::Today, Which::Future] {
            // A step of the future comes from today's, which is then where both began.
            let today = |id| self.base.stream.today.iter().find(|step| step.id == id);
            let (ours, theirs) = (self.ours.stream.of(which), self.theirs.stream.of(which));
            let base = self.base.stream.of(which);
            let joined = items::join(base, ours, theirs, today);
            if joined.both_moved {
                let names = |steps: &[MapStep]| {
                    let names = steps.iter().map(|step| step.name.trim());
                    Datum::Text(names.collect::<Vec<_>>().join(", "))
                };
                let on = self.step(|kind| matches!(kind, Kind::Map { .. }));
                self.clash(About::Order(which), on, names(ours), names(theirs));
            }
            let list = self.settle(joined, on);
            *self.out.stream.of_mut(which) = list;
        }
    }

    fn timeline(&mut self) {
        let on = |merge: &Self, _: &Event| merge.step(|kind| *kind == Kind::Timeline);
        self.out.timeline.entries = self.list(|session| &session.timeline.entries, on);
        let unread = [self.base, self.ours, self.theirs].map(|session| &*session.timeline.unread);
        let [base, ours, theirs] = unread;
        self.out.timeline.unread = items::union(base, ours, theirs);
        let people = [self.ours, self.theirs].map(|session| &session.timeline.people);
        for person in people.into_iter().flatten() {
            self.out.timeline.know(person);
        }
        self.out.timeline.sort();
    }

    fn experiments(&mut self) {
        let on = |merge: &Self, _: &Experiment| merge.step(|kind| *kind == Kind::Commit);
        self.out.experiments = self.list(|session| &session.experiments, on);
        let before = [self.ours, self.theirs].map(|session| session.experiments.len());
        let now = self.out.experiments.len();
        if now > Experiment::MOST && before.iter().all(|before| *before <= Experiment::MOST) {
            let many = Datum::Number(u64::try_from(now).unwrap_or(u64::MAX));
            let differs = vec![Differs {
                field: String::new(),
                ours: many.clone(),
                theirs: many,
            }];
            self.found(About::TooMany, String::new(), differs, Kept::Both);
        }
    }

    fn actions(&mut self) {
        let on = |merge: &Self, _: &ActionItem| merge.step(|kind| *kind == Kind::Commit);
        self.out.actions = self.list(|session| &session.actions, on);
    }

    fn notes(&mut self) {
        let on = |_: &Self, note: &Note| note.on.clone();
        self.out.notes = self.list(|session| &session.notes, on);
    }

    fn list<T: Item>(
        &mut self,
        of: impl Fn(&Session) -> &Vec<T>,
        on: impl Fn(&Self, &T) -> String,
    ) -> Vec<T> {
        let joined = items::join(of(self.base), of(self.ours), of(self.theirs), |_| None);
        self.settle(joined, on)
    }

    /// Tells of what went against each other in a list, and keeps theirs.
    fn settle<T: Item>(&mut self, joined: Joined<T>, on: impl Fn(&Self, &T) -> String) -> Vec<T> {
        let mut list = joined.list;
        for clash in joined.clashes {
            let on = on(self, clash.shown());
            let about = About::Item(T::WHAT, clash.shown().name());
            match clash {
                Clash::Removed { differs, .. } => {
                    self.found(about, on, vec![differs], Kept::Changed);
                }
                Clash::Both {
                    theirs, differs, ..
                } if theirs.may_stand_twice() => {
                    let after = list.iter().position(|item| item.id() == theirs.id());
                    let at = after.map_or(list.len(), |at| at + 1);
                    let mut beside = theirs;
                    beside.number(self.out.fresh_id());
                    list.insert(at, beside);
                    self.found(about, on, differs, Kept::Beside);
                }
                Clash::Both { differs, .. } => self.found(about, on, differs, Kept::Note),
            }
        }
        list
    }
}

/// Whether so few votes on a survey tell who gave them.
fn is_secret(asks: Asks, mode: Mode) -> bool {
    mode != Mode::Solo && (mode == Mode::Secret || asks != Asks::Estimate)
}
