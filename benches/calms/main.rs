//! How long single steps of the program take: `cargo bench`. What the whole program takes, seen
//! from outside, stands in `benches/README.md`.
#![expect(
    clippy::expect_used,
    reason = "a bench that finds nothing to measure may end"
)]

mod draw;
mod files;
mod folder;
mod reading;
mod stage;
mod update;

use std::time::Duration;

use criterion::Criterion;

fn main() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    draw::bench(&mut criterion);
    update::bench(&mut criterion);
    reading::bench(&mut criterion);
    files::bench(&mut criterion);
    folder::bench(&mut criterion);
    criterion.final_summary();
}
