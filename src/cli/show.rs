//! `calms show`: a session on one page of text, or whole as JSON.
mod parts;

use super::failure::Failure;
use super::find;
use super::list::{day, status, team};
use super::out::Out;
use super::setting::{Form, Setting};
use crate::domain::{Case, NamedLetter, Open, Progress, Ratio, Report, Session, short_id};
use crate::export;
use crate::i18n::Words;

/// Cells of a bar from level 1 to level 5.
const BAR: usize = 21;

/// Prints a session.
pub(super) fn run(setting: &Setting, out: &mut Out, part: &str) -> Result<(), Failure> {
    let session = find::session(setting, part)?;
    let report = Report::of(&session, None);
    if setting.form == Form::Json {
        let json = export::json(&report).map_err(|e| Failure::Output(e.into()))?;
        return out.document(&json);
    }
    head(setting, out, &report)?;
    profile(setting, out, &report)?;
    for (key, ids) in [
        ("look-at-first", &report.focus),
        ("talk-about", &report.talk),
        ("strengths", &report.strengths),
    ] {
        questions(setting, out, &report, key, ids)?;
    }
    parts::all(setting, out, &report)?;
    promises(setting, out, &session)?;
    notes(setting, out, &report)
}

fn head(setting: &Setting, out: &mut Out, report: &Report) -> Result<(), Failure> {
    let words = &setting.words;
    let header = &report.header;
    out.line(&format!(
        "{} · {}",
        header.title,
        team(setting, &header.team)
    ))?;
    let facts = [
        header.id.0.clone(),
        words
            .say(&format!("variant-{}", header.variant.code()))
            .into_owned(),
        words
            .say(&format!("mode-{}", header.mode.code()))
            .into_owned(),
        words.with("people-count", &[("n", header.people.into())]),
        words.say(status(header.status)).into_owned(),
        day(setting, header.begun()),
    ];
    out.line(&facts.join(" · "))
}

fn profile(setting: &Setting, out: &mut Out, report: &Report) -> Result<(), Failure> {
    let words = &setting.words;
    let marks = if setting.config.ascii { ASCII } else { DRAWN };
    let rows: Vec<Vec<String>> = report
        .letters
        .iter()
        .map(|NamedLetter { letter, title }| {
            let shown = letter.shown.as_deref();
            let shown = shown.map_or_else(|| "–".to_owned(), |shown| words.decimal(shown));
            let args = [("k", letter.scored.into()), ("n", letter.of.into())];
            vec![
                format!("  {}", letter.id),
                title.clone(),
                shown,
                bar(letter.floor, letter.mean, letter.top, marks),
                words.with("profile-scored", &args),
            ]
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    out.line("")?;
    out.line(&words.say("profile-title"))?;
    out.table(&rows)?;
    for flag in report.flags() {
        let key = format!("flag-{flag}");
        if words.has(&key) {
            out.line(&format!("  {}", words.say(&key)))?;
        }
    }
    Ok(())
}

/// What a bar is drawn with: scale, range, lowest, highest, mean.
type Marks = [char; 5];
const DRAWN: Marks = ['·', '─', '├', '┤', '●'];
const ASCII: Marks = ['.', '-', '[', ']', 'o'];

/// The range of a letter's questions on the scale from 1 to 5, with its mean.
fn bar(low: Option<Ratio>, mean: Option<Ratio>, high: Option<Ratio>, marks: Marks) -> String {
    let [scale, range, first, last, middle] = marks;
    let (Some(low), Some(mean), Some(high)) = (low, mean, high) else {
        return scale.to_string().repeat(BAR);
    };
    let (low, mean, high) = (cell(low), cell(mean), cell(high));
    (0..BAR)
        .map(|at| match at {
            at if at == mean => middle,
            at if at == low => first,
            at if at == high => last,
            at if (low..high).contains(&at) => range,
            _ => scale,
        })
        .collect()
}

/// The cell of a value from 1 to 5: the last one that it reaches.
fn cell(value: Ratio) -> usize {
    (0..BAR)
        .rev()
        .find(|at| i64::try_from(*at).is_ok_and(|at| step(at) <= value))
        .unwrap_or(0)
}

/// Where a cell begins: there are five to a level, the first half of one below level 1.
fn step(at: i64) -> Ratio {
    Ratio::new(2 * at + 9, 10).unwrap_or(Ratio::ONE)
}

fn questions(
    setting: &Setting,
    out: &mut Out,
    report: &Report,
    key: &str,
    ids: &[String],
) -> Result<(), Failure> {
    if ids.is_empty() {
        return Ok(());
    }
    let words = &setting.words;
    out.line("")?;
    out.line(&words.say(key))?;
    let rows: Vec<Vec<String>> = ids
        .iter()
        .filter_map(|id| report.question(id))
        .map(|question| {
            let stats = question.outcome.stats();
            // Two camps have no middle.
            let is_split = stats.is_some_and(|stats| stats.case == Case::Split);
            let median = stats.and_then(|stats| stats.median);
            let median = match median {
                _ if is_split => words.say("case-short-split").into_owned(),
                Some(median) => {
                    let shown = words.decimal(&median.to_f64().to_string());
                    words.with("median", &[("value", shown.into())])
                }
                None => String::new(),
            };
            vec![
                format!("  {}", short_id(&question.id)),
                question.title.clone(),
                median,
            ]
        })
        .collect();
    out.table(&rows)
}

fn promises(setting: &Setting, out: &mut Out, session: &Session) -> Result<(), Failure> {
    let words = &setting.words;
    let rows: Vec<Vec<String>> = session
        .promises()
        .map(|open| promise(words, &open))
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    out.line("")?;
    out.line(&words.say("cli-promises"))?;
    out.table(&rows)
}

fn promise(words: &Words, open: &Open<'_>) -> Vec<String> {
    let owner = if open.owner.is_empty() {
        words.say("action-no-owner").into_owned()
    } else {
        open.owner.to_owned()
    };
    let due = open.due.map_or_else(
        || words.say("action-no-date").into_owned(),
        |date| words.with("action-due", &[("date", words.day(date).into())]),
    );
    let status = match open.status {
        Progress::Open => "review-open",
        Progress::Done => "review-done",
        Progress::Dropped => "review-dropped",
    };
    vec![
        format!("  {}", open.text),
        owner,
        due,
        words.say(status).into_owned(),
    ]
}

fn notes(setting: &Setting, out: &mut Out, report: &Report) -> Result<(), Failure> {
    if report.notes.is_empty() {
        return Ok(());
    }
    out.line("")?;
    out.line(&setting.words.say("notes-title"))?;
    let rows: Vec<Vec<String>> = report
        .notes
        .iter()
        .map(|note| vec![format!("  {}", short_id(&note.on)), note.text.clone()])
        .collect();
    out.table(&rows)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    #[test]
    fn a_bar_shows_range_and_mean_from_one_to_five() {
        let value = |tenths| Some(Ratio::tenths(tenths));
        let drawn = |low, mean, high| bar(value(low), value(mean), value(high), ASCII);
        assert_eq!(drawn(10, 30, 50), "[---------o---------]");
        assert_eq!(drawn(30, 30, 30), "..........o..........");
        assert_eq!(drawn(20, 29, 40), ".....[----o----].....");
        assert_eq!(bar(None, None, None, ASCII), ".".repeat(BAR));
        assert_eq!(drawn(10, 10, 10).find('o').unwrap(), 0);
        assert_eq!(drawn(50, 50, 50).find('o').unwrap(), 20);
    }
}
