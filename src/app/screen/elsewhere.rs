//! Where to save what cannot be saved in its place: a folder, or a new file.
use crate::app::{Desk, Effect, Field, Nav};
use crate::input::{Action, Key};

/// The place being typed.
#[derive(Clone, Debug, Default)]
pub struct Elsewhere {
    /// A folder or a file; the offered one until something is typed.
    pub place: Field,
    /// The folder that is taken where nothing is typed.
    pub offered: String,
}

impl Elsewhere {
    /// Offers a folder.
    pub(in crate::app) fn offering(folder: &str) -> Self {
        Self {
            place: Field::holding(folder),
            offered: folder.to_owned(),
        }
    }

    pub(super) fn act(&self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Confirm => {
                let typed = self.place.text().trim();
                let place = if typed.is_empty() {
                    &self.offered
                } else {
                    typed
                };
                desk.wish(Effect::SaveElsewhere(place.to_owned()));
                Nav::Back
            }
            Action::Back => Nav::Back,
            _ => Nav::Stay,
        }
    }

    pub(super) fn key(&mut self, key: Key) {
        self.place.key(key);
    }
}
