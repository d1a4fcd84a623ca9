//! The timeline of an incident: entries are added, marked, changed and taken out.
use super::Step;
use crate::app::screen::tray::number;
use crate::app::screen::{Capture, CaptureKind, FormSheet, Screen, Tray, moved};
use crate::app::{Desk, Nav, Notice};
use crate::domain::{ChatFault, Command, Event, Kind, Session};
use crate::input::{Action, Key};

/// How many entries a page key goes on.
const PAGE: usize = 8;

pub(super) fn act(step: &mut Step, action: Action, desk: &mut Desk<'_>) -> Option<Nav> {
    let count = desk.session()?.timeline().entries.len();
    step.at = step.at.min(count.saturating_sub(1));
    match action {
        Action::Up | Action::Down => step.at = moved(step.at, action, count),
        Action::PageDown if step.at + 1 < count => step.at = (step.at + PAGE).min(count - 1),
        Action::PageUp if step.at > 0 => step.at = step.at.saturating_sub(PAGE),
        Action::AddItem => {
            if desk.may_change() {
                let capture = Capture::of(CaptureKind::Entry, desk);
                return Some(Nav::open(Screen::Capture(capture)));
            }
        }
        Action::Confirm | Action::EditItem if count > 0 => {
            let entry = chosen(step, desk)?;
            if desk.may_change() {
                let form = FormSheet::of_event(&entry, desk.local());
                return Some(Nav::open(Screen::Form(form)));
            }
        }
        Action::RemoveItem if count > 0 => {
            let id = chosen(step, desk)?.id;
            desk.change(Command::RemoveEvent(id));
            step.at = step.at.min(count.saturating_sub(2));
        }
        Action::Tray => return Some(open_tray(desk)),
        _ => return None,
    }
    Some(Nav::Stay)
}

/// What does something with the entries and the lines that are still unread.
pub(super) fn alive(session: &Session) -> Vec<Action> {
    let timeline = session.timeline();
    let mut alive = vec![Action::AddItem];
    if !timeline.entries.is_empty() {
        alive.extend([Action::EditItem, Action::RemoveItem]);
    }
    if !timeline.unread.is_empty() {
        alive.push(Action::Tray);
    }
    alive
}

/// What the hint line offers.
pub(super) fn hints(session: &Session) -> Vec<Action> {
    use Action as A;
    let timeline = session.timeline();
    if timeline.entries.is_empty() {
        return vec![A::AddItem, A::Tray, A::Next, A::Capture, A::Help];
    }
    vec![A::AddItem, A::Confirm, A::Tray, A::Next, A::Help]
}

/// Marks the chosen entry with a number key; tells whether this is a step for it.
pub(super) fn key(step: &Step, key: Key, desk: &mut Desk<'_>) -> bool {
    let at_hand = desk.session().and_then(Session::stop);
    if at_hand.is_none_or(|stop| stop.kind != Kind::Timeline) {
        return false;
    }
    let entry = chosen(step, desk).zip(number(key));
    if let Some((mut entry, kind)) =
        entry.and_then(|(entry, n)| Some((entry.clone(), entry.kind.pressed(n)?)))
        && desk.may_change()
    {
        entry.kind = kind;
        desk.change(Command::PutEvent(Box::new(entry)));
    }
    true
}

fn chosen(step: &Step, desk: &Desk<'_>) -> Option<Event> {
    desk.session()?.timeline().entries.get(step.at).cloned()
}

/// Opens the lines that are still unread.
fn open_tray(desk: &mut Desk<'_>) -> Nav {
    if !desk.may_change() {
        return Nav::Stay;
    }
    if let Some(tray) = Tray::of_session(desk).filter(|tray| !tray.is_empty()) {
        return Nav::open(Screen::Tray(Box::new(tray)));
    }
    desk.say(Notice::info("tray-empty"));
    Nav::Stay
}

impl Capture {
    /// Whether the line becomes an entry of the timeline.
    pub fn is_entry(&self) -> bool {
        self.kind == CaptureKind::Entry
    }

    /// Puts the line on the timeline. After Enter the next one can be typed at once.
    pub(in crate::app::screen) fn put_entry(&mut self, then: Nav, desk: &mut Desk<'_>) -> Nav {
        let text = self.fields[0].text().trim().to_owned();
        let local = desk.local();
        let Some(session) = desk.session().filter(|_| !text.is_empty()) else {
            desk.change(Command::KeepDraft(None));
            return Nav::Back;
        };
        let (event, fault) = Event::of_line(&text, &local, session.timeline());
        settle_zone(desk);
        if desk.change(Command::PutEvent(Box::new(event))) {
            self.fields[0].set("");
            desk.change(Command::KeepDraft(None));
            desk.say(told(fault.as_ref()));
            return then;
        }
        Nav::Stay
    }
}

/// Writes down in whose zone times are typed, where nobody has said so: that of the room.
pub(in crate::app::screen) fn settle_zone(desk: &mut Desk<'_>) {
    let zone = desk.zone_name();
    let settle = desk
        .session()
        .and_then(|session| session.settles_zone(&zone));
    if let Some(settle) = settle {
        desk.change(settle);
    }
}

/// What is said of a line that was kept.
fn told(fault: Option<&ChatFault>) -> Notice {
    let Some(fault) = fault else {
        return Notice::info("entry-kept");
    };
    let mut details = vec![("fault", fault.code().to_owned())];
    if let Some((first, second)) = fault.candidates() {
        details.push(("first", first.to_string()));
        details.push(("second", second.to_string()));
    }
    if let ChatFault::Unsure { name } = fault {
        details.push(("name", name.clone()));
    }
    Notice::with("entry-untimed", details)
}
