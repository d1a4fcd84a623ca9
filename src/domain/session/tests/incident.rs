//! What a timeline says to this session and to others of the team.
use super::*;
use crate::domain::{
    ChatFault, Event, EventKind, Field, FieldKind, Filled, Form, Kind, LintField, Meaning,
    Milestone, Person, Unread, Unreadable,
};

/// A session whose first stop is a timeline, with the form of an incident.
fn session() -> Session {
    let mut session = standard();
    let field = |id: &str, kind| Field {
        id: id.to_owned(),
        kind,
        ..ron::from_str::<Field>("(id:\"\",label:\"\",kind:line)").unwrap()
    };
    session.forms.push(Filled::new(Form {
        id: "header".to_owned(),
        title: String::new(),
        fields: vec![
            field("date", FieldKind::Date),
            field("zone", FieldKind::Line),
            field("change", FieldKind::YesNo),
        ],
    }));
    session.agenda[0].kind = Kind::Timeline;
    session
}

fn event(kind: EventKind, at: &str) -> Event {
    Event {
        at: at.parse().ok(),
        kind,
        text: format!("{} at {at}", kind.code()),
        ..Event::default()
    }
}

fn fill(field: &str, text: &str) -> Command {
    Command::Fill {
        form: "header".to_owned(),
        field: field.to_owned(),
        text: text.to_owned(),
    }
}

fn put(session: &mut Session, kind: EventKind, at: &str) {
    session.does(Command::PutEvent(Box::new(event(kind, at))));
}

#[test]
fn others_of_the_team_learn_how_long_it_took_to_restore() {
    let mut session = session();
    assert_eq!(session.header().incident, None);
    put(&mut session, EventKind::Resolved, "2026-05-11T11:00+02:00");
    assert_eq!(session.header().incident, None, "no start yet");
    put(&mut session, EventKind::Started, "2026-05-11T12:45+05:45");
    let told = session.header().incident.clone().unwrap();
    assert_eq!((told.seconds, told.change), (Some(2 * 3_600), None));
    assert_eq!(told.started.to_string(), "2026-05-11T07:00:00Z");
    put(&mut session, EventKind::Mitigated, "2026-05-11T10:00+02:00");
    session.does(fill("change", "no"));
    let told = session.header().incident.clone().unwrap();
    assert_eq!((told.seconds, told.change), (Some(3_600), Some(false)));
    // Mitigated before it began: nothing is told that cannot be.
    let late = session.timeline().entries[0].clone();
    let at = "2026-05-11T09:30Z".parse().ok();
    session.does(Command::PutEvent(Box::new(Event { at, ..late })));
    assert_eq!(session.header().incident.clone().unwrap().seconds, None);
    let course = session.incident();
    assert_eq!(course.times.problems.len(), 2);
    assert_eq!(
        course.missing,
        [Milestone::Detected, Milestone::Acknowledged]
    );
}

#[test]
fn a_session_without_a_timeline_step_is_about_no_incident() {
    let mut session = session();
    session.agenda[0].kind = Kind::Brief;
    put(&mut session, EventKind::Started, "2026-05-11T11:00Z");
    assert_eq!(session.header().incident, None);
}

