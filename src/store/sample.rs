//! A small document for the tests of this floor.
use jiff::Timestamp;
use jiff::civil::date;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Figure, Header, Language, LetterMean, Mode, Restored, SessionId, Status, Variant,
};

/// Stands for a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "Session")]
pub(super) struct Sample {
    pub(super) header: Header,
    pub(super) timer: Timer,
    pub(super) actions: Vec<Action>,
    pub(super) notes: Vec<String>,
}

/// A nested struct.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Timer {
    pub(super) left: u32,
}

/// An element of a list, with an id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Action {
    pub(super) id: String,
    pub(super) text: String,
}

/// A header of that team.
pub(super) fn header(team: &str) -> Header {
    Header {
        format: crate::domain::FORMAT.to_owned(),
        id: SessionId("2026-11-22-checkout-calms-7f3k".to_owned()),
        pack: "calms".to_owned(),
        title: "CALMS".to_owned(),
        variant: Variant::Standard,
        team: team.to_owned(),
        mode: Mode::Tally,
        language: Language::En,
        status: Status::Running,
        created: Timestamp::UNIX_EPOCH,
        started: None,
        updated: Timestamp::UNIX_EPOCH,
        step: (1, 9),
        people: 5,
        open: vec![None],
        figures: Vec::new(),
        incident: None,
        letters: Vec::new(),
    }
}

/// A header with something in every field.
pub(super) fn full() -> Header {
    Header {
        variant: Variant::Full,
        mode: Mode::Secret,
        language: Language::Fr,
        status: Status::Closed,
        created: Timestamp::MIN,
        started: Timestamp::new(-1, -5).ok(),
        updated: Timestamp::MAX,
        step: (300, u16::MAX),
        open: vec![None, Some(date(-9999, 1, 1)), Some(date(9999, 12, 31))],
        letters: vec![
            LetterMean::default(),
            LetterMean {
                id: "É".to_owned(),
                mean: Some(0.1 + 0.2),
                scored: 1,
                of: 2,
                n: 3,
                sure: 4,
                asked: "a".into(),
                worded: "w".into(),
            },
        ],
        figures: vec![Figure {
            metric: "m".to_owned(),
            value: -0.0,
            band: String::new(),
        }],
        incident: Some(Restored {
            started: Timestamp::UNIX_EPOCH,
            seconds: Some(u64::MAX),
            change: Some(false),
        }),
        ..header("équipe")
    }
}

/// A document of that team.
pub(super) fn sample(team: &str) -> Sample {
    Sample {
        header: header(team),
        timer: Timer { left: 60 },
        actions: Vec::new(),
        notes: Vec::new(),
    }
}
