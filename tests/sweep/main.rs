//! Random events, damaged files and every size: a thousand of each in `cargo test`, as many as
//! the variable `SWEEP` says in a long sweep. `README.md` says how, and what came of it.
//!
//! Everything comes from a seed. What fails prints the case as it can be played again, made as
//! short as it could be.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on stops there"
)]
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a test looks for one event or effect among many"
)]
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a long sweep tells how far it is, and what was bad"
)]
mod case;
mod checks;
mod commands;
mod damage;
mod deed;
mod files;
mod index;
mod play;
mod readers;
mod rng;
mod said;
mod twin;
mod typing;
mod world;

use case::{Asked, sweep};
use play::Walk;

/// How many events one walk has at the most in a long sweep.
const LONGEST: u64 = 300;

#[test]
fn random_events_leave_a_sound_session_and_tell_no_vote() {
    let asked = Asked::of("events", 1_000);
    // Short walks here, so that each workshop, language and mode has its turn.
    let most = if asked.is_long() { LONGEST } else { 25 };
    let walks = asked.number.div_ceil(most / 2);
    sweep(
        asked,
        walks,
        |seed| Walk::of(seed, most / 2, most),
        play::events,
    );
}

#[test]
fn whatever_is_said_to_a_session_is_undone_saved_and_joined() {
    let asked = Asked::of("commands", 25);
    sweep(asked, asked.number, commands::Script::of, commands::play);
}

#[test]
fn every_screen_is_drawn_at_every_size() {
    let asked = Asked::of("sizes", 1_000);
    let drawn = play::Sizes::new(asked);
    let walks = if asked.is_long() { asked.number } else { 24 };
    sweep(
        asked,
        walks,
        |seed| Walk::of(seed, 20, 40),
        |walk| drawn.walk(walk),
    );
    drawn.told();
}

#[test]
fn a_damaged_file_is_read_or_refused_with_a_place_and_never_lost() {
    let asked = Asked::of("files", 1_000);
    let shelf = files::Shelves::new(asked);
    let read = |file: &files::File| shelf.read(file);
    sweep(asked, asked.number, files::File::of, read);
}

#[test]
fn an_index_that_is_not_whole_is_thrown_away_and_hides_nothing() {
    let asked = Asked::of("index", 40);
    let room = index::Room::new();
    let list = |torn: &index::Torn| room.list(torn);
    sweep(asked, asked.number, index::Torn::of, list);
}
