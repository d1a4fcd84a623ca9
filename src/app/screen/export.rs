//! In which form a report leaves: the group's yes and the names in it first, then a short list.
use super::{Ask, AskBeside, Asking, HelpList, Screen, moved};
use crate::app::{Desk, Effect, Nav, Notice};
use crate::domain::{Names, Report};
use crate::export::Form;
use crate::input::Action;

/// The forms that the open session has something for.
#[derive(Clone, Debug)]
pub struct ExportList {
    /// The forms, as they are offered.
    pub forms: Vec<Form>,
    /// Index of the chosen one.
    pub at: usize,
}

impl ExportList {
    /// The forms of the open session; `likely` is chosen where it is among them.
    pub(super) fn of(likely: Form, desk: &Desk<'_>) -> Self {
        let forms = desk.session().map_or_else(Vec::new, |session| {
            let pack = desk.pack();
            let report = Report::leaving(session, pack.as_deref(), Names::Veiled("…"));
            Form::offered(&report, desk.words(), desk.zone())
        });
        let at = forms.iter().position(|form| *form == likely);
        Self {
            at: at.unwrap_or_default(),
            forms,
        }
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Confirm | Action::Right => {
                if let Some(form) = self.forms.get(self.at) {
                    write(*form, desk);
                }
                return Nav::Back;
            }
            Action::Back | Action::Left | Action::Quit => return Nav::Back,
            Action::Help => return Nav::open(Screen::Help(HelpList::of(desk))),
            Action::Palette => return Nav::open(Screen::Palette(HelpList::of(desk))),
            Action::Language => desk.switch_language(),
            other => self.at = moved(self.at, other, self.forms.len()),
        }
        Nav::Stay
    }
}

fn write(form: Form, desk: &mut Desk<'_>) {
    if let Some(session) = desk.session() {
        let effect = Effect::Export(Box::new(session.clone()), form);
        desk.wish(effect);
    }
}

/// Lists the forms, or asks the group first; what looks like a name is told before.
pub(super) fn open(likely: Form, desk: &mut Desk<'_>) -> Nav {
    let Some(session) = desk.session() else {
        desk.say(Notice::warn("no-session"));
        return Nav::Stay;
    };
    let may = session.may_be_exported();
    let leaving = Report::leaving(session, None, Names::Veiled("…")).leaving;
    if may && leaving.likely.is_empty() {
        return Nav::open(Screen::Export(ExportList::of(likely, desk)));
    }
    let asking = if may {
        Asking::Names(likely)
    } else {
        Asking::Consent(likely)
    };
    Nav::open(Screen::Ask(Ask {
        asking,
        beside: AskBeside::Names(leaving),
    }))
}

/// Lists the forms with the map chosen, where there is a map.
pub(super) fn open_at_map(desk: &mut Desk<'_>) -> Nav {
    match desk.session() {
        Some(session) if session.stream().today.is_empty() => {
            desk.say(Notice::info("no-map"));
            Nav::Stay
        }
        Some(_) | None => open(Form::MapSheet, desk),
    }
}
