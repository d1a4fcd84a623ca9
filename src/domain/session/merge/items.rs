//! Joins lists whose elements have a number: which stay, in which order, and which fields differ.
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::pick;
use super::told::{Datum, Differs, What};
use crate::domain::{ActionItem, Card, Event, Experiment, MapStep, Note};

/// Something in a list that has a number.
pub(super) trait Item: Clone + PartialEq + Serialize + DeserializeOwned {
    /// What it is.
    const WHAT: What;

    /// Its number.
    fn id(&self) -> u32;

    /// Gives it a number.
    fn number(&mut self, id: u32);

    /// The words by which people know it.
    fn name(&self) -> String;

    /// Whether a second one beside it leaves every figure as it is.
    fn may_stand_twice(&self) -> bool {
        true
    }
}

macro_rules! items {
    ($($of:ty, $what:ident, $name:expr, $twice:expr;)*) => {$(
        impl Item for $of {
            const WHAT: What = What::$what;

            fn id(&self) -> u32 {
                self.id
            }

            fn number(&mut self, id: u32) {
                self.id = id;
            }

            fn name(&self) -> String {
                let name: fn(&Self) -> &String = $name;
                name(self).trim().to_owned()
            }

            fn may_stand_twice(&self) -> bool {
                let twice: fn(&Self) -> bool = $twice;
                twice(self)
            }
        }
    )*};
}

items! {
    Note, Note, |note| &note.text, |_| true;
    Card, Card, |card| &card.text, |_| true;
    ActionItem, Action, |action| &action.text, |_| true;
    Experiment, Experiment, |card| if card.act.trim().is_empty() { &card.belief } else { &card.act }, |_| true;
    // Durations are counted from marks, and times of steps are added up.
    Event, Entry, |event| &event.text, |event| event.kind.milestone().is_none();
    MapStep, Step, |step| &step.name, |_| false;
}

/// A list that was joined.
pub(super) struct Joined<T> {
    pub(super) list: Vec<T>,
    pub(super) clashes: Vec<Clash<T>>,
    /// Whether both copies have put the same things in another order.
    pub(super) both_moved: bool,
}

/// Something that went another way in each copy.
pub(super) enum Clash<T> {
    /// One copy removed what the other changed; it stays.
    Removed { stays: T, differs: Differs },
    /// Both changed it, and ours stands in the list.
    Both {
        ours: T,
        theirs: T,
        differs: Vec<Differs>,
    },
}

impl<T> Clash<T> {
    /// The one that stands in the list.
    pub(super) const fn shown(&self) -> &T {
        match self {
            Self::Removed { stays, .. } => stays,
            Self::Both { ours, .. } => ours,
        }
    }
}

/// Joins the copies of a list; `other` finds what an element began as that `base` does not have.
pub(super) fn join<'b, T: Item>(
    base: &'b [T],
    ours: &[T],
    theirs: &[T],
    other: impl Fn(u32) -> Option<&'b T>,
) -> Joined<T> {
    let ids = [base, ours, theirs].map(|list| list.iter().map(Item::id).collect::<Vec<_>>());
    let [was, here, there] = &ids;
    let (order, both_moved) = order(was, here, there);
    let find = |list: &[T], id| list.iter().find(|item| item.id() == id).cloned();
    let (mut list, mut clashes) = (Vec::new(), Vec::new());
    for id in order {
        let standing = base.iter().find(|item| item.id() == id);
        match (find(ours, id), find(theirs, id)) {
            (Some(ours), Some(theirs)) => {
                let base = standing.or_else(|| other(id));
                let (joined, differs) = fields(base, &ours, &theirs);
                if !differs.is_empty() {
                    clashes.push(Clash::Both {
                        ours: joined.clone(),
                        theirs,
                        differs,
                    });
                }
                list.push(joined);
            }
            (Some(one), None) => match standing {
                Some(base) if *base == one => {}
                Some(_) => {
                    clashes.push(removed(&one, Datum::Changed, Datum::Removed));
                    list.push(one);
                }
                None => list.push(one),
            },
            (None, Some(one)) => match standing {
                Some(base) if *base == one => {}
                Some(_) => {
                    clashes.push(removed(&one, Datum::Removed, Datum::Changed));
                    list.push(one);
                }
                None => list.push(one),
            },
            (None, None) => {}
        }
    }
    Joined {
        list,
        clashes,
        both_moved,
    }
}

