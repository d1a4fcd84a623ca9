//! The trends of one team: a row for each letter, with its means as bars, first and last, and the
//! change in words.
use super::super::failure::Failure;
use super::super::out::Out;
use super::super::setting::Setting;
use super::{date, glyphs};
use crate::domain::{MetricTrend, Pack, TeamTrend, Trend, Who};
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
    if trends.iter().any(|trend| !trend.letters.is_empty()) {
        out.line("")?;
        let alone = trends.iter().all(|trend| trend.who == Who::Alone);
        let key = if alone {
            "trend-rule-alone"
        } else {
            "trend-rule"
        };
        out.line(&setting.words.say(key))?;
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
        .map(|letter| {
            let set = pack.and_then(|pack| pack.sets.iter().find(|set| set.id == letter.id));
            vec![
                format!("  {}", letter.id),
                set.map_or(String::new(), |set| set.title.clone()),
                spark(&bars(letter), glyphs(setting)),
                words.then_and_now(letter, arrow(setting)),
                said(setting, letter),
            ]
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

/// The means of a letter; none where one is not like the latest.
pub(super) fn bars(trend: &Trend) -> Vec<Option<f64>> {
    let last = trend.last();
    let bar = |apart: bool, mean: f64| (!apart).then_some(mean);
    let means = trend.means.iter();
    means
        .map(|mean| {
            let apart = last.is_some_and(|last| last.apart(mean).is_some());
            bar(apart, mean.mean.to_f64())
        })
        .collect()
}

fn said(setting: &Setting, trend: &Trend) -> String {
    let mut said = vec![setting.words.trend_verdict(trend, &setting.zone)];
    said.extend(setting.words.trend_remarks(trend, &setting.zone));
    said.join(" · ")
}

fn figures(setting: &Setting, metric: &MetricTrend, pack: Option<&Pack>) -> Vec<String> {
    let words = &setting.words;
    let told = |at: usize| {
        metric
            .values
            .get(at)
            .map(|(_, figure)| words.figure(figure, pack))
    };
    let last = metric.values.len().saturating_sub(1);
    let mut said = told(last).unwrap_or_default();
    if let Some(first) = told(0).filter(|_| last > 0) {
        said = format!("{first} {} {said}", arrow(setting));
    }
    vec![
        format!("  {}", metric.id),
        words.metric_name(&metric.id, pack),
        said,
    ]
}

/// Leads from then to now.
pub(super) fn arrow(setting: &Setting) -> &'static str {
    if setting.config.ascii { "->" } else { "→" }
}
