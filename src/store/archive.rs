//! The sessions of a folder, listed by their headers, and the index that spares reading them.
//!
//! What the index knows is held against the folder each time, file by file; with none, or one that
//! cannot be kept, the same comes out of the files themselves.
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use rustc_hash::FxHashMap;

use super::fault::Fault;
use super::index::{self, Draft, Index, Kept, Record, Stamp};
use super::places::Places;
use super::scan::{
    self, AtAGlance, Candidate, Glance, Known, Listed, Listing, Make, OfWhole, Source,
};
use crate::domain::{Header, Tidings};

/// From how many sessions on an index is kept: fewer are read as quickly.
const ENOUGH: usize = 128;

/// How many files are read at a time where none is kept.
const SOME: usize = 2048;

/// The sessions of a folder, and where what was read of them is kept.
#[derive(Clone, Debug)]
pub struct Archive {
    folder: PathBuf,
    cache: Option<PathBuf>,
    read_at: Timestamp,
    enough: usize,
}

/// The promises that an index knows of, and the new ones.
#[derive(Debug, Default)]
pub(super) struct Remembered {
    path: Option<PathBuf>,
    index: Index,
    read_at: Timestamp,
    /// What is read anew.
    fresh: Mutex<Fresh>,
}

/// What an index does not know yet.
struct News {
    draft: Draft,
    stamps: FxHashMap<String, Stamp>,
    gone: bool,
    fresh: bool,
}

#[derive(Debug, Default)]
struct Fresh {
    draft: Draft,
    names: Vec<String>,
}

/// What an index keeps of a file.
type Noted = Option<(Stamp, Header)>;

/// Makes what is made of a session, and what an index keeps of it.
struct Noting<'m, M>(&'m M);

impl<R, M: Make<R>> Make<(Noted, R)> for Noting<'_, M> {
    fn of_known(&self, known: &Known<'_>) -> Option<(Noted, R)> {
        known.listed().map(|listed| self.of_read(listed))
    }

    fn of_read(&self, listed: Listed) -> (Noted, R) {
        let noted = listed.stamp.map(|stamp| (stamp, listed.header.clone()));
        (noted, self.0.of_read(listed))
    }
}

impl Archive {
    /// The sessions, with an index in the cache; `read_at` is the time of the reading, or earlier.
    pub fn of(places: &Places, read_at: Timestamp) -> Self {
        Self {
            folder: places.sessions_dir(),
            cache: Some(places.cache.clone()),
            read_at,
            enough: ENOUGH,
        }
    }

    /// The sessions of a folder, with no index.
    pub const fn without_index(folder: PathBuf) -> Self {
        Self {
            folder,
            cache: None,
            read_at: Timestamp::UNIX_EPOCH,
            enough: usize::MAX,
        }
    }

    /// Keeps an index however few they are.
    #[cfg(test)]
    pub(crate) fn of_few(self) -> Self {
        Self { enough: 0, ..self }
    }

    /// Lists the folder; one that is missing holds nothing. Fails only if it cannot be read.
    pub fn list(&self) -> Result<Listing, Fault> {
        let mut listing = Listing::default();
        self.each(|outcome| match outcome {
            Ok(listed) => listing.sessions.push(listed),
            Err(fault) => listing.unreadable.push(fault),
        })?;
        let newest = |a: &Listed, b: &Listed| {
            let names = (b.path.as_os_str(), a.path.as_os_str());
            let times = b.header.updated.cmp(&a.header.updated);
            times.then_with(|| names.0.cmp(names.1))
        };
        listing.sessions.sort_unstable_by(newest);
        Ok(listing)
    }

    /// Hands over the sessions one after the other, by name, and keeps none: as many files as there
    /// may be take no more memory. A folder that is missing holds nothing.
    pub fn each(&self, take: impl FnMut(Result<Listed, Fault>)) -> Result<(), Fault> {
        self.each_made(|listed| listed, take)
    }

    /// As [`Self::each`], with what `make` makes of each session; several are made at once.
    pub fn each_made<R: Send>(
        &self,
        make: impl Fn(Listed) -> R + Sync,
        take: impl FnMut(Result<R, Fault>),
    ) -> Result<(), Fault> {
        self.make_of_each(&OfWhole(make), take)
    }

