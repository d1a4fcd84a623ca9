//! The packs at hand: those that ship with the program, and the user's own.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::{fmt, fs, io};

use crate::domain::{Header, Language, Pack};

use super::place::Places;
use super::{Cover, Fault, LARGEST, check, parse, parse_on, take};

/// A pack that ships with the program. It is read when it is first asked for, once for all
/// shelves; what is told of it before costs its first and last lines only.
struct Shipped {
    id: &'static str,
    file: &'static str,
    language: Language,
    source: &'static str,
    cover: OnceLock<Option<Cover>>,
    pack: OnceLock<Option<Shelved>>,
}

/// Its name only: what was read so far depends on who else asked, and the text is long.
impl fmt::Debug for Shipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Shipped").field(&self.file).finish()
    }
}

/// Takes the file of a pack into the program.
macro_rules! built_in {
    ($id:literal, $code:literal, $language:expr) => {
        Shipped {
            id: $id,
            file: concat!($id, ".", $code, ".ron"),
            language: $language,
            source: include_str!(concat!("../../content/packs/", $id, ".", $code, ".ron")),
            cover: OnceLock::new(),
            pack: OnceLock::new(),
        }
    };
}

/// The packs that ship with the program, in the order of the home screen.
static SHIPPED: [Shipped; 16] = [
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// It ships with the program.
    #[default]
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

/// One pack's place on a shelf.
#[derive(Clone, Debug)]
enum Slot {
    Shipped(&'static Shipped),
    Own(Box<(Shelved, Cover)>),
}

impl Slot {
    fn shelved(&self) -> Option<&Shelved> {
        match self {
            Self::Shipped(shipped) => shipped.shelved(),
            Self::Own(own) => Some(&own.0),
        }
    }

    fn cover(&self) -> Option<&Cover> {
        match self {
            Self::Shipped(shipped) => shipped.cover(),
            Self::Own(own) => Some(&own.1),
        }
    }
}

impl Shipped {
    fn find(id: &str, language: Language) -> Option<&'static Self> {
        SHIPPED
            .iter()
            .find(|shipped| shipped.id == id && shipped.language == language)
    }

    /// The pack with what it takes from others. What ships was checked before it shipped;
    /// checking it again is most of a start.
    fn shelved(&self) -> Option<&Shelved> {
        let read = || {
            let mut pack = parse(self.file, self.source).ok()?;
            let base = pack.takes.as_deref();
            let base = base.and_then(|base| Self::find(base, self.language)?.shelved());
            if let Some(base) = base {
                take(&mut pack, &base.pack);
            }
            Some(Shelved {
                pack: Arc::new(pack),
                origin: Origin::BuiltIn,
            })
        };
        self.pack.get_or_init(read).as_ref()
    }

    fn cover(&self) -> Option<&Cover> {
        let read = || {
            let whole = || Some(Cover::of(&self.shelved()?.pack, &Origin::BuiltIn));
            Cover::read(self.source).or_else(whole)
        };
        self.cover.get_or_init(read).as_ref()
    }
}

/// All packs that can be run, and the faults of those that cannot.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    order: Vec<String>,
    packs: BTreeMap<(String, Language), Slot>,
    faults: Vec<Fault>,
    advice: Vec<Fault>,
}

impl Shelf {
    /// The built-in packs in the given languages. None is read yet.
    pub fn built_in(languages: &[Language]) -> Self {
        let mut shelf = Self::default();
        for shipped in &SHIPPED {
            if languages.contains(&shipped.language) {
                shelf.place(shipped.id, shipped.language, Slot::Shipped(shipped));
            }
        }
        shelf
    }

