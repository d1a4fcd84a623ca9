//! Due dates as people type them in a hurry, in either language: `fri`, `ven`, `+14`, `15/12`.
//!
//! It asks no clock: today is handed in. It writes no date (see `i18n`).
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// How far ahead a count of days may reach: ten years.
const FARTHEST: i64 = 3_660;

/// Days of the week: whole names without accents; two letters are enough.
const WEEKDAYS: [(&str, Weekday); 14] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
    ("lundi", Weekday::Monday),
    ("mardi", Weekday::Tuesday),
    ("mercredi", Weekday::Wednesday),
    ("jeudi", Weekday::Thursday),
    ("vendredi", Weekday::Friday),
    ("samedi", Weekday::Saturday),
    ("dimanche", Weekday::Sunday),
];

/// Months: whole names without accents; three letters are enough where they name one month.
const MONTHS: [(&str, i8); 24] = [
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("janvier", 1),
    ("fevrier", 2),
    ("mars", 3),
    ("avril", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("aout", 8),
    ("septembre", 9),
    ("octobre", 10),
    ("novembre", 11),
    ("decembre", 12),
];

/// The date that `text` means, seen from `today`; none where it means no date.
///
/// Understood: `today`, `tomorrow`, a day of the week (the next one, never today), `+14` (days),
/// `+2w`, `+1m`, `2026-12-15`, `15/12`, `15.12.`, `15/12/2026`, `15 dec`, and the same in French.
/// The day stands before the month. A date without a year is the next such date, today included.
pub fn due(text: &str, today: Date) -> Option<Date> {
    let text = fold(text.trim());
    match text.as_str() {
        "today" | "aujourd'hui" | "auj" => return Some(today),
        "tomorrow" | "demain" => return today.tomorrow().ok(),
        _ => {}
    }
    if let Some(count) = text.strip_prefix('+') {
        return ahead(count, today);
    }
    if let Some(day) = weekday(&text) {
        return today.nth_weekday(1, day).ok();
    }
    written(&text, today)
}

/// Small letters without accents.
pub(super) fn fold(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|c| match c {
            'é' | 'è' | 'ê' => 'e',
            'û' | 'ù' => 'u',
            'à' | 'â' => 'a',
            '’' => '\'',
            '\u{a0}' | '\u{202f}' => ' ',
            c => c,
        })
        .collect()
}

/// A count of days, weeks (`w`, `s`) or months (`m`) from today.
fn ahead(count: &str, today: Date) -> Option<Date> {
    let count = count.trim();
    let split = count
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(count.len());
    let (digits, unit) = (count.get(..split)?, count.get(split..)?.trim());
    let n: i64 = digits.parse().ok().filter(|n| *n <= FARTHEST)?;
    let days = |n: i64| (n <= FARTHEST).then(|| today.checked_add(n.days()).ok())?;
    match unit {
        "" | "d" | "j" | "days" | "jours" => days(n),
        "w" | "wk" | "s" | "sem" => days(n * 7),
        "m" | "mo" | "mois" if n <= 120 => today.checked_add(n.months()).ok(),
        _ => None,
    }
}

/// A day of the week by its name or its beginning, a full stop after it allowed.
pub(super) fn weekday(text: &str) -> Option<Weekday> {
    let text = text.strip_suffix('.').unwrap_or(text);
    if text.len() < 2 {
        return None;
    }
    WEEKDAYS
        .iter()
        .find(|(name, _)| name.starts_with(text))
        .map(|(_, day)| *day)
}

/// A month by its number, its name or an unambiguous beginning of that.
pub(super) fn month(text: &str) -> Option<i8> {
    if let Ok(n) = text.parse() {
        return (1..=12).contains(&n).then_some(n);
    }
    let text = text.strip_suffix('.').unwrap_or(text);
    if text.len() < 3 {
        return None;
    }
    let mut fitting = MONTHS
        .iter()
        .filter(|(name, _)| name.starts_with(text))
        .map(|(_, n)| *n);
    let first = fitting.next()?;
    fitting.all(|n| n == first).then_some(first)
}

