//! Delivery metrics: what was counted, in which band of which table, and what was believed before.
//!
//! There is no band for the whole; DORA's own reading stands at the end of the page, as an
//! appendix.
use super::Page;
use super::questions::row;
use super::surveys;
use crate::domain::{Asks, Band, Counted, Evidence, FieldKind, Measure, Ratio, Value};
use crate::export::escape;
use crate::export::wording::{beside, written};

/// All metrics in a table, then each with its estimate.
pub(super) fn all(page: &mut Page<'_>) {
    let (report, words) = (page.report, page.words);
    page.heading("figures-metrics");
    let titles = ["figures-metric", "metric-value", "figures-band"];
    page.line(&row(&titles.map(|key| words.say(key).into_owned())));
    page.line(&format!("|{}", "---|".repeat(titles.len())));
    for counted in &report.metrics {
        let title = escape::markdown(&counted.metric.title);
        let (value, band) = match &counted.evidence {
            Evidence::Value(value) => {
                let shown = words.measured(counted.metric.measure, value.exact);
                (
                    format!("**{shown}**"),
                    band(page, counted).unwrap_or_default(),
                )
            }
            without @ (Evidence::None | Evidence::NotAvailable | Evidence::Wrong(_)) => {
                (reason(page, without), String::new())
            }
        };
        page.line(&row(&[title, value, band]));
    }
    if let Some(editions) = editions(page) {
        page.block(&editions);
    }
    to_read(page);
    for counted in &report.metrics {
        one(page, counted);
    }
}

/// The capabilities to read for what is weak, as links.
fn to_read(page: &mut Page<'_>) {
    let (read, words) = (&page.report.to_read, page.words);
    let address = |slug: &str| format!("<https://dora.dev/capabilities/{slug}/>");
    let line = |label: &str, pages: &[&str]| {
        let links: Vec<String> = pages
            .iter()
            .filter(|p| is_slug(p))
            .map(|p| address(p))
            .collect();
        let args = [("label", label.into()), ("text", links.join(", ").into())];
        (!links.is_empty()).then(|| format!("- {}", words.with("labelled", &args)))
    };
    let each = read.each.iter().filter_map(|advised| {
        let pages: Vec<&str> = advised.pages.iter().map(String::as_str).collect();
        line(&escape::markdown(&advised.metric), &pages)
    });
    let mut lines: Vec<String> = each.collect();
    let shared = read
        .shared
        .and_then(|page| line(&words.say("metric-read-shared"), &[page]));
    lines.extend(shared);
    if !lines.is_empty() {
        page.block(&format!("**{}**\n", words.say("metric-read")));
        for line in lines {
            page.line(&line);
        }
    }
}

fn is_slug(slug: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !slug.is_empty() && slug.chars().all(fits)
}

/// Why there is no value.
fn reason(page: &Page<'_>, evidence: &Evidence) -> String {
    let key = match evidence {
        Evidence::None => "metric-not-counted",
        Evidence::NotAvailable | Evidence::Value(_) => "metric-not-available-short",
        Evidence::Wrong(_) => "metric-contradicts",
    };
    page.words.say(key).into_owned()
}

/// At whose level it is, and after which table.
fn band(page: &Page<'_>, counted: &Counted) -> Option<String> {
    let (band, table) = counted.band().zip(counted.metric.bands.first())?;
    let band = page.words.say(&format!("calc-band-{}", band.code()));
    let edition = escape::markdown(&table.edition);
    let args = [("band", band.into()), ("edition", edition.into())];
    Some(page.words.with("figures-band-of", &args))
}

fn editions(page: &Page<'_>) -> Option<String> {
    let tables = page.report.metrics.iter();
    let mut told: Vec<&str> = Vec::new();
    for table in tables.filter_map(|counted| counted.metric.bands.first()) {
        if !told.contains(&&*table.edition) {
            told.push(&table.edition);
        }
    }
    let edition = escape::markdown(&told.join(", "));
    let args = [("edition", edition.into())];
    (!told.is_empty()).then(|| page.words.with("metric-editions", &args))
}

