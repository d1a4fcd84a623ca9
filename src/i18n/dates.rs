//! Dates and times of day as each language writes them; the names are in `common.ftl`.
use jiff::civil::{Date, DateTime, Time};

use super::{Arg, Words};
use crate::domain::{Language, Span};

impl Words {
    /// A date for lists: `22 Nov 2026`, `22 nov. 2026`.
    pub fn day(&self, date: Date) -> String {
        let month = self.month_short(date.month());
        format!("{} {month} {}", date.day(), date.year())
    }

    /// A date for headings: `Sunday 22 November 2026`, `dimanche 22 novembre 2026`.
    pub fn day_long(&self, date: Date) -> String {
        let month = self.say(&format!("month-{}", date.month()));
        let weekday = self.weekday(date);
        let day = match (self.language(), date.day()) {
            (Language::Fr, 1) => "1er".to_owned(),
            (_, day) => day.to_string(),
        };
        format!("{weekday} {day} {month} {}", date.year())
    }

    /// The day of the week: `Sunday`, `dimanche`.
    pub fn weekday(&self, date: Date) -> std::borrow::Cow<'_, str> {
        self.say(&format!(
            "weekday-{}",
            date.weekday().to_monday_one_offset()
        ))
    }

    /// A time of day: `13:15`, `13 h 15`.
    pub fn time(&self, time: Time) -> String {
        match (self.language(), time.minute()) {
            (Language::En, minute) => format!("{:02}:{minute:02}", time.hour()),
            (Language::Fr, 0) => format!("{}\u{a0}h", time.hour()),
            (Language::Fr, minute) => format!("{}\u{a0}h\u{a0}{minute:02}", time.hour()),
        }
    }

    /// A length of time ago, in its largest unit: `20 min ago`, `il y a 20 min`.
    pub fn ago(&self, span: Span) -> String {
        let unit = match span.0 {
            0..60 => return self.say("ago-now").into_owned(),
            60..3_600 => Span(span.0 / 60 * 60),
            3_600..86_400 => Span(span.0 / 3_600 * 3_600),
            _ => return self.with("ago-days", &[("n", Arg::Count(span.0 / 86_400))]),
        };
        self.with("ago", &[("span", self.duration(unit).into())])
    }

    /// When something was, seen from `now`, both on the same wall: `20 min ago`, `yesterday`,
    /// `3 days ago`, from a week on the date.
    ///
    /// What lies ahead (a clock was set back) is told by its date, today as just now.
    pub fn when(&self, then: DateTime, now: DateTime) -> String {
        let days = i64::from(now.date().since(then.date()).map_or(0, |s| s.get_days()));
        match (days, u64::try_from(days)) {
            (0, _) => {
                let seconds = now.duration_since(then).as_secs();
                self.ago(Span(u64::try_from(seconds).unwrap_or(0)))
            }
            (1, _) => self.say("ago-yesterday").into_owned(),
            (2..7, Ok(days)) => self.with("ago-days", &[("n", Arg::Count(days))]),
            (_, _) => self.day(then.date()),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn dates_are_written_as_each_language_does() {
        let [en, fr] = Language::ALL.map(Words::new);
        let day = date(2026, 11, 22);
        assert_eq!(en.day(day), "22 Nov 2026");
        assert_eq!(fr.day(day), "22 nov. 2026");
        assert_eq!(en.day_long(day), "Sunday 22 November 2026");
        assert_eq!(fr.day_long(day), "dimanche 22 novembre 2026");
        assert_eq!(fr.day_long(date(2026, 12, 1)), "mardi 1er décembre 2026");
    }

    #[test]
    fn every_month_and_day_of_the_week_has_its_name() {
        for words in Language::ALL.map(Words::new) {
            for month in 1..=12 {
                let day = date(2026, month, month);
                assert!(!words.day(day).contains('⟦'));
                assert!(!words.day_long(day).contains('⟦'));
            }
        }
    }

    #[test]
    fn times_of_day_are_written_as_each_language_does() {
        let [en, fr] = Language::ALL.map(Words::new);
        assert_eq!(en.time(time(13, 15, 0, 0)), "13:15");
        assert_eq!(en.time(time(9, 5, 0, 0)), "09:05");
        assert_eq!(fr.time(time(13, 15, 0, 0)), "13\u{a0}h\u{a0}15");
        assert_eq!(fr.time(time(9, 0, 0, 0)), "9\u{a0}h");
    }

    #[test]
    fn the_past_is_told_from_now() {
        let [en, fr] = Language::ALL.map(Words::new);
        let now = date(2026, 11, 22).at(10, 0, 0, 0);
        for (then, english, french) in [
            (
                date(2026, 11, 22).at(9, 59, 30, 0),
                "just now",
                "à l’instant",
            ),
            (
                date(2026, 11, 22).at(9, 40, 0, 0),
                "20 min ago",
                "il y a 20 min",
            ),
            (date(2026, 11, 22).at(6, 30, 0, 0), "3 h ago", "il y a 3 h"),
            (date(2026, 11, 21).at(23, 59, 0, 0), "yesterday", "hier"),
            (
                date(2026, 11, 19).at(12, 0, 0, 0),
                "3 days ago",
                "il y a 3 jours",
            ),
            (
                date(2026, 10, 19).at(12, 0, 0, 0),
                "19 Oct 2026",
                "19 oct. 2026",
            ),
            (
                date(2026, 11, 22).at(11, 0, 0, 0),
                "just now",
                "à l’instant",
            ),
            (
                date(2026, 11, 23).at(11, 0, 0, 0),
                "23 Nov 2026",
                "23 nov. 2026",
            ),
        ] {
            assert_eq!(en.when(then, now), english);
            assert_eq!(fr.when(then, now).replace('\u{a0}', " "), french);
        }
    }
}
