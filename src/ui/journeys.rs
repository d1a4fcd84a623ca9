//! Whole sessions as a facilitator has them: keys in, time moved by hand, pictures out.
//!
//! Each journey keeps a picture of every screen that it crosses, and says beside it what must be
//! in the session by then. What one screen does at every size is tested beside that screen.
mod alone;
mod behind;
mod cards;
mod cards_fr;
mod cut_off;
mod delivery;
mod estimates;
mod french;
mod incident;
mod incident_fr;
mod leaving;
mod left_over;
mod lunch;
mod offered;
mod offers;
mod opening;
mod own_topics;
mod promises;
mod recovery;
mod safety;
mod secret;
mod security;
mod tally;
mod trends;
mod unsaved;
mod vsm;
mod ways;
mod wording;

use super::testing::{Room, SIZES};
use crate::app::{Effect, Event, Screen};
use crate::domain::{Moment, Session, Span};

impl Room {
    /// Keeps the picture of the room's layout.
    fn see(self, name: &str) -> Self {
        self.see_at(name, 80, 24)
    }

    /// Keeps the picture at a size. At no size does a word lack its translation.
    fn see_at(self, name: &str, width: u16, height: u16) -> Self {
        for (w, h) in SIZES {
            let picture = self.picture(w, h);
            assert!(!picture.contains(['⟦', '⟧']), "{name}\n{picture}");
        }
        insta::assert_snapshot!(name, self.picture(width, height));
        self
    }

    /// The notice on the screen; empty where there is none.
    fn told(&self) -> &'static str {
        self.app.notice.as_ref().map_or("", |notice| notice.code)
    }

    /// The id of the step at hand.
    fn stop(&self) -> &str {
        &self.session().stop().unwrap().id
    }

    /// The id of the question at hand.
    fn question(&self) -> &str {
        &self.session().asked().unwrap().id
    }

    /// The session as it was last handed to the disk.
    fn saved(&self) -> &Session {
        let mut saves = self.effects.iter().rev().filter_map(|effect| {
            let Effect::Save(session, _) = effect else {
                return None;
            };
            Some(&**session)
        });
        saves.next().unwrap()
    }

    /// Lets the machine sleep: the wall clock goes on, the monotonic one stands.
    fn sleep(mut self, span: Span) -> Self {
        let later = Moment {
            elapsed: self.app.now.elapsed,
            ..self.app.now.plus(span)
        };
        self.effects.extend(self.app.update(Event::Tick, later));
        self
    }

    /// The time on the wall clock of the room.
    fn wall(&self) -> String {
        let zoned = self.app.now.wall.to_zoned(self.app.zone.clone());
        zoned.strftime("%H:%M").to_string()
    }

    fn is_at_step(&self) -> bool {
        matches!(self.app.front(), Screen::Step(_))
    }
}
