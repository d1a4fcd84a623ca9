//! `calms packs check`: every fault with its place, the line, and what to do.
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::cli::failure::{Exit, Failure, fault_text, fault_try, fault_what};
use crate::cli::out::Out;
use crate::cli::setting::{Form, Setting};
use crate::content::{self, Fault, Shelf};
use crate::domain::{Language, Pack};

#[derive(Serialize)]
struct Row<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    what: String,
    r#try: String,
}

/// Checks the files, or all packs there are where none is named.
pub(super) fn run(setting: &Setting, out: &mut Out, files: &[PathBuf]) -> Result<(), Failure> {
    let words = &setting.words;
    let (faults, checked) = if files.is_empty() {
        let shelf = setting.shelf();
        let packs = Language::ALL.into_iter().flat_map(|language| {
            let shelf = &shelf;
            shelf.ids().filter(move |id| shelf.speaks(id, language))
        });
        let mut faults = Shelf::check_built_in();
        faults.extend(shelf.faults().iter().chain(shelf.advice()).cloned());
        (faults, packs.count())
    } else {
        let shelf = setting.shelf();
        let faults = files.iter().flat_map(|path| faults(&shelf, path)).collect();
        (faults, files.len())
    };
    if setting.form == Form::Json {
        let rows: Vec<Row<'_>> = faults.iter().map(|fault| row(setting, fault)).collect();
        out.json(&rows)?;
    } else {
        for fault in &faults {
            out.line(&fault_text(words, fault))?;
        }
        let (key, n) = if faults.is_empty() {
            ("cli-pack-sound", checked)
        } else {
            ("cli-faults", faults.len())
        };
        out.line(&words.with(key, &[("n", n.into())]))?;
    }
    match status(&faults) {
        Some(exit) => Err(Failure::Said(exit)),
        None => Ok(()),
    }
}

/// A file that is not there is a wrong call, whatever else is wrong.
fn status(faults: &[Fault]) -> Option<Exit> {
    let is_call = |fault: &Fault| matches!(fault.code, "unreadable" | "no-file");
    if faults.iter().any(is_call) {
        return Some(Exit::Usage);
    }
    (!faults.is_empty()).then_some(Exit::Failed)
}

fn faults(shelf: &Shelf, path: &Path) -> Vec<Fault> {
    let source = match content::read(path) {
        Ok(source) => source,
        Err(fault) => return vec![fault],
    };
    let file = path.display().to_string();
    let (pack, mut faults) = content::parse_on(&file, &source);
    if let Some(pack) = pack {
        let base = shelf.base_of(&pack);
        faults.extend(content::check(&file, &source, &pack, base.as_deref()));
        faults.extend(offers(shelf, &pack, (&file, &source)));
        faults.sort_by_key(|fault| (fault.line, fault.column));
    }
    faults
}

/// The packs that rules offer and that are not there: nobody would ever be shown them.
fn offers(shelf: &Shelf, pack: &Pack, (file, source): (&str, &str)) -> Vec<Fault> {
    let known: Vec<&str> = shelf.ids().chain([&*pack.id]).collect();
    let rules = pack.rules.iter();
    rules
        .filter_map(|rule| Some((rule, rule.offer.as_ref()?)))
        .filter(|(_, offer)| !known.contains(&offer.as_str()))
        .map(|(rule, offer)| {
            let details = vec![("id", rule.id.clone()), ("pack", offer.clone())];
            let at = source.find(&format!("offer: \"{offer}\"")).unwrap_or(0);
            Fault::at(file, source, at, "unknown-pack", details)
        })
        .collect()
}

fn row<'a>(setting: &Setting, fault: &'a Fault) -> Row<'a> {
    let known = |place: usize| (place > 0).then_some(place);
    Row {
        file: &fault.file,
        line: known(fault.line),
        column: known(fault.column),
        what: fault_what(&setting.words, fault),
        r#try: fault_try(&setting.words, fault),
    }
}
