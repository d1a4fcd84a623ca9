//! How the packs are written: the typography of each language, and prompts that ask how and what,
//! never for the culprit.
use calms::domain::Language;

use super::texts::{packs, texts};

const NARROW: char = '\u{202f}';
const FIRM: char = '\u{a0}';

/// What is wrong with the signs of a text.
pub(crate) fn slips(language: Language, text: &str) -> Vec<&'static str> {
    let chars: Vec<char> = text.chars().collect();
    let mut slips = Vec::new();
    for (at, &c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| chars[at]);
        let after = chars.get(at + 1).copied();
        match c {
            '\'' | '"' => slips.push("straight quote"),
            '—' => slips.push("long dash"),
            '.' if after == Some('.') => slips.push("dots instead of an ellipsis"),
            ' ' if after == Some(' ') => slips.push("two spaces"),
            _ => {}
        }
        if language == Language::En {
            continue;
        }
        let is_number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        match c {
            ';' | '!' | '?' if before != Some(NARROW) => slips.push("no U+202F before ; ! ?"),
            // 09:00 is what people type.
            ':' if before != Some(FIRM) && !(is_number(before) && is_number(after)) => {
                slips.push("no U+00A0 before :");
            }
            // “%C/E” is a name.
            '%' if before != Some(FIRM) && after != Some('C') => {
                slips.push("no U+00A0 before %");
            }
            '«' if after != Some(FIRM) => slips.push("no U+00A0 after «"),
            '»' if before != Some(FIRM) => slips.push("no U+00A0 before »"),
            '“' | '”' => slips.push("English quote"),
            '.' if is_number(before) && is_number(after) => slips.push("decimal point"),
            _ => {}
        }
    }
    slips
}

/// Whether a text asks for a reason to be given or for a person to be named.
fn asks_for_blame(language: Language, text: &str) -> bool {
    let lower = text.to_lowercase();
    let (reason, people) = match language {
        Language::En => ("why", ["who", "whose", "whom"]),
        Language::Fr => ("pourquoi", ["qui", "à qui", "de qui"]),
    };
    let has_reason = lower
        .split(|c: char| !c.is_alphabetic())
        .any(|word| word == reason);
    let clauses = lower.split(['.', '?', '!', ':', ';', '“', '«', '…']);
    let mut starts = clauses.map(|clause| clause.trim_start_matches(|c: char| !c.is_alphabetic()));
    let names = |start: &str| {
        let start = start
            .strip_prefix("and ")
            .or(start.strip_prefix("et "))
            .unwrap_or(start);
        people.iter().any(|person| {
            start
                .strip_prefix(person)
                .is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        })
    };
    has_reason || starts.any(names)
}

#[test]
fn every_sign_is_the_one_of_its_language() {
    let mut found = Vec::new();
    for pack in packs() {
        for text in texts(&pack) {
            let slips = slips(pack.language, &text.words);
            if !slips.is_empty() {
                found.push(format!(
                    "{} {}: {slips:?}: {}",
                    text.item, text.slot, text.words
                ));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn prompts_ask_neither_why_nor_who() {
    for pack in packs() {
        for text in texts(&pack).iter().filter(|text| text.is_prompt()) {
            let is_given = text.item == "calms.C2" && text.slot == "question";
            let asks = asks_for_blame(pack.language, &text.words);
            assert!(
                !asks || is_given,
                "{} {}: {}",
                text.item,
                text.slot,
                text.words
            );
        }
    }
}

#[test]
fn the_checks_of_writing_find_what_they_look_for() {
    assert_eq!(slips(Language::Fr, "Alors ?").len(), 1);
    assert_eq!(slips(Language::Fr, "Alors?").len(), 1);
    assert_eq!(slips(Language::Fr, "C'est 1.5 %").len(), 3);
    assert_eq!(slips(Language::Fr, "Un : « deux »").len(), 3);
    assert!(
        slips(
            Language::Fr,
            "Un\u{a0}: «\u{a0}deux\u{a0}»\u{202f}? 1,5\u{a0}%"
        )
        .is_empty()
    );
    assert_eq!(slips(Language::En, "It's \"x\"").len(), 3);
    assert!(slips(Language::En, "It’s “x”: 1.5%?").is_empty());
    for blame in [
        "Who did it?",
        "And now: whose is it?",
        "Tell me why.",
        "“Who?” was asked.",
    ] {
        assert!(asks_for_blame(Language::En, blame), "{blame}");
    }
    for fair in [
        "Do those who build help to run?",
        "Whole teams?",
        "How did it go?",
    ] {
        assert!(!asks_for_blame(Language::En, fair), "{fair}");
    }
    for blame in [
        "Qui l’a fait ?",
        "On le sait. À qui la faute ?",
        "Dites pourquoi.",
    ] {
        assert!(asks_for_blame(Language::Fr, blame), "{blame}");
    }
    for fair in ["Quelle personne, et qui vote ?", "Quittons la salle."] {
        assert!(!asks_for_blame(Language::Fr, fair), "{fair}");
    }
}
