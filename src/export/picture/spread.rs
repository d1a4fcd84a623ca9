//! The profile on its scale: for each letter its lowest, mean and highest question, and under it
//! its questions with every vote where it was given.
use super::legend::{Legend, Sign};
use super::letters::{Fitted, Type};
use super::paper::{Anchor, Ends, Paper, WIDTH, chip_width};
use super::votes::{self, Columns, Setting};
use super::{Drawing, Scene};
use crate::domain::{Answered, Level, NamedLetter, Outcome, Ratio};

/// Where level 1 stands.
const FIRST: f64 = 274.0;
/// From one level to the next.
const STEP: f64 = 52.0;
/// How wide names and questions are at most.
const NAMES: f64 = 232.0;
/// Where the words beside the scale begin.
pub(super) const BESIDE: f64 = 520.0;
/// How wide they are at most.
pub(super) const BESIDE_ROOM: f64 = WIDTH - BESIDE;
/// What is empty above and below a question.
const AIR: f64 = 8.0;
/// How high the numbers of the scale are, with the blank under them.
const HEAD: f64 = 25.0;
/// What is empty before a letter.
const LETTER_AIR: f64 = 26.0;
/// How high the questions of a letter are at least that stay on one sheet.
const ROWS: f64 = 170.0;

/// Where a level stands, from left.
pub(super) fn across(level: Ratio) -> f64 {
    FIRST + (level.to_f64().clamp(1.0, 5.0) - 1.0) * STEP
}

/// Draws it; none where no vote was given.
pub(super) fn drawing(scene: &Scene<'_>) -> Option<Drawing> {
    let report = scene.report;
    let is_told =
        |question: &Answered| matches!(question.outcome, Outcome::Voted(_) | Outcome::Withheld);
    if !report.questions.iter().any(is_told) {
        return None;
    }
    let setting = Setting::of(&report.questions);
    let mut rows = Paper::default();
    let mut y = HEAD - 10.0;
    let mut set = None;
    for (at, question) in report.questions.iter().enumerate() {
        if set != Some(&question.set) {
            if set.is_some() {
                rows.fold(y + LETTER_AIR / 3.0);
            }
            set = Some(&question.set);
            y = letter(&mut rows, scene, &question.set, y);
        }
        y = row(&mut rows, scene, question, setting, y);
        let next = report.questions.get(at + 1);
        if next.is_some_and(|next| next.set == question.set) {
            rows.fold_after(y, ROWS);
        }
    }
    let mut paper = Paper::default();
    head(&mut paper, y);
    let mut body = paper.done();
    let folds = rows.folds();
    body.push_str(&rows.done());
    let mut paper = Paper::default();
    let mut height = legend(scene, setting).draw(&mut paper, y + 22.0);
    if let Some(levels) = levels(scene) {
        height = paper.block((0.0, height + 4.0), Anchor::Start, Type::Soft, &levels);
    }
    body.push_str(&paper.done());
    Some(Drawing {
        says: scene.letters(),
        height,
        body,
        folds,
    })
}

/// The numbers of the scale, with a line down from each.
fn head(paper: &mut Paper, bottom: f64) {
    for level in Level::ALL {
        let x = across(level.into());
        let base = (x, Type::Strong.ascent());
        paper.text(
            base,
            Anchor::Middle,
            Type::Strong,
            &level.number().to_string(),
        );
        paper.line("cp-ring", (x, HEAD), (x, bottom));
    }
}

/// The row of a letter; gives where it ends.
fn letter(paper: &mut Paper, scene: &Scene<'_>, set: &str, top: f64) -> f64 {
    let mut letters = scene.report.letters.iter().enumerate();
    let Some((hue, named)) = letters.find(|(_, named)| named.letter.id == set) else {
        return top + AIR;
    };
    let y = top + LETTER_AIR;
    let wide = chip_width(set);
    let name = Fitted::of(&named.title, Type::Heading, NAMES - wide - 10.0, 3);
    let beside = beside(scene, named);
    let right: f64 = beside.iter().map(|(kind, words)| words.height(*kind)).sum();
    let height = name.height(Type::Heading).max(right).max(24.0);
    let line = Type::Heading.leading() / 2.0;
    paper.chip((wide / 2.0, y + line), hue, set);
    paper.block((wide + 10.0, y), Anchor::Start, Type::Heading, &name);
    range(paper, scene, named, y + line);
    let mut down = y;
    for (kind, words) in &beside {
        down = paper.block((BESIDE, down), Anchor::Start, *kind, words);
    }
    y + height + 4.0
}

