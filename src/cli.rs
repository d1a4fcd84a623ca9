//! The command line: arguments to calls, and what comes back to standard output.
//!
//! One file a command, and no logic of its own: figures come from `domain`, reports from
//! `export`, files from `store`. Everything printed goes through `out`, everything that goes
//! wrong through `failure`, in the chosen language.
mod actions;
mod args;
mod calc;
mod compare;
mod config;
mod delete;
mod demo;
mod doctor;
mod export;
mod failure;
mod find;
mod guide;
mod help;
mod import;
mod keep;
mod line_by_line;
mod lint;
mod list;
mod merge;
mod notes;
mod out;
mod packs;
mod plain_home;
mod record;
mod resume;
mod screens;
mod setting;
mod shell;
mod show;
mod start;
mod templates;
mod trend;

use std::ffi::OsString;
use std::io;

use clap::FromArgMatches as _;

use args::{Command, Common, Line};
use delete::Sure;
use doctor::Care;
use failure::{Failure, cannot_write, fault_text};
use out::{Out, tell};
use screens::Way;
use setting::{Form, Setting};

use crate::i18n::Words;

pub use config::Config;
pub use failure::Exit;

/// Does what a command line asks; the first argument is the program's name.
///
/// # Errors
/// The exit status; what happened has been said.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Result<(), Exit> {
    // If it fails, a file that is too large ends the program as it would without.
    let _ = crate::runtime::outlive_large_files();
    let args = help::as_option(args.into_iter().collect());
    let early = help::early(&args);
    let line = match parse(&args, &early) {
        Ok(line) => line,
        Err(error) => return usage(&early, &error),
    };
    let mut out = Out::new();
    let done = setting(&line.common).and_then(|setting| dispatch(&setting, &mut out, line));
    // What was printed before a failure stays printed.
    let printed = out.finish();
    match done.and(printed) {
        Ok(()) => Ok(()),
        Err(failure) => end(&help::words(&early), failure),
    }
}

/// What is known before a command begins; a broken file of settings is told and left aside.
fn setting(common: &Common) -> Result<Setting, Failure> {
    let setting = Setting::of(common)?;
    if let Some(fault) = &setting.fault {
        tell(&fault_text(&setting.words, fault));
    }
    Ok(setting)
}

/// Reads the line. It is given its words, which takes longer than all else, only when they are to
/// be shown: for help, or for what is wrong with it. And where there is nothing to read, the tree
/// of all commands is not even made: that is how the program is mostly started.
fn parse(args: &[OsString], early: &Common) -> Result<Line, clap::Error> {
    if args.len() <= 1 {
        return Ok(Line::default());
    }
    let read = |line: clap::Command| {
        let matches = line.try_get_matches_from(args)?;
        Line::from_arg_matches(&matches)
    };
    read(help::mute()).or_else(|_| read(help::line(&help::words(early), early.color)))
}

fn dispatch(setting: &Setting, out: &mut Out, line: Line) -> Result<(), Failure> {
    let words = &setting.words;
    let way = if line.common.plain {
        Way::Lines
    } else {
        Way::Screens
    };
    let Some(command) = line.command else {
        return screens::home(setting, way);
    };
    if setting.form == Form::Json && !command.speaks_json() {
        return Err(Failure::usage(words.say("cli-no-json")));
    }
    match command {
        Command::Demo { keep } => demo::run(setting, out, &line.common, keep.as_deref()),
        Command::Start(asked) => start::run(setting, &asked, way),
        Command::Resume { id } => resume::run(setting, id.as_deref(), way),
        Command::Notes { id } => notes::run(setting, id.as_deref()),
        Command::Guide { pack, variant } => guide::run(setting, out, &pack, variant),
        Command::List => list::run(setting, out),
        Command::Actions(asked) => actions::run(setting, out, &asked),
        Command::Show { id } => show::run(setting, out, &id),
        Command::Delete { id, yes } => {
            let sure = if yes { Sure::Yes } else { Sure::Ask };
            delete::run(setting, out, &id, sure)
        }
        Command::Export(asked) => export::run(setting, out, &asked),
        Command::Import(asked) => import::run(setting, out, &asked),
        Command::Schema => out.text(crate::export::SCHEMA),
        Command::Merge(asked) => merge::run(setting, out, &asked),
        Command::Record(asked) => record::run(setting, out, &asked),
        Command::Trend(asked) => trend::run(setting, out, &asked),
        Command::Compare { first, second } => compare::run(setting, out, &first, &second),
        Command::Packs(what) => packs::run(setting, out, what),
        Command::Lint(asked) => lint::run(setting, out, &asked),
        Command::Calc(what) => calc::run(setting, out, what),
        Command::Doctor { repair } => {
            let care = if repair { Care::Repair } else { Care::Look };
            doctor::run(setting, out, care)
        }
        Command::Completions { shell } => {
            shell::completions(out, help::line(words, setting.color), shell)
        }
        Command::Man => shell::man(out, help::line(words, setting.color)),
    }
}

/// Help and version are no failure, and hold nothing from outside: they keep their colours. What is
/// told of a wrong line quotes it.
fn usage(early: &Common, error: &clap::Error) -> Result<(), Exit> {
    if error.use_stderr() {
        tell(&error.render().to_string());
        return Err(Exit::Usage);
    }
    let printed = out::help(error);
    printed.or_else(|error| end(&help::words(early), Failure::Output(error)))
}

/// Tells what happened, and gives the exit status.
fn end(words: &Words, failure: Failure) -> Result<(), Exit> {
    match failure {
        Failure::Told(exit, text) => {
            tell(&text);
            Err(exit)
        }
        Failure::Said(exit) => Err(exit),
        // Whoever was reading has seen enough, as `head` has.
        Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Failure::Output(error) if error.kind() == io::ErrorKind::Interrupted => {
            tell(&words.say("cli-interrupted"));
            Err(Exit::Interrupted)
        }
        Failure::Output(error) => {
            let name = words.say("cli-standard-output");
            end(words, cannot_write(words, &name, &error))
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_says_nothing_means_what_it_would_if_it_were_read() {
        let alone: Vec<OsString> = vec!["calms".into()];
        let read = help::mute().try_get_matches_from(&alone).unwrap();
        let read = Line::from_arg_matches(&read).unwrap();
        let early = help::early(&alone);
        let unread = parse(&alone, &early).unwrap();
        assert_eq!(format!("{unread:?}"), format!("{read:?}"));
    }
}
