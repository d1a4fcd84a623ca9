//! Une rétrospective: the same in French.
use super::security::session;
use crate::domain::{Language, Mode, Status};

#[test]
fn une_retrospective_va_de_quatre_listes_a_une_experimentation() {
    let room = session("retro", Language::Fr, Mode::Tally, "gather").keys("t");
    let room = room.see("cartes_01_vide").keys("a");
    let room = room
        .types("Le travail à deux sur le paiement")
        .keys("enter tab tab");
    let room = room.types("Un environnement de test que l’on sait refaire");
    let room = room.see("cartes_02_ligne").keys("enter esc");
    let room = room
        .keys("tab tab down")
        .see("cartes_03_choisie")
        .keys("e down");
    let room = room.see("cartes_04_champs").keys("esc");
    let room = room.see_at("cartes_05_60", 60, 18);
    room.at_every_size();
    let room = room
        .keys("right right down space space")
        .see("cartes_06_points");
    let room = room
        .keys("right")
        .see("cartes_07_engagement")
        .keys("enter")
        .types("on verra les pannes plus tôt")
        .keys("esc right");
    assert_eq!(room.stop(), "roti");
    assert_eq!(room.session().experiments().len(), 1);
    let room = room.keys("P").types("44555").keys("r enter right enter");
    assert_eq!(room.session().header().status, Status::Closed);
}