#[test]
fn entries_are_in_the_order_of_their_instants_those_without_time_last() {
    let mut session = session();
    put(&mut session, EventKind::Context, "no time");
    put(&mut session, EventKind::Context, "2026-05-11T14:00+05:45");
    put(&mut session, EventKind::Context, "2026-05-11T09:00+02:00");
    put(&mut session, EventKind::Context, "2026-05-11T04:30-04:00");
    let at = session
        .timeline()
        .entries
        .iter()
        .map(|e| e.at.map(|at| at.to_string()));
    let expected = [
        "2026-05-11T09:00:00+02:00",
        "2026-05-11T14:00:00+05:45",
        "2026-05-11T04:30:00-04:00",
    ];
    let expected = expected
        .map(|at| Some(at.to_owned()))
        .into_iter()
        .chain([None]);
    assert_eq!(at.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    assert_eq!(session.incident().untimed, 1);
}

#[test]
fn a_paste_says_what_is_unread_from_then_on() {
    let mut session = session();
    let unread = |line| Unread {
        line,
        text: format!("line {line}"),
    };
    session.does(Command::PutPasted {
        events: vec![event(EventKind::Started, "2026-05-11T09:00Z")],
        unread: vec![unread(2), unread(3)],
        people: Vec::new(),
    });
    assert_eq!(session.timeline().entries[0].id, 1);
    session.does(Command::PutPasted {
        events: Vec::new(),
        unread: vec![unread(3)],
        people: Vec::new(),
    });
    assert_eq!(session.timeline().unread, [unread(3)]);
}

#[test]
fn who_is_named_in_a_paste_is_known_from_then_on_and_gets_a_role_later() {
    let mut session = session();
    let pasted = |people: &[(&str, &str)]| Command::PutPasted {
        events: Vec::new(),
        unread: Vec::new(),
        people: people
            .iter()
            .map(|(name, role)| Person {
                name: (*name).to_owned(),
                role: (*role).to_owned(),
            })
            .collect(),
    };
    session
        .does(pasted(&[("Zoé", ""), ("ben", "support")]))
        .does(pasted(&[("ZOÉ", "on call"), ("Ben", "")]));
    let people = &session.timeline().people;
    let people: Vec<_> = people.iter().map(|p| (&*p.name, &*p.role)).collect();
    assert_eq!(people, [("ZOÉ", "on call"), ("Ben", "support")]);
    let hits = session.wording("Ben broke the build", LintField::Factors);
    assert!(hits.iter().any(|hit| hit.rule.number() == 11));
    let hits = session.wording("Ann broke the build", LintField::Factors);
    assert!(hits.iter().all(|hit| hit.rule.number() != 11), "not known");
}

#[test]
fn a_moment_of_the_impact_is_read_as_the_timeline_reads_times() {
    let mut session = session();
    let field: Field = ron::from_str("(id:\"end\",label:\"\",kind:moment)").unwrap();
    let read = |session: &Session, text: &str| {
        let today = date(2026, 11, 22);
        session.meaning(("impact", &field), text, &session.local(), today)
    };
    let unread = |fault| Meaning::Unread(Unreadable::Time(fault));
    assert_eq!(read(&session, " "), Meaning::Empty);
    assert_eq!(read(&session, "10:30"), unread(ChatFault::NoDate));
    session.does(fill("date", "2026-05-11"));
    assert_eq!(read(&session, "10:30"), unread(ChatFault::NoZone));
    session.does(fill("zone", "Europe/Paris"));
    let at = |text: &str| Meaning::Moment(text.parse().unwrap());
    assert_eq!(read(&session, "10:30"), at("2026-05-11T10:30+02:00"));
    assert_eq!(read(&session, "10h30"), at("2026-05-11T10:30+02:00"));
    assert_eq!(
        read(&session, "2026-05-12 01:00"),
        at("2026-05-12T01:00+02:00")
    );
    assert_eq!(read(&session, "09:00Z"), at("2026-05-11T09:00Z"));
    assert_eq!(read(&session, "before lunch"), unread(ChatFault::NoTime));
    // A night that goes on past midnight.
    put(&mut session, EventKind::Started, "2026-05-11T23:40+02:00");
    put(&mut session, EventKind::Resolved, "2026-05-12T01:10+02:00");
    assert_eq!(read(&session, "00:30"), at("2026-05-12T00:30+02:00"));
}

#[test]
fn the_date_of_an_incident_lies_behind_and_an_unknown_zone_is_told() {
    let mut session = session();
    let form = session.form("header").unwrap().clone();
    let read = |session: &Session, at: usize, text: &str| {
        let of = ("header", &form.fields[at].field);
        session.meaning(of, text, &session.local(), date(2026, 11, 22))
    };
    let day = date(2026, 5, 11);
    assert_eq!(read(&session, 0, "11 may"), Meaning::Date(day));
    assert_eq!(session.does(fill("date", "11 may")).local().date, Some(day));
    assert_eq!(
        read(&session, 1, "Lutetia"),
        Meaning::Unread(Unreadable::Zone)
    );
    assert_eq!(read(&session, 1, "europe/paris"), Meaning::Words);
    assert!(session.settles_zone("Europe/Paris").is_some());
    session.does(fill("zone", "UTC"));
    assert_eq!(session.settles_zone("Europe/Paris"), None);
}

#[test]
fn what_a_pack_asks_for_is_missing_until_it_is_filled_in_or_left_out() {
    let mut session = session();
    let stop = session.agenda.len() - 1;
    session.agenda[stop].kind = Kind::Form {
        form: "header".to_owned(),
    };
    assert_eq!(session.missing(), []);
    session.forms[0].fields[0].field.required = true;
    "Day".clone_into(&mut session.forms[0].fields[0].field.label);
    let missing = session.missing();
    assert_eq!((missing.len(), &*missing[0].what), (1, "Day"));
    assert_eq!(missing[0].place, Place { stop, question: 0 });
    session.does(fill("date", " "));
    assert_eq!(session.missing().len(), 1, "blanks fill nothing in");
    session.does(Command::SkipStop {
        stop,
        skipped: true,
    });
    assert_eq!(session.missing(), []);
    session
        .does(Command::SkipStop {
            stop,
            skipped: false,
        })
        .does(fill("date", "2026-05-11"));
    assert_eq!(session.missing(), []);
}

#[test]
fn an_entry_gets_its_time_as_soon_as_date_and_zone_are_known() {
    let mut session = session();
    let (event, _) = Event::of_line("~14:03 alert", &session.local(), session.timeline());
    session.does(Command::PutEvent(Box::new(event)));
    put(&mut session, EventKind::Context, "no time at all");
    session.does(fill("date", "2026-05-11"));
    assert_eq!(session.incident().untimed, 2);
    session.does(fill("zone", "Asia/Kathmandu"));
    let entry = &session.timeline().entries[0];
    assert_eq!(entry.at.unwrap().to_string(), "2026-05-11T14:03:00+05:45");
    assert_eq!((entry.typed.as_str(), entry.about), ("", true));
    assert_eq!(session.incident().untimed, 1);
}

#[test]
fn dates_and_zones_are_read_as_they_were_typed() {
    let mut session = session();
    assert_eq!(session.local(), crate::domain::Local::default());
    session
        .does(fill("date", "23 nov"))
        .does(fill("zone", "europe/paris"));
    let local = session.local();
    assert_eq!(
        local.date,
        Some(date(2026, 11, 23)),
        "it may be tomorrow there"
    );
    assert_eq!(local.zone.unwrap().name(), "Europe/Paris");
    session
        .does(fill("date", "24 nov"))
        .does(fill("zone", "Lutetia"));
    let local = session.local();
    assert_eq!(local.date, Some(date(2025, 11, 24)));
    assert!(local.zone.is_none() && session.zone_is_unknown());
}
