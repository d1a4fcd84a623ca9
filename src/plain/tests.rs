//! Whole workshops played from a script.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod board;
mod stream;
mod survey;
mod timeline;

use std::collections::VecDeque;

use super::*;
use crate::domain::{Confidence, Language, Mode, Place, Plan, SessionId, Span, Variant, Working};
use crate::store::document;

/// Gives the lines of a script and writes down what is said; hidden lines show as stars.
struct Script {
    lines: VecDeque<String>,
    out: String,
    hides: bool,
}

impl Console for Script {
    fn line(&mut self, sight: Sight) -> io::Result<Option<String>> {
        let Some(line) = self.lines.pop_front() else {
            return Ok(None);
        };
        let shown = match sight {
            Sight::Open => line.clone(),
            Sight::Hidden => "*".repeat(line.chars().count()),
        };
        self.out.push_str(&shown);
        self.out.push('\n');
        Ok(Some(line))
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        self.out.push_str(text);
        Ok(())
    }

    fn hides(&self) -> bool {
        self.hides
    }
}

/// Moves ten seconds with every look at the clock, and keeps what was saved.
#[derive(Default)]
struct Desk {
    looks: u64,
    saved: Vec<String>,
}

impl World for Desk {
    fn now(&mut self) -> Moment {
        self.looks += 1;
        start().plus(Span(self.looks * 10))
    }

    fn save(&mut self, session: &Session) -> Result<(), Box<dyn Error>> {
        self.saved.push(document::to_text(session)?);
        Ok(())
    }

    fn export(&mut self, session: &Session, form: Form) -> Result<PathBuf, Box<dyn Error>> {
        if session.may_be_exported() {
            Ok(PathBuf::from(form.file_name("report", 1)))
        } else {
            Err("no consent".into())
        }
    }
}

fn start() -> Moment {
    Moment {
        wall: "2026-11-22T09:00:00Z".parse().unwrap(),
        elapsed: 0,
    }
}

fn begin(mode: Mode, language: Language, people: u16) -> Session {
    let shelf = Shelf::built_in(&Language::ALL);
    let plan = Plan {
        id: SessionId("2026-11-22-checkout-calms-7f3k".to_owned()),
        variant: Variant::Pulse,
        team: "Checkout".to_owned(),
        people,
        mode,
        carried: Vec::new(),
    };
    Session::begin(&shelf.get("calms", language).unwrap().pack, plan, start())
}

/// Plays a script, one entry a line; gives the session, what was said, what was saved.
fn play(session: Session, script: &[&str]) -> (Session, String, Vec<String>) {
    let shelf = Shelf::built_in(&Language::ALL);
    let mut console = Script {
        lines: script.iter().map(|line| (*line).to_owned()).collect(),
        out: String::new(),
        hides: true,
    };
    let mut desk = Desk::default();
    let ended = run(
        session,
        (&shelf, Language::En),
        &TimeZone::UTC,
        &mut console,
        &mut desk,
    )
    .unwrap();
    assert!(!console.out.contains(['⟦', '\u{1b}']), "{}", console.out);
    assert!(!console.out.contains("{$"), "{}", console.out);
    (ended, console.out, desk.saved)
}

/// From the first step to the reveal of the first question.
const TO_C1: [&str; 10] = ["t", "", "1", "4454", "", "1122", "", "", "3342", ""];

fn counts(session: &Session, id: &str) -> [u16; 5] {
    session.question(id).unwrap().counts().unwrap().levels
}

#[test]
fn a_tally_goes_from_the_briefing_to_the_report() {
    let mut script = TO_C1.to_vec();
    script.extend([
        "c two of us were away",
        "",
        // The other letters, one question each: typed, revealed, gone on.
        "11",
        "5 5",
        "",
        "", //
        "2222",
        "",
        "", //
        "4444",
        "",
        "", //
        "1x1x",
        "",
        "", //
        "", // the profile
            // Dots, cards: one experiment with its fields.
    ]);
    let (session, out, _) = play(begin(Mode::Tally, Language::En, 4), &script);
    insta::assert_snapshot!("tally_en", out);
    assert_eq!(session.working(), Some(Working::Green));
    let voted: Vec<[u16; 5]> = session
        .questions()
        .iter()
        .filter_map(|asked| asked.counts().map(|counts| counts.levels))
        .collect();
    assert_eq!(voted.len(), 5, "{out}");
    assert_eq!(voted[0], [0, 1, 2, 1, 0]);
    assert_eq!(voted[1], [2, 0, 0, 0, 2]);
    assert_eq!(session.notes()[0].text, "two of us were away");
}

