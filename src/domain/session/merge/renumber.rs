//! Gives new numbers to what both copies numbered alike, with everything that speaks of it.
use std::collections::BTreeMap;

use super::Origin;
use super::items::Item;
use crate::domain::Session;

/// The other copy with numbers that mean nothing else in ours, and the new ones by the old ones.
///
/// What stands in the base keeps its number, and so does what both copies have alike. Without a
/// known base one number in lists of one kind means one thing.
pub(super) fn apart(
    base: &Session,
    ours: &Session,
    theirs: &Session,
    origin: Origin,
) -> (Session, BTreeMap<u32, u32>) {
    let mut numbers = Numbers {
        origin,
        taken: ours.next_id,
        next: ours.next_id.max(theirs.next_id),
        new: BTreeMap::new(),
    };
    numbers.list(&base.cards, &ours.cards, &theirs.cards);
    let steps = |session: &Session| {
        let stream = &session.stream;
        let today = stream.today.iter();
        let is_new = |id| stream.today.iter().all(|step| step.id != id);
        let future = stream.future.iter().filter(|step| is_new(step.id));
        today.chain(future).cloned().collect::<Vec<_>>()
    };
    numbers.list(&steps(base), &steps(ours), &steps(theirs));
    let entries = |session: &Session| session.timeline.entries.clone();
    numbers.list(&entries(base), &entries(ours), &entries(theirs));
    numbers.list(&base.experiments, &ours.experiments, &theirs.experiments);
    numbers.list(&base.actions, &ours.actions, &theirs.actions);
    numbers.list(&base.notes, &ours.notes, &theirs.notes);
    let mut apart = theirs.clone();
    apart.next_id = numbers.next;
    if !numbers.new.is_empty() {
        rename(&mut apart, theirs, &numbers.new);
    }
    (apart, numbers.new)
}

struct Numbers {
    origin: Origin,
    /// The first number that our copy has not given.
    taken: u32,
    next: u32,
    new: BTreeMap<u32, u32>,
}

impl Numbers {
    fn list<T: Item>(&mut self, base: &[T], ours: &[T], theirs: &[T]) {
        let find = |list: &[T], id| list.iter().find(|item| item.id() == id).cloned();
        for item in theirs {
            let id = item.id();
            let same = match (find(ours, id), self.origin) {
                (Some(ours), Origin::Known) => ours == *item,
                (Some(_), Origin::Unknown) => true,
                (None, _) => false,
            };
            if id >= self.taken || same || find(base, id).is_some() {
                continue;
            }
            self.new.insert(id, self.next);
            self.next += 1;
        }
    }
}

fn rename(apart: &mut Session, theirs: &Session, new: &BTreeMap<u32, u32>) {
    let number = |id: u32| new.get(&id).copied().unwrap_or(id);
    let link = |link: &str| -> Option<String> {
        let card = theirs.card(link)?;
        Some(format!("{}.{}", card.board, number(card.id)))
    };
    let relink = |of: &mut Option<String>| {
        if let Some(new) = of.as_deref().and_then(link) {
            *of = Some(new);
        }
    };
    for card in &mut apart.cards {
        card.id = number(card.id);
    }
    for steps in [&mut apart.stream.today, &mut apart.stream.future] {
        for step in steps {
            step.id = number(step.id);
        }
    }
    for entry in &mut apart.timeline.entries {
        entry.id = number(entry.id);
    }
    for card in &mut apart.experiments {
        card.id = number(card.id);
        relink(&mut card.link);
    }
    for action in &mut apart.actions {
        action.id = number(action.id);
        relink(&mut action.link);
    }
    for note in &mut apart.notes {
        note.id = number(note.id);
    }
    for option in &mut apart.options {
        relink(&mut option.link);
    }
    if let Some(draft) = &mut apart.draft {
        let part = |part: &str| match part.parse() {
            Ok(id) => number(id).to_string(),
            Err(_) => link(part).unwrap_or_else(|| part.to_owned()),
        };
        let mut parts: Vec<String> = draft.form.split(':').map(str::to_owned).collect();
        // The kind comes first; of a step of a map, the number comes behind the map's name.
        let id = if parts.first().is_some_and(|kind| kind == "map") {
            2..3
        } else {
            1..parts.len()
        };
        if let Some(named) = parts.get_mut(id) {
            for piece in named {
                *piece = part(piece);
            }
        }
        draft.form = parts.join(":");
    }
}
