//! What the facilitator alone sees in a second terminal: the running session, read only.
//!
//! [`notes`] is pure. It reads a session as saved, and no ballot is ever in there, so no vote can
//! show before its reveal. [`crate::runtime::follow`] watches the file.
mod step;

use jiff::Zoned;

use crate::domain::{
    Asked, Case, Kind, Level, Moment, Pack, Question, Session, Span, Step, short_id,
};
use crate::i18n::{Words, clock};
use crate::ui::widget::text::wrap;

/// A session saved less long ago than this has its clock running; its time is counted from then.
const FRESH: i64 = 45;

/// How many steps ahead are told.
const AHEAD: usize = 3;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// A heading.
    Heading,
    /// Text.
    Text,
}

/// One line of the notes, no wider than asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub weight: Weight,
    /// Its words; empty for air.
    pub text: String,
}

/// Writes what the facilitator needs for the step or question at hand.
///
/// `now` is read for the planned end only. Without a pack the parts that come from it are left
/// out. `width` is in cells.
pub fn notes(
    session: &Session,
    pack: Option<&Pack>,
    now: &Zoned,
    width: usize,
    words: &Words,
) -> Vec<Line> {
    let mut page = Page {
        session,
        pack,
        words,
        width,
        lines: Vec::new(),
    };
    page.head(now);
    if let Some(asked) = session.asked() {
        page.question(asked);
    }
    page.aside();
    page.next();
    page.background();
    page.lines
}

struct Page<'a> {
    session: &'a Session,
    pack: Option<&'a Pack>,
    words: &'a Words,
    width: usize,
    lines: Vec<Line>,
}

impl<'a> Page<'a> {
    fn put(&mut self, weight: Weight, text: &str) {
        let lines = wrap(text, self.width);
        self.lines
            .extend(lines.into_iter().map(|text| Line { weight, text }));
    }

    fn text(&mut self, text: &str) {
        self.put(Weight::Text, text);
    }

    fn say(&mut self, key: &str) {
        let text = self.words.say(key).into_owned();
        self.text(&text);
    }

    fn heading(&mut self, text: &str) {
        self.text("");
        self.put(Weight::Heading, text);
    }

    /// A heading with points below it; nothing where there are none.
    fn points(&mut self, key: &str, points: &[String]) {
        if points.is_empty() {
            return;
        }
        let heading = self.words.say(key).into_owned();
        self.heading(&heading);
        for point in points {
            self.point(point);
        }
    }

    /// A point whose further lines stand under its first.
    fn point(&mut self, text: &str) {
        for (line, n) in wrap(text, self.width.saturating_sub(2))
            .into_iter()
            .zip(0..)
        {
            let lead = if n == 0 { "- " } else { "  " };
            self.lines.push(Line {
                weight: Weight::Text,
                text: format!("{lead}{line}"),
            });
        }
    }

    /// Title, place, planned end.
    fn head(&mut self, now: &Zoned) {
        let header = self.session.header();
        let (k, n) = header.step;
        let args = [("k", k.to_string().into()), ("n", n.to_string().into())];
        let mut title = header.title.clone();
        if !header.team.is_empty() {
            title = format!("{title} · {}", header.team);
        }
        self.put(Weight::Heading, &title);
        let mut at = self.words.with("step-of", &args);
        if let Some(stop) = self.session.stop() {
            at = format!("{at} · {}", stop.title);
        }
        self.text(&at);
        if !self.session.is_running() {
            return self.say("status-closed");
        }
        if header.started.is_none() {
            return self.say("plain-clock-hint");
        }
        let (ends, behind) = self.forecast(now);
        let ends = self.words.with("outline-end", &[("time", ends.into())]);
        let late = (behind > Span(0)).then(|| {
            let behind = clock(behind);
            self.words.with("guide-behind", &[("time", behind.into())])
        });
        match late {
            Some(late) => self.text(&format!("{ends} · {late}")),
            None => self.text(&ends),
        }
    }

    /// The planned end and how late that is. The file does not say whether the clock runs: where
    /// it was saved just now it does, and all that is left counts from then.
    fn forecast(&self, now: &Zoned) -> (String, Span) {
        let saved = self.session.header().updated;
        let age = now.timestamp().as_second() - saved.as_second();
        let wall = if (0..FRESH).contains(&age) {
            saved
        } else {
            now.timestamp()
        };
        let forecast = self.session.forecast(Moment { wall, elapsed: 0 });
        let ends = forecast.ends.to_zoned(now.time_zone().clone());
        (self.words.time(ends.time()), forecast.behind)
    }

    fn question(&mut self, asked: &Asked) {
        let question = self.pack.and_then(|pack| pack.question(&asked.id));
        self.heading(&format!("{}. {}", short_id(&asked.id), asked.title));
        match asked.counts() {
            Some(_) => self.revealed(asked, question),
            None if asked.revealed() => self.say("room-tiny"),
            None => self.say("notes-waiting"),
        }
        let Some(question) = question else { return };
        self.points("notes-intent", std::slice::from_ref(&question.intent));
        self.points("notes-probes", &question.probes);
        self.points("notes-warnings", &question.warnings);
    }

    /// What the counts ask of the facilitator. The counts themselves are on the shared screen.
    fn revealed(&mut self, asked: &Asked, question: Option<&'a Question>) {
        let Some(counts) = asked.counts() else { return };
        let stats = counts.stats();
        let case = stats.case.code();
        let head = self.words.say(&format!("case-head-{case}")).into_owned();
        self.put(Weight::Heading, &head);
        self.say(&format!("case-say-{case}"));
        if stats.minority {
            self.say("minority-say");
        }
        if stats.knowledge_gap {
            self.say("knowledge-gap-say");
        }
        let Some(question) = question.filter(|_| stats.scored && stats.case != Case::Split) else {
            return;
        };
        if stats.median_at_most(Level::ALL[1]) {
            let card = &question.experiment;
            let lines = [
                card.act.clone(),
                format!("{} · {}", card.length, card.measure),
            ];
            self.points("after-start", &lines);
        } else if stats.median_at_least(Level::ALL[3]) {
            self.say("after-keep");
        } else {
            self.points("after-spread", &question.practices);
        }
    }

    fn step(&self) -> Option<&'a Step> {
        let stop = self.session.stop()?;
        self.pack?.step(&stop.id)
    }

    /// What comes next, with the time it is given.
    fn next(&mut self) {
        let place = self.session.place();
        let mut points: Vec<String> = Vec::new();
        let next = self
            .session
            .next_place()
            .filter(|next| next.stop == place.stop);
        if let Some(asked) = next.and_then(|next| self.asked_at(next)) {
            points.push(format!("{}. {}", short_id(&asked.id), asked.title));
        }
        let ahead = self
            .session
            .agenda()
            .iter()
            .skip(place.stop.saturating_add(1));
        for stop in ahead.filter(|stop| !stop.skipped).take(AHEAD) {
            points.push(format!(
                "{} · {}",
                stop.title,
                self.words.duration(stop.time_box())
            ));
        }
        self.points("notes-next", &points);
    }

    fn asked_at(&self, place: crate::domain::Place) -> Option<&'a Asked> {
        let stop = self.session.agenda().get(place.stop)?;
        debug_assert!(
            matches!(stop.kind, Kind::VoteSet { .. }),
            "only sets have questions"
        );
        self.session.questions_at(stop).nth(place.question)
    }
}

#[cfg(test)]
pub(crate) mod tests;
