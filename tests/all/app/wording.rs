//! Which words a session looks at again, and which advice it gives on actions.
use calms::content::Shelf;
use calms::domain::{
    ActionItem, Card, Command, Language, LintField, Mode, Moment, Plan, Session, SessionId, Variant,
};

const NOW: Moment = Moment {
    wall: jiff::Timestamp::UNIX_EPOCH,
    elapsed: 0,
};

fn of_pack(pack: &str, language: Language) -> Session {
    let plan = Plan {
        id: SessionId(format!("2026-11-22-team-{pack}-0000")),
        variant: Variant::Standard,
        team: "Team".to_owned(),
        people: 7,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let shelf = Shelf::built_in(&Language::ALL);
    Session::begin(&shelf.get(pack, language).unwrap().pack, plan, NOW)
}

fn words<'a>(session: &Session, text: &'a str, field: LintField) -> Vec<&'a str> {
    let hits = session.wording(text, field);
    hits.iter().map(|hit| &text[hit.start..hit.end]).collect()
}

#[test]
fn only_a_workshop_about_an_incident_looks_at_words() {
    let text = "It was human error";
    let post_mortem = of_pack("pm", Language::En);
    assert_eq!(
        words(&post_mortem, text, LintField::Factors),
        ["human error"]
    );
    let retrospective = of_pack("retro", Language::En);
    assert!(words(&retrospective, text, LintField::Factors).is_empty());
    let french = of_pack("pm", Language::Fr);
    assert!(words(&french, text, LintField::Factors).is_empty());
}

#[test]
fn a_rule_that_is_muted_stays_silent_in_both_languages() {
    let mut session = of_pack("pm", Language::Fr);
    let text = "une erreur humaine, et un script bâclé";
    assert_eq!(words(&session, text, LintField::Text).len(), 2);
    let mute = Command::Unheard {
        rule: "BL-E01".to_owned(),
        muted: true,
    };
    session.apply(mute, NOW).unwrap();
    assert_eq!(words(&session, text, LintField::Text), ["bâclé"]);
}

#[test]
fn factors_and_luck_call_for_actions_until_one_names_them() {
    let mut session = of_pack("pm", Language::En);
    let put = |session: &mut Session, board: &str, column: &str| {
        let card = Card {
            board: board.to_owned(),
            column: column.to_owned(),
            text: column.to_owned(),
            ..Card::default()
        };
        session
            .apply(Command::PutCard(Box::new(card)), NOW)
            .unwrap();
    };
    put(&mut session, "learn", "luck");
    put(&mut session, "learn", "well");
    put(&mut session, "factors", "supplier");
    put(&mut session, "factors", "change");
    let open = |session: &Session| -> Vec<String> {
        session.open_cards().map(|card| card.text.clone()).collect()
    };
    assert_eq!(open(&session), ["change", "supplier", "luck"]);
    let link = session.open_cards().next().unwrap().link();
    let action = ActionItem {
        text: "Deploy in two steps".to_owned(),
        link: Some(link),
        ..ActionItem::default()
    };
    session
        .apply(Command::PutAction(Box::new(action)), NOW)
        .unwrap();
    assert_eq!(open(&session), ["supplier", "luck"]);
}

#[test]
fn an_urgent_action_is_late_by_the_severity_of_the_form() {
    let mut session = of_pack("pm", Language::En);
    let today = jiff::civil::date(2026, 5, 11);
    let action = ActionItem {
        text: "Deploy in two steps".to_owned(),
        urgent: true,
        due: Some(today.saturating_add(jiff::Span::new().days(20))),
        ..ActionItem::default()
    };
    session
        .apply(Command::PutAction(Box::new(action)), NOW)
        .unwrap();
    let late = |session: &Session| session.advice(today).iter().any(|a| a.code == "AQ10");
    assert!(!late(&session), "the severity is open");
    for (severity, is_late) in [("SEV1", true), ("SEV2", false), ("SEV4", false)] {
        let fill = Command::Fill {
            form: "header".to_owned(),
            field: "severity".to_owned(),
            text: severity.to_owned(),
        };
        session.apply(fill, NOW).unwrap();
        assert_eq!(late(&session), is_late, "{severity}");
    }
    let calms = of_pack("calms", Language::En);
    assert!(calms.advice(today).is_empty());
}
