//! `calms actions`: what all sessions have promised, with age, day, and whether things moved.
use jiff::civil::Date;
use serde::Serialize;

use super::args::{Actions, ListForm};
use super::export::{Over, hand_over};
use super::failure::{Failure, session_fault, unreadable};
use super::out::{Out, tell};
use super::setting::{Form, Setting};
use crate::domain::{ActionKind, Pledge, Progress, Promise, SessionId, harmless};
use crate::export::{self, MovedJson};
use crate::i18n::Words;
use crate::store::hands;
use crate::store::pledged::Scope;

/// Prints the promises, or writes them into a file; what cannot be read is told on standard error
/// and hides nothing else.
pub(super) fn run(setting: &Setting, out: &mut Out, asked: &Actions) -> Result<(), Failure> {
    let words = &setting.words;
    if setting.form == Form::Json && asked.format.is_some() {
        return Err(Failure::usage(words.say("cli-one-form")));
    }
    let mut pledges = pledges(setting, asked)?;
    if asked.format.is_some() && !asked.names {
        let leaving = Pledge::leaving(&mut pledges, &words.say("name-mark"));
        for line in words.names_told(&leaving) {
            tell(&line);
        }
    }
    let today = setting.now.wall.to_zoned(setting.zone.clone()).date();
    let text = match (setting.form, asked.format) {
        (Form::Json, _) => json(&pledges, today)?,
        (Form::Text, Some(ListForm::Csv)) => export::pledges_csv(&pledges, today),
        (Form::Text, Some(ListForm::Ics)) => calendar(setting, &pledges)?,
        (Form::Text, None) if pledges.is_empty() => {
            nothing(words, asked);
            String::new()
        }
        (Form::Text, None) => table(words, &pledges, today),
    };
    let how = if asked.force {
        Over::Replace
    } else {
        Over::Refuse
    };
    hand_over(setting, out, asked.output.as_deref(), &text, how)
}

fn pledges(setting: &Setting, asked: &Actions) -> Result<Vec<Pledge>, Failure> {
    let is_open = asked.open || asked.format == Some(ListForm::Ics);
    let scope = if is_open { Scope::Open } else { Scope::All };
    let found = setting.archive().promises(asked.team.as_deref(), scope);
    let found = found.map_err(|fault| unreadable(setting, &fault))?;
    for fault in &found.unreadable {
        tell(&session_fault(&setting.words, fault));
    }
    Ok(found.pledges)
}

fn nothing(words: &Words, asked: &Actions) {
    let text = match (&asked.team, asked.open) {
        (Some(team), false) => words.with("cli-no-team-actions", &[("team", team.into())]),
        (_, true) => words.say("cli-no-open-actions").into_owned(),
        (None, false) => words.say("cli-no-actions").into_owned(),
    };
    tell(&text);
}

fn calendar(setting: &Setting, pledges: &[Pledge]) -> Result<String, Failure> {
    let words = &setting.words;
    let calendar = export::pledges_calendar(pledges, words, setting.now.wall);
    if calendar.undated > 0 {
        let n = [("n", calendar.undated.into())];
        tell(&words.with("calendar-undated", &n));
    }
    let nothing = || Failure::failed(words.say("cli-no-dated-actions").into_owned());
    calendar.text.ok_or_else(nothing)
}

/// Teams as headings, a promise a line, and below it what it should move.
fn table(words: &Words, pledges: &[Pledge], today: Date) -> String {
    let mut teams = Vec::new();
    let mut rest = pledges;
    while let Some(first) = rest.first() {
        let name = first.team.to_lowercase();
        let same = rest
            .iter()
            .take_while(|one| one.team == first.team || one.team.to_lowercase() == name);
        let (team, after) = rest.split_at(same.count());
        rest = after;
        teams.push(team);
    }
    hands::all(&teams, 1, |team| of_team(words, team, today)).join("\n")
}

/// The heading and the promises of one team.
fn of_team(words: &Words, team: &[Pledge], today: Date) -> String {
    let heading = match team.first().map_or("", |first| &first.team) {
        "" => words.say("unnamed-team"),
        team => team.into(),
    };
    let mut text = super::out::harmless(&heading).into_owned();
    text.push('\n');
    let rows: Vec<Vec<String>> = team.iter().map(|one| row(words, one, today)).collect();
    for (line, pledge) in super::out::aligned(&rows).into_iter().zip(team) {
        text.push_str("  ");
        text.push_str(&line);
        text.push('\n');
        if let Some(aim) = &pledge.aim {
            let moved = words.moved(aim);
            text.push_str("      ");
            text.push_str(&super::out::harmless(&moved));
            text.push('\n');
        }
    }
    text
}

fn row(words: &Words, pledge: &Pledge, today: Date) -> Vec<String> {
    let state = if pledge.is_late(today) {
        words.say("cli-late")
    } else {
        match pledge.status {
            Progress::Open => words.say("progress-open"),
            Progress::Done => words.say("progress-done"),
            Progress::Dropped => words.say("progress-dropped"),
        }
    };
    let due = match pledge.due {
        Some(_) => words.due_or_late(pledge.due, today),
        None => words.say("action-no-date").into_owned(),
    };
    vec![
        state.into_owned(),
        pledge.text.clone(),
        words.lead(&pledge.owner),
        if pledge.status == Progress::Open {
            due
        } else {
            String::new()
        },
        words.promised(pledge.age(today)).unwrap_or_default(),
    ]
}

/// The contract's members first.
#[derive(Serialize)]
struct Row<'a> {
    session: &'a SessionId,
    team: &'a str,
    text: &'a str,
    owner: Option<&'a str>,
    due: Option<Date>,
    kind: Option<ActionKind>,
    status: Progress,
    link: Option<&'a str>,
    late: bool,
    promise: Promise,
    id: u32,
    held_by: &'a SessionId,
    promised: Option<Date>,
    age_days: Option<u32>,
    carried: u16,
    measure: Option<&'a str>,
    today: Option<&'a str>,
    moved: Option<MovedJson<'a>>,
}

/// How many promises a thread takes at a time.
const AT_A_TIME: usize = 128;

fn json(pledges: &[Pledge], today: Date) -> Result<String, Failure> {
    let rows = hands::all(pledges, AT_A_TIME, |pledge| {
        let row = serde_json::to_string(&Row::of(pledge, today))?;
        Ok::<_, serde_json::Error>(harmless::in_json(&row).into_owned())
    });
    let rows: Result<Vec<String>, _> = rows.into_iter().collect();
    let rows = rows.map_err(|e| Failure::Output(e.into()))?;
    Ok(format!("[{}]\n", rows.join(",")))
}

impl<'a> Row<'a> {
    fn of(pledge: &'a Pledge, today: Date) -> Self {
        Self {
            session: &pledge.id.origin,
            team: &pledge.team,
            text: &pledge.text,
            owner: filled(&pledge.owner),
            due: pledge.due,
            kind: pledge.kind,
            status: pledge.status,
            link: pledge.link.as_deref(),
            late: pledge.is_late(today),
            promise: pledge.id.what,
            id: pledge.id.id,
            held_by: &pledge.holder,
            promised: pledge.promised,
            age_days: pledge.age(today),
            carried: pledge.carried,
            measure: filled(&pledge.measure),
            today: filled(&pledge.today),
            moved: pledge.aim.as_ref().map(MovedJson::of),
        }
    }
}

/// A text, unless it is empty.
fn filled(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}
