//! A pack to begin with: whole, sound and commented, in each language.
//!
//! It makes texts; the caller writes files.
use crate::domain::Language;

use super::check::is_id;

const ENGLISH: &str = include_str!("../../content/templates/pack.en.ron");
const FRENCH: &str = include_str!("../../content/templates/pack.fr.ron");

/// The id that stands in the templates.
const PLACEHOLDER: &str = "my-workshop";

/// A new pack with this id, which is sound as it is.
pub fn starter(id: &str, language: Language) -> String {
    let template = match language {
        Language::En => ENGLISH,
        Language::Fr => FRENCH,
    };
    template.replace(PLACEHOLDER, id)
}

/// What the name of a pack's file says: the id up to the first point, and the language, if one
/// stands before the end: `team-day.fr.ron`. None where no id can be made of it.
///
/// Letters become small, and whatever an id may not hold becomes `-`.
pub fn named(file: &str) -> Option<(String, Option<Language>)> {
    let mut parts = file.trim().split('.');
    let name = parts.next()?.to_lowercase();
    let language = parts.find_map(|part| Language::try_from(part.to_lowercase()).ok());
    let letter = |c: char| {
        let is_kept = c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if is_kept { c } else { '-' }
    };
    let id: String = name.chars().map(letter).collect();
    let id = id.trim_matches('-').to_owned();
    is_id(&id).then_some((id, language))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use crate::content::{check, parse};
    use crate::domain::{Span, Variant};

    #[test]
    fn the_starting_pack_is_sound_in_each_language_and_under_any_id() {
        for language in Language::ALL {
            for id in ["my-workshop", "team-day", "Z"] {
                let source = starter(id, language);
                let pack = parse("new.ron", &source).unwrap();
                assert_eq!((&*pack.id, pack.language), (id, language));
                assert_eq!(check("new.ron", &source, &pack, None), []);
                let first = pack.variants.of(Variant::Pulse).questions.first().unwrap();
                assert_eq!(*first, format!("{id}.W1"));
            }
        }
    }

    #[test]
    fn both_languages_begin_with_the_same_agenda() {
        let [english, french] = Language::ALL.map(|language| {
            let pack = parse("new.ron", &starter("x", language)).unwrap();
            let step = |step: &crate::domain::Step| {
                let times = Variant::ALL.map(|variant| step.times.of(variant));
                (step.id.clone(), step.kind.clone(), times)
            };
            pack.steps.iter().map(step).collect::<Vec<_>>()
        });
        assert_eq!(english, french);
        let kinds: Vec<&str> = english.iter().map(|(_, kind, _)| kind.code()).collect();
        assert_eq!(
            kinds,
            [
                "brief", "vote_set", "list", "talk", "dot_vote", "commit", "roti"
            ]
        );
        assert_eq!(english[0].2[0], Some(Span::minutes(1)));
    }

    #[test]
    fn the_id_comes_from_the_name_of_the_file() {
        let of = named;
        let id = |id: &str, language| Some((id.to_owned(), language));
        assert_eq!(of("team-day.fr.ron"), id("team-day", Some(Language::Fr)));
        assert_eq!(of("team-day.ron"), id("team-day", None));
        assert_eq!(of("Our Retro!.EN.ron"), id("our-retro", Some(Language::En)));
        assert_eq!(of("été.ron"), id("t", None));
        for nothing in ["", ".ron", "été".repeat(30).as_str(), "---.ron", "…"] {
            assert_eq!(of(nothing), None, "{nothing}");
        }
    }
}
