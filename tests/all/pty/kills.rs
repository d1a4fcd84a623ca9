//! The program is killed while somebody types at speed: what was saved is there, and whole.
//!
//! That no more than the last second is lost depends on the clock: `tests/sweep/kills.py` measures
//! it a thousand times, under load.
use calms::domain::Session;
use calms::store::document;
use rustix::process::Signal;

use super::open_a_note;
use super::stage::{Folders, Stage};

/// How many are killed, and how many of them at the same time, so that the machine is busy.
const KILLS: u64 = 100;
const TOGETHER: u64 = 20;

/// A number that looks random, and is the same in every run.
fn chance(seed: u64) -> u64 {
    let mixed = (seed + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 33
}

/// Types words until the program is killed; gives those that stood in a file, and then all.
fn typed_until_killed(folders: &Folders, seed: u64) -> (usize, Vec<String>) {
    let mut stage = Stage::open_shell(folders, "exec \"$0\" resume");
    stage.see("Purpose and roles");
    open_a_note(&mut stage);
    let words = |n: u64| (0..n).map(|nth| format!("w{nth:04} ")).collect::<Vec<_>>();
    let kept = 1 + chance(seed) % 40;
    let all = words(kept + chance(seed + 100) % 60);
    for (nth, word) in all.iter().enumerate() {
        stage.press(word);
        if nth + 1 == usize::try_from(kept).unwrap() {
            // From now on this is there, wherever the next save is when the kill comes.
            stage.await_text(folders, word);
        }
    }
    stage.signal(Signal::KILL);
    stage.status();
    (usize::try_from(kept).unwrap(), all)
}

fn killed(seed: u64) {
    let folders = Folders::new();
    let path = folders.session("calms");
    let (kept, sent) = typed_until_killed(&folders, seed);
    let session = document::open::<Session>(&path).unwrap();
    let text = &*session.text;
    let found = sent.iter().take_while(|word| text.contains(word.trim()));
    let found = found.count();
    assert!(found >= kept, "seed {seed}: {found} of {kept}");
    // What is there is offered again, with its end in sight.
    let last = sent[found - 1].trim();
    let mut stage = Stage::open_shell(&folders, "exec \"$0\" resume");
    stage.see(last);
    stage.press("\x1b");
    stage.signal(Signal::TERM);
    assert_eq!(stage.status(), 143);
}

#[test]
fn a_kill_while_somebody_types_takes_nothing_back_that_was_saved() {
    for first in (0..KILLS).step_by(usize::try_from(TOGETHER).unwrap()) {
        std::thread::scope(|scope| {
            for seed in first..first + TOGETHER {
                scope.spawn(move || killed(seed));
            }
        });
    }
}
