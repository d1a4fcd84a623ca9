//! One thing that happens to the program: a key, a text, a moment, an answer of the disk.
use std::sync::Arc;

use calms::app::{
    App, Effect, Event, Hindrance, Notice, Opened, ReadOnly, Screen, Settled, SettledBy, Unsaved,
};
use calms::domain::{Comparison, Fate, Moment, Past, PledgeId, Progress, Promise, SessionId};
use calms::input::{Action, Code, Key};
use jiff::SignedDuration;

use crate::rng::Rng;
use crate::{typing, world};

/// What happens. It can happen twice: to a program and to its twin.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    /// Keys in one batch.
    Keys(Vec<Key>),
    /// Something from the palette.
    Act(Action),
    /// A text in one piece.
    Paste(String),
    /// Time passes, or jumps.
    Tick(Moment),
    /// The terminal has another size.
    Resize,
    /// The newest state is on disk.
    Saved,
    /// It is not.
    SaveFailed,
    /// A text comes back from the editor.
    Edited(String),
    /// Something of the disk, made from a seed so that it is the same for both.
    Disk(Disk, u64),
}

/// What the disk may say.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Disk {
    Listed,
    Shelved,
    Opened,
    NotOpened,
    Unreadable,
    Carried,
    Promised,
    Pledged,
    Settled,
    TakenOver,
    TeamRead,
    Compared,
    Said,
}

impl Deed {
    /// Something plausible for what is on the screen.
    pub(crate) fn next(rng: &mut Rng, app: &App, asked: &[Effect]) -> Self {
        if !asked.is_empty()
            && rng.once_in(2)
            && let Some(deed) = answer(asked, rng)
        {
            return deed;
        }
        // What is typed waits until one of these comes.
        if app.is_opening() && rng.once_in(4) {
            let come = [Disk::Opened, Disk::NotOpened];
            return Self::Disk(*rng.of(&come), rng.next());
        }
        match rng.below(100) {
            0..=1 => Self::Act(*rng.of(Action::ALL)),
            2..=5 => Self::Paste(typing::paste(rng)),
            6..=9 => Self::Tick(moment(rng, app.now)),
            10 => Self::Resize,
            11 => {
                if rng.once_in(2) {
                    Self::Saved
                } else {
                    Self::SaveFailed
                }
            }
            12 => Self::Edited(typing::paste(rng)),
            13..=15 => Self::Disk(disk(rng), rng.next()),
            16..=19 => Self::Keys(burst(rng, app)),
            _ => Self::Keys(vec![key(rng, app)]),
        }
    }

    /// It, as the program hears of it, and when.
    pub(crate) fn event(&self, app: &App) -> (Event, Moment) {
        let now = app.now;
        let event = match self {
            // Told apart by the caller: nothing but the palette does it.
            Self::Act(_) | Self::Resize => Event::Resize,
            Self::Keys(keys) => Event::Keys(keys.clone()),
            Self::Paste(text) => Event::Paste(text.clone()),
            Self::Tick(at) => return (Event::Tick, *at),
            Self::Saved => Event::Saved,
            Self::SaveFailed => Event::SaveFailed(Unsaved {
                what: Hindrance::Full,
                why: "no space left \u{1b}[2J".to_owned(),
                folder: "/a/\u{202e}folder".to_owned(),
            }),
            Self::Edited(text) => Event::Edited(text.clone()),
            Self::Disk(what, seed) => what.event(&mut Rng::new(*seed), app),
        };
        (event, now)
    }
}

/// What answers a wish.
fn answer(asked: &[Effect], rng: &mut Rng) -> Option<Deed> {
    let disk = match rng.of(asked) {
        Effect::Save(..) => {
            return rng.once_in(4).then(|| {
                if rng.once_in(3) {
                    Deed::SaveFailed
                } else {
                    Deed::Saved
                }
            });
        }
        Effect::List => Disk::Listed,
        Effect::Open(_) | Effect::Rescue(_) | Effect::TakeOver => Disk::Opened,
        Effect::SaveElsewhere(_) => return Some(Deed::Saved),
        Effect::CountPledges => Disk::Promised,
        Effect::FindCarried(_) => Disk::Carried,
        Effect::FindPledges => Disk::Pledged,
        Effect::Settle(_) => Disk::Settled,
        Effect::ReadTeam(_) => Disk::TeamRead,
        Effect::Compare(..) => Disk::Compared,
        Effect::Export(..) => Disk::Said,
        Effect::Edit(text) => return Some(Deed::Edited(format!("{text}{}", typing::line(rng)))),
        Effect::Release
        | Effect::Delete(_)
        | Effect::Copy(_)
        | Effect::Bell
        | Effect::Suspend
        | Effect::Quit => return None,
    };
    Some(Deed::Disk(disk, rng.next()))
}

