//! The home screen line by line: what can be gone on with, which workshop to begin, and what came
//! of earlier sessions: the trend of a team, the open actions.
//!
//! Each choice is a number; an empty line takes the one in brackets, the end of the input leaves.
use std::io::{self, BufRead as _};
use std::path::PathBuf;
use std::sync::Arc;

use super::args::Actions;
use super::failure::Failure;
use super::find;
use super::line_by_line;
use super::out::Out;
use super::setting::Setting;
use super::start::{Choice, begin};
use crate::domain::{Header, Mode, Pack, Status, Variant};
use crate::i18n::Words;
use crate::plain::{Console as _, Stdio};

/// How many unfinished sessions are offered.
const OFFERED: usize = 5;

/// How many people are taken to be here when nobody says.
const USUAL_PEOPLE: u16 = 6;

/// What one of the rows stands for.
#[derive(Clone)]
enum Choose {
    /// An unfinished session goes on.
    GoOn(PathBuf),
    /// A workshop begins.
    Begin(Arc<Pack>),
    /// The trend of a team is shown.
    Trend,
    /// The open actions are shown.
    Actions,
}

/// Asks what to do, and does it. What is only looked at leads back to the question.
pub(super) fn run(setting: &Setting) -> Result<(), Failure> {
    let (names, rows): (Vec<String>, Vec<Choose>) = offered(setting)?.into_iter().unzip();
    loop {
        let Some(at) = choose(&setting.words, "cli-which-workshop", &names, 0)? else {
            return Ok(());
        };
        match rows.get(at) {
            Some(Choose::GoOn(path)) => return line_by_line::run(setting, path),
            Some(Choose::Begin(pack)) => return new(setting, pack),
            Some(Choose::Trend) => trend(setting)?,
            Some(Choose::Actions) => actions(setting)?,
            None => return Ok(()),
        }
    }
}

/// The rows. Trends and actions are only offered where there are some.
fn offered(setting: &Setting) -> Result<Vec<(String, Choose)>, Failure> {
    let words = &setting.words;
    let mut rows = Vec::new();
    for (path, header) in unfinished(setting)? {
        let name = format!(
            "{} · {}",
            header.title,
            super::list::team(setting, &header.team)
        );
        let name = words.with("cli-resume", &[("name", name.into())]);
        rows.push((name, Choose::GoOn(path)));
    }
    let shelf = setting.shelf();
    for shelved in shelf.in_language(setting.language()) {
        let pack = Arc::clone(&shelved.pack);
        rows.push((pack.title.clone(), Choose::Begin(pack)));
    }
    if !super::trend::teams(setting)?.is_empty() {
        rows.push((words.say("cli-see-trend").into_owned(), Choose::Trend));
    }
    let open = open_actions(setting)?;
    if open > 0 {
        let name = words.with("cli-see-actions", &[("n", open.into())]);
        rows.push((name, Choose::Actions));
    }
    Ok(rows)
}

/// How many actions and experiments are open, by the headers alone.
fn open_actions(setting: &Setting) -> Result<usize, Failure> {
    let sessions = find::all(setting)?.sessions;
    Ok(sessions.iter().map(|listed| listed.header.open.len()).sum())
}

/// Asks for the team where there are several, and shows its trend.
fn trend(setting: &Setting) -> Result<(), Failure> {
    let words = &setting.words;
    let teams = super::trend::teams(setting)?;
    let name = |team: &String| match team.as_str() {
        "" => words.say("mode-solo").into_owned(),
        team => team.to_owned(),
    };
    let names: Vec<String> = teams.iter().map(name).collect();
    let at = if names.len() == 1 {
        Some(0)
    } else {
        choose(words, "cli-whose-trend", &names, 0)?
    };
    let Some(team) = at.and_then(|at| teams.get(at)) else {
        return Ok(());
    };
    let mut out = Out::new();
    out.line("")?;
    super::trend::print_team(setting, &mut out, team)?;
    out.line("")?;
    out.finish()
}

