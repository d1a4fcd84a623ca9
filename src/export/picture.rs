//! Pictures of a session as SVG: for a page that holds them, and as a file of their own.
//!
//! An element says by its class what it is; colours are those of the style sheet, so that a page
//! can be light, dark or printed. Nothing is told by colour alone, no font is taken for granted,
//! nothing outside of the picture is named, and there is no script.
mod legend;
mod letters;
mod paper;
mod radar;
mod spread;
mod stream;
mod timeline;
mod trend;
mod votes;

use std::fmt::Write as _;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::escape;
use crate::domain::{Case, Mode, Ratio, Report, short_id};
use crate::i18n::Words;
use letters::{Fitted, Type};
use paper::{Anchor, Area, Paper, WIDTH, number};
pub use trend::trend_svg;

/// The style sheet of pictures: light, dark where the reader wants it dark, black on white on
/// paper. Every colour is a custom property, which a page may set anew.
pub const STYLE: &str = include_str!("../../assets/templates/picture.css");

/// What can be drawn of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Picture {
    /// The letters as axes.
    Radar,
    /// The letters and their questions on the scale.
    Spread,
    /// What happened in an incident.
    Timeline,
    /// The value stream maps.
    Stream,
}

impl Picture {
    /// Every picture, in the order in which they stand in a file.
    pub const ALL: [Self; 4] = [Self::Radar, Self::Spread, Self::Timeline, Self::Stream];

    /// Its name in files and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Radar => "radar",
            Self::Spread => "spread",
            Self::Timeline => "timeline",
            Self::Stream => "stream",
        }
    }
}

/// An earlier profile of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// When it was.
    pub date: Date,
    /// The mean of each letter that was available, 1 to 5, by id.
    pub letters: Vec<(String, Ratio)>,
}

impl Earlier {
    /// The letters of the team's last session, as far as they can be set beside those of now;
    /// none where there are none.
    pub fn of(report: &Report) -> Option<Self> {
        let date = report.since.first()?.date;
        let since = report.since.iter();
        let alike = since.filter(|since| since.date == date && since.change.is_some());
        let letters: Vec<_> = alike
            .map(|since| (since.letter.clone(), since.then))
            .collect();
        (!letters.is_empty()).then_some(Self { date, letters })
    }

    fn mean(&self, id: &str) -> Option<Ratio> {
        let mut letters = self.letters.iter();
        let found = letters.find(|(letter, _)| letter == id);
        found.map(|(_, mean)| *mean)
    }
}

/// What pictures are drawn from.
#[derive(Clone, Copy)]
struct Scene<'a> {
    report: &'a Report,
    words: &'a Words,
    zone: &'a TimeZone,
    earlier: Option<&'a Earlier>,
}

impl Scene<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(key).into_owned()
    }

    /// A number with one decimal and the language's mark.
    fn number(&self, number: Ratio) -> String {
        self.words.decimal(&number.shown().replace('-', "−"))
    }

    /// A median: with its half, or whole.
    fn median(&self, median: Ratio) -> String {
        let shown = median.shown();
        let whole = shown.strip_suffix(".0").unwrap_or(&shown);
        self.words.decimal(whole)
    }

    fn is_solo(&self) -> bool {
        self.report.header.mode == Mode::Solo
    }

    /// A warning beside a mean: on which of the letter's questions there are two camps.
    fn camps(&self, set: &str) -> Option<String> {
        let split = self.report.questions.iter().filter(|question| {
            let case = question.outcome.stats().map(|stats| stats.case);
            question.set == set && case == Some(Case::Split)
        });
        let ids: Vec<&str> = split.map(|question| short_id(&question.id)).collect();
        let args = [("ids", ids.join(", ").into())];
        (!ids.is_empty()).then(|| self.words.with("report-profile-camps", &args))
    }

    /// Every letter with its mean, to be read aloud.
    fn letters(&self) -> String {
        let told = self.report.letters.iter().map(|named| {
            let mean = named.letter.mean.map(|mean| self.number(mean));
            let mean = mean.unwrap_or_else(|| self.say("not-available"));
            let args = [("name", (&named.title).into()), ("value", mean.into())];
            self.words.with("picture-letter", &args)
        });
        told.collect::<Vec<String>>().join(", ")
    }

    /// The day of the session.
    fn day(&self) -> Date {
        let header = &self.report.header;
        let began = header.started.unwrap_or(header.created);
        began.to_zoned(self.zone.clone()).date()
    }

    fn draw(&self, picture: Picture) -> Option<Drawing> {
        match picture {
            Picture::Radar => radar::drawing(self),
            Picture::Spread => spread::drawing(self),
            Picture::Timeline => timeline::drawing(self),
            Picture::Stream => stream::drawing(self),
        }
    }
}

