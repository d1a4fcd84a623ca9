//! Reads the headers of the sessions of a folder, and finds a session by a part of its id.
//!
//! One bad file never hides another: what cannot be read is listed as such, with its reason.
//! Which headers need not be read an index tells; [`Archive`](super::Archive) keeps it.
use std::ffi::{OsStr, OsString};
use std::fs::{DirEntry, File, FileType};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::document::{self, Age};
use super::fault::Fault;
use super::hands;
use super::index::{Index, Record, Stamp};
use super::source;
use crate::domain::{Gist, Header};

/// How much is read at first: as much as a header may have.
const HEAD: usize = 4 * 1024;

/// How the name of a session's file ends.
const ENDING: &str = ".ron";

/// How many files a thread takes at a time.
const AT_A_TIME: usize = 32;

/// A session that a folder holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Its file.
    pub path: PathBuf,
    /// Its header.
    pub header: Header,
    /// By what its file is known again; none of a symbolic link.
    pub(super) stamp: Option<Stamp>,
}

impl Listed {
    /// The id by which people name it: its file's name, which a copy does not share.
    pub fn id(&self) -> &str {
        id_of(&self.path).unwrap_or(&self.header.id.0)
    }

    /// How its format compares with ours.
    pub fn age(&self) -> Age {
        Age::of(&self.header.format)
    }
}

/// What a list shows of a session that a folder holds; of ten thousand nothing else is kept.
#[derive(Clone, Copy, Debug)]
pub struct Glance<'g> {
    folder: &'g Path,
    name: &'g OsStr,
    /// What its header says.
    pub gist: Gist<'g>,
    /// By what its file is known again; none of a symbolic link.
    pub(super) stamp: Option<Stamp>,
}

impl<'g> Glance<'g> {
    fn of(listed: &'g Listed) -> Self {
        Self {
            folder: listed.path.parent().unwrap_or(Path::new("")),
            name: listed.path.file_name().unwrap_or_default(),
            gist: Gist::of(&listed.header),
            stamp: listed.stamp,
        }
    }

    /// The id by which people name it: its file's name, which a copy does not share.
    pub fn id(&self) -> &'g str {
        let name = self.name.to_str();
        let id = name.and_then(|name| name.strip_suffix(ENDING));
        id.unwrap_or(self.gist.id)
    }

    /// Its file.
    pub fn path(&self) -> PathBuf {
        self.folder.join(self.name)
    }
}

/// What a folder holds.
#[derive(Debug, Default)]
pub struct Listing {
    /// Its sessions, the last changed first.
    pub sessions: Vec<Listed>,
    /// What is named like a session and cannot be read as one, by name; each fault has its path,
    /// reason and, where there is one, place.
    pub unreadable: Vec<Fault>,
}

/// What a part of an id names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    None,
    /// One file, be it sound or not.
    One(PathBuf),
    /// More than one, by name.
    Several(Vec<PathBuf>),
}

/// Finds the session whose id is `part`, else those whose ids contain it, in any case.
///
/// It looks at names only and reads no file, so damaged sessions are found too.
pub fn find(folder: &Path, part: &str) -> Result<Found, Fault> {
    let part = part.trim().to_lowercase();
    let part = part.strip_suffix(ENDING).unwrap_or(&part);
    if part.is_empty() {
        return Ok(Found::None);
    }
    let mut paths = Vec::new();
    for candidate in candidates(folder)? {
        match id_of(Path::new(&candidate.name)).map(str::to_lowercase) {
            Some(id) if id == part => return Ok(Found::One(candidate.entry.path())),
            Some(id) if id.contains(part) => paths.push(candidate.entry.path()),
            Some(_) | None => {}
        }
    }
    Ok(match (paths.pop(), paths.is_empty()) {
        (None, _) => Found::None,
        (Some(only), true) => Found::One(only),
        (Some(last), false) => {
            paths.push(last);
            Found::Several(paths)
        }
    })
}

fn id_of(path: &Path) -> Option<&str> {
    path.file_stem().and_then(OsStr::to_str)
}

/// Something that is named like a session.
#[derive(Debug)]
pub(super) struct Candidate {
    name: OsString,
    kind: FileType,
    entry: DirEntry,
}

impl Candidate {
    /// Its name, where that is text.
    pub(super) fn name(&self) -> Option<&str> {
        self.name.to_str()
    }

    /// By what it is known again. What a symbolic link leads to is not asked.
    fn stamp(&self) -> Option<Stamp> {
        if !self.kind.is_file() {
            return None;
        }
        Stamp::of(&self.entry.metadata().ok()?)
    }
}

/// Out of what a header is read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Source<'i> {
    /// Out of the index, which is right about this file.
    Known(&'i Record),
    /// Out of the file.
    File,
}

/// What is named like a session, by name; a folder that is missing holds nothing.
pub(super) fn candidates(folder: &Path) -> Result<Vec<Candidate>, Fault> {
    let fail = |e| Fault::read(folder, e);
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(fail(e)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(fail)?;
        let name = entry.file_name();
        if is_named_like_a_session(&name) {
            let kind = entry
                .file_type()
                .map_err(|e| Fault::read(&entry.path(), e))?;
            found.push((beginning(&name), Candidate { name, kind, entry }));
        }
    }
    found.sort_unstable_by(|(a_begins, a), (b_begins, b)| {
        a_begins.cmp(b_begins).then_with(|| a.name.cmp(&b.name))
    });
    Ok(found.into_iter().map(|(_, candidate)| candidate).collect())
}

