//! Sets a session up: how long, how votes are given, how many people, which team.
use super::{HelpList, Screen, Step, moved};
use crate::app::{Desk, Field, Nav, Notice};
use crate::domain::{Mode, Plan, Session, Variant};
use crate::input::{Action, Code, Context, Key};
use crate::store;

/// The number of people that is offered when no earlier session tells.
const USUAL_PEOPLE: u16 = 6;

/// One row of the set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetupRow {
    /// Which variant.
    Variant,
    /// How votes are given.
    Mode,
    /// How many people.
    People,
    /// Which team.
    Team,
    /// Begins.
    Start,
}

/// What has been chosen so far.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The pack's id.
    pub pack: String,
    /// Which variant.
    pub variant: Variant,
    /// How votes are given.
    pub mode: Mode,
    /// How many people.
    pub people: u16,
    /// Which team.
    pub team: Field,
    /// The row in focus.
    pub row: SetupRow,
    /// The number of people as far as it is typed; none before its first digit.
    typed: Option<u16>,
}

impl Setup {
    /// A set-up with the choices of the last session of this pack.
    pub(super) fn of(pack: &str, desk: &Desk<'_>) -> Option<Self> {
        desk.shelf().get(pack, desk.language())?;
        let headers = || {
            desk.sessions()
                .iter()
                .filter_map(super::super::Listed::sound)
        };
        let same = headers().find(|header| header.pack == pack);
        let last = same.or_else(|| headers().next());
        let group = headers().find(|header| header.mode != Mode::Solo);
        Some(Self {
            pack: pack.to_owned(),
            variant: same.map_or_else(Variant::default, |header| header.variant),
            mode: last.map_or_else(Mode::default, |header| header.mode),
            people: group.map_or(USUAL_PEOPLE, |header| header.people),
            team: Field::holding(last.map_or("", |header| &header.team)),
            row: SetupRow::Start,
            typed: None,
        })
    }

    /// Opens the set-up of the workshop that the figures offer, for the people of the open session.
    /// That session stays as it is until the other one begins.
    pub(super) fn open_offered(desk: &mut Desk<'_>) -> Nav {
        if desk.table().is_some_and(|table| table.holds_votes()) {
            desk.say(Notice::warn("ballot-started"));
            return Nav::Stay;
        }
        let offered = desk.offered().and_then(|pack| Self::of(&pack.id, desk));
        let Some((setup, session)) = offered.zip(desk.session()) else {
            desk.say(Notice::info("nothing-offered"));
            return Nav::Stay;
        };
        let header = session.header();
        let people = if header.mode == Mode::Solo {
            setup.people
        } else {
            header.people
        };
        Nav::open(Screen::Setup(Self {
            mode: header.mode,
            people,
            team: Field::holding(&header.team),
            ..setup
        }))
    }

