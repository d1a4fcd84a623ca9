//! Lets the k-th operation of a debug build fail, as a test asks by `CALMS_TEST_FAULT`.
//!
//! `7:ENOSPC` lets the seventh fail with that error, and only that one; `7+:ENOSPC` each from the
//! seventh on, as a disk that stays full does; `7:kill` kills the process when it begins; `2:short`
//! writes half of the second write. A path behind, `7:kill:/tmp/struck`, is a file that gets the
//! name of the operation when it strikes: where there is none, the run had fewer operations.
//! `1+:hold:/tmp/slow` makes a slow disk of it: an operation waits for as long as that file is
//! there, with its name in it, but for those of the main thread.
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use rustix::io::Errno;
use rustix::process::{Signal, getpid, kill_process};

use super::{Deed, Extent};

/// How often a held operation looks whether it may go on.
const LOOK: Duration = Duration::from_millis(2);

/// What a test asks for.
struct Asked {
    from: u32,
    until: u32,
    what: What,
    told: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Kill,
    Short,
    Hold,
    Fail(Errno),
}

static ASKED: LazyLock<Option<Asked>> = LazyLock::new(|| {
    let text = std::env::var("CALMS_TEST_FAULT").ok()?;
    read(&text)
});

/// The operations so far; where writes are meant, the writes.
static DONE: AtomicU32 = AtomicU32::new(0);

fn read(text: &str) -> Option<Asked> {
    let mut parts = text.splitn(3, ':');
    let count = parts.next()?;
    let from = count.trim_end_matches('+').parse().ok()?;
    let what = match parts.next()? {
        "kill" => What::Kill,
        "short" => What::Short,
        "hold" => What::Hold,
        "ENOSPC" => What::Fail(Errno::NOSPC),
        "EDQUOT" => What::Fail(Errno::DQUOT),
        "EIO" => What::Fail(Errno::IO),
        "EROFS" => What::Fail(Errno::ROFS),
        "EACCES" => What::Fail(Errno::ACCESS),
        _ => return None,
    };
    Some(Asked {
        from,
        until: if count.ends_with('+') { u32::MAX } else { from },
        what,
        told: parts.next().map(PathBuf::from),
    })
}

impl Asked {
    fn hold(&self, deed: Deed) -> io::Result<Extent> {
        let is_main = std::thread::current().name() == Some("main");
        let Some(path) = self.told.as_ref().filter(|_| !is_main) else {
            return Ok(Extent::Whole);
        };
        // Never made here: one that goes meanwhile holds nothing.
        if let Ok(mut file) = OpenOptions::new().write(true).truncate(true).open(path) {
            writeln!(file, "{deed:?} waits")?;
        }
        while path.exists() {
            std::thread::sleep(LOOK);
        }
        Ok(Extent::Whole)
    }
}

pub(super) fn strike(deed: Deed) -> io::Result<Extent> {
    let Some(asked) = &*ASKED else {
        return Ok(Extent::Whole);
    };
    if asked.what == What::Short && deed != Deed::Write {
        return Ok(Extent::Whole);
    }
    let count = DONE.fetch_add(1, Ordering::SeqCst) + 1;
    if count < asked.from || count > asked.until {
        return Ok(Extent::Whole);
    }
    if asked.what == What::Hold {
        return asked.hold(deed);
    }
    if let Some(path) = &asked.told {
        std::fs::write(path, format!("{deed:?}"))?;
    }
    match asked.what {
        What::Kill => {
            kill_process(getpid(), Signal::KILL)?;
            Ok(Extent::Whole)
        }
        What::Short => Ok(Extent::Half),
        What::Hold => Ok(Extent::Whole),
        What::Fail(errno) => Err(errno.into()),
    }
}
