//! What a merge makes of the header, the agenda, and what is one value for the whole session.
use super::super::{Draft, Place, apply};
use super::told::{About, Datum};
use super::{Merge, Origin, items, pick};
use crate::domain::{Kind, Mode};

impl Merge<'_> {
    pub(super) fn header(&mut self) {
        let [base, ours, theirs] =
            [self.base, self.ours, self.theirs].map(|session| &session.header);
        let at = self.step(|_| false);
        let out = &mut self.out.header;
        out.format = if apply::minor(&ours.format) < apply::minor(&theirs.format) {
            theirs.format.clone()
        } else {
            ours.format.clone()
        };
        let team = pick(&base.team, &ours.team, &theirs.team);
        out.team.clone_from(team.unwrap_or(&ours.team));
        let people = pick(&base.people, &ours.people, &theirs.people);
        out.people = *people.unwrap_or(&ours.people);
        let mode = match self.origin {
            Origin::Known => pick(&base.mode, &ours.mode, &theirs.mode),
            Origin::Unknown if ours.mode == theirs.mode => Some(&ours.mode),
            // What may be told of votes is then the least.
            Origin::Unknown => Some(&Mode::Secret),
        };
        out.mode = *mode.unwrap_or(&ours.mode);
        out.status = *pick(&base.status, &ours.status, &theirs.status).unwrap_or(&ours.status);
        // None comes before any moment.
        out.started = match (ours.started, theirs.started) {
            (Some(ours), Some(theirs)) => Some(ours.min(theirs)),
            (one, other) => one.or(other),
        };
        out.updated = ours.updated.max(theirs.updated);
        let number = |people: u16| Datum::Number(people.into());
        if team.is_none() {
            let (ours, theirs) = (Datum::text(&ours.team), Datum::text(&theirs.team));
            self.clash(About::Team, at.clone(), ours, theirs);
        }
        if people.is_none() {
            let (ours, theirs) = (number(ours.people), number(theirs.people));
            self.clash(About::People, at.clone(), ours, theirs);
        }
        if mode.is_none() {
            let (ours, theirs) = (Datum::Mode(ours.mode), Datum::Mode(theirs.mode));
            self.clash(About::Mode, at, ours, theirs);
        }
    }

    pub(super) fn agenda(&mut self) {
        let (base, ours, theirs) = (self.base, self.ours, self.theirs);
        let place = *pick(&base.place, &ours.place, &theirs.place).unwrap_or(&ours.place);
        let from = if place == ours.place { ours } else { theirs };
        add_missing(&mut self.out.agenda, [&ours.agenda, &theirs.agenda], |s| {
            &s.id
        });
        for stop in &mut self.out.agenda {
            let find = |session: &super::Session| {
                let mut stops = session.agenda.iter();
                stops.find(|other| other.id == stop.id).cloned()
            };
            let (Some(here), Some(there)) = (find(ours), find(theirs)) else {
                continue;
            };
            let was = find(base).unwrap_or_else(|| here.clone());
            stop.spent = here.spent.max(there.spent);
            let added = pick(&was.added, &here.added, &there.added).copied();
            stop.added = added.unwrap_or_else(|| here.added.max(there.added));
            stop.visited = here.visited || there.visited;
            stop.skipped = items::stands(was.skipped, here.skipped, there.skipped);
        }
        self.out.pool = *pick(&base.pool, &ours.pool, &theirs.pool).unwrap_or(&ours.pool);
        let stood = from.agenda.get(place.stop);
        let stops = &mut self.out.agenda;
        let at = stops
            .iter()
            .position(|stop| Some(&stop.id) == stood.map(|stop| &stop.id));
        self.out.place = Place {
            stop: at.unwrap_or_default(),
            question: place.question,
        };
        // The other copy may have left out the step at which this one stands.
        if let Some(stop) = stops.get_mut(self.out.place.stop) {
            stop.skipped &= stood.is_some_and(|stood| stood.skipped);
        }
    }

    /// What is one value for the whole session.
    pub(super) fn rest(&mut self) {
        let (base, ours, theirs) = (self.base, self.ours, self.theirs);
        let working = pick(&base.working, &ours.working, &theirs.working);
        self.out.working = *working.unwrap_or(&ours.working);
        if working.is_none() {
            let datum = |working: Option<_>| working.map_or(Datum::Nothing, Datum::Working);
            let on = self.step(|kind| matches!(kind, Kind::SecretVote { .. }));
            let (ours, theirs) = (datum(ours.working), datum(theirs.working));
            self.clash(About::Working, on, ours, theirs);
        }
        let date = pick(&base.next_date, &ours.next_date, &theirs.next_date);
        self.out.next_date = *date.unwrap_or(&ours.next_date);
        if date.is_none() {
            let datum = |date: Option<_>| date.map_or(Datum::Nothing, Datum::Date);
            let on = self.step(|kind| *kind == Kind::Commit);
            let (ours, theirs) = (datum(ours.next_date), datum(theirs.next_date));
            self.clash(About::NextDate, on, ours, theirs);
        }
        self.out.consent = items::stands(base.consent, ours.consent, theirs.consent);
        // Copies of one document lack the same names: added up, they would count twice.
        self.out.veiled = ours.veiled.max(theirs.veiled);
        let beside = pick(&base.beside, &ours.beside, &theirs.beside);
        let newer = if ours.header.updated < theirs.header.updated {
            &theirs.beside
        } else {
            &ours.beside
        };
        self.out.beside.clone_from(beside.unwrap_or(newer));
        self.roti();
        self.draft();
        self.tray();
    }

    /// The lines of a tray and the roles in it are joined elsewhere; what remains of the other
    /// copy's is when and where it was.
    fn tray(&mut self) {
        let (base, ours, theirs) = (self.base, self.ours, self.theirs);
        if let Some(tray) = pick(&base.tray, &ours.tray, &theirs.tray) {
            self.out.tray.clone_from(tray);
            return;
        }
        let copies = (ours.tray.as_ref(), theirs.tray.as_ref());
        self.out.tray = written(copies).cloned();
        // Its first fields are the day and the zone.
        let [ours, theirs] = [&ours.tray, &theirs.tray].map(|tray| typed(tray.as_ref(), 2));
        if differ(&ours, &theirs) {
            let on = self.step(|kind| *kind == Kind::Timeline);
            self.clash(About::Draft, on, ours, theirs);
        }
    }

    fn draft(&mut self) {
        let (base, ours, theirs) = (self.base, self.ours, self.theirs);
        if let Some(draft) = pick(&base.draft, &ours.draft, &theirs.draft) {
            self.out.draft.clone_from(draft);
            return;
        }
        let copies = (ours.draft.as_ref(), theirs.draft.as_ref());
        self.out.draft = written(copies).cloned();
        let [ours, theirs] =
            [&ours.draft, &theirs.draft].map(|draft| typed(draft.as_ref(), usize::MAX));
        if differ(&ours, &theirs) {
            let on = self.step(|_| false);
            self.clash(About::Draft, on, ours, theirs);
        }
    }
}

