//! The loop: waits for facts, tells the app, performs what it wishes, draws.
mod perform;

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::batch::{Turn, turns};
use super::fact::Fact;
use super::keeper::Keeper;
use super::keyboard::Keyboard;
use super::signals::{self, Ear};
use super::terminal::Terminal;
use super::worker::{Desk, Job, Worker, unreadable};
use super::{Ended, Opening, Outfit, Setup, last_resort, leftovers};
use crate::app::{App, Effect, Event, Haste, Notice, Opened, Start};
use crate::content::Shelf;
use crate::domain::{Language, Moment, Session};
use crate::input::{Code, Key};
use crate::store::{Places, Saved, Writer, ids, zone};
use crate::ui::More;
use crate::ui::theme::Theme;

/// How long the end waits for a report that is being written.
const LAST_WAIT: Duration = Duration::from_secs(5);

/// How long the end waits for what it is told in between.
const STEP: Duration = Duration::from_millis(50);

/// Both clocks.
#[derive(Debug)]
struct Clock(Instant);

impl Clock {
    fn now(&self) -> Moment {
        Moment {
            wall: Timestamp::now(),
            elapsed: u64::try_from(self.0.elapsed().as_millis()).unwrap_or(u64::MAX),
        }
    }
}

/// Whether the loop goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
enum Onward {
    Yes,
    /// It ends with this status.
    No(u8),
}

/// All that runs.
#[derive(Debug)]
pub(super) struct MainLoop {
    app: App,
    clock: Clock,
    terminal: Terminal,
    keyboard: Option<Keyboard>,
    facts: Receiver<Fact>,
    sender: Sender<Fact>,
    ear: Ear,
    worker: Worker,
    keeper: Keeper,
    places: Places,
    outfit: Outfit,
    /// The theme in force, and the app's count of it.
    theme: (usize, Theme),
    /// What came while the loop waited for something else.
    held_back: Vec<Fact>,
    /// Whether something has changed since the last frame.
    is_stale: bool,
    #[cfg(debug_assertions)]
    panics: bool,
}

impl MainLoop {
    /// Starts the threads and enters the terminal.
    pub(super) fn start(setup: Setup) -> anyhow::Result<Self> {
        let (sender, facts) = mpsc::channel();
        let told = sender.clone();
        let writer = Arc::new(Writer::start(move |saved| {
            // At the end nobody listens; what is not saved then comes back from the last flush.
            let _ = told.send(Fact::Saved(saved));
        })?);
        last_resort::remember(Some(Arc::clone(&writer)));
        let worker = Worker::start(Desk {
            places: setup.places.clone(),
            writer: Arc::clone(&writer),
            export: setup.export,
            facts: sender.clone(),
        })?;
        // Before everything that takes time here: it goes on meanwhile.
        worker.ask(Job::List);
        worker.ask(Job::Shelve);
        let ear = Ear::default();
        signals::listen(sender.clone(), ear.clone())?;
        signals::watch_terminal(sender.clone())?;
        let terminal = Terminal::enter()?;
        let keyboard = Some(Keyboard::start(sender.clone())?);
        let clock = Clock(Instant::now());
        let mut app = App::new(Start {
            shelf: Arc::new(Shelf::built_in(&Language::ALL)),
            language: setup.language,
            zone: zone::of_this_system(),
            keys: setup.keys,
            seed: ids::entropy(),
            now: clock.now(),
        });
        app.bell = setup.bell;
        app.keeping = setup.keeping;
        app.theme = setup.outfit.first();
        let mut this = Self {
            theme: (app.theme, setup.outfit.theme(app.theme)),
            app,
            clock,
            terminal,
            keyboard,
            facts,
            sender,
            ear,
            worker,
            keeper: Keeper::new(setup.places.clone(), writer),
            places: setup.places,
            outfit: setup.outfit,
            held_back: Vec::new(),
            is_stale: true,
            #[cfg(debug_assertions)]
            panics: std::env::var_os("CALMS_TEST_PANIC").is_some(),
        };
        this.open(setup.opening);
        this.held_back
            .extend(setup.notices.into_iter().map(|n| Event::Said(n).into()));
        Ok(this)
    }

    fn open(&mut self, opening: Opening) {
        match opening {
            Opening::Home => {}
            Opening::Resume(path) => self.worker.ask(Job::Open(path)),
            Opening::Session(session) => {
                let team = session.header().team.clone();
                self.save(session.as_ref().clone(), Haste::Now);
                if !team.is_empty() {
                    let but = self.keeper.path().map(std::path::Path::to_owned);
                    self.worker.ask(Job::FindCarried(team, but));
                }
                let opened = Opened {
                    session: *session,
                    read_only: None,
                    left: None,
                };
                self.held_back.push(Event::Opened(Box::new(opened)).into());
            }
        }
    }

    /// Runs until the program is to end, then saves.
    pub(super) fn run(mut self) -> Ended {
        let mut status = None;
        while status.is_none() {
            let mut batch = turns(std::mem::take(&mut self.held_back));
            if batch.is_empty() {
                if std::mem::take(&mut self.is_stale) && self.draw().is_err() {
                    // It takes nothing any more: it is gone.
                    status = Some(hung_up());
                    break;
                }
                batch = self.wait();
            }
            for turn in batch {
                match self.turn(turn) {
                    Onward::Yes => {}
                    Onward::No(with) => {
                        status = Some(with);
                        break;
                    }
                }
            }
        }
        self.end(status.unwrap_or_default())
    }

