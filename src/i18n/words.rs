//! The words of one language, by key, over Fluent.
//!
//! A missing key never stops the program: it shows between brackets, and a test finds it first.
use std::borrow::Cow;
use std::fmt;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use crate::domain::Language;

/// Names every file of words once, for both languages.
macro_rules! sources {
    ($($file:literal),* $(,)?) => {
        /// The files of a language: name and text.
        pub(super) const fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
            match language {
                Language::En => &[$(($file, include_str!(concat!("../../content/words/en/", $file)))),*],
                Language::Fr => &[$(($file, include_str!(concat!("../../content/words/fr/", $file)))),*],
            }
        }
    };
}

sources!(
    "common.ftl",
    "home.ftl",
    "session.ftl",
    "vote.ftl",
    "insight.ftl",
    "keys.ftl",
    "cli.ftl",
    "report.ftl",
    "picture.ftl",
    "notices.ftl",
    "engine.ftl",
    "forms.ftl",
    "faults.ftl",
    "screens.ftl",
    "overlays.ftl",
    "plain.ftl",
    "stream.ftl",
    "guide.ftl",
    "survey.ftl",
    "timeline.ftl",
    "calc.ftl",
    "figures.ftl",
    "lint.ftl",
    "board.ftl",
    "packs.ftl",
    "names.ftl",
    "merge.ftl",
    "trend.ftl",
    "calendar.ftl",
    "promises.ftl",
    "export.ftl",
);

