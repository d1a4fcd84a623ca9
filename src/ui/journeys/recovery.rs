//! Recovery stands high, and service is slow to come back: each of the two workshops asks the room
//! what lies between, with both figures and their days.
use super::Room;
use super::security::session;
use crate::domain::{Beside, Command, Figure, Language, LetterMean, Mode, SessionId};

/// What another session of the team says: a letter or a figure.
fn beside(pack: &str, letter: Option<f64>, figure: Option<(f64, &str)>) -> Command {
    let letters = letter.map(|mean| LetterMean {
        id: "R".to_owned(),
        mean: Some(mean),
        scored: 5,
        of: 5,
        ..LetterMean::default()
    });
    let figures = figure.map(|(value, band)| Figure {
        metric: "MTTR".to_owned(),
        value,
        band: band.to_owned(),
    });
    Command::LookBeside(vec![Beside {
        session: SessionId(format!("2026-10-12-payments-{pack}-7f3k")),
        date: "2026-10-12".parse().unwrap(),
        pack: pack.to_owned(),
        mode: Mode::Tally,
        language: Language::En,
        letters: letters.into_iter().collect(),
        figures: figures.into_iter().collect(),
        incident: None,
    }])
}

/// The metrics workshop of a team with a Recovery of `mean`, up to the time to restore.
fn restoring(language: Language, mean: f64) -> Room {
    let room = session("dora", language, Mode::Tally, "service").keys("t");
    let room = room.change(beside("calmsr", Some(mean), None));
    room.until("restore").keys("n enter")
}

#[test]
fn a_slow_return_beside_a_high_recovery_is_a_question_to_the_room() {
    let asks = |room: &Room| room.picture(80, 60).contains("R 4.2 (12 Oct 2026)");
    let room = restoring(Language::En, 4.2).types("26h");
    let room = room.keys("enter").types("40h").see("recovery_01_times");
    let room = room.keys("esc").until("bands");
    assert!(asks(&room), "{}", room.picture(80, 60));
    let room = room.see_at("recovery_02_bands_120", 120, 40);
    room.at_every_size();
    // Where it comes back in time, and where Recovery does not stand high, nothing is asked.
    let quick = restoring(Language::En, 4.2).types("40min").keys("esc");
    let quick = quick.until("bands");
    assert!(!asks(&quick), "{}", quick.picture(80, 60));
    let low = restoring(Language::En, 3.2).types("26h").keys("esc");
    let low = low.until("bands").picture(80, 60);
    assert!(!low.contains("R 3.2"), "{low}");
}

#[test]
fn un_retour_lent_malgré_une_reprise_forte_se_discute() {
    let room = restoring(Language::Fr, 4.2).types("26h").keys("esc");
    let room = room.until("bands");
    room.see_at("reprise_01_bandes_120", 120, 40)
        .at_every_size();
}

#[test]
fn the_letter_asks_the_same_once_the_room_has_voted_it_high() {
    let voted = |votes: &str| {
        let room = session("calmsr", Language::En, Mode::Tally, "letter-r").keys("t");
        let mut room = room.change(beside("dora", None, Some((93_600.0, "medium"))));
        let told = "service is still slow to come back";
        assert!(
            !room.picture(80, 60).contains(told),
            "nothing before a vote"
        );
        for _ in 0..12 {
            if room.stop() == "letter-r" {
                room = room.types(votes).keys("r enter right");
            }
        }
        (room.until("profile"), told)
    };
    let (high, told) = voted("44455");
    assert!(
        high.picture(80, 80).contains(told),
        "{}",
        high.picture(80, 80)
    );
    let high = high.see_at("recovery_03_profile_120", 120, 40);
    assert!(
        high.picture(80, 80).contains("R 4"),
        "both figures are told"
    );
    let (low, told) = voted("11222");
    assert!(
        !low.picture(80, 80).contains(told),
        "{}",
        low.picture(80, 80)
    );
}
