//! Runs a session line by line: its file and lock, the clock, and reports.
use std::error::Error;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::time::Instant;

use jiff::Timestamp;

use super::export::tell_undated;
use super::failure::{Failure, cannot_write, unreadable};
use super::out::tell;
use super::screens::{self, report};
use super::setting::Setting;
use super::{find, plain_home, templates};
use crate::content::Shelf;
use crate::domain::{Moment, Session};
use crate::export::Form;
use crate::i18n::Words;
use crate::plain::{self, Stdio, World};
use crate::runtime;
use crate::store::{Claim, Lock, Saved, Snapshot, Urgency, Writer, atomic, document, make_folder};

/// Runs the session of a file until it is left.
pub(super) fn run(setting: &Setting, path: &Path) -> Result<(), Failure> {
    let words = &setting.words;
    let name = path.display().to_string();
    let claim = Lock::claim(path).map_err(|e| cannot_write(words, &name, &e.source))?;
    let lock = match claim {
        Claim::Held(lock) => lock,
        Claim::TakenByOther if may_take_over(words, path)? => {
            Lock::take_over(path).map_err(|e| cannot_write(words, &name, &e.source))?
        }
        Claim::TakenByOther => return Ok(()),
    };
    // Held until the end of this function.
    let lock = Arc::new(lock);
    let opened = document::open::<Session>(path).map_err(|fault| unreadable(setting, &fault))?;
    let shelf = setting.shelf();
    let (told, saved) = mpsc::channel();
    let writer = Writer::start(move |saved| {
        // Nobody listens any more at the end; what is not saved then is given back.
        let _ = told.send(saved);
    });
    let writer = writer.map_err(Failure::Output)?;
    // A thread that has ended tells so at the first save.
    let _ = writer.opened(path, opened.fingerprint);
    // On the screen another program may take the session over.
    let _ = writer.guard(path, &lock);
    let mut files = Files {
        setting,
        shelf: &shelf,
        path,
        older: opened.older(),
        read: opened.text,
        writer,
        saved,
        began: Instant::now(),
        left: runtime::newer(path, &opened.value, &setting.places.state),
        is_lost: false,
    };
    let pack = &*opened.value.header().pack;
    if shelf.replaced().contains(&pack) {
        tell(&words.with("notice-own-pack", &[("ids", pack.into())]));
    }
    let mut console = Stdio::new();
    let ran = plain::run(
        opened.value,
        (&shelf, setting.language()),
        &setting.zone,
        &mut console,
        &mut files,
    );
    let is_lost = files.is_lost;
    files.end()?;
    ran.map(drop).map_err(Failure::Output)?;
    if is_lost {
        // What it was taken over for has been said; this is how to have it back.
        let again = format!("calms resume {} --plain", find::id(path));
        let text = words.with("cli-try", &[("what", again.into())]);
        return Err(Failure::failed(text));
    }
    Ok(())
}

/// Asks whether to take the session over from the program that holds it. Only of somebody at a
/// terminal: the next line of a script is no answer to it.
fn may_take_over(words: &Words, path: &Path) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() {
        let name = find::id(path);
        let text = words.with("cli-in-use-plain", &[("name", name.into())]);
        return Err(Failure::failed(text));
    }
    plain_home::say(&words.say("ask-take-over-more"))?;
    let rows = ["ask-yes", "ask-no"].map(|key| words.say(key).into_owned());
    Ok(plain_home::choose(words, "ask-take-over", &rows, 1)? == Some(0))
}

/// The clock and the disk.
struct Files<'a> {
    setting: &'a Setting,
    shelf: &'a Shelf,
    path: &'a Path,
    /// The text as read: what a newer program wrote is carried along.
    read: Arc<str>,
    /// Who saves, and what becomes of it.
    writer: Writer,
    saved: mpsc::Receiver<Saved>,
    /// Its format, where an older program wrote it.
    older: Option<String>,
    began: Instant,
    /// A newer state, to be offered once.
    left: Option<Session>,
    /// Another program has taken the session over.
    is_lost: bool,
}

impl Files<'_> {
    /// Puts what could not be saved where it can be found; then the run has failed.
    fn end(self) -> Result<(), Failure> {
        let places = &self.setting.places;
        let ended = runtime::put_elsewhere(self.writer.finish(), &places.state);
        screens::end(&self.setting.words, &ended)
    }
}

impl World for Files<'_> {
    fn now(&mut self) -> Moment {
        Moment {
            wall: Timestamp::now(),
            elapsed: u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX),
        }
    }

    fn save(&mut self, session: &Session) -> Result<(), Box<dyn Error>> {
        if let Some(older) = &self.older {
            // If that fails, saving has the last word: until it succeeds this is tried again, and
            // what is saved keeps the original too, as its previous generation.
            let _ = atomic::keep_original(self.path, older, &self.read);
        }
        let (session, read) = (session.clone(), Arc::clone(&self.read));
        let snapshot: Snapshot = Box::new(move || document::to_text_keeping(&session, &read));
        self.writer.save(self.path, snapshot, Urgency::Now)?;
        let unsaved = self.writer.flush()?;
        for saved in self.saved.try_iter() {
            let (key, ours) = match saved {
                Saved::Conflict { ours, .. } => ("notice-changed-outside", ours),
                Saved::TakenOver { ours, .. } => {
                    self.is_lost = true;
                    ("notice-taken-from-here", ours)
                }
                Saved::Done { .. } | Saved::Failed { .. } => continue,
            };
            let args = [("path", ours.display().to_string().into())];
            tell(&self.setting.words.with(key, &args));
        }
        match unsaved.first() {
            Some(left) => Err(runtime::reason(&left.why).into()),
            None => Ok(()),
        }
    }

    fn is_ours(&self) -> bool {
        !self.is_lost
    }

    fn left(&mut self) -> Option<Session> {
        self.left.take()
    }

    fn export(&mut self, session: &Session, form: Form) -> Result<PathBuf, Box<dyn Error>> {
        let header = session.header();
        let shelved = self.shelf.exact(&header.pack, header.language);
        let pack = shelved.map(|shelved| &*shelved.pack);
        let exported = report(session, pack, form, &self.setting.places)?;
        tell_undated(self.setting, exported.undated);
        if let Some(template) = &exported.left_aside {
            tell(&templates::without(&self.setting.words, template));
        }
        let folder = self.setting.places.exports_dir();
        make_folder(&folder)?;
        let id = find::id(self.path);
        let name = |copy| form.file_name(&id, copy);
        let path = atomic::create_beside(&folder, name, exported.text.as_bytes())?;
        Ok(path)
    }
}
