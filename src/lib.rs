//! calms guides a live group, or one person offline, through a workshop in the terminal.
//!
//! The house has floors, and a floor uses only those below it (`tests/all/floors.rs` reads the
//! imports and fails on any other):
//!
//! ```text
//! main        hands over, maps an error to an exit status
//! cli         arguments to calls; prints
//! runtime     the loop: terminal, clock, threads, signals; performs effects
//! plain       the workshop line by line       side rooms: the workshop without the screens, what
//! notes       the facilitator's own view      the facilitator alone needs, and the same on
//! guide       the same on paper               paper; of ui they use the text parts only
//! ui          draw(&App, Look, Rect, &mut Buffer): pure, stateless
//! app         App::update(Event, now) -> effects; no drawing, no prose, no I/O
//! content   store   i18n, above it export, demo  side rooms: only export speaks through i18n
//! domain      session, pack, votes, agreement, profile, report; no I/O, no clock, no words
//! input       key, action, keymap: one table for dispatch, hints, help and palette
//! ```
//!
//! To add a workshop, write a pack under `content/packs`. To add a key, add an
//! [`input::Action`] and a row of the keymap; hints, help and palette follow. To add something
//! that a session remembers, add a [`domain::Command`] and let `Session::apply` carry it out.

pub mod app;
pub mod cli;
pub mod content;
pub mod demo;
pub mod domain;
pub mod export;
pub mod guide;
pub mod i18n;
pub mod input;
pub mod notes;
pub mod plain;
pub mod runtime;
pub mod store;
pub mod ui;
