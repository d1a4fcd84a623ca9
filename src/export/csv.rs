//! A report as sheets for spreadsheets: the questions with their counts, and the map as `calms
//! calc flow` reads it.
//!
//! What people have written never becomes a formula; what is not available is empty, never 0.
use csv::Writer;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::escape;
use crate::domain::{
    ActionKind, Answered, MapStep, Outcome, Pledge, Ratio, Report, Shown, StepReading, guarded,
    write_sheet,
};

/// The first line of the sheet of questions.
const HEADER: [&str; 16] = [
    "session",
    "team",
    "date",
    "pack",
    "question",
    "title",
    "level1",
    "level2",
    "level3",
    "level4",
    "level5",
    "abstained",
    "median",
    "mean",
    "agreement",
    "case",
];

/// Writes the questions of a report, one a line, with the counts of the vote that scores them.
/// Dates are those of `zone`. Counts and figures stay empty where so few voted in secret that they
/// would tell who.
pub fn questions_csv(report: &Report, zone: &TimeZone) -> String {
    let header = &report.header;
    let began = header.started.unwrap_or(header.created);
    let date = began.to_zoned(zone.clone()).date().to_string();
    let mut writer = Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(HEADER);
    for question in &report.questions {
        let mut row = vec![
            cell(&header.id.0),
            cell(&header.team),
            date.clone(),
            cell(&header.pack),
            cell(&question.id),
            cell(&question.title),
        ];
        row.extend(figures(question));
        let _ = writer.write_record(&row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// Writes today's map of a report with the first columns of `calms calc flow`, and `branch` where
/// steps run side by side; none where there is no map. A time that is not known is empty, one that
/// cannot be read stands as it was typed: the reader tells its place.
pub fn map_csv(report: &Report) -> Option<String> {
    let map = report.map.as_ref()?;
    let steps = map.stream.today.iter().zip(&map.today.steps);
    let steps: Vec<MapStep> = steps.map(|(step, read)| plain(step, read)).collect();
    (!steps.is_empty()).then(|| write_sheet(&steps))
}

/// How many steps of today's map have no wait or no time of work that can be read: `calms calc flow`
/// refuses their sheet.
pub(super) fn map_gaps(report: &Report) -> usize {
    let steps = report.map.iter().flat_map(|map| &map.today.steps);
    let is_gap = |step: &&StepReading| step.wait.is_none() || step.process.is_none();
    steps.filter(is_gap).count()
}

/// A step with its figures as they are read, and nothing else.
fn plain(step: &MapStep, read: &StepReading) -> MapStep {
    let ca = read.flow.ca.map(|ca| ca.to_f64().to_string());
    let time = |known: Option<crate::domain::Duration>, typed: &str| {
        known.map_or_else(|| escape::line(typed), |time| time.to_string())
    };
    MapStep {
        name: escape::line(&step.name),
        wait: time(read.wait, &step.wait),
        process: time(read.process, &step.process),
        ca: ca.unwrap_or_else(|| escape::line(&step.ca)),
        branch: escape::line(&step.branch),
        ..MapStep::default()
    }
}

/// The cells behind a question: five counts, abstentions, median, mean, agreement and case.
fn figures(question: &Answered) -> Vec<String> {
    let Outcome::Voted(stats) = &question.outcome else {
        return vec![String::new(); HEADER.len() - 6];
    };
    let number =
        |ratio: Option<Ratio>| ratio.map_or_else(String::new, |ratio| ratio.to_f64().to_string());
    let mut cells: Vec<String> = stats.counts.iter().map(u16::to_string).collect();
    cells.extend([
        stats.abstained.to_string(),
        number(stats.median),
        number(stats.mean),
        number(stats.agreement),
        stats.case.code().to_owned(),
    ]);
    cells
}

/// The first line of the sheet of promises.
const PROMISES: [&str; 18] = [
    "session", "team", "text", "owner", "due", "kind", "status", "link", "late", "promise",
    "promised", "age_days", "measure", "today", "aim", "was", "now", "moved",
];

/// Writes promises, one a line. Means are 1 to 5; figures are seconds, deployments a day or
/// percent.
pub fn pledges_csv(pledges: &[Pledge], today: Date) -> String {
    let mut writer = Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(PROMISES);
    for pledge in pledges {
        let _ = writer.write_record(promise(pledge, today));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn promise(pledge: &Pledge, today: Date) -> [String; 18] {
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
    let value =
        |value: Option<Shown>| value.map_or_else(String::new, |v| v.exact().to_f64().to_string());
    let aim = pledge.aim.as_ref();
    let late = if pledge.is_late(today) { "yes" } else { "no" };
    let age = pledge
        .age(today)
        .map_or_else(String::new, |days| days.to_string());
    [
        cell(&pledge.id.origin.0),
        cell(&pledge.team),
        cell(&pledge.text),
        cell(&pledge.owner),
        day(pledge.due),
        pledge.kind.map_or("", ActionKind::code).to_owned(),
        pledge.status.code().to_owned(),
        cell(pledge.link.as_deref().unwrap_or_default()),
        late.to_owned(),
        pledge.id.what.code().to_owned(),
        day(pledge.promised),
        age,
        cell(&pledge.measure),
        cell(&pledge.today),
        cell(aim.map_or("", |aim| &aim.name)),
        value(aim.and_then(|aim| aim.was)),
        value(aim.and_then(|aim| aim.now)),
        aim.map_or("", |aim| aim.moved().code()).to_owned(),
    ]
}

/// A text on one line, which no spreadsheet runs.
fn cell(text: &str) -> String {
    guarded(&escape::line(text))
}
