//! `calms packs`: which workshops there are, what is in one, whether they are sound, and how to
//! make one's own.
mod check;
mod eject;
mod new;
mod show;

use serde::Serialize;

use super::args::Packs;
use super::failure::{Failure, fault_text};
use super::out::{Out, tell};
use super::setting::{Form, Setting};
use crate::content::{Origin, Shelf, Shelved};
use crate::domain::{Language, Pack, Variant};

/// Does what was asked.
pub(super) fn run(setting: &Setting, out: &mut Out, what: Packs) -> Result<(), Failure> {
    match what {
        Packs::List => list(setting, out),
        Packs::Show { id } => show::run(setting, out, &id),
        Packs::Check { files } => check::run(setting, out, &files),
        Packs::New { file } => new::run(setting, out, &file),
        Packs::Eject { id } => eject::run(setting, out, &id),
    }
}

#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    title: &'a str,
    languages: Vec<Language>,
    source: &'static str,
    variants: Vec<VariantRow>,
}

#[derive(Serialize)]
struct VariantRow {
    name: Variant,
    minutes: u64,
    questions: usize,
}

impl<'a> Row<'a> {
    fn of(shelf: &Shelf, shelved: &'a Shelved) -> Self {
        let pack = &shelved.pack;
        Self {
            id: &pack.id,
            title: &pack.title,
            languages: languages(shelf, pack),
            source: match shelved.origin {
                Origin::BuiltIn => "built-in",
                Origin::Own(_) => "own",
            },
            variants: variants(pack),
        }
    }
}

fn variants(pack: &Pack) -> Vec<VariantRow> {
    Variant::ALL
        .into_iter()
        .map(|name| VariantRow {
            name,
            minutes: pack.variants.of(name).minutes,
            questions: pack.variants.of(name).questions.len(),
        })
        .collect()
}

fn languages(shelf: &Shelf, pack: &Pack) -> Vec<Language> {
    let speaks = |language: &Language| shelf.speaks(&pack.id, *language);
    Language::ALL.into_iter().filter(speaks).collect()
}

fn list(setting: &Setting, out: &mut Out) -> Result<(), Failure> {
    let words = &setting.words;
    let shelf = setting.shelf();
    for fault in shelf.faults() {
        tell(&fault_text(words, fault));
    }
    let packs = || shelf.in_language(setting.language());
    if setting.form == Form::Json {
        let rows: Vec<Row<'_>> = packs().map(|shelved| Row::of(&shelf, shelved)).collect();
        return out.json(&rows);
    }
    let rows: Vec<Vec<String>> = packs()
        .map(|shelved| {
            let pack = &shelved.pack;
            let minutes = variants(pack)
                .iter()
                .map(|v| v.minutes.to_string())
                .collect::<Vec<_>>();
            let codes = languages(&shelf, pack)
                .into_iter()
                .map(Language::code)
                .collect::<Vec<_>>();
            let origin = match shelved.origin {
                Origin::BuiltIn => String::new(),
                Origin::Own(_) => words.say("home-own-pack").into_owned(),
            };
            let minutes = minutes.join(" · ");
            vec![
                pack.id.clone(),
                pack.title.clone(),
                words.with("cli-minutes", &[("n", minutes.into())]),
                codes.join(", "),
                origin,
            ]
        })
        .collect();
    out.table(&rows)
}
