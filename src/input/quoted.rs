//! How much of a file a fault quotes: enough to know the place again, and never a page.
use std::borrow::Cow;

/// The most letters of a file that are quoted in one go, with the ellipsis.
const MOST: usize = 40;

/// The most letters of a parser's reason; those that list every name that fits are the longest.
const REASON: usize = 1500;

/// What stands in a file, as a fault quotes it: at most 40 letters, the last one then an ellipsis.
pub fn quoted(text: &str) -> Cow<'_, str> {
    cut(text, MOST)
}

/// A parser's reason with what it quotes in backticks or straight quotes cut as [`quoted`] does.
pub fn reason(why: &str) -> String {
    let ticked: Vec<String> = every_other(why, '`', |between| {
        every_other(between, '"', str::to_owned).join("\"")
    });
    cut(&ticked.join("`"), REASON).into_owned()
}

/// The pieces of a text between marks: those inside are quoted, those outside become what `of`
/// makes of them.
fn every_other(text: &str, mark: char, of: impl Fn(&str) -> String) -> Vec<String> {
    let pieces = text.split(mark).enumerate();
    let piece = |(at, piece): (usize, &str)| {
        if at % 2 == 0 {
            of(piece)
        } else {
            quoted(piece).into_owned()
        }
    };
    pieces.map(piece).collect()
}

fn cut(text: &str, most: usize) -> Cow<'_, str> {
    if text.chars().nth(most).is_none() {
        return Cow::Borrowed(text);
    }
    let mut kept: String = text.chars().take(most - 1).collect();
    kept.push('…');
    Cow::Owned(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_short_is_quoted_whole_and_what_is_long_up_to_forty_letters() {
        assert_eq!(quoted("é".repeat(40).as_str()), "é".repeat(40));
        let cut = quoted("é".repeat(41).as_str()).into_owned();
        assert_eq!(cut, format!("{}…", "é".repeat(39)));
    }

    #[test]
    fn a_reason_keeps_its_own_words_and_cuts_those_of_the_file() {
        let long = "x".repeat(30_000);
        for mark in ['`', '"'] {
            let why = format!("no field {mark}{long}{mark} here, there are {mark}a{mark} and more");
            let cut = format!("{}…", "x".repeat(39));
            assert_eq!(
                reason(&why),
                format!("no field {mark}{cut}{mark} here, there are {mark}a{mark} and more")
            );
        }
        let plain = "expected a list of rows, each with a context, a key and an action";
        assert_eq!(reason(plain), plain);
        assert_eq!(reason(&long).chars().count(), REASON);
        assert!(reason(&"`a".repeat(10_000)).chars().count() <= REASON);
    }
}