#[test]
fn votes_are_never_written_out_before_their_reveal() {
    let (_, out, saved) = play(begin(Mode::Tally, Language::En, 4), &TO_C1[..9]);
    assert!(out.contains("4 of 4 are in"), "{out}");
    assert!(!out.contains("3342\n") && !out.contains("4454"), "{out}");
    assert!(!out.contains("level 3 ·"), "{out}");
    let last = saved.last().unwrap();
    assert!(!last.contains("counts: Some"), "{last}");
}

#[test]
fn a_ballot_that_is_not_revealed_when_the_input_ends_is_voted_again_after_resuming() {
    let (session, _, saved) = play(begin(Mode::Tally, Language::En, 4), &TO_C1[..9]);
    let first = session.asked().unwrap().id.clone();
    assert!(!session.question(&first).unwrap().revealed());
    let again: Session = ron::from_str(saved.last().unwrap()).unwrap();
    assert_eq!(again.place(), session.place());
    let (session, out, _) = play(again, &["5511", "", ""]);
    assert_eq!(counts(&session, &first), [2, 0, 0, 0, 2]);
    assert!(out.contains("TWO CAMPS"), "{out}");
}

#[test]
fn a_started_ballot_cannot_be_left_and_a_bad_line_takes_nothing() {
    let mut script = TO_C1[..8].to_vec();
    script.extend(["33", "n", "337", "44444", "-", "", "q"]);
    let (session, out, _) = play(begin(Mode::Tally, Language::En, 4), &script);
    assert!(out.contains("A ballot has started"), "{out}");
    assert!(out.contains("Nothing of this line was taken."), "{out}");
    assert!(out.contains("More votes than people"), "{out}");
    let asked = session.questions().iter().find(|q| q.revealed()).unwrap();
    assert_eq!(asked.counts().unwrap().levels, [0, 0, 1, 0, 0]);
}

#[test]
fn after_a_red_check_what_touches_on_blame_can_wait() {
    let mut script = vec!["t", "", "1", "1444", "", "1122", "", "x", "1", "", "o"];
    script.extend(["3", "", "q"]);
    let (session, out, _) = play(begin(Mode::Tally, Language::En, 4), &script);
    assert_eq!(session.working(), Some(Working::Red), "{out}");
    assert!(out.contains("Culture (C)"), "{out}");
    assert!(out.contains("C · Culture · planned 1:12 · waits"), "{out}");
    assert!(out.contains("this can wait. Nobody has to answer"), "{out}");
    assert_eq!(session.waiting(), [], "the room went there all the same");
}

#[test]
fn a_passed_keyboard_covers_every_voter_and_shows_no_vote() {
    // Safety and attitudes in one pass of three, then the first letter.
    let mut script = vec!["", ""];
    for votes in [["5", "1"], ["2", "1"], ["5", "2"]] {
        script.extend(["", votes[0], votes[1], ""]);
    }
    script.extend([
        "s", "", "", "", "4", "-", "3", "", "", "0", "", "", "5", "", "",
    ]);
    let (session, out, _) = play(begin(Mode::Secret, Language::En, 3), &script);
    assert_eq!(session.working(), Some(Working::Amber), "{out}");
    assert!(out.matches(&"\n".repeat(40)).count() >= 8, "{out}");
    assert!(out.contains("Fewer than five people"), "{out}");
    let asked = session.questions().iter().find(|q| q.revealed()).unwrap();
    let kept = asked.counts().unwrap();
    assert_eq!((kept.levels, kept.abstained), ([0, 0, 1, 0, 1], 1));
}

