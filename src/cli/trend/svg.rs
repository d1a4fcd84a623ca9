//! The trend of one team in one workshop as a picture.
use std::collections::BTreeSet;

use super::super::failure::{Failure, with_try};
use super::super::out::Out;
use super::super::setting::Setting;
use crate::domain::TeamTrend;
use crate::export;
use crate::i18n::Words;

/// Prints the picture; of several workshops one has to be named.
pub(super) fn print(setting: &Setting, out: &mut Out, trends: &[TeamTrend]) -> Result<(), Failure> {
    let words = &setting.words;
    let one = match trends {
        [] => return Ok(()),
        [one] => one,
        several => {
            return Err(Failure::usage(which(words, several)));
        }
    };
    let shelf = setting.shelf();
    let pack = shelf.get(&one.pack, setting.language());
    let pack = pack.map(|shelved| &*shelved.pack);
    let drawn = export::trend_svg(one, pack, words, &setting.zone);
    let drawn = drawn.ok_or_else(|| Failure::failed(words.say("cli-no-picture").into_owned()))?;
    out.text(&drawn)
}

/// Which of several is meant; a name cannot tell apart what a group and one person alone did.
fn which(words: &Words, several: &[TeamTrend]) -> String {
    let packs: BTreeSet<&str> = several.iter().map(|trend| &*trend.pack).collect();
    let packs: Vec<&str> = packs.into_iter().collect();
    match &*packs {
        [pack] => {
            let what = words.with("trend-svg-both", &[("pack", (*pack).into())]);
            with_try(words, &what, &format!("--pack {pack} --csv"))
        }
        packs => {
            let todo = format!("--pack {}", packs.join(" | "));
            with_try(words, &words.say("trend-svg-which"), &todo)
        }
    }
}
