//! Who may write to the terminal: few files, each of which makes what it writes harmless.
//!
//! A new way out is found here, and `hostile` and `cli::hostile` must be taught to walk it.
use super::scan::{Found, Name};

/// Files that write to standard output or standard error.
const SPEAK: &[&str] = &[
    "cli/out",
    "plain/stdio",
    "runtime/terminal",
    "runtime/outlet",
    "runtime/follow",
    "runtime/last_resort",
];

/// Files that drive the screen.
const DRAW: &[&str] = &["runtime/terminal", "runtime/follow"];

/// Parts of paths that lead out of the program, and the files that may name them.
const PATHS: [(&[&str], &[&str]); 20] = [
    (&["stdout"], SPEAK),
    (&["stderr"], SPEAK),
    (&["Stdout"], SPEAK),
    (&["Stderr"], SPEAK),
    (&["StdoutLock"], SPEAK),
    (&["StderrLock"], SPEAK),
    (&["AsFd"], &["runtime/outlet"]),
    (&["AsRawFd"], &[]),
    (&["FromRawFd"], &[]),
    (&["CrosstermBackend"], DRAW),
    (&["crossterm", "execute"], DRAW),
    (&["crossterm", "queue"], DRAW),
    (&["CopyToClipboard"], &["runtime/terminal"]),
    // Titles of windows, and words printed behind the screen's back.
    (&["SetTitle"], &[]),
    (&["style", "Print"], &[]),
    (&["PrintStyledContent"], &[]),
    (&["tracing_subscriber"], &["runtime/log"]),
    (&["set_hook"], &["runtime/last_resort"]),
    // What another program writes is not ours to check: only the user's editor is one.
    (&["process", "Command"], &["runtime/editor"]),
    (&["rustix", "stdio"], &[]),
];

/// Asking what an output is writes nothing to it.
const QUESTIONS: [&str; 4] = [
    "io::stdout().is_terminal()",
    "io::stderr().is_terminal()",
    "tcgetwinsize(io::stdout())",
    "tcgetwinsize(io::stderr())",
];

/// Ways out that have no path, and the files that may use them.
const SIGNS: [(&str, &[&str]); 5] = [
    // Help, which holds nothing from outside.
    (".print()", &["cli/out"]),
    ("\"/dev/tty", &[]),
    ("\"/dev/std", &[]),
    ("\"/dev/fd", &[]),
    // The list of mounts is only read; what it says of a file system is harmless on its way out.
    ("\"/proc/", &["cli/doctor/folders"]),
];

/// The source without what writes nothing.
pub(super) fn quiet(source: &str) -> String {
    let blank = |source: String, asks: &str| source.replace(asks, "()");
    QUESTIONS.into_iter().fold(source.to_owned(), blank)
}

/// That a name leads out of the program where nothing may.
pub(super) fn named(place: &str, found: &Found) -> Option<String> {
    let Name::Outside(path) = &found.name else {
        return None;
    };
    if found.is_test {
        return None;
    }
    let leads = |parts: &[&str]| path.windows(parts.len()).any(|window| window == parts);
    let (parts, places) = PATHS.iter().find(|(parts, _)| leads(parts))?;
    let name = parts.join("::");
    (!places.contains(&place)).then(|| match places {
        [] => format!("{name} is for nobody"),
        places => format!("{name} belongs to {}", places.join(", ")),
    })
}

/// Signs in the text of a file that lead out of the program; a line each.
pub(super) fn signs(place: &str, source: &str) -> Vec<String> {
    let lines = source.lines().zip(1..);
    let code = lines.take_while(|(line, _)| !line.starts_with("#[cfg(test)]"));
    let mut found = Vec::new();
    for (line, n) in code {
        for (sign, places) in SIGNS {
            if line.contains(sign) && !places.contains(&place) {
                found.push(format!("{n}: {sign} leads out of the program"));
            }
        }
    }
    found
}
