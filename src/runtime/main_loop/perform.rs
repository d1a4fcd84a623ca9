//! Performs what the app wishes.
use std::path::PathBuf;

use super::MainLoop;
use crate::app::{Effect, Event, Notice};
use crate::domain::{SessionId, harmless};
use crate::runtime::fact::Fact;
use crate::runtime::keyboard::Keyboard;
use crate::runtime::worker::Job;
use crate::runtime::{editor, signals, terminal};

/// It was not asked for; why has been said.
struct NotAsked;

impl MainLoop {
    pub(super) fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Save(session, haste) => self.save(*session, haste),
            Effect::Release => {
                if let Some(held) = self.keeper.release() {
                    self.worker.ask(Job::Release(held));
                }
            }
            Effect::List => self.worker.ask(Job::List),
            Effect::Open(id) => self.open_file(&id, Job::Open),
            Effect::TakeOver => match self.keeper.path() {
                Some(path) => self.worker.ask(Job::TakeOver(path.to_owned())),
                None => self.held_back.push(Event::NotOpened.into()),
            },
            Effect::SaveElsewhere(typed) => self.worker.ask(Job::SaveElsewhere(typed)),
            Effect::ReadTeam(team) => self.worker.ask(Job::ReadTeam(team)),
            Effect::Compare(first, second) => self.worker.ask(Job::Compare(first, second)),
            Effect::Rescue(id) => self.open_file(&id, Job::Rescue),
            Effect::Delete(id) => {
                let name = id.clone();
                let _ = self.with_file(&id, |path| Job::Delete(name, path));
            }
            Effect::FindCarried(team) => {
                let but = self.keeper.path().map(std::path::Path::to_owned);
                self.worker.ask(Job::FindCarried(team, but));
            }
            Effect::FindPledges => self.worker.ask(Job::FindPledges),
            Effect::CountPledges => self.worker.ask(Job::CountPledges),
            Effect::Settle(settled) => {
                let holder = settled.holder.clone();
                let _ = self.with_file(&holder, |path| Job::Settle(settled, path));
            }
            Effect::Export(session, form) => self.worker.ask(Job::Export(session, form)),
            // Writes to memory: the terminal has them with the next frame.
            Effect::Copy(text) => {
                // It is pasted somewhere, perhaps into another terminal: as a file would hold it.
                let text = harmless::in_file(&text).into_owned();
                let _ = self.terminal.copy(&text);
                // Many terminals take nothing, and none says so.
                self.worker.ask(Job::Copied(text));
            }
            Effect::Bell => drop(self.terminal.ring()),
            Effect::Edit(text) => self.edit(&text),
            Effect::Suspend => self.suspend(),
            // The loop has dealt with it.
            Effect::Quit => {}
        }
    }

    /// Asks for a session to be opened; where it cannot even be asked for, nothing waits for it.
    fn open_file(&mut self, id: &SessionId, job: impl FnOnce(PathBuf) -> Job) {
        if self.with_file(id, job).is_err() {
            self.held_back.push(Event::NotOpened.into());
        }
    }

    /// Asks for something to be done with the file of a session other than the open one; says why
    /// where it cannot be.
    fn with_file(
        &mut self,
        id: &SessionId,
        job: impl FnOnce(PathBuf) -> Job,
    ) -> Result<(), NotAsked> {
        let why = match self.places.session_file(id) {
            Ok(path) if self.keeper.holds(&path) => Notice::warn("open-here"),
            Ok(path) => {
                self.worker.ask(job(path));
                return Ok(());
            }
            Err(why) => Notice::failure(
                "cannot-read",
                vec![
                    ("path", id.to_string()),
                    ("line", "0".to_owned()),
                    ("why", why.to_string()),
                ],
            ),
        };
        self.say(why);
        Err(NotAsked)
    }

    fn say(&mut self, notice: Notice) {
        self.held_back.push(Event::Said(notice).into());
    }

    /// Gives the terminal to the user's editor until that has ended.
    fn edit(&mut self, text: &str) {
        let lent = self.ear.lend();
        self.let_go();
        let edited = editor::edit(&editor::command(), text);
        self.take_back();
        drop(lent);
        match edited {
            Ok(text) => self.held_back.push(Event::Edited(text).into()),
            Err(why) => self.say(Notice::failure(
                "editor-failed",
                vec![("why", why.to_string())],
            )),
        }
    }

    /// Stops until the shell continues the program; without a shell it goes on at once.
    pub(super) fn suspend(&mut self) {
        if !signals::can_be_continued() {
            return;
        }
        self.let_go();
        // Stopped, nothing is saved; nobody knows for how long, or whether it ever goes on.
        self.keeper.save_before_a_stop();
        if signals::stop_this_job(&self.ear).is_ok() {
            self.wait_to_be_continued();
        }
        self.take_back();
    }

    fn wait_to_be_continued(&mut self) {
        for fact in &self.facts {
            #[expect(clippy::wildcard_enum_match_arm, reason = "all others can wait")]
            match fact {
                Fact::Continued => return,
                Fact::Stop => {}
                ends @ (Fact::End(_) | Fact::HungUp) => return self.held_back.push(ends),
                other => self.held_back.push(other),
            }
        }
    }

    fn let_go(&mut self) {
        drop(self.keyboard.take());
        terminal::leave();
    }

    fn take_back(&mut self) {
        let taken = self.terminal.enter_again();
        let keyboard = Keyboard::start(self.sender.clone());
        if taken.is_err() || keyboard.is_err() {
            self.held_back.push(Fact::HungUp);
        }
        self.keyboard = keyboard.ok();
        self.held_back.push(Event::Resize.into());
    }
}
