//! A terminal, the program in it, and folders of its own. Everything waits for what it wants to
//! see, at most until a deadline.
use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, MasterPty, PtyPair, PtySize, SlavePty, native_pty_system};
use rustix::fs::{Mode, OFlags};
use rustix::process::{Pid, Signal};
use rustix::termios::Action;
use vt100::{MouseProtocolMode, Parser, Screen};

const ROWS: NonZeroU16 = NonZeroU16::new(24).unwrap();
const COLUMNS: NonZeroU16 = NonZeroU16::new(80).unwrap();

const PROGRAM: &str = env!("CARGO_BIN_EXE_calms");

/// Generous: the machine may be busy with other tests.
const DEADLINE: Duration = Duration::from_secs(30);

/// How often files are looked at, which tell nobody that they change.
const LOOK: Duration = Duration::from_millis(5);

/// The program's folders, and its home and temporary folder; nothing is outside them.
pub(super) struct Folders(tempfile::TempDir);

impl Folders {
    pub(super) fn new() -> Self {
        let folders = Self(tempfile::tempdir().unwrap());
        for name in ["home", "tmp"] {
            std::fs::create_dir(folders.0.path().join(name)).unwrap();
        }
        folders
    }

    fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let below = |name| self.0.path().join(name);
        vec![
            ("CALMS_DATA_DIR", below("data")),
            ("CALMS_CONFIG_DIR", below("config")),
            ("HOME", below("home")),
            ("TMPDIR", below("tmp")),
            ("LANG", "C.UTF-8".into()),
            ("TERM", "xterm-256color".into()),
            ("TZ", "UTC".into()),
            ("PATH", std::env::var_os("PATH").unwrap().into()),
        ]
    }

    /// A file where a folder is expected.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, "").unwrap();
        path
    }

    /// A session that has just begun and that no program has open; gives its file.
    pub(super) fn session(&self, pack: &str) -> PathBuf {
        let mut command = self.command();
        command.args(["--plain", "start", pack, "--team", "Quiet"]);
        let started = command.stdin(Stdio::null()).output().unwrap();
        assert!(started.status.success());
        let texts = self.texts();
        let name =
            |name: &str| name.starts_with("data/sessions/2") && name.strip_suffix(".ron").is_some();
        let (name, _) = texts.iter().find(|(of, _)| name(of)).unwrap();
        self.path(name)
    }

    /// Where a file lies that [`Self::texts`] names.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The program without a terminal.
    pub(super) fn command(&self) -> Command {
        let mut command = Command::new(PROGRAM);
        command.env_clear().envs(self.environment());
        command
    }

    /// Every file with its name from here and its text.
    pub(super) fn texts(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        collect(self.0.path(), self.0.path(), &mut found);
        found
    }
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else if let Ok(bytes) = std::fs::read(&path) {
            // One that has gone meanwhile was a temporary file.
            let name = path.strip_prefix(root).unwrap().display().to_string();
            found.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
}

/// What the terminal shows, and a bell that rings when that changes.
type Shown = Arc<(Mutex<Parser>, Condvar)>;

/// A row of the screen that tells where one is.
#[derive(Clone, Copy)]
pub(super) enum Row {
    Head,
    Foot,
}

/// A terminal with a program in it.
pub(super) struct Stage {
    shown: Shown,
    keys: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    /// Kept open, so that the terminal can be looked at after the program has ended.
    _slave: Box<dyn SlavePty + Send>,
    modes: String,
    pid: Pid,
    ended: Receiver<u32>,
    status: Option<u32>,
}

impl Stage {
    /// Starts the program.
    pub(super) fn open(folders: &Folders, more: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(PROGRAM);
        prepare(&mut command, folders);
        for (name, value) in more {
            command.env(name, value);
        }
        Self::start(command)
    }

