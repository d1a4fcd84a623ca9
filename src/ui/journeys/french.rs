//! A session in French that speaks English for two screens, because a guest does.
use super::Room;
use crate::domain::Language;

#[test]
fn a_french_session_speaks_english_and_french_again() {
    let room = Room::new(Language::Fr).see("french_01_first_screen");
    let room = room
        .keys("enter up")
        .types("Équipe Paiement")
        .keys("up right");
    let room = room.see("french_02_set_up").keys("down down enter");
    let room = room.see("french_03_purpose").keys("t right").wait(30);
    let room = room
        .see("french_04_safety")
        .keys("P")
        .types("55555551111111");
    let room = room.keys("r").see("french_05_armed").keys("enter");
    let room = room.see("french_06_safety_told").keys("right right");
    // An AZERTY keyboard without shift.
    let room = room
        .types("&&&éé'(")
        .see("french_07_all_in")
        .keys("r enter");
    let counts = room
        .session()
        .question("calms.C1")
        .unwrap()
        .counts()
        .unwrap();
    assert_eq!(counts.levels, [3, 2, 0, 1, 1]);
    let room = room
        .see("french_08_dispersed")
        .keys("c")
        .types("« Qui a fait ça ? »");
    let room = room
        .see("french_09_note")
        .keys("enter")
        .see("french_10_kept");
    let room = room.keys("L");
    assert_eq!(room.session().header().language, Language::En);
    let room = room
        .see("french_11_in_english")
        .keys("right")
        .types("3334444");
    let room = room.see("french_12_tally_in_english").keys("L");
    assert_eq!(room.session().header().language, Language::Fr);
    let table = room.app.table.as_ref().unwrap();
    assert_eq!(table.progress(), (7, 7), "the votes outlive the switch");
    let room = room.see("french_13_french_again").keys("r enter");
    let room = room
        .see("french_14_nuanced")
        .see_at("french_14_nuanced_60", 60, 18);
    assert_eq!(room.session().notes()[0].text, "« Qui a fait ça ? »");
    let room = room
        .keys("right")
        .types("xxx2345")
        .keys("r enter")
        .see("french_15_unknown");
    let mut room = room.keys("right").wait(20 * 60);
    while room.session().asked().is_some() {
        room = room.types("1123345").keys("r enter right");
    }
    let room = room
        .see("french_16_profile")
        .see_at("french_16_profile_120", 120, 40);
    let room = room.keys("o").see("french_17_outline").keys("p");
    let room = room.see("french_18_planned_anew").keys("esc right");
    let room = room.see("french_19_focus").keys("right 5 down 2");
    let room = room.see("french_20_dots").keys("right down enter");
    let room = room.see("french_21_card").keys("enter enter").types("Zoé");
    let room = room.keys("esc").see("french_22_promised").keys("right");
    let room = room
        .see("french_23_roti")
        .keys("P")
        .types("4455xx4")
        .keys("r enter");
    let room = room.see("french_24_roti_shown").keys("right");
    let room = room
        .see("french_25_close")
        .keys("o")
        .see("french_26_closed");
    room.keys("?").see("french_27_help");
}

#[test]
fn a_session_in_another_language_than_was_asked_for_says_so_and_how_to_switch_it() {
    let session = Room::begun(Language::En, "Checkout").session().clone();
    let room = Room::new(Language::Fr).opened(session.clone());
    assert_eq!(room.told(), "session-language");
    let room = room.see("french_session_language").keys("L");
    assert_eq!(room.app.words().language(), Language::Fr);
    assert_eq!(room.session().header().language, Language::Fr);
    let room = Room::new(Language::En).opened(session);
    assert_eq!(room.app.notice, None, "nothing differs");
}
