//! Pictures of the app: pure functions from state to cells.
//!
//! [`draw`] paints the visible screens, the last one on top, between a head line that each
//! screen paints itself and one foot line for hints or a notice. Nothing here remembers anything.
mod frame;
pub mod glyphs;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod journeys;
mod screen;
mod sweep;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod testing;
pub mod theme;
pub mod widget;

pub use frame::{Drawn, Look, draw};
pub use screen::More;
pub use sweep::sweep;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests;