    /// Starts the program with arguments.
    pub(super) fn open_with(folders: &Folders, args: &[&str]) -> Self {
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(args);
        prepare(&mut command, folders);
        Self::start(command)
    }

    /// Starts a shell with this script, whose `$0` is the program.
    pub(super) fn open_shell(folders: &Folders, script: &str) -> Self {
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", script, PROGRAM]);
        prepare(&mut command, folders);
        Self::start(command)
    }

    /// Starts the program in a terminal that says it has this size, in rows and columns.
    pub(super) fn open_sized(folders: &Folders, size: (u16, u16)) -> Self {
        let mut command = CommandBuilder::new(PROGRAM);
        prepare(&mut command, folders);
        Self::start_sized(command, size)
    }

    fn start(command: CommandBuilder) -> Self {
        Self::start_sized(command, (ROWS.get(), COLUMNS.get()))
    }

    fn start_sized(command: CommandBuilder, size: (u16, u16)) -> Self {
        let size = sized(size);
        let PtyPair { slave, master } = native_pty_system().openpty(size).unwrap();
        let modes = modes_of(&*master);
        let mut child = slave.spawn_command(command).unwrap();
        let pid = child.process_id().and_then(|id| i32::try_from(id).ok());
        let (tell, ended) = mpsc::channel();
        std::thread::spawn(move || {
            let status = child.wait().unwrap();
            let _ = tell.send(status.exit_code());
        });
        let shown: Shown = Arc::new((Mutex::new(Parser::new(ROWS, COLUMNS, 0)), Condvar::new()));
        let reader = master.try_clone_reader().unwrap();
        let screen = Arc::clone(&shown);
        std::thread::spawn(move || show(reader, &screen));
        Self {
            shown,
            keys: master.take_writer().unwrap(),
            master,
            _slave: slave,
            modes,
            pid: pid.and_then(Pid::from_raw).unwrap(),
            ended,
            status: None,
        }
    }

    /// Sends keys in one write.
    pub(super) fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Gives the terminal another size, in rows and columns; what is looked at stays as large.
    pub(super) fn resize(&self, size: (u16, u16)) {
        self.master.resize(sized(size)).unwrap();
    }

    /// Stops what the terminal shows, as Ctrl-S does, or lets it go on.
    pub(super) fn output(&self, action: Action) {
        rustix::termios::tcflow(self.side(), action).unwrap();
    }

    /// The program's side of the terminal.
    fn side(&self) -> File {
        let name = self.master.tty_name().unwrap();
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::NONBLOCK;
        rustix::fs::open(name, flags, Mode::empty()).unwrap().into()
    }

    /// Waits until the program has read all that was typed.
    pub(super) fn await_read(&self) {
        let side = self.side();
        let until = Instant::now() + DEADLINE;
        let (_never, pause) = mpsc::channel::<()>();
        let mut empty = 0;
        // Twice: on its way from one side to the other what is typed is on neither.
        while empty < 2 {
            let is_empty = rustix::io::ioctl_fionread(&side).unwrap() == 0;
            empty = if is_empty { empty + 1 } else { 0 };
            assert!(Instant::now() < until, "what is typed is not read");
            let _ = pause.recv_timeout(LOOK);
        }
    }

    /// Whether a text stands on the screen now.
    pub(super) fn shows(&self, text: &str) -> bool {
        let parser = self.shown.0.lock().unwrap();
        parser.screen().contents().contains(text)
    }

    fn await_screen(&self, what: &str, fits: impl Fn(&Screen) -> bool) {
        let (parser, changed) = &*self.shown;
        let parser = parser.lock().unwrap();
        let unfit = |parser: &mut Parser| !fits(parser.screen());
        let (parser, waited) = changed.wait_timeout_while(parser, DEADLINE, unfit).unwrap();
        let contents = parser.screen().contents();
        assert!(!waited.timed_out(), "{what} is not to be seen:\n{contents}");
    }

