//! The program's state, and the one function that changes it.
//!
//! Facts come in as [`Event`]s, wishes go out as [`Effect`]s; nothing here draws, speaks or
//! touches a file. A screen decides what an action means; the [`Desk`] is what it may touch.
mod awaited;
mod desk;
mod event;
mod field;
mod front;
mod notice;
mod route;
mod screen;
mod table;
mod time;
mod typed;
mod unsaved;

use std::sync::Arc;

use jiff::tz::TimeZone;

pub use desk::Desk;
pub use event::{Effect, Event, Haste, Hindrance, Listed, Opened, Settled, SettledBy, Unsaved};
pub use field::Field;
pub use notice::{Notice, Tone};
pub use route::Nav;
pub use screen::{
    Ask, AskBeside, Asking, BoardRow, BreakCover, Capture, CaptureKind, CardRow, Compare, Done,
    Elsewhere, ExportList, Filter, FormOf, FormRow, FormSheet, HelpList, Home, HomeRow, Label,
    Naming, OpenCount, Origin, Outline, OutlineRow, PageKind, PageView, Part, People, Pick,
    Promises, Prompt, Screen, Sessions, Setup, SetupRow, SoloFocus, Step, Tray, TrayRow, TrendPage,
    Trends, board_rows, card_rows, map_part, map_preview, offers_future, read_rows,
};
pub use table::{Phase, ReadOnly, Table};

use crate::content::Shelf;
use crate::domain::{Comparison, Language, Moment, Past};
use crate::i18n::Words;
use crate::input::{Action, Context, Keymap};
use awaited::Awaited;
use typed::Typed;

/// Whether what is done stays when the program is left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// It does.
    #[default]
    Kept,
    /// It is a demo: all of it goes.
    Demo,
}

/// All that the program knows.
#[derive(Debug)]
pub struct App {
    /// The packs.
    pub shelf: Arc<Shelf>,
    /// The sessions on disk, newest first; none before they are listed.
    pub sessions: Option<Vec<Listed>>,
    /// The days of all open promises; none before they are read.
    pub promised: Option<Vec<Option<jiff::civil::Date>>>,
    /// The open session.
    pub table: Option<Table>,
    /// A word to the user.
    pub notice: Option<Notice>,
    /// A save that failed, until one succeeds.
    pub unsaved: Option<Unsaved>,
    /// When it was last told the time.
    pub now: Moment,
    /// Where the room is.
    pub zone: TimeZone,
    /// The language of the interface.
    pub language: Language,
    /// Whether the end of a time box rings.
    pub bell: bool,
    /// Whether what is done here stays.
    pub keeping: Keeping,
    /// Which of the built-in themes is shown, by index.
    pub theme: usize,
    /// Whether the last picture had more than it showed; told by whoever drew it.
    pub more_below: bool,
    /// The screens, the front one last.
    screens: Vec<Screen>,
    keys: Keymap,
    /// Ctrl-C was pressed once.
    interrupted: bool,
    /// The words in the language of the interface.
    words: Words,
    /// Where new ids come from.
    seed: u64,
    /// When the session was last saved with its clock running.
    booked: Option<Moment>,
    /// A newer state of the open session, until somebody says whether to go on with it.
    left: Option<Box<crate::domain::Session>>,
    /// What waits for a session that is being read.
    awaited: Option<Awaited>,
}

/// What the program starts with.
#[derive(Debug)]
pub struct Start {
    /// The packs.
    pub shelf: Arc<Shelf>,
    /// The language of the interface.
    pub language: Language,
    /// Where the room is.
    pub zone: TimeZone,
    /// The keys in force.
    pub keys: Keymap,
    /// Where new ids come from.
    pub seed: u64,
    /// The time.
    pub now: Moment,
}

impl App {
    /// An app at its home screen.
    pub fn new(start: Start) -> Self {
        Self {
            shelf: start.shelf,
            sessions: None,
            promised: None,
            table: None,
            notice: None,
            unsaved: None,
            now: start.now,
            zone: start.zone,
            language: start.language,
            words: Words::new(start.language),
            bell: false,
            keeping: Keeping::default(),
            theme: 0,
            more_below: false,
            screens: vec![Screen::Home(Home::default())],
            keys: start.keys,
            interrupted: false,
            seed: start.seed,
            booked: None,
            left: None,
            awaited: None,
        }
    }

