//! A team's trend: one small chart for each letter, all on the same scale from 1 to 5 and over the
//! same time, with the change in words. Means that are not like those of the line
//! stand hollow and apart from it; where several of them are alike a dashed line joins them.
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::letters::{Fitted, Type};
use super::paper::{Anchor, Ends, Paper, Point, WIDTH, chip_width};
use super::{escape, file, headed};
use crate::domain::{Level, Pack, Ratio, Run, Standing, TeamTrend, Trend, Who};
use crate::i18n::Words;

/// From one chart to the one beside it, and how wide one is.
const BESIDE: f64 = 350.0;
const WIDE: f64 = WIDTH - BESIDE;
/// Where the scale begins and ends across a chart.
const FROM: f64 = 18.0;
const TO: f64 = WIDE - 14.0;
/// From one level to the next.
const STEP: f64 = 22.0;
/// What is empty around charts.
const AIR: f64 = 30.0;

/// What the drawings share.
struct Scene<'a> {
    trend: &'a TeamTrend,
    pack: Option<&'a Pack>,
    words: &'a Words,
    zone: &'a TimeZone,
    /// From when to when.
    span: (Timestamp, Timestamp),
}

/// Draws the letters of a team in one workshop as a file. None where no letter has a mean.
pub fn trend_svg(
    trend: &TeamTrend,
    pack: Option<&Pack>,
    words: &Words,
    zone: &TimeZone,
) -> Option<String> {
    let means = || trend.letters.iter().flat_map(|letter| &letter.means);
    let first = means().map(|mean| mean.at).min()?;
    let last = means().map(|mean| mean.at).max()?;
    let scene = Scene {
        trend,
        pack,
        words,
        zone,
        span: (first, last),
    };
    let mut paper = Paper::default();
    let (name, mut y) = scene.head(&mut paper);
    for pair in trend.letters.chunks(2).enumerate() {
        let (row, letters) = pair;
        y += AIR;
        let mut bottom = y;
        for (column, letter) in letters.iter().enumerate() {
            let x = if column == 0 { 0.0 } else { BESIDE };
            let hue = row * 2 + column;
            bottom = bottom.max(scene.chart(&mut paper, letter, hue, (x, y)));
        }
        y = bottom;
    }
    y += AIR;
    for rule in words.trend_rules(std::iter::once(trend)) {
        let rule = Fitted::all(&rule, Type::Soft, WIDTH);
        y = paper.block((0.0, y), Anchor::Start, Type::Soft, &rule) + 6.0;
    }
    Some(file(&name, words, y, &paper.done()))
}

