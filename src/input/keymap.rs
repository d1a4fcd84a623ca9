//! The table of keys, as dispatch, hint line, help and palette read it.
//!
//! The rows are in `table`, a user's changes in `patch`. It carries nothing out.
use super::{Action, Context, Key, Reach, table};

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Binding {
    /// Where it holds.
    pub context: Context,
    /// The key.
    pub key: Key,
    /// What it means there.
    pub action: Action,
}

/// The keys of a hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HintKeys {
    /// One key.
    One(Key),
    /// A row of keys from the first to the last: `1-5`.
    Span(Key, Key),
}

/// One piece of the hint line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The keys to show.
    pub keys: HintKeys,
    /// What they do; for a span the first of its actions.
    pub action: Action,
}

/// One row of help or palette: something that can be done here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What can be done.
    pub action: Action,
    /// The keys that do it here, the first to be shown first.
    pub keys: Vec<Key>,
    /// Where its first key is bound.
    pub context: Context,
}

/// The table of keys: the default one, or that with a user's changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap(pub(super) Vec<Binding>);

impl Default for Keymap {
    fn default() -> Self {
        Self(table::rows())
    }
}

impl Keymap {
    /// Every row.
    pub fn rows(&self) -> &[Binding] {
        &self.0
    }

    /// What a key means in the open contexts, the innermost first.
    ///
    /// Where the keyboard is passed, covered or asked for an answer no other context is read;
    /// inside a text field only keys with control, alt or F are.
    pub fn read(&self, contexts: &[Context], key: Key) -> Option<Action> {
        let mut reach = Reach::Open;
        for &context in contexts {
            if !reach.lets(key) {
                return None;
            }
            if let Some(row) = self.0.iter().find(|b| b.context == context && b.key == key) {
                return Some(row.action);
            }
            reach = reach.through(context);
        }
        None
    }

    /// The rows that are alive in the open contexts: the innermost first, in the table's order.
    fn live<'a>(&'a self, contexts: &'a [Context]) -> impl Iterator<Item = &'a Binding> {
        let mut reach = Reach::Open;
        contexts
            .iter()
            .enumerate()
            .flat_map(move |(depth, &context)| {
                let here = reach;
                reach = reach.through(context);
                let inner = contexts.get(..depth).unwrap_or_default();
                self.0.iter().filter(move |b| {
                    b.context == context
                        && here.lets(b.key)
                        && !self
                            .0
                            .iter()
                            .any(|o| inner.contains(&o.context) && o.key == b.key)
                })
            })
    }

    /// The hints of all that is alive here, one an action, the digits of a vote in one.
    pub fn hints(&self, contexts: &[Context]) -> Vec<Hint> {
        let actions: Vec<Action> = self
            .all_for(contexts)
            .into_iter()
            .map(|e| e.action)
            .collect();
        self.pick(contexts, &actions)
    }

    /// The hints of those `wanted` actions that are alive here, in the wanted order.
    ///
    /// `Vote1` stands for all five levels where all have a key; with one other number beside it,
    /// for all numbers from 1 to that.
    pub fn pick(&self, contexts: &[Context], wanted: &[Action]) -> Vec<Hint> {
        let live: Vec<&Binding> = self.live(contexts).collect();
        let first = |action| live.iter().find(|b| b.action == action).map(|b| b.key);
        let others = wanted.iter().filter(|a| a.number().is_some_and(|n| n > 1));
        let top = match others.collect::<Vec<_>>().as_slice() {
            [only] => **only,
            _ => Action::Vote5,
        };
        let between = |action: &&Action| action.number() <= top.number();
        let mut numbers = Action::ALL.iter().filter(|a| a.number().is_some());
        let whole = first(Action::Vote1).zip(first(top)).filter(|_| {
            numbers
                .by_ref()
                .filter(between)
                .all(|a| first(*a).is_some())
        });
        wanted
            .iter()
            .filter_map(|&action| {
                let keys = match (action.number(), whole) {
                    (Some(1), Some((from, to))) => HintKeys::Span(from, to),
                    (Some(_), Some(_)) => return None,
                    (_, _) => HintKeys::One(first(action)?),
                };
                Some(Hint { keys, action })
            })
            .collect()
    }

