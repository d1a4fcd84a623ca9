//! What leaves the program: a report in the forms that others read.
//!
//! Every form is made from a [`crate::domain::Report`] and gives a text; nothing here writes a
//! file or decides whether the group has agreed. What people have written is untrusted: each form
//! escapes it in its own way (`escape`).
mod calendar;
mod csv;
mod escape;
mod form;
mod html;
mod json;
mod markdown;
mod picture;
mod wording;

pub use calendar::{Calendar, calendar, pledges_calendar};
pub use csv::{map_csv, pledges_csv, questions_csv};
pub use form::{Form, Unwritten, gaps, leaving};
pub use html::{Template, TemplateFault, Templates, html, poured_markdown};
pub use json::{Back, Document, FlowJson, IncidentJson, MovedJson, NoDocument, SCHEMA, json};
pub use markdown::markdown;
pub use picture::{Earlier, Picture, STYLE, drawn, svg, trend_svg};
pub use wording::written;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
