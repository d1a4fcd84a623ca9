//! Saves off the key path: a named thread that keeps the newest snapshot of each file.
//!
//! At most one save a second and file, at once when urgent; what fails is told and tried again
//! every second, each time with a fresh file. It sleeps while there is nothing to save. It reads
//! the monotonic clock itself, because its pace concerns nobody else.
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Weak};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use files::{Files, Put};
use queue::Queue;

use super::atomic::WriteError;
use super::document::Unwritable;
use super::fault::Fault;
use super::fingerprint::Fingerprint;
use super::lock::Lock;

mod files;
mod queue;

/// The time between two saves of one file: with what the disk and a busy machine take, no more
/// than a second of typing is ever only in memory.
const PACE: Duration = Duration::from_millis(800);

/// The most orders that are taken in before something is saved.
const BATCH: usize = 1000;

/// Prints a snapshot; called on the writer's thread, again for each try.
pub type Snapshot = Box<dyn Fn() -> Result<String, Unwritable> + Send>;

/// How long a snapshot may wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Up to a second: text that is being typed.
    Soon,
    /// Not at all: a step, a reveal, the end.
    Now,
}

/// What became of a save; told on the writer's thread.
#[derive(Debug)]
pub enum Saved {
    /// The newest snapshot is on the disk, whatever happens next.
    Done {
        /// The file.
        path: PathBuf,
    },
    /// Somebody else changed the file: theirs stays, and ours is saved beside it from now on.
    Conflict {
        /// The file, which is theirs.
        path: PathBuf,
        /// The new file, which is ours.
        ours: PathBuf,
    },
    /// Another program has taken the session over: the file is that one's, and what was not saved
    /// yet is in a new file beside it.
    TakenOver {
        /// The file.
        path: PathBuf,
        /// The new file, which is ours.
        ours: PathBuf,
    },
    /// Nothing was saved; it is kept and tried again.
    Failed {
        /// The file.
        path: PathBuf,
        /// Why.
        why: WriteFault,
    },
}

