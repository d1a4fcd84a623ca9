//! `calms guide`: the facilitator's notes for paper, with the blank questionnaire.
use super::failure::Failure;
use super::out::{Out, tell};
use super::setting::Setting;
use crate::domain::{Language, Variant};
use crate::guide::guide;
use crate::i18n::Words;
use crate::ui::widget::text::clean;

/// Prints the guide of a workshop.
pub(super) fn run(
    setting: &Setting,
    out: &mut Out,
    pack: &str,
    variant: Option<Variant>,
) -> Result<(), Failure> {
    let shelf = setting.shelf();
    let pack = setting.pack(&shelf, pack)?;
    // Paper for the room is in one language; the terminal says why it is not the one asked for.
    if pack.language != setting.language() {
        tell(&one_language(&setting.words, pack.language));
    }
    let words = Words::new(pack.language);
    out.text(&clean(&guide(&pack, variant.unwrap_or_default(), &words)))
}

/// That a workshop has its own words in one language only.
fn one_language(words: &Words, language: Language) -> String {
    let name = words.say(&format!("language-{}", language.code()));
    words.with("notice-one-language", &[("language", name.into())])
}
