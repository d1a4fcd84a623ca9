//! Reads packs, checks them, and says where one is wrong.
//!
//! Faults carry a code and its details; the words are found by `i18n` under `fault-<code>`.
mod check;
mod cover;
mod demo;
mod fault;
mod flow_csv;
mod place;
mod read_on;
mod record;
mod shelf;
mod starter;

use ron::extensions::Extensions;

use crate::domain::Pack;

pub use check::{LONGEST_LEVEL, LONGEST_TITLE, check};
pub use cover::Cover;
pub use demo::{
    DemoAction, DemoCard, DemoEvent, DemoExperiment, DemoSession, DemoStep, DemoSurvey, DemoTeam,
    Said, Typed, demo_teams,
};
pub use fault::{CODES, Fault};
pub use flow_csv::{FLOW_BRANCH, FLOW_HEADER, read_flow};
pub use read_on::parse_on;
pub use record::{RECORD_HEADER, Sheet, record};
pub use shelf::{Origin, Shelf, Shelved, read};
pub use starter::{named, starter};

/// The layout of pack files that this program reads.
pub const FORMAT: u32 = 1;

/// A pack file larger than this is refused before it is read, in bytes.
pub const LARGEST: u64 = 4 * 1024 * 1024;

/// Reads one pack. Its questions get their full ids.
///
/// # Errors
/// The first thing that cannot be read, with its place.
pub fn parse(file: &str, source: &str) -> Result<Pack, Fault> {
    let mut pack: Pack = options().from_str(source).map_err(|e| {
        other_format(file, source).unwrap_or_else(|| Fault::syntax(file, source, &e))
    })?;
    with_full_ids(&mut pack);
    Ok(pack)
}

fn with_full_ids(pack: &mut Pack) {
    for question in &mut pack.questions {
        question.id = format!("{}.{}", pack.id, question.id);
    }
}

/// How packs are written.
fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
}

/// A pack for another version of the program is told as such, not by the first unknown field.
fn other_format(file: &str, source: &str) -> Option<Fault> {
    let at = place::Places::of(source).field("format")?;
    let (_, value) = source.get(at..)?.split_once(':')?;
    let value = value.trim_start();
    let end = value.find(|c: char| !c.is_ascii_digit())?;
    let format = value.get(..end)?;
    let is_other = !format.is_empty() && format != FORMAT.to_string();
    let details = vec![("format", format.to_owned())];
    is_other.then(|| Fault::at(file, source, at, "format", details))
}

/// Puts what a pack takes from another one before its own.
pub fn take(pack: &mut Pack, base: &Pack) {
    if pack.scale.is_empty() {
        pack.scale.clone_from(&base.scale);
    }
    pack.sets.splice(0..0, base.sets.iter().cloned());
    pack.questions.splice(0..0, base.questions.iter().cloned());
    pack.rules.splice(0..0, base.rules.iter().cloned());
}
