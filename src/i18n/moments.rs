//! Moments of a timeline as each language writes them, and why a pasted line has none.
use jiff::Timestamp;
use jiff::tz::Offset;

use super::{Arg, Words};
use crate::domain::{ChatFault, Instant, Language};

/// Whether offsets stand beside times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offsets {
    /// They do.
    Told,
    /// All times are those of one zone, which is told once.
    Known,
}

impl Offsets {
    /// Tells offsets where they are needed.
    pub const fn where_needed(needed: bool) -> Self {
        if needed { Self::Told } else { Self::Known }
    }
}

impl Words {
    /// A time of day in its own offset, for a column: `14:03`, ` 9 h 05`, `14:03 +05:45`. All have
    /// the same width; seconds are cut off.
    pub fn moment(&self, at: Instant, offsets: Offsets) -> String {
        let civil = at.civil();
        let (hour, minute) = (civil.hour(), civil.minute());
        let time = match self.language() {
            Language::En => format!("{hour:02}:{minute:02}"),
            Language::Fr => format!("{hour:>2}\u{a0}h\u{a0}{minute:02}"),
        };
        match offsets {
            Offsets::Known => time,
            Offsets::Told => format!("{time} {}", offset(at.offset())),
        }
    }

    /// A day and a time of day in its own offset: `11 May 2026, 14:03 +02:00`.
    pub fn day_and_time(&self, at: Instant) -> String {
        let time = self.moment(at, Offsets::Told);
        format!("{}, {}", self.day(at.date()), time.trim())
    }

    /// How many characters [`Words::moment`] gives.
    pub fn moment_width(&self, offsets: Offsets) -> usize {
        let any = Instant::new(Timestamp::UNIX_EPOCH, Offset::UTC);
        self.moment(any, offsets).chars().count()
    }

    /// Why a pasted line was not read; a local time that was twice or never names its two
    /// instants.
    pub fn chat_fault(&self, fault: &ChatFault) -> String {
        let mut args: Vec<(&str, Arg<'_>)> = Vec::new();
        if let Some((first, second)) = fault.candidates() {
            let told = |at| self.moment(at, Offsets::Told).trim().to_owned();
            args.push(("first", Arg::from(told(first))));
            args.push(("second", Arg::from(told(second))));
        }
        if let ChatFault::Unsure { name } = fault {
            args.push(("name", Arg::from(name)));
        }
        self.with(&format!("chat-{}", fault.code()), &args)
    }
}

/// An offset from UTC: `+05:45`.
pub fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use crate::domain::{Chat, Local};

    #[test]
    fn moments_stand_in_a_column_with_their_offsets() {
        let [en, fr] = Language::ALL.map(Words::new);
        let at: Instant = "2026-05-11T09:05:59+05:45".parse().unwrap();
        assert_eq!(en.moment(at, Offsets::Known), "09:05");
        assert_eq!(en.moment(at, Offsets::Told), "09:05 +05:45");
        assert_eq!(fr.moment(at, Offsets::Known), " 9\u{a0}h\u{a0}05");
        for words in [en, fr] {
            for offsets in [Offsets::Known, Offsets::Told] {
                let width = words.moment(at, offsets).chars().count();
                assert_eq!(width, words.moment_width(offsets));
            }
        }
        assert_eq!(offset(Offset::from_seconds(-12_600).unwrap()), "-03:30");
    }

    #[test]
    fn every_line_that_is_not_read_is_told_why_in_both_languages() {
        let local =
            |date: &str, zone: &str| Local::read(date, zone, jiff::civil::date(2026, 12, 31));
        let why =
            |line: &str, local: &Local| Chat::read(&Chat::lines(line), local).unread[0].why.clone();
        let night = local("2026-10-25", "Europe/Paris");
        let faults = [
            why("no time", &night),
            why("12 May 2026", &night),
            why("14:03 a", &Local::default()),
            why("14:03 a", &local("2026-10-25", "")),
            why("14:03 IST a", &night),
            why("31/02/2026 14:03 a", &night),
            why("14:03", &night),
            why("02:30 a", &night),
            why("02:30 a", &local("2026-03-29", "Europe/Paris")),
        ];
        for words in Language::ALL.map(Words::new) {
            for fault in &faults {
                let told = words.chat_fault(fault);
                assert!(!told.contains(['⟦', '{']), "{told}");
            }
        }
        let told = Words::new(Language::En).chat_fault(&faults[7]);
        assert!(told.contains("02:30 +02:00 and at 02:30 +01:00"), "{told}");
    }
}
