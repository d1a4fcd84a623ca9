//! What could not be saved in the end is put where the user will find it.
use std::path::{Path, PathBuf};

use crate::domain::{Session, SessionId};
use crate::store::document::{self, Opened};
use crate::store::{Fault, Unsaved, WriteFault, atomic, make_folder};

/// More states of one session than this less one are not put into a folder.
const MOST: u8 = 100;

/// A session that could not be saved where it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// Its file, which is as it was before.
    pub path: PathBuf,
    /// Why, in the system's words.
    pub why: String,
    /// Where its newest state is.
    pub kept: Kept,
}

/// Where the newest state of a session is that could not be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In this file.
    File(PathBuf),
    /// In no file: this is its text.
    Text(String),
    /// Nowhere: it could not be put in words.
    Lost,
}

/// Puts each state into the first folder that takes it.
pub(super) fn put(unsaved: Vec<Unsaved>, folders: &[&Path]) -> Vec<Leftover> {
    let one = |left: Unsaved| Leftover {
        why: reason(&left.why),
        kept: left
            .text
            .map_or(Kept::Lost, |text| keep(&left.path, text, folders)),
        path: left.path,
    };
    unsaved.into_iter().map(one).collect()
}

/// The system's reason alone: the path is told beside it, or known.
pub(crate) fn reason(fault: &WriteFault) -> String {
    match fault {
        WriteFault::Write(error) => {
            // A temporary file adds its own path, which says nothing to anybody.
            let why = error.source.to_string();
            let ends = [" at path ", " (os error"].map(|mark| why.find(mark));
            let end = ends.into_iter().flatten().min().unwrap_or(why.len());
            why.get(..end).unwrap_or(&why).to_owned()
        }
        WriteFault::Look(Fault::Read { source, .. }) => source.to_string(),
        WriteFault::Look(fault) => fault.to_string(),
        WriteFault::Print(fault) => fault.to_string(),
    }
}

/// The newest state of a session that was put into a folder, where it is newer than the one at hand.
pub(crate) fn newer(path: &Path, at_hand: &Session, folder: &Path) -> Option<Session> {
    let at_hand = at_hand.header();
    let left = newest(path, &at_hand.id, folder)?.value;
    (left.header().updated > at_hand.updated).then_some(left)
}

/// The newest state of a session that was put into a folder; none where there is none that can
/// be read. Another session may have had a file of the same name.
fn newest(path: &Path, session: &SessionId, folder: &Path) -> Option<Opened<Session>> {
    let name = path.file_stem()?.to_string_lossy();
    let files = (1..MOST).map(|n| folder.join(format!("{name}-unsaved-{n}.ron")));
    let read = files
        .take_while(|file| file.exists())
        .filter_map(|file| document::open::<Session>(&file).ok())
        .filter(|opened| opened.value.header().id == *session);
    read.max_by_key(|opened| opened.value.header().updated)
}

/// Puts one text into the first folder that takes it.
pub(super) fn keep(path: &Path, text: String, folders: &[&Path]) -> Kept {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    for folder in folders {
        for n in 1..MOST {
            let path = folder.join(format!("{name}-unsaved-{n}.ron"));
            if path.exists() {
                continue;
            }
            let made = make_folder(folder).is_ok();
            if made && atomic::create(&path, text.as_bytes()).is_ok() {
                return Kept::File(path);
            }
            break;
        }
    }
    Kept::Text(text)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    #[test]
    fn a_state_goes_into_the_first_folder_that_takes_it_and_replaces_nothing() {
        let root = tempfile::tempdir().unwrap();
        let blocked = root.path().join("file");
        std::fs::write(&blocked, "").unwrap();
        let open = root.path().join("open");
        let file = |n| open.join(format!("a-unsaved-{n}.ron"));
        let put = || keep(Path::new("/x/a.ron"), "text".to_owned(), &[&blocked, &open]);
        assert_eq!(put(), Kept::File(file(1)));
        assert_eq!(put(), Kept::File(file(2)));
        assert_eq!(std::fs::read_to_string(file(1)).unwrap(), "text");
        let none = keep(Path::new("/x/a.ron"), "text".to_owned(), &[&blocked]);
        assert_eq!(none, Kept::Text("text".to_owned()));
    }
}
