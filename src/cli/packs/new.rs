//! `calms packs new`: a commented pack to begin with.
use std::path::Path;
use std::{fs, io};

use crate::cli::failure::{Failure, unwritten, with_try};
use crate::cli::out::Out;
use crate::cli::setting::Setting;
use crate::content::{self, Shelf};
use crate::domain::Language;
use crate::store::atomic;

/// Writes the pack, and says where to put it and what to run next.
pub(super) fn run(setting: &Setting, out: &mut Out, path: &Path) -> Result<(), Failure> {
    let words = &setting.words;
    let shown = path.display().to_string();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let Some((id, asked)) = content::named(&name) else {
        let what = words.with("packs-new-no-id", &[("path", shown.into())]);
        let todo = "calms packs new team-day.en.ron";
        return Err(Failure::usage(with_try(words, &what, todo)));
    };
    let language = asked.unwrap_or_else(|| setting.language());
    if path.extension().is_none_or(|ending| ending != "ron") {
        let what = words.with("packs-new-no-ron", &[("path", shown.into())]);
        let file = path.with_file_name(format!("{id}.{}.ron", language.code()));
        let todo = format!("calms packs new {}", file.display());
        return Err(Failure::usage(with_try(words, &what, &todo)));
    }
    if Shelf::source(&id, Language::default()).is_some() {
        let what = words.with("packs-new-built-in", &[("id", (&*id).into())]);
        let todo = format!("calms packs eject {id}");
        return Err(Failure::usage(with_try(words, &what, &todo)));
    }
    match atomic::create(path, content::starter(&id, language).as_bytes()) {
        Ok(_) => next(setting, out, path, (&id, language)),
        Err(e) if e.source.kind() == io::ErrorKind::AlreadyExists => {
            let args = [("path", shown.into())];
            Err(Failure::failed(words.with("packs-there", &args)))
        }
        Err(e) => Err(unwritten(words, &e)),
    }
}

fn next(
    setting: &Setting,
    out: &mut Out,
    path: &Path,
    (id, language): (&str, Language),
) -> Result<(), Failure> {
    let words = &setting.words;
    let shown = path.display().to_string();
    let name = words.say(&format!("language-{}", language.code()));
    let args = [
        ("path", (&*shown).into()),
        ("id", id.into()),
        ("language", name.into()),
    ];
    out.line(&words.with("packs-new-written", &args))?;
    let check = format!("calms packs check {shown}");
    out.line(&words.with("packs-new-check", &[("command", check.into())]))?;
    let folder = setting.places.packs_dir();
    let start = format!("calms start {id}");
    let (key, folder) = if lies_in(path, &folder) {
        ("packs-new-begin", String::new())
    } else {
        ("packs-new-place", folder.display().to_string())
    };
    let args = [("folder", folder.into()), ("command", start.into())];
    out.line(&words.with(key, &args))
}

/// Whether a file lies in a folder, however the two are written.
fn lies_in(file: &Path, folder: &Path) -> bool {
    let whole = |path: &Path| fs::canonicalize(path).ok();
    let file = whole(file);
    let there = file.as_deref().and_then(Path::parent);
    there.is_some() && there == whole(folder).as_deref()
}
