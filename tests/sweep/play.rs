//! A walk through the program: what happens, one thing after the other, and what is checked.
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use calms::app::{App, Effect, Event, Opened};
use calms::domain::{Language, Mode};

use crate::case::{Asked, Case};
use crate::checks;
use crate::deed::Deed;
use crate::rng::Rng;
use crate::twin::Twin;
use crate::world;

/// A walk: which of the things that its seed gives happen.
///
/// Each thing has numbers of its own, so that the rest stays as it is where one is left out.
#[derive(Clone, Debug)]
pub(crate) struct Walk {
    seed: u64,
    steps: Vec<u32>,
}

impl Walk {
    /// The walk of a seed, with so many steps.
    pub(crate) fn of(seed: u64, least: u64, most: u64) -> Self {
        let span = usize::try_from(most - least).unwrap();
        let count = usize::try_from(least).unwrap() + Rng::new(seed).below(span);
        let steps = (0..u32::try_from(count).unwrap()).collect();
        Self { seed, steps }
    }

    fn without(&self, from: usize, count: usize) -> Self {
        let mut shorter = self.clone();
        shorter
            .steps
            .drain(from..(from + count).min(self.steps.len()));
        shorter
    }
}

impl Case for Walk {
    fn shorter(&self) -> Vec<Self> {
        let mut all = Vec::new();
        let mut count = self.steps.len() / 2;
        while count > 0 {
            // What came last is what failed.
            let starts = (0..self.steps.len()).step_by(count);
            all.extend(starts.map(|from| self.without(from, count)));
            count /= 2;
        }
        all
    }

    fn story(&self) -> String {
        let told = RefCell::new(String::new());
        let _ = crate::case::caught(|| {
            walk(self, |stage| {
                let line = format!("  {}: {:?}\n", stage.screen, stage.deed);
                let line: String = line.chars().take(400).collect();
                told.borrow_mut().push_str(&line);
            });
        });
        told.into_inner()
    }
}

/// What is there before one thing happens, and that thing.
pub(crate) struct Stage<'s> {
    /// The screen on which it happens.
    screen: &'static str,
    /// What happens.
    deed: &'s Deed,
}

/// Where a walk starts.
fn start(rng: &mut Rng) -> (App, Mode) {
    let language = *rng.of(&Language::ALL);
    let mode = *rng.of(&[Mode::Tally, Mode::Secret, Mode::Secret, Mode::Solo]);
    let mut app = world::app(language);
    app.theme = rng.below(4);
    app.bell = rng.once_in(2);
    let session = match rng.below(8) {
        0 => return (app, mode),
        1 => world::another(rng).clone(),
        _ => world::begun(rng, language, mode),
    };
    let opened = Opened {
        session,
        read_only: None,
        left: None,
    };
    let now = app.now;
    app.update(Event::Opened(Box::new(opened)), now);
    (app, mode)
}

/// Walks without a look at anything but panics; `before` sees each step.
fn walk(walk: &Walk, mut before: impl FnMut(&Stage<'_>)) {
    let rng = || Rng::nth(walk.seed, u32::MAX);
    let (mut app, _) = start(&mut rng());
    let mut twin = Twin::of(start(&mut rng()).0);
    let mut asked: Vec<Effect> = Vec::new();
    for step in &walk.steps {
        let mut rng = Rng::nth(walk.seed, *step);
        let deed = Deed::next(&mut rng, &app, &asked);
        before(&Stage {
            screen: app.front().name(app.table.as_ref()),
            deed: &deed,
        });
        let happened = checks::Happened::before(&app);
        let theirs = Twin::as_typed(&app, &deed);
        asked = does(&mut app, &deed);
        twin.does(&theirs);
        happened.holds(&app, &asked, &mut rng);
        twin.tells_nothing((&mut app, &asked), (&happened, &deed), &mut rng);
    }
    checks::undone_and_done_again(&mut app);
}

/// Lets something happen; gives what the program asks for.
pub(crate) fn does(app: &mut App, deed: &Deed) -> Vec<Effect> {
    let (event, now) = deed.event(app);
    let mut effects = Vec::new();
    if let Deed::Act(action) = deed {
        app.act(*action, &mut effects);
        return effects;
    }
    app.update(event, now)
}

/// Walks, and checks after each step.
pub(crate) fn events(case: &Walk) {
    walk(case, |_| {});
}

/// Draws every screen that walks come to, at sizes.
pub(crate) struct Sizes {
    asked: Asked,
    seen: RefCell<BTreeSet<String>>,
    count: Cell<u64>,
}

impl Sizes {
    /// Nothing is drawn yet.
    pub(crate) fn new(asked: Asked) -> Self {
        Self {
            asked,
            seen: RefCell::default(),
            count: Cell::new(0),
        }
    }

    /// Walks, and draws each screen that is new: in a long sweep at each of the 30,000 sizes.
    pub(crate) fn walk(&self, case: &Walk) {
        let (mut app, _) = start(&mut Rng::nth(case.seed, u32::MAX));
        let mut asked: Vec<Effect> = Vec::new();
        for step in &case.steps {
            let mut rng = Rng::nth(case.seed, *step);
            let deed = Deed::next(&mut rng, &app, &asked);
            asked = does(&mut app, &deed);
            let name = checks::screen_of(&app);
            if self.seen.borrow().contains(&name) {
                continue;
            }
            self.draw(&app, &mut rng);
            // Only after it was drawn: a shorter case shall draw it again.
            self.seen.borrow_mut().insert(name);
        }
    }

    fn draw(&self, app: &App, rng: &mut Rng) {
        if self.asked.is_long() {
            // Told before: what was drawn is known even of a sweep that is broken off.
            println!("sizes: {}", checks::screen_of(app));
            for width in 1..=300 {
                for height in 1..=100 {
                    checks::drawn(app, width, height);
                }
            }
            self.count.set(self.count.get() + 30_000);
        } else if self.count.get() < self.asked.number {
            for _ in 0..10 {
                checks::drawn(app, rng.small(300), rng.small(100));
            }
            self.count.set(self.count.get() + 10);
        }
    }

    /// Says how much was drawn.
    pub(crate) fn told(&self) {
        let seen = self.seen.borrow();
        if self.asked.is_long() {
            println!(
                "sizes: {} screens, {} pictures",
                seen.len(),
                self.count.get()
            );
        }
        assert!(seen.len() > 20, "few screens: {seen:?}");
    }
}
