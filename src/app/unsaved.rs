//! What is done while the newest state is not on disk, and when another program takes over.
use super::screen::{Elsewhere, Screen};
use super::{App, Notice, ReadOnly};

impl App {
    /// Offers to save elsewhere while a save fails; tells whether it does.
    pub(super) fn save_elsewhere(&mut self) -> bool {
        let Some(unsaved) = &self.unsaved else {
            return false;
        };
        if !matches!(self.front(), Screen::Elsewhere(_)) {
            let elsewhere = Elsewhere::offering(&unsaved.folder);
            self.screens.push(Screen::Elsewhere(elsewhere));
        }
        true
    }

    /// Another program has the open session now: here it can only be looked at.
    pub(super) fn taken_over(&mut self, ours: String) {
        if let Some(table) = &mut self.table {
            table.read_only = Some(ReadOnly::Locked);
        }
        self.unsaved = None;
        self.notice = Some(Notice::failure("taken-from-here", vec![("path", ours)]));
    }
}
