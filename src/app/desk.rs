//! What a screen may touch while it acts.
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{App, Effect, Haste, Listed, Notice, ReadOnly, Table};
use crate::content::Shelf;
use crate::domain::{Command, Language, Local, Moment, Pack, Question, Session, Step as PackStep};
use crate::i18n::Words;
use crate::input::{Action, Context, Entry};

/// What can be done in a session without a key of its own.
const KEYLESS: [Action; 7] = [
    Action::MapFile,
    Action::Export,
    Action::About,
    Action::Close,
    Action::Reopen,
    Action::Bell,
    Action::Theme,
];

/// The app as a screen sees it.
#[derive(Debug)]
pub struct Desk<'a> {
    app: &'a mut App,
    effects: &'a mut Vec<Effect>,
    /// Where help and palette look up what can be done.
    pub contexts: Vec<Context>,
    /// What has a key there but nothing to do.
    idle: Vec<Action>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        app: &'a mut App,
        effects: &'a mut Vec<Effect>,
        (contexts, idle): (Vec<Context>, Vec<Action>),
    ) -> Self {
        Self {
            app,
            effects,
            contexts,
            idle,
        }
    }

    /// The time.
    pub const fn now(&self) -> Moment {
        self.app.now
    }

    /// Today, where the room is.
    pub fn today(&self) -> Date {
        self.app.today()
    }

    /// Where times without date or offset belong.
    pub fn local(&self) -> Local {
        self.app.local()
    }

    /// The zone of the incident as it was typed, or that of the room.
    pub(in crate::app) fn zone_name(&self) -> String {
        self.app.zone_name()
    }

    /// Where the room is.
    pub const fn zone(&self) -> &TimeZone {
        &self.app.zone
    }

    /// The language of the interface.
    pub const fn language(&self) -> Language {
        self.app.language
    }

    /// The packs.
    pub fn shelf(&self) -> &Arc<Shelf> {
        &self.app.shelf
    }

    /// The sessions on disk.
    pub fn sessions(&self) -> &[Listed] {
        self.app.sessions.as_deref().unwrap_or_default()
    }

    /// The open session with its votes.
    pub const fn table(&mut self) -> Option<&mut Table> {
        self.app.table.as_mut()
    }

    /// The open session.
    pub fn session(&self) -> Option<&Session> {
        self.app.table.as_ref().map(|table| &table.session)
    }

    /// The pack of the open session in its language.
    pub fn pack(&self) -> Option<Arc<Pack>> {
        self.app.pack()
    }

    /// The workshop that the figures of the open session offer next.
    pub fn offered(&self) -> Option<Arc<Pack>> {
        self.app.offered()
    }

    /// The step at hand, as the pack has it.
    pub fn step(&self) -> Option<PackStep> {
        let id = &self.session()?.stop()?.id;
        self.pack()?.step(id).cloned()
    }

    /// The question at hand, as the pack has it.
    pub fn question(&self) -> Option<Question> {
        let id = &self.session()?.asked()?.id;
        self.pack()?.question(id).cloned()
    }

    /// Asks for something to be done. Where that is to open a session, what is typed from now on
    /// waits for it.
    pub fn wish(&mut self, effect: Effect) {
        if matches!(
            effect,
            Effect::Open(_) | Effect::TakeOver | Effect::Rescue(_)
        ) {
            self.app.await_session();
        }
        self.effects.push(effect);
    }

    /// Tells the user something.
    pub fn say(&mut self, notice: Notice) {
        self.app.notice = Some(notice);
    }

    /// Whether the newest state is not on disk.
    pub const fn is_unsaved(&self) -> bool {
        self.app.unsaved.is_some()
    }

    /// Whether another program holds the open session.
    pub fn is_locked(&self) -> bool {
        let table = self.app.table.as_ref();
        table.is_some_and(|table| table.read_only == Some(ReadOnly::Locked))
    }

    /// Changes the session, saves it, and tells why where that cannot be. Tells whether it did.
    pub fn change(&mut self, command: Command) -> bool {
        self.app.change(command, self.effects)
    }

    /// Whether the open session takes changes; where it does not, says why.
    pub fn may_change(&mut self) -> bool {
        self.app.may_change()
    }

    /// Goes to a place of the agenda.
    pub fn go(&mut self, place: crate::domain::Place) -> bool {
        self.change(Command::Go(place))
    }

    /// Takes the last change back.
    pub fn undo(&mut self) {
        self.app.undo(self.effects);
    }

    /// Makes the last undone change again.
    pub fn redo(&mut self) {
        self.app.redo(self.effects);
    }

    /// Goes to the next language; the open session goes with it.
    pub fn switch_language(&mut self) {
        self.app.switch_language(self.effects);
    }

    /// Opens a session for good: it replaces the one on the table.
    pub fn begin(&mut self, session: Session) {
        self.app.begin(session, self.effects);
    }

    /// A new random number.
    pub const fn chance(&mut self) -> u64 {
        self.app.seed = self
            .app
            .seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.app.seed >> 16
    }

    /// Everything that can be done on the screen beneath help or palette; what has no key last.
    pub fn entries(&self) -> Vec<Entry> {
        let mut entries = self.app.keys.all_for(&self.contexts);
        let slot = self
            .app
            .table
            .as_ref()
            .and_then(|t| t.slots().into_iter().next());
        let top = slot.map_or(5, |slot| slot.top);
        let is_answer = |action: Action| action.number().is_none_or(|number| number <= top);
        entries.retain(|entry| {
            let idle = self.idle.contains(&entry.action) || self.lacks(entry.action);
            !idle && is_answer(entry.action)
        });
        let rare: &[Action] = if !self.contexts.contains(&Context::Global) {
            &[]
        } else if self.contexts.contains(&Context::Session) {
            &KEYLESS
        } else {
            &[Action::Theme]
        };
        let running = self.session().is_some_and(Session::is_running);
        for action in rare.iter().copied() {
            let idle = if running {
                Action::Reopen
            } else {
                Action::Close
            };
            if action != idle
                && !self.idle.contains(&action)
                && !self.lacks(action)
                && entries.iter().all(|entry| entry.action != action)
            {
                entries.push(Entry {
                    action,
                    keys: Vec::new(),
                    context: Context::Global,
                });
            }
        }
        entries
    }

    /// Whether what an action is about is not there.
    fn lacks(&self, action: Action) -> bool {
        let has_map = || self.session().is_some_and(|s| !s.stream().today.is_empty());
        (action == Action::Offer && self.offered().is_none())
            || (action == Action::ReadOnlyTakeOver && !self.is_locked())
            || (action == Action::MapFile && !has_map())
    }

    /// The words in the language of the interface.
    pub const fn words(&self) -> &Words {
        self.app.words()
    }

    /// The names by which an action is found: what it does, and the short one of hints.
    pub fn name_of(&self, action: Action) -> String {
        let name = self.app.long_name(action);
        format!("{name} {}", self.app.words().action(action))
    }

    /// Switches the bell.
    pub fn switch_bell(&mut self) {
        self.app.bell = !self.app.bell;
        let code = if self.app.bell { "bell-on" } else { "bell-off" };
        self.say(Notice::info(code));
    }

    /// Goes to the next theme.
    pub const fn switch_theme(&mut self) {
        self.app.theme = self.app.theme.wrapping_add(1);
    }

    /// Whether the last picture had more than it showed.
    pub const fn has_more_below(&self) -> bool {
        self.app.more_below
    }

    /// Saves at once.
    pub fn save_now(&mut self) {
        self.app.save(Haste::Now, self.effects);
    }
}
