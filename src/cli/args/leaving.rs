//! What can be written about documents that leave the program, and come back.
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use crate::export::Form;

/// How a report is written.
#[derive(Debug, Args)]
pub(in crate::cli) struct Export {
    /// Any unique part of the session's id.
    pub(in crate::cli) id: String,
    /// In which form; else the file's name tells.
    #[arg(long)]
    pub(in crate::cli) format: Option<Form>,
    /// Where to; `-` is standard output.
    #[arg(long, short, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    /// Replaces a file that is there.
    #[arg(long)]
    pub(in crate::cli) force: bool,
    /// The group has agreed outside of the program.
    #[arg(long)]
    pub(in crate::cli) consented: bool,
    /// The group wants names of people kept in what was written.
    #[arg(long)]
    pub(in crate::cli) names: bool,
}

/// How a document becomes a session again.
#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    /// The document; `-` is standard input.
    #[arg(value_name = "FILE")]
    pub(in crate::cli) file: PathBuf,
    /// Under an id of its own, beside one that is there.
    #[arg(long)]
    pub(in crate::cli) as_new: bool,
}

impl ValueEnum for Form {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()))
    }
}