/// The draft that stays where both copies have changed it: ours, but for one that was dropped or
/// never written, so that it comes to the same from either side.
fn written<'d>(copies: (Option<&'d Draft>, Option<&'d Draft>)) -> Option<&'d Draft> {
    let (ours, theirs) = copies;
    let is_empty = typed(ours, usize::MAX) == Datum::Nothing;
    let theirs_is_empty = typed(theirs, usize::MAX) == Datum::Nothing;
    if ours.is_none() || is_empty && !theirs_is_empty {
        theirs
    } else {
        ours
    }
}

/// What stands in the first fields of a draft.
fn typed(draft: Option<&Draft>, fields: usize) -> Datum {
    let fields = draft
        .into_iter()
        .flat_map(|draft| draft.fields.iter().take(fields));
    let texts: Vec<&str> = fields
        .map(|text| text.trim())
        .filter(|t| !t.is_empty())
        .collect();
    Datum::text(&texts.join(" · "))
}

/// Whether both copies have something there, and not the same.
fn differ(ours: &Datum, theirs: &Datum) -> bool {
    ours != theirs && *ours != Datum::Nothing && *theirs != Datum::Nothing
}

/// Puts to a list what only one of the copies has in it.
pub(super) fn add_missing<T: Clone>(into: &mut Vec<T>, from: [&Vec<T>; 2], id: fn(&T) -> &String) {
    for one in from.into_iter().flatten() {
        if into.iter().all(|other| id(other) != id(one)) {
            into.push(one.clone());
        }
    }
}
