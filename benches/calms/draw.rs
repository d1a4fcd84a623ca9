//! A whole frame of a screen: what a key costs after it is understood.
use calms::app::App;
use calms::ui::theme::Theme;
use calms::ui::{Look, draw};
use criterion::Criterion;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::stage::{DEMO, at, home, opened, revealed};

/// Draws each screen into the cells of a terminal of 120 columns and 40 rows.
pub(crate) fn bench(criterion: &mut Criterion) {
    let closed = |pack: &str| {
        let found = DEMO.iter().rev().find(|s| s.header().pack == pack);
        opened(found.expect("a session of the pack").clone())
    };
    let screens: [(&str, App); 6] = [
        ("home", home()),
        ("question", opened(at("calms", "letter-c"))),
        ("reveal", opened(revealed(at("calms", "letter-c")))),
        ("profile", closed("calms")),
        ("map", closed("vsm")),
        ("post-mortem", closed("pm")),
    ];
    let area = Rect::new(0, 0, 120, 40);
    let theme = Theme::terminal();
    let mut group = criterion.benchmark_group("draw");
    for (name, app) in &screens {
        let look = Look {
            words: app.words(),
            theme: &theme,
        };
        let mut cells = Buffer::empty(area);
        group.bench_function(*name, |bencher| {
            bencher.iter(|| {
                cells.reset();
                draw(app, look, area, &mut cells)
            });
        });
    }
    group.finish();
}