/// A picture with what is read aloud instead of it.
struct Drawing {
    /// What it tells, in a sentence or two.
    says: String,
    height: f64,
    body: String,
    /// Where it may go on on another sheet of paper.
    folds: Vec<f64>,
}

/// How high a picture is at most that stands on one sheet of A4 as wide as the sheet.
const SHEET: f64 = 860.0;

/// A picture as a page holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OnPage {
    /// The picture as an `svg` element.
    pub(super) svg: String,
    /// The same in pieces, each of which stands whole on a sheet of paper: `svg` elements that
    /// show what the first one holds. Empty where that fits on one sheet.
    pub(super) sheets: String,
}

/// Draws one picture as an `svg` element for a page. None where the session has nothing to draw.
///
/// Times of events are told in the offset in which they were given; `zone` decides whether that
/// offset must be told, and which day the session was on.
pub fn drawn(
    report: &Report,
    words: &Words,
    zone: &TimeZone,
    picture: Picture,
    earlier: Option<&Earlier>,
) -> Option<String> {
    on_page(report, words, zone, picture, earlier).map(|drawn| drawn.svg)
}

/// Draws one picture for a page that may be printed. None where the session has nothing to draw.
pub(super) fn on_page(
    report: &Report,
    words: &Words,
    zone: &TimeZone,
    picture: Picture,
    earlier: Option<&Earlier>,
) -> Option<OnPage> {
    let scene = Scene {
        report,
        words,
        zone,
        earlier,
    };
    let mut drawing = scene.draw(picture)?;
    let sheets = sheets(&drawing, picture);
    if !sheets.is_empty() {
        let (code, body) = (picture.code(), &drawing.body);
        drawing.body = format!("<g id=\"cp-{code}-body\">\n{body}</g>\n");
    }
    let svg = format!(
        "<svg {INLINE} viewBox=\"0 0 {} {}\" {}</svg>\n",
        number(WIDTH),
        number(drawing.height),
        told(&scene, picture, &drawing)
    );
    Some(OnPage { svg, sheets })
}

/// The first attributes of a picture on a page.
const INLINE: &str = "xmlns=\"http://www.w3.org/2000/svg\" class=\"cp cp-inline\"";

/// The pieces of a picture that is higher than a sheet.
fn sheets(drawing: &Drawing, picture: Picture) -> String {
    if drawing.height <= SHEET || drawing.folds.is_empty() {
        return String::new();
    }
    let (code, width) = (picture.code(), number(WIDTH));
    let ends = drawing.folds.iter().chain([&drawing.height]);
    let mut from = 0.0;
    let mut out = String::new();
    for end in ends {
        let (top, height) = (number(from), number(end - from));
        // Writing to a text never fails.
        let _ = writeln!(
            out,
            "<svg {INLINE} viewBox=\"0 {top} {width} {height}\"><use href=\"#cp-{code}-body\"/></svg>"
        );
        from = *end;
    }
    out
}

