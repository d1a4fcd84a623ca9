//! The home screen line by line: what can be gone on with, and which workshop to begin.
//!
//! Each choice is a number; an empty line takes the one in brackets, the end of the input leaves.
use std::io::{self, BufRead as _};
use std::sync::Arc;

use super::failure::Failure;
use super::find;
use super::line_by_line;
use super::setting::Setting;
use super::start::{Choice, begin};
use crate::domain::{Header, Mode, Pack, Status, Variant};
use crate::i18n::Words;
use crate::plain::{Console as _, Stdio};

/// How many unfinished sessions are offered.
const OFFERED: usize = 5;

/// How many people are taken to be here when nobody says.
const USUAL_PEOPLE: u16 = 6;

/// Asks what to do, and does it.
pub(super) fn run(setting: &Setting) -> Result<(), Failure> {
    let words = &setting.words;
    let unfinished = unfinished(setting)?;
    let shelf = setting.shelf();
    let packs: Vec<Arc<Pack>> = shelf
        .in_language(setting.language())
        .map(|shelved| Arc::clone(&shelved.pack))
        .collect();
    let sessions = unfinished.iter().map(|(_, header)| {
        let name = format!("{} · {}", header.title, super::list::team(setting, header));
        words.with("cli-resume", &[("name", name.into())])
    });
    let workshops = packs.iter().map(|pack| pack.title.clone());
    let rows: Vec<String> = sessions.chain(workshops).collect();
    let Some(at) = choose(words, "cli-which-workshop", &rows, 0)? else {
        return Ok(());
    };
    if let Some((path, _)) = unfinished.get(at) {
        return line_by_line::run(setting, path);
    }
    match packs.get(at - unfinished.len()) {
        Some(pack) => new(setting, pack),
        None => Ok(()),
    }
}

fn unfinished(setting: &Setting) -> Result<Vec<(std::path::PathBuf, Header)>, Failure> {
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
fn choose(
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

fn say(text: &str) -> Result<(), Failure> {
    write(&format!("{text}\n"))
}

fn write(text: &str) -> Result<(), Failure> {
    Stdio::new().write(text).map_err(Failure::Output)
}
