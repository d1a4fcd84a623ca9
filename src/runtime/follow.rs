//! Follows a session's file from a second terminal: reads it again whenever it has changed.
//!
//! It shares the terminal, the keys and the signals with the screens, and never writes a file
//! but the report of a crash.
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, SystemTime};

use jiff::Zoned;
use jiff::tz::TimeZone;
use ratatui::Frame;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line as Row;
use ratatui::widgets::{Clear, Paragraph};

use super::decode::Input;
use super::fact::Fact;
use super::keyboard::Keyboard;
use super::last_resort;
use super::signals::{self, Ear};
use super::terminal::{self, Terminal};
use crate::content::Shelf;
use crate::domain::harmless::on_terminal;
use crate::domain::{Language, Session};
use crate::i18n::Words;
use crate::input::Code;
use crate::notes::{Line, Weight, notes};
use crate::store::{Fault, document};
use crate::ui::sweep;

/// How often the file is looked at.
const PACE: Duration = Duration::from_secs(1);

/// The width of the notes where there is no terminal, in cells.
const PAPER: usize = 80;

/// Wider lines are hard to read, in cells.
const WIDEST: usize = 100;

/// Why the notes have ended.
#[derive(Debug, thiserror::Error)]
pub enum FollowError {
    /// The session cannot be read.
    #[error(transparent)]
    Session(#[from] Fault),
    /// The terminal cannot be used.
    #[error("the terminal at {path}: {source}", path = path.display())]
    Terminal {
        /// The session that was followed.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// Shows the notes of a session until `q` or Ctrl-C; without a terminal prints them once.
///
/// `asked` is the language of the notes where the workshop has one other language only; `now`
/// tells the time, here and in this zone; `state` takes the report of a crash. Gives the exit
/// status: 128 + n after signal n.
///
/// # Errors
/// The session cannot be read at the start, or the terminal cannot be used. A file that is
/// briefly unreadable later on leaves the last notes standing.
pub fn follow(
    path: &Path,
    (shelf, asked): (&Shelf, Language),
    zone: &TimeZone,
    now: &dyn Fn() -> Zoned,
    state: &Path,
) -> Result<u8, FollowError> {
    let mut followed = Followed::open(path, (shelf, asked), zone)?;
    let in_terminal = |source| FollowError::Terminal {
        path: path.to_owned(),
        source,
    };
    if io::stdout().is_terminal() && io::stdin().is_terminal() {
        last_resort::install(state.to_owned(), followed.words.language());
        followed.watch(now).map_err(in_terminal)
    } else {
        let lines = followed.lines(now, PAPER);
        let printed = print(&lines, &mut io::stdout().lock());
        printed.map(|()| 0).map_err(in_terminal)
    }
}

fn print(lines: &[Line], out: &mut dyn Write) -> io::Result<()> {
    for line in lines {
        writeln!(out, "{}", on_terminal(&line.text))?;
    }
    out.flush()
}

/// What a file looked like when it was last read.
type Stamp = Option<(SystemTime, u64)>;

struct Followed<'a> {
    path: &'a Path,
    shelf: &'a Shelf,
    asked: Language,
    zone: &'a TimeZone,
    session: Session,
    words: Words,
    stamp: Stamp,
    top: u16,
}

impl<'a> Followed<'a> {
    fn open(
        path: &'a Path,
        (shelf, asked): (&'a Shelf, Language),
        zone: &'a TimeZone,
    ) -> Result<Self, Fault> {
        // Before reading: a save in between is then read again.
        let stamp = stamp(path);
        let session: Session = document::look(path)?.value;
        Ok(Self {
            path,
            shelf,
            asked,
            zone,
            words: Words::new(shelf.spoken(session.header(), asked)),
            session,
            stamp,
            top: 0,
        })
    }

    /// Reads the file again if it has changed; one that cannot be read is tried again later.
    fn refresh(&mut self) {
        let seen = stamp(self.path);
        if seen == self.stamp {
            return;
        }
        let Ok(opened) = document::look::<Session>(self.path) else {
            return;
        };
        if opened.value.place() != self.session.place() {
            self.top = 0;
        }
        self.stamp = seen;
        self.words = Words::new(self.shelf.spoken(opened.value.header(), self.asked));
        self.session = opened.value;
    }

    fn lines(&self, now: &dyn Fn() -> Zoned, width: usize) -> Vec<Line> {
        let header = self.session.header();
        let shelved = self.shelf.get(&header.pack, header.language);
        let pack = shelved.map(|shelved| shelved.pack.as_ref());
        let now = now().with_time_zone(self.zone.clone());
        notes(&self.session, pack, &now, width, &self.words)
    }

    /// Shows the notes until the room or the system ends them; gives the exit status.
    fn watch(&mut self, now: &dyn Fn() -> Zoned) -> io::Result<u8> {
        let (sender, facts) = mpsc::channel();
        let ear = Ear::default();
        signals::listen(sender.clone(), ear.clone())?;
        signals::watch_terminal(sender.clone())?;
        let mut stage = Stage {
            terminal: Terminal::enter()?,
            keyboard: Some(Keyboard::start(sender.clone())?),
            sender,
            facts,
            ear,
        };
        loop {
            self.refresh();
            if stage.show(|frame| self.paint(frame, now)).is_err() {
                return Ok(signals::hung_up());
            }
            match stage.facts.recv_timeout(PACE) {
                Ok(Fact::Inputs(inputs)) => {
                    for input in inputs {
                        match self.act(&input) {
                            Then::On => {}
                            Then::End => return Ok(0),
                            Then::Stop => stage.suspend()?,
                        }
                    }
                }
                Ok(Fact::End(signal)) => return Ok(signals::status(signal)),
                Ok(Fact::HungUp) | Err(RecvTimeoutError::Disconnected) => {
                    return Ok(signals::hung_up());
                }
                Ok(Fact::Stop) => stage.suspend()?,
                Ok(Fact::Continued) => stage.terminal.enter_again()?,
                Ok(
                    Fact::Resized
                    | Fact::Room
                    | Fact::App(_)
                    | Fact::Read(_)
                    | Fact::Saved(_)
                    | Fact::Worked,
                )
                | Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }

    fn paint(&mut self, frame: &mut Frame<'_>, now: &dyn Fn() -> Zoned) {
        let area = frame.area();
        let lines = self.lines(now, usize::from(area.width).min(WIDEST));
        let deepest = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        self.top = self.top.min(deepest.saturating_sub(area.height));
        let page = Paragraph::new(rows(&lines)).scroll((self.top, 0));
        frame.render_widget(Clear, area);
        frame.render_widget(page, area);
        sweep(frame.buffer_mut());
    }

    fn act(&mut self, input: &Input) -> Then {
        let Input::Key(key) = input else {
            return Then::On;
        };
        #[expect(clippy::wildcard_enum_match_arm, reason = "other keys do nothing here")]
        match key.code {
            Code::Char('c') if key.ctrl => return Then::End,
            Code::Char('z') if key.ctrl => return Then::Stop,
            Code::Char('q') | Code::Esc => return Then::End,
            Code::Down | Code::Char('j') => self.top = self.top.saturating_add(1),
            Code::Up | Code::Char('k') => self.top = self.top.saturating_sub(1),
            Code::PgDn | Code::Char(' ') => self.top = self.top.saturating_add(10),
            Code::PgUp => self.top = self.top.saturating_sub(10),
            _ => {}
        }
        Then::On
    }
}

/// What the notes are shown on, and where it is told what happens.
struct Stage {
    terminal: Terminal,
    keyboard: Option<Keyboard>,
    sender: Sender<Fact>,
    facts: Receiver<Fact>,
    ear: Ear,
}

impl Stage {
    /// Shows the notes; a terminal that has not taken the last ones yet is left alone.
    fn show(&mut self, paint: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        // A second later it is tried again.
        let _ = terminal::go_on()?;
        if terminal::is_ready() {
            self.terminal.paint(paint)?;
        }
        Ok(())
    }

    /// Stops until the shell continues the program; without a shell it goes on at once.
    fn suspend(&mut self) -> io::Result<()> {
        if !signals::can_be_continued() {
            return Ok(());
        }
        drop(self.keyboard.take());
        terminal::leave();
        if signals::stop_this_job(&self.ear).is_ok() {
            let mut ends = None;
            for fact in &self.facts {
                #[expect(clippy::wildcard_enum_match_arm, reason = "nothing else matters here")]
                match fact {
                    Fact::Continued => break,
                    Fact::End(_) | Fact::HungUp => {
                        ends = Some(fact);
                        break;
                    }
                    _ => {}
                }
            }
            if let Some(ends) = ends {
                // The loop hears it next; it keeps the other end itself.
                let _ = self.sender.send(ends);
            }
        }
        self.terminal.enter_again()?;
        self.keyboard = Some(Keyboard::start(self.sender.clone())?);
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        drop(self.keyboard.take());
        terminal::leave();
    }
}

/// Whether the notes go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    On,
    End,
    /// They stop until the shell continues them.
    Stop,
}

fn rows(lines: &[Line]) -> Vec<Row<'_>> {
    let style = |weight| match weight {
        Weight::Heading => Style::new().add_modifier(Modifier::BOLD),
        Weight::Text => Style::new(),
    };
    let rows = lines.iter();
    rows.map(|line| Row::styled(line.text.as_str(), style(line.weight)))
        .collect()
}

fn stamp(path: &Path) -> Stamp {
    let meta = std::fs::metadata(path).ok()?;
    Some((meta.modified().ok()?, meta.len()))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use crate::domain::{Command, Place};
    use crate::input::Key;
    use crate::notes::tests::{now, session};

    #[test]
    fn a_changed_file_is_read_again_and_a_broken_one_leaves_the_notes_standing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("session.ron");
        let shelf = Shelf::built_in(&Language::ALL);
        let mut session = session(Language::En);
        let save = |session: &Session| {
            std::fs::write(&path, document::to_text(session).unwrap()).unwrap();
        };
        save(&session);
        let zone = TimeZone::UTC;
        let mut followed = Followed::open(&path, (&shelf, Language::En), &zone).unwrap();
        let moment = crate::notes::tests::moment();
        let place = Place {
            stop: 5,
            question: 0,
        };
        session.apply(Command::Go(place), moment).unwrap();
        save(&session);
        // Two saves within one tick of the file's clock may have the same length as well.
        followed.stamp = None;
        followed.refresh();
        assert_eq!(followed.session.place(), place);
        std::fs::write(&path, "(").unwrap();
        followed.refresh();
        assert_eq!(followed.session.place(), place);
        let mut printed = Vec::new();
        print(&followed.lines(&now, 60), &mut printed).unwrap();
        let printed = String::from_utf8(printed).unwrap();
        assert!(printed.contains("Lean"), "{printed}");
        assert!(!printed.contains('\u{1b}'));
    }

    #[test]
    fn only_q_escape_and_ctrl_c_end_the_notes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("session.ron");
        let text = document::to_text(&session(Language::En)).unwrap();
        std::fs::write(&path, text).unwrap();
        let shelf = Shelf::built_in(&[Language::En]);
        let zone = TimeZone::UTC;
        let mut followed = Followed::open(&path, (&shelf, Language::En), &zone).unwrap();
        let mut press = |key| followed.act(&Input::Key(key));
        assert_eq!(press(Key::char('c')), Then::On);
        assert_eq!(press(Key::ctrl('z')), Then::Stop);
        for key in [Key::ctrl('c'), Key::char('q'), Key::plain(Code::Esc)] {
            assert_eq!(press(key), Then::End);
        }
        assert_eq!(press(Key::char('j')), Then::On);
        assert_eq!(followed.top, 1);
    }
}
