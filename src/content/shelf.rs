//! The packs at hand: those that ship with the program, and the user's own.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

use crate::domain::{Language, Pack};

use super::place::Places;
use super::{Fault, LARGEST, check, parse, take};

/// A pack that ships with the program: its id, file, language and text.
type BuiltIn = (&'static str, &'static str, Language, &'static str);

/// Takes the file of a pack into the program.
macro_rules! built_in {
    ($id:literal, $code:literal, $language:expr) => {
        (
            $id,
            concat!($id, ".", $code, ".ron"),
            $language,
            include_str!(concat!("../../content/packs/", $id, ".", $code, ".ron")),
        )
    };
}

/// The packs that ship with the program, in the order of the home screen.
const BUILT_IN: [BuiltIn; 16] = [
    built_in!("calms", "en", Language::En),
    built_in!("calms", "fr", Language::Fr),
    built_in!("calmsr", "en", Language::En),
    built_in!("calmsr", "fr", Language::Fr),
    built_in!("ways", "en", Language::En),
    built_in!("ways", "fr", Language::Fr),
    built_in!("dso", "en", Language::En),
    built_in!("dso", "fr", Language::Fr),
    built_in!("dora", "en", Language::En),
    built_in!("dora", "fr", Language::Fr),
    built_in!("vsm", "en", Language::En),
    built_in!("vsm", "fr", Language::Fr),
    built_in!("pm", "en", Language::En),
    built_in!("pm", "fr", Language::Fr),
    built_in!("retro", "en", Language::En),
    built_in!("retro", "fr", Language::Fr),
];

/// Where a pack comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It ships with the program.
    BuiltIn,
    /// The user wrote it.
    Own(PathBuf),
}

/// A pack on the shelf.
#[derive(Clone, Debug)]
pub struct Shelved {
    /// The pack, with what it takes from others.
    pub pack: Arc<Pack>,
    /// Where it comes from.
    pub origin: Origin,
}

/// All packs that can be run, and the faults of those that cannot.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    order: Vec<String>,
    packs: BTreeMap<(String, Language), Shelved>,
    faults: Vec<Fault>,
    advice: Vec<Fault>,
}

impl Shelf {
    /// The built-in packs in the given languages.
    pub fn built_in(languages: &[Language]) -> Self {
        let mut shelf = Self::default();
        for (_, file, language, source) in BUILT_IN {
            if languages.contains(&language) {
                shelf.put(file, source, Origin::BuiltIn);
            }
        }
        shelf
    }

    /// Every fault of the packs that ship with the program.
    pub fn check_built_in() -> Vec<Fault> {
        let shelf = Self::built_in(&Language::ALL);
        let mut faults = shelf.faults.clone();
        for (_, file, _, source) in BUILT_IN {
            if let Ok(pack) = parse(file, source) {
                let base = shelf.base_of(&pack);
                faults.extend(check(file, source, &pack, base.as_deref()));
            }
        }
        faults
    }

    /// Adds the packs of a folder; one with a built-in's id takes its place. A folder that is not
    /// there holds none.
    pub fn add_own(&mut self, folder: &Path) {
        let mut files: Vec<PathBuf> = match fs::read_dir(folder) {
            Ok(entries) => entries.filter_map(|e| Some(e.ok()?.path())).collect(),
            Err(_) => return,
        };
        files.retain(|path| path.extension().is_some_and(|ext| ext == "ron"));
        files.sort();
        let mut sources = Vec::new();
        for path in files {
            match read(&path) {
                Ok(source) => sources.push((path, source)),
                Err(fault) => self.faults.push(fault),
            }
        }
        // A pack that takes from another one comes after it.
        sources.sort_by_key(|(_, source)| Places::of(source).field("takes").is_some());
        for (path, source) in sources {
            let name = path.display().to_string();
            self.put(&name, &source, Origin::Own(path));
        }
    }

