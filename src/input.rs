//! From keys to what the user means: one table for dispatch, hints, help and palette.
//!
//! To add a key, add a row to `table`; to add something to be done, add an [`Action`], its row, and
//! its words in `content/words/*/keys.ftl`. Knows no terminal library and no words for users.
mod action;
mod context;
mod edit;
mod key;
mod keymap;
mod patch;
mod quoted;
mod table;

pub use action::Action;
pub use context::{Context, Reach};
pub use edit::Edit;
pub use key::{BadKey, Code, Key};
pub use keymap::{Binding, Entry, Hint, HintKeys, Keymap};
pub use patch::{Fault, What};
pub use quoted::{quoted, reason};
