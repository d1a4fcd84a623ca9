//! `calms show` for sessions that hold more than votes.
use super::{Home, json};
use calms::content::Shelf;
use calms::domain::{
    Agreed, Card, Command, Event, EventKind, Language, MapStep, Mode, Moment, Plan, Session,
    SessionId, Variant, Which,
};
use calms::store::document;

fn now() -> Moment {
    Moment {
        wall: "2026-11-22T12:00:00Z".parse().unwrap(),
        elapsed: 0,
    }
}

/// Keeps a full session of a workshop in which this was done, and gives its id.
fn kept(home: &Home, pack: &str, deeds: Vec<Command>) -> String {
    let shelf = Shelf::built_in(&[Language::En]);
    let id = format!("2026-11-22-checkout-{pack}-7f3k");
    let plan = Plan {
        id: SessionId(id.clone()),
        variant: Variant::Full,
        team: "Checkout".to_owned(),
        people: 5,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let pack = &shelf.get(pack, Language::En).unwrap().pack;
    let mut session = Session::begin(pack, plan, now());
    for deed in deeds {
        session.apply(deed, now()).unwrap();
    }
    let text = document::to_text(&session).unwrap();
    home.put(&format!("data/sessions/{id}.ron"), &text);
    id
}

fn fill(form: &str, field: &str, text: &str) -> Command {
    Command::Fill {
        form: form.to_owned(),
        field: field.to_owned(),
        text: text.to_owned(),
    }
}

fn event(at: &str, kind: EventKind) -> Command {
    Command::PutEvent(Box::new(Event {
        at: Some(at.parse().unwrap()),
        kind,
        text: "seen".to_owned(),
        ..Event::default()
    }))
}

#[test]
fn an_incident_is_shown_in_short_and_whole() {
    let home = Home::new();
    let card = Card {
        board: "factors".to_owned(),
        column: "detection".to_owned(),
        text: "No alert on the pool".to_owned(),
        ..Card::default()
    };
    let deeds = vec![
        fill("header", "severity", "SEV2"),
        fill("share", "recommendations", "Cap retries\n\u{1b}[2JAlert"),
        event("2026-05-11T09:00+02:00", EventKind::Started),
        event("2026-05-11T08:30Z", EventKind::Resolved),
        Command::PutCard(Box::new(card)),
        Command::Confirm {
            step: "agree".to_owned(),
            agreed: Some(Agreed::No),
        },
    ];
    let id = kept(&home, "pm", deeds);
    let page = home.ok(&["show", &id]);
    for line in [
        "  Severity  SEV2: major",
        "  time to detect       not available",
        "  time to resolve      1 h 30 min",
        "  Detection and observability  No alert on the pool",
        "Do we agree on the timeline?\n  no",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
    assert!(!page.contains(['\u{1b}', '⟦']), "{page}");
    let whole = json(&home.ok(&["show", &id, "--json"]));
    assert_eq!(whole["timeline"]["incident"]["ttr_seconds"], 5_400);
    assert_eq!(whole["confirmed"]["agree"], false);
}

#[test]
fn figures_and_maps_are_shown_in_both_languages() {
    let home = Home::new();
    let deeds = vec![
        fill("service", "period", "30d"),
        fill("DF", "deployments", "60"),
        Command::KeepSurvey {
            survey: "DF".to_owned(),
            counts: vec![0, 0, 0, 1, 0, 0],
            abstained: 0,
            ballots: 1,
        },
    ];
    let dora = kept(&home, "dora", deeds);
    let page = home.ok(&["show", &dora]);
    assert!(
        page.contains("2.0 per day      at the level of the elite sample"),
        "{page}"
    );
    assert!(page.contains("not counted yet"), "{page}");
    let step = |name: &str, wait: &str| MapStep {
        name: name.to_owned(),
        wait: wait.to_owned(),
        process: "4h".to_owned(),
        ..MapStep::default()
    };
    let map = Command::PutMap {
        which: Which::Today,
        steps: vec![step("Develop", "8h"), step("Deploy", "20h")],
    };
    let vsm = kept(&home, "vsm", vec![map]);
    for lang in ["en", "fr"] {
        let page = home.ok(&["show", &vsm, "--lang", lang]);
        assert!(page.contains("  Deploy") && page.contains("22"), "{page}");
        assert!(!page.contains('⟦'), "{page}");
    }
    let whole = json(&home.ok(&["show", &vsm, "--json"]));
    assert_eq!(whole["map"]["flow"]["constraint"], "Deploy");
}
