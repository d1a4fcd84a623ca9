//! What the threads tell the loop: one channel, one type.
use super::decode::Input;
use super::reading::Reading;
use crate::app::Event;
use crate::store::Saved;

/// Something that has happened outside.
#[derive(Debug)]
pub(super) enum Fact {
    /// Keys and pastes that were read at once.
    Inputs(Vec<Input>),
    /// Something for the app, as it is.
    App(Box<Event>),
    /// A session was read, or could not be.
    Read(Box<Reading>),
    /// A save was tried.
    Saved(Saved),
    /// The system asks the program to end, with this signal.
    End(i32),
    /// The system asks the program to stop until it is continued.
    Stop,
    /// The program was continued after a stop.
    Continued,
    /// The terminal has another size.
    Resized,
    /// The terminal takes again what it did not take before.
    Room,
    /// The terminal is gone.
    HungUp,
    /// The worker has finished something that must not be left half done.
    Worked,
}

impl From<Event> for Fact {
    fn from(event: Event) -> Self {
        Self::App(Box::new(event))
    }
}
