//! Damaged indexes of the sessions: what is listed and what is promised is what the files say,
//! whatever the index has come to.
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use calms::domain::{Header, Pledge};
use calms::store::pledged::Scope;
use calms::store::{Archive, Places};
use jiff::Timestamp;

use crate::case::Case;
use crate::checks::text;
use crate::damage::Damage;
use crate::rng::Rng;
use crate::world;

/// How many sessions there are: an index is kept from 128 on.
const FILES: usize = 130;

/// The first bytes, up to the sum: what the file is, and of which program.
const SUM_AT: usize = 24;

/// The bytes before those that the sum is of.
const HEAD: usize = SUM_AT + 8;

/// A damaged index.
#[derive(Clone, Debug)]
pub(crate) struct Torn {
    which: Which,
    damage: Vec<Harm>,
    /// Whether the sum is made right again: no damage does that.
    lies: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    Sessions,
    Promises,
}

#[derive(Clone, Copy, Debug)]
enum Harm {
    /// As it happens to any file.
    Any(Damage),
    /// Another layout, program or format.
    Version { at: usize, by: u8 },
    /// A number that says too much, or nothing.
    Length { at: usize, which: usize },
    /// The other index in its place.
    Other,
    /// Nothing is left.
    Empty,
}

/// Numbers as an index writes them: none, large, the largest, one too large, one without an end.
const LENGTHS: &[&[u8]] = &[
    &[0],
    &[0x7f],
    &[0xff, 0xff, 0x03],
    &[0xff, 0xff, 0xff, 0x7f],
    &[0xff, 0xff, 0xff, 0xff, 0x0f],
    &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
    &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
    &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
    &[0xff; 12],
];

impl Torn {
    /// The damage of a seed.
    pub(crate) fn of(seed: u64) -> Self {
        let mut rng = Rng::new(seed);
        let rng = &mut rng;
        rng.next();
        let which = *rng.of(&[Which::Sessions, Which::Promises]);
        let count = 1 + rng.below(3) * rng.below(3);
        Self {
            which,
            damage: (0..count).map(|_| Harm::of(rng)).collect(),
            lies: rng.once_in(3),
        }
    }
}

impl Harm {
    fn of(rng: &mut Rng) -> Self {
        let any = rng.below(1 << 30);
        match rng.below(16) {
            0..=1 => Self::Version {
                // The last byte of the layout's number, or any before the sum.
                at: *rng.of(&[15, any % SUM_AT]),
                by: *rng.of(&[1, 255, 128]),
            },
            2..=5 => Self::Length {
                // Those of the texts stand first.
                at: HEAD + *rng.of(&[0, any % 40, any]),
                which: rng.below(LENGTHS.len()),
            },
            6 if rng.once_in(4) => Self::Other,
            7 if rng.once_in(4) => Self::Empty,
            _ => Self::Any(Damage::of(rng)),
        }
    }

    fn to(self, bytes: &mut Vec<u8>, other: &[u8]) {
        match self {
            Self::Any(damage) => damage.to(bytes, other),
            Self::Version { at, by } => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = byte.wrapping_add(by);
                }
            }
            Self::Length { at, which } => {
                let at = if at < bytes.len() {
                    at
                } else {
                    at % bytes.len().max(1)
                };
                let length = LENGTHS[which].iter().copied();
                bytes.splice(at..(at + 1).min(bytes.len()), length);
            }
            Self::Other => other.clone_into(bytes),
            Self::Empty => bytes.clear(),
        }
    }
}

impl Case for Torn {
    fn shorter(&self) -> Vec<Self> {
        let without = |at: usize| {
            let mut shorter = self.clone();
            shorter.damage.remove(at);
            shorter
        };
        (0..self.damage.len()).map(without).collect()
    }

    fn story(&self) -> String {
        String::new()
    }
}

/// What a folder tells.
#[derive(Debug, PartialEq)]
struct Told {
    sessions: Vec<(PathBuf, Header)>,
    unreadable: usize,
    promises: Vec<Pledge>,
}

impl Told {
    fn by(archive: &Archive) -> Self {
        let listing = archive.list().unwrap();
        let pledged = archive.promises(None, Scope::Open).unwrap();
        let rows = listing.sessions.into_iter();
        Self {
            sessions: rows.map(|row| (row.path, row.header)).collect(),
            unreadable: listing.unreadable.len(),
            promises: pledged.pledges,
        }
    }
}

/// A folder of sessions with its two indexes.
pub(crate) struct Room {
    archive: Archive,
    told: Told,
    sessions: Kept,
    promises: Kept,
    _folder: tempfile::TempDir,
}

/// An index as it was written.
struct Kept {
    path: PathBuf,
    bytes: Vec<u8>,
}

