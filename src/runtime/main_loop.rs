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
use super::terminal::{self, Terminal};
use super::worker::{Desk, Job, Worker, unreadable};
use super::{Ended, Opening, Outfit, Setup, elsewhere, last_resort};
use crate::app::{App, Effect, Event, Haste, Hindrance, Notice, Opened, Start, Unsaved};
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
        };
        this.open(setup.opening);
        this.held_back
            .extend(setup.notices.into_iter().map(|n| Event::Said(n).into()));
        Ok(this)
    }

    fn open(&mut self, opening: Opening) {
        match opening {
            Opening::Home => {}
            Opening::Resume(path) => {
                let name = path.file_stem().unwrap_or_default();
                self.app.opens(name.to_string_lossy().into_owned());
                self.worker.ask(Job::Open(path));
            }
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
                if self.draw_if_stale().is_err() {
                    // It takes nothing any more: it is gone.
                    status = Some(signals::hung_up());
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

    /// Draws what has changed; a terminal that has not taken the last frame yet gets none.
    fn draw_if_stale(&mut self) -> io::Result<()> {
        if !self.is_stale || !terminal::is_ready() {
            return Ok(());
        }
        self.is_stale = false;
        self.draw()?;
        self.go_on()
    }

    /// Sends what the terminal has not taken yet; what is still left waits on a thread of its
    /// own.
    fn go_on(&self) -> io::Result<()> {
        let Some(watch) = terminal::go_on()? else {
            return Ok(());
        };
        let facts = self.sender.clone();
        std::thread::Builder::new()
            .name("slow terminal".to_owned())
            .spawn(move || {
                watch.wait();
                // Where the loop has ended, nothing more is to be drawn.
                let _ = facts.send(Fact::Room);
            })?;
        Ok(())
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
        if matches!(event, Event::Keys(_)) {
            last_resort::panic_if_asked(&self.app);
        }
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

    fn act(&mut self, fact: Fact) -> Onward {
        match fact {
            Fact::End(signal) => {
                return Onward::No(signals::status(signal));
            }
            Fact::HungUp => return Onward::No(signals::hung_up()),
            Fact::Stop => self.suspend(),
            Fact::Continued => {
                // Stopped by others, without a word: who knows what became of the terminal.
                if self.terminal.enter_again().is_err() {
                    return Onward::No(signals::hung_up());
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
                    Err(fault) => {
                        let _ = self.tell(Event::NotOpened);
                        unreadable(&fault)
                    }
                };
                return self.tell(event);
            }
            Fact::Saved(saved) => return self.saved(saved),
            Fact::Room => {
                if self.go_on().is_err() {
                    return Onward::No(signals::hung_up());
                }
            }
            Fact::Worked | Fact::Inputs(_) | Fact::App(_) | Fact::Resized => {}
        }
        Onward::Yes
    }

    fn saved(&mut self, saved: Saved) -> Onward {
        match saved {
            // Nothing to be seen of it.
            Saved::Done { .. } if self.app.unsaved.is_none() => Onward::Yes,
            Saved::Done { .. } => self.tell(Event::Saved),
            Saved::Failed { path, why } => {
                self.tell(Event::SaveFailed(elsewhere::told(&path, &why)))
            }
            Saved::TakenOver { path, ours } => {
                // What is open may be another one by now.
                if self.keeper.holds(&path) {
                    return self.tell(Event::TakenOver(ours.display().to_string()));
                }
                Onward::Yes
            }
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
            let unsaved = Unsaved {
                what: Hindrance::Other,
                why: why.to_string(),
                folder: elsewhere::folder(&self.places.data).display().to_string(),
            };
            self.held_back.push(Event::SaveFailed(unsaved).into());
        }
    }

    /// Leaves the terminal, and waits for what must not be left half done.
    fn end(mut self, status: u8) -> Ended {
        drop(self.keyboard.take());
        terminal::leave();
        let until = Instant::now() + LAST_WAIT;
        while self.worker.is_busy_at_the_end() && Instant::now() < until {
            // Whatever is told now, only that time passes matters.
            let _ = self.facts.recv_timeout(STEP);
        }
        let ended = super::put_elsewhere(self.keeper.finish(), &self.places.state);
        Ended {
            status: if status == 0 { ended.status } else { status },
            ..ended
        }
    }
}

/// The key that interrupts.
const INTERRUPT: Key = Key {
    code: Code::Char('c'),
    ctrl: true,
    alt: false,
};
