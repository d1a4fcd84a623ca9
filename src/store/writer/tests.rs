//! The thread at work; what depends on time is tested in the queue, without a clock.
use std::fs::read_to_string;

use super::*;

/// Longer than any test waits, so that a failure ends instead of hanging.
const GIVE_UP: Duration = Duration::from_secs(20);

fn started(pace: Duration) -> (Writer, Receiver<Saved>) {
    let (tell, told) = mpsc::channel();
    let writer = Writer::with_pace(pace, move |saved| drop(tell.send(saved))).unwrap();
    (writer, told)
}

fn text(text: &str) -> Snapshot {
    let text = text.to_owned();
    Box::new(move || Ok(text.clone()))
}

#[test]
fn a_first_snapshot_is_saved_at_once_and_a_second_waits_its_turn_or_for_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let (writer, told) = started(Duration::from_hours(1));
    writer.save(&path, text("1"), Urgency::Soon).unwrap();
    assert!(matches!(told.recv_timeout(GIVE_UP), Ok(Saved::Done { .. })));
    writer.save(&path, text("2"), Urgency::Soon).unwrap();
    writer.save(&path, text("3"), Urgency::Soon).unwrap();
    assert!(writer.finish().unwrap().is_empty());
    assert_eq!(told.iter().count(), 1, "of two snapshots one is saved");
    assert_eq!(read_to_string(&path).unwrap(), "3");
}

#[test]
fn an_urgent_snapshot_is_saved_within_the_pace() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let (writer, told) = started(Duration::from_hours(1));
    for n in ["1", "2", "3"] {
        writer.save(&path, text(n), Urgency::Now).unwrap();
        assert!(matches!(told.recv_timeout(GIVE_UP), Ok(Saved::Done { .. })));
        assert_eq!(read_to_string(&path).unwrap(), n);
    }
}

#[test]
fn a_failure_is_told_and_tried_again_until_it_succeeds() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("sessions");
    let path = folder.join("a.ron");
    let (writer, told) = started(Duration::from_millis(5));
    writer.save(&path, text("1"), Urgency::Soon).unwrap();
    for _ in 0..2 {
        let saved = told.recv_timeout(GIVE_UP).unwrap();
        assert!(matches!(
            saved,
            Saved::Failed {
                why: WriteFault::Write(_),
                ..
            }
        ));
    }
    std::fs::create_dir(&folder).unwrap();
    let mut tries = std::iter::from_fn(|| told.recv_timeout(GIVE_UP).ok()).take(1000);
    assert!(tries.any(|saved| matches!(saved, Saved::Done { .. })));
    assert_eq!(read_to_string(&path).unwrap(), "1");
    assert_eq!(folder.read_dir().unwrap().count(), 1, "no litter");
    assert!(writer.finish().unwrap().is_empty());
}

#[test]
fn a_folder_that_goes_and_comes_back_gets_the_newest() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("sessions");
    let path = folder.join("a.ron");
    std::fs::create_dir(&folder).unwrap();
    let (writer, told) = started(Duration::from_millis(5));
    writer.save(&path, text("1"), Urgency::Soon).unwrap();
    assert!(matches!(told.recv_timeout(GIVE_UP), Ok(Saved::Done { .. })));
    std::fs::remove_dir_all(&folder).unwrap();
    writer.save(&path, text("2"), Urgency::Soon).unwrap();
    assert!(matches!(
        told.recv_timeout(GIVE_UP),
        Ok(Saved::Failed { .. })
    ));
    writer.save(&path, text("3"), Urgency::Soon).unwrap();
    std::fs::create_dir(&folder).unwrap();
    assert!(writer.finish().unwrap().is_empty());
    assert_eq!(read_to_string(&path).unwrap(), "3");
}

#[test]
fn what_could_not_be_saved_at_the_end_is_given_back() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("no/a.ron");
    let (writer, _told) = started(Duration::from_hours(1));
    writer.save(&path, text("1"), Urgency::Soon).unwrap();
    let unsaved = writer.finish().unwrap();
    assert_eq!(unsaved.len(), 1);
    assert_eq!(unsaved[0].path, path);
    assert_eq!(unsaved[0].text.as_deref(), Some("1"));
}

#[test]
fn a_change_from_outside_since_opening_is_told_and_both_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    std::fs::write(&path, "opened").unwrap();
    let fingerprint = Fingerprint::of(b"opened");
    let (writer, told) = started(Duration::from_millis(5));
    writer.opened(&path, fingerprint).unwrap();
    std::fs::write(&path, "theirs").unwrap();
    writer.save(&path, text("ours"), Urgency::Now).unwrap();
    let Ok(Saved::Conflict { ours, .. }) = told.recv_timeout(GIVE_UP) else {
        unreachable!("a conflict is told")
    };
    assert_eq!(ours, folder.path().join("a-conflict-1.ron"));
    assert_eq!(read_to_string(&path).unwrap(), "theirs");
    assert_eq!(read_to_string(&ours).unwrap(), "ours");
}

#[test]
fn a_file_as_it_was_opened_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    std::fs::write(&path, "opened").unwrap();
    let fingerprint = Fingerprint::of(b"opened");
    let (writer, _told) = started(Duration::from_millis(5));
    writer.opened(&path, fingerprint).unwrap();
    writer.save(&path, text("ours"), Urgency::Now).unwrap();
    assert!(writer.finish().unwrap().is_empty());
    assert_eq!(read_to_string(&path).unwrap(), "ours");
}

#[test]
fn a_snapshot_that_cannot_be_printed_is_told_and_ends_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (bad, good) = (folder.path().join("a.ron"), folder.path().join("b.ron"));
    let (writer, told) = started(Duration::from_hours(1));
    let refuse: Snapshot = Box::new(|| Err(ron::Error::Fmt.into()));
    writer.save(&bad, refuse, Urgency::Now).unwrap();
    let saved = told.recv_timeout(GIVE_UP).unwrap();
    assert!(matches!(
        saved,
        Saved::Failed {
            why: WriteFault::Print(_),
            ..
        }
    ));
    writer.forget(&bad).unwrap();
    writer.save(&good, text("1"), Urgency::Now).unwrap();
    assert!(writer.finish().unwrap().is_empty());
    assert_eq!(read_to_string(&good).unwrap(), "1");
}

#[test]
fn dropping_the_writer_saves_what_waits() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let (writer, _told) = started(Duration::from_hours(1));
    writer.save(&path, text("1"), Urgency::Soon).unwrap();
    writer.save(&path, text("2"), Urgency::Soon).unwrap();
    drop(writer);
    assert_eq!(read_to_string(&path).unwrap(), "2");
}
