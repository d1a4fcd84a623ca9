//! The thread that reads and writes what the keys must not wait for: lists, packs, reports.
//!
//! One job after the other, in order: what follows a save sees what was saved.
mod promises;

use std::cmp::Reverse;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};

use jiff::Timestamp;

use super::fact::Fact;
use super::keeper::Held;
use super::last_resort;
use super::{Export, Exported, elsewhere, reading};
use crate::app::{Event, Listed, Notice, Settled};
use crate::content::Shelf;
use crate::domain::{Comparison, Header, Language, Past, Session, SessionId, same_team};
use crate::export::{Form, Unwritten};
use crate::store::{
    Archive, Claim, Fault, Lock, Places, Unsaved, Writer, atomic, document, make_folder, rescue,
};

/// The file of what was copied last.
const COPIED: &str = "copied.txt";

/// What is to be done.
#[derive(Debug)]
pub(super) enum Job {
    /// List the sessions.
    List,
    /// Load every pack, the user's own too.
    Shelve,
    /// Drop the lock once what waits is saved.
    Release(Held),
    /// Read and lock a session.
    Open(PathBuf),
    /// Take a session over from the program that holds it, and read it.
    TakeOver(PathBuf),
    /// Write what could not be saved to another place, as it was typed.
    SaveElsewhere(String),
    /// Find what the team has left open in sessions other than this one.
    FindCarried(String, Option<PathBuf>),
    /// Find what all teams have left open.
    FindPledges,
    /// Find out only until when it is due; other jobs do not wait for it.
    CountPledges,
    /// Change a promise in the file of its session.
    Settle(Box<Settled>, PathBuf),
    /// Read what a trend needs of the whole sessions of a team.
    ReadTeam(String),
    /// Set two sessions side by side.
    Compare(SessionId, SessionId),
    /// Put the previous generation in the place of a damaged session, and read it.
    Rescue(PathBuf),
    /// Delete a session.
    Delete(SessionId, PathBuf),
    /// Write a report in a form.
    Export(Box<Session>, Form),
    /// Write what was copied, for a terminal that does not take it.
    Copied(String),
}

impl Job {
    /// Whether the program must not end before it is done.
    const fn is_owed(&self) -> bool {
        matches!(
            self,
            Self::Rescue(_)
                | Self::SaveElsewhere(_)
                | Self::Delete(..)
                | Self::Settle(..)
                | Self::Export(..)
        )
    }
}

/// How the loop speaks to the thread.
#[derive(Debug)]
pub(super) struct Worker {
    jobs: Sender<Job>,
    owed: Arc<AtomicUsize>,
    ending: Arc<AtomicBool>,
}

/// What the thread works with.
#[derive(Debug)]
pub(super) struct Desk {
    /// Where files lie.
    pub(super) places: Places,
    /// Who saves.
    pub(super) writer: Arc<Writer>,
    /// How a report is written.
    pub(super) export: Export,
    /// Where the outcome goes.
    pub(super) facts: Sender<Fact>,
}

impl Worker {
    /// Starts the thread.
    pub(super) fn start(desk: Desk) -> io::Result<Self> {
        let (jobs, inbox) = mpsc::channel();
        let owed = Arc::new(AtomicUsize::new(0));
        let ending = Arc::new(AtomicBool::new(false));
        let at_work = AtWork {
            desk,
            counts: Arc::default(),
            shelf: Arc::default(),
            owed: Arc::clone(&owed),
            ending: Arc::clone(&ending),
        };
        std::thread::Builder::new()
            .name("worker".to_owned())
            .spawn(move || at_work.work(&inbox))?;
        Ok(Self { jobs, owed, ending })
    }

    /// Hands a job over.
    pub(super) fn ask(&self, job: Job) {
        if job.is_owed() {
            self.owed.fetch_add(1, Ordering::SeqCst);
        }
        // The thread ends by a panic only, and that ends the program.
        let _ = self.jobs.send(job);
    }

