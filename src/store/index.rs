//! What was read of the files of a folder, kept so that it need not be read again.
//!
//! Never the truth: it can be deleted at any time. A record counts only as long as its file has the
//! size, the times and the inode that it had; an index that is damaged, or written by another
//! program, counts as none. It is written whole, for its owner alone, and not synced: what a power
//! cut leaves of it does not match its sum.
//!
//! Layout, all numbers little-endian: [`MAGIC`], kind, sum of the rest; the texts (count, ends,
//! bytes), each once; the records (count, then name, stamp, length and body of each, by name).
mod bytes;
mod header;
mod tidings;

use std::fs::Metadata;
use std::io::Read as _;
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use jiff::Timestamp;

use super::{atomic, make_folder, source};
pub(super) use bytes::{Cursor, Pen};
pub(super) use tidings::{Values, wanted};

/// The first bytes of every index; its last number is that of the layout.
const MAGIC: &[u8; 16] = b"calms index\0\0\0\0\x01";

/// The bytes before those that the sum is of.
const HEAD: usize = MAGIC.len() + 16;

/// The fewest bytes of a record: name, stamp, length.
const RECORD: usize = 1 + 5 * 8 + 1;

/// The most bytes that an index may have; a larger one is none.
const LARGEST: u64 = 256 * 1024 * 1024;

/// A file that was changed less than this many nanoseconds before it was read may be changed again
/// without a trace: the clocks of some file systems tick every two seconds.
const TICK: i64 = 2_000_000_000;

/// Something that an index can keep of each file.
pub(super) trait Kept: Sized {
    /// Tells indexes of different things, and of different layouts, apart.
    const KIND: &'static str;

    /// The beginning of the names of its indexes.
    const NAME: &'static str;

    /// Writes it; none where it cannot be kept exactly.
    fn write(&self, pen: &mut Pen) -> Option<()>;

    /// Reads it back; none where the bytes are not what was written.
    fn read(from: &mut Cursor<'_>) -> Option<Self>;
}

/// By what a file is known again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    size: u64,
    /// When its content changed, in nanoseconds since 1970.
    modified: i64,
    /// When anything of it changed; where the system does not tell, the same.
    changed: i64,
    inode: u64,
    device: u64,
}

impl Stamp {
    /// Takes what the system tells of a file; none where it tells no time.
    #[cfg(unix)]
    pub(super) fn of(told: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;
        let nanoseconds =
            |second: i64, rest: i64| second.checked_mul(1_000_000_000)?.checked_add(rest);
        Some(Self {
            size: told.len(),
            modified: nanoseconds(told.mtime(), told.mtime_nsec())?,
            changed: nanoseconds(told.ctime(), told.ctime_nsec())?,
            inode: told.ino(),
            device: told.dev(),
        })
    }

    /// Takes what the system tells of a file; none where it tells no time.
    #[cfg(not(unix))]
    pub(super) fn of(told: &Metadata) -> Option<Self> {
        let since = told.modified().ok()?.duration_since(std::time::UNIX_EPOCH);
        let modified = i64::try_from(since.ok()?.as_nanos()).ok()?;
        Some(Self {
            size: told.len(),
            modified,
            changed: modified,
            inode: 0,
            device: 0,
        })
    }

    /// Whether a file with this stamp, read at that time, cannot have changed since without
    /// another stamp.
    pub(super) fn is_certain(&self, read_at: Timestamp) -> bool {
        i64::try_from(read_at.as_nanosecond()).is_ok_and(|read_at| {
            let newest = self.modified.max(self.changed);
            newest.checked_add(TICK).is_some_and(|end| end <= read_at)
        })
    }

    fn write(self, to: &mut Vec<u8>) {
        for number in [
            self.size,
            self.modified.cast_unsigned(),
            self.changed.cast_unsigned(),
            self.inode,
            self.device,
        ] {
            to.extend(number.to_le_bytes());
        }
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        Some(Self {
            size: from.fixed()?,
            modified: from.fixed()?.cast_signed(),
            changed: from.fixed()?.cast_signed(),
            inode: from.fixed()?,
            device: from.fixed()?,
        })
    }
}

/// Where in an index a file's record stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// Its name, by its place among the texts.
    name: u32,
    /// What its file looked like.
    pub(super) stamp: Stamp,
    body: Range<usize>,
}

/// An index that was read; nothing of a record is looked at before it is asked for.
#[derive(Debug, Default)]
pub(super) struct Index {
    bytes: Vec<u8>,
    texts: String,
    spans: Vec<Range<usize>>,
    records: Vec<Record>,
    /// The texts that many records share, each made once.
    shared: Vec<OnceLock<Arc<str>>>,
}

impl Index {
    /// Reads an index of what `T` is; an empty one where there is none, or none that can be used.
    pub(super) fn open<T: Kept>(path: &Path) -> Self {
        bytes_of(path)
            .and_then(|bytes| Self::of::<T>(bytes))
            .unwrap_or_default()
    }

