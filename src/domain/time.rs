//! Time as the domain sees it: handed in, never asked for.
use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One reading of both clocks.
///
/// Time boxes use `elapsed` only, so that a change of the wall clock cannot make them jump.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The wall clock.
    pub wall: Timestamp,
    /// Milliseconds on a clock that never goes back; its zero has no meaning.
    pub elapsed: u64,
}

impl Moment {
    /// The whole seconds of the monotonic clock from `earlier` to here, 0 if it is later.
    pub const fn since(self, earlier: Self) -> Span {
        Span(self.elapsed.saturating_sub(earlier.elapsed) / 1000)
    }

    /// The same reading `span` later, on both clocks; the wall clock stops at its own end.
    #[must_use]
    pub fn plus(self, span: Span) -> Self {
        let wall = i64::try_from(span.0).ok().and_then(|s| {
            self.wall
                .checked_add(jiff::SignedDuration::from_secs(s))
                .ok()
        });
        Self {
            wall: wall.unwrap_or(Timestamp::MAX),
            elapsed: self.elapsed.saturating_add(span.0.saturating_mul(1000)),
        }
    }
}

/// A length of time in whole seconds, written `"1m12s"`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(into = "String", try_from = "String")]
pub struct Span(pub u64);

impl Span {
    /// The longest that can be written and read back: almost two years.
    pub const LONGEST: Self = Self(999_999 * 60 + 59);

    /// A span of whole minutes.
    pub const fn minutes(n: u64) -> Self {
        Self(n.saturating_mul(60))
    }

    /// The sum, stopping at [`Self::LONGEST`].
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0)).written()
    }

    /// The span that a file can hold: no longer than the longest.
    const fn written(self) -> Self {
        if self.0 > Self::LONGEST.0 {
            return Self::LONGEST;
        }
        self
    }

    /// What is left of this span after `other`, 0 at the least.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::iter::Sum for Span {
    fn sum<I: Iterator<Item = Self>>(spans: I) -> Self {
        spans.fold(Self(0), Self::plus)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(seconds) = self.written();
        match (seconds / 60, seconds % 60) {
            (0, s) => write!(f, "{s}s"),
            (m, 0) => write!(f, "{m}m"),
            (m, s) => write!(f, "{m}m{s}s"),
        }
    }
}

impl From<Span> for String {
    fn from(span: Span) -> Self {
        span.to_string()
    }
}

/// A length of time that is not of the form `1m12s`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no length of time; write minutes and seconds such as `6m` or `1m12s`")]
pub struct BadSpan(String);

impl FromStr for Span {
    type Err = BadSpan;

    fn from_str(text: &str) -> Result<Self, BadSpan> {
        let bad = || BadSpan(text.to_owned());
        let number = |digits: &str| -> Result<u64, BadSpan> {
            if digits.is_empty() || digits.len() > 6 || !digits.bytes().all(|b| b.is_ascii_digit())
            {
                return Err(bad());
            }
            digits.parse().map_err(|_| bad())
        };
        let (minutes, rest) = match text.split_once('m') {
            Some((m, rest)) => (number(m)?, rest),
            None => (0, text),
        };
        let seconds = match rest.strip_suffix('s') {
            Some(s) => number(s)?,
            None if rest.is_empty() && text.contains('m') => 0,
            None => return Err(bad()),
        };
        let span = Self(minutes * 60 + seconds);
        if span > Self::LONGEST {
            return Err(bad());
        }
        Ok(span)
    }
}

impl TryFrom<String> for Span {
    type Error = BadSpan;

    fn try_from(text: String) -> Result<Self, BadSpan> {
        text.parse()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    #[test]
    fn a_span_reads_what_it_writes() {
        for (text, seconds) in [("1m12s", 72), ("6m", 360), ("40s", 40), ("0s", 0)] {
            assert_eq!(text.parse(), Ok(Span(seconds)));
            assert_eq!(Span(seconds).to_string(), text);
        }
    }

    #[test]
    fn minutes_without_end_are_the_longest_there_are() {
        assert_eq!(Span::minutes(u64::MAX), Span(u64::MAX));
    }

    #[test]
    fn whatever_is_read_is_written_so_that_it_reads_again() {
        for text in ["999999m59s", "0m999999s", "999900m5999s", "0s"] {
            let span: Span = text.parse().unwrap();
            assert_eq!(span.to_string().parse(), Ok(span), "{text}");
        }
        for span in [
            Span::LONGEST.plus(Span(1)),
            Span(u64::MAX),
            Span(u64::MAX).plus(Span(1)),
        ] {
            assert_eq!(span.to_string().parse(), Ok(Span::LONGEST));
        }
    }

    #[test]
    fn a_span_without_its_units_is_refused() {
        for text in [
            "",
            "6",
            "m",
            "s",
            "1h",
            "6m1",
            "-1m",
            "1m 2s",
            "99999999m",
            "999999m60s",
        ] {
            assert!(text.parse::<Span>().is_err(), "{text}");
        }
    }
}
