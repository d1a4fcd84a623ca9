//! A user's `keys.ron`: rows that add to the default table, take a key over, or free it.
//!
//! ```ron
//! [
//!     (context: session, key: "ctrl-k", action: capture),
//!     (context: list, key: "e", action: none),
//! ]
//! ```
//!
//! All faults are found in one reading, each with line and column; the sound rows still hold, so
//! that a misspelt one locks nobody out. It does not read the file.
use ron::value::RawValue;
use serde::Deserialize;

use super::quoted::{quoted, reason};
use super::{Action, Binding, Context, Key, Keymap};

/// What is wrong with a place of `keys.ron`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum What {
    /// The text is no list of rows, or a row has other fields.
    #[error("{0}")]
    Syntax(String),
    /// No context has this name.
    #[error("no context is called `{0}`")]
    UnknownContext(String),
    /// No action has this name.
    #[error("no action is called `{0}`")]
    UnknownAction(String),
    /// No key has this name.
    #[error("no key is called `{0}`")]
    UnknownKey(String),
    /// The same key has been bound in the same context by an earlier row.
    #[error("`{key}` is already bound in `{context}` by line {line}")]
    Twice {
        /// The key.
        key: Key,
        /// The context's name.
        context: &'static str,
        /// The line of the earlier row.
        line: usize,
    },
    /// While the keyboard is passed or covered this action is dead.
    #[error("`{action}` has no place in `{context}`")]
    NotHere {
        /// The action's name.
        action: &'static str,
        /// The context's name.
        context: &'static str,
    },
    /// The key would type into a field, or would take control and C away.
    #[error("`{key}` cannot be bound in `{context}`")]
    Taken {
        /// The key.
        key: Key,
        /// The context's name.
        context: &'static str,
    },
    /// One key would both arm the reveal and reveal.
    #[error("`{0}` would both arm the reveal and reveal")]
    RevealsTwice(Key),
}

/// A fault in `keys.ron` and its place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{line}:{column}: {what}")]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub what: What,
}

#[derive(Deserialize)]
#[serde(rename = "Row", deny_unknown_fields)]
struct Row<'a> {
    #[serde(borrow)]
    context: &'a RawValue,
    #[serde(borrow)]
    key: &'a RawValue,
    #[serde(borrow)]
    action: &'a RawValue,
}

/// A row that could be read: an action of `None` frees the key.
struct Change {
    context: Context,
    key: Key,
    action: Option<Action>,
    line: usize,
    column: usize,
}

impl Keymap {
    /// The table with the rows of a `keys.ron` text laid over it, and every fault of that text.
    pub fn patched(mut self, text: &str) -> (Self, Vec<Fault>) {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut faults = Vec::new();
        let rows: Vec<&RawValue> = match ron::from_str(text) {
            Ok(rows) => rows,
            Err(e) => {
                return (self, vec![syntax(text, text, &e)]);
            }
        };
        let mut changes: Vec<Change> = Vec::new();
        for row in rows {
            let Some(change) = read_row(text, row.trim().get_ron(), &mut faults) else {
                continue;
            };
            let same = |c: &&Change| c.context == change.context && c.key == change.key;
            let what = if let Some(first) = changes.iter().find(same) {
                Some(What::Twice {
                    key: change.key,
                    context: change.context.name(),
                    line: first.line,
                })
            } else {
                unfit(&change).or_else(|| self.reveals_twice(&change))
            };
            if let Some(what) = what {
                faults.push(Fault {
                    line: change.line,
                    column: change.column,
                    what,
                });
                continue;
            }
            self.lay(&change);
            changes.push(change);
        }
        faults.sort_by_key(|f| (f.line, f.column));
        (self, faults)
    }

    /// Lays one row over the table, in the place of the row that it replaces.
    fn lay(&mut self, change: &Change) {
        let at = self
            .0
            .iter()
            .position(|b| b.context == change.context && b.key == change.key);
        match (at, change.action) {
            (Some(at), Some(action)) => {
                if let Some(row) = self.0.get_mut(at) {
                    row.action = action;
                }
            }
            (Some(at), None) => {
                self.0.remove(at);
            }
            (None, Some(action)) => self.0.push(Binding {
                context: change.context,
                key: change.key,
                action,
            }),
            (None, None) => {}
        }
    }

