//! Every operation on the disk, in every command that writes, fails once or kills the program.
//!
//! As good databases test themselves: the number of the operation that fails goes up until a run ends without
//! a fault. After each the old state or the new one is whole, nothing that was not saved is told
//! to be, no program panics, what lies about does no harm, and the same command works again.
//! `tests/sweep` does the same from outside, at the system's own calls.
mod cases;
mod secret;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use calms::domain::Session;
use calms::store::{Archive, document};

/// More operations than any of these runs has.
const MOST: u32 = 2000;

/// A fault that the k-th operation meets.
#[derive(Clone, Copy, Debug)]
enum Fault {
    /// The program is killed as it begins.
    Kill,
    /// The disk is full from then on.
    Full,
    /// It fails alone; which way changes with k.
    Once,
    /// The k-th write is half done, then the disk is full.
    Short,
}

const FAULTS: [Fault; 4] = [Fault::Kill, Fault::Full, Fault::Once, Fault::Short];

impl Fault {
    fn asked(self, k: u32) -> String {
        const ONCE: [&str; 4] = ["EIO", "EROFS", "EACCES", "EDQUOT"];
        match self {
            Self::Kill => format!("{k}:kill"),
            Self::Full => format!("{k}+:ENOSPC"),
            Self::Once => format!("{k}:{}", ONCE[k as usize % ONCE.len()]),
            Self::Short => format!("{k}:short"),
        }
    }
}

/// A command that writes, and how its outcome is told.
struct Case {
    /// What is there before, in a folder that is `.` to the command.
    prepare: fn(&Place),
    /// How many sessions are damaged from the beginning.
    damaged: usize,
    args: &'static [&'static str],
    input: &'static str,
    /// What there is, in words that are the same for every run that comes to the same.
    sum: fn(&Path) -> String,
    /// What may also be found on the way from the old state to the new one.
    between: fn(&str) -> bool,
}

/// A folder of its own for a run.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        fs::create_dir(place.path("tmp")).unwrap();
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn copy_of(other: &Self) -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        copy(other.0.path(), place.0.path());
        place
    }

    fn run(&self, args: &[&str], input: &str, fault: Option<&str>) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_calms"));
        command
            .args(args)
            .current_dir(self.0.path())
            .env_clear()
            .env("TZ", "UTC")
            .env("LANG", "C.UTF-8")
            .env("HOME", self.0.path())
            .env("TMPDIR", self.path("tmp"))
            .env("CALMS_DATA_DIR", self.path("data"))
            .env("CALMS_CONFIG_DIR", self.path("config"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(fault) = fault {
            command.env("CALMS_TEST_FAULT", fault);
        }
        let mut child = command.spawn().unwrap();
        // A program that ends early leaves the rest unread.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap()
    }

    #[track_caller]
    fn ok(&self, args: &[&str], input: &str) -> String {
        let output = self.run(args, input, None);
        assert!(output.status.success(), "{args:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            fs::create_dir(&to).unwrap();
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap();
        }
    }
}

/// Every session, read whole; fails where more than these cannot be.
#[track_caller]
fn sessions(root: &Path, damaged: usize, why: &str) -> Vec<Session> {
    let folder = root.join("data/sessions");
    if !folder.is_dir() {
        return Vec::new();
    }
    let listing = Archive::without_index(folder).list().unwrap();
    let unreadable = &listing.unreadable;
    assert!(unreadable.len() <= damaged, "{why}: {unreadable:?}");
    let mut read: Vec<Session> = listing
        .sessions
        .iter()
        .filter_map(|listed| match document::open(&listed.path) {
            Ok(opened) => Some(opened.value),
            // Below its header.
            Err(_) if damaged > 0 => None,
            Err(fault) => panic!("{why}: {fault}"),
        })
        .collect();
    read.sort_by_key(|session| session.header().id.0.clone());
    read
}

