//! What a report takes from a session; here, as these sessions are made of built-in packs.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use super::samples::{Room, faulty, full, pack, secret};
use crate::domain::{Command, Language, Mode, NoteKind, Outcome, Report, Variant};
use crate::i18n::Words;

#[test]
fn a_question_to_look_at_first_brings_what_its_pack_suggests() {
    let report = full(Language::En).report();
    let idea = |id: &str| report.question(id).unwrap().idea.as_ref();
    let start = idea("calms.C2").unwrap();
    assert!(
        start.experiment.is_some() && start.practices.is_empty(),
        "median 2 is a start"
    );
    let spread = idea("calms.A2").unwrap();
    assert!(
        spread.experiment.is_none() && !spread.practices.is_empty(),
        "median 2.5"
    );
    assert_eq!(idea("calms.L1"), None, "not on the list");
}

#[test]
fn a_pack_that_is_not_the_sessions_adds_nothing() {
    let session = full(Language::En).session;
    let alone = Report::of(&session, None);
    let other_language = pack("calms", Language::Fr);
    assert_eq!(Report::of(&session, Some(&other_language)), alone);
    let other_pack = pack("calmsr", Language::En);
    assert_eq!(Report::of(&session, Some(&other_pack)), alone);
    assert!(
        alone
            .questions
            .iter()
            .all(|question| question.idea.is_none())
    );
}

#[test]
fn what_was_left_out_or_not_voted_has_no_figures() {
    let report = full(Language::En).report();
    assert_eq!(report.question("calms.M5").unwrap().outcome, Outcome::Open);
    assert_eq!(
        report.question("calms.S4").unwrap().outcome,
        Outcome::Skipped
    );
    assert!(!report.withholds());
    let room = full(Language::En).with(Command::Reopen);
    let room = room.with(Command::SkipQuestions {
        questions: vec!["calms.L2".to_owned()],
        skipped: true,
    });
    let report = room.report();
    assert_eq!(
        report.question("calms.L2").unwrap().outcome,
        Outcome::Skipped
    );
    assert!(
        report.rules.iter().all(|rule| rule.id != "decide"),
        "nor has its rule"
    );
}

#[test]
fn the_vote_before_is_told_only_if_both_may_be() {
    let report = full(Language::En).report();
    let before = report
        .question("calms.A1")
        .unwrap()
        .before
        .as_ref()
        .unwrap();
    assert_eq!(before.counts, [3, 0, 0, 3, 1]);
    assert_eq!(report.question("calms.C1").unwrap().before, None);
    let room = Room::new(Language::En, Variant::Pulse, Mode::Secret, 3)
        .votes("C1", [1, 1, 1, 0, 0], 0)
        .votes("C1", [0, 1, 1, 0, 0], 0);
    let report = room.report();
    let question = report.question("calms.C1").unwrap();
    assert_eq!(
        (&question.outcome, &question.before),
        (&Outcome::Withheld, &None)
    );
}

#[test]
fn a_tiny_secret_room_keeps_its_dots_and_return_on_time() {
    let report = secret(Language::En).report();
    assert!(report.withholds());
    assert_eq!(report.topics[0].dots, None);
    assert_eq!(report.roti, Some(Outcome::Withheld));
    let dots: Vec<_> = full(Language::En)
        .report()
        .topics
        .iter()
        .map(|t| t.dots)
        .collect();
    assert_eq!(dots, [Some(5), Some(2)], "the most first");
}

#[test]
fn lines_are_found_by_what_they_stand_on() {
    let report = full(Language::En).report();
    let on = |id, kind| report.notes_on(id, kind).count();
    assert_eq!(on("calms.C1", NoteKind::Note), 1);
    assert_eq!(on("calms.C1", NoteKind::OtherView), 1);
    assert_eq!(on("calms.A1", NoteKind::Note), 0);
    assert_eq!(report.parked().count(), 1);
}

#[test]
fn every_fault_of_a_sheet_of_votes_has_its_words() {
    for rows in [
        "calms.C1,0,2,2,1,0,0\ncalms.C1,a,2,2,1,0,0",
        "calms.Z9,0,2,2,1,0,0",
        "calms.C1,0,2",
        "calms.C1,99,2,2,1,0,0",
        "",
    ] {
        let faults = faulty(rows);
        assert!(!faults.is_empty(), "{rows}");
        for words in Language::ALL.map(Words::new) {
            for fault in &faults {
                let details: Vec<_> = fault.details.iter().map(|(k, v)| (*k, v.into())).collect();
                for key in [
                    format!("fault-{}", fault.code),
                    format!("fault-{}-try", fault.code),
                ] {
                    let told = words.with(&key, &details);
                    assert!(!told.contains(['⟦', '$']), "{told}");
                }
            }
        }
    }
}

