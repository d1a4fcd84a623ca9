//! Where files lie, and how they are read and written without ever losing one.
//!
//! The only floor that touches session files. It knows their layout (a header first, RON, a
//! version), not what a session is: documents are generic, the header is the domain's. It asks
//! for no time, asks the environment only for the time [`zone`], and holds no words for users. Only [`pledged`] reads sessions
//! as such, because what a team has promised stands in many of them.
//!
//! - [`Places`] says which folders; [`ids`] names a session.
//! - [`document`] reads and prints one; `keep` carries a newer program's fields along.
//! - [`Archive`] lists many by their headers, and keeps an index of them; [`rescue`] deals with
//!   damaged ones.
//! - [`hands`] shares the reading of many among threads.
//! - [`disk`] is the only place that changes anything on it.
//! - [`Writer`] saves off the key path; [`atomic`] is how, [`Claim`] is by whom.
mod archive;
mod as_printed;
pub mod atomic;
mod cut;
pub mod disk;
pub mod document;
mod fault;
mod fingerprint;
pub mod hands;
pub mod ids;
mod index;
mod keep;
mod lock;
mod places;
pub mod pledged;
pub mod rescue;
#[cfg(test)]
mod sample;
pub mod scan;
mod source;
mod tokens;
mod writer;
pub mod zone;

pub use archive::Archive;
pub use document::{Age, Opened};
pub use fault::{Fault, FileKind, ParseFault, Place};
pub use fingerprint::Fingerprint;
pub use lock::{Claim, Lock, LockError};
pub use places::{Asked, NoFolder, Places, Platform, make_folder};
pub use source::LARGEST;
pub use writer::{Gone, Saved, Snapshot, Unsaved, Urgency, WriteFault, Writer};