#[test]
fn during_a_pass_no_command_leads_away() {
    let script = ["", "", "", "n", "q", "u", "c note", "5"];
    let (session, out, _) = play(begin(Mode::Secret, Language::En, 3), &script);
    assert_eq!(out.matches("Only a digit").count(), 4, "{out}");
    assert_eq!(
        session.place(),
        Place {
            stop: 1,
            question: 0
        }
    );
    assert!(session.notes().is_empty());
}

#[test]
fn one_person_alone_answers_looks_over_and_closes() {
    let mut script = vec![""];
    for answer in ["2", "3", "4", "5"] {
        script.extend([answer, "2", "seen on Tuesday"]);
    }
    // The last one not known; the profile, no cards, the first answer once more, the end.
    script.extend(["x", "", "", "1", "4", "3", "", "", "1", "1", "2", ""]);
    let (session, out, _) = play(begin(Mode::Solo, Language::En, 1), &script);
    insta::assert_snapshot!("solo_en", out);
    let first = &session.questions()[0];
    assert_eq!(first.evidence, "seen on Tuesday");
    assert_eq!(first.confidence, Some(Confidence::Proven));
    assert_eq!(first.counts().unwrap().levels, [0, 0, 0, 1, 0]);
}

#[test]
fn a_workshop_in_french_speaks_french() {
    let mut script = TO_C1.to_vec();
    script.extend(["?", "v", "4444", "", "g 5", "xyz", "o", "", "L", "q"]);
    let (session, out, _) = play(begin(Mode::Tally, Language::Fr, 4), &script);
    insta::assert_snapshot!("tally_fr", out);
    assert_eq!(session.header().language, Language::En);
    let asked = session.questions().iter().find(|q| q.revealed()).unwrap();
    assert_eq!(asked.rounds.len(), 2);
    assert_eq!(asked.wanted.map(crate::domain::Level::number), Some(5));
}

#[test]
fn an_experiment_typed_halfway_is_kept_when_the_input_ends() {
    let mut session = begin(Mode::Tally, Language::En, 4);
    let stop = session
        .agenda()
        .iter()
        .position(|stop| stop.kind == Kind::Commit);
    let place = Place {
        stop: stop.unwrap(),
        question: 0,
    };
    session.apply(Command::Go(place), start()).unwrap();
    let script = [
        "1",
        "waits get shorter",
        "pair on reviews",
        "someone in ops",
        "+0",
        "soon",
    ];
    let (session, out, saved) = play(session, &script);
    let card = &session.experiments()[0];
    assert_eq!(card.act, "pair on reviews");
    assert_eq!(card.first_day, Some(jiff::civil::date(2026, 11, 22)));
    assert_eq!(card.review_day, None);
    assert!(out.contains("This is no date"), "{out}");
    assert!(saved.last().unwrap().contains("pair on reviews"));
}

#[test]
fn the_group_is_asked_before_a_report_is_written() {
    let mut session = begin(Mode::Tally, Language::En, 4);
    let last = session.places().next_back().unwrap();
    session.apply(Command::Go(last), start()).unwrap();
    let (refused, out, _) = play(session.clone(), &["1", "4455", "", "", "1", "2"]);
    assert!(!refused.is_running() && !refused.may_be_exported(), "{out}");
    assert!(
        !out.contains("Markdown") && !out.contains("written"),
        "{out}"
    );
    let (agreed, out, _) = play(session, &["1", "4455", "", "", "1", "1", "1", "2", ""]);
    assert!(agreed.may_be_exported());
    let (_, after) = out
        .split_once("1. One page for browser and paper\n2. Markdown\n")
        .unwrap();
    assert!(after.contains("written: report.html") && after.contains("written: report.md"));
}

#[test]
fn each_form_of_a_report_is_offered_by_its_number() {
    let session = everything();
    for (form, n) in Form::ALL.into_iter().zip(1..) {
        let last = n.to_string();
        let (_, out, _) = play(session.clone(), &["1", "4455", "", "", "1", "1", &last, ""]);
        let words = Words::new(Language::En);
        let name = words.say(&format!("export-form-{}", form.code()));
        assert!(out.contains(&format!("{n}. {name}\n")), "{out}");
        let file = form.file_name("report", 1);
        assert!(out.contains(&format!("written: {file}\n")), "{out}");
    }
}

