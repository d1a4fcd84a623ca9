//! What a team's post-mortems say to its delivery figures.
use calms::content::Shelf;
use calms::domain::{
    Beside, Command, Evidence, Language, Mode, Moment, Plan, Restored, Session, SessionId, Variant,
};

fn now() -> Moment {
    Moment {
        wall: "2026-11-22T10:00:00Z".parse().unwrap(),
        elapsed: 0,
    }
}

fn incident(started: &str, seconds: Option<u64>, change: Option<bool>) -> Beside {
    let started: jiff::Timestamp = started.parse().unwrap();
    Beside {
        session: SessionId(format!("{started}")),
        date: started.to_zoned(jiff::tz::TimeZone::UTC).date(),
        pack: "pm".to_owned(),
        mode: Mode::Tally,
        language: Language::En,
        letters: Vec::new(),
        figures: Vec::new(),
        incident: Some(Restored {
            started,
            seconds,
            change,
        }),
    }
}

fn dora(beside: Vec<Beside>) -> Session {
    let shelf = Shelf::built_in(&[Language::En]);
    let pack = &shelf.get("dora", Language::En).unwrap().pack;
    let plan = Plan {
        id: SessionId("x".to_owned()),
        variant: Variant::Standard,
        team: "Checkout".to_owned(),
        people: 5,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let mut session = Session::begin(pack, plan, now());
    fill(&mut session, "service", "period", "30d");
    session.apply(Command::LookBeside(beside), now()).unwrap();
    session
}

fn fill(session: &mut Session, form: &str, field: &str, text: &str) {
    let fill = Command::Fill {
        form: form.to_owned(),
        field: field.to_owned(),
        text: text.to_owned(),
    };
    session.apply(fill, now()).unwrap();
}

#[test]
fn incidents_of_the_period_fill_the_fields_that_they_speak_of() {
    let session = dora(vec![
        incident("2026-11-20T09:00:00Z", Some(5_400), Some(true)),
        incident("2026-11-02T09:00:00Z", Some(900), Some(false)),
        incident("2026-11-01T09:00:00Z", None, None),
        incident("2026-08-01T09:00:00Z", Some(99), Some(true)),
    ]);
    let taught = session.taught("MTTR").unwrap();
    assert_eq!(taught, ("times", "1h30 change\n15min".to_owned()));
    assert_eq!(session.taught("CFR"), Some(("failed", "1".to_owned())));
    assert_eq!(session.taught("LT"), None);
    assert_eq!(session.lessons().incidents, 3);
}

#[test]
fn what_was_taken_over_is_not_offered_again_and_can_be_read() {
    let mut session = dora(vec![incident(
        "2026-11-20T09:00:00Z",
        Some(5_400),
        Some(true),
    )]);
    fill(&mut session, "MTTR", "times", "2h");
    let (field, text) = session.taught("MTTR").unwrap();
    assert_eq!(text, "2h\n1h30 change");
    fill(&mut session, "MTTR", field, &text);
    assert_eq!(session.taught("MTTR"), None);
    let Evidence::Value(value) = session.evidence("MTTR") else {
        panic!("no value");
    };
    assert_eq!((value.by_change, value.unread), (1, 0));
}
