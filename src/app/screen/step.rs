//! The step at hand of the open session.
//!
//! What a key means here depends on the step's kind and on what its vote waits for; each kind
//! has its own file.
mod alive;
mod board;
mod cards;
mod confirm;
mod dots;
mod filled;
mod offer;
mod read;
mod review;
mod solo;
mod stream;
mod survey;
mod timeline;
mod vote;

use super::{
    Ask, Asking, BreakCover, Capture, CaptureKind, Done, HelpList, Outline, PageKind, PageView,
    People, Prompt, Screen, Setup, export,
};
use crate::app::{Desk, Effect, Field, Nav, Notice, Phase, Table};
use crate::domain::{Command, Kind, Place, Session, Span};
use crate::export::Form;
use crate::input::{Action, Key};

pub use board::{BoardRow, rows as board_rows};
pub use cards::{CardRow, rows as card_rows};
pub use read::rows as read_rows;
pub(super) use timeline::settle_zone;

pub use stream::{map_part, map_preview, offers_future};

/// How many lines a page key scrolls: no more than are in sight in the smallest of terminals.
const PAGE: usize = 4;

/// What one press of the extend key gives.
const EXTENSION: Span = Span::minutes(1);

/// What the step's screen remembers; the rest is the session's.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// The reveal waits for its second key.
    pub armed: bool,
    /// The chosen row of a list.
    pub at: usize,
    /// The other view is shown: the radar in place of the bars, or the counts of a secret check
    /// since the group asked.
    pub turned: bool,
    /// Only the question and its levels are shown.
    pub room: bool,
    /// What has the focus when one person answers alone.
    pub focus: SoloFocus,
    /// How far a text is scrolled in a small terminal.
    pub top: usize,
    /// Where the question at hand was opened from.
    from: Option<Opened>,
    /// The row that is chosen at the next place.
    row: Option<usize>,
    /// Steps of a map are being added.
    growing: Option<stream::Growing>,
}

/// A question that was opened from the profile, to which Esc leads back.
#[derive(Clone, Copy, Debug)]
struct Opened {
    profile: Place,
    /// The row that was chosen there.
    row: usize,
    question: Place,
}

/// What has the focus when one person answers alone.
#[derive(Clone, Debug, Default)]
pub enum SoloFocus {
    /// The level.
    #[default]
    Level,
    /// How sure the answer is.
    Confidence,
    /// What it rests on.
    Evidence(Field),
}

/// The id of what is on the screen: a question or a step.
pub(super) fn here(session: &Session) -> String {
    let asked = session.asked().map(|asked| asked.id.clone());
    let stop = || session.stop().map(|stop| stop.id.clone());
    asked.or_else(stop).unwrap_or_default()
}

impl Step {
    pub(super) const fn takes_text(&self) -> bool {
        matches!(self.focus, SoloFocus::Evidence(_))
    }

    pub(super) fn field(&mut self) -> Option<&mut Field> {
        match &mut self.focus {
            SoloFocus::Evidence(field) => Some(field),
            SoloFocus::Level | SoloFocus::Confidence => None,
        }
    }

    pub(super) fn key(&mut self, key: Key, desk: &mut Desk<'_>) -> Nav {
        self.armed = false;
        if let SoloFocus::Evidence(field) = &mut self.focus {
            field.key(key);
            solo::keep_evidence(self, desk);
        } else if timeline::key(self, key, desk) {
        } else if let Some(digit) = key.typed().and_then(|c| c.to_digit(10)) {
            dots::type_digit(self, digit, desk);
        }
        Nav::Stay
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        let Some(table) = desk.table() else {
            return Nav::Home;
        };
        let phase = table.phase();
        if self.armed {
            self.armed = false;
            if action == Action::Confirm {
                vote::reveal(self, desk);
            }
            return Nav::Stay;
        }
        let done = match phase {
            Phase::Solo => solo::act(self, action, desk),
            Phase::None => self.act_by_kind(action, desk),
            Phase::Choose
            | Phase::Before
            | Phase::Cover
            | Phase::Voting
            | Phase::Tally
            | Phase::Sheets
            | Phase::Ready
            | Phase::Shown => vote::act(self, action, desk),
        };
        done.unwrap_or_else(|| self.act_anywhere(action, desk))
    }

