//! Ten thousand sessions in one folder.
use calms::domain::Teams;
use calms::store::scan;
use criterion::Criterion;

use crate::stage::many;

/// Lists them, and follows every team.
pub(crate) fn bench(criterion: &mut Criterion) {
    let folder = many();
    let mut group = criterion.benchmark_group("10,000 sessions");
    group.sample_size(10);
    group.bench_function("list", |bencher| {
        bencher.iter(|| scan::list(&folder).map(|listing| listing.sessions.len()));
    });
    group.bench_function("trend", |bencher| {
        bencher.iter(|| {
            let mut teams = Teams::all();
            let read = scan::each(&folder, |outcome| {
                if let Ok(listed) = outcome {
                    teams.take(&listed.header);
                }
            });
            read.map(|()| teams.trends().len())
        });
    });
    group.finish();
}
