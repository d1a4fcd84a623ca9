//! Each check, at its edges.
use jiff::civil::date;

use super::*;

const TODAY: Date = date(2026, 11, 22);

fn good() -> ActionFacts<'static> {
    ActionFacts {
        text: "Add a limit to the queue",
        owner: "Anna",
        due: Some(date(2026, 12, 1)),
        done_when: "the queue refuses the 1001st message",
        kind: Some(ActionKind::Prevent),
        linked: true,
        high_priority: false,
        open: true,
    }
}

fn flaws_of(action: ActionFacts<'_>) -> Vec<Flaw> {
    let advice = check_actions(&[action], TODAY, None);
    advice.iter().map(|advice| advice.flaw).collect()
}

#[test]
fn a_good_action_needs_no_advice() {
    assert_eq!(flaws_of(good()), []);
    let closed = ActionFacts {
        open: false,
        ..ActionFacts::default()
    };
    assert_eq!(flaws_of(closed), []);
}

#[test]
fn an_empty_action_lacks_everything() {
    let empty = ActionFacts {
        open: true,
        ..ActionFacts::default()
    };
    let advice = check_actions(&[good(), empty], TODAY, Some(1));
    let told: Vec<_> = advice.iter().map(|a| (a.action, a.code, a.level)).collect();
    let warn = |code| (Some(1), code, LintLevel::Warn);
    assert_eq!(told, ["AQ1", "AQ2", "AQ3", "AQ4", "AQ5"].map(warn));
}

#[test]
fn owners_are_counted_by_commas_and_words_for_and() {
    let of = |owner| flaws_of(ActionFacts { owner, ..good() });
    for one in [
        "Anna",
        "Anna Schmidt",
        "Anderson",
        "the on-call person",
        "Étienne",
        "R-D",
    ] {
        assert_eq!(of(one), [], "{one}");
    }
    for several in [
        "Anna, Bob",
        "Anna and Bob",
        "Anna & Bob",
        "Anne et Luc",
        "a&b",
        "A AND B",
    ] {
        assert_eq!(of(several), [Flaw::SeveralOwners], "{several}");
    }
    for none in ["", " ", "?", "-", "tbd", "and", ", "] {
        assert_eq!(of(none), [Flaw::NoOwner], "{none}");
    }
    assert_eq!(of("Anna,"), []);
}

#[test]
fn a_date_is_there_not_past_and_not_far() {
    let of = |due| flaws_of(ActionFacts { due, ..good() });
    assert_eq!(of(None), [Flaw::NoDue]);
    assert_eq!(of(Some(date(2026, 11, 21))), [Flaw::PastDue]);
    assert_eq!(of(Some(TODAY)), []);
    assert_eq!(of(Some(date(2027, 2, 20))), []);
    assert_eq!(of(Some(date(2027, 2, 21))), [Flaw::FarDue]);
    assert_eq!(of(Some(Date::MAX)), [Flaw::FarDue]);
    let levels = [Flaw::NoDue, Flaw::PastDue, Flaw::FarDue].map(Flaw::level);
    assert_eq!(levels, [LintLevel::Warn, LintLevel::Warn, LintLevel::Info]);
}

#[test]
fn done_when_says_what_can_be_seen() {
    let of = |done_when| {
        flaws_of(ActionFacts {
            done_when,
            ..good()
        })
    };
    assert_eq!(of("  "), [Flaw::NoDoneWhen]);
    for vague in [
        "done",
        "When it's done.",
        "ASAP",
        "Quand c’est fait",
        "dès que possible",
        "…",
    ] {
        assert_eq!(of(vague), [Flaw::VagueDoneWhen], "{vague}");
    }
    for seen in [
        "the alert fires in staging",
        "p95 < 200 ms",
        "`make check` passes",
        "`ok`",
    ] {
        assert_eq!(of(seen), [], "{seen}");
    }
}

#[test]
fn a_vague_start_is_found_in_both_languages() {
    let of = |text| flaws_of(ActionFacts { text, ..good() });
    for vague in [
        "Improve monitoring",
        "To investigate the lock",
        "Look into the cache",
        "consider a limit",
        "Think about retries",
        "Monitor the queue",
        "Communicate earlier",
        "Raise awareness",
        "Améliorer la supervision",
        "E\u{301}tudier le verrou",
        "Voir avec le support",
        "Regarder les journaux",
        "Réfléchir au cache",
        "Communiquer plus tôt",
        "Surveiller la file",
    ] {
        assert_eq!(of(vague), [Flaw::VagueStart], "{vague}");
    }
    for plain in [
        "Add a monitor",
        "Look up the key",
        "Écrire une sonde",
        "Raise the limit",
    ] {
        assert_eq!(of(plain), [], "{plain}");
    }
    assert_eq!(
        of("Sensibiliser l’équipe"),
        [Flaw::VagueStart, Flaw::Exhortation]
    );
}

#[test]
fn care_is_no_control() {
    let of = |text| flaws_of(ActionFacts { text, ..good() });
    for care in [
        "Be more careful",
        "Faire plus attention",
        "Remember to drain the node",
    ] {
        assert_eq!(of(care), [Flaw::Exhortation], "{care}");
    }
}

#[test]
fn six_open_actions_are_many_and_five_are_not() {
    let learn = ActionFacts {
        kind: Some(ActionKind::Learn),
        ..good()
    };
    let mut actions = vec![good(), good(), good(), good(), learn];
    assert_eq!(check_actions(&actions, TODAY, None), []);
    actions.push(good());
    let advice = check_actions(&actions, TODAY, None);
    assert_eq!(advice, [about(None, Flaw::ManyOpen)]);
    actions[0].open = false;
    assert_eq!(check_actions(&actions, TODAY, None), []);
}

#[test]
fn two_actions_of_one_kind_are_one_sided() {
    let advice = check_actions(&[good(), good()], TODAY, None);
    assert_eq!(advice, [about(None, Flaw::OneKind)]);
    assert_eq!((advice[0].code, advice[0].level), ("AQ9", LintLevel::Info));
    let detect = ActionFacts {
        kind: Some(ActionKind::Detect),
        ..good()
    };
    assert_eq!(check_actions(&[good(), detect], TODAY, None), []);
}

#[test]
fn pressing_actions_come_soon_after_a_severe_incident() {
    let of = |days, severity| {
        let action = ActionFacts {
            high_priority: true,
            due: Some(TODAY + jiff::ToSpan::days(days)),
            ..good()
        };
        let advice = check_actions(&[action], TODAY, severity);
        advice.iter().map(|a| a.code).collect::<Vec<_>>()
    };
    assert_eq!(of(15, Some(1)), [""; 0]);
    assert_eq!(of(16, Some(1)), ["AQ10"]);
    assert_eq!(of(30, Some(2)), [""; 0]);
    assert_eq!(of(31, Some(2)), ["AQ10"]);
    for severity in [None, Some(0), Some(3)] {
        assert_eq!(of(80, severity), [""; 0]);
    }
}