fn removed<T: Item>(stays: &T, ours: Datum, theirs: Datum) -> Clash<T> {
    Clash::Removed {
        stays: stays.clone(),
        differs: Differs {
            field: String::new(),
            ours,
            theirs,
        },
    }
}

/// Joins one element field by field, and tells the fields that both have changed. Without what
/// it was before, ours stays whole.
fn fields<T: Item>(base: Option<&T>, ours: &T, theirs: &T) -> (T, Vec<Differs>) {
    let as_is = (ours.clone(), Vec::new());
    let base = match base {
        Some(base) => match pick(base, ours, theirs) {
            Some(picked) => return (picked.clone(), Vec::new()),
            None => object(base),
        },
        None if ours == theirs => return as_is,
        None => None,
    };
    let (Some(mut joined), Some(theirs)) = (object(ours), object(theirs)) else {
        return as_is;
    };
    let mut differs = Vec::new();
    for (field, there) in theirs {
        let Some(here) = joined.get_mut(&field) else {
            continue;
        };
        if *here == there {
            continue;
        }
        let before = base.as_ref().and_then(|base| base.get(&field));
        match before {
            Some(before) if *before == there => {}
            Some(before) if before == here => *here = there,
            Some(_) | None => differs.push(Differs {
                field,
                ours: datum(here),
                theirs: datum(&there),
            }),
        }
    }
    // Every field comes from one of two sound elements.
    let joined = serde_json::from_value(Value::Object(joined));
    (joined.unwrap_or_else(|_| ours.clone()), differs)
}

fn object<T: Serialize>(value: &T) -> Option<serde_json::Map<String, Value>> {
    match serde_json::to_value(value).ok()? {
        Value::Object(fields) => Some(fields),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            None
        }
    }
}

fn datum(value: &Value) -> Datum {
    match value {
        Value::Null | Value::Object(_) => Datum::Nothing,
        Value::Bool(is) => Datum::Is(*is),
        Value::Number(number) => number.as_u64().map_or(Datum::Nothing, Datum::Number),
        Value::String(text) => Datum::text(text),
        Value::Array(codes) => {
            let codes = codes.iter().filter_map(Value::as_str);
            Datum::Codes(codes.map(str::to_owned).collect())
        }
    }
}

/// Whether something stands there in the end that stands in some of the three.
pub(super) const fn stands(base: bool, ours: bool, theirs: bool) -> bool {
    if ours == theirs { ours } else { !base }
}

/// Joins lists whose elements are what they are.
pub(super) fn union<T: Clone + PartialEq>(base: &[T], ours: &[T], theirs: &[T]) -> Vec<T> {
    let (mut all, _) = order(base, ours, theirs);
    all.retain(|one| stands(base.contains(one), ours.contains(one), theirs.contains(one)));
    all
}

/// The order in which everything of both copies stands, and whether both have changed it.
///
/// It is that of the copy that moved things, else ours; what only the other has comes behind what
/// it stood behind there, and behind what was put there in the first.
pub(super) fn order<K: Clone + PartialEq>(base: &[K], ours: &[K], theirs: &[K]) -> (Vec<K>, bool) {
    let common = |list: &[K], others: [&[K]; 2]| -> Vec<K> {
        let everywhere = |key: &&K| others.iter().all(|other| other.contains(key));
        list.iter().filter(everywhere).cloned().collect()
    };
    let was = common(base, [ours, theirs]);
    let here = common(ours, [base, theirs]);
    let there = common(theirs, [base, ours]);
    let picked = pick(&was, &here, &there);
    let (first, second) = match picked {
        Some(picked) if *picked != here => (theirs, ours),
        Some(_) | None => (ours, theirs),
    };
    let mut all = first.to_vec();
    let mut before: Option<&K> = None;
    for key in second {
        if !all.contains(key) {
            let after = before.and_then(|before| all.iter().position(|other| other == before));
            let mut at = after.map_or(0, |at| at + 1);
            while all.get(at).is_some_and(|other| !second.contains(other)) {
                at += 1;
            }
            all.insert(at, key.clone());
        }
        before = Some(key);
    }
    (all, picked.is_none())
}