    /// From now on does what is owed only, and tells whether anything is.
    pub(super) fn is_busy_at_the_end(&self) -> bool {
        self.ending.store(true, Ordering::SeqCst);
        self.owed.load(Ordering::SeqCst) > 0
    }
}

struct AtWork {
    desk: Desk,
    /// How often promises were counted: only the newest count is told.
    counts: Arc<AtomicUsize>,
    shelf: Arc<Shelf>,
    owed: Arc<AtomicUsize>,
    ending: Arc<AtomicBool>,
}

impl AtWork {
    fn work(mut self, inbox: &Receiver<Job>) {
        for job in inbox {
            last_resort::panic_if_asked(&job);
            let is_owed = job.is_owed();
            if is_owed || !self.ending.load(Ordering::SeqCst) {
                self.perform(job);
            }
            if is_owed {
                self.owed.fetch_sub(1, Ordering::SeqCst);
                self.tell(Fact::Worked);
            }
        }
    }

    fn perform(&mut self, job: Job) {
        match job {
            Job::List => {
                self.flush();
                self.list();
            }
            Job::Shelve => {
                let mut packs = Shelf::built_in(&Language::ALL);
                packs.add_own(&self.desk.places.packs_dir());
                self.shelf = Arc::new(packs);
                self.tell(Event::Shelved(Arc::clone(&self.shelf)).into());
            }
            Job::Release(held) => {
                self.flush();
                drop(held);
            }
            Job::Open(path) => {
                let reading = reading::read(path, self.flush(), &self.desk.places.state);
                self.tell(Fact::Read(Box::new(reading)));
            }
            Job::TakeOver(path) => self.take_over(path),
            Job::SaveElsewhere(typed) => {
                let unsaved = self.flush();
                for notice in elsewhere::put(unsaved, &typed) {
                    self.say(notice);
                }
            }
            Job::FindCarried(team, but) => {
                let archive = self.archive();
                if let Some(carried) = promises::to_carry(&archive, &team, but.as_deref()) {
                    self.tell(Event::Carried(carried).into());
                }
            }
            Job::FindPledges => {
                self.flush();
                self.find_pledges();
            }
            Job::CountPledges => self.count_pledges(),
            Job::Settle(settled, path) => self.settle(settled, &path),
            Job::ReadTeam(team) => self.read_team(team),
            Job::Compare(first, second) => self.compare(&first, &second),
            Job::Rescue(path) => self.rescue(path),
            Job::Delete(id, path) => self.delete(&id, &path),
            Job::Export(session, form) => self.export(&session, form),
            Job::Copied(text) => self.copied(&text),
        }
    }

    fn tell(&self, fact: Fact) {
        // Nobody listens any more once the loop has ended.
        let _ = self.desk.facts.send(fact);
    }

    fn list(&self) {
        let listed = list(&self.archive()).unwrap_or_else(|fault| {
            self.tell(unreadable(&fault).into());
            Vec::new()
        });
        self.tell(Event::Listed(listed).into());
    }

    /// The sessions, as they are now.
    fn archive(&self) -> Archive {
        Archive::of(&self.desk.places, Timestamp::now())
    }

    fn say(&self, notice: Notice) {
        self.tell(Event::Said(notice).into());
    }

    /// Waits until all is saved; what cannot be stays with the writer.
    fn flush(&self) -> Vec<Unsaved> {
        self.desk.writer.flush().unwrap_or_default()
    }

    /// One whole session at a time; a file that cannot be read whole is left out.
    fn read_team(&self, team: String) {
        self.flush();
        let mut past = Vec::new();
        let read = self.archive().each(|outcome| {
            let listed = outcome.ok().filter(|l| same_team(&l.header.team, &team));
            let Some(listed) = listed else { return };
            if let Ok(opened) = document::look::<Session>(&listed.path) {
                let mut one = Past::of(&opened.value);
                one.header.id = SessionId(listed.id().to_owned());
                past.push(one);
            }
        });
        match read {
            Ok(()) => self.tell(Event::TeamRead { team, past }.into()),
            Err(fault) => self.tell(unreadable(&fault).into()),
        }
    }

