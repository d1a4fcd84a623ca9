//! How many are here, from the next question on.
use crate::app::{Desk, Field, Nav, Notice};
use crate::domain::Command;
use crate::input::{Action, Code, Key};

/// The number being typed.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// Its digits; empty before the first one is typed.
    pub count: Field,
    /// How many were here.
    pub before: u16,
}

impl People {
    pub(super) fn of(desk: &Desk<'_>) -> Self {
        Self {
            count: Field::default(),
            before: desk.session().map_or(0, |s| s.header().people),
        }
    }

    /// The number as it stands.
    pub fn number(&self) -> u16 {
        self.count.text().parse().unwrap_or(self.before)
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Confirm => {
                let number = self.number();
                if number != self.before && desk.change(Command::SetPeople(number)) {
                    let details = vec![("people", number.to_string())];
                    desk.say(Notice::with("people-now", details));
                }
                Nav::Back
            }
            Action::Back => Nav::Back,
            _ => Nav::Stay,
        }
    }

    pub(super) fn key(&mut self, key: Key) {
        match key.code {
            Code::Char(c) if c.is_ascii_digit() && self.count.text().len() < 2 => {
                self.count.key(key);
            }
            Code::Backspace => {
                self.count.key(key);
            }
            Code::Up => self.count.set(&(self.number() + 1).min(99).to_string()),
            Code::Down => {
                let fewer = self.number().saturating_sub(1).max(1);
                self.count.set(&fewer.to_string());
            }
            _ => {}
        }
    }
}
