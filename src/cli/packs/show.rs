//! `calms packs show`: what a workshop is, its agenda in each variant, its questions.
use std::sync::Arc;

use serde::Serialize;

use super::{VariantRow, languages, variants};
use crate::cli::failure::Failure;
use crate::cli::out::Out;
use crate::cli::setting::{Form, Setting};
use crate::content::Shelf;
use crate::domain::{Language, Pack, Stage, Variant, short_id};
use crate::ui::widget::text::wrap;

/// How wide the summary is printed.
const WIDTH: usize = 76;

#[derive(Serialize)]
struct Whole<'a> {
    id: &'a str,
    title: &'a str,
    summary: &'a str,
    audience: &'a str,
    outcome: &'a str,
    language: Language,
    languages: Vec<Language>,
    version: u32,
    variants: Vec<VariantRow>,
    steps: Vec<StepRow<'a>>,
    questions: Vec<QuestionRow<'a>>,
}

#[derive(Serialize)]
struct StepRow<'a> {
    id: &'a str,
    stage: Stage,
    title: &'a str,
    seconds: Seconds,
}

#[derive(Serialize)]
struct Seconds {
    pulse: Option<u64>,
    standard: Option<u64>,
    full: Option<u64>,
}

#[derive(Serialize)]
struct QuestionRow<'a> {
    id: &'a str,
    set: &'a str,
    title: &'a str,
    levels: &'a [String; 5],
    variants: Vec<Variant>,
}

/// Prints one workshop.
pub(super) fn run(setting: &Setting, out: &mut Out, id: &str) -> Result<(), Failure> {
    let shelf = setting.shelf();
    let pack = setting.pack(&shelf, id)?;
    if setting.form == Form::Json {
        return out.json(&whole(&shelf, &pack));
    }
    head(setting, out, &pack)?;
    agenda(setting, out, &pack)?;
    questions(setting, out, &pack)
}

fn whole<'a>(shelf: &Shelf, pack: &'a Arc<Pack>) -> Whole<'a> {
    let steps = pack.steps.iter().map(|step| {
        let seconds = |variant| step.times.of(variant).map(|span| span.0);
        StepRow {
            id: &step.id,
            stage: step.stage,
            title: &step.title,
            seconds: Seconds {
                pulse: seconds(Variant::Pulse),
                standard: seconds(Variant::Standard),
                full: seconds(Variant::Full),
            },
        }
    });
    let questions = pack.questions.iter().map(|question| QuestionRow {
        id: &question.id,
        set: &question.set,
        title: &question.title,
        levels: &question.levels,
        variants: asked_in(pack, &question.id),
    });
    Whole {
        id: &pack.id,
        title: &pack.title,
        summary: &pack.summary,
        audience: &pack.audience,
        outcome: &pack.outcome,
        language: pack.language,
        languages: languages(shelf, pack),
        version: pack.version,
        variants: variants(pack),
        steps: steps.collect(),
        questions: questions.collect(),
    }
}

fn asked_in(pack: &Pack, question: &str) -> Vec<Variant> {
    let asks = |variant: &Variant| {
        let asked = &pack.variants.of(*variant).questions;
        asked.iter().any(|id| id == question)
    };
    Variant::ALL.into_iter().filter(asks).collect()
}

fn head(setting: &Setting, out: &mut Out, pack: &Pack) -> Result<(), Failure> {
    out.line(&format!("{} · {}", pack.title, pack.id))?;
    out.line("")?;
    for text in [&pack.summary, &pack.audience, &pack.outcome] {
        for line in wrap(text, WIDTH) {
            out.line(&line)?;
        }
    }
    if pack.language != setting.language() {
        let name = setting
            .words
            .say(&format!("language-{}", pack.language.code()));
        out.line(
            &setting
                .words
                .with("home-only-language", &[("language", name.into())]),
        )?;
    }
    out.line("")
}

/// The steps with their minutes in each variant.
fn agenda(setting: &Setting, out: &mut Out, pack: &Pack) -> Result<(), Failure> {
    let words = &setting.words;
    let mut rows = vec![row(
        &words.say("packs-agenda"),
        Variant::ALL.map(|variant| {
            words
                .say(&format!("variant-{}", variant.code()))
                .into_owned()
        }),
    )];
    for step in &pack.steps {
        let title = format!("  {}", step.title);
        rows.push(row(
            &title,
            Variant::ALL.map(|variant| {
                step.times
                    .of(variant)
                    .map_or_else(String::new, |span| words.duration(span))
            }),
        ));
    }
    let total = format!("  {}", words.say("packs-total"));
    rows.push(row(
        &total,
        Variant::ALL.map(|variant| {
            let minutes = pack.variants.of(variant).minutes;
            words.duration(crate::domain::Span::minutes(minutes))
        }),
    ));
    out.table(&rows)?;
    out.line("")
}

fn row(first: &str, rest: [String; 3]) -> Vec<String> {
    std::iter::once(first.to_owned()).chain(rest).collect()
}

fn questions(setting: &Setting, out: &mut Out, pack: &Pack) -> Result<(), Failure> {
    if pack.questions.is_empty() {
        return Ok(());
    }
    let words = &setting.words;
    out.line(&words.say("packs-questions"))?;
    let rows: Vec<Vec<String>> = pack
        .questions
        .iter()
        .map(|question| {
            let names: Vec<String> = asked_in(pack, &question.id)
                .into_iter()
                .map(|v| words.say(&format!("variant-{}", v.code())).into_owned())
                .collect();
            vec![
                format!("  {}", short_id(&question.id)),
                question.title.clone(),
                names.join(", "),
            ]
        })
        .collect();
    out.table(&rows)
}
