//! What the signs of a picture mean, in a row or as many as it takes.
use super::letters::{Fitted, Type};
use super::paper::{Anchor, Area, Ends, Paper, Point, WIDTH};

/// A sign of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// The mean of a letter.
    Point,
    /// From the lowest to the highest.
    Range,
    /// One vote.
    Square,
    /// Votes.
    Bar,
    /// The middle vote.
    Median,
    /// An earlier mean.
    Was,
    /// A mark from which durations are counted.
    Mark,
    /// An event that is no mark.
    Event,
    /// Waiting.
    Wait,
    /// Work.
    Work,
}

/// How wide a sign is.
const SIGN: f64 = 26.0;
/// What is empty between two entries.
const GAP: f64 = 24.0;

/// Signs with their words.
#[derive(Debug, Default)]
pub(super) struct Legend {
    entries: Vec<(Sign, String)>,
}

impl Legend {
    /// Adds a sign.
    pub(super) fn add(&mut self, sign: Sign, words: String) {
        self.entries.push((sign, words));
    }

    /// Draws it from `top` downwards; gives where it ends.
    pub(super) fn draw(&self, paper: &mut Paper, top: f64) -> f64 {
        let (mut x, mut y) = (0.0, top);
        let high = Type::Soft.leading() + 4.0;
        for (sign, words) in &self.entries {
            let words = Fitted::of(words, Type::Soft, WIDTH - SIGN - 8.0, 1);
            let wide = SIGN + 8.0 + words.width(Type::Soft);
            if x > 0.0 && x + wide > WIDTH {
                x = 0.0;
                y += high;
            }
            draw(
                paper,
                *sign,
                (x + SIGN / 2.0, y + Type::Soft.leading() / 2.0),
            );
            paper.block((x + SIGN + 8.0, y), Anchor::Start, Type::Soft, &words);
            x += wide + GAP;
        }
        y + high
    }
}

/// A sign around its middle.
fn draw(paper: &mut Paper, sign: Sign, middle: Point) {
    let (x, y) = middle;
    let area = |width: f64, height: f64| Area {
        x: x - width / 2.0,
        y: y - height / 2.0,
        width,
        height,
    };
    match sign {
        Sign::Point => paper.circle("cp-point", middle, 6.0),
        Sign::Was => paper.circle("cp-was-point", middle, 4.5),
        Sign::Range => {
            paper.line("cp-range", (x - 12.0, y), (x + 12.0, y));
            for end in [x - 12.0, x + 12.0] {
                paper.line("cp-range", (end, y - 5.0), (end, y + 5.0));
            }
        }
        Sign::Square => paper.rect("cp-solid", area(8.0, 8.0), 1.5),
        Sign::Bar => paper.rect("cp-solid", area(10.0, 14.0), 1.5),
        Sign::Median => {
            let points = [(x, y - 4.0), (x - 4.5, y + 3.5), (x + 4.5, y + 3.5)];
            paper.through("cp-solid", &points, Ends::Joined);
        }
        Sign::Mark => paper.rect("cp-mark", area(11.0, 11.0), 2.0),
        Sign::Event => paper.circle("cp-event", middle, 3.5),
        Sign::Wait => paper.rect("cp-wait", area(24.0, 10.0), 2.0),
        Sign::Work => paper.rect("cp-work", area(24.0, 10.0), 2.0),
    }
}
