//! The trends of one team: a row for each letter, with its means as bars, first and last, and the
//! change in words.
use super::super::failure::Failure;
use super::super::out::Out;
use super::super::setting::Setting;
use super::{arrow, date, glyphs};
use crate::domain::{MetricTrend, Pack, Run, Standing, TeamTrend, Trend, Who};
use crate::ui::widget::spark::spark;

/// Prints one table for each workshop.
pub(super) fn print(setting: &Setting, out: &mut Out, trends: &[TeamTrend]) -> Result<(), Failure> {
    let shelf = setting.shelf();
    for (n, trend) in trends.iter().enumerate() {
        if n > 0 {
            out.line("")?;
        }
        let pack = shelf.get(&trend.pack, setting.language());
        one(setting, out, trend, pack.map(|shelved| &*shelved.pack))?;
    }
    for rule in setting.words.trend_rules(trends.iter()) {
        out.line("")?;
        out.line(&rule)?;
    }
    Ok(())
}

fn one(
    setting: &Setting,
    out: &mut Out,
    trend: &TeamTrend,
    pack: Option<&Pack>,
) -> Result<(), Failure> {
    let words = &setting.words;
    head(setting, out, trend, pack)?;
    if trend.letters.is_empty() && trend.metrics.is_empty() {
        return out.line(&format!("  {}", words.say("profile-unavailable")));
    }
    let rows: Vec<Vec<String>> = trend
        .letters
        .iter()
        .flat_map(|letter| {
            let set = pack.and_then(|pack| pack.sets.iter().find(|set| set.id == letter.id));
            let main = vec![
                format!("  {}", letter.id),
                set.map_or(String::new(), |set| set.title.clone()),
                spark(&bars(letter, &letter.run()), glyphs(setting)),
                words.then_and_now(letter, arrow(setting)),
                said(setting, letter),
            ];
            let mut rows = vec![main];
            rows.extend(others(setting, letter));
            rows
        })
        .collect();
    out.table(&rows)?;
    let rows: Vec<Vec<String>> = trend
        .metrics
        .iter()
        .map(|metric| figures(setting, metric, pack))
        .collect();
    out.table(&rows)
}

/// The workshop, the team, and from when to when how many sessions there were.
fn head(
    setting: &Setting,
    out: &mut Out,
    trend: &TeamTrend,
    pack: Option<&Pack>,
) -> Result<(), Failure> {
    let words = &setting.words;
    let title = pack.map_or(&trend.title, |pack| &pack.title);
    let mut facts = vec![title.clone()];
    if !trend.team.is_empty() {
        facts.push(trend.team.clone());
    }
    if trend.who == Who::Alone {
        facts.push(words.say("mode-solo").into_owned());
    }
    facts.push(words.with("trend-sessions", &[("n", trend.points.len().into())]));
    let day = |at| words.day(date(setting, at));
    if let (Some(first), Some(last)) = (trend.points.first(), trend.points.last()) {
        let span = if first.session == last.session {
            day(last.at)
        } else {
            let args = [
                ("first", day(first.at).into()),
                ("last", day(last.at).into()),
            ];
            words.with("trend-span", &args)
        };
        facts.push(span);
    }
    out.line(&facts.join(" · "))
}

/// The means of a letter; none where one is not of the line.
fn bars(trend: &Trend, run: &Run<'_>) -> Vec<Option<f64>> {
    let bar = |mean: &Standing| run.holds(mean).then(|| mean.mean.to_f64());
    trend.means.iter().map(bar).collect()
}

/// The other lines of a letter, each below the one that is followed.
fn others(setting: &Setting, trend: &Trend) -> Vec<Vec<String>> {
    let words = &setting.words;
    let row = |run: &Run<'_>| {
        let change = run.change();
        vec![
            String::new(),
            format!("  {}", words.other_run(trend, run)),
            spark(&bars(trend, run), glyphs(setting)),
            words.run_then_and_now(run, arrow(setting)),
            change.map_or_else(String::new, |change| words.verdict(&change)),
        ]
    };
    trend.other_runs().iter().map(row).collect()
}

fn said(setting: &Setting, trend: &Trend) -> String {
    let mut said = vec![setting.words.trend_verdict(trend, &setting.zone)];
    said.extend(setting.words.trend_remarks(trend, &setting.zone));
    said.join(" · ")
}

fn figures(setting: &Setting, metric: &MetricTrend, pack: Option<&Pack>) -> Vec<String> {
    let words = &setting.words;
    let last = metric.last().map(|figure| words.figure(figure, pack));
    let mut values = last.unwrap_or_default();
    if let Some(first) = metric.first() {
        values = format!("{} {} {values}", words.figure(first, pack), arrow(setting));
    }
    vec![
        format!("  {}", metric.id),
        words.metric_name(&metric.id, pack),
        values,
        words.metric_verdict(metric, &setting.zone),
    ]
}