fn disk(rng: &mut Rng) -> Disk {
    *rng.of(&[
        Disk::Listed,
        Disk::Shelved,
        Disk::Opened,
        Disk::NotOpened,
        Disk::Unreadable,
        Disk::Carried,
        Disk::Promised,
        Disk::Pledged,
        Disk::Settled,
        Disk::TakenOver,
        Disk::TeamRead,
        Disk::Compared,
        Disk::Said,
    ])
}

/// Notices of a file that cannot be read.
const UNREADABLE: [&str; 3] = ["cannot-read", "cannot-read-newer", "session-gone"];

impl Disk {
    fn event(self, rng: &mut Rng, app: &App) -> Event {
        match self {
            Self::Listed => Event::Listed(world::listed(rng)),
            Self::Shelved => Event::Shelved(Arc::clone(&world::SHELF)),
            Self::Opened => Event::Opened(Box::new(opened(rng))),
            Self::NotOpened => Event::NotOpened,
            Self::Unreadable => Event::Unreadable {
                code: UNREADABLE[rng.below(UNREADABLE.len())],
                details: vec![
                    ("path", "/a/path/torn.ron".to_owned()),
                    ("line", "3".to_owned()),
                    ("why", "expected `,` \u{1b}[31m".to_owned()),
                ],
                copy: rng.once_in(2).then(|| SessionId("torn".to_owned())),
            },
            Self::Carried => Event::Carried(world::another(rng).carried_now()),
            Self::Promised => {
                let pledges = world::pledges(rng);
                Event::Promised(pledges.iter().map(|pledge| pledge.due).collect())
            }
            Self::TakenOver => Event::TakenOver("a/path/of-\u{1b}[2Jmine.ron".to_owned()),
            Self::Pledged => Event::Pledged {
                pledges: world::pledges(rng),
                unread: vec!["torn.ron:3".to_owned(); rng.below(3)],
            },
            Self::Settled => Event::Settled(Box::new(settled(rng, app))),
            Self::TeamRead => {
                let team = world::another(rng).header().team.clone();
                let of_team = |s: &&calms::domain::Session| s.header().team == team;
                let past = world::SESSIONS
                    .iter()
                    .filter(of_team)
                    .map(Past::of)
                    .collect();
                Event::TeamRead { team, past }
            }
            Self::Compared => {
                let (one, other) = (world::another(rng), world::another(rng));
                Event::Compared(Comparison::of(one, other).map(Box::new))
            }
            Self::Said => Event::Said(Notice::with(
                "exported",
                vec![("path", "a/very/long/\u{202e}path".repeat(rng.within(1, 20)))],
            )),
        }
    }
}

fn opened(rng: &mut Rng) -> Opened {
    Opened {
        session: world::another(rng).clone(),
        read_only: match rng.below(6) {
            0 => Some(ReadOnly::Locked),
            1 => Some(ReadOnly::Newer),
            _ => None,
        },
        left: rng
            .once_in(6)
            .then(|| Box::new(world::another(rng).clone())),
    }
}

/// What was asked to be settled, or any promise.
fn settled(rng: &mut Rng, app: &App) -> Settled {
    let holder = world::another(rng).header().id.clone();
    let what = if rng.once_in(2) {
        Promise::Action
    } else {
        Promise::Experiment
    };
    Settled {
        of: PledgeId {
            origin: holder.clone(),
            what,
            id: u32::from(rng.small(6)),
        },
        holder,
        fate: *rng.of(&[
            Fate::Became(Progress::Done),
            Fate::Became(Progress::Open),
            Fate::Due(None),
        ]),
        before: Fate::Became(Progress::Open),
        by: if rng.once_in(2) {
            SettledBy::Deed
        } else {
            SettledBy::Undo
        },
        at: app.now,
    }
}

