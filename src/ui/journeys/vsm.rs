//! A team draws the map of one item, finds its constraint, and plans one experiment there.
use super::Room;
use crate::app::{Asking, Effect, Event, Screen};
use crate::domain::{Command, Language, MapStep, Which, steps_read};
use crate::export::Form;
use crate::ui::glyphs::ASCII;
use crate::ui::theme::Theme;

fn begun(language: Language, team: &str) -> Room {
    Room::new(language)
        .keys("down down down down down enter up")
        .types(team)
        .keys("enter enter")
}

impl Room {
    /// Fills in the first fields of the chosen step, then goes to the next one.
    fn fills(mut self, values: &[&str]) -> Self {
        self = self.keys("enter");
        for (n, value) in values.iter().enumerate() {
            self = self.types(value);
            if n + 1 < values.len() {
                self = self.keys("enter");
            }
        }
        self.keys("esc down")
    }

    fn today(&self) -> &[MapStep] {
        &self.session().stream().today
    }

    fn names(&self) -> Vec<&str> {
        self.today().iter().map(|step| &*step.name).collect()
    }
}

/// A map as on a wall: five steps with everything that a room says about them.
const SHEET: &str = "step,wait,process,ca,role,wip,hand_off,approval,manual\n\
    Analyse request,16h,4h,80,product,3,,,\n\
    Develop,8h,16h,75,developers,5,yes,,\n\
    Review code,12h,1h,90,developers,2,,yes,\n\
    Test,24h,8h,85,testers,4,yes,,yes\n\
    Deploy,40h,1h,95,operations,12,yes,yes,yes\n";

fn drawn(language: Language, step: &str) -> Room {
    begun(language, "Checkout")
        .keys("t")
        .until("steps")
        .event(Event::Paste(SHEET.to_owned()))
        .until(step)
        .keys("c esc")
}

#[test]
fn a_room_draws_its_map_step_by_step() {
    let room = begun(Language::En, "Checkout").see("vsm_01_charter");
    let room = room.keys("t down down down down down down down down down down enter");
    let room = room.types("20").keys("esc").until("steps");
    let room = room
        .see("vsm_02_no_steps")
        .keys("a")
        .types("Analyse request");
    let room = room.see("vsm_03_first_name").keys("enter");
    let mut room = room.types("Develop").keys("enter").see("vsm_04_next_name");
    for name in ["Test", "Deploy"] {
        room = room.types(name).keys("enter");
    }
    let room = room.keys("enter").see("vsm_05_four_steps");
    // One was forgotten: it goes after the chosen one.
    let room = room.keys("up up a").types("Review code").keys("enter esc");
    assert_eq!(
        room.names(),
        [
            "Analyse request",
            "Develop",
            "Review code",
            "Test",
            "Deploy"
        ]
    );
    let room = room.keys("< <").see("vsm_06_moved");
    assert_eq!(room.names()[0], "Review code");
    let room = room.keys("> > up up");
    let room = room.fills(&["", "product"]).fills(&["", "developers", "1"]);
    let room = room.fills(&["", "developers", "", "1"]);
    let room = room
        .fills(&["", "testers", "1", "", "1"])
        .keys("enter enter");
    let room = room.types("operations").keys("enter 1 enter 1 enter 1");
    let room = room.see("vsm_07_form").keys("esc").see("vsm_08_steps");
    let room = room.until("times").see("vsm_09_before_times");
    let room = room.fills(&["4h", "16h"]).fills(&["16h", "", "1d"]);
    let room = room.see("vsm_10_wait_from_lead_time").fills(&["1h", "12"]);
    let room = room.see("vsm_11_no_unit").keys("up enter enter").types("h");
    let room = room.keys("esc down").fills(&["8h", "24h"]).keys("enter");
    let room = room
        .types("1h")
        .keys("enter")
        .types("40h")
        .see("vsm_12_typing_wait");
    let room = room.keys("enter esc").see("vsm_13_times");
    let room = room
        .see_at("vsm_13_times_60", 60, 18)
        .see_at("vsm_13_times_120", 120, 40);
    let room = room
        .until("quality")
        .fills(&["80", "3"])
        .fills(&["75", "5"]);
    let room = room
        .fills(&["9/10", "2"])
        .fills(&["85 %", "4"])
        .fills(&["95", "12"]);
    let room = room
        .see("vsm_14_quality")
        .see_at("vsm_14_quality_60", 60, 18);
    let room = room
        .until("metrics")
        .see("vsm_15_flow")
        .see_at("vsm_15_flow_60", 60, 18);
    let room = room.see_at("vsm_15_flow_120", 120, 40).until("principles");
    let room = room
        .see("vsm_16_hint")
        .types("222333")
        .keys("r enter")
        .see("vsm_17_revealed");
    let room = room.until("future").see("vsm_18_take_over").keys("a");
    let room = room
        .see("vsm_19_taken_over")
        .keys("down down down down enter enter backspace backspace backspace");
    let room = room
        .types("14h")
        .see("vsm_20_typing_future")
        .keys("esc up up delete");
    let room = room
        .see("vsm_21_future")
        .keys("tab")
        .see("vsm_22_today_beside")
        .keys("tab");
    assert_eq!(room.session().stream().future.len(), 4);
    assert_eq!(room.today().len(), 5, "today's map stays as it is");
    let room = room
        .until("experiments")
        .see("vsm_23_at_the_constraint")
        .keys("enter enter");
    let room = room
        .types("Deploy on Tuesdays too")
        .see("vsm_24_experiment")
        .keys("esc");
    let card = &room.session().experiments()[0];
    assert_eq!(
        (&*card.measure, &*card.today),
        ("Wait before Deploy", "40h")
    );
    room.see("vsm_25_promised");
}

