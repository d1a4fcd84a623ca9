//! The packs that ship, and what becomes of faulty ones.