impl Scene<'_> {
    fn day(&self, at: Timestamp) -> String {
        self.words.day(at.to_zoned(self.zone.clone()).date())
    }

    /// The team, the workshop, and from when to when; gives the name and where the head ends.
    fn head(&self, paper: &mut Paper) -> (String, f64) {
        let (trend, words) = (self.trend, self.words);
        let team = match (trend.team.as_str(), trend.who) {
            ("", Who::Alone) => words.say("mode-solo"),
            ("", Who::Group) => words.say("unnamed-team"),
            (team, Who::Alone | Who::Group) => team.into(),
        };
        let title = self.pack.map_or(&trend.title, |pack| &pack.title);
        let args = [("team", team.into()), ("title", title.into())];
        let name = words.with("trend-of", &args);
        let count = words.with("trend-sessions", &[("n", trend.points.len().into())]);
        let args = [
            ("first", self.day(self.span.0).into()),
            ("last", self.day(self.span.1).into()),
        ];
        let about = format!("{count} · {}", words.with("trend-span", &args));
        let y = headed(paper, &name, &about);
        (escape::xml(&name), y)
    }

    /// One letter; gives where its chart ends.
    fn chart(&self, paper: &mut Paper, letter: &Trend, hue: usize, (x, y): Point) -> f64 {
        let words = self.words;
        let wide = chip_width(&letter.id);
        let line = Type::Heading.leading() / 2.0;
        paper.chip((x + wide / 2.0, y + line), hue, &letter.id);
        let mut sets = self.pack.iter().flat_map(|pack| &pack.sets);
        let set = sets.find(|set| set.id == letter.id);
        let values = words.then_and_now(letter, "→");
        let heading = set.map_or(values.clone(), |set| format!("{}  {values}", set.title));
        let heading = Fitted::of(&heading, Type::Heading, WIDE - wide - 12.0, 1);
        let at = (x + wide + 10.0, y);
        let mut down = paper.block(at, Anchor::Start, Type::Heading, &heading);
        let mut said = vec![words.trend_verdict(letter, self.zone)];
        said.extend(words.trend_remarks(letter, self.zone));
        for run in letter.other_runs() {
            let change = run.change().map(|change| words.verdict(&change));
            let args = [
                ("which", words.other_run(letter, &run).into()),
                ("means", words.run_then_and_now(&run, "→").into()),
                ("so", change.unwrap_or_default().into()),
            ];
            said.push(words.with("trend-other-run", &args));
        }
        let said = Fitted::all(&said.join(" · "), Type::Soft, WIDE);
        down = paper.block((x, down + 6.0), Anchor::Start, Type::Soft, &said) + 10.0;
        scale(paper, (x, down));
        self.means(paper, letter, (x, down));
        let foot = down + 4.0 * STEP + 8.0;
        self.dates(paper, (x, foot)) + 4.0
    }

    fn means(&self, paper: &mut Paper, letter: &Trend, (x, top): Point) {
        let place = |mean: &Standing| (x + self.across(mean.at), height(mean.mean, top));
        let run = letter.run();
        let through = |run: &Run<'_>| -> Vec<Point> {
            let means = run.means().iter().copied();
            means.map(place).collect()
        };
        for other in letter.other_runs() {
            paper.through("cp-was", &through(&other), Ends::Open);
        }
        if run.is_line() {
            paper.through("cp-now", &through(&run), Ends::Open);
        }
        for mean in &letter.means {
            let alike = run.holds(mean);
            let shown = self.words.decimal(&mean.mean.shown());
            let told = format!("{} {shown}", self.day(mean.at));
            paper.open("", &told);
            if alike {
                paper.circle("cp-point", place(mean), 5.0);
            } else {
                paper.circle("cp-was-point", place(mean), 4.0);
            }
            paper.close();
        }
    }

    fn dates(&self, paper: &mut Paper, (x, top): Point) -> f64 {
        let base = top + Type::Tiny.ascent();
        let (first, last) = self.span;
        if first == last {
            let middle = (x + self.across(first), base);
            paper.text(middle, Anchor::Middle, Type::Tiny, &self.day(first));
        } else {
            paper.text(
                (x + FROM, base),
                Anchor::Start,
                Type::Tiny,
                &self.day(first),
            );
            paper.text((x + TO, base), Anchor::End, Type::Tiny, &self.day(last));
        }
        top + Type::Tiny.leading()
    }

    /// Where a moment stands: the first left, the last right, a single one in the middle.
    fn across(&self, at: Timestamp) -> f64 {
        let (first, last) = self.span;
        let all = last.duration_since(first).as_secs_f64();
        let (from, to) = (FROM + 8.0, TO - 8.0);
        if all <= 0.0 {
            return f64::midpoint(from, to);
        }
        from + (to - from) * at.duration_since(first).as_secs_f64() / all
    }
}

/// Where a mean stands: 5 at the top.
fn height(mean: Ratio, top: f64) -> f64 {
    top + (5.0 - mean.to_f64().clamp(1.0, 5.0)) * STEP
}

/// The five levels, with a line across for each.
fn scale(paper: &mut Paper, (x, top): Point) {
    for level in Level::ALL {
        let y = height(level.into(), top);
        let number = level.number().to_string();
        paper.text((x, y + 4.0), Anchor::Start, Type::Tiny, &number);
        paper.line("cp-ring", (x + FROM, y), (x + TO, y));
    }
}
