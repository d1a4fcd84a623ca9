//! An index is read as it was written, and as nothing where it is not whole.
use super::*;
use crate::domain::{
    ActionKind, Aim, Band, Gist, Header, Measure, Pledge, PledgeId, Progress, Promise, Ratio,
    SessionId, Shown, Tidings,
};
use crate::store::sample::{full, header};
use jiff::civil::date;
use std::collections::BTreeSet;

const STAMP: Stamp = Stamp {
    size: 7,
    modified: -3,
    changed: i64::MAX,
    inode: 9,
    device: u64::MAX,
};

fn mean(num: i64, n: u32, alone: bool) -> Shown {
    let mean = Ratio::new(num, 7).unwrap();
    Shown::Mean { mean, n, alone }
}

fn figure(band: Option<Band>) -> Shown {
    Shown::Figure {
        measure: Measure::Rework,
        exact: Ratio::new(-1, i64::MAX).unwrap(),
        band,
    }
}

fn pledge(aim: Option<Aim>, kind: Option<ActionKind>) -> Pledge {
    let text = |name: &str| format!("{name} ».\n");
    Pledge {
        id: PledgeId {
            origin: SessionId("o".to_owned()),
            what: Promise::Experiment,
            id: u32::MAX,
        },
        team: text("team"),
        title: text("title"),
        holder: SessionId("h".to_owned()),
        text: text("text"),
        owner: String::new(),
        due: Some(date(2026, 2, 28)),
        status: Progress::Dropped,
        promised: aim.as_ref().map(|_| date(2024, 2, 29)),
        carried: u16::MAX,
        kind,
        link: kind.map(|_| "calms.A1".to_owned()),
        measure: text("measure"),
        today: text("today"),
        belief: text("belief"),
        stop_rule: text("stop"),
        done_when: text("done"),
        tracker: text("tracker"),
        aim,
    }
}

fn tidings() -> Tidings {
    let aim = Aim {
        name: "aim".to_owned(),
        was: Some(mean(20, 7, false)),
        now: Some(figure(None)),
    };
    Tidings {
        carried: vec![pledge(None, None)],
        own: vec![
            pledge(Some(aim), Some(ActionKind::Learn)),
            pledge(None, None),
        ],
        shown: vec![
            ("calms.A1".to_owned(), mean(3, 1, true)),
            ("rework".to_owned(), figure(Some(Band::Medium))),
            ("calms.A2".to_owned(), mean(30, 200, false)),
        ],
    }
}

fn bytes_with<T: Kept>(kept: &[(&str, T)]) -> Vec<u8> {
    let mut draft = Draft::default();
    for (name, one) in kept {
        assert!(draft.add(name, STAMP, one));
    }
    draft.bytes::<T>()
}

#[test]
fn what_is_kept_comes_back_as_it_was() {
    let headers = [("a.ron", full()), ("é.ron", header("other"))];
    let index = Index::of::<Header>(bytes_with(&headers)).unwrap();
    assert_eq!(index.len(), 2);
    for ((name, record), (kept, header)) in index.records().zip(&headers) {
        assert_eq!((name, record.stamp), (*kept, STAMP));
        assert_eq!(index.get::<Header>(record).as_ref(), Some(header));
        assert_eq!(index.gist(record), Some(Gist::of(header)));
    }
    let index = Index::of::<Tidings>(bytes_with(&[("a.ron", tidings())])).unwrap();
    let (_, record) = index.records().next().unwrap();
    assert_eq!(index.get::<Tidings>(record), Some(tidings()));
}

#[test]
fn of_the_values_only_those_that_are_asked_for_are_read() {
    let index = Index::of::<Tidings>(bytes_with(&[("a.ron", tidings())])).unwrap();
    let (_, record) = index.records().next().unwrap();
    let (told, values) = index.told(record).unwrap();
    assert_eq!((told.own, told.shown), (tidings().own, Vec::new()));
    let links = BTreeSet::from(["calms.A2".to_owned(), "calms.Z9".to_owned()]);
    assert_eq!(values.of(&links), Some(tidings().shown[2..].to_vec()));
}

#[test]
fn a_value_that_cannot_be_kept_exactly_is_not_kept() {
    let small = Ratio::new(1, 1 << 40).unwrap();
    let smaller = Ratio::new(1, 3_i64.pow(25)).unwrap();
    let mut told = tidings();
    told.shown.push((
        "x".to_owned(),
        Shown::Mean {
            mean: small + smaller,
            n: 3,
            alone: false,
        },
    ));
    let mut draft = Draft::default();
    assert!(!draft.add("a.ron", STAMP, &told));
    assert!(draft.add("b.ron", STAMP, &tidings()));
    let index = Index::of::<Tidings>(draft.bytes::<Tidings>()).unwrap();
    let names: Vec<&str> = index.records().map(|(name, _)| name).collect();
    assert_eq!(names, ["b.ron"]);
}

#[test]
fn every_flipped_bit_and_every_cut_is_told() {
    let sound = bytes_with(&[("a.ron", full())]);
    assert!(Index::of::<Header>(sound.clone()).is_some());
    assert!(
        Index::of::<Tidings>(sound.clone()).is_none(),
        "another kind"
    );
    for at in 0..sound.len() {
        let mut bytes = sound.clone();
        bytes[at] ^= 1 << (at % 8);
        assert!(Index::of::<Header>(bytes).is_none(), "byte {at}");
        assert!(
            Index::of::<Header>(sound[..at].to_vec()).is_none(),
            "cut at {at}"
        );
    }
}

#[test]
fn bytes_that_mean_nothing_are_refused_even_with_the_right_sum() {
    let sound = bytes_with(&[("a.ron", full())]);
    for at in HEAD..sound.len() {
        for byte in [0, 0x7f, 0x80, 0xff] {
            let mut bytes = sound.clone();
            bytes[at] = byte;
            let right = sum(&bytes[HEAD..]).to_le_bytes();
            bytes[HEAD - 8..HEAD].copy_from_slice(&right);
            let Some(index) = Index::of::<Header>(bytes) else {
                continue;
            };
            for (_, record) in index.records() {
                // Something else or nothing, but no panic and no endless memory.
                let _ = (index.get::<Header>(record), index.gist(record));
            }
        }
    }
}

#[test]
fn a_file_is_certain_two_seconds_after_its_last_change() {
    let stamp = Stamp {
        modified: 5_000_000_000,
        changed: 6_000_000_000,
        ..STAMP
    };
    let at = |nanosecond| Timestamp::from_nanosecond(nanosecond).unwrap();
    assert!(stamp.is_certain(at(8_000_000_000)));
    assert!(!stamp.is_certain(at(7_999_999_999)));
    assert!(!STAMP.is_certain(Timestamp::MAX), "a time that never was");
}