/// Runs a case with every fault at every operation; gives how many there were.
#[track_caller]
fn sweep(case: &Case) -> u32 {
    let before = Place::new();
    (case.prepare)(&before);
    let after = Place::copy_of(&before);
    after.ok(case.args, case.input);
    let sums = Sums {
        old: (case.sum)(before.0.path()),
        new: (case.sum)(after.0.path()),
    };
    assert!(sums.old != sums.new, "{:?} writes nothing", case.args);
    let struck = FAULTS.map(|fault| {
        (1..MOST)
            .filter(|k| tried(*k) && fault.strikes(*k))
            .take_while(|k| one(case, &before, &sums, (fault, *k)))
            .count()
    });
    assert!(struck[0] >= 5, "{:?}: {struck:?}", case.args);
    struck.iter().map(|n| u32::try_from(*n).unwrap()).sum()
}

/// Which operations of a long run are tried: all in the beginning, where it makes its folders and
/// its first files, then one in 23; the next ones do the same again. `tests/sweep` tries all.
fn tried(k: u32) -> bool {
    k <= 28 || k % 23 == 1
}

impl Fault {
    /// Whether it is tried at the k-th operation. A kill and a full disk strike at each; of the
    /// other two, which a command meets in the ways of a full disk, a part tells as much. A third
    /// of all operations meets each way to fail once.
    fn strikes(self, k: u32) -> bool {
        match self {
            Self::Kill | Self::Full => true,
            Self::Once => k % 3 == 1,
            Self::Short => k <= 3 || k % 3 == 1,
        }
    }
}

struct Sums {
    old: String,
    new: String,
}

/// One run with a fault; false where there were fewer operations than that.
fn one(case: &Case, before: &Place, sums: &Sums, (fault, k): (Fault, u32)) -> bool {
    let place = Place::copy_of(before);
    let told = place.path("struck");
    let asked = format!("{}:{}", fault.asked(k), told.display());
    let output = place.run(case.args, case.input, Some(&asked));
    let Ok(deed) = fs::read_to_string(&told) else {
        assert!(output.status.success(), "without a fault: {output:?}");
        return false;
    };
    let why = format!("{:?} {} at {deed}: {output:?}", case.args, fault.asked(k));
    match output.status.code() {
        None => assert!(
            matches!(fault, Fault::Kill) && output.status.signal() == Some(9),
            "{why}"
        ),
        Some(code) => assert!((0..=2).contains(&code), "{why}"),
    }
    let _ = sessions(place.0.path(), case.damaged, &why);
    let sum = (case.sum)(place.0.path());
    let known = sum == sums.old || sum == sums.new || (case.between)(&sum);
    assert!(
        known,
        "{why}\n{sum}\nneither {}\nnor {}",
        sums.old, sums.new
    );
    if output.status.success() {
        assert_eq!(sum, sums.new, "told to be done: {why}");
    }
    // What lies about differs from one operation to the next, so half of them show all of it.
    if matches!(fault, Fault::Kill) && k % 2 == 1 {
        again(case, &place, sums, &why);
    }
    true
}

/// The same command once more, on what the fault has left.
fn again(case: &Case, place: &Place, sums: &Sums, why: &str) {
    let was = (case.sum)(place.0.path());
    let output = place.run(case.args, case.input, None);
    let code = output.status.code();
    let why = format!("{why}\nagain: {output:?}");
    assert!(code.is_some_and(|code| code <= 2), "{why}");
    let _ = sessions(place.0.path(), case.damaged, &why);
    if was == sums.old {
        assert_eq!(code, Some(0), "{why}");
        assert_eq!((case.sum)(place.0.path()), sums.new, "{why}");
    }
}

/// The names of a folder's files, but for what is temporary.
fn names(folder: &Path) -> BTreeSet<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return BTreeSet::new();
    };
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let names = entries.map(|entry| name(entry.unwrap()));
    names.filter(|name| !name.starts_with('.')).collect()
}