/// A metric with all that stands beside its value; nothing where nothing was said of it.
fn one(page: &mut Page<'_>, counted: &Counted) {
    let mut lines = Vec::new();
    if let Evidence::Value(value) = &counted.evidence {
        lines.extend(beside(page.words, counted.metric.measure, value));
        lines.extend(band_in_words(counted, value));
    }
    lines.extend(typed(page, counted));
    lines.extend(gap(page, counted));
    if lines.is_empty() && counted.estimate.is_none() {
        return;
    }
    let title = escape::markdown(&counted.metric.title);
    page.block(&format!("### {title}\n"));
    for line in lines {
        page.line(&format!("- {line}"));
    }
    if let Some(survey) = counted.estimate.as_ref().filter(|_| !page.is_solo()) {
        debug_assert_eq!(survey.asks, Asks::Estimate, "a metric is estimated");
        page.line("");
        surveys::counts(page, survey);
    }
}

/// The band as its table words it, and where the table is from.
fn band_in_words(counted: &Counted, value: &Value) -> Option<String> {
    let table = counted.metric.bands.first()?;
    let at = Band::ALL
        .iter()
        .position(|band| Some(*band) == value.band)?;
    let says = table.says.get(at).map_or("", String::as_str);
    let parts = [says.trim_end_matches('.'), &table.edition, &table.source].map(escape::markdown);
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Some(parts.join(" · "))
}

/// What was typed as evidence; times are told by their middle and range.
fn typed(page: &Page<'_>, counted: &Counted) -> Vec<String> {
    let form = page.report.form(&counted.metric.id);
    let fields = form.into_iter().flat_map(|form| &form.fields);
    fields
        .filter(|filled| filled.field.kind != FieldKind::Times)
        .filter_map(|filled| {
            let meaning = page.report.meaning(&counted.metric.id, &filled.field.id);
            let value = written(page.words, filled, meaning).join(" ");
            let name = escape::markdown(&filled.field.label);
            let value = escape::markdown(&value);
            (!value.is_empty()).then(|| page.labelled(&name, &value))
        })
        .collect()
}

/// What was believed beside what was counted.
fn gap(page: &Page<'_>, counted: &Counted) -> Option<String> {
    let survey = counted.estimate.as_ref()?;
    let middle = survey.median()?;
    let key = if page.is_solo() {
        "metric-believed-alone"
    } else {
        "metric-believed"
    };
    let answer = page.words.middle(survey, escape::markdown)?;
    let believed = page.field(key, &answer)?;
    let Evidence::Value(Value {
        answer: Some(found),
        ..
    }) = &counted.evidence
    else {
        return Some(believed);
    };
    let told = match found.cmp(&middle) {
        std::cmp::Ordering::Equal => "figures-gap-none",
        std::cmp::Ordering::Greater => "figures-gap-better",
        std::cmp::Ordering::Less => "figures-gap-worse",
    };
    let n = found.abs_diff(middle);
    let told = page.words.with(told, &[("n", n.into())]);
    Some(format!("{believed} · {told}"))
}

/// DORA's own reading from 0 to 10, last of all.
pub(super) fn appendix(page: &mut Page<'_>) {
    let Some(check) = page
        .report
        .dora
        .as_ref()
        .map(crate::domain::Dora::quick_check)
    else {
        return;
    };
    let Some(overall) = check.overall else { return };
    let words = page.words;
    let score = |score: Ratio| words.decimal(&score.shown());
    let none = || words.say("metric-not-available-short").into_owned();
    page.heading("figures-appendix");
    let args = [
        ("score", score(overall).into()),
        ("k", check.metrics.into()),
        ("n", Measure::ALL.len().into()),
    ];
    page.line(&format!("- {}", words.with("calc-quick-overall", &args)));
    for (key, value) in [
        ("calc-throughput", check.throughput),
        ("calc-stability", check.stability),
    ] {
        let value = value.map_or_else(none, score);
        let args = [("label", words.say(key).into()), ("text", value.into())];
        page.line(&format!("- {}", words.with("labelled", &args)));
    }
    page.block(&words.say("quick-check-note"));
}