    /// The one way in: takes what has happened, and says what is to be done.
    pub fn update(&mut self, event: Event, now: Moment) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.watch_the_clocks(now, &mut effects);
        self.now = now;
        match event {
            Event::Keys(keys) => self.hear(Typed::Keys(keys), &mut effects),
            Event::Paste(text) => self.hear(Typed::Paste(text), &mut effects),
            Event::Tick => self.tick(&mut effects),
            Event::Resize => {}
            Event::Listed(sessions) => {
                for screen in &mut self.screens {
                    if let Screen::Trends(trends) = screen {
                        trends.listed(&sessions);
                    }
                }
                if sessions.is_empty() {
                    self.promised = None;
                } else {
                    effects.push(Effect::CountPledges);
                }
                self.sessions = Some(sessions);
                self.look_beside();
                self.clamp_home();
            }
            Event::Shelved(packs) => {
                self.shelf = packs;
                self.tell_of_packs();
            }
            Event::Opened(opened) => {
                self.opened(*opened);
                self.hear_what_waited(&mut effects);
            }
            Event::NotOpened => self.not_opened(),
            Event::Unreadable {
                code,
                details,
                copy,
            } => {
                self.notice = Some(Notice::failure(code, details));
                if let Some(id) = copy {
                    let ask = Ask::new(Asking::Rescue(id));
                    self.screens.push(Screen::Ask(ask));
                }
            }
            Event::Carried(carried) => self.carry(carried, &mut effects),
            Event::Promised(days) => self.promised = Some(days),
            Event::Pledged { pledges, unread } => {
                self.promised = Some(pledges.iter().map(|pledge| pledge.due).collect());
                if let Some(list) = self.promises() {
                    list.found(pledges, unread);
                }
            }
            Event::Settled(settled) => {
                let told = vec![("id", settled.holder.to_string())];
                self.notice = Some(match settled.by {
                    SettledBy::Deed => Notice::with("promise-written", told),
                    SettledBy::Undo => Notice::with("promise-taken-back", told),
                });
                if let Some(list) = self.promises() {
                    list.settled(*settled);
                }
            }
            Event::TeamRead { team, past } => self.team_read(&team, past),
            Event::Compared(both) => self.compared(both),
            Event::Saved => {
                if self.unsaved.take().is_some() {
                    self.notice = Some(Notice::info("saved-again"));
                }
            }
            Event::SaveFailed(why) => self.unsaved = Some(why),
            Event::TakenOver(ours) => self.taken_over(ours),
            Event::Edited(text) => self.edited(&text, &mut effects),
            Event::Said(notice) => self.notice = Some(notice),
        }
        effects
    }

    /// The promises, where they are shown.
    fn promises(&mut self) -> Option<&mut Promises> {
        self.screens.iter_mut().rev().find_map(Screen::promises)
    }

    /// Does what the user means, whichever way it was said.
    pub fn act(&mut self, action: Action, effects: &mut Vec<Effect>) {
        if action == Action::Saved && self.save_elsewhere() {
            return;
        }
        self.with_front(effects, |front, desk| front.act(action, desk));
    }

    fn with_front(
        &mut self,
        effects: &mut Vec<Effect>,
        act: impl FnOnce(&mut Screen, &mut Desk<'_>) -> Nav,
    ) {
        let Some(mut front) = self.screens.pop() else {
            return effects.push(Effect::Quit);
        };
        let contexts: Vec<Context> = self.contexts_below(&front);
        let idle = self.beneath(&front).idle(self.table.as_ref());
        let place = |app: &Self| app.table.as_ref().map(|table| table.session.place());
        let before = place(self);
        let mut desk = Desk::new(self, effects, (contexts, idle));
        let nav = act(&mut front, &mut desk);
        self.screens.push(front);
        if place(self) != before {
            for screen in &mut self.screens {
                screen.settle();
            }
        }
        self.go(nav, effects);
    }

    fn go(&mut self, nav: Nav, effects: &mut Vec<Effect>) {
        match nav {
            Nav::Stay => {}
            Nav::Open(screen) => self.screens.push(*screen),
            Nav::Back => {
                self.screens.pop();
            }
            Nav::Replace(screen) => {
                self.screens.pop();
                self.screens.push(*screen);
            }
            Nav::Home => self.go_home(effects),
            Nav::Run(action) => {
                self.screens.pop();
                self.act(action, effects);
            }
            Nav::TakeUp(wanted) => {
                self.screens.pop();
                self.take_up_left(wanted, effects);
            }
            Nav::Quit if self.unsaved.is_some() => {
                let ask = Ask::new(Asking::QuitUnsaved);
                self.screens.push(Screen::Ask(ask));
            }
            Nav::Quit => effects.push(Effect::Quit),
        }
        if self.screens.is_empty() {
            self.screens.push(Screen::Home(Home::default()));
        }
    }

    fn go_home(&mut self, effects: &mut Vec<Effect>) {
        self.put_away(effects);
        self.screens.clear();
        self.screens.push(Screen::Home(Home::default()));
        effects.push(Effect::List);
    }

    /// Hands the sessions of a team to the screen that asked for them, if it is still there.
    fn team_read(&mut self, team: &str, past: Vec<Past>) {
        let mut screens = self.screens.iter_mut();
        let trends = screens.find_map(|screen| {
            let Screen::Trends(trends) = screen else {
                return None;
            };
            Some(trends)
        });
        if let Some(trends) = trends {
            trends.read(team, past);
        }
    }

    /// Shows two sessions side by side over the list that asked for it, if it is still there.
    fn compared(&mut self, both: Option<Box<Comparison>>) {
        if !matches!(self.front(), Screen::Sessions(_)) {
            return;
        }
        match both {
            Some(both) => self.screens.push(Screen::Compare(Compare::of(both))),
            None => self.notice = Some(Notice::warn("compare-two-teams")),
        }
    }

    /// Names the first own pack that was left aside, else those in the place of built-in ones,
    /// where nothing else is told.
    fn tell_of_packs(&mut self) {
        if self.notice.is_some() {
            return;
        }
        if let Some(fault) = self.shelf.faults().first() {
            let details = vec![
                ("file", fault.file.clone()),
                ("line", fault.line.to_string()),
                ("column", fault.column.to_string()),
            ];
            self.notice = Some(Notice::failure("pack-left-aside", details));
            return;
        }
        let ids = self.shelf.replaced().join(", ");
        if !ids.is_empty() {
            self.notice = Some(Notice::with("own-pack", vec![("ids", ids)]));
        }
    }

    /// The words in the language of the interface.
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// The keys in force.
    pub const fn keys(&self) -> &Keymap {
        &self.keys
    }
}
