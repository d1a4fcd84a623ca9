//! The screens: what each remembers, and what it makes of an action.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a screen names the keys and actions that it knows; all others do nothing there"
)]
mod ask;
mod breaks;
mod capture;
mod compare;
mod done;
mod elsewhere;
mod export;
mod filter;
mod form;
mod help;
mod home;
mod outline;
mod page;
mod people;
mod promises;
mod prompt;
mod sessions;
mod setup;
mod step;
mod tray;
mod trends;
mod wording;

pub use ask::{Ask, AskBeside, Asking};
pub use breaks::BreakCover;
pub use capture::{Capture, CaptureKind};
pub use compare::Compare;
pub use done::Done;
pub use elsewhere::Elsewhere;
pub use export::ExportList;
pub use filter::Filter;
pub use form::{FormOf, FormRow, FormSheet, Label};
pub use help::HelpList;
pub use home::{Home, HomeRow};
pub use outline::{Outline, OutlineRow};
pub use page::{PageKind, PageView};
pub use people::People;
pub use promises::{OpenCount, Part, Promises};
pub use prompt::Prompt;
pub use sessions::Sessions;
pub use setup::{Setup, SetupRow};
pub use step::{
    BoardRow, CardRow, SoloFocus, Step, board_rows, card_rows, map_part, map_preview,
    offers_future, read_rows,
};

pub(super) use tray::Came;
pub use tray::{Naming, Origin, Pick, Tray, TrayRow};
pub use trends::{TrendPage, Trends};

use super::{Desk, Field, Nav, Table};
use crate::input::{Action, Context, Key};

/// One of the program's screens.
#[derive(Debug)]
pub enum Screen {
    /// Nothing is shown; never the case for longer than one key.
    Nowhere,
    /// The first session is being read; by its name.
    Opening(String),
    /// Continues a session, or picks a workshop.
    Home(Home),
    /// Sets a session up.
    Setup(Setup),
    /// The sessions on disk.
    Sessions(Sessions),
    /// The open actions of all teams.
    Promises(Promises),
    /// How teams changed.
    Trends(Box<Trends>),
    /// Two past sessions side by side.
    Compare(Compare),
    /// The step at hand of the open session.
    Step(Step),
    /// The agenda of the open session.
    Outline(Outline),
    /// What the keys do here.
    Help(HelpList),
    /// Everything that can be done here.
    Palette(HelpList),
    /// A line from any screen.
    Capture(Capture),
    /// An experiment or an action, field by field.
    Form(FormSheet),
    /// Pasted lines before they are put on the timeline.
    Tray(Box<Tray>),
    /// How many are here.
    People(People),
    /// Where to save what cannot be saved in its place.
    Elsewhere(Elsewhere),
    /// One prompt for the room.
    Prompt(Prompt),
    /// A page to read.
    Page(PageView),
    /// The break.
    Break(BreakCover),
    /// A question about what to do.
    Ask(Ask),
    /// In which form a report leaves.
    Export(ExportList),
    /// What can be done with a closed session.
    Done(Done),
}

impl Screen {
    /// Where this screen's keys are looked up, the innermost first.
    pub fn contexts(&self, table: Option<&Table>) -> Vec<Context> {
        use Context as C;
        match self {
            Self::Nowhere | Self::Opening(_) => vec![C::Global],
            Self::Done(_) => vec![C::Done, C::Global],
            Self::Home(_) => vec![C::Home, C::List, C::Global],
            Self::Setup(setup) => setup.contexts(),
            Self::Sessions(list) => list.contexts(),
            Self::Promises(list) => list.contexts(),
            Self::Compare(_) | Self::Export(_) => vec![C::List, C::Global],
            Self::Trends(_) => vec![C::Trends, C::List, C::Global],
            Self::Step(step) => table.map_or(vec![C::Global], |table| step.contexts(table)),
            Self::Outline(_) => vec![C::Outline, C::List, C::Global],
            Self::Help(_) => vec![C::Help],
            Self::Palette(_) => vec![C::Palette],
            Self::Capture(_) | Self::Form(_) | Self::People(_) | Self::Elsewhere(_) => {
                vec![C::Field, C::Global]
            }
            Self::Tray(tray) => tray.contexts(),
            Self::Prompt(_) | Self::Page(_) => vec![C::Session, C::Global],
            Self::Break(_) => vec![C::Break],
            Self::Ask(_) => vec![C::Ask],
        }
    }

