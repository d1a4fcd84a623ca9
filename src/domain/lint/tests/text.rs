//! Places, both languages at once, Markdown, and what is asked to be left out.
use std::str::FromStr as _;

use super::super::{Ignored, LintField, LintLevel, RuleId, Tongue, lint, lint_markdown};
use super::{found, told};
use crate::domain::Language;

fn markdown(text: &str, tongue: Tongue) -> Vec<String> {
    let hits = lint_markdown(text, tongue, LintField::Factors, &[], Ignored::default());
    hits.iter().map(|hit| told(text, hit)).collect()
}

#[test]
fn no_false_friend_of_the_list_is_warned_of_in_any_field_or_language() {
    let friends = [
        "lazy loading, lazy evaluation",
        "chargement paresseux, évaluation paresseuse",
        "fault tolerance, fault injection, a fault domain, a page fault, a segmentation fault",
        "git blame, a blameless review without blame",
        "faute de temps, faute de frappe, responsable d’astreinte, responsable produit",
        "It could have been worse. Ça aurait pu être pire.",
        "il fallait 20 minutes",
        "The job failed to start",
        "clearly visible at 14:03",
        "Who was affected? Who was paged? Who is on call? Who will call?",
        "Le script qui a déployé la version a fini",
        "Why did the service stop?",
        "a constraint violation, an access violation, violation de contrainte, violation d’accès",
        "always-on, the function never returns",
        "Will the mark rose? claire, pierre",
        "not only human error, pas seulement une erreur humaine",
        "“human error”, «\u{a0}erreur humaine\u{a0}»",
    ];
    for text in friends {
        for field in LintField::ALL {
            for tongue in [Tongue::En, Tongue::Fr, Tongue::Both] {
                let roster = ["Will", "Mark", "Rose", "Claire", "Pierre"];
                let hits = lint(text, tongue, field, &roster, Ignored::default());
                let warned = hits.iter().find(|hit| hit.level == LintLevel::Warn);
                assert_eq!(warned.map(|hit| told(text, hit)), None, "{text} {field:?}");
            }
        }
    }
}

#[test]
fn both_languages_are_read_at_once_and_nobody_is_found_twice() {
    let text = "Human error, then une erreur humaine; @paul forgot to ask";
    let field = LintField::Factors;
    let hits = lint(text, Tongue::Both, field, &[], Ignored::default());
    let rules: Vec<String> = hits.iter().map(|hit| hit.rule.to_string()).collect();
    assert_eq!(rules, ["BL-E01", "BL-F01", "BL-E11", "BL-E03"]);
    assert_eq!(found(text, Tongue::Fr, field, &[]).len(), 2);
}

#[test]
fn places_are_those_of_the_text_as_typed() {
    let text = "日本 : l’e\u{301}quipe n’a pas pense\u{301} a\u{300} ça, e\u{301}tourdi\u{202f}!";
    let hits = found(text, Tongue::Fr, LintField::Factors, &[]);
    assert_eq!(
        hits,
        ["3!n’a pas pense\u{301} a\u{300}", "4!e\u{301}tourdi"]
    );
    let text = "hu\u{ad}man\u{a0}er\u{200b}ror";
    let whole = format!("1!{text}");
    assert_eq!(found(text, Tongue::En, LintField::Factors, &[]), [whole]);
}

#[test]
fn no_text_makes_a_place_inside_a_character() {
    let pieces = [
        "é",
        "e\u{301}",
        "human error",
        "’",
        "\"",
        "«",
        "”",
        "`",
        "@",
        "-",
        "'s",
        "\u{feff}",
        "\n",
        "\r\n",
        "|",
        "> ",
        "```",
        "<!--",
        "](",
        "aurait dû",
        "who broke",
        "日",
        "\u{301}",
        " ",
        "?",
        "ERROR ",
        "    ",
        "Anna",
        "qui a fait",
        "\0",
        "🙂",
        "always",
        "toujours",
        "on",
        "d'",
    ];
    for first in pieces {
        for second in pieces {
            for third in ["human error", "é", "", "'", "\n", "he should have"] {
                let text = format!("{first}{second}{third} {second}{first}");
                for field in [LintField::Actions, LintField::Text] {
                    let none = Ignored::default();
                    let mut hits = lint(&text, Tongue::Both, field, &["Anna", "é", ""], none);
                    hits.extend(lint_markdown(&text, Tongue::Both, field, &["Anna"], none));
                    for hit in hits {
                        let words = text.get(hit.start..hit.end);
                        assert!(words.is_some_and(|words| !words.is_empty()), "{text:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn an_ignored_rule_is_silent_and_the_others_are_not() {
    let text = "He forgot to ask, a careless human error";
    let of = |ignored| {
        let hits = lint(text, Tongue::En, LintField::Text, &[], ignored);
        hits.iter().map(|hit| hit.rule.number()).collect::<Vec<_>>()
    };
    assert_eq!(of(Ignored::default()), [3, 4, 1]);
    let rules = ["BL-E03", "BL-F01"].map(RuleId::from_str);
    let mut ignored: Ignored = rules.into_iter().flatten().collect();
    assert_eq!(ignored.iter().count(), 2);
    assert_eq!(of(ignored), [4, 1]);
    ignored.remove(RuleId::of(Language::En, 3));
    ignored.insert(RuleId::of(Language::En, 1));
    assert_eq!(of(ignored), [3, 4]);
}

#[test]
fn every_rule_is_named_once_and_found_by_its_name() {
    let names: Vec<String> = RuleId::all().map(|rule| rule.to_string()).collect();
    assert_eq!(
        (names.len(), &*names[0], &*names[27]),
        (28, "BL-E01", "BL-F14")
    );
    for (rule, name) in RuleId::all().zip(&names) {
        assert_eq!(RuleId::from_str(name), Ok(rule));
        assert_eq!(RuleId::new(rule.language(), rule.number()), Some(rule));
    }
    assert!(RuleId::from_str("BL-E15").is_err());
    assert_eq!(RuleId::new(Language::En, 0), None);
}

#[test]
fn a_field_ends_a_sentence_where_a_line_ends_and_markdown_does_not() {
    let text = "It was a human\nerror";
    assert_eq!(
        found(text, Tongue::En, LintField::Text, &[]),
        Vec::<String>::new()
    );
    assert_eq!(markdown(text, Tongue::En), ["1!human\nerror"]);
    assert_eq!(markdown("It was human\r\n  error", Tongue::En).len(), 1);
    assert_eq!(markdown("It was human\n\nerror", Tongue::En).len(), 0);
    assert_eq!(markdown("- human\n- error", Tongue::En).len(), 0);
    assert_eq!(markdown("| human | error |", Tongue::En).len(), 0);
    assert_eq!(markdown("# Human\nerror", Tongue::En).len(), 0);
}

#[test]
fn only_the_prose_of_markdown_is_read() {
    let text = "\
# Human error in **checkout**

> human error

`human error` and [human error](human-error.md \"human error\")

```
human error
```

<!-- human error -->
2026-05-11T09:14:03Z ERROR human error

- the *human* **error**
";
    let expected = ["1!Human error", "1!human error", "1!human* **error"];
    assert_eq!(markdown(text, Tongue::En), expected);
}

#[test]
fn log_lines_in_a_field_are_not_read() {
    let text = "2026-05-11T09:14:03Z ERROR user error\nuser error";
    assert_eq!(found(text, Tongue::En, LintField::Timeline, &[]).len(), 1);
}