/// What fills a gap in a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Text, put in as it is.
    Text(Cow<'a, str>),
    /// A count, which also chooses between singular and plural.
    Count(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl From<u16> for Arg<'_> {
    fn from(count: u16) -> Self {
        Self::Count(count.into())
    }
}

impl From<u8> for Arg<'_> {
    fn from(count: u8) -> Self {
        Self::Count(count.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(u64::try_from(count).unwrap_or(u64::MAX))
    }
}

impl<'a> From<Arg<'a>> for FluentValue<'a> {
    fn from(arg: Arg<'a>) -> Self {
        match arg {
            Arg::Text(text) => Self::String(text),
            Arg::Count(count) => count.into(),
        }
    }
}

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words {
    language: Language,
    files: &'static Files,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

/// The files of a language, of which each is read when one of its keys is first asked for:
/// reading all of them would be the longest part of a start. So no phrase names one of another
/// file.
struct Files {
    language: Language,
    /// In which file a key stands.
    places: FxHashMap<&'static str, usize>,
    read: Vec<OnceLock<FluentBundle<FluentResource>>>,
    /// The short names of the months: a list has thousands of days.
    months: OnceLock<[String; 12]>,
}

static ENGLISH: LazyLock<Files> = LazyLock::new(|| Files::of(Language::En));
static FRENCH: LazyLock<Files> = LazyLock::new(|| Files::of(Language::Fr));

impl Files {
    fn of(language: Language) -> Self {
        let sources = sources(language);
        let mut places = FxHashMap::with_capacity_and_hasher(3000, rustc_hash::FxBuildHasher);
        for (file, (_, text)) in sources.iter().enumerate() {
            places.extend(keys(text).map(|key| (key, file)));
        }
        Self {
            language,
            places,
            read: sources.iter().map(|_| OnceLock::new()).collect(),
            months: OnceLock::new(),
        }
    }

    /// The file in which a key stands, read.
    fn with(&self, key: &str) -> Option<&FluentBundle<FluentResource>> {
        let file = *self.places.get(key)?;
        let (_, text) = sources(self.language).get(file)?;
        let read = self.read.get(file)?;
        Some(read.get_or_init(|| bundle(self.language, text)))
    }
}

/// The keys of a file: what stands before the first space of each line that begins a phrase.
fn keys(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n')
        .filter(|line| line.as_bytes().first().is_some_and(u8::is_ascii_lowercase))
        .filter_map(|line| line.split_once(' ').map(|(key, _)| key))
}

fn bundle(language: Language, text: &str) -> FluentBundle<FluentResource> {
    // Chooses the plural rules only; both codes parse, which a test on plurals would show.
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks that isolate an argument for mixed writing directions would be drawn as
    // blanks by some terminals, and both languages run from left to right.
    bundle.set_use_isolating(false);
    // What Fluent cannot read it leaves out; a test reads every file.
    let resource =
        FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _errors)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

impl Words {
    /// The built-in words of a language.
    pub fn new(language: Language) -> Self {
        let files = match language {
            Language::En => &*ENGLISH,
            Language::Fr => &*FRENCH,
        };
        Self { language, files }
    }

    /// The language of these words.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether there are words for this key.
    pub fn has(&self, key: &str) -> bool {
        self.files
            .with(key)
            .is_some_and(|file| file.has_message(key))
    }

    /// The short name of a month, from 1 to 12; nothing for any other number.
    pub(super) fn month_short(&self, month: i8) -> &str {
        let months = self.files.months.get_or_init(|| {
            let name = |at| self.say(&format!("month-short-{}", at + 1)).into_owned();
            std::array::from_fn(name)
        });
        let place = usize::try_from(month - 1).ok();
        place
            .and_then(|place| months.get(place))
            .map_or("", String::as_str)
    }

    /// The words of a key that has no gaps; `⟦key⟧` where there are none.
    pub fn say(&self, key: &str) -> Cow<'_, str> {
        self.phrase(key, None)
    }

    /// The words of a key with its gaps filled; `⟦key⟧` where there are none.
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut named = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            named.set(*name, FluentValue::from(arg.clone()));
        }
        self.phrase(key, Some(&named)).into_owned()
    }

    fn phrase<'a>(&'a self, key: &str, args: Option<&'a FluentArgs<'_>>) -> Cow<'a, str> {
        let file = self.files.with(key);
        let phrase = file.and_then(|file| Some((file, file.get_message(key)?.value()?)));
        match phrase {
            // A gap left open shows as `{$name}`: wrong, but readable.
            Some((file, pattern)) => file.format_pattern(pattern, args, &mut Vec::new()),
            None => Cow::Owned(format!("⟦{key}⟧")),
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// The messages of a language: key, file, and the lines of the value.
    fn messages(language: Language) -> BTreeMap<String, (String, String)> {
        let mut found: BTreeMap<String, (String, String)> = BTreeMap::new();
        for (file, text) in sources(language) {
            let mut key = String::new();
            for line in text.lines().filter(|l| !l.starts_with('#')) {
                if line.starts_with([' ', '}']) {
                    let value = &mut found.get_mut(&key).unwrap().1;
                    value.push('\n');
                    value.push_str(line.trim());
                } else if let Some((name, value)) = line.split_once(" = ") {
                    name.clone_into(&mut key);
                    let before =
                        found.insert(key.clone(), ((*file).to_owned(), value.trim().to_owned()));
                    assert_eq!(before, None, "{key} stands twice");
                } else {
                    assert_eq!(line, "", "{file}");
                }
            }
        }
        found
    }

    /// The gaps of a phrase.
    fn gaps(value: &str) -> BTreeSet<String> {
        value
            .split('$')
            .skip(1)
            .map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                    .collect()
            })
            .collect()
    }

    #[test]
    fn every_file_of_words_is_read_without_a_fault() {
        for language in Language::ALL {
            for (file, text) in sources(language) {
                let read = FluentResource::try_new((*text).to_owned());
                let faults = read.map_or_else(|(_, faults)| faults, |_| Vec::new());
                assert_eq!(faults, [], "{language:?} {file}");
            }
            let words = Words::new(language);
            for key in messages(language).keys() {
                assert!(words.has(key), "{language:?} {key}");
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_keys_with_the_same_gaps_in_the_same_files() {
        let shape = |language| -> BTreeMap<String, (String, BTreeSet<String>)> {
            messages(language)
                .into_iter()
                .map(|(key, (file, value))| (key, (file, gaps(&value))))
                .collect()
        };
        let (english, french) = (shape(Language::En), shape(Language::Fr));
        for key in english.keys().chain(french.keys()) {
            assert_eq!(english.get(key), french.get(key), "{key}");
        }
        assert!(english.len() > 500, "the files are read at all");
    }

    #[test]
    fn french_has_its_own_spaces_quotes_and_apostrophes() {
        // Faults quote what is written in a file.
        let prose = |(key, _): &(String, (_, String))| !key.starts_with("fault-");
        for (key, (_, value)) in messages(Language::Fr).into_iter().filter(prose) {
            assert!(!value.contains(['\'', '"', '“', '”']), "{key}: {value}");
            for mark in [';', ':', '!', '?', '%', '»'] {
                for (at, _) in value.match_indices(mark) {
                    let before = value[..at].chars().next_back();
                    let good = match mark {
                        ';' | '!' | '?' => before == Some('\u{202f}'),
                        // `%C/E` and `+14` are names that begin with a sign.
                        '%' if value[at..].starts_with("%C/E") => true,
                        '%' => before.is_none_or(|c| c == '\u{a0}'),
                        _ => before == Some('\u{a0}'),
                    };
                    assert!(good, "{key}: {value}");
                }
            }
            for (at, _) in value.match_indices('«') {
                assert!(value[at..].starts_with("«\u{a0}"), "{key}: {value}");
            }
        }
    }

    #[test]
    fn no_language_writes_three_points_or_straight_quotes() {
        for language in Language::ALL {
            for (key, (_, value)) in messages(language) {
                assert!(!value.contains("..."), "{key}");
                let quotes_a_file = key.starts_with("fault-");
                assert!(
                    quotes_a_file || !value.contains(['\'', '"']),
                    "{key}: {value}"
                );
            }
        }
    }

    #[test]
    fn a_missing_key_shows_and_does_not_stop_the_program() {
        let words = Words::new(Language::En);
        assert_eq!(words.say("no-such-key"), "⟦no-such-key⟧");
        assert_eq!(
            words.with("no-such-key", &[("n", 1u64.into())]),
            "⟦no-such-key⟧"
        );
        assert_eq!(words.say("left-of"), "{$left} left of {$total}");
    }

    #[test]
    fn plurals_follow_the_language() {
        let [en, fr] = Language::ALL.map(Words::new);
        let votes = |words: &Words, n: u64| words.with("votes-count", &[("n", n.into())]);
        assert_eq!(
            [0, 1, 2].map(|n| votes(&en, n)),
            ["0 votes", "1 vote", "2 votes"]
        );
        assert_eq!(
            [0, 1, 2].map(|n| votes(&fr, n)),
            ["0 vote", "1 vote", "2 votes"]
        );
    }

    #[test]
    fn the_head_of_a_question_reads_as_drawn() {
        let words = Words::new(Language::En);
        let args = [("left", "4:12".into()), ("total", "6:00".into())];
        assert_eq!(words.with("left-of", &args), "4:12 left of 6:00");
        assert_eq!(words.with("here", &[("n", 7u16.into())]), "7 here");
        let args = [("k", 5u16.into()), ("n", 7u16.into())];
        assert_eq!(words.with("of", &args), "5 of 7");
    }

    #[test]
    fn words_go_from_thread_to_thread() {
        fn shared<T: Send + Sync>() {}
        shared::<Words>();
    }
}
