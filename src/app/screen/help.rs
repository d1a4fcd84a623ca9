//! Help and palette: everything that can be done on the screen beneath, found by typing.
use super::moved;
use crate::app::{Desk, Field, Nav};
use crate::input::{Action, Code, Entry, Key};

/// The rows and the filter.
#[derive(Clone, Debug)]
pub struct HelpList {
    /// All that can be done, with the lower-case words by which it is found.
    entries: Vec<(Entry, String)>,
    /// What has been typed.
    pub filter: Field,
    /// Index into the rows that the filter lets through.
    pub at: usize,
}

impl HelpList {
    pub(super) fn of(desk: &Desk<'_>) -> Self {
        let entries = desk
            .entries()
            .into_iter()
            .filter(|entry| !is_plain(entry.action))
            .map(|entry| {
                let words = desk.name_of(entry.action).to_lowercase();
                (entry, words)
            })
            .collect();
        Self {
            entries,
            filter: Field::default(),
            at: 0,
        }
    }

    /// The rows that the filter lets through.
    pub fn rows(&self) -> Vec<&Entry> {
        let wanted = self.filter.text().to_lowercase();
        let fits = |words: &str| wanted.split_whitespace().all(|word| words.contains(word));
        let rows = self.entries.iter().filter(|(_, words)| fits(words));
        rows.map(|(entry, _)| entry).collect()
    }

    pub(super) fn act(&mut self, action: Action) -> Nav {
        let rows = self.rows();
        match action {
            Action::Confirm => rows
                .get(self.at)
                .map_or(Nav::Stay, |entry| Nav::Run(entry.action)),
            Action::Back => Nav::Back,
            other => {
                self.at = moved(self.at, other, rows.len());
                Nav::Stay
            }
        }
    }

    pub(super) fn key(&mut self, key: Key, _desk: &mut Desk<'_>) {
        if key.code != Code::Enter && self.filter.key(key) {
            self.at = 0;
        }
    }
}

/// What needs no row, since it only moves about or is typed.
const fn is_plain(action: Action) -> bool {
    matches!(
        action,
        Action::Vote2
            | Action::Vote3
            | Action::Vote4
            | Action::Vote5
            | Action::Up
            | Action::Down
            | Action::Left
            | Action::Right
            | Action::Top
            | Action::Bottom
            | Action::Interrupt
            | Action::Help
            | Action::Palette
    )
}
