//! Numbers and lengths of time as each language writes them.
//!
//! It rounds nothing: digits come in as text, rounded by whoever knows the exact value.
use super::Words;
use crate::domain::{Duration, Language, Span};

impl Words {
    /// A number with the language's decimal mark; `shown` has a point.
    pub fn decimal(&self, shown: &str) -> String {
        match self.language() {
            Language::En => shown.to_owned(),
            Language::Fr => shown.replace('.', ","),
        }
    }

    /// A percentage; `shown` is the number, with a point if any.
    pub fn percent(&self, shown: &str) -> String {
        let number = self.decimal(shown);
        match self.language() {
            Language::En => format!("{number}%"),
            Language::Fr => format!("{number}\u{a0}%"),
        }
    }

    /// A length of time for prose: `45 s`, `12 min`, `1 h 30 min`, `3 d 4 h`.
    ///
    /// The two largest units are told, the rest is cut off. A day has 24 hours. The blanks do not
    /// break in French, where `1 h 30` is one word.
    pub fn duration(&self, span: Span) -> String {
        let (days, hours, minutes, seconds) = parts(span);
        let (day, blank) = match self.language() {
            Language::En => ("d", ' '),
            Language::Fr => ("j", '\u{a0}'),
        };
        let one = |n: u64, unit: &str| format!("{n}{blank}{unit}");
        let two = |first: String, n: u64, unit: &str| match n {
            0 => first,
            n => format!("{first}{blank}{}", one(n, unit)),
        };
        match (days, hours, minutes, self.language()) {
            (0, 0, 0, _) => one(seconds, "s"),
            (0, 0, _, _) => two(one(minutes, "min"), seconds, "s"),
            (0, _, 0, _) => one(hours, "h"),
            (0, _, _, Language::En) => two(one(hours, "h"), minutes, "min"),
            (0, _, _, Language::Fr) => format!("{}{blank}{minutes:02}", one(hours, "h")),
            (_, _, _, _) => two(one(days, day), hours, "h"),
        }
    }

    /// The same for a length that somebody typed.
    pub fn length(&self, length: Duration) -> String {
        self.duration(Span(length.seconds()))
    }
}

/// Days, hours, minutes and seconds.
const fn parts(span: Span) -> (u64, u64, u64, u64) {
    let s = span.0;
    (s / 86_400, s / 3_600 % 24, s / 60 % 60, s % 60)
}

/// A length of time as a clock shows it: `4:12`, `1:04:12`.
pub fn clock(span: Span) -> String {
    let s = span.0;
    match s / 3_600 {
        0 => format!("{}:{:02}", s / 60, s % 60),
        h => format!("{h}:{:02}:{:02}", s / 60 % 60, s % 60),
    }
}

/// Time spent over the plan, as a clock shows it: `+0:31`.
pub fn clock_over(span: Span) -> String {
    format!("+{}", clock(span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_the_mark_of_the_language() {
        let [en, fr] = Language::ALL.map(Words::new);
        assert_eq!(
            (en.decimal("2.9"), fr.decimal("2.9")),
            ("2.9".into(), "2,9".into())
        );
        assert_eq!(fr.decimal("-0.4"), "-0,4");
        assert_eq!(en.percent("30"), "30%");
        assert_eq!(fr.percent("12.5"), "12,5\u{a0}%");
    }

    #[test]
    fn lengths_of_time_are_written_as_each_language_does() {
        let [en, fr] = Language::ALL.map(Words::new);
        for (seconds, english, french) in [
            (0, "0 s", "0 s"),
            (45, "45 s", "45 s"),
            (72, "1 min 12 s", "1 min 12 s"),
            (720, "12 min", "12 min"),
            (3_600, "1 h", "1 h"),
            (5_400, "1 h 30 min", "1 h 30"),
            (3_900, "1 h 5 min", "1 h 05"),
            (86_399, "23 h 59 min", "23 h 59"),
            (86_400, "1 d", "1 j"),
            (273_600, "3 d 4 h", "3 j 4 h"),
        ] {
            assert_eq!(en.duration(Span(seconds)), english);
            assert_eq!(fr.duration(Span(seconds)).replace('\u{a0}', " "), french);
        }
        assert!(!fr.duration(Span(5_400)).contains(' '));
    }

    #[test]
    fn a_clock_has_two_digits_behind_each_colon() {
        for (seconds, shown) in [
            (0, "0:00"),
            (31, "0:31"),
            (252, "4:12"),
            (3_599, "59:59"),
            (3_852, "1:04:12"),
        ] {
            assert_eq!(clock(Span(seconds)), shown);
        }
        assert_eq!(clock_over(Span(31)), "+0:31");
    }
}
