//! Delivery metrics: what was estimated, what was counted, and what lies between.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Scene;
use crate::domain::{Band, Evidence, Lens, Measure, Measured, Ratio, Value, When};
use crate::i18n::Arg;
use crate::ui::screen::column::{Column, More};

/// A metric under its evidence: value, band with its source, and the gap to the estimate.
pub(super) fn metric(scene: Scene<'_>, id: &str, column: &mut Column<'_>) {
    let Some(metric) = scene.session.metric(id) else {
        return;
    };
    let theme = scene.look.theme;
    offer(scene, id, column);
    match scene.session.evidence(id) {
        Evidence::None => {}
        Evidence::NotAvailable => column.title(&scene.say("metric-not-available")),
        Evidence::Wrong(error) => {
            let text = scene.look.words.evidence_fault(&error);
            column.styled(&text, theme.warning);
        }
        Evidence::Value(value) => {
            let said = shown(scene, metric.measure, value.exact);
            column.title(&scene.labelled("metric-value", &said));
            for line in scene.look.words.beside_measured(metric.measure, &value) {
                column.text(&line);
            }
            band(metric, &value, column);
            gap(scene, id, &value, column);
        }
    }
}

/// What the team's post-mortems could add, and the key that does it.
fn offer(scene: Scene<'_>, id: &str, column: &mut Column<'_>) {
    let Some((field, text)) = scene.session.taught(id) else {
        return;
    };
    let lessons = scene.session.lessons();
    let words = scene.look.words;
    let args = [
        ("n", Arg::from(lessons.incidents)),
        ("text", Arg::from(text.replace('\n', ", "))),
        ("key", Arg::from("k")),
        ("field", Arg::from(field)),
    ];
    column.text(&words.with("metric-offer", &args));
}

/// What post-mortems say to a Recovery question, once it has been voted on.
pub(super) fn lessons(scene: Scene<'_>) -> Option<String> {
    let lessons = scene.session.lessons();
    let (first, last) = lessons.days?;
    let words = scene.look.words;
    let median = lessons
        .lengths()
        .map(|lengths| shown(scene, Measure::Restore, lengths.median));
    let median = median.unwrap_or_else(|| scene.say("metric-not-available-short"));
    let args = [
        ("n", Arg::from(lessons.incidents)),
        ("first", Arg::from(words.day(first))),
        ("last", Arg::from(words.day(last))),
        ("median", Arg::from(median)),
        ("changes", Arg::from(lessons.by_change)),
    ];
    Some(words.with("lessons-beside", &args))
}

/// In which band of which table it is.
fn band(metric: &Measured, value: &Value, column: &mut Column<'_>) {
    let (Some(band), Some(table)) = (value.band, metric.bands.first()) else {
        return;
    };
    let at = Band::ALL.iter().position(|found| *found == band);
    if let Some(says) = at.and_then(|at| table.says.get(at)) {
        column.text(says);
    }
    let source = format!("{} · {}", table.edition, table.source);
    column.text(&source);
}

/// What the group believed beside what was counted.
fn gap(scene: Scene<'_>, id: &str, value: &Value, column: &mut Column<'_>) {
    let Some(survey) = scene.session.estimate(id) else {
        return;
    };
    let words = scene.look.words;
    let Some(middle) = words.middle(survey, str::to_owned) else {
        return;
    };
    let believed = scene.labelled(believing(scene), &middle);
    let told = match (value.answer, survey.median()) {
        (Some(counted), Some(middle)) if counted == middle => "metric-gap-none",
        (Some(counted), Some(middle)) if counted > middle => "metric-gap-better",
        (Some(_), Some(_)) => "metric-gap-worse",
        (_, _) => "metric-gap-ask",
    };
    column.text(&believed);
    column.text(&words.say(told));
}

/// A value as it is read aloud.
pub(super) fn shown(scene: Scene<'_>, measure: Measure, exact: Ratio) -> String {
    scene.look.words.measured(measure, exact)
}

/// All metrics side by side, what they say, and what is worth reading for the weakest.
pub(super) fn draw(scene: Scene<'_>, area: Rect, buf: &mut Buffer) -> More {
    let mut column = scene.column(area);
    if scene.step.turned {
        quick_check(scene, &mut column);
        return column.draw(area, buf, scene.step.top);
    }
    for line in scene.said() {
        column.text(line);
    }
    column.gap();
    for metric in scene.session.metrics() {
        line(scene, metric, &mut column);
    }
    editions(scene, &mut column);
    to_read(scene, &mut column);
    super::rules(scene, &mut column);
    column.draw(area, buf, scene.step.top)
}