    /// Everything that has a key here, each action once: the rows of help and palette.
    pub fn all_for(&self, contexts: &[Context]) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        for row in self.live(contexts) {
            match entries.iter_mut().find(|e| e.action == row.action) {
                Some(entry) => entry.keys.push(row.key),
                None => entries.push(Entry {
                    action: row.action,
                    keys: vec![row.key],
                    context: row.context,
                }),
            }
        }
        entries
    }

    /// The keys that do `action` in the open contexts, the first to be shown first.
    pub fn keys_of(&self, action: Action, contexts: &[Context]) -> Vec<Key> {
        self.live(contexts)
            .filter(|b| b.action == action)
            .map(|b| b.key)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Code;

    const VOTE: [Context; 3] = [Context::Ballot, Context::Session, Context::Global];

    #[test]
    fn the_innermost_context_speaks_first() {
        let keymap = Keymap::default();
        let key = Key::plain(Code::Right);
        assert_eq!(keymap.read(&[Context::Global], key), Some(Action::Right));
        assert_eq!(keymap.read(&VOTE, key), Some(Action::Next));
        assert_eq!(
            keymap.keys_of(Action::Right, &VOTE),
            [],
            "a shadowed row is no hint"
        );
    }

    #[test]
    fn the_azerty_row_votes_only_where_digits_vote() {
        let keymap = Keymap::default();
        let row = ['&', 'é', '"', '\'', '(', 'à'];
        for (digit, azerty) in "123450".chars().zip(row) {
            for context in table::VOTING {
                let meant = keymap.read(&[context], Key::char(digit));
                assert!(meant.is_some());
                assert_eq!(keymap.read(&[context], Key::char(azerty)), meant);
            }
            let elsewhere = [Context::List, Context::Home, Context::Global];
            assert_eq!(keymap.read(&elsewhere, Key::char(azerty)), None);
        }
    }

    #[test]
    fn nothing_but_its_own_rows_lives_while_the_keyboard_is_passed() {
        let keymap = Keymap::default();
        let passed = [Context::Pass, Context::Session, Context::Global];
        for key in [
            Key::char('u'),
            Key::char('c'),
            Key::ctrl('p'),
            Key::plain(Code::Right),
        ] {
            assert_eq!(keymap.read(&passed, key), None, "{key}");
        }
        assert_eq!(
            keymap.read(&passed, Key::ctrl('c')),
            Some(Action::Interrupt)
        );
        let actions: Vec<Action> = keymap
            .all_for(&passed)
            .into_iter()
            .map(|e| e.action)
            .collect();
        assert!(!actions.contains(&Action::Undo));
        assert!(!actions.contains(&Action::Palette));
        assert!(actions.contains(&Action::Help));
    }

    #[test]
    fn enter_does_not_lift_the_cover() {
        let covered = [Context::Cover, Context::Session, Context::Global];
        let keymap = Keymap::default();
        assert_eq!(keymap.read(&covered, Key::plain(Code::Enter)), None);
        assert_eq!(keymap.read(&covered, Key::char(' ')), Some(Action::Cover));
    }

    #[test]
    fn the_key_that_arms_the_reveal_does_not_reveal() {
        let armed = [
            Context::Armed,
            Context::Ballot,
            Context::Session,
            Context::Global,
        ];
        let keymap = Keymap::default();
        assert_eq!(keymap.read(&armed, Key::char('r')), None);
        assert_eq!(
            keymap.read(&armed, Key::plain(Code::Enter)),
            Some(Action::Confirm)
        );
    }

    #[test]
    fn letters_are_typing_where_a_field_has_the_focus() {
        let field = [Context::Field, Context::Session, Context::Global];
        let keymap = Keymap::default();
        for key in [
            Key::char('q'),
            Key::char('?'),
            Key::char('1'),
            Key::plain(Code::Right),
        ] {
            assert_eq!(keymap.read(&field, key), None, "{key}");
        }
        assert_eq!(keymap.read(&field, Key::ctrl('p')), Some(Action::Palette));
        assert_eq!(
            keymap.read(&field, Key::plain(Code::F(1))),
            Some(Action::Help)
        );
        assert_eq!(
            keymap.read(&field, Key::plain(Code::Esc)),
            Some(Action::Back)
        );
    }

    #[test]
    fn hints_gather_the_five_digits_into_one() {
        let keymap = Keymap::default();
        let wanted = [
            Action::Vote1,
            Action::Abstain,
            Action::TakeBack,
            Action::Reveal,
            Action::VoteAgain,
            Action::Help,
        ];
        let hints = keymap.pick(&VOTE, &wanted);
        assert_eq!(
            hints.first().map(|h| h.keys),
            Some(HintKeys::Span(Key::char('1'), Key::char('5')))
        );
        let rest: Vec<Action> = hints.iter().skip(1).map(|h| h.action).collect();
        assert_eq!(
            rest,
            [
                Action::Abstain,
                Action::TakeBack,
                Action::Reveal,
                Action::Help
            ]
        );
        let six = keymap.pick(&VOTE, &[Action::Vote1, Action::Vote6]);
        let keys: Vec<HintKeys> = six.iter().map(|hint| hint.keys).collect();
        assert_eq!(keys, [HintKeys::Span(Key::char('1'), Key::char('6'))]);
        let all = keymap.hints(&VOTE);
        assert!(all.iter().all(|h| h.action != Action::Vote2));
        assert_eq!(all.iter().filter(|h| h.action == Action::Help).count(), 1);
    }

    #[test]
    fn what_help_lists_is_what_the_keys_do() {
        let keymap = Keymap::default();
        for context in Context::ALL {
            let contexts = [context, Context::Session, Context::Global];
            for entry in keymap.all_for(&contexts) {
                for key in entry.keys {
                    assert_eq!(keymap.read(&contexts, key), Some(entry.action));
                }
            }
        }
    }
}
