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

/// A service where two figures are weak: lead time and time to restore.
fn weak(language: Language) -> Room {
    let fill = |form: &str, field: &str, text: &str| Command::Fill {
        form: form.to_owned(),
        field: field.to_owned(),
        text: text.to_owned(),
    };
    session("dora", language, Mode::Tally, "bands")
        .change(fill("service", "period", "30d"))
        .change(fill("LT", "times", "12d, 9d; 20d"))
        .change(fill("DF", "deployments", "10"))
        .change(fill("CFR", "failed", "1"))
        .change(fill("MTTR", "times", "26h"))
}

#[test]
fn each_weak_figure_leads_to_its_own_pages_and_the_weakest_to_a_try() {
    let room = weak(Language::En).see("weak_01_bands");
    let room = room
        .see_at("weak_02_bands_120", 120, 40)
        .until("experiments");
    let room = room.see("weak_03_at_the_weakest");
    let room = room.see_at("weak_03_at_the_weakest_60", 60, 18);
    room.at_every_size();
    let room = room.keys("enter").see("weak_04_draft");
    let room = room.keys("enter").types("x").keys("esc");
    let card = &room.session().experiments()[0];
    assert_eq!(card.link.as_deref(), Some("LT"));
    assert_eq!((&*card.today, &*card.owner), ("12 d", ""));
    assert_eq!((card.first_day, card.review_day), (None, None));
    assert!(card.measure.starts_with("Lead time for changes"));
    let room = room.see("weak_05_taken_up");
    assert!(room.session().open_weakest().is_none());
}

#[test]
fn un_chiffre_faible_mène_à_un_essai() {
    let room = weak(Language::Fr).see("faible_01_bandes");
    let room = room.until("experiments").see("faible_02_essai");
    room.keys("enter").see("faible_03_fiche");
}

#[test]
fn a_period_of_no_length_is_told_at_its_field() {
    let room = session("dora", Language::En, Mode::Tally, "service").keys("t enter tab");
    let room = room.types("0d").see("clash_06_empty_period");
    let told = "A period of no length has no frequency";
    assert!(room.picture(80, 24).contains(told));
    assert!(!room.picture(80, 24).contains("= 0"), "said once");
    let room = room.keys("backspace backspace").types("30d");
    assert!(!room.picture(80, 24).contains(told));
}

#[test]
fn every_line_of_times_that_is_not_read_is_told_by_its_number() {
    let room = session("dora", Language::En, Mode::Tally, "lead-time").keys("t n enter");
    let room = room.types("2d").keys("enter").types("soon").keys("enter");
    let room = room.types("1d").keys("enter").types("later");
    let room = room.see("times_unread");
    let picture = room.picture(80, 24);
    assert!(picture.contains("2 lines not read: 2, 4."), "{picture}");
}

#[test]
fn figures_without_deployments_are_told_at_their_field_while_they_are_typed() {
    let room = session("dora", Language::En, Mode::Tally, "service").keys("t");
    let room = room.until("frequency").keys("n enter").types("0");
    let room = room.keys("esc").until("change-fail").keys("n enter");
    let room = room.types("5").see("clash_01_typed").keys("esc");
    let room = room.see("clash_02_told");
    let room = room.see_at("clash_02_told_60", 60, 18);
    room.at_every_size();
    let room = room.keys("left").see("clash_03_elsewhere");
    let room = room.keys("enter backspace");
    let room = room.keys("esc right").see("clash_05_of_unknown");
    let evidence = room.session().evidence("CFR");
    assert_eq!(evidence, Evidence::None, "nothing is guessed");
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

#[test]
fn the_hint_line_says_what_enter_does_in_each_kind_of_field() {
    let foot = |room: &Room| {
        room.picture(80, 24)
            .trim_end()
            .lines()
            .last()
            .unwrap()
            .to_owned()
    };
    let room = session("dora", Language::En, Mode::Tally, "service").keys("t enter");
    assert!(foot(&room).contains("next field"), "{}", foot(&room));
    let mut room = session("dora", Language::En, Mode::Tally, "lead-time").keys("t");
    room = room.types("44555").keys("r enter enter");
    for _ in 0..20 {
        let Screen::Form(form) = room.app.front() else {
            unreachable!("a form is open")
        };
        if form.row().unwrap().kind == crate::domain::FieldKind::Times {
            break;
        }
        room = room.keys("tab");
    }
    let room = room.see("weak_05_times");
    assert!(foot(&room).contains("new line"), "{}", foot(&room));
    let Screen::Form(form) = room.app.front() else {
        unreachable!("a form is open")
    };
    let before = form.at;
    let room = room.types("2 d").keys("enter").types("3 d");
    let Screen::Form(form) = room.app.front() else {
        unreachable!("a form is open")
    };
    assert_eq!((form.at, form.rows[before].text()), (before, "2 d\n3 d"));
    // A map's form says each thing once.
    let map = session("vsm", Language::En, Mode::Tally, "steps").keys("t a");
    let map = map.types("Build").keys("tab");
    assert_eq!(foot(&map).matches("field").count(), 1, "{}", foot(&map));
}
