//! The thread that reads the terminal. It sleeps until bytes come, and can be stopped before
//! another program takes the terminal over.
use std::io::{self, PipeWriter};
use std::sync::mpsc::Sender;
use std::thread::JoinHandle;

use rustix::event::{PollFd, PollFlags, Timespec};

use super::decode::{Decoder, Input};
use super::fact::Fact;
use super::last_resort;

/// How long an escape waits for what may follow it, in nanoseconds: a terminal sends a sequence
/// at once, but a network may cut it in two.
const ESCAPE_WAITS: i64 = 25_000_000;

/// How much is read at once.
const AT_ONCE: usize = 16 * 1024;

/// The reader of the terminal; it stops when this is dropped.
#[derive(Debug)]
pub(super) struct Keyboard {
    stop: Option<PipeWriter>,
    thread: Option<JoinHandle<()>>,
}

/// What the wait has ended with.
enum Woken {
    Bytes,
    Silence,
    Stopped,
    HungUp,
}

impl Keyboard {
    /// Starts to read.
    pub(super) fn start(facts: Sender<Fact>) -> io::Result<Self> {
        let (stopped, stop) = io::pipe()?;
        let thread = std::thread::Builder::new()
            .name("keyboard".to_owned())
            .spawn(move || {
                if read(&stopped, &facts).is_err() {
                    // Nobody listens any more if this fails.
                    let _ = facts.send(Fact::HungUp);
                }
            })?;
        Ok(Self {
            stop: Some(stop),
            thread: Some(thread),
        })
    }
}

impl Drop for Keyboard {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic there has been reported by its hook.
            let _ = thread.join();
        }
    }
}

/// Reads until stopped; an error means that the terminal is gone.
fn read(stopped: &io::PipeReader, facts: &Sender<Fact>) -> io::Result<()> {
    let mut decoder = Decoder::default();
    let mut bytes = vec![0; AT_ONCE];
    let terminal = io::stdin();
    loop {
        let inputs: Vec<Input> = match wait(stopped, decoder.waits())? {
            Woken::Stopped => return Ok(()),
            Woken::HungUp => return Err(io::ErrorKind::UnexpectedEof.into()),
            Woken::Silence => decoder.settle(),
            Woken::Bytes => match rustix::io::read(&terminal, &mut bytes[..]) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(length) => decoder.feed(&bytes[..length]),
                Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => continue,
                Err(error) => return Err(error.into()),
            },
        };
        if !inputs.is_empty() {
            last_resort::panic_if_asked(&inputs);
        }
        if !inputs.is_empty() && facts.send(Fact::Inputs(inputs)).is_err() {
            return Ok(());
        }
    }
}

fn wait(stopped: &io::PipeReader, escape_waits: bool) -> io::Result<Woken> {
    let terminal = io::stdin();
    let mut fds = [
        PollFd::new(&terminal, PollFlags::IN),
        PollFd::new(stopped, PollFlags::IN),
    ];
    let soon = Timespec {
        tv_sec: 0,
        tv_nsec: ESCAPE_WAITS,
    };
    let woken = match rustix::event::poll(&mut fds, escape_waits.then_some(&soon)) {
        Ok(woken) => woken,
        Err(rustix::io::Errno::INTR) => return wait(stopped, escape_waits),
        Err(error) => return Err(error.into()),
    };
    let [terminal, stopped] = fds.map(|fd| fd.revents());
    Ok(if !stopped.is_empty() {
        Woken::Stopped
    } else if terminal.contains(PollFlags::IN) {
        Woken::Bytes
    } else if woken == 0 {
        Woken::Silence
    } else {
        Woken::HungUp
    })
}