/// One metric: name, value and band, and the belief beside it.
fn line(scene: Scene<'_>, metric: &Measured, column: &mut Column<'_>) {
    let theme = scene.look.theme;
    let (value, band) = match scene.session.evidence(&metric.id) {
        Evidence::Value(value) => {
            let band = value.band.map_or_else(String::new, |band| {
                scene.say(&format!("calc-band-{}", band.code()))
            });
            (shown(scene, metric.measure, value.exact), band)
        }
        Evidence::Wrong(_) => (scene.say("metric-contradicts"), String::new()),
        Evidence::None => (scene.say("metric-not-counted"), String::new()),
        Evidence::NotAvailable => (scene.say("metric-not-available-short"), String::new()),
    };
    column.pair(&format!("{}  ", metric.title), "", &value, theme.text);
    let survey = scene.session.estimate(&metric.id);
    let believed = survey.and_then(|survey| scene.look.words.middle(survey, str::to_owned));
    let believed = believed.map(|text| scene.labelled(believing(scene), &text));
    let under: Vec<String> = [band, believed.unwrap_or_default()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    if !under.is_empty() {
        column.hanging("    ", &under.join(" · "), theme.text);
    }
}

/// The words before an estimate: of a group, or of one person alone.
fn believing(scene: Scene<'_>) -> &'static str {
    if scene.session.is_solo() {
        "metric-believed-alone"
    } else {
        "metric-believed"
    }
}

/// Whose bands these are.
fn editions(scene: Scene<'_>, column: &mut Column<'_>) {
    let mut told: Vec<&str> = Vec::new();
    for table in scene
        .session
        .metrics()
        .iter()
        .filter_map(|m| m.bands.first())
    {
        if !told.contains(&&*table.edition) {
            told.push(&table.edition);
        }
    }
    if !told.is_empty() {
        column.gap();
        let args = [("edition", Arg::from(told.join(", ")))];
        column.text(&scene.look.words.with("metric-editions", &args));
    }
}

/// The capabilities to read for each weak metric, and the ground that several share.
fn to_read(scene: Scene<'_>, column: &mut Column<'_>) {
    let Some(pack) = scene.pack else { return };
    let lines = scene.look.words.to_read(&scene.session.to_read(pack));
    if lines.is_empty() {
        return;
    }
    column.gap();
    column.title(&scene.say("metric-read"));
    column.items(&lines);
}

/// DORA's own reading from 0 to 10, with what it is and is not.
fn quick_check(scene: Scene<'_>, column: &mut Column<'_>) {
    let words = scene.look.words;
    let check = scene.session.dora().quick_check();
    column.title(&scene.say("quick-check-title"));
    column.gap();
    let score = |ratio: Option<Ratio>| match ratio {
        Some(ratio) => words.decimal(&ratio.shown()),
        None => words.say("metric-not-available-short").into_owned(),
    };
    let args = [
        ("score", Arg::from(score(check.overall))),
        ("k", Arg::from(check.metrics)),
        ("n", Arg::from(Measure::ALL.len())),
    ];
    column.text(&words.with("calc-quick-overall", &args));
    column.text(&scene.labelled("calc-throughput", &score(check.throughput)));
    column.text(&scene.labelled("calc-stability", &score(check.stability)));
    column.gap();
    column.text(&scene.say("quick-check-note"));
}

/// The figures that a rule compares, with their days.
pub(super) fn lens(scene: Scene<'_>, when: &When) -> Option<String> {
    let found = scene.session.slow_beside(when)?;
    let words = scene.look.words;
    let Lens {
        letter,
        mean,
        mean_on,
        figure,
        figure_on,
    } = found;
    let mean = Ratio::from_f64(mean).map_or_else(String::new, Ratio::shown);
    let metric = scene.session.metric(&figure.metric);
    let measure = metric.map_or_else(|| measure_of(&figure.metric), |metric| metric.measure);
    let exact = Ratio::from_f64(figure.value).unwrap_or(Ratio::ZERO);
    let title = metric.map_or(&*figure.metric, |metric| &*metric.title);
    let args = [
        ("letter", Arg::from(letter)),
        ("mean", Arg::from(words.decimal(&mean))),
        ("mean-on", Arg::from(words.day(mean_on))),
        ("metric", Arg::from(title)),
        ("value", Arg::from(shown(scene, measure, exact))),
        ("value-on", Arg::from(words.day(figure_on))),
    ];
    Some(words.with("lens-figures", &args))
}

/// What the ids of the shipped pack measure, for sessions that have no such metric themselves.
fn measure_of(metric: &str) -> Measure {
    match metric {
        "DF" => Measure::Frequency,
        "CFR" => Measure::ChangeFail,
        "MTTR" => Measure::Restore,
        "RW" => Measure::Rework,
        _ => Measure::LeadTime,
    }
}