/// A map, its questions and a date, at the last step.
fn everything() -> Session {
    let plan = Plan {
        id: SessionId("2026-11-22-checkout-vsm-7f3k".to_owned()),
        variant: Variant::Standard,
        team: "Checkout".to_owned(),
        people: 4,
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    let shelf = Shelf::built_in(&[Language::En]);
    let pack = &shelf.get("vsm", Language::En).unwrap().pack;
    let mut session = Session::begin(pack, plan, start());
    let step = crate::domain::MapStep {
        name: "Review".to_owned(),
        wait: "2d".to_owned(),
        process: "1h".to_owned(),
        ..crate::domain::MapStep::default()
    };
    let action = crate::domain::ActionItem {
        text: "Pair".to_owned(),
        due: Some(jiff::civil::date(2026, 12, 1)),
        ..crate::domain::ActionItem::default()
    };
    let last = session.places().next_back().unwrap();
    let changes = [
        Command::PutMap {
            which: crate::domain::Which::Today,
            steps: vec![step],
        },
        Command::PutAction(Box::new(action)),
        Command::Go(last),
    ];
    for change in changes {
        session.apply(change, start()).unwrap();
    }
    session
}

#[test]
fn commands_within_commands_do_not_pile_up() {
    let script: Vec<&str> = ["n", "o", "c", "w"].repeat(5_000);
    let (session, _, _) = play(begin(Mode::Solo, Language::En, 1), &script);
    assert!(session.is_running());
}

#[test]
fn undo_takes_the_last_change_back_and_the_outline_leaves_steps_out() {
    let script = ["w 7", "u", "o", "-3", "4", "q"];
    let (session, out, _) = play(begin(Mode::Tally, Language::En, 5), &script);
    assert_eq!(session.header().people, 5, "{out}");
    assert!(session.agenda()[2].skipped);
    assert_eq!(session.place().stop, 3);
}

#[test]
fn a_failed_save_is_told_and_the_workshop_goes_on() {
    struct Full(Desk);
    impl World for Full {
        fn now(&mut self) -> Moment {
            self.0.now()
        }
        fn save(&mut self, _: &Session) -> Result<(), Box<dyn Error>> {
            Err("disk full".into())
        }
        fn export(&mut self, _: &Session, _: Form) -> Result<PathBuf, Box<dyn Error>> {
            Err("disk full".into())
        }
    }
    let shelf = Shelf::built_in(&Language::ALL);
    let mut console = Script {
        lines: ["c one".to_owned(), "c two".to_owned()].into(),
        out: String::new(),
        hides: false,
    };
    let session = begin(Mode::Tally, Language::En, 5);
    let mut world = Full(Desk::default());
    let ended = run(
        session,
        (&shelf, Language::En),
        &TimeZone::UTC,
        &mut console,
        &mut world,
    )
    .unwrap();
    assert_eq!(ended.notes().len(), 2);
    assert_eq!(console.out.matches("Not saved: disk full.").count(), 3);
}

/// A standard session of another pack at a step.
fn at_step(pack: &str, mode: Mode, step: &str) -> Session {
    let shelf = Shelf::built_in(&Language::ALL);
    let plan = Plan {
        id: SessionId("2026-11-22-checkout-any-7f3k".to_owned()),
        variant: Variant::Standard,
        team: "Checkout".to_owned(),
        people: 3,
        mode,
        carried: Vec::new(),
    };
    let pack = &shelf.exact(pack, Language::En).unwrap().pack;
    let mut session = Session::begin(pack, plan, start());
    let at = session.agenda().iter().position(|stop| stop.id == step);
    let place = Place {
        stop: at.unwrap(),
        question: 0,
    };
    session.apply(Command::Go(place), start()).unwrap();
    session
}

#[test]
fn a_session_in_another_language_than_was_asked_for_says_so_at_its_start() {
    let (_, out, _) = play(begin(Mode::Tally, Language::Fr, 4), &["q"]);
    assert!(out.contains("Cette session est en français"), "{out}");
    let (_, out, _) = play(begin(Mode::Tally, Language::En, 4), &["q"]);
    assert!(!out.contains("This session is in"), "{out}");
}