    /// As [`Self::each_made`], where what a list shows of a session is enough.
    pub fn each_as<R: Send>(
        &self,
        make: impl Fn(&Glance<'_>) -> R + Sync,
        take: impl FnMut(Result<R, Fault>),
    ) -> Result<(), Fault> {
        self.make_of_each(&AtAGlance(make), take)
    }

    fn make_of_each<R: Send>(
        &self,
        make: &impl Make<R>,
        mut take: impl FnMut(Result<R, Fault>),
    ) -> Result<(), Fault> {
        let candidates = scan::candidates(&self.folder)?;
        let keep = self.index_of::<Header>(candidates.len());
        let index = keep.as_deref().map(Index::open::<Header>);
        let index = index.unwrap_or_default();
        let sources = scan::sources(&candidates, &index);
        let reused = sources.iter().filter(|s| matches!(s, Source::Known(_)));
        let mut news = News {
            draft: Draft::default(),
            stamps: FxHashMap::default(),
            gone: index.len() != reused.count(),
            fresh: false,
        };
        let is_all_known = !news.gone && index.len() == candidates.len();
        let keep = keep.filter(|_| !is_all_known);
        let work: Vec<(&Candidate, Source<'_>)> = candidates.iter().zip(sources).collect();
        let mut hand_over = |outcome| match outcome {
            // Deleted since the folder was read.
            Err(fault) if Fault::is_missing(&fault) => {}
            outcome => take(outcome),
        };
        let folder = &*self.folder;
        for some in work.chunks(SOME) {
            if keep.is_none() {
                let ready = scan::read_all(folder, some, &index, make);
                ready.into_iter().for_each(&mut hand_over);
                continue;
            }
            let ready = scan::read_all(folder, some, &index, &Noting(make));
            for (one, outcome) in some.iter().zip(ready) {
                hand_over(outcome.map(|(noted, made)| {
                    if let Some((stamp, header)) = noted {
                        self.note(&mut news, one, stamp, &header);
                    }
                    made
                }));
            }
        }
        if let Some(path) = keep.filter(|_| news.gone || news.fresh) {
            news.draft.put::<Header>(&path);
            self.forget_promises(&news.stamps);
        }
        Ok(())
    }

    /// Notes what an index is to keep of a file that was read now.
    fn note(
        &self,
        news: &mut News,
        (candidate, source): &(&Candidate, Source<'_>),
        stamp: Stamp,
        header: &Header,
    ) {
        let is_certain = stamp.is_certain(self.read_at);
        if let Some(name) = candidate.name().filter(|_| is_certain)
            && news.draft.add(name, stamp, header)
        {
            news.fresh |= matches!(source, Source::File);
            news.stamps.insert(name.to_owned(), stamp);
        }
    }

    /// What is remembered of promises.
    pub(super) fn remembered(&self, files: usize) -> Remembered {
        let path = self.index_of::<Tidings>(files);
        let index = path.as_deref().map(Index::open::<Tidings>);
        Remembered {
            path,
            index: index.unwrap_or_default(),
            read_at: self.read_at,
            fresh: Mutex::default(),
        }
    }

    /// Where an index lies; none where none is to be kept. What has become too small for one
    /// leaves none behind.
    fn index_of<T: Kept>(&self, files: usize) -> Option<PathBuf> {
        let cache = self.cache.as_deref()?;
        if files < self.enough {
            for of in [Header::NAME, Tidings::NAME] {
                index::discard(&cache.join(index::name_of(&self.folder, of)));
            }
            return None;
        }
        Some(cache.join(index::name_of(&self.folder, T::NAME)))
    }

    /// Takes out of what is remembered of promises whose files have changed or are no more: what
    /// was deleted is not to be found in a cache.
    fn forget_promises(&self, still: &FxHashMap<String, Stamp>) {
        let remembered = self.remembered(usize::MAX);
        if remembered.index.len() > 0 {
            remembered.keep(|name| still.get(name).copied());
        }
    }
}

impl Remembered {
    /// The records by the names of their files.
    pub(super) fn by_name(&self) -> FxHashMap<&str, &Record> {
        self.index.records().collect()
    }

    /// What is in it.
    pub(super) const fn index(&self) -> &Index {
        &self.index
    }

    /// Takes in what was read of a file now.
    pub(super) fn learn(&self, path: &Path, stamp: Option<Stamp>, told: &Tidings) {
        let name = path.file_name().and_then(|name| name.to_str());
        let stamp = stamp.filter(|stamp| stamp.is_certain(self.read_at));
        let (Some(name), Some(stamp), true) = (name, stamp, self.path.is_some()) else {
            return;
        };
        // A thread that has ended in a panic leaves at most one record less.
        let mut fresh = self.fresh.lock().unwrap_or_else(PoisonError::into_inner);
        if fresh.draft.add(name, stamp, told) {
            fresh.names.push(name.to_owned());
        }
    }

    /// Writes what is known now, without what `stamp_of` no longer knows; nothing where nothing
    /// has changed.
    pub(super) fn keep(self, stamp_of: impl Fn(&str) -> Option<Stamp>) {
        let Some(path) = self.path else { return };
        let Fresh {
            mut draft,
            mut names,
        } = self
            .fresh
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        names.sort_unstable();
        let mut gone = false;
        let mut old = Vec::new();
        for (name, record) in self.index.records() {
            if names
                .binary_search_by(|fresh| fresh.as_str().cmp(name))
                .is_ok()
            {
                continue;
            }
            if stamp_of(name) == Some(record.stamp) {
                old.push((name, record));
            } else {
                gone = true;
            }
        }
        if names.is_empty() && !gone {
            return;
        }
        for (name, record) in old {
            if let Some(told) = self.index.get::<Tidings>(record) {
                let _ = draft.add(name, record.stamp, &told);
            }
        }
        draft.put::<Tidings>(&path);
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;
