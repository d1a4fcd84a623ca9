//! The packs that ship, and what becomes of faulty ones.
mod agendas;
mod coverage;
mod data_only;
mod faults;
mod manual;
mod shape;
mod texts;
mod words;
pub(crate) mod writing;
