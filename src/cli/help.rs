//! The command line in the words of the chosen language: help, completions and manual page.
//!
//! Every command and argument has its key, `help-<command>` and `help-<command>-<argument>`; a
//! test finds one that is missing.
use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ColorChoice, Command, CommandFactory as _};

use super::args::{ColorWish, Common, Line, Spoken};
use super::setting::{Setting, language};
use crate::domain::Language;
use crate::export::Form;
use crate::i18n::Words;

/// Where options stand that go with every command, and the help.
const LATE: usize = 900;
const LAST: usize = 901;

/// The words in which usage is told, before the line could be read.
pub(super) fn words(early: &Common) -> Words {
    match Setting::of(early) {
        Ok(setting) => setting.words,
        Err(_) => Words::new(language(early.language(), None)),
    }
}

/// What has to be known before the line can be read: the language, colours, and the settings.
pub(super) fn early(args: &[OsString]) -> Common {
    let value = |name: &str| -> Option<OsString> {
        let at = args.iter().position(|arg| {
            let arg = arg.to_string_lossy();
            arg == name
                || arg
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with('='))
        })?;
        let arg = args.get(at)?.to_string_lossy().into_owned();
        match arg.split_once('=') {
            Some((_, value)) => Some(value.into()),
            None => args.get(at + 1).cloned(),
        }
    };
    let lang = value("--lang").and_then(|lang| Language::try_from(lang.into_string().ok()?).ok());
    let never = value("--color").is_some_and(|when| when == "never");
    Common {
        data_dir: value("--data-dir").map(PathBuf::from),
        config_dir: value("--config-dir").map(PathBuf::from),
        lang: lang.map(Spoken::One),
        color: if never {
            ColorWish::Never
        } else {
            ColorWish::Auto
        },
        plain: false,
        json: false,
    }
}

/// The line with the word `help` turned into the option: `calms help export` asks for the same
/// as `calms export --help`. Only a first word is looked at: any other may be a file's name.
pub(super) fn as_option(mut args: Vec<OsString>) -> Vec<OsString> {
    let with_value = ["--data-dir", "--config-dir", "--lang", "--color"];
    let mut at = 1;
    while let Some(arg) = args.get(at).map(|arg| arg.to_string_lossy()) {
        if with_value.contains(&&*arg) {
            at += 1;
        } else if arg == "help" {
            args.remove(at);
            args.push("--help".into());
            break;
        } else if !arg.starts_with('-') {
            break;
        }
        at += 1;
    }
    args
}

/// The command line in these words.
pub(super) fn line(words: &Words, color: ColorWish) -> Command {
    let choice = match color {
        ColorWish::Auto => ColorChoice::Auto,
        ColorWish::Always => ColorChoice::Always,
        ColorWish::Never => ColorChoice::Never,
    };
    speak(mute(), words, "help").color(choice)
}

/// The command line without words: enough for a line that is right.
pub(super) fn mute() -> Command {
    Line::command().disable_version_flag(true).arg(
        Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version),
    )
}

/// Gives a command, its arguments and the commands below it their words.
fn speak(command: Command, words: &Words, key: &str) -> Command {
    let say = |key: String| words.say(&key).into_owned();
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(say("help-help".into()));
    let usage = heading(words, "help-usage");
    let template =
        format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}");
    let mut command = command
        .about(say(format!("{key}-about")))
        .disable_help_flag(true)
        .arg(help)
        .help_template(template)
        .subcommand_help_heading(heading(words, "help-commands"))
        .mut_args(|arg| argument(arg, words, key));
    let names: Vec<String> = command
        .get_subcommands()
        .map(|below| below.get_name().to_owned())
        .collect();
    for name in names {
        let key = format!("{key}-{name}");
        command = command.mut_subcommand(name, |below| speak(below, words, &key));
    }
    command
}

fn argument(arg: Arg, words: &Words, key: &str) -> Arg {
    let of = if arg.is_positional() {
        "help-arguments"
    } else {
        "help-options"
    };
    let hides = arg.get_action().takes_values();
    let arg = arg
        .help_heading(heading(words, of))
        .hide_possible_values(hides)
        .hide_default_value(hides);
    let id = arg.get_id().as_str().replace('_', "-");
    if id == "help" {
        return arg.display_order(LAST);
    }
    let arg = if arg.is_global_set() || id == "version" {
        arg.display_order(LATE)
    } else {
        arg
    };
    let key = format!("{key}-{id}");
    let text = if key == "help-export-format" {
        words.with(&key, &[("forms", forms(words).into())])
    } else {
        words.say(&key).into_owned()
    };
    arg.help(text)
}

/// The forms of a report by the names that the command line takes, each with what it is.
fn forms(words: &Words) -> String {
    let told = Form::ALL.map(|form| {
        let code = form.code();
        format!("{code} ({})", words.say(&format!("export-form-{code}")))
    });
    told.join(", ")
}

/// A heading before its colon, which French sets apart.
fn heading(words: &Words, key: &str) -> String {
    let heading = words.say(key);
    match words.language() {
        Language::En => heading.into_owned(),
        Language::Fr => format!("{heading}\u{a0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_has_its_words() {
        fn walk(command: &Command, missing: &mut Vec<String>) {
            let about = command.get_about().map(ToString::to_string);
            let args = command
                .get_arguments()
                .map(|arg| arg.get_help().map(ToString::to_string));
            for text in std::iter::once(about).chain(args) {
                let text = text.unwrap_or_default();
                if text.is_empty() || text.contains('⟦') {
                    missing.push(format!("{}: {text}", command.get_name()));
                }
            }
            for below in command.get_subcommands() {
                walk(below, missing);
            }
        }
        for words in Language::ALL.map(Words::new) {
            let mut missing = Vec::new();
            let mut line = line(&words, ColorWish::Never);
            line.build();
            walk(&line, &mut missing);
            assert_eq!(missing, Vec::<String>::new());
        }
    }

    #[test]
    fn help_as_a_first_word_is_the_option() {
        let turned = |line: &str| {
            let args = line.split(' ').map(OsString::from).collect();
            let turned = as_option(args).join(std::ffi::OsStr::new(" "));
            turned.to_string_lossy().into_owned()
        };
        assert_eq!(turned("calms help"), "calms --help");
        assert_eq!(turned("calms help calc dora"), "calms calc dora --help");
        assert_eq!(turned("calms --lang fr help"), "calms --lang fr --help");
        assert_eq!(turned("calms --lang=help list"), "calms --lang=help list");
        assert_eq!(turned("calms lint help"), "calms lint help");
    }

    #[test]
    fn language_and_folders_are_known_before_the_line_is_read() {
        let args = [
            "calms",
            "list",
            "--lang=fr",
            "--config-dir",
            "/c",
            "--nonsense",
        ];
        let early = early(&args.map(OsString::from));
        assert_eq!(early.language(), Some(Language::Fr));
        assert_eq!(early.config_dir, Some(PathBuf::from("/c")));
        assert_eq!(early.color, ColorWish::Auto);
    }
}