    fn put(&mut self, file: &str, source: &str, origin: Origin) {
        let mut pack = match parse(file, source) {
            Ok(pack) => pack,
            Err(fault) => return self.faults.push(fault),
        };
        let base = self.base_of(&pack);
        // What ships was checked before it shipped; checking it again is most of a start.
        if origin != Origin::BuiltIn {
            let faults = check(file, source, &pack, base.as_deref());
            let (advice, mut faults): (Vec<_>, Vec<_>) =
                faults.into_iter().partition(Fault::is_advice);
            self.advice.extend(advice);
            if let Some(Origin::Own(other)) = self.origin_of(&pack) {
                let at = Places::of(source).field("id").unwrap_or_default();
                let other = vec![("other", other.display().to_string())];
                faults.push(Fault::at(file, source, at, "pack-twice", other));
            }
            if !faults.is_empty() {
                return self.faults.extend(faults);
            }
        }
        if let Some(base) = base {
            take(&mut pack, &base);
        }
        if !self.order.contains(&pack.id) {
            self.order.push(pack.id.clone());
        }
        let key = (pack.id.clone(), pack.language);
        let pack = Arc::new(pack);
        self.packs.insert(key, Shelved { pack, origin });
    }

    /// Where the pack comes from whose place another one would take.
    fn origin_of(&self, pack: &Pack) -> Option<&Origin> {
        let shelved = self.exact(&pack.id, pack.language)?;
        Some(&shelved.origin)
    }

    /// The pack from which another one takes, in the same language.
    pub fn base_of(&self, pack: &Pack) -> Option<Arc<Pack>> {
        let takes = pack.takes.clone()?;
        let base = self.packs.get(&(takes, pack.language))?;
        Some(Arc::clone(&base.pack))
    }

    /// The ids of all packs, built-in ones first.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.order.iter().map(String::as_str)
    }

    /// A pack in a language, else in the one that it has.
    pub fn get(&self, id: &str, language: Language) -> Option<&Shelved> {
        self.exact(id, language)
            .or_else(|| Language::ALL.into_iter().find_map(|l| self.exact(id, l)))
    }

    /// A pack in a language.
    pub fn exact(&self, id: &str, language: Language) -> Option<&Shelved> {
        self.packs.get(&(id.to_owned(), language))
    }

    /// The packs in a language, else in the one they have, in order.
    pub fn in_language(&self, language: Language) -> impl Iterator<Item = &Shelved> {
        self.order
            .iter()
            .filter_map(move |id| self.get(id, language))
    }

    /// What is wrong with packs that cannot be run.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// What own packs that can be run could put otherwise.
    pub fn advice(&self) -> &[Fault] {
        &self.advice
    }

    /// The source of a built-in pack.
    pub fn source(id: &str, language: Language) -> Option<(&'static str, &'static str)> {
        BUILT_IN
            .into_iter()
            .find(|(built_in, _, l, _)| *built_in == id && *l == language)
            .map(|(_, file, _, source)| (file, source))
    }
}

/// Reads a pack file.
///
/// # Errors
/// Too large, not a file, not UTF-8, or what the system says.
pub fn read(path: &Path) -> Result<String, Fault> {
    let name = path.display().to_string();
    let system =
        |error: &io::Error| Fault::whole(&name, "unreadable", vec![("why", error.to_string())]);
    let meta = fs::metadata(path).map_err(|e| system(&e))?;
    if !meta.is_file() {
        return Err(Fault::whole(&name, "no-file", Vec::new()));
    }
    if meta.len() > LARGEST {
        let size = (meta.len() / 1024 / 1024).to_string();
        return Err(Fault::whole(&name, "too-large", vec![("size", size)]));
    }
    let bytes = fs::read(path).map_err(|e| system(&e))?;
    let start = if bytes.starts_with(b"\xEF\xBB\xBF") {
        3
    } else {
        0
    };
    match std::str::from_utf8(bytes.get(start..).unwrap_or_default()) {
        Ok(text) => Ok(text.replace("\r\n", "\n")),
        Err(error) => {
            let good = bytes.get(..start + error.valid_up_to()).unwrap_or_default();
            let text = String::from_utf8_lossy(good);
            Err(Fault::at(&name, &text, text.len(), "not-utf8", Vec::new()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_pack_is_sound() {
        let shelf = Shelf::built_in(&Language::ALL);
        assert_eq!(Shelf::check_built_in(), []);
        assert_eq!(shelf.faults(), []);
        assert_eq!(shelf.packs.len(), BUILT_IN.len());
    }
}
