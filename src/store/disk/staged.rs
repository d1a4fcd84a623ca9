//! Lets the k-th operation of a debug build fail, as a test asks by `CALMS_TEST_FAULT`.
//!
//! `7:ENOSPC` lets the seventh fail with that error, and only that one; `7+:ENOSPC` each from the
//! seventh on, as a disk that stays full does; `7:kill` kills the process when it begins; `2:short`
//! writes half of the second write. A path behind, `7:kill:/tmp/struck`, is a file that gets the
//! name of the operation when it strikes: where there is none, the run had fewer operations.
use std::io;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use rustix::io::Errno;
use rustix::process::{Signal, getpid, kill_process};

use super::{Deed, Extent};

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
    if let Some(path) = &asked.told {
        std::fs::write(path, format!("{deed:?}"))?;
    }
    match asked.what {
        What::Kill => {
            kill_process(getpid(), Signal::KILL)?;
            Ok(Extent::Whole)
        }
        What::Short => Ok(Extent::Half),
        What::Fail(errno) => Err(errno.into()),
    }
}
