//! Since last time: the letters then and now, where the team has an earlier session of this
//! workshop. Only like is set beside like; what is not is told.
use super::Page;
use crate::domain::{Mode, SinceThen};
use crate::export::escape;

/// The table; nothing where there is no earlier session.
pub(super) fn table(page: &mut Page<'_>) {
    let report = page.report;
    let Some(first) = report.since.first() else {
        return;
    };
    let words = page.words;
    page.heading("report-since");
    let rule = if report.header.mode == Mode::Solo {
        "trend-rule-alone"
    } else {
        "trend-rule"
    };
    let args = [
        ("date", words.day(first.date).into()),
        ("rule", words.say(rule).into()),
    ];
    page.line(&words.with("report-since-say", &args));
    let titles = [
        "report-letter",
        "report-then",
        "report-now",
        "report-change",
    ];
    let [letter, then, now, change] = titles.map(|key| words.say(key));
    page.block(&format!("| {letter} | {then} | {now} | {change} |"));
    page.line("|---|---|---|---|");
    for since in &report.since {
        let row = row(page, since, first);
        page.line(&row);
    }
}

fn row(page: &Page<'_>, since: &SinceThen, first: &SinceThen) -> String {
    let words = page.words;
    let named = page.report.letters.iter();
    let named = named.clone().find(|named| named.letter.id == since.letter);
    let title = escape::markdown(named.map_or("", |named| &named.title));
    let id = escape::markdown(&since.letter);
    let now = match since.now {
        Some(now) => page.number(now),
        None => words.say("not-available").into_owned(),
    };
    let mut said = match (&since.change, since.apart) {
        (Some(change), _) => words.verdict(change),
        (None, Some(apart)) => words.not_compared(apart, since.scored),
        (None, None) => String::new(),
    };
    if since.session != first.session {
        let pack = escape::markdown(&since.pack);
        said = format!("{said} ({}, {pack})", words.day(since.date));
    }
    if let Some(between) = &since.between {
        let (mean, many) = (
            (between.mean, between.date),
            (between.scored, since.scored.1),
        );
        let passed = words.passed_over(mean, between.apart, many);
        said = format!("{said} · {passed}");
    }
    let then = page.number(since.then);
    format!("| **{id}** {title} | {then} | {now} | {said} |")
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use crate::domain::{Beside, Command, Language, Mode, SessionId};
    use crate::export::{Earlier, json, markdown, samples};
    use crate::i18n::Words;
    use jiff::tz::TimeZone;

    fn since(language: Language) -> samples::Room {
        let room = samples::full(language);
        let mut letters = room.session.letter_means();
        for letter in &mut letters {
            letter.mean = letter.mean.map(|_| 1.5);
        }
        letters[1].worded = "other words".into();
        let mut short = letters[0].clone();
        short.asked = "one question".into();
        short.scored = 1;
        let beside = Beside {
            session: SessionId("2026-08-20-checkout-calms-2b9x".to_owned()),
            date: "2026-08-20".parse().unwrap(),
            pack: "calms".to_owned(),
            mode: Mode::Tally,
            language,
            letters,
            figures: Vec::new(),
            incident: None,
        };
        let pulse = Beside {
            session: SessionId("2026-08-25-checkout-calms-5k8p".to_owned()),
            date: "2026-08-25".parse().unwrap(),
            letters: vec![short],
            ..beside.clone()
        };
        room.with(Command::Reopen)
            .with(Command::LookBeside(vec![pulse, beside]))
    }

    #[test]
    fn a_report_tells_then_and_now_and_what_cannot_be_compared() {
        let expected = [
            (
                Language::En,
                "## Since last time",
                "| not compared: other words |",
                "20 Aug 2026",
            ),
            (
                Language::Fr,
                "## Depuis la dernière fois",
                "| non comparé : autres mots |",
                "20 août 2026",
            ),
        ];
        for (language, heading, unlike, date) in expected {
            let report = since(language).report();
            let page = markdown(&report, &Words::new(language), &TimeZone::UTC);
            for part in [heading, unlike, date] {
                assert!(page.contains(part), "{part}\n{page}");
            }
            assert!(!page.contains('⟦'), "{page}");
            let passed = match language {
                Language::En => "1.5 on 25 Aug 2026 (1 question, here 3)",
                Language::Fr => "1,5 le 25 août 2026 (1 question, ici 3)",
            };
            assert!(page.contains(passed), "{page}");
            let none = samples::full(language).report();
            let none = markdown(&none, &Words::new(language), &TimeZone::UTC);
            assert!(!none.contains(heading), "{none}");
        }
    }

    #[test]
    fn the_json_says_the_same_and_pictures_stand_over_what_is_alike() {
        let report = since(Language::En).report();
        let value: serde_json::Value = serde_json::from_str(&json(&report).unwrap()).unwrap();
        let then = &value["since"];
        assert_eq!(then[0]["then"], 1.5);
        assert_eq!(then[0]["verdict"], "up");
        assert_eq!(then[0]["session"], "2026-08-20-checkout-calms-2b9x");
        assert_eq!(then[0]["between"]["apart"], "fewer");
        assert_eq!(then[1]["between"], serde_json::Value::Null);
        assert_eq!(then[1]["verdict"], serde_json::Value::Null);
        assert_eq!(then[1]["apart"], "wording");
        let earlier = Earlier::of(&report).unwrap();
        assert!(earlier.letters.iter().any(|(id, _)| id == "C"));
        assert!(earlier.letters.iter().all(|(id, _)| id != "A"));
    }
}
