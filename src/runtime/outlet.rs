//! The way of bytes to the terminal. It never makes who writes wait: what a terminal does not
//! take yet is kept, in order, until it does.
//!
//! A terminal takes nothing while its output is stopped, its window is frozen or its network
//! stalls. Keys must be heard, and saves made, all that time.
use std::fs::File;
use std::io::{self, Write as _};
use std::os::fd::AsFd;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec};
use rustix::fs::{Mode, OFlags};

/// How much is handed over at once where a write may have to wait: a terminal that says it has
/// room has at least this much.
const MORSEL: usize = 128;

/// What has become of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub(super) enum Sent {
    /// The terminal has all of them.
    Whole,
    /// It takes no more for now.
    Waits,
}

/// Whether a write may have to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// It comes back at once; the file is ours alone.
    Free,
    /// It may wait; the file is shared with the shell and others, whose way of it is left alone.
    Shared,
}

/// A file, and what it has not taken yet.
#[derive(Debug)]
pub(super) struct Outlet {
    file: File,
    manner: Manner,
    rest: Vec<u8>,
}

impl Outlet {
    /// The way to the terminal that standard output is.
    ///
    /// The terminal is opened anew where that can be done: to make writes come back at once is a
    /// property of the opened file, which standard output shares with the shell.
    pub(super) fn to_terminal() -> io::Result<Self> {
        let (file, manner) = match opened_anew() {
            Ok(file) => (file, Manner::Free),
            Err(_) => (
                File::from(io::stdout().as_fd().try_clone_to_owned()?),
                Manner::Shared,
            ),
        };
        Ok(Self {
            file,
            manner,
            rest: Vec::new(),
        })
    }

    /// Whether everything was taken.
    pub(super) const fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// Sends bytes, after what still waits.
    pub(super) fn send(&mut self, bytes: &[u8]) -> io::Result<Sent> {
        self.rest.extend_from_slice(bytes);
        self.go_on()
    }

    /// Sends what still waits, as far as it is taken.
    pub(super) fn go_on(&mut self) -> io::Result<Sent> {
        let mut done = 0;
        let sent = loop {
            let left = &self.rest[done..];
            if left.is_empty() {
                break Ok(Sent::Whole);
            }
            let morsel = match self.manner {
                Manner::Free => left,
                Manner::Shared if !has_room(&self.file, Some(Duration::ZERO))? => {
                    break Ok(Sent::Waits);
                }
                Manner::Shared => &left[..left.len().min(MORSEL)],
            };
            match (&self.file).write(morsel) {
                Ok(0) => break Err(io::ErrorKind::WriteZero.into()),
                Ok(written) => done += written,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => break Ok(Sent::Waits),
                Err(error) => break Err(error),
            }
        };
        self.rest.drain(..done);
        sent
    }

    /// Drops what still waits, then sends the last bytes, and waits for them at most so long.
    ///
    /// A sequence that was cut in two is called off first.
    pub(super) fn end_with(&mut self, bytes: &[u8], patience: Duration) -> io::Result<Sent> {
        const CANCEL: u8 = 0x18;
        let was_cut = !self.rest.is_empty();
        self.rest.clear();
        self.rest.extend(was_cut.then_some(CANCEL));
        let until = Instant::now() + patience;
        let mut sent = self.send(bytes)?;
        while sent == Sent::Waits {
            let left = until.saturating_duration_since(Instant::now());
            if !has_room(&self.file, Some(left))? {
                break;
            }
            sent = self.go_on()?;
        }
        self.rest.clear();
        Ok(sent)
    }

    /// Something to wait with for room, on another thread.
    pub(super) fn watch(&self) -> io::Result<Watch> {
        Ok(Watch(self.file.try_clone()?))
    }
}

/// Waits until a terminal takes more.
#[derive(Debug)]
pub(super) struct Watch(File);

impl Watch {
    /// Comes back when there is room, or when there never will be.
    pub(super) fn wait(&self) {
        // Where it cannot be told, the next write will tell.
        let _ = has_room(&self.0, None);
    }
}

