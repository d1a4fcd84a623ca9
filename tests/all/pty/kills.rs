//! The program is killed while somebody types at speed: at most the last second is lost.
//!
//! `tests/sweep/kills.py` does the same a thousand times, under load.
use std::process::Stdio;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use calms::domain::Session;
use calms::store::document;
use rustix::process::Signal;

use super::stage::{Folders, Row, Stage};

/// How many are killed; all at the same time, so that the machine is busy.
const KILLS: u64 = 20;

/// Between two words.
const PACE: Duration = Duration::from_millis(15);

/// A save begins within a second of a change. The other second is for a machine that is busy with
/// twenty programs and all other tests.
const LOST_AT_MOST: Duration = Duration::from_secs(2);

/// A number that looks random, and is the same in every run.
fn chance(seed: u64) -> u64 {
    let mixed = (seed + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 33
}

/// Types words until the program is killed; gives the words with the time before the kill.
fn typed_until_killed(folders: &Folders, seed: u64) -> Vec<(String, Duration)> {
    let mut stage = Stage::open_shell(folders, "exec \"$0\" resume");
    stage.see("step 1 of");
    stage.press_and_see("c", Row::Foot);
    let (_never, pause) = mpsc::channel::<()>();
    let begin = Instant::now();
    let until = begin + LOST_AT_MOST + Duration::from_millis(400 + chance(seed) % 1_500);
    let mut sent = Vec::new();
    while Instant::now() < until {
        let word = format!("w{:04}", sent.len());
        stage.press(&word);
        stage.press(" ");
        sent.push((word, Instant::now()));
        let _ = pause.recv_timeout(PACE);
    }
    stage.signal(Signal::KILL);
    let killed = Instant::now();
    stage.status();
    let before = |(word, at): (String, Instant)| (word, killed.duration_since(at));
    sent.into_iter().map(before).collect()
}

fn killed(seed: u64) {
    let folders = Folders::new();
    let started = folders
        .command()
        .args(["--plain", "start", "calms", "--team", "Quiet"])
        .stdin(Stdio::null())
        .output();
    assert!(started.unwrap().status.success());
    let sent = typed_until_killed(&folders, seed);
    let texts = folders.texts();
    let (name, _) = texts
        .iter()
        .find(|(name, _)| {
            name.starts_with("data/sessions/2") && name.strip_suffix(".ron").is_some()
        })
        .unwrap();
    let session = document::open::<Session>(&folders.path(name)).unwrap();
    let text = &*session.text;
    for (word, before) in &sent {
        if *before > LOST_AT_MOST {
            assert!(
                text.contains(word),
                "seed {seed}: {word}, {before:?} before the kill"
            );
        }
    }
    assert!(sent.iter().any(|(_, before)| *before > LOST_AT_MOST));
    // What is there is offered again, with its end in sight.
    let mut words = sent.iter().map(|(word, _)| word).rev();
    let last = words.find(|word| text.contains(&**word)).unwrap();
    let mut stage = Stage::open_shell(&folders, "exec \"$0\" resume");
    stage.see(last);
    stage.press("\x1b");
    stage.signal(Signal::TERM);
    assert_eq!(stage.status(), 143);
}

#[test]
fn a_kill_while_somebody_types_costs_the_last_second_at_most() {
    std::thread::scope(|scope| {
        for seed in 0..KILLS {
            scope.spawn(move || killed(seed));
        }
    });
}