    fn of<T: Kept>(bytes: Vec<u8>) -> Option<Self> {
        let mut head = Cursor::new(bytes.get(MAGIC.len()..HEAD)?);
        let is_ours = bytes.starts_with(MAGIC)
            && head.fixed()? == kind::<T>()
            && head.fixed()? == sum(&bytes[HEAD..]);
        if !is_ours {
            return None;
        }
        let mut at = Cursor::new(&bytes[HEAD..]);
        let count = at.count()?;
        let mut spans = Vec::with_capacity(count);
        let mut start = 0;
        for _ in 0..count {
            let end = start + at.count()?;
            spans.push(start..end);
            start = end;
        }
        let texts = str::from_utf8(at.take(start)?).ok()?.to_owned();
        let count = at.count()?;
        // As many as there can be: a count that lies makes no room for more.
        let mut records = Vec::with_capacity(count.min(bytes.len() / RECORD));
        for _ in 0..count {
            let name = u32::try_from(at.count()?).ok()?;
            let stamp = Stamp::read(&mut at)?;
            let length = at.count()?;
            let start = HEAD + at.place();
            at.take(length)?;
            let body = start..start + length;
            records.push(Record { name, stamp, body });
        }
        Some(Self {
            bytes,
            texts,
            shared: std::iter::repeat_with(OnceLock::new)
                .take(spans.len())
                .collect(),
            spans,
            records,
        })
    }

    /// How many files it knows.
    pub(super) const fn len(&self) -> usize {
        self.records.len()
    }

    /// The records with the names of their files, by name.
    pub(super) fn records(&self) -> impl Iterator<Item = (&str, &Record)> {
        let records = self.records.iter();
        records.filter_map(|record| Some((self.text(record.name)?, record)))
    }

    /// What was kept of a file; none where the bytes are not what was written.
    pub(super) fn get<T: Kept>(&self, record: &Record) -> Option<T> {
        T::read(&mut self.body(record)?)
    }

    /// The bytes that were kept of a file.
    fn body(&self, record: &Record) -> Option<Cursor<'_>> {
        let bytes = self.bytes.get(record.body.clone())?;
        Some(Cursor::with_texts(bytes, self))
    }

    fn shared(&self, number: u32) -> Option<Arc<str>> {
        let place = self.shared.get(usize::try_from(number).ok()?)?;
        if let Some(text) = place.get() {
            return Some(Arc::clone(text));
        }
        let text = self.text(number)?;
        Some(Arc::clone(place.get_or_init(|| text.into())))
    }

    fn text(&self, number: u32) -> Option<&str> {
        let span = self.spans.get(usize::try_from(number).ok()?)?;
        self.texts.get(span.clone())
    }
}

/// An index that is being written; records are added by name.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pen: Pen,
    records: Vec<u8>,
    count: usize,
}

impl Draft {
    /// Adds what is kept of a file; nothing is added of what cannot be kept exactly.
    pub(super) fn add<T: Kept>(&mut self, name: &str, stamp: Stamp, kept: &T) -> bool {
        let number = self.pen.number(name);
        self.pen.bytes.clear();
        if kept.write(&mut self.pen).is_none() {
            return false;
        }
        bytes::count(&mut self.records, number);
        stamp.write(&mut self.records);
        bytes::count(&mut self.records, self.pen.bytes.len());
        self.records.append(&mut self.pen.bytes);
        self.count += 1;
        true
    }

    /// Puts it in the place of the one that is there. A cache that cannot be written is no loss.
    pub(super) fn put<T: Kept>(self, path: &Path) {
        let written = path.parent().map_or(Ok(()), make_folder);
        let written = written.and_then(|()| atomic::replace_unsynced(path, &self.bytes::<T>()));
        if let Err(why) = written {
            tracing::debug!(path = %path.display(), %why, "no index is kept");
            discard(path);
        }
    }

    fn bytes<T: Kept>(self) -> Vec<u8> {
        let mut rest = Vec::with_capacity(self.records.len() + self.pen.texts.len() * 3 / 2);
        bytes::count(&mut rest, self.pen.lengths.len());
        for length in &self.pen.lengths {
            bytes::count(&mut rest, *length);
        }
        rest.extend(self.pen.texts.as_bytes());
        bytes::count(&mut rest, self.count);
        rest.extend(self.records);
        let mut all = Vec::with_capacity(HEAD + rest.len());
        all.extend(MAGIC);
        all.extend(kind::<T>().to_le_bytes());
        all.extend(sum(&rest).to_le_bytes());
        all.extend(rest);
        all
    }
}

/// Takes an index away that must not stay; one that is not there, or cannot go, is left.
pub(super) fn discard(path: &Path) {
    if let Err(why) = super::disk::remove(path)
        && why.kind() != std::io::ErrorKind::NotFound
    {
        tracing::debug!(path = %path.display(), %why, "the index stays");
    }
}

fn bytes_of(path: &Path) -> Option<Vec<u8>> {
    let (file, told) = source::open_of_any_size(path).ok()?;
    if told.len() > LARGEST {
        return None;
    }
    let mut bytes = Vec::with_capacity(usize::try_from(told.len()).ok()? + 1);
    file.take(LARGEST).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Another program may mean other things by the same bytes.
fn kind<T: Kept>() -> u64 {
    let all = [T::KIND, env!("CARGO_PKG_VERSION"), crate::domain::FORMAT];
    sum(all.join("\n").as_bytes())
}

/// Tells damage, not malice: eight bytes at a time, each step a bijection.
fn sum(bytes: &[u8]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let step = |sum: u64, word: u64| (sum.rotate_left(23) ^ word).wrapping_mul(ODD);
    let (words, rest) = bytes.as_chunks::<8>();
    let all = words.iter().map(|word| u64::from_le_bytes(*word));
    let sum = all.fold(bytes.len() as u64, step);
    rest.iter()
        .fold(sum, |sum, byte| step(sum, u64::from(*byte)))
}

/// Names the index of a folder: two folders have two.
pub(super) fn name_of(folder: &Path, of: &str) -> String {
    // The same folder by another way has another index; that costs one reading.
    let folder = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let print = sum(folder.as_os_str().as_encoded_bytes());
    format!("{of}-{print:016x}.index")
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;
