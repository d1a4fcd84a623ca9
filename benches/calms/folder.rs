//! Ten thousand sessions in one folder, with the index of the cache and without.
use std::path::Path;

use calms::domain::Teams;
use calms::store::{Archive, Asked, Places, Platform};
use criterion::Criterion;
use jiff::Timestamp;

use crate::stage::{MANY, many};

/// Lists them, and follows every team.
pub(crate) fn bench(criterion: &mut Criterion) {
    let data = many();
    let asked = Asked {
        data: Some(data.clone()),
        config: Some(data),
    };
    let places = Places::resolve(&asked, |_| None, &Platform::default()).expect("folders");
    // By the clock: of a file that may still change, an index keeps nothing.
    let indexed = || Archive::of(&places, Timestamp::now());
    let plain = || Archive::without_index(places.sessions_dir());
    let mut group = criterion.benchmark_group("10,000 sessions");
    group.sample_size(10);
    for (name, archive) in [
        ("index", &indexed as &dyn Fn() -> Archive),
        ("no index", &plain),
    ] {
        group.bench_function(format!("list, {name}"), |bencher| {
            bencher.iter(|| count(&archive()));
        });
        group.bench_function(format!("trend, {name}"), |bencher| {
            bencher.iter(|| follow(&archive()));
        });
    }
    group.finish();
    assert!(Path::is_dir(&places.sessions_dir()) && count(&plain()) == MANY);
}

fn count(archive: &Archive) -> usize {
    archive.list().map_or(0, |listing| listing.sessions.len())
}

fn follow(archive: &Archive) -> usize {
    let mut teams = Teams::all();
    let read = archive.each(|outcome| {
        if let Ok(listed) = outcome {
            teams.take_whole(listed.header);
        }
    });
    read.map_or(0, |()| teams.trends().len())
}
