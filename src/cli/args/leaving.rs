//! What can be written about documents that leave the program, and come back.
use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// How a report is written.
#[derive(Debug, Args)]
pub(in crate::cli) struct Export {
    /// Any unique part of the session's id.
    pub(in crate::cli) id: String,
    /// In which form.
    #[arg(long, default_value = "md")]
    pub(in crate::cli) format: Format,
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

/// The forms of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Format {
    /// Markdown.
    Md,
    /// A page for browsers and paper.
    Html,
    /// JSON.
    Json,
    /// A calendar file.
    Ics,
    /// Pictures.
    Svg,
    /// A sheet: of the questions, or of the map where there are none.
    Csv,
    /// A sheet of the map, as `calc flow` reads it.
    MapCsv,
}