/// Whether a write would be taken, at the latest after so long; none waits for ever. What is gone
/// counts as room: the write then fails and is told.
fn has_room(file: &File, wait: Option<Duration>) -> io::Result<bool> {
    let limit = wait.map(|wait| Timespec {
        tv_sec: i64::try_from(wait.as_secs()).unwrap_or(i64::MAX),
        tv_nsec: i64::from(wait.subsec_nanos()),
    });
    loop {
        let mut fds = [PollFd::new(file, PollFlags::OUT)];
        match rustix::event::poll(&mut fds, limit.as_ref()) {
            Ok(_) => return Ok(!fds[0].revents().is_empty()),
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

fn opened_anew() -> io::Result<File> {
    let name = rustix::termios::ttyname(io::stdout(), Vec::new())?;
    let flags = OFlags::WRONLY | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC;
    Ok(File::from(rustix::fs::open(name, flags, Mode::empty())?))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use std::io::{PipeReader, Read as _};
    use std::os::fd::OwnedFd;

    use super::*;

    /// More than a pipe holds.
    const MUCH: usize = 1024 * 1024;

    fn piped(manner: Manner) -> (PipeReader, Outlet) {
        let (reader, writer) = io::pipe().unwrap();
        if manner == Manner::Free {
            rustix::io::ioctl_fionbio(&writer, true).unwrap();
        }
        let outlet = Outlet {
            file: File::from(OwnedFd::from(writer)),
            manner,
            rest: Vec::new(),
        };
        (reader, outlet)
    }

    fn read(reader: &mut PipeReader) -> Vec<u8> {
        let mut bytes = vec![0; 64 * 1024];
        let length = reader.read(&mut bytes).unwrap();
        bytes.truncate(length);
        bytes
    }

    #[test]
    fn what_is_not_taken_waits_and_goes_in_order() {
        for manner in [Manner::Free, Manner::Shared] {
            let (mut reader, mut outlet) = piped(manner);
            let sent: Vec<u8> = (0..MUCH)
                .map(|n| b'a' + u8::try_from(n % 23).unwrap())
                .collect();
            let (first, second) = sent.split_at(MUCH / 2);
            assert_eq!(outlet.send(first).unwrap(), Sent::Waits);
            assert_eq!(outlet.send(second).unwrap(), Sent::Waits);
            assert!(!outlet.is_empty());
            let mut taken = Vec::new();
            while taken.len() < MUCH {
                taken.extend(read(&mut reader));
                let _ = outlet.go_on().unwrap();
            }
            assert!(taken == sent, "in order, and nothing twice");
            assert!(outlet.is_empty());
        }
    }

    #[test]
    fn the_end_comes_also_where_nothing_is_taken_and_calls_off_what_was_cut() {
        let (reader, mut outlet) = piped(Manner::Free);
        assert_eq!(outlet.send(&vec![b'x'; MUCH]).unwrap(), Sent::Waits);
        let sent = outlet.end_with(b"end", Duration::ZERO).unwrap();
        assert_eq!(sent, Sent::Waits, "and comes back all the same");
        assert!(outlet.is_empty());
        drop(reader);
        let (mut reader, mut outlet) = piped(Manner::Free);
        assert_eq!(outlet.send(&vec![b'x'; MUCH]).unwrap(), Sent::Waits);
        // Another thread reads on, as a slow terminal does.
        let slow = std::thread::spawn(move || {
            let mut all = Vec::new();
            let _ = reader.read_to_end(&mut all);
            all
        });
        let sent = outlet.end_with(b"end", Duration::from_mins(1)).unwrap();
        assert_eq!(sent, Sent::Whole);
        drop(outlet);
        let all = slow.join().unwrap();
        assert!(all.ends_with(b"x\x18end"), "{:?}", &all[all.len() - 9..]);
    }

    #[test]
    fn a_terminal_that_is_gone_is_told_and_not_waited_for() {
        let (reader, mut outlet) = piped(Manner::Free);
        drop(reader);
        outlet.watch().unwrap().wait();
        assert!(outlet.send(b"x").is_err());
    }
}
