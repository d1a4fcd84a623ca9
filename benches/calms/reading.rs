//! Pure readings: scores, wording, reports.
use calms::domain::{Ignored, Language, LintField, Report, Tongue, agreement, lint};
use calms::export::{Form, Templates, leaving};
use calms::i18n::Words;
use criterion::Criterion;
use jiff::tz::TimeZone;

use crate::stage::{at, revealed};

const BLAME: &str = "At 10:02 the deploy job was started by the on-call engineer, who should have \
    seen the warning. He forgot to run the smoke test, which was careless, and the database was \
    obviously down. If only the alert had fired earlier, the team would not have missed it. \
    The root cause was human error; nobody followed the procedure in `runbook.md`.";

/// Reads votes, texts and whole sessions.
pub(crate) fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("scoring");
    group.bench_function("agreement of one question", |bencher| {
        bencher.iter(|| agreement(std::hint::black_box(&[3, 0, 1, 2, 6])));
    });
    let session = revealed(at("calms", "letter-c"));
    group.bench_function("profile and letters of 25 questions", |bencher| {
        bencher.iter(|| session.letter_means());
    });
    group.bench_function("report of 25 questions", |bencher| {
        bencher.iter(|| Report::of(&session, None));
    });
    group.finish();

    let mut group = criterion.benchmark_group("lint");
    for (name, tongue) in [("english", Tongue::En), ("french", Tongue::Fr)] {
        group.bench_function(format!("a paragraph, {name}"), |bencher| {
            bencher.iter(|| lint(BLAME, tongue, LintField::Factors, &[], Ignored::default()));
        });
    }
    group.finish();

    let mut group = criterion.benchmark_group("export");
    let report = Report::of(&session, None);
    let words = Words::new(Language::En);
    let templates = Templates::default();
    for form in [Form::Markdown, Form::Html, Form::Json, Form::Picture] {
        group.bench_function(format!("{form:?}"), |bencher| {
            bencher.iter(|| leaving(form, &report, &words, &TimeZone::UTC, &templates));
        });
    }
    group.finish();
}
