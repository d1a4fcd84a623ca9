//! Sheets of votes that are sound, and every way in which one is not.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use jiff::Timestamp;

use super::{RECORD_HEADER, Sheet, record};
use crate::content::{Fault, Shelf};
use crate::domain::{Language, Mode, Moment, Session, SessionId, Status, Variant};

fn recorded(pack: &str, source: &str) -> Result<Session, Vec<Fault>> {
    let shelf = Shelf::built_in(&[Language::En]);
    let sheet = Sheet {
        file: "votes.csv",
        source,
        id: SessionId("one".to_owned()),
        team: "Checkout".to_owned(),
    };
    let now = Moment {
        wall: Timestamp::UNIX_EPOCH,
        elapsed: 0,
    };
    record(sheet, &shelf.get(pack, Language::En).unwrap().pack, now)
}

/// Lines and codes of the faults of some rows under a good first line.
fn faults(rows: &str) -> Vec<(usize, &'static str)> {
    let faults = recorded("calms", &format!("{RECORD_HEADER}\n{rows}")).unwrap_err();
    faults
        .iter()
        .map(|fault| (fault.line, fault.code))
        .collect()
}

#[test]
fn a_sheet_becomes_a_closed_session_of_the_smallest_variant() {
    for (rows, variant) in [
        ("calms.C1,0,2,2,1,0,0", Variant::Pulse),
        (
            "calms.C1,0,2,2,1,0,0\ncalms.C2,0,1,1,1,1,3",
            Variant::Standard,
        ),
        ("calms.C5,0,2,2,1,0,0", Variant::Full),
    ] {
        let session = recorded("calms", &format!("{RECORD_HEADER}\n{rows}\n")).unwrap();
        let header = session.header();
        assert_eq!(header.variant, variant, "{rows}");
        assert_eq!((header.mode, header.status), (Mode::Tally, Status::Closed));
        assert_eq!(header.started, Some(Timestamp::UNIX_EPOCH));
    }
}

#[test]
fn the_fullest_line_says_how_many_people_there_were() {
    let rows = "calms.C1,0,2,2,1,0,0\r\ncalms.C2, 0 ,1,1,1,1,3\r\ncalms.C3,0,0,0,0,0,0";
    let session = recorded("calms", &format!("\u{feff}{RECORD_HEADER}\r\n{rows}")).unwrap();
    assert_eq!(session.header().people, 7);
    let counts = |id| session.question(id).unwrap().counts();
    assert_eq!(counts("calms.C2").unwrap().abstained, 3);
    assert_eq!(counts("calms.C3"), None, "nobody voted on it");
}

#[test]
fn a_pack_records_the_questions_that_it_takes_from_another_one() {
    let source = format!("{RECORD_HEADER}\ncalms.C1,1,1,1,0,0,0\ncalmsr.R1,0,1,1,1,0,0\n");
    assert_eq!(
        recorded("calmsr", &source).unwrap().header().variant,
        Variant::Pulse
    );
    assert!(recorded("calms", &source).is_err());
}

#[test]
fn every_fault_is_told_with_its_line() {
    assert_eq!(
        faults("calms.C1,0,2,2,1,0,0\n\ncalms.C1,1,0,0,0,0,0"),
        [(4, "record-twice")]
    );
    assert_eq!(faults("calms.Z9,0,2,2,1,0,0"), [(2, "record-unknown")]);
    assert_eq!(faults("C1,0,2,2,1,0,0"), [(2, "record-unknown")]);
    for number in ["-1", "+1", "1.0", "x", "", "99999999999", "1e2"] {
        assert_eq!(
            faults(&format!("calms.C1,0,{number},0,1,0,0")),
            [(2, "record-number")]
        );
    }
    assert_eq!(faults("calms.C1,0,2,2,1,0"), [(2, "record-columns")]);
    assert_eq!(faults("calms.C1,0,2,2,1,0,0,0"), [(2, "record-columns")]);
    assert_eq!(faults("calms.C1,60,40,0,0,0,0"), [(2, "record-people")]);
    assert_eq!(
        faults("calms.C1,a,2,2,1,0,0\r\n\r\n\r\ncalms.Z9,0,1,1,1,1,b\r\n"),
        [
            (2, "record-number"),
            (5, "record-unknown"),
            (5, "record-number")
        ]
    );
}

#[test]
fn a_sheet_without_a_vote_is_a_fault() {
    assert_eq!(faults(""), [(0, "record-empty")]);
    assert_eq!(faults("calms.C1,0,0,0,0,0,0"), [(0, "record-empty")]);
    assert_eq!(recorded("calms", "").unwrap_err()[0].code, "record-empty");
}

#[test]
fn any_other_first_line_is_refused() {
    for header in [
        "Question,1,2,3,4,5,x",
        "question, 1,2,3,4,5,x",
        "question,1,2,3,4,5",
        "calms.C1,0,2,2,1,0,0",
    ] {
        let faults = recorded("calms", &format!("{header}\ncalms.Z9,1,1,1,1,1,1")).unwrap_err();
        let found: Vec<_> = faults
            .iter()
            .map(|fault| (fault.line, fault.code))
            .collect();
        assert_eq!(found, [(1, "record-header")], "{header}");
    }
}

#[test]
fn sheets_of_other_programs_are_told_for_what_they_are() {
    for (header, code) in [
        ("question;1;2;3;4;5;x", "record-separator"),
        ("\"question\";\"1\";2;3;4;5;x", "record-separator"),
        ("question\t1\t2\t3\t4\t5\tx", "record-separator"),
        ("Timestamp,Where do we stand?", "record-raw"),
        ("Horodateur;Où en sommes-nous ?", "record-raw"),
        ("question", "record-header"),
    ] {
        let faults = recorded("calms", &format!("{header}\n")).unwrap_err();
        assert_eq!(faults[0].code, code, "{header}");
    }
}

#[test]
fn what_is_no_sheet_of_votes_is_not_read_to_its_end() {
    assert_eq!(faults(&"x\n".repeat(3_000)).len(), 1_000);
}