    /// Whether a row lets one key do both halves of a reveal.
    fn reveals_twice(&self, change: &Change) -> Option<What> {
        let bound = |context: Option<Context>, action| {
            self.0.iter().any(|b| {
                b.key == change.key && b.action == action && context.is_none_or(|c| b.context == c)
            })
        };
        let clash = match change.action {
            Some(Action::Reveal) => bound(Some(Context::Armed), Action::Confirm),
            Some(Action::Confirm) if change.context == Context::Armed => {
                bound(None, Action::Reveal)
            }
            Some(_) | None => false,
        };
        clash.then_some(What::RevealsTwice(change.key))
    }
}

/// Why a row that could be read may not stand in its context.
fn unfit(change: &Change) -> Option<What> {
    let context = change.context.name();
    if change.key == Key::ctrl('c')
        || (change.context.reach() == super::Reach::Typing && change.key.typed().is_some())
    {
        return Some(What::Taken {
            key: change.key,
            context,
        });
    }
    let action = change.action?;
    let fits = match change.context {
        Context::Pass => {
            action.number().is_some()
                || matches!(
                    action,
                    Action::Abstain | Action::TakeBack | Action::Confirm | Action::Help
                )
        }
        // Enter ends a ballot: were it to lift the cover too, one press too many would show the
        // next person's ballot.
        Context::Cover => {
            matches!(
                action,
                Action::Cover | Action::Help | Action::Reveal | Action::Back
            ) && change.key != Key::plain(super::Code::Enter)
        }
        Context::Armed => matches!(action, Action::Confirm | Action::Back),
        Context::Global
        | Context::Session
        | Context::Home
        | Context::List
        | Context::Promises
        | Context::Ballot
        | Context::Solo
        | Context::Reveal
        | Context::Field
        | Context::Outline
        | Context::Review
        | Context::Cards
        | Context::Dots
        | Context::Survey
        | Context::Sheet
        | Context::Confirm
        | Context::Read
        | Context::Help
        | Context::Palette
        | Context::Break
        | Context::Ask
        | Context::Done
        | Context::Trends => true,
    };
    (!fits).then_some(What::NotHere {
        action: action.name(),
        context,
    })
}

/// Reads one row; adds what is wrong with each of its fields.
fn read_row(text: &str, row: &str, faults: &mut Vec<Fault>) -> Option<Change> {
    let fields: Row<'_> = match ron::from_str(row) {
        Ok(fields) => fields,
        Err(e) => {
            faults.push(syntax(text, row, &e));
            return None;
        }
    };
    let [context, key, action] =
        [fields.context, fields.key, fields.action].map(|field| field.trim().get_ron());
    let mut note = |part: &str, what| {
        let (line, column) = place(text, part);
        faults.push(Fault { line, column, what });
    };
    let context_read = Context::from_name(context);
    if context_read.is_none() {
        note(context, What::UnknownContext(quoted(context).into_owned()));
    }
    let key_read = match ron::from_str::<String>(key) {
        Ok(name) => name
            .parse::<Key>()
            .map_err(|e| What::UnknownKey(quoted(&e.0).into_owned())),
        Err(_) => Err(What::UnknownKey(quoted(key).into_owned())),
    };
    let key_read = key_read.map_err(|what| note(key, what)).ok();
    let action_read = match action {
        "none" | "None" => Some(None),
        name => Action::from_name(name).map(Some),
    };
    if action_read.is_none() {
        note(action, What::UnknownAction(quoted(action).into_owned()));
    }
    let (line, column) = place(text, row);
    Some(Change {
        context: context_read?,
        key: key_read?,
        action: action_read?,
        line,
        column,
    })
}

/// The fault of a part of the text that RON could not read.
fn syntax(text: &str, part: &str, error: &ron::error::SpannedError) -> Fault {
    let (line, column) = place(text, part);
    let at = error.span.start;
    Fault {
        line: line + at.line - 1,
        column: if at.line == 1 {
            column + at.col - 1
        } else {
            at.col
        },
        what: What::Syntax(reason(&error.code.to_string())),
    }
}

