//! One session and the disk.
use std::path::Path;

use calms::domain::Session;
use calms::store::{atomic, document};
use criterion::Criterion;

use crate::stage::{at, file, now, revealed};

/// Saves and opens a session of a usual size, and opens one that is far larger than any.
pub(crate) fn bench(criterion: &mut Criterion) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder in target");
    let (session, text) = file();
    let path = folder.path().join("session.ron");
    let mut group = criterion.benchmark_group("files");
    group.bench_function(format!("print {} kB", text.len() / 1000), |bencher| {
        bencher.iter(|| document::to_text(session));
    });
    group.bench_function("save with both syncs", |bencher| {
        bencher.iter(|| atomic::write(&path, text.as_bytes()));
    });
    group.bench_function(format!("open {} kB", text.len() / 1000), |bencher| {
        bencher.iter(|| document::open::<Session>(&path).map(|opened| opened.value));
    });
    let large = folder.path().join("large.ron");
    let length = huge(&large);
    group.sample_size(10);
    group.bench_function(format!("open {} MB", length / 1_000_000), |bencher| {
        bencher.iter(|| document::open::<Session>(&large).map(|opened| opened.value));
    });
    group.bench_function("header of it", |bencher| {
        let text = std::fs::read_to_string(&large).expect("the file");
        bencher.iter(|| document::header_of(&large, &text));
    });
    group.finish();
}

/// Writes a session with five megabytes of notes.
fn huge(path: &Path) -> usize {
    use calms::domain::{Command, NoteKind};
    let mut session = revealed(at("calms", "letter-c"));
    for _ in 0..5_000 {
        let note = Command::AddNote {
            text: "what somebody said, and it was not short ".repeat(25),
            kind: NoteKind::Note,
            on: "calms.C1".to_owned(),
        };
        session.apply(note, now()).expect("a note");
    }
    let text = document::to_text(&session).expect("a session prints");
    std::fs::write(path, &text).expect("a file in target");
    text.len()
}