/// A date written out, with or without its year.
fn written(text: &str, today: Date) -> Option<Date> {
    let mark = ['-', '/', '.', ' ']
        .into_iter()
        .find(|m| text.trim_end_matches('.').contains(*m) && !(*m == '.' && text.contains(' ')))?;
    let parts: Vec<&str> = text
        .split(mark)
        .map(str::trim)
        .filter(|p| !p.is_empty())
        .collect();
    let number = |part: &str| part.parse::<i8>().ok();
    match (parts.as_slice(), mark) {
        ([year, month, day], '-') if year.len() == 4 => {
            Date::new(year.parse().ok()?, number(month)?, number(day)?).ok()
        }
        ([day, named, year], '/' | '.' | ' ') => {
            let year: i16 = match year.len() {
                4 => year.parse().ok()?,
                2 => 2000 + year.parse::<i16>().ok()?,
                _ => return None,
            };
            Date::new(year, month(named)?, day_number(day)?).ok()
        }
        ([day, named], '/' | '.' | ' ') => {
            let (day, month) = (day_number(day)?, month(named)?);
            // Eight years hold a 29 February whatever the year.
            (0..=8)
                .filter_map(|n| Date::new(today.year().checked_add(n)?, month, day).ok())
                .find(|date| *date >= today)
        }
        _ => None,
    }
}

/// The day of a month, also as French writes the first of it.
fn day_number(text: &str) -> Option<i8> {
    if text == "1er" {
        return Some(1);
    }
    text.strip_suffix('.').unwrap_or(text).parse().ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dates_are_read_as_they_are_typed_in_either_language() {
        // A Sunday.
        let today = date(2026, 11, 22);
        for (text, expected) in [
            ("fri", date(2026, 11, 27)),
            ("Friday", date(2026, 11, 27)),
            ("ven", date(2026, 11, 27)),
            ("ven.", date(2026, 11, 27)),
            ("mar", date(2026, 11, 24)),
            ("mer", date(2026, 11, 25)),
            ("dimanche", date(2026, 11, 29)),
            ("sun", date(2026, 11, 29)),
            ("today", today),
            ("aujourd’hui", today),
            ("demain", date(2026, 11, 23)),
            ("+0", today),
            ("+14", date(2026, 12, 6)),
            ("+2w", date(2026, 12, 6)),
            ("+2 sem", date(2026, 12, 6)),
            ("+1m", date(2026, 12, 22)),
            ("2026-12-15", date(2026, 12, 15)),
            ("2025-01-02", date(2025, 1, 2)),
            ("15/12", date(2026, 12, 15)),
            ("15.12.", date(2026, 12, 15)),
            ("15.12", date(2026, 12, 15)),
            ("3/2", date(2027, 2, 3)),
            ("22/11", today),
            ("15/12/27", date(2027, 12, 15)),
            ("15.12.2027", date(2027, 12, 15)),
            ("29/2", date(2028, 2, 29)),
            ("15 dec", date(2026, 12, 15)),
            ("15 déc.", date(2026, 12, 15)),
            ("1er février", date(2027, 2, 1)),
            ("4 juil", date(2027, 7, 4)),
            (" 15 December 2026 ", date(2026, 12, 15)),
        ] {
            assert_eq!(due(text, today), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_means_no_date_is_none() {
        let today = date(2026, 11, 22);
        for text in [
            "",
            " ",
            "f",
            "soon",
            "+",
            "+x",
            "+99999",
            "-3",
            "12/25",
            "31/11/2026",
            "30/2",
            "2026-13-01",
            "15",
            "4 jui",
            "15/12/7",
            "+14 apples",
            ".",
            "/",
            "é",
        ] {
            assert_eq!(due(text, today), None, "{text}");
        }
    }

    #[test]
    fn the_end_of_the_calendar_is_no_panic() {
        for text in ["fri", "+3660", "tomorrow", "+120m", "1/1", "29/2"] {
            assert_eq!(due(text, Date::MAX), None, "{text}");
        }
    }
}