/// A later moment; now and then clocks jump, the wall's back too.
fn moment(rng: &mut Rng, now: Moment) -> Moment {
    const JUMPS: &[i64] = &[
        -4_000_000_000,
        -86_400,
        -3_600,
        -61,
        -1,
        0,
        59,
        61,
        3_600,
        86_400,
        31_536_000,
        2_000_000_000,
        200_000_000_000,
    ];
    let mut to = now;
    let most = if rng.once_in(3) { 900 } else { 3 };
    let seconds = rng.below(most);
    let passed = u64::try_from(seconds).unwrap() * 1_000;
    to.elapsed = to.elapsed.saturating_add(passed);
    let wall = if rng.once_in(6) {
        *rng.of(JUMPS)
    } else {
        i64::try_from(seconds).unwrap()
    };
    if let Ok(wall) = to.wall.checked_add(SignedDuration::from_secs(wall)) {
        to.wall = wall;
    }
    match rng.below(40) {
        0 => to.elapsed = to.elapsed.saturating_add(86_400_000 * 400),
        1 => to.elapsed = 0,
        2 => to.elapsed = u64::MAX,
        _ => {}
    }
    to
}

/// A key: mostly one that means something here.
fn key(rng: &mut Rng, app: &App) -> Key {
    let takes_text = app.front().takes_text();
    match rng.below(20) {
        0 => return any_key(rng),
        1 => return rng.of(app.keys().rows()).key,
        2..=9 if takes_text => {
            let line = typing::line(rng);
            let typed = line.chars().find(|c| !c.is_control());
            return Key::char(typed.unwrap_or('a'));
        }
        // Answers of a ballot.
        3..=6 if matches!(app.front(), Screen::Step(_)) => {
            return Key::char(*rng.of(&['1', '2', '3', '4', '5', 'x', '0', '9']));
        }
        7..=8 => return Key::plain(*rng.of(&[Code::Enter, Code::Right, Code::Down, Code::Esc])),
        _ => {}
    }
    let contexts = app.contexts();
    let here: Vec<Key> = app
        .keys()
        .all_for(&contexts)
        .into_iter()
        .flat_map(|entry| entry.keys)
        .collect();
    if here.is_empty() {
        any_key(rng)
    } else {
        *rng.of(&here)
    }
}

fn any_key(rng: &mut Rng) -> Key {
    let code = match rng.below(4) {
        0 => Code::Char(typing::line(rng).chars().next().unwrap_or('\u{1b}')),
        1 => Code::Char(char::from(u8::try_from(rng.within(32, 126)).unwrap())),
        2 => Code::F(u8::try_from(rng.below(256)).unwrap()),
        _ => *rng.of(&[
            Code::Enter,
            Code::Esc,
            Code::Tab,
            Code::BackTab,
            Code::Up,
            Code::Down,
            Code::Left,
            Code::Right,
            Code::PgUp,
            Code::PgDn,
            Code::Home,
            Code::End,
            Code::Backspace,
            Code::Delete,
        ]),
    };
    let key = Key::plain(code);
    match rng.below(6) {
        0 => key.with_ctrl(),
        1 => key.with_alt(),
        _ => key,
    }
}

/// Several keys that come at once: a line typed fast, a paste without its marks, a held key.
fn burst(rng: &mut Rng, app: &App) -> Vec<Key> {
    match rng.below(3) {
        0 => {
            let held = key(rng, app);
            vec![held; rng.within(2, 30)]
        }
        1 => (0..rng.within(2, 6)).map(|_| key(rng, app)).collect(),
        _ => {
            let text = if rng.once_in(3) {
                typing::paste(rng)
            } else {
                typing::line(rng)
            };
            let key = |c| {
                if c == '\n' {
                    Key::plain(Code::Enter)
                } else {
                    Key::char(c)
                }
            };
            text.chars()
                .filter(|c| *c == '\n' || !c.is_control())
                .map(key)
                .collect()
        }
    }
}