/// Shows the open actions.
fn actions(setting: &Setting) -> Result<(), Failure> {
    let open = Actions {
        open: true,
        team: None,
        format: None,
        output: None,
        force: false,
        names: false,
    };
    let mut out = Out::new();
    out.line("")?;
    super::actions::run(setting, &mut out, &open)?;
    out.line("")?;
    out.finish()
}

fn unfinished(setting: &Setting) -> Result<Vec<(PathBuf, Header)>, Failure> {
    let listing = find::all(setting)?;
    let running = |header: &Header| header.status == Status::Running;
    Ok(listing
        .sessions
        .into_iter()
        .filter(|listed| running(&listed.header))
        .take(OFFERED)
        .map(|listed| (listed.path, listed.header))
        .collect())
}

/// Asks for what a new session is made of.
fn new(setting: &Setting, pack: &Pack) -> Result<(), Failure> {
    let words = &setting.words;
    let names = |prefix: &str, codes: &[&str]| -> Vec<String> {
        let name = |code: &&str| words.say(&format!("{prefix}-{code}-long")).into_owned();
        codes.iter().map(name).collect()
    };
    let variants = names("variant", &Variant::ALL.map(Variant::code));
    let Some(variant) = choose(words, "start-length", &variants, 1)? else {
        return Ok(());
    };
    let modes = names("mode", &Mode::ALL.map(Mode::code));
    let Some(mode) = choose(words, "start-mode", &modes, 0)? else {
        return Ok(());
    };
    let mode = Mode::ALL.get(mode).copied().unwrap_or_default();
    let people = if mode == Mode::Solo {
        Some(1)
    } else {
        people(words)?
    };
    let Some(people) = people else {
        return Ok(());
    };
    let Some(team) = ask(&words.say("cli-which-team"))? else {
        return Ok(());
    };
    let choice = Choice {
        variant: Variant::ALL.get(variant).copied().unwrap_or_default(),
        team: team.trim(),
        people,
        mode,
    };
    let session = begin(setting, pack, &choice)?;
    let path = setting.places.session_file(&session.header().id);
    let path = path.map_err(|e| Failure::failed(e.to_string()))?;
    line_by_line::run(setting, &path)
}

fn people(words: &Words) -> Result<Option<u16>, Failure> {
    loop {
        let question = format!("{} [{USUAL_PEOPLE}]", words.say("cli-how-many"));
        let Some(line) = ask(&question)? else {
            return Ok(None);
        };
        match line.parse::<u16>() {
            Ok(people @ 1..=99) => return Ok(Some(people)),
            Err(_) if line.is_empty() => return Ok(Some(USUAL_PEOPLE)),
            Ok(_) | Err(_) => {
                say(&words.with("cli-not-a-number", &[("text", line.into())]))?;
            }
        }
    }
}

/// Lets one of several rows be chosen by its number; none at the end of the input.
pub(super) fn choose(
    words: &Words,
    title: &str,
    rows: &[String],
    usual: usize,
) -> Result<Option<usize>, Failure> {
    say(&words.say(title))?;
    for (number, row) in (1..).zip(rows) {
        say(&format!("  {number}. {row}"))?;
    }
    loop {
        let question = format!("{} [{}]", words.say("cli-choose"), usual + 1);
        let Some(line) = ask(&question)? else {
            return Ok(None);
        };
        let number = line.parse::<usize>().ok();
        match number.and_then(|number| number.checked_sub(1)) {
            Some(at) if at < rows.len() => return Ok(Some(at)),
            None if line.is_empty() => return Ok(Some(usual)),
            Some(_) | None => say(&words.with("cli-not-a-choice", &[("text", line.into())]))?,
        }
    }
}

/// One line without blanks around it; none at the end of the input.
fn ask(question: &str) -> Result<Option<String>, Failure> {
    write(&format!("{question} "))?;
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    let read = read.map_err(Failure::Output)?;
    Ok((read > 0).then(|| line.trim().to_owned()))
}

pub(super) fn say(text: &str) -> Result<(), Failure> {
    write(&format!("{text}\n"))
}

fn write(text: &str) -> Result<(), Failure> {
    Stdio::new().write(text).map_err(Failure::Output)
}