/// From the lowest to the highest question, the mean on it, and the earlier mean.
fn range(paper: &mut Paper, scene: &Scene<'_>, named: &NamedLetter, y: f64) {
    let letter = &named.letter;
    if let (Some(floor), Some(top)) = (letter.floor, letter.top) {
        let (from, to) = (across(floor), across(top));
        paper.line("cp-range", (from, y), (to, y));
        for end in [from, to] {
            paper.line("cp-range", (end, y - 6.0), (end, y + 6.0));
        }
    }
    if let Some(was) = scene.earlier.and_then(|earlier| earlier.mean(&letter.id)) {
        paper.circle("cp-was-point", (across(was), y), 4.5);
    }
    if let Some(mean) = letter.mean {
        paper.circle("cp-point", (across(mean), y), 6.5);
    }
}

/// The mean in figures, what it rests on where that is not all, where the room did not stand
/// together, and what it was.
fn beside(scene: &Scene<'_>, named: &NamedLetter) -> Vec<(Type, Fitted)> {
    let (letter, words) = (&named.letter, scene.words);
    let mut lines = match letter.mean {
        Some(mean) => vec![(Type::Heading, scene.number(mean))],
        None => vec![(Type::Soft, scene.say("not-available"))],
    };
    if letter.scored < letter.of {
        let args = [("k", letter.scored.into()), ("n", letter.of.into())];
        lines.push((Type::Soft, words.with("profile-scored", &args)));
    }
    lines.extend(scene.camps(&letter.id).map(|camps| (Type::Soft, camps)));
    if let Some(was) = scene.earlier.and_then(|earlier| earlier.mean(&letter.id)) {
        let args = [("value", scene.number(was).into())];
        lines.push((Type::Soft, words.with("picture-earlier", &args)));
    }
    let fitted = |(kind, text): (Type, String)| (kind, Fitted::all(&text, kind, BESIDE_ROOM));
    lines.into_iter().map(fitted).collect()
}

/// A question with its votes; gives where it ends.
fn row(
    paper: &mut Paper,
    scene: &Scene<'_>,
    question: &Answered,
    setting: Setting,
    top: f64,
) -> f64 {
    let id = crate::domain::short_id(&question.id);
    let short = Fitted::of(id, Type::SmallStrong, 44.0, 1);
    let indent = (short.width(Type::SmallStrong) + 9.0).max(32.0);
    let title = Fitted::of(&question.title, Type::Small, NAMES - indent, 6);
    let said = votes::said(scene, question);
    let right: f64 = said.iter().map(|(kind, words)| words.height(*kind)).sum();
    let columns = Columns::of(question, setting);
    let untold = votes::untold(scene, question);
    let middle = match &untold {
        Some(words) => words.height(Type::Soft),
        None => columns.height(),
    };
    let height = title.height(Type::Small).max(right).max(middle);
    let y = top + AIR;
    // What stands beside one another has one middle.
    let level = |high: f64| y + (height - high) / 2.0;
    let line = level(title.height(Type::Small));
    paper.block((0.0, line), Anchor::Start, Type::SmallStrong, &short);
    paper.block((indent, line), Anchor::Start, Type::Small, &title);
    match &untold {
        Some(words) => {
            let at = (FIRST - 12.0, level(middle));
            paper.ground(at, words.width(Type::Soft), words.height(Type::Soft));
            paper.block(at, Anchor::Start, Type::Soft, words);
        }
        None => columns.draw(paper, level(middle)),
    }
    let mut down = level(right);
    for (kind, words) in &said {
        down = paper.block((BESIDE, down), Anchor::Start, *kind, words);
    }
    y + height + AIR
}

/// The names of the levels.
fn levels(scene: &Scene<'_>) -> Option<Fitted> {
    let labels = scene.report.labels.iter().zip(1..);
    let labels: Vec<String> = labels.map(|(label, n)| format!("{n} {label}")).collect();
    let args = [("levels", labels.join(", ").into())];
    let told = scene.words.with("report-levels", &args);
    (!labels.is_empty()).then(|| Fitted::of(&told, Type::Soft, WIDTH, 6))
}

fn legend(scene: &Scene<'_>, setting: Setting) -> Legend {
    let vote = match setting {
        Setting::Squares => (Sign::Square, "picture-one-vote"),
        Setting::Bars => (Sign::Bar, "picture-votes"),
    };
    let solo = scene.is_solo();
    let mut signs = vec![
        (Sign::Point, "profile-legend-mean"),
        (Sign::Range, "profile-legend-range"),
    ];
    if solo {
        signs.push((Sign::Square, "picture-answer"));
    } else {
        signs.extend([vote, (Sign::Median, "picture-median")]);
    }
    let mut legend = Legend::default();
    for (sign, key) in signs {
        legend.add(sign, scene.say(key));
    }
    if let Some(earlier) = scene.earlier {
        legend.add(Sign::Was, scene.words.day(earlier.date));
    }
    legend
}

/// A triangle that points up at a place: where the median is.
pub(super) fn median(paper: &mut Paper, (x, y): (f64, f64)) {
    let points = [(x, y), (x - 4.5, y + 7.5), (x + 4.5, y + 7.5)];
    paper.through("cp-solid", &points, Ends::Joined);
}
