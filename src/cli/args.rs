//! What can be written on the command line, as one tree. It decides nothing.
//!
//! The doc comments are for whoever reads the code; `help` replaces them by the words of the
//! chosen language.
mod calc;
mod leaving;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::civil::Date;

pub(super) use calc::{Calc, DoraArgs, IncidentArgs};
pub(super) use leaving::{Export, Import};

use crate::domain::{Language, LintField, Mode, Variant};

/// The whole line; by default the one that says nothing.
#[derive(Debug, Default, Parser)]
#[command(name = "calms", version, disable_help_subcommand = true)]
pub(super) struct Line {
    /// What goes with every command.
    #[command(flatten)]
    pub(super) common: Common,
    /// The command; none opens the screens.
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// What goes with every command.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct Common {
    /// Where sessions lie.
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data_dir: Option<PathBuf>,
    /// Where own packs and settings lie.
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) config_dir: Option<PathBuf>,
    /// The language of the program.
    #[arg(long, global = true, value_parser = languages())]
    pub(super) lang: Option<Spoken>,
    /// Whether to use colours.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: ColorWish,
    /// Line by line instead of screens.
    #[arg(long, global = true)]
    pub(super) plain: bool,
    /// JSON instead of text.
    #[arg(long, global = true)]
    pub(super) json: bool,
}

impl Common {
    /// The language of the program, if one was asked for.
    pub(super) const fn language(&self) -> Option<Language> {
        match self.lang {
            Some(Spoken::One(language)) => Some(language),
            Some(Spoken::Both) | None => None,
        }
    }
}

/// What `--lang` names; both languages only where a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spoken {
    /// One language.
    One(Language),
    /// Both.
    Both,
}

impl Default for Spoken {
    fn default() -> Self {
        Self::One(Language::default())
    }
}

impl Spoken {
    const ALL: [Self; 3] = [Self::One(Language::En), Self::One(Language::Fr), Self::Both];
    const ONE: [Self; 2] = [Self::One(Language::En), Self::One(Language::Fr)];

    const fn code(self) -> &'static str {
        match self {
            Self::One(language) => language.code(),
            Self::Both => "both",
        }
    }
}

/// Whether to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorWish {
    /// As terminal and environment say.
    #[default]
    Auto,
    /// Whatever they say.
    Always,
    /// None.
    Never,
}

/// A command.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Begins a workshop.
    Start(Start),
    /// Shows three teams and a year of their workshops.
    Demo {
        /// Where to write them for good.
        #[arg(long, value_name = "DIR")]
        keep: Option<PathBuf>,
    },
    /// Goes on with a session.
    Resume {
        /// Any unique part of its id.
        id: Option<String>,
    },
    /// Follows a running session in a second terminal.
    Notes {
        /// Any unique part of its id.
        id: Option<String>,
    },
    /// Prints the facilitator's guide.
    Guide {
        /// The pack's id.
        pack: String,
        /// How long.
        #[arg(long, value_parser = variants())]
        variant: Option<Variant>,
    },
    /// Lists the sessions.
    List,
    /// Shows a session.
    Show {
        /// Any unique part of its id.
        id: String,
    },
    /// Lists what was promised.
    Actions(Actions),
    /// Deletes a session.
    Delete {
        /// Any unique part of its id.
        id: String,
        /// Does not ask.
        #[arg(long)]
        yes: bool,
    },
    /// Writes a session's report.
    Export(Export),
    /// Takes a session out of a document that was exported.
    Import(Import),
    /// Prints the schema of that document.
    Schema,
    /// Makes a session out of counted votes.
    Record(Record),
    /// Joins two copies of a session.
    Merge(Merge),
    /// Shows how teams changed.
    Trend(Trend),
    /// Sets two sessions side by side.
    Compare {
        /// Any unique part of the first session's id.
        first: String,
        /// Any unique part of the second session's id.
        second: String,
    },
    /// Speaks of workshops.
    #[command(subcommand)]
    Packs(Packs),
    /// Looks for words that judge people.
    Lint(Lint),
    /// Computes.
    #[command(subcommand)]
    Calc(Calc),
    /// Looks at files, settings and terminal.
    Doctor {
        /// Sets damaged sessions aside and restores their last good copies.
        #[arg(long)]
        repair: bool,
    },
    /// Prints completions.
    Completions {
        /// For which shell.
        shell: Shell,
    },
    /// Prints the manual page.
    Man,
}

impl Command {
    /// Whether `--json` means something here.
    pub(super) const fn speaks_json(&self) -> bool {
        match self {
            Self::List
            | Self::Actions(_)
            | Self::Show { .. }
            | Self::Trend(_)
            | Self::Compare { .. }
            | Self::Packs(Packs::List | Packs::Show { .. } | Packs::Check { .. })
            | Self::Lint(_)
            | Self::Calc(_)
            | Self::Doctor { .. } => true,
            Self::Start(_)
            | Self::Demo { .. }
            | Self::Resume { .. }
            | Self::Notes { .. }
            | Self::Guide { .. }
            | Self::Delete { .. }
            | Self::Export(_)
            | Self::Import(_)
            | Self::Schema
            | Self::Record(_)
            | Self::Merge(_)
            | Self::Packs(Packs::New { .. } | Packs::Eject { .. })
            | Self::Completions { .. }
            | Self::Man => false,
        }
    }
}