/// The rest of the first tag of a picture, its words for those who do not see it, and itself.
fn told(scene: &Scene<'_>, picture: Picture, drawing: &Drawing) -> String {
    let code = picture.code();
    let title = escape::xml(&scene.say(&format!("picture-{code}")));
    let (says, body) = (escape::xml(&drawing.says), &drawing.body);
    format!(
        "role=\"img\" aria-labelledby=\"cp-{code}-title cp-{code}-desc\">\n\
         <title id=\"cp-{code}-title\">{title}</title>\n\
         <desc id=\"cp-{code}-desc\">{says}</desc>\n{body}"
    )
}

/// How much of a file is empty around the pictures.
const MARGIN: f64 = 40.0;
/// What is empty before a picture.
const AIR: f64 = 44.0;

/// Writes all pictures of a session as one file, one below the other. None where there is nothing
/// to draw.
pub fn svg(
    report: &Report,
    words: &Words,
    zone: &TimeZone,
    earlier: Option<&Earlier>,
) -> Option<String> {
    let scene = Scene {
        report,
        words,
        zone,
        earlier,
    };
    let drawings = Picture::ALL
        .into_iter()
        .filter_map(|picture| Some((picture, scene.draw(picture)?)));
    let drawings: Vec<(Picture, Drawing)> = drawings.collect();
    if drawings.is_empty() {
        return None;
    }
    let (name, mut y, mut body) = head(&scene);
    for (picture, drawing) in &drawings {
        let mut paper = Paper::default();
        let title = scene.say(&format!("picture-{}", picture.code()));
        y += AIR;
        let title = Fitted::all(&title, Type::Title, WIDTH);
        y = paper.block((0.0, y), Anchor::Start, Type::Title, &title) + 14.0;
        body.push_str(&paper.done());
        let told = told(&scene, *picture, drawing);
        let down = number(y);
        // Writing to a text never fails.
        let _ = writeln!(body, "<g transform=\"translate(0 {down})\" {told}</g>");
        y += drawing.height;
    }
    Some(file(&name, words, y, &body))
}

/// A file of its own: the name, which is escaped, and what was drawn down to `y`.
fn file(name: &str, words: &Words, y: f64, body: &str) -> String {
    let (wide, high) = (
        number(WIDTH + 2.0 * MARGIN),
        number((y + 2.0 * MARGIN).ceil()),
    );
    let language = words.language().code();
    let edge = number(MARGIN);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" class=\"cp\" xml:lang=\"{language}\" \
         width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {wide} {high}\">\n\
         <title>{name}</title>\n\
         <style>\n{STYLE}</style>\n\
         <rect class=\"cp-ground\" width=\"{wide}\" height=\"{high}\"/>\n\
         <g transform=\"translate({edge} {edge})\">\n{body}</g>\n</svg>\n"
    )
}

/// The name of the file, where its head ends, and the head.
fn head(scene: &Scene<'_>) -> (String, f64, String) {
    let (header, words) = (&scene.report.header, scene.words);
    let name = words.report_title(&header.title, &header.team);
    let mut paper = Paper::default();
    let y = headed(&mut paper, &name, &words.day_long(scene.day()));
    (escape::xml(&name), y, paper.done())
}

/// Draws the head of a file: its name, what it is about, and a line below; gives where that ends.
fn headed(paper: &mut Paper, name: &str, about: &str) -> f64 {
    let name = Fitted::of(name, Type::Title, WIDTH, 3);
    let about = Fitted::all(about, Type::Soft, WIDTH);
    let y = paper.block((0.0, 0.0), Anchor::Start, Type::Title, &name);
    let y = paper.block((0.0, y + 2.0), Anchor::Start, Type::Soft, &about);
    let rule = Area {
        x: 0.0,
        y: y + 10.0,
        width: WIDTH,
        height: 1.0,
    };
    paper.rect("cp-rule", rule, 0.0);
    y + 11.0
}

#[cfg(test)]
mod tests;