    /// Waits until a text stands on the screen.
    pub(super) fn see(&mut self, text: &str) {
        self.await_screen(text, |screen| screen.contents().contains(text));
    }

    /// Sends keys, and waits until they have changed a row.
    pub(super) fn press_and_see(&mut self, keys: &str, row: Row) {
        let before = row.of(self.shown.0.lock().unwrap().screen());
        self.press(keys);
        self.await_screen("another row", |screen| row.of(screen) != before);
    }

    /// Waits until some file holds a text; one that is still being written does not count.
    pub(super) fn await_text(&self, folders: &Folders, text: &str) {
        self.await_files(folders, text, |name, held| {
            held.contains(text) && !name.contains("/.")
        });
    }

    /// Waits until a file is there.
    pub(super) fn await_file(&self, folders: &Folders, wanted: &str) {
        self.await_files(folders, wanted, |name, _| name == wanted);
    }

    /// Waits until a file has something in it.
    pub(super) fn await_filled(&self, folders: &Folders, wanted: &str) {
        self.await_files(folders, wanted, |name, held| {
            name == wanted && !held.is_empty()
        });
    }

    fn await_files(&self, folders: &Folders, what: &str, fits: impl Fn(&str, &str) -> bool) {
        let until = Instant::now() + DEADLINE;
        let (_never, pause) = mpsc::channel::<()>();
        let fits = |(name, held): &(String, String)| fits(name, held);
        while !folders.texts().iter().any(fits) {
            let shown = || self.shown.0.lock().unwrap().screen().contents();
            assert!(Instant::now() < until, "no file has {what:?}\n{}", shown());
            let _ = pause.recv_timeout(LOOK);
        }
    }

    /// Checks that the terminal is the program's.
    pub(super) fn is_taken(&self) {
        self.await_screen("the program's screen", |screen| {
            screen.alternate_screen() && screen.bracketed_paste()
        });
        assert_ne!(modes_of(&*self.master), self.modes);
    }

    /// Checks that the terminal is as it was before the program.
    pub(super) fn is_restored(&self) {
        self.await_screen("the shell's screen", |screen| {
            !screen.alternate_screen()
                && !screen.bracketed_paste()
                && !screen.hide_cursor()
                && screen.mouse_protocol_mode() == MouseProtocolMode::None
        });
        assert_eq!(modes_of(&*self.master), self.modes);
    }

    pub(super) fn signal(&self, signal: Signal) {
        rustix::process::kill_process(self.pid, signal).unwrap();
    }

    /// Waits for the end, and gives the exit status.
    pub(super) fn status(&mut self) -> u32 {
        let status = self.ended.recv_timeout(DEADLINE).unwrap();
        self.status = Some(status);
        status
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if self.status.is_none() && self.ended.try_recv().is_err() {
            // A test that has failed must not leave its program behind.
            let _ = rustix::process::kill_process(self.pid, Signal::KILL);
        }
    }
}

fn sized((rows, cols): (u16, u16)) -> PtySize {
    PtySize {
        rows,
        cols,
        ..PtySize::default()
    }
}

fn prepare(command: &mut CommandBuilder, folders: &Folders) {
    command.env_clear();
    for (name, value) in folders.environment() {
        command.env(name, value);
    }
    command.cwd(folders.0.path());
}

fn show(mut reader: Box<dyn Read + Send>, shown: &Shown) {
    let mut bytes = [0; 4096];
    while let Ok(length @ 1..) = reader.read(&mut bytes) {
        shown.0.lock().unwrap().process(&bytes[..length]);
        shown.1.notify_all();
    }
}

impl Row {
    fn of(self, screen: &Screen) -> String {
        let mut rows = screen.rows(0, COLUMNS.get());
        match self {
            Self::Head => rows.next(),
            Self::Foot => rows.last(),
        }
        .unwrap_or_default()
    }
}

/// The terminal's modes: echo, lines, signals and all others.
fn modes_of(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}