/// How a workshop begins.
#[derive(Debug, Args)]
pub(super) struct Start {
    /// The pack's id.
    pub(super) pack: String,
    /// How long.
    #[arg(long, value_parser = variants())]
    pub(super) variant: Option<Variant>,
    /// Whose it is.
    #[arg(long, value_name = "T")]
    pub(super) team: Option<String>,
    /// How many people.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=99))]
    pub(super) people: Option<u16>,
    /// How votes are given.
    #[arg(long, value_parser = modes())]
    pub(super) mode: Option<Mode>,
}

/// Which promises are listed, and how.
#[derive(Debug, Args)]
pub(super) struct Actions {
    /// Open ones only.
    #[arg(long)]
    pub(super) open: bool,
    /// Of this team only.
    #[arg(long, value_name = "T")]
    pub(super) team: Option<String>,
    /// In which form.
    #[arg(long)]
    pub(super) format: Option<ListForm>,
    /// Where to; `-` is standard output.
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Replaces a file that is there.
    #[arg(long)]
    pub(super) force: bool,
    /// The group wants names of people kept in what was written.
    #[arg(long)]
    pub(super) names: bool,
}

/// The forms of a list of promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ListForm {
    /// A sheet.
    Csv,
    /// A calendar.
    Ics,
}

/// How counted votes become a session.
#[derive(Debug, Args)]
pub(super) struct Record {
    /// The pack's id.
    pub(super) pack: String,
    /// The sheet; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    pub(super) votes: PathBuf,
    /// Whose it is.
    #[arg(long, value_name = "T", default_value = "", hide_default_value = true)]
    pub(super) team: String,
    /// When it was.
    #[arg(long, value_name = "D")]
    pub(super) date: Option<Date>,
}

/// Which copies of a session are joined.
#[derive(Debug, Args)]
pub(super) struct Merge {
    /// What both come from.
    #[arg(value_name = "BASE")]
    pub(super) base: PathBuf,
    /// Our copy.
    #[arg(value_name = "OURS")]
    pub(super) ours: PathBuf,
    /// The other copy.
    #[arg(value_name = "THEIRS")]
    pub(super) theirs: PathBuf,
    /// Where to; `-` is standard output.
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// Which trends, and how.
#[derive(Debug, Args)]
pub(super) struct Trend {
    /// Whose; several teams side by side where none is named.
    #[arg(long, value_name = "T")]
    pub(super) team: Option<String>,
    /// Of which workshop.
    #[arg(long, value_name = "P")]
    pub(super) pack: Option<String>,
    /// One line for each session and letter.
    #[arg(long, conflicts_with = "json")]
    pub(super) csv: bool,
    /// One chart for each letter.
    #[arg(long, requires = "team", conflicts_with_all = ["json", "csv"])]
    pub(super) svg: bool,
}

/// What can be said of packs.
#[derive(Debug, Subcommand)]
pub(super) enum Packs {
    /// Lists them.
    List,
    /// Shows one.
    Show {
        /// The pack's id.
        id: String,
    },
    /// Checks them.
    Check {
        /// The files; the built-in ones where none is named.
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Writes one to begin with.
    New {
        /// The new file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Copies a built-in one to be changed.
    Eject {
        /// The pack's id.
        id: String,
    },
}

/// Which texts are read, and how.
#[derive(Debug, Args)]
pub(super) struct Lint {
    /// In which language they are written. It takes the place of the general option, so that
    /// both languages can be named.
    #[arg(long, value_parser = tongues())]
    pub(super) lang: Option<Spoken>,
    /// What they are for.
    #[arg(long, value_parser = fields(), default_value = "text")]
    pub(super) field: LintField,
    /// The files; `-` or none is standard input.
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
}

fn languages() -> impl TypedValueParser<Value = Spoken> {
    one_of(&Spoken::ONE, Spoken::code)
}

fn tongues() -> impl TypedValueParser<Value = Spoken> {
    one_of(&Spoken::ALL, Spoken::code)
}

fn fields() -> impl TypedValueParser<Value = LintField> {
    one_of(&LintField::ALL, LintField::code)
}

fn variants() -> impl TypedValueParser<Value = Variant> {
    one_of(&Variant::ALL, Variant::code)
}

fn modes() -> impl TypedValueParser<Value = Mode> {
    one_of(&Mode::ALL, Mode::code)
}

/// Reads one of a few values by its name in files.
fn one_of<T: Copy + Default + Send + Sync + 'static>(
    all: &'static [T],
    code: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let names: Vec<&'static str> = all.iter().map(|value| code(*value)).collect();
    PossibleValuesParser::new(names).map(move |name| {
        let found = all.iter().find(|value| code(**value) == name);
        // Only names of the list come here.
        found.copied().unwrap_or_default()
    })
}