    /// Waits for something to happen, and takes all that has.
    fn wait(&self) -> Vec<Turn> {
        let due = self.app.wakes_at();
        let first = match due {
            None => self
                .facts
                .recv()
                .map_err(|_| RecvTimeoutError::Disconnected),
            Some(due) => {
                let left = due.saturating_sub(self.clock.now().elapsed);
                self.facts.recv_timeout(Duration::from_millis(left))
            }
        };
        let mut batch = match first {
            Ok(first) => turns(std::iter::once(first).chain(self.facts.try_iter())),
            Err(RecvTimeoutError::Timeout) => Vec::new(),
            // Cannot be: the loop keeps a sender itself.
            Err(RecvTimeoutError::Disconnected) => vec![Turn::Act(Fact::HungUp)],
        };
        // Also in a flood of keys the clock goes on.
        if due.is_some_and(|due| due <= self.clock.now().elapsed) {
            batch.push(Turn::Tell(Event::Tick));
        }
        batch
    }

    fn draw(&mut self) -> io::Result<()> {
        if self.theme.0 != self.app.theme {
            self.theme = (self.app.theme, self.outfit.theme(self.app.theme));
        }
        let more = self.terminal.draw(&self.app, &self.theme.1)?;
        self.app.more_below = more == More::Below;
        Ok(())
    }

    fn turn(&mut self, turn: Turn) -> Onward {
        match turn {
            Turn::Tell(event) => self.tell(event),
            Turn::Act(fact) => self.act(fact),
        }
    }

    /// Tells the app, and does what it wishes.
    fn tell(&mut self, event: Event) -> Onward {
        #[cfg(debug_assertions)]
        self.panic_if_asked(&event);
        let interrupted = matches!(&event, Event::Keys(keys) if keys.last() == Some(&INTERRUPT));
        self.is_stale = true;
        let effects = self.app.update(event, self.clock.now());
        for effect in effects {
            if effect == Effect::Quit {
                return Onward::No(if interrupted { 130 } else { 0 });
            }
            self.perform(effect);
        }
        Onward::Yes
    }

    /// Panics at the first key, so that a test can see what is left of the terminal.
    #[cfg(debug_assertions)]
    fn panic_if_asked(&self, event: &Event) {
        assert!(
            !(self.panics && matches!(event, Event::Keys(_))),
            "asked to by the test\n{:?}",
            self.app
        );
    }

    fn act(&mut self, fact: Fact) -> Onward {
        match fact {
            Fact::End(signal) => {
                return Onward::No(u8::try_from(128 + signal).unwrap_or(u8::MAX));
            }
            Fact::HungUp => return Onward::No(hung_up()),
            Fact::Stop => self.suspend(),
            Fact::Continued => {
                // Stopped by others, without a word: who knows what became of the terminal.
                if self.terminal.enter_again().is_err() {
                    return Onward::No(hung_up());
                }
                self.is_stale = true;
            }
            Fact::Read(reading) => {
                let event = match reading.outcome {
                    Ok(read) => {
                        let (opened, before) = self.keeper.take(reading.path, read);
                        if let Some(before) = before {
                            self.worker.ask(Job::Release(before));
                        }
                        Event::Opened(Box::new(opened))
                    }
                    Err(fault) => unreadable(&fault),
                };
                return self.tell(event);
            }
            Fact::Saved(saved) => return self.saved(saved),
            Fact::Worked | Fact::Inputs(_) | Fact::App(_) | Fact::Resized => {}
        }
        Onward::Yes
    }

    fn saved(&mut self, saved: Saved) -> Onward {
        match saved {
            // Nothing to be seen of it.
            Saved::Done { .. } if self.app.unsaved.is_none() => Onward::Yes,
            Saved::Done { .. } => self.tell(Event::Saved),
            Saved::Failed { why, .. } => self.tell(Event::SaveFailed(leftovers::reason(&why))),
            Saved::Conflict { ours, .. } => {
                let details = vec![("path", ours.display().to_string())];
                let _ = self.tell(Event::Saved);
                self.tell(Event::Said(Notice {
                    details,
                    ..Notice::warn("changed-outside")
                }))
            }
        }
    }

    /// Hands a snapshot to the writer; what hinders that is told as a failed save.
    fn save(&mut self, session: Session, haste: Haste) {
        if let Err(why) = self.keeper.save(session, haste) {
            self.held_back
                .push(Event::SaveFailed(why.to_string()).into());
        }
    }

    /// Leaves the terminal, and waits for what must not be left half done.
    fn end(mut self, status: u8) -> Ended {
        drop(self.keyboard.take());
        super::terminal::leave();
        let until = Instant::now() + LAST_WAIT;
        while self.worker.is_busy_at_the_end() && Instant::now() < until {
            // Whatever is told now, only that time passes matters.
            let _ = self.facts.recv_timeout(STEP);
        }
        let unsaved = self.keeper.finish();
        let temporary = std::env::temp_dir();
        let is_gone = unsaved.is_err();
        let folders = [&*self.places.state, &*temporary];
        let leftovers = leftovers::put(unsaved.unwrap_or_default(), &folders);
        let is_whole = leftovers.is_empty() && !is_gone;
        Ended {
            status: if is_whole || status != 0 { status } else { 1 },
            leftovers,
        }
    }
}

/// The key that interrupts.
const INTERRUPT: Key = Key {
    code: Code::Char('c'),
    ctrl: true,
    alt: false,
};

/// The status of a program whose terminal is gone.
fn hung_up() -> u8 {
    u8::try_from(128 + signal_hook::consts::SIGHUP).unwrap_or(1)
}