#[test]
fn une_équipe_dessine_sa_carte() {
    let room = begun(Language::Fr, "Paiement")
        .see("vsm_fr_01_charte")
        .keys("t")
        .until("steps");
    let room = room
        .see("vsm_fr_02_vide")
        .keys("a")
        .types("Analyser la demande")
        .keys("enter");
    let mut room = room.see("vsm_fr_03_nouvelle");
    for name in ["Développer", "Tester", "Mettre en production"] {
        room = room.types(name).keys("enter");
    }
    let room = room
        .keys("enter up up up enter enter")
        .types("produit")
        .keys("enter 1");
    let room = room.see("vsm_fr_04_formulaire").keys("esc").until("times");
    let room = room
        .fills(&["4h", "2j"])
        .fills(&["2j", "8h"])
        .fills(&["8h", "3j"]);
    let room = room
        .fills(&["1h", "bientôt"])
        .see("vsm_fr_05_illisible")
        .keys("enter enter");
    let room = room.keys("backspace backspace backspace backspace backspace backspace backspace");
    let room = room.types("1sem").keys("esc").until("quality");
    let room = room
        .fills(&["82,5", "3"])
        .fills(&["9/10"])
        .see("vsm_fr_06_qualité");
    let room = room
        .until("metrics")
        .see("vsm_fr_07_goulot")
        .until("principles");
    let room = room
        .see("vsm_fr_08_question")
        .until("future")
        .see("vsm_fr_09_reprendre");
    let room = room
        .keys("enter")
        .see("vsm_fr_10_reprise")
        .keys("down down down enter enter");
    let room = room
        .keys("backspace backspace backspace backspace")
        .types("2j")
        .keys("esc");
    let room = room
        .see("vsm_fr_11_demain")
        .see_at("vsm_fr_11_demain_60", 60, 18);
    room.until("experiments").see("vsm_fr_12_au_goulot");
}

#[test]
fn a_pasted_sheet_is_the_map_and_undo_takes_it_back() {
    let room = begun(Language::En, "Checkout").keys("t").until("steps");
    let room = room.keys("a").types("Older").keys("enter enter");
    let torn = format!("{SHEET},1d,2h,,,,,,\nthis is no step, is it,1,2,3,4,5,6,7,8,9\n");
    let room = room.event(Event::Paste(torn.replace('\n', "\r")));
    assert_eq!(room.told(), "map-pasted-but");
    let room = room
        .see("vsm_30_pasted")
        .keys("c esc")
        .see("vsm_31_pasted_map");
    let notes: Vec<&str> = room
        .session()
        .notes()
        .iter()
        .map(|note| &*note.text)
        .collect();
    assert_eq!(
        notes,
        [
            "7: ,1d,2h,,,,,,",
            "8: this is no step, is it,1,2,3,4,5,6,7,8,9"
        ]
    );
    let room = room.keys("y");
    let copied = room.effects.iter().rev().find_map(|effect| {
        let Effect::Copy(text) = effect else {
            return None;
        };
        Some(text.clone())
    });
    let room = room.keys("u");
    assert_eq!(room.names(), ["Older"]);
    // What was copied is the same map again.
    let again = room.event(Event::Paste(copied.unwrap()));
    assert_eq!(again.names().len(), 5);
    assert_eq!(
        (&*again.today()[4].wait, again.today()[4].approval),
        ("40h", true)
    );
    let room = again.event(Event::Paste("no map at all\nof two lines".to_owned()));
    assert_eq!(room.names().len(), 5, "it is offered as a note instead");
    assert!(!room.is_at_step());
}

#[test]
fn every_screen_of_a_map_is_drawn_at_every_size() {
    for step in ["steps", "metrics", "principles", "future", "experiments"] {
        drawn(Language::En, step).at_every_size();
    }
    drawn(Language::Fr, "future")
        .keys("a enter")
        .at_every_size();
    drawn(Language::En, "times")
        .keys("enter")
        .types("soon")
        .at_every_size();
    drawn(Language::En, "times").keys("a").at_every_size();
    let branches = SHEET
        .replace("manual\n", "manual,branch\n")
        .replace("\n    ", "\n");
    let lines: Vec<String> = branches
        .lines()
        .enumerate()
        .map(|(n, line)| match n {
            2 | 4 => format!("{line},web"),
            3 => format!("{line},api"),
            _ => line.to_owned(),
        })
        .collect();
    let room = begun(Language::En, "x").keys("t").until("quality");
    let room = room.event(Event::Paste(lines.join("\n"))).keys("c esc");
    let room = room
        .see("vsm_40_branches")
        .see_at("vsm_40_branches_120", 120, 40);
    room.at_every_size();
}