/// Why a snapshot was not saved.
#[derive(Debug, thiserror::Error)]
pub enum WriteFault {
    /// It cannot be printed.
    #[error(transparent)]
    Print(#[from] Unwritable),
    /// It cannot be seen whether somebody else changed the file.
    #[error(transparent)]
    Look(#[from] Fault),
    /// It cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// A snapshot that could not be saved at the end.
#[derive(Debug)]
pub struct Unsaved {
    /// The file.
    pub path: PathBuf,
    /// The text, to be saved elsewhere; none where it cannot be printed.
    pub text: Option<String>,
    /// Why.
    pub why: WriteFault,
}

/// The writer's thread has ended: nothing is saved any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the thread that saves has ended")]
pub struct Gone;

/// A thread that saves; dropping it waits until what it holds has been tried once more.
#[derive(Debug)]
pub struct Writer {
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
}

enum Order {
    Save(PathBuf, Snapshot, Urgency),
    Opened(PathBuf, Fingerprint),
    Guard(PathBuf, Weak<Lock>),
    Forget(PathBuf),
    Flush(Sender<Vec<Unsaved>>),
}

impl Writer {
    /// Starts the thread; `done` is called on it after each try.
    pub fn start(done: impl Fn(Saved) + Send + 'static) -> io::Result<Self> {
        Self::with_pace(PACE, done)
    }

    /// Starts the thread with another time between two saves of one file.
    pub fn with_pace(pace: Duration, done: impl Fn(Saved) + Send + 'static) -> io::Result<Self> {
        let (orders, inbox) = mpsc::channel();
        let mut desk = Desk {
            queue: Queue::new(pace),
            files: Files::default(),
            started: Instant::now(),
            done,
        };
        let thread = std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || desk.work(&inbox))?;
        Ok(Self {
            orders: Some(orders),
            thread: Some(thread),
        })
    }

    /// Says what a file looked like when it was opened, so that a change by others is noticed.
    ///
    /// A file that was neither opened nor written here counts as somebody else's.
    pub fn opened(&self, path: &Path, fingerprint: Fingerprint) -> Result<(), Gone> {
        self.order(Order::Opened(path.to_owned(), fingerprint))
    }

    /// Says by which lock a file is ours, for as long as that is held.
    pub fn guard(&self, path: &Path, lock: &Arc<Lock>) -> Result<(), Gone> {
        self.order(Order::Guard(path.to_owned(), Arc::downgrade(lock)))
    }

    /// Hands a snapshot over; an older one of that file that still waits is dropped.
    pub fn save(&self, path: &Path, snapshot: Snapshot, urgency: Urgency) -> Result<(), Gone> {
        self.order(Order::Save(path.to_owned(), snapshot, urgency))
    }

    /// Stops trying to save a file, as when it was saved elsewhere or deleted.
    pub fn forget(&self, path: &Path) -> Result<(), Gone> {
        self.order(Order::Forget(path.to_owned()))
    }

    /// Saves at once all that waits, and gives what could not be saved; that is still kept.
    pub fn flush(&self) -> Result<Vec<Unsaved>, Gone> {
        let (reply, answer) = mpsc::channel();
        self.order(Order::Flush(reply))?;
        answer.recv().map_err(|_| Gone)
    }

    /// Saves at once all that waits, and waits for that no longer than so; what is not saved by
    /// then is saved or tried again later.
    pub fn flush_within(&self, most: Duration) -> Result<(), Gone> {
        let (reply, answer) = mpsc::channel();
        self.order(Order::Flush(reply))?;
        match answer.recv_timeout(most) {
            Ok(_) | Err(RecvTimeoutError::Timeout) => Ok(()),
            Err(RecvTimeoutError::Disconnected) => Err(Gone),
        }
    }

    /// Saves all that waits and ends; empty means that everything was saved.
    pub fn finish(self) -> Result<Vec<Unsaved>, Gone> {
        let unsaved = self.flush()?;
        for left in &unsaved {
            // Tried and told: dropping must not try it again.
            self.forget(&left.path)?;
        }
        Ok(unsaved)
    }

    fn order(&self, order: Order) -> Result<(), Gone> {
        let orders = self.orders.as_ref().ok_or(Gone)?;
        orders.send(order).map_err(|_| Gone)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        drop(self.orders.take());
        if let Some(thread) = self.thread.take() {
            // A panic there has been reported by its hook.
            let _ = thread.join();
        }
    }
}

/// What the thread works with.
struct Desk<F> {
    queue: Queue<Snapshot>,
    files: Files,
    started: Instant,
    done: F,
}

impl<F: Fn(Saved)> Desk<F> {
    fn work(&mut self, inbox: &Receiver<Order>) {
        loop {
            let order = match self.queue.wait(self.started.elapsed()) {
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(wait) => inbox.recv_timeout(wait),
            };
            match order {
                Ok(order) => {
                    self.take_in(order);
                    // All that has come, so that of several snapshots only the last is saved.
                    inbox.try_iter().take(BATCH).for_each(|o| self.take_in(o));
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    self.flush();
                    return;
                }
            }
            if let Some((path, snapshot)) = self.queue.take_due(self.started.elapsed()) {
                self.save(path, snapshot);
            }
        }
    }

    fn take_in(&mut self, order: Order) {
        match order {
            Order::Save(path, snapshot, urgency) => self.queue.offer(path, snapshot, urgency),
            Order::Opened(path, fingerprint) => self.files.opened(path, fingerprint),
            Order::Guard(path, lock) => self.files.guard(path, lock),
            Order::Forget(path) => {
                self.queue.forget(&path);
                self.files.forget(&path);
            }
            Order::Flush(reply) => {
                let unsaved = self.flush();
                // Who asked may have stopped listening.
                let _ = reply.send(unsaved);
            }
        }
    }

    /// Tries all that waits, once.
    fn flush(&mut self) -> Vec<Unsaved> {
        let mut unsaved = Vec::new();
        for path in self.queue.waiting() {
            let Some((path, snapshot)) = self.queue.take(path, self.started.elapsed()) else {
                continue;
            };
            let (text, why) = match snapshot() {
                Ok(text) => match self.put(&path, &text) {
                    Ok(saved) => {
                        (self.done)(saved);
                        continue;
                    }
                    Err(why) => (Some(text), why),
                },
                Err(why) => (None, why.into()),
            };
            self.queue.put_back(&path, snapshot);
            unsaved.push(Unsaved { path, text, why });
        }
        unsaved
    }

    fn save(&mut self, path: PathBuf, snapshot: Snapshot) {
        let printed = snapshot().map_err(WriteFault::from);
        let saved = match printed.and_then(|text| self.put(&path, &text)) {
            Ok(saved) => saved,
            Err(why) => {
                self.queue.put_back(&path, snapshot);
                Saved::Failed { path, why }
            }
        };
        (self.done)(saved);
    }

    fn put(&mut self, path: &Path, text: &str) -> Result<Saved, WriteFault> {
        let path = path.to_owned();
        Ok(match self.files.put(&path, text)? {
            Put::There => Saved::Done { path },
            Put::Beside(ours) => Saved::Conflict { path, ours },
            Put::Lost(ours) => Saved::TakenOver { path, ours },
        })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;
