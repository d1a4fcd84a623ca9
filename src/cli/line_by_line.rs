//! Runs a session line by line: its file and lock, the clock, and reports.
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;

use super::export::tell_undated;
use super::failure::{Failure, cannot_write, unreadable};
use super::out::tell;
use super::screens::report;
use super::setting::Setting;
use super::{find, templates};
use crate::content::Shelf;
use crate::domain::{Moment, Session};
use crate::export::Form;
use crate::plain::{self, Stdio, World};
use crate::runtime;
use crate::store::{Claim, Lock, atomic, document, make_folder};

/// Runs the session of a file until it is left.
pub(super) fn run(setting: &Setting, path: &Path) -> Result<(), Failure> {
    let words = &setting.words;
    let name = path.display().to_string();
    let claim = Lock::claim(path).map_err(|e| cannot_write(words, &name, &e.source))?;
    // Held until the end of this function.
    let Claim::Held(_lock) = claim else {
        let name = find::id(path);
        return Err(Failure::failed(
            words.with("cli-in-use", &[("name", name.into())]),
        ));
    };
    let opened = document::open::<Session>(path).map_err(|fault| unreadable(setting, &fault))?;
    let shelf = setting.shelf();
    let mut files = Files {
        setting,
        shelf: &shelf,
        path,
        read: opened.text,
        began: Instant::now(),
        left: runtime::newer(path, &opened.value, &setting.places.state),
    };
    let pack = &*opened.value.header().pack;
    if shelf.replaced().contains(&pack) {
        tell(&words.with("notice-own-pack", &[("ids", pack.into())]));
    }
    let mut console = Stdio::new();
    plain::run(
        opened.value,
        (&shelf, setting.language()),
        &setting.zone,
        &mut console,
        &mut files,
    )
    .map(drop)
    .map_err(Failure::Output)
}

/// The clock and the disk.
struct Files<'a> {
    setting: &'a Setting,
    shelf: &'a Shelf,
    path: &'a Path,
    /// The text as read: what a newer program wrote is carried along.
    read: Arc<str>,
    began: Instant,
    /// A newer state, to be offered once.
    left: Option<Session>,
}

impl World for Files<'_> {
    fn now(&mut self) -> Moment {
        Moment {
            wall: Timestamp::now(),
            elapsed: u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX),
        }
    }

    fn save(&mut self, session: &Session) -> Result<(), Box<dyn Error>> {
        let text = document::to_text_keeping(session, &self.read)?;
        atomic::write(self.path, text.as_bytes())?;
        Ok(())
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
