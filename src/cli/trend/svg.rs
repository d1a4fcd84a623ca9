//! The trend of one team in one workshop as a picture.
use super::super::failure::{Failure, with_try};
use super::super::out::Out;
use super::super::setting::Setting;
use crate::domain::TeamTrend;
use crate::export;

/// Prints the picture; of several workshops one has to be named.
pub(super) fn print(setting: &Setting, out: &mut Out, trends: &[TeamTrend]) -> Result<(), Failure> {
    let words = &setting.words;
    let one = match trends {
        [] => return Ok(()),
        [one] => one,
        several => {
            let packs: Vec<&str> = several.iter().map(|trend| trend.pack.as_str()).collect();
            let todo = format!("--pack {}", packs.join(" | "));
            return Err(Failure::usage(with_try(
                words,
                &words.say("trend-svg-which"),
                &todo,
            )));
        }
    };
    let shelf = setting.shelf();
    let pack = shelf.get(&one.pack, setting.language());
    let pack = pack.map(|shelved| &*shelved.pack);
    let drawn = export::trend_svg(one, pack, words, &setting.zone);
    let drawn = drawn.ok_or_else(|| Failure::failed(words.say("cli-no-picture").into_owned()))?;
    out.text(&drawn)
}
