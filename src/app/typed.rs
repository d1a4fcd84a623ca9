//! What is typed and pasted: whose it is, and what becomes of typing that went astray.
use super::screen::Came;
use super::{App, Ask, Asking, Effect, Field, Nav, Notice, Screen, field};
use crate::domain::Command;
use crate::input::{Action, Code, Context, Key};

/// Letters that come in one batch and are more than this are typing that went astray.
const ASTRAY: usize = 2;

/// Something that was typed.
pub(super) enum Typed {
    /// Keys; more than one where they came in one batch.
    Keys(Vec<Key>),
    /// A text in one piece.
    Paste(String),
}

impl App {
    /// Takes what is typed; while a session is being read it waits for that.
    pub(super) fn hear(&mut self, typed: Typed, effects: &mut Vec<Effect>) {
        match typed {
            Typed::Keys(keys) => {
                let taken = self.take_keys(&keys, effects);
                let (_, waiting) = keys.split_at(taken);
                self.let_wait(waiting, effects);
            }
            Typed::Paste(text) => match &mut self.awaited {
                Some(awaited) => awaited.push(Typed::Paste(text)),
                None => self.paste(&text, effects),
            },
        }
    }

    /// Does what keys say, up to one that opens a session; gives how many that are.
    fn take_keys(&mut self, keys: &[Key], effects: &mut Vec<Effect>) -> usize {
        if self.is_opening() {
            return 0;
        }
        // A terminal that does not say what is pasted sends it as keys.
        if self.is_astray(keys) && self.lay_out(&as_typed(keys), Came::ByKeys, effects) {
            return keys.len();
        }
        // An arrow before the first character may lead to where characters are typing.
        let types = |key: &Key| key.typed().is_some();
        let first = keys.iter().position(types).unwrap_or(keys.len());
        let (before, rest) = keys.split_at(first);
        let taken = self.take_each(before, effects);
        if self.is_opening() {
            return taken;
        }
        if self.is_astray(rest) {
            let line = rest.iter().filter_map(|key| key.typed()).collect();
            self.ask_for_note(line);
            return keys.len();
        }
        taken + self.take_each(rest, effects)
    }

    fn take_each(&mut self, keys: &[Key], effects: &mut Vec<Effect>) -> usize {
        for (n, key) in keys.iter().enumerate() {
            if self.is_opening() {
                return n;
            }
            self.take_key(*key, effects);
        }
        keys.len()
    }

    /// Lets keys wait for the session that is being read. The key that leaves the program does
    /// not: the disk may take its time.
    fn let_wait(&mut self, keys: &[Key], effects: &mut Vec<Effect>) {
        let mut waiting = Vec::new();
        for key in keys {
            if self.leaves(*key) {
                self.interrupt(effects);
            } else {
                if std::mem::take(&mut self.interrupted) {
                    self.notice = None;
                }
                waiting.push(*key);
            }
        }
        if let Some(awaited) = self.awaited.as_mut().filter(|_| !waiting.is_empty()) {
            awaited.push(Typed::Keys(waiting));
        }
    }

    /// Whether it is the key that leaves the program. No screen may take this one away, not even
    /// one that reads no other key.
    fn leaves(&self, key: Key) -> bool {
        self.keys.read(&[Context::Global], key) == Some(Action::Interrupt)
    }

    /// Offers to make a note of a text that was meant for no field. Where nothing can be noted
    /// or the screen is sealed, it goes nowhere.
    fn ask_for_note(&mut self, line: String) {
        let sealed = self.front().is_sealed(self.table.as_ref());
        self.disarm();
        if !sealed && !line.is_empty() && self.may_change() {
            // It is the answer to these keys; what earlier ones led to would hide how to give it.
            self.notice = None;
            self.screens
                .push(Screen::Ask(Ask::new(Asking::MakeNote(line))));
        }
    }

    /// Whatever is no answer to an armed reveal cancels it.
    fn disarm(&mut self) {
        if let Some(Screen::Step(step)) = self.screens.last_mut() {
            step.armed = false;
        }
    }

    /// Whether several letters came in one batch where letters are commands.
    fn is_astray(&self, keys: &[Key]) -> bool {
        let one_held = keys.iter().all(|key| Some(key) == keys.first());
        if self.front().takes_text() || (one_held && self.table.is_none()) {
            return false;
        }
        let contexts = self.contexts();
        let is_vote = |key: &Key| {
            let action = self.keys.read(&contexts, *key);
            action.is_some_and(|action| action.number().is_some() || action == Action::Abstain)
        };
        let letters = keys
            .iter()
            .filter(|key| key.typed().is_some_and(char::is_alphabetic) && !is_vote(key));
        letters.count() > ASTRAY
    }

    fn take_key(&mut self, key: Key, effects: &mut Vec<Effect>) {
        self.notice = None;
        let contexts = self.contexts();
        match self.keys.read(&contexts, key) {
            _ if self.leaves(key) => self.interrupt(effects),
            Some(action) => {
                self.interrupted = false;
                self.act(action, effects);
            }
            None => {
                self.interrupted = false;
                self.with_front(effects, |front, desk| front.key(key, desk));
            }
        }
    }

    fn interrupt(&mut self, effects: &mut Vec<Effect>) {
        self.disarm();
        if self.interrupted {
            if self
                .table
                .as_ref()
                .is_some_and(|t| t.session.clock().runs())
            {
                self.change(Command::BookTime, effects);
            }
            effects.push(Effect::Quit);
        }
        self.interrupted = true;
        self.notice = Some(Notice::warn("press-again-to-leave"));
    }

    /// Lets the screen in front take a text whole; tells whether it did.
    fn paste_whole(&mut self, text: &str, effects: &mut Vec<Effect>) -> bool {
        let mut is_taken = false;
        self.with_front(effects, |front, desk| {
            is_taken = front.paste(text, desk);
            Nav::Stay
        });
        is_taken
    }

    fn paste(&mut self, text: &str, effects: &mut Vec<Effect>) {
        if self.lay_out(text, Came::Whole, effects) || self.paste_whole(text, effects) {
            return;
        }
        if self.screens.last_mut().and_then(Screen::field).is_none() {
            return self.ask_for_note(field::one_line(text));
        }
        self.type_text(|field| field.paste(text), effects);
    }

    pub(super) fn edited(&mut self, text: &str, effects: &mut Vec<Effect>) {
        self.type_text(|field| field.replace(text), effects);
    }

    /// Changes the text in focus by one from outside; says so where not all of it had room.
    fn type_text(
        &mut self,
        change: impl FnOnce(&mut Field) -> Option<usize>,
        effects: &mut Vec<Effect>,
    ) {
        self.with_front(effects, |front, desk| {
            if let Some(field) = front.field() {
                let cut = change(field);
                front.typed(desk);
                if let Some(taken) = cut {
                    let details = vec![("n", taken.to_string())];
                    desk.say(Notice {
                        details,
                        ..Notice::warn("paste-cut")
                    });
                }
            }
            Nav::Stay
        });
    }
}

/// The text that keys type, with its line ends.
fn as_typed(keys: &[Key]) -> String {
    let typed = |key: &Key| {
        let blank = [(Code::Enter, '\n'), (Code::Tab, '\t')];
        let found = blank.into_iter().find(|(code, _)| *code == key.code);
        found.map(|(_, c)| c).or_else(|| key.typed())
    };
    keys.iter().filter_map(typed).collect()
}
