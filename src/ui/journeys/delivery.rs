//! Delivery metrics: belief first, evidence second, from the service to the experiment.
use super::Room;
use super::security::session;
use crate::app::Screen;
use crate::domain::{Beside, Command, Evidence, Language, LetterMean, Mode, Restored, SessionId};

/// What the team's other sessions say: Automation is high, and two incidents were taken apart.
fn beside() -> Vec<Beside> {
    let at = |day: &str| -> jiff::Timestamp { format!("{day}T09:00:00Z").parse().unwrap() };
    let other = |pack: &str, day: &str, incident: Option<Restored>| Beside {
        session: SessionId(format!("{day}-payments-{pack}-7f3k")),
        date: day.parse().unwrap(),
        pack: pack.to_owned(),
        mode: Mode::Tally,
        language: Language::En,
        letters: vec![LetterMean {
            id: "A".to_owned(),
            mean: Some(4.1),
            scored: 4,
            of: 5,
            ..LetterMean::default()
        }],
        figures: Vec::new(),
        incident,
    };
    let incident = |day: &str, seconds, change| {
        let started = at(day);
        other(
            "pm",
            day,
            Some(Restored {
                started,
                seconds: Some(seconds),
                change: Some(change),
            }),
        )
    };
    vec![
        incident("2026-11-18", 5_400, true),
        incident("2026-11-02", 900, false),
        other("calms", "2026-10-12", None),
    ]
}

fn service(room: Room) -> Room {
    let room = room.change(Command::LookBeside(beside())).keys("t");
    let room = room.see("delivery_01_service").keys("enter");
    let room = room.see("delivery_02_form").types("Checkout").keys("enter");
    let room = room.types("30").see("delivery_03_no_unit").types("d");
    let room = room.keys("enter esc");
    assert_eq!(
        room.session().form("service").unwrap().value("period"),
        "30d"
    );
    let room = room.see("delivery_04_service_filled");
    room.at_every_size();
    room.keys("right").see("delivery_05_cautions").keys("right")
}

fn basics(room: Room) -> Room {
    assert_eq!(room.stop(), "basics");
    let room = room.see("delivery_06_basics").keys("enter").types("12d");
    let room = room
        .keys("enter")
        .types("some")
        .see("delivery_07_not_a_count");
    let room = room
        .keys("esc")
        .see("delivery_08_kept_as_typed")
        .keys("right");
    assert_eq!(
        room.session().form("basics").unwrap().value("recurring"),
        "some"
    );
    room
}

fn lead_time(room: Room) -> Room {
    assert_eq!(room.stop(), "lead-time");
    let room = room.types("44555").keys("r enter enter");
    let room = room.types("3d").keys("enter").types("20h").keys("enter");
    let room = room.types("soon").see("delivery_09_times");
    room.at_every_size();
    let room = room.keys("enter").types("12d").keys("esc");
    let evidence = room.session().evidence("LT");
    let is_read = matches!(&evidence, Evidence::Value(value) if value.unread == 1);
    assert!(is_read, "{evidence:?}");
    let figures = &room.session().header().figures;
    assert_eq!(figures[0].value.to_bits(), 259_200.0_f64.to_bits());
    let room = room.see("delivery_10_lead_time");
    let room = room.see_at("delivery_10_lead_time_60", 60, 18);
    room.see_at("delivery_10_lead_time_120", 120, 40)
        .keys("right")
}

fn the_others(room: Room) -> Room {
    assert_eq!(room.stop(), "frequency");
    let room = room.keys("n").see("delivery_11_no_estimate");
    let room = room.keys("enter").types("10").keys("enter right enter");
    let room = room.see("delivery_12_frequency").keys("right");
    assert_eq!(room.stop(), "change-fail");
    let room = room
        .types("33344")
        .keys("r enter enter")
        .types("13")
        .keys("esc");
    let room = room.see("delivery_13_more_than_all");
    let room = room.keys("enter backspace backspace 3 esc");
    let room = room.see("delivery_14_change_fail").keys("right");
    assert_eq!(room.stop(), "restore");
    let room = room.types("55555").keys("r enter").see("delivery_15_offer");
    let room = room.keys("k").see("delivery_16_taken_over");
    let times = room.session().form("MTTR").unwrap().value("times");
    assert_eq!(times, "1h30 change\n15min");
    room.keys("right n right")
}

#[test]
fn a_team_looks_at_belief_and_evidence_of_one_service() {
    let room = session("dora", Language::En, Mode::Tally, "service");
    let room = the_others(lead_time(basics(service(room))));
    assert_eq!(room.stop(), "bands");
    let room = room.see("delivery_17_bands");
    room.at_every_size();
    let room = room.see_at("delivery_17_bands_60", 60, 18);
    let room = room.see_at("delivery_17_bands_120", 120, 40);
    let room = room.keys("tab").see("delivery_18_quick_check");
    let room = room.keys("tab right").see("delivery_19_talk").keys("right");
    assert_eq!(room.stop(), "experiments");
    let room = room.see("delivery_20_experiments").keys("a");
    assert!(matches!(room.app.front(), Screen::Form(_)));
    let room = room
        .types("Cut the release note to one line")
        .keys("esc right");
    assert_eq!(room.stop(), "roti");
    let figures = &room.session().header().figures;
    let bands: Vec<(&str, &str)> = figures.iter().map(|f| (&*f.metric, &*f.band)).collect();
    let wanted = [
        ("LT", "high"),
        ("DF", "high"),
        ("CFR", "medium"),
        ("MTTR", "elite"),
    ];
    assert_eq!(bands, wanted);
}

#[test]
fn une_personne_seule_mesure_son_service() {
    let room = session("dora", Language::Fr, Mode::Solo, "service");
    let room = room
        .see("livraison_01_service")
        .keys("enter")
        .types("Boutique");
    let room = room
        .keys("enter")
        .types("30j")
        .keys("esc")
        .until("lead-time");
    let room = room
        .see("livraison_02_estimation")
        .keys("4")
        .see("livraison_03_estime");
    let room = room.keys("enter").types("1 sem").keys("esc");
    let room = room.see("livraison_04_delai").until("bands");
    room.see("livraison_05_bandes").at_every_size();
}

#[test]
fn automation_that_is_high_beside_a_long_lead_time_is_a_question_to_the_room() {
    let room = session("dora", Language::En, Mode::Tally, "lead-time");
    let room = room.change(Command::LookBeside(beside()));
    let asks = |room: &Room| {
        room.picture(80, 60)
            .contains("A 4.1 (12 Oct 2026) · Lead time")
    };
    let quick = room.keys("n enter").types("2d").keys("esc").until("bands");
    assert!(!asks(&quick), "nothing is slow");
    let slow = quick.keys("left left left left left enter");
    let slow = slow.keys("backspace backspace").types("12d").keys("esc");
    let slow = slow.until("bands");
    assert!(asks(&slow), "{}", slow.picture(80, 60));
}

#[test]
fn post_mortems_speak_to_recovery_after_the_vote_only() {
    let room = session("calmsr", Language::En, Mode::Tally, "letter-r");
    let room = room.change(Command::LookBeside(beside())).keys("t");
    assert!(!room.picture(80, 24).contains("Beside it"));
    let room = room.types("33334");
    assert!(!room.picture(80, 24).contains("Beside it"));
    let room = room.keys("r enter").see("lessons_after_the_vote");
    assert!(room.picture(80, 24).contains("Beside it: 2 post-mortems"));
}