    /// The earlier session stands first.
    fn compare(&self, first: &SessionId, second: &SessionId) {
        self.flush();
        let mut sessions = Vec::new();
        for id in [first, second] {
            let Ok(path) = self.desk.places.session_file(id) else {
                return;
            };
            match document::look::<Session>(&path) {
                Ok(opened) => sessions.push(opened.value),
                Err(fault) => return self.tell(unreadable(&fault).into()),
            }
        }
        sessions.sort_by_key(|session| session.header().begun());
        if let [first, second] = sessions.as_slice() {
            let both = Comparison::of(first, second).map(Box::new);
            self.tell(Event::Compared(both).into());
        }
    }

    fn rescue(&self, path: PathBuf) {
        // Only ever in the place of a damaged one: a list may be older than its file.
        if document::open::<Session>(&path).is_err() {
            let folder = self.desk.places.damaged_dir();
            if let Err(why) = rescue::restore::<Session>(&path, &folder) {
                return self.not_opened(&path, &why);
            }
        }
        let reading = reading::read(path, Vec::new(), &self.desk.places.state);
        self.tell(Fact::Read(Box::new(reading)));
        self.list();
    }

    /// What this program still has to save of it goes where it goes before the file is read: once
    /// it is ours again, an older state would be written over it.
    fn take_over(&self, path: PathBuf) {
        let unsaved = self.flush();
        if let Some(left) = unsaved.into_iter().find(|left| left.path == path) {
            return self.not_opened(&path, &left.why);
        }
        match Lock::take_over(&path) {
            Ok(lock) => {
                let reading = reading::read_as_ours(path, lock, &self.desk.places.state);
                self.tell(Fact::Read(Box::new(reading)));
            }
            Err(why) => self.not_opened(&path, &why.source),
        }
    }

    /// Says that a session does not open, since something cannot be written.
    fn not_opened(&self, path: &Path, why: &impl ToString) {
        self.tell(Event::NotOpened.into());
        self.say(not_written(path, why));
    }

    fn delete(&self, id: &SessionId, path: &Path) {
        let name = || vec![("id", id.to_string())];
        let lock = Lock::claim(path);
        if matches!(lock, Ok(Claim::TakenByOther)) {
            return self.say(Notice::failure("open-elsewhere", name()));
        }
        // What waits to be tried again would bring it back; a thread that has ended tries nothing.
        let _ = self.desk.writer.forget(path);
        let gone = atomic::remove(path);
        drop(lock);
        match gone {
            Ok(()) => self.say(Notice::with("deleted", name())),
            Err(why) => self.say(not_written(path, &why)),
        }
        self.list();
    }

    /// Writes a report beside those that are there, and tells where it is.
    fn export(&self, session: &Session, form: Form) {
        let header = session.header();
        let shelved = self.shelf.get(&header.pack, header.language);
        let pack = shelved.map(|shelved| &*shelved.pack);
        let folder = self.desk.places.exports_dir();
        let name = |copy| form.file_name(&header.id.0, copy);
        let exported = match (self.desk.export)(session, pack, form, &self.desk.places) {
            Ok(exported) => exported,
            Err(Unwritten::Nothing(_)) => return self.say(Notice::info("export-nothing")),
            Err(why @ (Unwritten::Template(_) | Unwritten::Data(_))) => {
                return self.say(not_written(&folder.join(name(1)), &why));
            }
        };
        let written = self
            .desk
            .places
            .session_file(&header.id)
            .map_err(anyhow::Error::from)
            .and_then(|_| Ok(make_folder(&folder)?))
            .and_then(|()| {
                let bytes = exported.text.as_bytes();
                Ok(atomic::create_beside(&folder, name, bytes)?)
            });
        self.say(match written {
            Ok(path) => told(&path, exported),
            Err(why) => not_written(&folder.join(name(1)), &why),
        });
    }

