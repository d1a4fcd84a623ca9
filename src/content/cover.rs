//! What is told of a pack before it is opened: its name, for whom it is, how long it takes.
//!
//! The first screen needs no more of a pack, and reading all of eight packs is most of a start.
use serde::Deserialize;

use crate::domain::{Language, Pack, Variants};

use super::Origin;

/// What is told of a pack before it is opened.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Cover {
    /// Names the pack.
    pub id: String,
    /// The language of its texts.
    pub language: Language,
    /// Its name in lists.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// For whom it is.
    pub audience: String,
    /// What one leaves with.
    pub outcome: String,
    /// How long each variant takes.
    pub variants: Variants,
    /// Where the pack comes from.
    #[serde(skip)]
    pub origin: Origin,
}

impl Cover {
    /// The cover of a pack that was read.
    pub(super) fn of(pack: &Pack, origin: &Origin) -> Self {
        Self {
            id: pack.id.clone(),
            language: pack.language,
            title: pack.title.clone(),
            summary: pack.summary.clone(),
            audience: pack.audience.clone(),
            outcome: pack.outcome.clone(),
            variants: pack.variants.clone(),
            origin: origin.clone(),
        }
    }

    /// Reads the cover alone off the source of a pack that ships: all up to the line of its
    /// outcome, and from its variants on. None where a source is laid out otherwise.
    pub(super) fn read(source: &str) -> Option<Self> {
        let outcome = source.find("\n    outcome:")? + 1;
        let end = outcome + source.get(outcome..)?.find('\n')?;
        let rest = source.rfind("\n    variants:").filter(|at| *at >= end)?;
        let cover = [source.get(..end)?, source.get(rest..)?].concat();
        super::options().from_str(&cover).ok()
    }
}
