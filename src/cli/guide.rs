//! `calms guide`: the facilitator's notes for paper, with the blank questionnaire.
use super::failure::Failure;
use super::out::Out;
use super::setting::Setting;
use crate::domain::Variant;
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
    let words = Words::new(pack.language);
    out.raw(&clean(&guide(&pack, variant.unwrap_or_default(), &words)))
}
