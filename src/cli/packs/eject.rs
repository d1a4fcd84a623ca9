//! `calms packs eject`: a built-in pack as an own one, to be changed.
use std::io;

use crate::cli::failure::{Failure, cannot_write, unwritten, with_try};
use crate::cli::out::Out;
use crate::cli::setting::Setting;
use crate::content::{Origin, Shelf};
use crate::store::{atomic, make_folder};

/// Copies the pack into the folder of own packs, and says what it replaces.
pub(super) fn run(setting: &Setting, out: &mut Out, id: &str) -> Result<(), Failure> {
    let words = &setting.words;
    let (id, language) = (id.trim().to_lowercase(), setting.language());
    let Some((file, source)) = Shelf::source(&id, language) else {
        let shelf = Shelf::built_in(&[language]);
        let ids = shelf.ids().collect::<Vec<_>>().join(", ");
        let args = [("name", (&*id).into()), ("ids", ids.into())];
        let what = words.with("packs-eject-unknown", &args);
        return Err(Failure::usage(with_try(words, &what, "calms packs list")));
    };
    let folder = setting.places.packs_dir();
    let path = folder.join(file);
    let is_there = |path: String| {
        let args = [("path", path.into())];
        Failure::failed(words.with("packs-there", &args))
    };
    if let Some(Origin::Own(other)) = setting.shelf().exact(&id, language).map(|s| &s.origin) {
        return Err(is_there(other.display().to_string()));
    }
    let shown = path.display().to_string();
    make_folder(&folder).map_err(|e| cannot_write(words, &shown, &e))?;
    match atomic::create(&path, source.as_bytes()) {
        Ok(_) => {
            let name = words.say(&format!("language-{}", language.code()));
            let args = [
                ("path", (&*shown).into()),
                ("id", (&*id).into()),
                ("language", name.into()),
            ];
            out.line(&words.with("packs-eject-written", &args))?;
            let check = format!("calms packs check {shown}");
            out.line(&words.with("packs-new-check", &[("command", check.into())]))
        }
        Err(e) if e.source.kind() == io::ErrorKind::AlreadyExists => Err(is_there(shown)),
        Err(e) => Err(unwritten(words, &e)),
    }
}
