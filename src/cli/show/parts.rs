//! What steps left beside votes, in short and in the order of the agenda.
use crate::cli::failure::Failure;
use crate::cli::out::Out;
use crate::cli::setting::Setting;
use crate::domain::{
    Board, Evidence, Filled, Happened, Kind, MapPart, Report, Stop, Surveyed, Which,
};
use crate::export::written;
use crate::i18n::Words;

/// Prints every part that holds anything.
pub(super) fn all(setting: &Setting, out: &mut Out, report: &Report) -> Result<(), Failure> {
    let (mut metrics_told, mut map_told) = (false, false);
    for stop in &report.stops {
        let words = &setting.words;
        let part = match &stop.kind {
            Kind::Checklist { survey } | Kind::Ordering { survey } => report
                .survey(survey)
                .and_then(|found| survey_part(words, found)),
            Kind::Numbers { of } if report.metric(of).is_some() => {
                let told = std::mem::replace(&mut metrics_told, true);
                (!told).then(|| metrics(words, report))
            }
            Kind::Numbers { of: form } | Kind::Form { form } => {
                let form = report.form(form);
                form.and_then(|form| form_part(words, report, form))
            }
            Kind::Timeline => report
                .happened
                .as_ref()
                .and_then(|found| incident(words, found)),
            Kind::Confirm => confirmed(words, report, stop),
            Kind::List { board } => report.board(board).and_then(|board| cards(report, board)),
            Kind::Map {
                part: MapPart::Future,
            } => map(words, report, Which::Future),
            Kind::Map { .. } => {
                let told = std::mem::replace(&mut map_told, true);
                let map = map(words, report, Which::Today);
                map.filter(|_| !told)
            }
            Kind::Brief
            | Kind::SecretVote { .. }
            | Kind::Review
            | Kind::VoteSet { .. }
            | Kind::Read
            | Kind::Talk
            | Kind::DotVote
            | Kind::Commit
            | Kind::Roti => None,
        };
        if let Some(part) = part {
            out.line("")?;
            out.line(&part.title)?;
            out.table(&part.rows)?;
            part.below.iter().try_for_each(|line| out.line(line))?;
        }
    }
    Ok(())
}

/// A heading and what stands under it.
struct Part {
    title: String,
    rows: Vec<Vec<String>>,
    /// Lines below the columns.
    below: Vec<String>,
}

impl Part {
    /// None where nothing stands under it.
    fn of(title: &str, rows: Vec<Vec<String>>) -> Option<Self> {
        let title = title.to_owned();
        let below = Vec::new();
        (!rows.is_empty()).then_some(Self { title, rows, below })
    }
}

/// The answers that were given, with how often.
fn survey_part(words: &Words, survey: &Surveyed) -> Option<Part> {
    if !survey.revealed() {
        return None;
    }
    let Some(counts) = &survey.counts else {
        let withheld = format!("  {}", words.say("report-withheld"));
        return Part::of(&survey.title, vec![vec![withheld]]);
    };
    let given = survey.answers.iter().zip(counts).filter(|(_, n)| **n > 0);
    let rows = given.map(|(answer, n)| vec![format!("  {n}"), answer.text.clone()]);
    Part::of(&survey.title, rows.collect())
}

fn form_part(words: &Words, report: &Report, form: &Filled) -> Option<Part> {
    let rows = form.fields.iter().filter_map(|filled| {
        let meaning = report.meaning(&form.id, &filled.field.id);
        let value = written(words, filled, meaning).join(" / ");
        let label = format!("  {}", filled.field.label);
        (!value.is_empty()).then(|| vec![label, value])
    });
    Part::of(&form.title, rows.collect())
}

fn metrics(words: &Words, report: &Report) -> Part {
    let rows = report.metrics.iter().map(|counted| {
        let title = format!("  {}", counted.metric.title);
        let value = match &counted.evidence {
            Evidence::Value(value) => words.measured(counted.metric.measure, value.exact),
            Evidence::None => words.say("metric-not-counted").into_owned(),
            Evidence::NotAvailable => words.say("metric-not-available-short").into_owned(),
            Evidence::Wrong(_) => words.say("metric-contradicts").into_owned(),
        };
        let band = counted.band().map(|band| {
            let key = format!("calc-band-{}", band.code());
            words.say(&key).into_owned()
        });
        vec![title, value, band.unwrap_or_default()]
    });
    Part {
        title: words.say("figures-metrics").into_owned(),
        rows: rows.collect(),
        below: Vec::new(),
    }
}

/// The steps of a map and what they add up to; nothing where there are none.
fn map(words: &Words, report: &Report, which: Which) -> Option<Part> {
    let map = report.map.as_ref()?;
    let (steps, read) = (map.stream.of(which), map.reading(which));
    let mut rows: Vec<Vec<String>> = steps
        .iter()
        .enumerate()
        .map(|(at, step)| {
            let sign = if read.totals.constraint == Some(at) {
                words.say("map-legend-constraint").into_owned()
            } else {
                String::new()
            };
            let times = [&step.wait, &step.process, &step.ca].map(String::clone);
            let name = vec![format!("  {}", step.name)];
            [name, times.into(), vec![sign]].concat()
        })
        .collect();
    let titles = ["map-step-wait", "map-step-process", "map-step-ca"];
    let mut head = vec![String::new()];
    head.extend(titles.map(|key| words.say(key).into_owned()));
    if rows.is_empty() {
        return None;
    }
    rows.insert(0, head);
    let sums = [words.map_times(read), words.map_counts(read)];
    let sums = sums.iter().filter(|pieces| !pieces.is_empty());
    let below = sums
        .map(|pieces| format!("  {}", pieces.join(" · ")))
        .collect();
    let key = match which {
        Which::Today => "figures-map-today",
        Which::Future => "figures-map-future",
    };
    let title = words.say(key).into_owned();
    Some(Part { title, rows, below })
}

/// How long it took; nothing where nobody has told what happened.
fn incident(words: &Words, happened: &Happened) -> Option<Part> {
    if happened.entries.is_empty() {
        return None;
    }
    let found = &happened.incident;
    let rows = [
        ("calc-ttd", found.ttd),
        ("calc-tta", found.tta),
        ("calc-ttm", found.ttm),
        ("calc-ttr", found.ttr),
    ]
    .into_iter()
    .map(|(key, length)| {
        let none = || words.say("not-available").into_owned();
        let told = length.map_or_else(none, |length| words.length(length));
        vec![format!("  {}", words.say(key)), told]
    });
    Part::of(&words.say("figures-durations"), rows.collect())
}

fn confirmed(words: &Words, report: &Report, stop: &Stop) -> Option<Part> {
    let (_, agreed) = report.confirmed.iter().find(|(id, _)| *id == stop.id)?;
    let key = if *agreed { "yes" } else { "no" };
    let answer = format!("  {}", words.say(key));
    Part::of(&stop.title, vec![vec![answer]])
}

/// The cards under their headings; a heading stands once.
fn cards(report: &Report, board: &Board) -> Option<Part> {
    let mut rows = Vec::new();
    for column in &board.columns {
        for (at, card) in report.cards_under(&board.id, &column.id).enumerate() {
            let title = if at == 0 { column.title.as_str() } else { "" };
            rows.push(vec![format!("  {title}"), card.text.clone()]);
        }
    }
    Part::of(&board.title, rows)
}