    /// Does what the user means.
    pub fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match self {
            Self::Nowhere => Nav::Back,
            Self::Opening(_) => Nav::Stay,
            Self::Home(home) => home.act(action, desk),
            Self::Setup(setup) => setup.act(action, desk),
            Self::Sessions(list) => list.act(action, desk),
            Self::Promises(list) => list.act(action, desk),
            Self::Trends(trends) => trends.act(action, desk),
            Self::Compare(compare) => compare.act(action, desk),
            Self::Step(step) => step.act(action, desk),
            Self::Outline(outline) => outline.act(action, desk),
            Self::Help(list) | Self::Palette(list) => list.act(action),
            Self::Capture(capture) => capture.act(action, desk),
            Self::Form(form) => form.act(action, desk),
            Self::Tray(tray) => tray.act(action, desk),
            Self::People(people) => people.act(action, desk),
            Self::Elsewhere(elsewhere) => elsewhere.act(action, desk),
            Self::Prompt(prompt) => prompt.act(action, desk),
            Self::Page(page) => page.act(action, desk),
            Self::Break(cover) => cover.act(action, desk),
            Self::Ask(ask) => ask.act(action, desk),
            Self::Export(list) => list.act(action, desk),
            Self::Done(_) => Done::act(action, desk),
        }
    }

    /// Takes a key that no action is bound to.
    pub fn key(&mut self, key: Key, desk: &mut Desk<'_>) -> Nav {
        match self {
            Self::Setup(setup) => setup.key(key),
            Self::Sessions(list) => list.key(key),
            Self::Promises(list) => list.key(key),
            Self::Step(step) => return step.key(key, desk),
            Self::Help(list) | Self::Palette(list) => list.key(key, desk),
            Self::Capture(capture) => capture.key(key, desk),
            Self::Form(form) => form.key(key, desk),
            Self::Tray(tray) => tray.key(key, desk),
            Self::People(people) => people.key(key),
            Self::Elsewhere(elsewhere) => elsewhere.key(key),
            Self::Ask(ask) => return ask.no(),
            Self::Nowhere
            | Self::Opening(_)
            | Self::Home(_)
            | Self::Trends(_)
            | Self::Compare(_)
            | Self::Outline(_)
            | Self::Prompt(_)
            | Self::Page(_)
            | Self::Break(_)
            | Self::Export(_)
            | Self::Done(_) => {}
        }
        Nav::Stay
    }

    /// Keeps what has just been put into the text field in focus.
    pub(super) fn typed(&mut self, desk: &mut Desk<'_>) {
        match self {
            Self::Step(step) => step.typed(desk),
            Self::Capture(capture) => capture.keep_draft(desk),
            Self::Form(form) => form.keep_draft(desk),
            Self::Tray(tray) => tray.typed(desk),
            Self::Help(list) | Self::Palette(list) => list.at = 0,
            Self::Sessions(list) => list.at = 0,
            Self::Promises(list) if list.filter.has_focus() => list.at = 0,
            _ => {}
        }
    }

    /// Takes a pasted text whole; tells whether it was something to take.
    pub(super) fn paste(&mut self, text: &str, desk: &mut Desk<'_>) -> bool {
        match self {
            Self::Step(step) if !step.takes_text() => step.paste(text, desk),
            Self::Tray(tray) => {
                tray.clear_offered();
                false
            }
            _ => false,
        }
    }

    /// Forgets what held only at the place that was left.
    pub(super) fn settle(&mut self) {
        if let Self::Step(step) = self {
            step.settle();
        }
    }

    /// Whether it leaves the screen beneath in sight.
    pub const fn is_overlay(&self) -> bool {
        if let Self::Form(form) = self {
            return form.lies_over();
        }
        matches!(
            self,
            Self::Help(_)
                | Self::Palette(_)
                | Self::Capture(_)
                | Self::People(_)
                | Self::Elsewhere(_)
                | Self::Prompt(_)
                | Self::Ask(_)
                | Self::Export(_)
        )
    }

    /// Whether letters are typing here.
    pub fn takes_text(&self) -> bool {
        match self {
            Self::Setup(setup) => setup.takes_text(),
            Self::Sessions(list) => list.takes_text(),
            Self::Promises(list) => list.takes_text(),
            Self::Step(step) => step.takes_text(),
            Self::Tray(tray) => tray.takes_text(),
            Self::Help(_)
            | Self::Palette(_)
            | Self::Capture(_)
            | Self::Form(_)
            | Self::People(_)
            | Self::Elsewhere(_) => true,
            Self::Nowhere
            | Self::Opening(_)
            | Self::Home(_)
            | Self::Trends(_)
            | Self::Compare(_)
            | Self::Outline(_)
            | Self::Prompt(_)
            | Self::Page(_)
            | Self::Break(_)
            | Self::Ask(_)
            | Self::Export(_)
            | Self::Done(_) => false,
        }
    }

    /// The text field in focus.
    pub fn field(&mut self) -> Option<&mut Field> {
        match self {
            Self::Setup(setup) => setup.field(),
            Self::Sessions(list) => list.field(),
            Self::Promises(list) => list.field(),
            Self::Step(step) => step.field(),
            Self::Help(list) | Self::Palette(list) => Some(&mut list.filter),
            Self::Capture(capture) => Some(capture.field()),
            Self::Form(form) => form.field(),
            Self::Tray(tray) => tray.field(),
            Self::People(people) => Some(&mut people.count),
            Self::Elsewhere(elsewhere) => Some(&mut elsewhere.place),
            Self::Nowhere
            | Self::Opening(_)
            | Self::Home(_)
            | Self::Trends(_)
            | Self::Compare(_)
            | Self::Outline(_)
            | Self::Prompt(_)
            | Self::Page(_)
            | Self::Break(_)
            | Self::Ask(_)
            | Self::Export(_)
            | Self::Done(_) => None,
        }
    }

    /// The promises, if it is they that it shows.
    pub(super) const fn promises(&mut self) -> Option<&mut Promises> {
        if let Self::Promises(list) = self {
            return Some(list);
        }
        None
    }

    /// Whether nothing but its own keys may reach it, not even a paste.
    pub fn is_sealed(&self, table: Option<&Table>) -> bool {
        let sealed = |context: &Context| context.reach() == crate::input::Reach::Sealed;
        self.contexts(table).iter().any(sealed)
    }

    /// The name in word keys: hints are worded for it under `hint-<name>-<action>`.
    pub fn name(&self, table: Option<&Table>) -> &'static str {
        match self {
            Self::Nowhere => "nowhere",
            Self::Opening(_) => "opening",
            Self::Home(_) => "home",
            Self::Setup(setup) if setup.takes_text() => "setup-team",
            Self::Setup(_) => "setup",
            Self::Sessions(_) => "sessions",
            Self::Promises(list) if list.moving.is_some() => "promises-date",
            Self::Promises(list) if list.part == Part::Whole => "promise",
            Self::Promises(_) => "promises",
            Self::Trends(_) => "trends",
            Self::Compare(_) => "compare",
            Self::Step(step) => step.name(table),
            Self::Outline(_) => "outline",
            Self::Help(_) | Self::Palette(_) => "help",
            _ if self.is_explained() => "wording",
            Self::Capture(capture) if capture.is_before_last_field() => "capture-action",
            Self::Capture(capture) if capture.kind == CaptureKind::Card => "capture-card",
            Self::Capture(capture) if capture.is_entry() => "capture-entry",
            Self::Capture(_) => "capture",
            Self::Form(form) => form.name(),
            Self::Tray(tray) => tray.name(),
            Self::People(_) => "people",
            Self::Elsewhere(_) => "elsewhere",
            Self::Prompt(_) => "prompt",
            Self::Page(_) => "page",
            Self::Break(_) => "break",
            Self::Ask(_) => "ask",
            Self::Export(_) => "export",
            Self::Done(_) => "done",
        }
    }

    /// What the hint line offers here, the likely one first.
    pub fn hints(&self, table: Option<&Table>) -> Vec<Action> {
        use Action as A;
        match self {
            Self::Nowhere | Self::Opening(_) => vec![],
            Self::Home(_) => vec![A::Confirm, A::Actions, A::Palette, A::Quit, A::Help],
            Self::Setup(setup) => setup.hints(),
            Self::Sessions(list) => list.hints(),
            Self::Promises(list) => list.hints(),
            Self::Trends(trends) => trends.hints(),
            Self::Compare(_) => vec![A::Back, A::PageDown, A::Help],
            Self::Step(step) => table.map_or(vec![], |table| step.hints(table)),
            Self::Outline(_) if table.is_some_and(|table| !table.session.is_running()) => {
                vec![A::Confirm, A::Back, A::Help]
            }
            Self::Outline(_) => vec![A::Confirm, A::Skip, A::Replan, A::Back, A::Help],
            Self::Help(_) | Self::Palette(_) => vec![A::Confirm, A::Up, A::Down, A::Back],
            _ if self.is_explained() => vec![A::Back, A::Unheard],
            Self::Capture(capture) if capture.is_before_last_field() => {
                vec![A::Confirm, A::Editor, A::Back]
            }
            Self::Capture(capture)
                if capture.kind == CaptureKind::Card && self.offers_wording(table) =>
            {
                vec![A::Confirm, A::SwitchPane, A::Wording, A::Back]
            }
            Self::Capture(capture) if capture.is_entry() => {
                vec![A::Confirm, A::Wording, A::Editor, A::Back]
            }
            Self::Capture(_) => vec![A::Confirm, A::SwitchPane, A::Editor, A::Back],
            Self::Form(form) => form.hints(self.offers_wording(table).then_some(A::Wording)),
            Self::Tray(tray) => tray.hints(),
            Self::People(_) | Self::Elsewhere(_) => vec![A::Confirm, A::Back],
            Self::Prompt(_) => vec![A::Prompt, A::Back],
            Self::Page(_) => vec![A::Back, A::PageDown, A::Help],
            Self::Break(_) => vec![A::Confirm, A::Extend, A::Help],
            Self::Ask(ask) => ask.hints(),
            Self::Export(_) => vec![A::Confirm, A::Back, A::Help],
            Self::Done(_) => vec![A::Confirm, A::Export, A::Reopen, A::Back, A::Help],
        }
    }

    /// What has a key around here but nothing to do: help and palette leave it out.
    pub fn idle(&self, table: Option<&Table>) -> Vec<Action> {
        use Action as A;
        let idle: &[Action] = match self {
            Self::Step(step) => return table.map_or(Vec::new(), |table| step.idle(table)),
            Self::Home(_) => &[
                A::SwitchPane,
                A::Undo,
                A::Redo,
                A::Copy,
                A::Editor,
                A::Export,
                A::Delete,
                A::Compare,
            ],
            Self::Setup(_) | Self::Done(_) => {
                &[A::Find, A::Undo, A::Redo, A::Copy, A::Editor, A::Suspend]
            }
            Self::Trends(trends) => return trends.idle(),
            Self::Promises(_) => &[
                A::Compare,
                A::SwitchPane,
                A::Copy,
                A::Editor,
                A::Export,
                A::Delete,
                A::Redo,
                A::Suspend,
                A::Saved,
                A::Theme,
            ],
            Self::Sessions(_) => &[
                A::SwitchPane,
                A::Copy,
                A::Editor,
                A::Export,
                A::Suspend,
                A::Saved,
                A::Theme,
            ],
            Self::Compare(_) | Self::Outline(_) | Self::Export(_) => &[
                A::Compare,
                A::SwitchPane,
                A::Copy,
                A::Editor,
                A::Export,
                A::Suspend,
                A::Saved,
                A::Theme,
            ],
            Self::Tray(_) => tray::IDLE,
            Self::Nowhere
            | Self::Opening(_)
            | Self::Help(_)
            | Self::Palette(_)
            | Self::Capture(_)
            | Self::Form(_)
            | Self::People(_)
            | Self::Elsewhere(_)
            | Self::Prompt(_)
            | Self::Page(_)
            | Self::Break(_)
            | Self::Ask(_) => &[],
        };
        idle.to_vec()
    }
}

/// Moves a choice within a list; does not go round.
pub(crate) fn moved(at: usize, action: Action, rows: usize) -> usize {
    let last = rows.saturating_sub(1);
    match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => (at + 1).min(last),
        Action::PageUp => at.saturating_sub(10),
        Action::PageDown => (at + 10).min(last),
        Action::Top => 0,
        Action::Bottom => last,
        _ => at,
    }
}
