//! Follows a session's file from a second terminal: reads it again whenever it has changed.
//!
//! Beside `runtime` the only place that opens a terminal. It never writes a file.
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use jiff::Zoned;
use jiff::tz::TimeZone;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line as Row;
use ratatui::widgets::{Clear, Paragraph};

use crate::content::Shelf;
use crate::domain::harmless::on_terminal;
use crate::domain::{Language, Session};
use crate::i18n::Words;
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
/// tells the time, here and in this zone.
///
/// # Errors
/// The session cannot be read at the start, or the terminal cannot be used. A file that is
/// briefly unreadable later on leaves the last notes standing.
pub fn follow(
    path: &Path,
    (shelf, asked): (&Shelf, Language),
    zone: &TimeZone,
    now: &dyn Fn() -> Zoned,
) -> Result<(), FollowError> {
    let mut followed = Followed::open(path, (shelf, asked), zone)?;
    let in_terminal = |source| FollowError::Terminal {
        path: path.to_owned(),
        source,
    };
    if io::stdout().is_terminal() && io::stdin().is_terminal() {
        followed.watch(now).map_err(in_terminal)
    } else {
        let lines = followed.lines(now, PAPER);
        print(&lines, &mut io::stdout().lock()).map_err(in_terminal)
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

    fn watch(&mut self, now: &dyn Fn() -> Zoned) -> io::Result<()> {
        let _screen = Screen::enter()?;
        let mut terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
        loop {
            self.refresh();
            let width = usize::from(terminal.size()?.width);
            let lines = self.lines(now, width.min(WIDEST));
            terminal.draw(|frame| {
                let deepest = u16::try_from(lines.len()).unwrap_or(u16::MAX);
                let deepest = deepest.saturating_sub(frame.area().height);
                self.top = self.top.min(deepest);
                let page = Paragraph::new(rows(&lines)).scroll((self.top, 0));
                frame.render_widget(Clear, frame.area());
                frame.render_widget(page, frame.area());
                sweep(frame.buffer_mut());
            })?;
            if event::poll(PACE)? && self.act(&event::read()?) == Then::End {
                return Ok(());
            }
        }
    }

    fn act(&mut self, event: &Event) -> Then {
        let Event::Key(KeyEvent {
            code,
            modifiers,
            kind: KeyEventKind::Press | KeyEventKind::Repeat,
            ..
        }) = event
        else {
            return Then::On;
        };
        let held = modifiers.contains(KeyModifiers::CONTROL);
        #[expect(clippy::wildcard_enum_match_arm, reason = "other keys do nothing here")]
        match code {
            KeyCode::Char('c') if held => return Then::End,
            KeyCode::Char('q') | KeyCode::Esc => return Then::End,
            KeyCode::Down | KeyCode::Char('j') => self.top = self.top.saturating_add(1),
            KeyCode::Up | KeyCode::Char('k') => self.top = self.top.saturating_sub(1),
            KeyCode::PageDown | KeyCode::Char(' ') => self.top = self.top.saturating_add(10),
            KeyCode::PageUp => self.top = self.top.saturating_sub(10),
            _ => {}
        }
        Then::On
    }
}

/// Whether the notes go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    On,
    End,
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

/// The alternate screen, left again whatever happens.
struct Screen;

impl Screen {
    fn enter() -> io::Result<Self> {
        enable_raw_mode()?;
        let screen = Self;
        execute!(io::stdout(), EnterAlternateScreen, cursor::Hide)?;
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Nothing more can be done where the terminal is gone.
        let _ = execute!(io::stdout(), cursor::Show, LeaveAlternateScreen);
        let _ = disable_raw_mode();
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use crate::domain::{Command, Place};
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
        let key = |code, held| Event::Key(KeyEvent::new(code, held));
        let (none, held) = (KeyModifiers::NONE, KeyModifiers::CONTROL);
        assert_eq!(followed.act(&key(KeyCode::Char('c'), none)), Then::On);
        assert_eq!(followed.act(&key(KeyCode::Char('j'), none)), Then::On);
        assert_eq!(followed.top, 1);
        for (code, held) in [
            (KeyCode::Char('c'), held),
            (KeyCode::Char('q'), none),
            (KeyCode::Esc, none),
        ] {
            assert_eq!(followed.act(&key(code, held)), Then::End);
        }
    }
}
