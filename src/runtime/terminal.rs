//! The terminal: entered, drawn to with one write a frame, and left as it was found.
use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

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
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Rect, Size};
use ratatui::{Frame, Terminal as Canvas, TerminalOptions, Viewport};

use super::outlet::{Outlet, Sent, Watch};
use crate::app::App;
use crate::ui::theme::Theme;
use crate::ui::{Look, More, draw};

/// Whether there is anything to be restored.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// Whether the program is about to end in another way than through its loop: nothing is drawn
/// any more.
static IS_OVER: AtomicBool = AtomicBool::new(false);

/// The way to the terminal: one at a time writes, also where the program ends on another thread.
static OUTLET: Mutex<Option<Outlet>> = Mutex::new(None);

/// How long the restoring of a terminal waits for one that takes nothing.
const PATIENCE: Duration = Duration::from_millis(500);

/// The size of a terminal that does not know its own.
const USUAL: Size = Size {
    width: 80,
    height: 24,
};

/// What is to be written with the next frame.
#[derive(Clone, Debug, Default)]
struct Ink(Rc<RefCell<Vec<u8>>>);

impl Write for Ink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Does nothing: a frame is sent whole, by [`Terminal::paint`].
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The terminal as the program uses it.
#[derive(Debug)]
pub(super) struct Terminal {
    canvas: Canvas<CrosstermBackend<Ink>>,
    size: Size,
    ink: Ink,
}

impl Terminal {
    /// Enters the terminal; nothing is asked of it, and nothing written before the first frame.
    pub(super) fn enter() -> io::Result<Self> {
        // Without colour the theme has none; crossterm's own way would drop bold and reverse too.
        force_color_output(true);
        let ink = Ink::default();
        let size = size();
        let mut terminal = Self {
            canvas: canvas(&ink, size)?,
            size,
            ink,
        };
        terminal.take()?;
        Ok(terminal)
    }

    /// Takes the terminal, or takes it back from another program.
    fn take(&mut self) -> io::Result<()> {
        let mut outlet = outlet();
        if outlet.is_none() {
            *outlet = Some(Outlet::to_terminal()?);
        }
        ENTERED.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        drop(outlet);
        queue!(self.ink, EnterAlternateScreen, EnableBracketedPaste)
    }

    /// Comes back after [`leave`]: the next frame is drawn whole.
    pub(super) fn enter_again(&mut self) -> io::Result<()> {
        // A shell may have changed the modes behind our back: read and set anew.
        disable_raw_mode()?;
        self.take()?;
        self.begin_anew()
    }

    /// Forgets what the terminal shows.
    fn begin_anew(&mut self) -> io::Result<()> {
        queue!(self.ink, Clear(ClearType::All))?;
        self.size = size();
        // A new canvas and not `clear` on this one, which would ask the terminal for its cursor.
        self.canvas = canvas(&self.ink, self.size)?;
        Ok(())
    }

    /// Draws the app. Tells what was not shown.
    pub(super) fn draw(&mut self, app: &App, theme: &Theme) -> io::Result<More> {
        let words = app.words();
        let mut more = More::default();
        self.paint(|frame| {
            let look = Look { words, theme };
            let area: Rect = frame.area();
            let drawn = draw(app, look, area, frame.buffer_mut());
            more = drawn.more;
            if let Some(cursor) = drawn.cursor {
                frame.set_cursor_position(cursor);
            }
        })?;
        Ok(more)
    }

    /// Paints one frame: one write, which the terminal shows at once.
    ///
    /// What the terminal does not take yet waits: see [`watch`].
    pub(super) fn paint(&mut self, paint: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        queue!(self.ink, BeginSynchronizedUpdate)?;
        if self.size != size() {
            self.begin_anew()?;
        }
        self.canvas.draw(paint)?;
        queue!(self.ink, EndSynchronizedUpdate)?;
        let frame = self.ink.0.take();
        match &mut *outlet() {
            Some(outlet) => outlet.send(&frame).map(drop),
            None => Err(io::ErrorKind::NotConnected.into()),
        }
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

fn canvas(ink: &Ink, size: Size) -> io::Result<Canvas<CrosstermBackend<Ink>>> {
    let viewport = Viewport::Fixed(Rect::from((ratatui::layout::Position::ORIGIN, size)));
    Canvas::with_options(
        CrosstermBackend::new(ink.clone()),
        TerminalOptions { viewport },
    )
}

/// What the system knows of the size. One that does not know it, as on a serial line, says 0.
fn size() -> Size {
    match rustix::termios::tcgetwinsize(io::stdout()) {
        Ok(size) if size.ws_col > 0 && size.ws_row > 0 => Size::new(size.ws_col, size.ws_row),
        Ok(_) | Err(_) => USUAL,
    }
}

/// The way to the terminal; while the program ends elsewhere, nobody gets it any more.
fn outlet() -> MutexGuard<'static, Option<Outlet>> {
    let outlet = OUTLET.lock().unwrap_or_else(PoisonError::into_inner);
    if IS_OVER.load(Ordering::SeqCst) {
        drop(outlet);
        loop {
            // The other thread ends the program.
            std::thread::park();
        }
    }
    outlet
}

/// Whether the terminal has taken everything, so that a new frame may be drawn.
pub(super) fn is_ready() -> bool {
    outlet().as_ref().is_none_or(Outlet::is_empty)
}

/// Sends what waits; gives what to wait with where that is still not all.
pub(super) fn go_on() -> io::Result<Option<Watch>> {
    match &mut *outlet() {
        Some(outlet) => match outlet.go_on()? {
            Sent::Whole => Ok(None),
            Sent::Waits => outlet.watch().map(Some),
        },
        None => Ok(None),
    }
}

/// Leaves the terminal for good, on whichever thread: who else wants to draw waits for the end.
pub(super) fn leave_for_good() {
    IS_OVER.store(true, Ordering::SeqCst);
    leave();
}

/// Leaves the terminal as it was found; does nothing where it was not entered, or left already.
///
/// For a panic too: it waits for nothing long, and undoes what a library may have switched on.
pub(super) fn leave() {
    // Nobody keeps the way for long; who panics with it in hand must not wait for himself.
    let mut outlet = None;
    for _ in 0..100 {
        match OUTLET.try_lock() {
            Ok(free) => outlet = Some(free),
            Err(TryLockError::Poisoned(free)) => outlet = Some(free.into_inner()),
            Err(TryLockError::WouldBlock) => {
                std::thread::sleep(Duration::from_millis(1));
                continue;
            }
        }
        break;
    }
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
    let kept = outlet.as_deref_mut().and_then(Option::as_mut);
    let _ = match kept {
        Some(outlet) => outlet.end_with(&bytes, PATIENCE),
        None => Outlet::to_terminal().and_then(|mut way| way.end_with(&bytes, PATIENCE)),
    };
    let _ = disable_raw_mode();
}