impl Room {
    /// Fills a folder, and lets both indexes be written.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let below = |name| folder.path().join(name);
        let places = Places {
            data: below("data"),
            config: below("config"),
            state: below("state"),
            cache: below("cache"),
        };
        let sessions = places.sessions_dir();
        fs::create_dir_all(&sessions).unwrap();
        let all: Vec<String> = world::SESSIONS.iter().map(text).collect();
        let least = all.iter().min_by_key(|text| text.len()).unwrap();
        for number in 0..FILES {
            let text = all.get(number).unwrap_or(least);
            fs::write(sessions.join(format!("s-{number:03}.ron")), text).unwrap();
        }
        fs::write(sessions.join("torn.ron"), "(").unwrap();
        // As if it were read much later: of what was written just now nothing is kept.
        let written = fs::metadata(sessions.join("torn.ron")).unwrap();
        let later = written.modified().unwrap() + Duration::from_mins(1);
        let archive = Archive::of(&places, Timestamp::try_from(later).unwrap());
        let told = Told::by(&archive);
        assert!(told == Told::by(&Archive::without_index(sessions)));
        assert!(told.sessions.len() >= FILES && told.unreadable == 1);
        assert!(told.promises.len() > 3, "few promises");
        let room = Self {
            archive,
            told,
            sessions: Kept::of(&places.cache, "sessions-"),
            promises: Kept::of(&places.cache, "promises-"),
            _folder: folder,
        };
        for kept in [&room.sessions, &room.promises] {
            let mut again = kept.bytes.clone();
            summed(&mut again);
            assert!(again == kept.bytes, "the sum is made in another way");
        }
        room
    }

    /// Damages an index and lists the folder, twice: the second time with what was made of it.
    pub(crate) fn list(&self, torn: &Torn) {
        let (kept, other) = match torn.which {
            Which::Sessions => (&self.sessions, &self.promises),
            Which::Promises => (&self.promises, &self.sessions),
        };
        let mut bytes = kept.bytes.clone();
        for harm in &torn.damage {
            harm.to(&mut bytes, &other.bytes);
        }
        if torn.lies {
            summed(&mut bytes);
        }
        fs::write(&kept.path, &bytes).unwrap();
        let is_sound = bytes == kept.bytes;
        let first = Told::by(&self.archive);
        if torn.lies {
            // What it says is believed. It still hides no file, and names none that is not there.
            assert_eq!(first.unreadable, 1);
            let names = |told: &Told| {
                let mut all: Vec<PathBuf> = told.sessions.iter().map(|s| s.0.clone()).collect();
                all.sort();
                all
            };
            assert_eq!(names(&first), names(&self.told), "each is listed once");
            self.mended();
            return;
        }
        self.is_right(&first, "with the damaged index");
        self.is_right(&Told::by(&self.archive), "with the next one");
        if !is_sound {
            let anew = fs::read(&kept.path).unwrap();
            assert!(anew != bytes, "a damaged index stays");
        }
        if torn.which == Which::Sessions {
            let anew = fs::read(&kept.path).unwrap();
            assert!(anew == kept.bytes, "the next one is another");
        }
    }

    fn is_right(&self, told: &Told, when: &str) {
        for (one, right) in told.sessions.iter().zip(&self.told.sessions) {
            assert_eq!(one, right, "{when}");
        }
        assert_eq!(told.promises, self.told.promises, "{when}");
        assert!(*told == self.told, "{when}");
    }

    /// Puts both indexes back.
    fn mended(&self) {
        for kept in [&self.sessions, &self.promises] {
            fs::write(&kept.path, &kept.bytes).unwrap();
        }
    }
}

impl Kept {
    fn of(cache: &Path, name: &str) -> Self {
        let files = fs::read_dir(cache).unwrap();
        let mut paths = files.map(|file| file.unwrap().path());
        let is_it = |path: &PathBuf| {
            let file = path.file_name().unwrap().to_str().unwrap();
            file.starts_with(name)
        };
        let path = paths.find(is_it).unwrap();
        let bytes = fs::read(&path).unwrap();
        Self { path, bytes }
    }
}

/// Makes the sum right, as the program makes it.
fn summed(bytes: &mut [u8]) {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let Some(rest) = bytes.get(HEAD..) else {
        return;
    };
    let step = |sum: u64, word: u64| (sum.rotate_left(23) ^ word).wrapping_mul(ODD);
    let (words, last) = rest.as_chunks::<8>();
    let all = words.iter().map(|word| u64::from_le_bytes(*word));
    let sum = all.fold(rest.len() as u64, step);
    let sum = last.iter().fold(sum, |sum, b| step(sum, u64::from(*b)));
    bytes[SUM_AT..HEAD].copy_from_slice(&sum.to_le_bytes());
}