    /// What the kind of step makes of an action; none where it has nothing to say.
    fn act_by_kind(&mut self, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
        let kind = desk.session()?.stop()?.kind.clone();
        match kind {
            Kind::Review => review::act(self, action, desk),
            Kind::Read => read::act(self, action, desk),
            Kind::DotVote => dots::act(self, action, desk),
            Kind::Commit => cards::act(self, action, desk),
            Kind::Numbers { .. } if action == Action::VoteAgain => survey::again(desk),
            Kind::Form { .. } | Kind::Numbers { .. } => filled::act(self, action, desk),
            Kind::Map { part } => stream::act(self, part, action, desk),
            Kind::Timeline => timeline::act(self, action, desk),
            Kind::List { board } => board::act(self, &board, action, desk),
            Kind::Confirm => confirm::act(action, desk),
            Kind::Brief
            | Kind::Talk
            | Kind::SecretVote { .. }
            | Kind::VoteSet { .. }
            | Kind::Checklist { .. }
            | Kind::Ordering { .. }
            | Kind::Roti => None,
        }
    }

    /// What holds on every screen of a session.
    fn act_anywhere(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Next | Action::Confirm => return self.next(desk),
            Action::PageUp if self.top > 0 => self.top = self.top.saturating_sub(PAGE),
            Action::Previous | Action::PageUp => self.previous(desk),
            Action::PageDown => return self.page_down(desk),
            Action::Up => self.top = self.top.saturating_sub(1),
            Action::Down if desk.has_more_below() => self.top += 1,
            Action::Capture if desk.may_change() => {
                let capture = Capture::of(CaptureKind::Note, desk);
                return Nav::open(Screen::Capture(capture));
            }
            Action::Timer => timer(desk),
            Action::NextDate => {
                let capture = Capture::of(CaptureKind::NextDate, desk);
                return Nav::open(Screen::Capture(capture));
            }
            Action::Extend => extend(desk),
            Action::People => return Nav::open(Screen::People(People::of(desk))),
            Action::Outline | Action::Find => {
                return Nav::open(Screen::Outline(Outline::of(desk)));
            }
            Action::Break => return Nav::open(Screen::Break(BreakCover::begin(desk))),
            Action::RoomView => self.room = !self.room,
            Action::Prompt => match Prompt::of(desk) {
                Some(prompt) => return Nav::open(Screen::Prompt(prompt)),
                None => desk.say(Notice::info("no-prompt")),
            },
            Action::Undo | Action::Redo => {
                // An open line of evidence would go on with what has just been taken back.
                self.focus = SoloFocus::Level;
                if action == Action::Undo {
                    desk.undo();
                } else {
                    desk.redo();
                }
            }
            Action::Language => desk.switch_language(),
            Action::Saved => {
                desk.save_now();
                desk.say(Notice::info("already-saved"));
            }
            Action::Copy => copy(desk),
            Action::Suspend => {
                return Nav::open(Screen::Ask(Ask::new(Asking::UndoOrSuspend)));
            }
            Action::Back if self.leads_back(desk) => self.go_back(desk),
            Action::Quit | Action::Back => return leave(desk),
            Action::Help => return Nav::open(Screen::Help(HelpList::of(desk))),
            Action::Palette => return Nav::open(Screen::Palette(HelpList::of(desk))),
            other => return rare(other, desk),
        }
        Nav::Stay
    }

    fn next(&mut self, desk: &mut Desk<'_>) -> Nav {
        let Some(table) = desk.table() else {
            return Nav::Home;
        };
        if table.ballot_started() {
            desk.say(Notice::warn("ballot-started"));
            return Nav::Stay;
        }
        match table.next_place() {
            Some(place) => {
                self.arrive(place, desk);
                Nav::Stay
            }
            None if table.session.is_running() => {
                Nav::open(Screen::Ask(Ask::to_close(&table.session)))
            }
            None => Nav::open(Screen::Done(Done)),
        }
    }

    fn previous(&mut self, desk: &mut Desk<'_>) {
        let Some(table) = desk.table() else { return };
        if table.ballot_started() {
            return desk.say(Notice::warn("ballot-started"));
        }
        match table.previous_place() {
            Some(place) => self.arrive(place, desk),
            None => desk.say(Notice::info("first-screen")),
        }
    }

    /// Whether the question at hand was opened from the profile.
    fn is_opened(&self, session: &Session) -> bool {
        self.from
            .is_some_and(|from| from.question == session.place())
    }

    fn leads_back(&self, desk: &mut Desk<'_>) -> bool {
        desk.table()
            .is_some_and(|table| self.is_opened(&table.session) && !table.holds_votes())
    }

    /// Goes back to the profile from which the question at hand was opened.
    fn go_back(&mut self, desk: &mut Desk<'_>) {
        if let Some(from) = self.from.take() {
            go(from.profile, desk);
            self.row = Some(from.row);
        }
    }

    fn arrive(&mut self, place: Place, desk: &mut Desk<'_>) {
        go(place, desk);
        self.settle();
    }

    /// Forgets what held only at the place that was left.
    pub(super) fn settle(&mut self) {
        *self = Self {
            room: self.room,
            from: self.from,
            at: self.row.unwrap_or(0),
            ..Self::default()
        };
    }

    /// Takes a pasted text that is no line; tells whether it was something to take.
    pub(super) fn paste(&mut self, text: &str, desk: &mut Desk<'_>) -> bool {
        stream::paste(self, text, desk)
    }

    /// Keeps what has just been put into the text field in focus.
    pub(super) fn typed(&self, desk: &mut Desk<'_>) {
        solo::keep_evidence(self, desk);
    }

    /// Scrolls first, and goes on when all has been seen.
    fn page_down(&mut self, desk: &mut Desk<'_>) -> Nav {
        if desk.has_more_below() {
            self.top += PAGE;
            return Nav::Stay;
        }
        self.next(desk)
    }
}