#[test]
fn names_give_way_in_every_form_of_a_report_unless_the_group_keeps_them() {
    use crate::domain::{NameKind, Names};
    let room = super::samples::workshops::named(Language::En);
    let forms = |names| {
        let report = Report::leaving(&room.session, None, names);
        let words = Words::new(Language::En);
        let zone = jiff::tz::TimeZone::UTC;
        let templates = super::Templates::default();
        let pages = [
            super::markdown(&report, &words, &zone),
            super::html(&report, &words, &zone, None, &templates).unwrap(),
            super::svg(&report, &words, &zone, None).unwrap(),
            super::calendar(&report, &words).text.unwrap(),
        ];
        (
            report.leaving.clone(),
            pages.concat(),
            super::json(&report).unwrap(),
        )
    };
    let (leaving, page, json) = forms(Names::Veiled("[name]"));
    for name in ["Zoé", "Ben", "ben", "Martin", "jdoe", "jane.miller"] {
        assert!(!page.contains(name), "{name}: {page}");
        assert!(!json.contains(name), "{name}: {json}");
    }
    assert!(
        json.contains("\"owner\":\"Lin\"") && json.contains("\"names_veiled\":8"),
        "{json}"
    );
    assert_eq!(leaving.veiled, 8);
    assert_eq!(leaving.leads, ["Lin"]);
    let likely: Vec<_> = leaving.likely.iter().map(|l| (l.kind, &*l.name)).collect();
    let jane = (NameKind::Pair, "Juno Miller");
    let lin = (NameKind::Owner, "Lin");
    assert_eq!(likely, [lin, jane, jane, lin]);
    let (leaving, page, json) = forms(Names::Kept);
    assert_eq!((leaving.veiled, leaving.likely.len()), (0, 0));
    for name in ["Zoé Martin", "@jdoe", "jane.miller@example.com"] {
        assert!(json.contains(name), "{name}");
    }
    assert!(page.contains("says ben"));
}

#[test]
fn the_steps_of_a_map_lose_their_names_wherever_they_are_told() {
    use crate::domain::{Command, MapStep, Names, Which};
    let step = MapStep {
        name: "Review by ann@example.com".to_owned(),
        wait: "3d".to_owned(),
        process: "1h".to_owned(),
        ..MapStep::default()
    };
    let room = super::samples::workshops::vsm(Language::En).with(Command::Reopen);
    let room = room.with(Command::PutMap {
        which: Which::Today,
        steps: vec![step],
    });
    let report = Report::leaving(&room.session, None, Names::Veiled("[name]"));
    let json = super::json(&report).unwrap();
    assert!(
        !json.contains("ann@") && json.contains("\"constraint\":\"Review by [name]\""),
        "{json}"
    );
}

#[test]
fn what_is_no_length_of_time_is_no_markup_where_a_report_tells_of_it() {
    use crate::domain::{Command, MapStep, Which};
    let steps = ["3d [x](y)", "2 <b>", "\u{e0041}"].map(|wait| MapStep {
        name: "*Build*".to_owned(),
        wait: wait.to_owned(),
        wip: wait.to_owned(),
        ..MapStep::default()
    });
    let room = super::samples::workshops::vsm(Language::En).with(Command::Reopen);
    let room = room.with(Command::PutMap {
        which: Which::Today,
        steps: steps.into(),
    });
    let report = Report::of(&room.session, None);
    let words = Words::new(Language::En);
    let zone = jiff::tz::TimeZone::UTC;
    let page = super::leaving(
        super::Form::Markdown,
        &report,
        &words,
        &zone,
        &super::Templates::default(),
    );
    let page = page.unwrap();
    for raw in ["[x](y)", " <b>", "\u{e0041}", " *Build*"] {
        assert!(!page.contains(raw), "{raw:?}");
    }
    assert!(
        page.contains("\\[x\\](y)") && page.contains("\\<b\\>"),
        "{page}"
    );
}
