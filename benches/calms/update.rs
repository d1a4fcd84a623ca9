//! What the app does with an event, before anything is drawn.
use calms::app::Event;
use criterion::{BatchSize, Criterion};

use crate::stage::{at, key, now, opened};

/// Lets keys and a paste come to a session.
pub(crate) fn bench(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("update");
    let (down, up) = (vec![key("down")], vec![key("up")]);
    let mut home = crate::stage::home();
    group.bench_function("a key at home", |bencher| {
        bencher.iter(|| {
            home.update(Event::Keys(down.clone()), now());
            home.update(Event::Keys(up.clone()), now())
        });
    });
    let (vote, back) = (vec![key("3")], vec![key("backspace")]);
    let mut asked = opened(at("calms", "letter-c"));
    group.bench_function("a vote and back", |bencher| {
        bencher.iter(|| {
            asked.update(Event::Keys(vote.clone()), now());
            asked.update(Event::Keys(back.clone()), now())
        });
    });
    let mut noting = opened(at("calms", "letter-c"));
    noting.update(Event::Keys(vec![key("c")]), now());
    let letter = vec![key("x")];
    group.bench_function("a letter of a note and back", |bencher| {
        bencher.iter(|| {
            noting.update(Event::Keys(letter.clone()), now());
            noting.update(Event::Keys(back.clone()), now())
        });
    });
    let page = "the pipeline was red and nobody could tell for how long it had been\n".repeat(1500);
    group.bench_function("a paste of 100 kB into a note", |bencher| {
        let ready = || {
            let mut app = opened(at("calms", "letter-c"));
            app.update(Event::Keys(vec![key("c")]), now());
            app
        };
        bencher.iter_batched(
            ready,
            |mut app| app.update(Event::Paste(page.clone()), now()),
            BatchSize::LargeInput,
        );
    });
    group.finish();
}
