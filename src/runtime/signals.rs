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

/// Starts to listen to signals.
///
/// A broken pipe is ignored by the standard library already; a file that is too large must not
/// kill either: the write fails and is told.
pub(super) fn listen(facts: Sender<Fact>, ear: Ear) -> io::Result<()> {
    signal_hook::flag::register(SIGXFSZ, Arc::default())?;
    let wanted = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH];
    let mut signals = Signals::new(wanted)?;
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for signal in signals.forever() {
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
                if facts.send(fact).is_err() {
                    return;
                }
                if ends {
                    std::thread::sleep(PATIENCE);
                    last_resort::end(128 + signal);
                }
            }
        })?;
    Ok(())
}

/// Starts to wait for the terminal to vanish, without ever waking up before.
pub(super) fn watch_terminal(facts: Sender<Fact>) -> io::Result<()> {
    std::thread::Builder::new()
        .name("hang-up".to_owned())
        .spawn(move || {
            if is_gone_at_last() {
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
