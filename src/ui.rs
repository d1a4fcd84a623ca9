//! (to come)
pub mod glyphs;
pub mod theme;
pub mod widget;