    /// Every fault of the packs that ship with the program.
    pub fn check_built_in() -> Vec<Fault> {
        let shelf = Self::built_in(&Language::ALL);
        let faults = |shipped: &Shipped| match parse(shipped.file, shipped.source) {
            Ok(pack) => {
                let base = shelf.base_of(&pack);
                check(shipped.file, shipped.source, &pack, base.as_deref())
            }
            Err(fault) => vec![fault],
        };
        SHIPPED.iter().flat_map(faults).collect()
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
            self.put_own(&name, &source, path);
        }
    }

    fn put_own(&mut self, file: &str, source: &str, path: PathBuf) {
        let (pack, mut faults) = match parse(file, source) {
            Ok(pack) => (Some(pack), Vec::new()),
            Err(_) => parse_on(file, source),
        };
        let Some(mut pack) = pack else {
            return self.faults.extend(faults);
        };
        let base = self.base_of(&pack);
        faults.extend(check(file, source, &pack, base.as_deref()));
        faults.sort_by_key(|fault| (fault.line, fault.column));
        let (advice, mut faults): (Vec<_>, Vec<_>) = faults.into_iter().partition(Fault::is_advice);
        self.advice.extend(advice);
        if let Some(other) = self.own(&pack.id, pack.language) {
            let at = Places::of(source).field("id").unwrap_or_default();
            let other = vec![("other", other.display().to_string())];
            faults.push(Fault::at(file, source, at, "pack-twice", other));
        }
        if !faults.is_empty() {
            return self.faults.extend(faults);
        }
        if let Some(base) = base {
            take(&mut pack, &base);
        }
        let origin = Origin::Own(path);
        let cover = Cover::of(&pack, &origin);
        let (id, language) = (pack.id.clone(), pack.language);
        let pack = Arc::new(pack);
        let own = Box::new((Shelved { pack, origin }, cover));
        self.place(&id, language, Slot::Own(own));
    }

    fn place(&mut self, id: &str, language: Language, slot: Slot) {
        if !self.order.iter().any(|known| known == id) {
            self.order.push(id.to_owned());
        }
        self.packs.insert((id.to_owned(), language), slot);
    }

    fn slot(&self, id: &str, language: Language) -> Option<&Slot> {
        self.packs.get(&(id.to_owned(), language))
    }

    /// The file of an own pack; none for one that ships.
    fn own(&self, id: &str, language: Language) -> Option<&Path> {
        match &self.cover(id, language)?.origin {
            Origin::Own(path) => Some(path),
            Origin::BuiltIn => None,
        }
    }

    /// The ids of own packs that stand in the place of built-in ones.
    pub fn replaced(&self) -> Vec<&str> {
        let own = self.packs.iter().filter_map(|((id, language), slot)| {
            let is_own = matches!(slot, Slot::Own(_));
            (is_own && Shipped::find(id, *language).is_some()).then_some(&**id)
        });
        let mut ids: Vec<&str> = own.collect();
        ids.dedup();
        ids
    }

    /// The pack from which another one takes, in the same language.
    pub fn base_of(&self, pack: &Pack) -> Option<Arc<Pack>> {
        let takes = pack.takes.clone()?;
        let base = self.exact(&takes, pack.language)?;
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
        self.slot(id, language)?.shelved()
    }

    /// Where the domain finds packs.
    pub fn packs(&self) -> impl Fn(&str, Language) -> Option<Arc<Pack>> + '_ {
        |id, language| Some(Arc::clone(&self.exact(id, language)?.pack))
    }

    /// Whether a pack is there in a language.
    pub fn speaks(&self, id: &str, language: Language) -> bool {
        self.slot(id, language).is_some()
    }

    /// The language in which to speak to a session's room: that of the session, unless its pack
    /// has no other and another one was `asked` for.
    pub fn spoken(&self, header: &Header, asked: Language) -> Language {
        let has = |language| self.speaks(&header.pack, language);
        if has(header.language) && !has(asked) {
            asked
        } else {
            header.language
        }
    }

    /// What is told of a pack in a language.
    fn cover(&self, id: &str, language: Language) -> Option<&Cover> {
        self.slot(id, language)?.cover()
    }

    /// What is told of a pack, in a language, else in the one that it has.
    pub fn cover_of(&self, id: &str, language: Language) -> Option<&Cover> {
        self.cover(id, language)
            .or_else(|| Language::ALL.into_iter().find_map(|l| self.cover(id, l)))
    }

    /// What is told of the packs, in a language, else in the one they have, in order.
    pub fn covers(&self, language: Language) -> impl Iterator<Item = &Cover> {
        self.order
            .iter()
            .filter_map(move |id| self.cover_of(id, language))
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
        Shipped::find(id, language).map(|shipped| (shipped.file, shipped.source))
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
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_pack_is_sound() {
        let shelf = Shelf::built_in(&Language::ALL);
        assert_eq!(Shelf::check_built_in(), []);
        assert_eq!(shelf.faults(), []);
        assert_eq!(shelf.packs.len(), SHIPPED.len());
    }

    #[test]
    fn a_cover_says_what_its_pack_says_and_is_read_without_it() {
        for shipped in &SHIPPED {
            let shelved = shipped.shelved().unwrap();
            let cover = Cover::read(shipped.source).unwrap();
            assert_eq!(cover, Cover::of(&shelved.pack, &Origin::BuiltIn));
            assert_eq!(
                (&*cover.id, cover.language),
                (shipped.id, shipped.language),
                "{}",
                shipped.file
            );
        }
    }
}