/// The first bytes of a name as a number, which has the order of the names: nearly all of them
/// differ in their day or their team.
fn beginning(name: &OsStr) -> u128 {
    let mut first = [0; 16];
    let bytes = name.as_encoded_bytes().iter();
    for (to, from) in first.iter_mut().zip(bytes) {
        *to = *from;
    }
    u128::from_be_bytes(first)
}

fn is_named_like_a_session(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.ends_with(ENDING.as_bytes()) && !name.starts_with(b".")
}

/// Out of what each is read: an index is right about a file that looks as it looked.
pub(super) fn sources<'i>(candidates: &[Candidate], index: &'i Index) -> Vec<Source<'i>> {
    let mut records = index.records().peekable();
    let known: Vec<(&Candidate, Option<&Record>)> = candidates
        .iter()
        .map(|candidate| {
            // Both are in the order of their names.
            let name = candidate.name().unwrap_or_default();
            while records.next_if(|(known, _)| *known < name).is_some() {}
            let record = records.next_if(|(known, _)| *known == name);
            (candidate, record.map(|(_, record)| record))
        })
        .collect();
    hands::all(&known, AT_A_TIME, |(candidate, record)| match record {
        Some(record) if candidate.stamp() == Some(record.stamp) => Source::Known(record),
        Some(_) | None => Source::File,
    })
}

/// A file about which the index is right.
pub(super) struct Known<'k> {
    folder: &'k Path,
    candidate: &'k Candidate,
    record: &'k Record,
    index: &'k Index,
}

impl<'k> Known<'k> {
    /// All that is kept of it; none where the bytes are not what was written.
    pub(super) fn listed(&self) -> Option<Listed> {
        Some(Listed {
            path: self.candidate.entry.path(),
            header: self.index.get::<Header>(self.record)?,
            stamp: Some(self.record.stamp),
        })
    }

    /// What a list shows of it; none where the bytes are not what was written.
    fn glance(&self) -> Option<Glance<'k>> {
        Some(Glance {
            folder: self.folder,
            name: &self.candidate.name,
            gist: self.index.gist(self.record)?,
            stamp: Some(self.record.stamp),
        })
    }
}

/// What is made of each session, as the index knows it or as its file says.
pub(super) trait Make<R>: Sync {
    /// Of one that the index knows; none where it has to be read all the same.
    fn of_known(&self, known: &Known<'_>) -> Option<R>;

    /// Of one that was read.
    fn of_read(&self, listed: Listed) -> R;
}

/// Makes something of the session and its whole header.
pub(super) struct OfWhole<M>(pub(super) M);

impl<R, M: Fn(Listed) -> R + Sync> Make<R> for OfWhole<M> {
    fn of_known(&self, known: &Known<'_>) -> Option<R> {
        known.listed().map(&self.0)
    }

    fn of_read(&self, listed: Listed) -> R {
        (self.0)(listed)
    }
}

/// Makes something of what a list shows.
pub(super) struct AtAGlance<M>(pub(super) M);

impl<R, M: Fn(&Glance<'_>) -> R + Sync> Make<R> for AtAGlance<M> {
    fn of_known(&self, known: &Known<'_>) -> Option<R> {
        known.glance().map(|glance| (self.0)(&glance))
    }

    fn of_read(&self, listed: Listed) -> R {
        (self.0)(&Glance::of(&listed))
    }
}

/// Reads headers, by several threads where they are many, and makes something of each.
pub(super) fn read_all<R: Send>(
    folder: &Path,
    work: &[(&Candidate, Source<'_>)],
    index: &Index,
    make: &impl Make<R>,
) -> Vec<Result<R, Fault>> {
    hands::all(work, AT_A_TIME, |(candidate, source)| {
        if let Source::Known(record) = source {
            let known = Known {
                folder,
                candidate,
                record,
                index,
            };
            if let Some(made) = make.of_known(&known) {
                return Ok(made);
            }
        }
        let listed = read_header(candidate.entry.path(), candidate.kind)?;
        Ok(make.of_read(listed))
    })
}

fn read_header(path: PathBuf, kind: FileType) -> Result<Listed, Fault> {
    let (mut file, told) = if kind.is_file() {
        source::open_known(&path)?
    } else {
        source::open(&path)?
    };
    let mut buffer = [0; HEAD];
    let head = head(&mut file, &mut buffer).map_err(|e| Fault::read(&path, e))?;
    let mut header = if let Some(header) = document::cut_header(sound_start(head)) {
        header
    } else {
        let bytes = source::read(&path)?;
        document::header_of(&path, &source::text(&path, bytes)?)?
    };
    // A list keeps thousands.
    header.letters.shrink_to_fit();
    header.figures.shrink_to_fit();
    header.open.shrink_to_fit();
    Ok(Listed {
        path,
        header,
        stamp: Stamp::of(&told).filter(|_| kind.is_file()),
    })
}

/// The beginning of a file, as far as it goes.
fn head<'b>(file: &mut File, buffer: &'b mut [u8; HEAD]) -> io::Result<&'b [u8]> {
    let mut filled = 0;
    while filled < HEAD {
        match file.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(n) => filled += n,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(&buffer[..filled])
}

/// The text before the first byte that is not UTF-8: the end may be cut within a character.
fn sound_start(bytes: &[u8]) -> &str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(e) => str::from_utf8(&bytes[..e.valid_up_to()]).unwrap_or_default(),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;