#[test]
fn without_unicode_the_map_says_the_same() {
    let room = drawn(Language::En, "quality").with(Theme::terminal().with_glyphs(&ASCII));
    let picture = room.picture(80, 24);
    let body: Vec<&str> = picture.lines().skip(2).take(20).collect();
    assert!(body.concat().is_ascii(), "{picture}");
    room.see("vsm_41_ascii");
}

fn forty() -> Vec<MapStep> {
    (1..=40)
        .map(|n| MapStep {
            name: format!("Step number {n}"),
            wait: format!("{n}h"),
            process: "1h".to_owned(),
            ca: "90".to_owned(),
            ..MapStep::default()
        })
        .collect()
}

#[test]
fn forty_steps_scroll_with_the_chosen_one_and_stay_cheap() {
    let room = begun(Language::En, "Long").keys("t").until("times");
    let which = Which::Today;
    let room = room.change(Command::PutMap {
        which,
        steps: forty(),
    });
    let mut room = room.see("vsm_50_forty").see_at("vsm_50_forty_60", 60, 18);
    for n in 1..=40 {
        for (width, height) in [(80, 24), (60, 18), (50, 24), (30, 10)] {
            let picture = room.picture(width, height);
            let chosen = picture.lines().find(|line| line.contains('▸')).unwrap();
            assert!(
                chosen.contains(&format!("{n}")),
                "{n} at {width}:\n{picture}"
            );
        }
        room = room.keys("down");
    }
    let room = room.see("vsm_51_last_of_forty");
    // One more step typed, letter by letter: each key reads the map once for its picture.
    let mut room = room.keys("a");
    for c in "Another".chars() {
        steps_read::taken();
        room = room.types(&c.to_string());
        let _ = room.picture(80, 24);
        let read = steps_read::taken();
        assert!(read <= 2 * 41, "{read} steps read for one key");
    }
    room.see("vsm_52_one_more").at_every_size();
}

#[test]
fn the_whole_name_of_the_chosen_step_and_the_open_clock_are_told() {
    let mut steps = forty();
    for step in &mut steps {
        step.name = format!("{} of a release train with a very long name", step.name);
    }
    for (language, name) in [(Language::En, "en"), (Language::Fr, "fr")] {
        let room = begun(language, "Long").keys("t").until("times");
        let which = Which::Today;
        let steps = steps.clone();
        let room = room
            .change(Command::PutMap { which, steps })
            .keys("down down");
        let picture = room.picture(80, 24);
        let whole = "3 Step number 3 of a release train with a very long name";
        assert!(picture.contains(whole), "{picture}");
        room.see(&format!("vsm_60_whole_name_{name}"))
            .at_every_size();
    }
    let clock = |text: &str| Command::Fill {
        form: "charter".to_owned(),
        field: "clock".to_owned(),
        text: text.to_owned(),
    };
    let room = drawn(Language::En, "times");
    assert!(room.picture(80, 24).contains("24 h days, not chosen"));
    let room = room.change(clock("calendar"));
    assert!(!room.picture(80, 24).contains("not chosen"));
}

#[test]
fn the_map_goes_into_a_file_after_the_group_has_agreed() {
    let room = drawn(Language::En, "times").keys("x");
    let asks = |room: &Room| {
        let front = room.app.front();
        matches!(front, Screen::Ask(ask) if ask.asking == Asking::Consent(Form::MapSheet))
    };
    assert!(asks(&room));
    let wrote = |room: &Room| {
        let effects = room.effects.iter();
        effects
            .filter(|e| matches!(e, Effect::Export(_, Form::MapSheet)))
            .count()
    };
    let no = room.see("vsm_61_map_consent").keys("n");
    assert_eq!(wrote(&no), 0);
    let yes = no.keys("x y").see("vsm_62_map_chosen").keys("enter");
    assert_eq!((wrote(&yes), asks(&yes)), (1, false));
    assert_eq!(
        wrote(&yes.keys("x enter")),
        2,
        "who has agreed is not asked again"
    );
    let empty = begun(Language::En, "Checkout")
        .keys("t")
        .until("steps")
        .keys("x");
    assert_eq!((empty.told(), wrote(&empty)), ("no-map", 0));
}

#[test]
fn figures_of_an_empty_map_say_that_it_has_no_step() {
    for (language, said) in [
        (Language::En, "No steps on the map yet."),
        (Language::Fr, "Aucune étape sur la carte pour l’instant."),
    ] {
        let room = begun(language, "Checkout").keys("t").until("metrics");
        let picture = room.picture(80, 24);
        assert!(picture.contains(said), "{picture}");
    }
}
