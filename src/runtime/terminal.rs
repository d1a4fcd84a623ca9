//! The terminal: entered, drawn to with one write a frame, and left as it was found.
use std::cell::RefCell;
use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, PopKeyboardEnhancementFlags,
};
use crossterm::style::{ResetColor, force_color_output};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, queue};
use ratatui::Terminal as Canvas;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use rustix::event::{PollFd, PollFlags};

use crate::app::App;
use crate::ui::theme::Theme;
use crate::ui::{Look, More, draw};

/// Whether there is anything to be restored.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// What is to be written with the next frame.
#[derive(Clone, Debug, Default)]
struct Ink(Rc<RefCell<Vec<u8>>>);

impl Write for Ink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Does nothing: a frame is written whole, by [`Terminal::draw`].
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The terminal as the program uses it.
#[derive(Debug)]
pub(super) struct Terminal {
    canvas: Canvas<CrosstermBackend<Ink>>,
    ink: Ink,
    /// Standard output without a buffer of its own.
    out: File,
}

impl Terminal {
    /// Enters the terminal; nothing is asked of it, and nothing written before the first frame.
    pub(super) fn enter() -> io::Result<Self> {
        // Without colour the theme has none; crossterm's own way would drop bold and reverse too.
        force_color_output(true);
        let ink = Ink::default();
        let mut terminal = Self {
            canvas: Canvas::new(CrosstermBackend::new(ink.clone()))?,
            ink,
            out: File::from(io::stdout().as_fd().try_clone_to_owned()?),
        };
        terminal.take()?;
        Ok(terminal)
    }

    /// Takes the terminal, or takes it back from another program.
    fn take(&mut self) -> io::Result<()> {
        ENTERED.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        queue!(self.ink, EnterAlternateScreen, EnableBracketedPaste)
    }

    /// Comes back after [`leave`]: the next frame is drawn whole.
    pub(super) fn enter_again(&mut self) -> io::Result<()> {
        // A shell may have changed the modes behind our back: read and set anew.
        disable_raw_mode()?;
        self.take()?;
        queue!(self.ink, Clear(ClearType::All))?;
        // A new canvas and not `clear` on this one, which would ask the terminal for its cursor.
        self.canvas = Canvas::new(CrosstermBackend::new(self.ink.clone()))?;
        Ok(())
    }

    /// Draws one frame: one write, which the terminal shows at once. Tells what was not shown.
    pub(super) fn draw(&mut self, app: &App, theme: &Theme) -> io::Result<More> {
        queue!(self.ink, BeginSynchronizedUpdate)?;
        let words = app.words();
        let mut more = More::default();
        self.canvas.draw(|frame| {
            let look = Look { words, theme };
            let area: Rect = frame.area();
            let drawn = draw(app, look, area, frame.buffer_mut());
            more = drawn.more;
            if let Some(cursor) = drawn.cursor {
                frame.set_cursor_position(cursor);
            }
        })?;
        queue!(self.ink, EndSynchronizedUpdate)?;
        let frame = self.ink.0.take();
        write_whole(&self.out, &frame)?;
        Ok(more)
    }

    /// Hands a text to the terminal's clipboard, with the next frame.
    ///
    /// It goes as base64: nothing in it can end the sequence that carries it.
    pub(super) fn copy(&mut self, text: &str) -> io::Result<()> {
        queue!(self.ink, CopyToClipboard::to_clipboard_from(text))
    }

    /// Rings, with the next frame.
    pub(super) fn ring(&mut self) -> io::Result<()> {
        self.ink.write_all(b"\x07")
    }
}

/// Writes all of it, also to a terminal that another program has set not to block.
fn write_whole(mut out: &File, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match out.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => bytes = &bytes[written..],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                let mut fds = [PollFd::new(&out, PollFlags::OUT)];
                rustix::event::poll(&mut fds, None)?;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Leaves the terminal as it was found; does nothing where it was not entered, or left already.
///
/// For a panic too: it takes no lock of ours, and undoes what a library may have switched on.
pub(super) fn leave() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    // A terminal that is gone needs no restoring: no failure here matters.
    let mut bytes = Vec::new();
    let _ = queue!(
        bytes,
        EndSynchronizedUpdate,
        DisableMouseCapture,
        DisableBracketedPaste,
        PopKeyboardEnhancementFlags,
        ResetColor,
        cursor::Show,
        LeaveAlternateScreen,
    );
    if let Ok(fd) = io::stdout().as_fd().try_clone_to_owned() {
        let _ = File::from(fd).write_all(&bytes);
    }
    let _ = disable_raw_mode();
}
