//! The threads that listen to the system: its signals, and a terminal that vanishes.
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags};
use rustix::process::Signal;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::Signals;

use super::fact::Fact;
use super::last_resort;

/// How long the loop may take to end before the listener ends the program itself: a loop that
/// writes to a terminal which takes nothing never comes back.
const PATIENCE: Duration = Duration::from_secs(3);

/// What the listener must know to read a signal aright.
#[derive(Clone, Debug, Default)]
pub(super) struct Ear(Arc<Known>);

#[derive(Debug, Default)]
struct Known {
    /// Another program has the terminal, and with it Ctrl-C, Ctrl-\ and Ctrl-Z.
    lent: AtomicBool,
    /// The next wish to stop is our own, on its way to the rest of the job.
    own_stop: AtomicBool,
}

impl Ear {
    /// Lends the terminal until the guard is dropped.
    pub(super) fn lend(&self) -> Lent {
        self.0.lent.store(true, Ordering::SeqCst);
        Lent(self.clone())
    }
}

/// The terminal is lent for as long as this is kept.
#[derive(Debug)]
pub(super) struct Lent(Ear);

impl Drop for Lent {
    fn drop(&mut self) {
        self.0.0.lent.store(false, Ordering::SeqCst);
    }
}

/// Makes a write beyond the largest size of a file fail, instead of ending the program with its
/// temporary files about.
///
/// # Errors
/// The system takes no handler: the program ends as it would without.
pub fn outlive_large_files() -> io::Result<()> {
    signal_hook::flag::register(SIGXFSZ, Arc::default()).map(drop)
}

/// Starts to listen to signals.
///
/// A broken pipe is ignored by the standard library already, a file that is too large by
/// [`outlive_large_files`].
pub(super) fn listen(facts: Sender<Fact>, ear: Ear) -> io::Result<()> {
    let wanted = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH];
    let mut signals = Signals::new(wanted)?;
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for signal in signals.forever() {
                last_resort::panic_if_asked(&signal);
                let lent = ear.0.lent.load(Ordering::SeqCst);
                let fact = match signal {
                    SIGINT | SIGQUIT if lent => continue,
                    SIGTSTP if ear.0.own_stop.swap(false, Ordering::SeqCst) => continue,
                    SIGTSTP if lent => {
                        // The other program stops too; who waits for us must see us stopped.
                        // If that fails, there is nobody to wait.
                        let _ = stop_this_process();
                        continue;
                    }
                    SIGTSTP => Fact::Stop,
                    SIGCONT => Fact::Continued,
                    SIGWINCH => Fact::Resized,
                    other => Fact::End(other),
                };
                let ends = matches!(fact, Fact::End(_));
                let is_heard = facts.send(fact).is_ok();
                if ends {
                    // The loop may have ended, and what is told last not be taken.
                    if is_heard {
                        std::thread::sleep(PATIENCE);
                    }
                    last_resort::end(128 + signal);
                }
            }
        })?;
    Ok(())
}

/// The status of a program that a signal has ended.
pub(super) fn status(signal: i32) -> u8 {
    u8::try_from(128 + signal).unwrap_or(u8::MAX)
}

/// The status of a program whose terminal is gone.
pub(super) fn hung_up() -> u8 {
    status(SIGHUP)
}

/// Starts to wait for the terminal to vanish, without ever waking up before.
pub(super) fn watch_terminal(facts: Sender<Fact>) -> io::Result<()> {
    std::thread::Builder::new()
        .name("hang-up".to_owned())
        .spawn(move || {
            if is_gone_at_last() {
                last_resort::panic_if_asked(&"");
                // Where the loop has ended, nobody needs to know.
                let _ = facts.send(Fact::HungUp);
                std::thread::sleep(PATIENCE);
                last_resort::end(128 + SIGHUP);
            }
        })?;
    Ok(())
}

/// Waits; false where it cannot be told.
fn is_gone_at_last() -> bool {
    let terminal = io::stdin();
    loop {
        // Hang-up and errors are told unasked.
        let mut fds = [PollFd::new(&terminal, PollFlags::empty())];
        match rustix::event::poll(&mut fds, None) {
            Ok(_) => {
                let told = fds[0].revents();
                return told.intersects(PollFlags::HUP | PollFlags::ERR);
            }
            Err(rustix::io::Errno::INTR) => {}
            Err(_) => return false,
        }
    }
}

/// Whether a shell is there to continue this program once it has stopped.
pub(super) fn can_be_continued() -> bool {
    use rustix::process::{getppid, getsid};
    let Some(parent) = getppid() else {
        return false;
    };
    // A program in a session of its own, as in a window opened for it alone, would stop for ever.
    matches!((getsid(None), getsid(Some(parent))), (Ok(ours), Ok(theirs)) if ours == theirs)
}

/// Stops every program of this job, as the terminal does at Ctrl-Z; comes back when continued.
pub(super) fn stop_this_job(ear: &Ear) -> io::Result<()> {
    ear.0.own_stop.store(true, Ordering::SeqCst);
    rustix::process::kill_current_process_group(Signal::TSTP)?;
    stop_this_process()
}

fn stop_this_process() -> io::Result<()> {
    Ok(rustix::process::kill_process(
        rustix::process::getpid(),
        Signal::STOP,
    )?)
}
