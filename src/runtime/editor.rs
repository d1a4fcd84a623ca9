//! Hands a text to the user's editor and takes it back. Who calls has left the terminal.
use std::io::{self, Read as _};
use std::process::Command;

use crate::store::disk;

/// The most that is taken back, in bytes.
const LONGEST: u64 = 1024 * 1024;

/// Why no text came back; what was there before is to stay.
#[derive(Debug, thiserror::Error)]
pub(super) enum EditFault {
    /// The file to be edited, or what came back, is not to be had.
    #[error(transparent)]
    File(#[from] io::Error),
    /// The editor says that it failed, or was told to by the user.
    #[error("{command}: {status}")]
    Failed {
        /// What was run.
        command: String,
        /// How it ended.
        status: std::process::ExitStatus,
    },
}

/// The user's editor: `$VISUAL`, else `$EDITOR`, else vi.
pub(super) fn command() -> String {
    ["VISUAL", "EDITOR"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.trim().is_empty())
        .unwrap_or_else(|| "vi".to_owned())
}

/// Runs the editor on a text and waits; gives the text without the line end at its end.
pub(super) fn edit(command: &str, text: &str) -> Result<String, EditFault> {
    let path = disk::temporary_text("calms-", ".txt", &format!("{text}\n"))?;
    // Through the shell, because the variables hold options and quotes, as other programs take it.
    let status = Command::new("sh")
        .arg("-c")
        .arg(format!("{command} \"$@\""))
        .arg("sh")
        .arg(&path)
        .status()?;
    if !status.success() {
        return Err(EditFault::Failed {
            command: command.to_owned(),
            status,
        });
    }
    // Opened anew: many editors put another file in its place.
    let mut edited = Vec::new();
    std::fs::File::open(&path)?
        .take(LONGEST)
        .read_to_end(&mut edited)?;
    let edited = String::from_utf8_lossy(&edited);
    Ok(edited.trim_end_matches(['\n', '\r']).to_owned())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    #[test]
    fn what_the_editor_leaves_comes_back() {
        assert_eq!(edit("true", "as it was\ntwo").unwrap(), "as it was\ntwo");
        let replaced = edit("f() { echo \"new 'text'\" >\"$1\"; }; f", "old");
        assert_eq!(replaced.unwrap(), "new 'text'");
    }

    #[test]
    fn an_editor_that_fails_or_is_missing_is_told() {
        assert!(matches!(edit("false", "x"), Err(EditFault::Failed { .. })));
        let missing = edit("/nowhere/ed 2>/dev/null", "x");
        assert!(matches!(missing, Err(EditFault::Failed { .. })));
    }
}