/// Line and column, from 1, of a part that was cut out of the text.
fn place(text: &str, part: &str) -> (usize, usize) {
    // RON hands out slices of the text itself, so addresses tell where one lies.
    let offset = part.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    let before = text.get(..offset).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default();
    (line, column.chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Code;

    fn faults(text: &str) -> Vec<Fault> {
        Keymap::default().patched(text).1
    }

    #[test]
    fn rows_add_replace_and_free() {
        let text = r#"
        // mine
        [
            (context: session, key: "ctrl-k", action: capture), // added
            (context: session, key: "t", action: outline),
            (action: none, context: session, key: "b"),
        ]"#;
        let (keymap, faults) = Keymap::default().patched(text);
        assert_eq!(faults, []);
        let read = |key| keymap.read(&[Context::Session], key);
        assert_eq!(read(Key::ctrl('k')), Some(Action::Capture));
        assert_eq!(read(Key::char('t')), Some(Action::Outline));
        assert_eq!(read(Key::char('b')), None);
        assert_eq!(read(Key::char('c')), Some(Action::Capture));
    }

    #[test]
    fn a_fault_quotes_no_more_than_the_beginning_of_what_is_long() {
        let long = "x".repeat(30_000);
        let sound = ["context: list", "key: \"m\"", "action: help"];
        let bad = [
            (0, format!("context: {long}")),
            (1, format!("key: \"{long}\"")),
            (1, format!("key: {long}")),
            (2, format!("action: {long}")),
            (0, format!("{long}: 1")),
        ];
        for (field, bad) in &bad {
            let mut row = sound;
            row[*field] = bad;
            let faults = faults(&format!("[({})]", row.join(", ")));
            assert_eq!(faults.len(), 1, "{field}");
            let told = faults[0].to_string();
            assert!(told.contains("xxx…"), "{told}");
            assert!(told.chars().count() < 200, "{told}");
        }
    }

    #[test]
    fn all_faults_are_told_at_once_and_sound_rows_hold() {
        let text = "[\n  (context: sesion, key: \"hyper-x\", action: fly),\n  (context: session, \
                    key: \"k\", action: help),\n  (context: session, key: \"k\", action: quit),\n  \
                    (context: session, kye: \"k\", action: quit),\n]";
        let (keymap, faults) = Keymap::default().patched(text);
        let places: Vec<(usize, usize)> = faults.iter().map(|f| (f.line, f.column)).collect();
        assert_eq!(places.first(), Some(&(2, 13)));
        assert_eq!(places.get(1), Some(&(2, 26)));
        assert_eq!(places.get(2), Some(&(2, 45)));
        assert_eq!(places.get(3), Some(&(4, 3)));
        assert_eq!(places.get(4).map(|p| p.0), Some(5));
        assert_eq!(
            faults
                .iter()
                .map(|f| f.what.clone())
                .take(4)
                .collect::<Vec<_>>(),
            [
                What::UnknownContext("sesion".to_owned()),
                What::UnknownKey("hyper-x".to_owned()),
                What::UnknownAction("fly".to_owned()),
                What::Twice {
                    key: Key::char('k'),
                    context: "session",
                    line: 3
                },
            ]
        );
        assert_eq!(
            keymap.read(&[Context::Session], Key::char('k')),
            Some(Action::Help)
        );
    }

    #[test]
    fn a_text_that_is_no_list_is_one_fault_with_its_place() {
        let found = faults("[\n (context: session,\n");
        assert_eq!(found.len(), 1);
        assert!(matches!(
            found.first(),
            Some(Fault {
                line: 2 | 3,
                what: What::Syntax(_),
                ..
            })
        ));
        assert_eq!(Keymap::default().patched("[]"), (Keymap::default(), vec![]));
    }

    #[test]
    fn a_passed_keyboard_cannot_be_given_more_than_a_ballot_needs() {
        let found = faults(
            "[(context: pass, key: \"u\", action: undo), (context: cover, key: \"enter\", action: \
             cover), (context: pass, key: \"6\", action: abstain)]",
        );
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().all(|f| matches!(f.what, What::NotHere { .. })));
    }

    #[test]
    fn a_reveal_keeps_its_two_different_keys() {
        let enter = Key::plain(Code::Enter);
        for text in [
            "[(context: ballot, key: \"enter\", action: reveal)]",
            "[(context: ballot, key: \"k\", action: reveal), (context: armed, key: \"k\", action: \
             confirm)]",
        ] {
            let found = faults(text);
            assert!(
                matches!(found.as_slice(), [Fault { what: What::RevealsTwice(key), .. }]
                    if [enter, Key::char('k')].contains(key)),
                "{found:?}"
            );
        }
    }

    #[test]
    fn letters_in_a_field_and_control_c_are_not_for_binding() {
        let found = faults(
            "[(context: field, key: \"q\", action: quit), (context: global, key: \"ctrl-c\", \
             action: copy)]",
        );
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|f| matches!(f.what, What::Taken { .. })));
    }
}