    fn copied(&self, text: &str) {
        let folder = self.desk.places.exports_dir();
        let path = folder.join(COPIED);
        let written = make_folder(&folder)
            .map_err(anyhow::Error::from)
            .and_then(|()| Ok(atomic::replace(&path, text.as_bytes())?));
        self.say(match written {
            Ok(_) => Notice::with("copied", vec![("path", path.display().to_string())]),
            Err(why) => not_written(&path, &why),
        });
    }
}

/// Where a report lies, and what it had to leave out.
fn told(path: &Path, exported: Exported) -> Notice {
    let shown = ("path", path.display().to_string());
    match exported {
        Exported {
            left_aside: Some(template),
            ..
        } => Notice::failure(
            "exported-plainly",
            vec![
                shown,
                ("file", template.file),
                ("line", template.line.to_string()),
                ("why", template.why),
            ],
        ),
        Exported { gaps, .. } if gaps > 0 => {
            Notice::with("exported-gaps", vec![shown, ("n", gaps.to_string())])
        }
        Exported { undated: 0, .. } => Notice::with("exported", vec![shown]),
        Exported { undated, .. } => {
            Notice::with("exported-undated", vec![shown, ("n", undated.to_string())])
        }
    }
}

fn not_written(path: &Path, why: &impl ToString) -> Notice {
    let details = vec![
        ("path", path.display().to_string()),
        ("why", why.to_string()),
    ];
    Notice::failure("not-written", details)
}

/// The code and the details of a file that cannot be read.
pub(super) fn unreadable(fault: &Fault) -> Event {
    let path = fault.path().display().to_string();
    let line = fault.place().map_or(0, |place| place.line);
    let code = if matches!(fault, Fault::NewerFormat { .. }) {
        "cannot-read-newer"
    } else if fault.is_missing() {
        "session-gone"
    } else {
        "cannot-read"
    };
    // A list reads headers only: a file that is damaged further down is found out here.
    let is_damaged = code == "cannot-read";
    let copy = is_damaged.then(|| rescue::offer::<Session>(fault.path()));
    let stem = fault.path().file_stem().unwrap_or_default();
    let copy = copy
        .flatten()
        .map(|_| SessionId(stem.to_string_lossy().into_owned()));
    Event::Unreadable {
        code,
        details: vec![
            ("path", path),
            ("line", line.to_string()),
            ("why", reason(fault)),
        ],
        copy,
    }
}

/// The reason alone: path and place are told beside it.
fn reason(fault: &Fault) -> String {
    match fault {
        Fault::Parse(parse) => parse.why.clone(),
        Fault::Read { source, .. } => source.to_string(),
        Fault::NotAFile { .. } | Fault::TooLarge { .. } | Fault::NewerFormat { .. } => {
            let path = format!("{}: ", fault.path().display());
            let why = fault.to_string();
            why.strip_prefix(&path).map_or(why.clone(), str::to_owned)
        }
    }
}

/// The sessions of a folder, the damaged ones first, with what could be had back of them; the
/// others as they changed, the last one first.
fn list(archive: &Archive) -> Result<Vec<Listed>, Fault> {
    let (mut sound, mut unreadable) = (Vec::new(), Vec::new());
    archive.each_made(
        |listed| {
            let id = SessionId(listed.id().to_owned());
            // A copy of a file is a session of its own: it is opened by the name of its file.
            Box::new(Header {
                id,
                ..listed.header
            })
        },
        |outcome| match outcome {
            Ok(header) => sound.push(header),
            Err(fault) => unreadable.push(fault),
        },
    )?;
    // They come by name.
    sound.reverse();
    sound.sort_by_key(|header| Reverse(header.updated));
    let damaged = unreadable.iter().map(damaged);
    Ok(damaged
        .chain(sound.into_iter().map(Listed::Sound))
        .collect())
}

fn damaged(fault: &Fault) -> Listed {
    let path = fault.path();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let copy = rescue::offer::<Session>(path).map(|offer| {
        let mut header = offer.header;
        header.id = SessionId(stem.into_owned());
        Box::new(header)
    });
    Listed::Damaged {
        file: name.into_owned(),
        line: fault.place().map_or(0, |place| place.line),
        why: reason(fault),
        copy,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;
