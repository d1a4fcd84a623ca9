//! How a pasted text reaches the tray, and where its times belong.
use super::Tray;
use crate::app::Effect;
use crate::app::screen::Screen;
use crate::app::{App, Nav};
use crate::domain::{Chat, Kind, Local, Zone};

impl App {
    /// Where times without date or offset belong: the incident's date and zone, or the zone of
    /// the room where the incident's was not said.
    pub fn local(&self) -> Local {
        let Some(table) = &self.table else {
            return Local::default();
        };
        Local {
            zone: Zone::parse(&self.zone_name()).ok(),
            ..table.session.local()
        }
    }

    /// The zone of the incident as it was typed, into its form or into the tray that waits, or
    /// that of the room.
    pub(in crate::app) fn zone_name(&self) -> String {
        let table = self.table.as_ref();
        if let Some(typed) = table.and_then(|table| table.session.zone_typed()) {
            return typed.to_owned();
        }
        let kept = table.and_then(|table| table.session.tray());
        if let Some(typed) = kept.and_then(super::draft::zone_typed) {
            return typed.to_owned();
        }
        let offset = || self.zone.to_offset(self.now.wall).to_string();
        self.zone.iana_name().map_or_else(offset, str::to_owned)
    }

    /// Lays a pasted text out where it belongs to the timeline; tells whether it did.
    pub(in crate::app) fn lay_out(
        &mut self,
        text: &str,
        came: Came,
        effects: &mut Vec<Effect>,
    ) -> bool {
        let is_long = Chat::lines(text).len() > 1;
        let taken = match self.front() {
            Screen::Tray(tray) => is_long || !tray.takes_text(),
            Screen::Capture(capture) => is_long && capture.is_entry(),
            Screen::Step(_) => self.is_at_timeline() && Chat::is_one(text),
            _ => false,
        };
        if !taken {
            return false;
        }
        if self.may_change() {
            self.with_front(effects, |front, desk| {
                if let Screen::Tray(tray) = front {
                    tray.append(text, came == Came::ByKeys, desk);
                    return Nav::Stay;
                }
                let Some(mut tray) = Tray::pasted(text, desk) else {
                    return Nav::Stay;
                };
                tray.open = came == Came::ByKeys && !text.ends_with('\n');
                // What comes as keys may go on: it would be typed into the date.
                if came == Came::ByKeys {
                    tray.at = 2.min(tray.len().saturating_sub(1));
                }
                tray.keep_draft(desk);
                Nav::open(Screen::Tray(Box::new(tray)))
            });
        }
        true
    }

    fn is_at_timeline(&self) -> bool {
        let table = self.table.as_ref();
        let stop = table.and_then(|table| table.session.stop());
        stop.is_some_and(|stop| stop.kind == Kind::Timeline)
    }
}

/// How a pasted text came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Came {
    /// As one.
    Whole,
    /// As keys, from a terminal that does not say what is pasted: more may follow in the same line.
    ByKeys,
}