/// Goes to a place of the agenda, whichever screen leads there.
pub(super) fn go(place: Place, desk: &mut Desk<'_>) {
    if let Some(table) = desk.table() {
        table.drop_ballots();
    }
    desk.go(place);
    if desk.table().is_some_and(Table::warns_here) {
        desk.say(Notice::warn("risky-here"));
    }
    dots::seed(desk);
}

/// What is only in the palette.
fn rare(action: Action, desk: &mut Desk<'_>) -> Nav {
    let page = |kind| Nav::open(Screen::Page(PageView::of(kind)));
    match action {
        Action::Directive => return page(PageKind::Directive),
        Action::About => return page(PageKind::at_hand(desk)),
        Action::Export => return export::open(Form::Html, desk),
        Action::MapFile => return export::open_at_map(desk),
        Action::Offer => return Setup::open_offered(desk),
        Action::Close if desk.table().is_some_and(|table| table.ballot_started()) => {
            desk.say(Notice::warn("ballot-started"));
        }
        Action::Close => {
            let asked = desk.session().map(Ask::to_close);
            return asked.map_or(Nav::Stay, |ask| Nav::open(Screen::Ask(ask)));
        }
        Action::Reopen => {
            desk.change(Command::Reopen);
        }
        Action::ReadOnlyTakeOver if desk.is_locked() => {
            return Nav::open(Screen::Ask(Ask::new(Asking::TakeOver)));
        }
        Action::Bell => desk.switch_bell(),
        Action::Theme => desk.switch_theme(),
        _ => {}
    }
    Nav::Stay
}

fn leave(desk: &mut Desk<'_>) -> Nav {
    let held = desk.table().is_some_and(|table| table.holds_votes());
    let asking = if held {
        Asking::DropBallot
    } else if desk.is_unsaved() {
        Asking::LeaveUnsaved
    } else {
        Asking::Leave
    };
    Nav::open(Screen::Ask(Ask::new(asking)))
}

/// Starts the clock, or pauses it.
fn timer(desk: &mut Desk<'_>) {
    let Some(session) = desk.session() else {
        return;
    };
    let (runs, first) = (session.clock().runs(), session.header().started.is_none());
    let (command, code) = match (runs, first) {
        (true, _) => (Command::PauseClock, "clock-paused"),
        (false, true) => (Command::StartClock, "clock-started"),
        (false, false) => (Command::StartClock, "clock-on"),
    };
    if desk.change(command) {
        desk.say(Notice::info(code));
    }
}

fn extend(desk: &mut Desk<'_>) {
    if desk.change(Command::Extend(EXTENSION)) {
        let pool = desk.session().map_or(Span(0), Session::pool_left);
        let details = vec![("pool", crate::i18n::clock(pool))];
        desk.say(Notice::with("extended", details));
    }
}

/// The question with its levels, to be read by people who do not see the screen.
fn copy(desk: &mut Desk<'_>) {
    let Some(session) = desk.session() else {
        return;
    };
    let text = session.asked().map(|asked| {
        let levels = asked.levels.iter().zip(1..);
        let lines: Vec<String> = levels.map(|(text, n)| format!("{n}  {text}")).collect();
        format!("{}\n{}\n", asked.title, lines.join("\n"))
    });
    match text {
        Some(text) => {
            desk.wish(Effect::Copy(text));
            desk.say(Notice::info("sent-to-terminal"));
        }
        None => desk.say(Notice::info("nothing-to-copy")),
    }
}