    /// The rows: a lone person is not counted.
    pub fn rows(&self) -> &'static [SetupRow] {
        use SetupRow as R;
        if self.mode == Mode::Solo {
            &[R::Variant, R::Mode, R::Team, R::Start]
        } else {
            &[R::Variant, R::Mode, R::People, R::Team, R::Start]
        }
    }

    pub(super) fn takes_text(&self) -> bool {
        self.row == SetupRow::Team
    }

    pub(super) fn field(&mut self) -> Option<&mut Field> {
        (self.row == SetupRow::Team).then_some(&mut self.team)
    }

    pub(super) fn contexts(&self) -> Vec<Context> {
        if self.takes_text() {
            vec![Context::Field, Context::Global]
        } else {
            vec![Context::Global]
        }
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        use Action as A;
        if self.takes_text() {
            vec![A::Confirm, A::Back]
        } else {
            vec![A::Confirm, A::Up, A::Left, A::Back, A::Help]
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Confirm if self.row == SetupRow::Team => self.row = SetupRow::Start,
            Action::Confirm => return self.begin(desk),
            Action::Back => return Nav::Back,
            Action::Quit => return Nav::Home,
            Action::Language => desk.switch_language(),
            Action::Help => return Nav::open(Screen::Help(HelpList::of(desk))),
            Action::Palette => return Nav::open(Screen::Palette(HelpList::of(desk))),
            Action::Theme => desk.switch_theme(),
            Action::Saved => desk.say(Notice::info("already-saved")),
            Action::SwitchPane => self.step_row(Action::Down),
            Action::Up | Action::Down => self.step_row(action),
            Action::Left => self.turn(Way::Back),
            Action::Right => self.turn(Way::On),
            _ => {}
        }
        Nav::Stay
    }

    pub(super) fn key(&mut self, key: Key) {
        if self.row == SetupRow::Team {
            if !self.team.key(key) {
                match key.code {
                    Code::Up => self.step_row(Action::Up),
                    Code::Down => self.step_row(Action::Down),
                    _ => {}
                }
            }
            return;
        }
        let digit = key.typed().and_then(|c| c.to_digit(10));
        if let Some(digit) = digit.and_then(|d| u16::try_from(d).ok())
            && self.row == SetupRow::People
        {
            // The first digit replaces the number that was offered: 7 is seven, never 67.
            let longer = self.typed.unwrap_or(0) * 10 + digit;
            let number = if longer > 99 { digit } else { longer };
            self.typed = Some(number);
            self.people = number.max(1);
        } else if key.code == Code::Backspace {
            self.typed = None;
        }
    }

    fn step_row(&mut self, action: Action) {
        self.typed = None;
        let rows = self.rows();
        let at = rows.iter().position(|row| *row == self.row).unwrap_or(0);
        self.row = rows
            .get(moved(at, action, rows.len()))
            .copied()
            .unwrap_or(SetupRow::Start);
    }

    fn turn(&mut self, way: Way) {
        self.typed = None;
        match self.row {
            SetupRow::Variant => self.variant = way.turn(&Variant::ALL, self.variant),
            SetupRow::Mode => self.set_mode(way.turn(&Mode::ALL, self.mode)),
            SetupRow::People => {
                self.typed = None;
                self.people = match way {
                    Way::On => (self.people + 1).min(99),
                    Way::Back => self.people.saturating_sub(1).max(1),
                }
            }
            SetupRow::Team | SetupRow::Start => {}
        }
    }

    /// One person alone is offered the short variant first, a group the usual one.
    fn set_mode(&mut self, mode: Mode) {
        if (mode == Mode::Solo) != (self.mode == Mode::Solo) {
            self.variant = if mode == Mode::Solo {
                Variant::Pulse
            } else {
                Variant::Standard
            };
        }
        self.mode = mode;
    }

    fn begin(&mut self, desk: &mut Desk<'_>) -> Nav {
        let Some(shelved) = desk.shelf().get(&self.pack, desk.language()) else {
            return Nav::Back;
        };
        let pack = std::sync::Arc::clone(&shelved.pack);
        let team = self.team.text().trim().to_owned();
        let id = store::ids::new(desk.today(), &team, &pack.id, desk.chance());
        let plan = Plan {
            id,
            variant: self.variant,
            team,
            people: self.people,
            mode: self.mode,
            carried: Vec::new(),
        };
        let session = Session::begin(&pack, plan, desk.now());
        desk.begin(session);
        Nav::Replace(Box::new(Screen::Step(Step::default())))
    }
}

/// Which way a choice turns.
#[derive(Clone, Copy, Debug)]
enum Way {
    On,
    Back,
}

impl Way {
    fn turn<T: Copy + PartialEq>(self, all: &[T], now: T) -> T {
        let at = all.iter().position(|value| *value == now).unwrap_or(0);
        let next = match self {
            Self::On => at + 1,
            Self::Back => at + all.len() - 1,
        };
        all.get(next % all.len().max(1)).copied().unwrap_or(now)
    }
}
