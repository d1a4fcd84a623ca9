//! The middle of the page: what each step left, in the order of the agenda.
//!
//! The profile stands where the first set was voted on; every single question comes after all of
//! this.
use super::{Page, boards, forms, incident, metrics, promises, since, stream, summary, surveys};
use crate::domain::{Kind, MapPart, Stop, When};
use crate::export::escape;

/// A part that several steps lead to and that is told once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Profile,
    Metrics,
    Map,
    Promises,
}

/// The parts that have been told.
#[derive(Default)]
struct Told(Vec<Part>);

impl Told {
    /// Whether this is the first time that a part is asked for.
    fn first(&mut self, part: Part) -> bool {
        let is_first = !self.0.contains(&part);
        self.0.push(part);
        is_first
    }
}

/// Every step's part; a step that left nothing has none.
pub(super) fn agenda(page: &mut Page<'_>) {
    let report = page.report;
    let mut told = Told::default();
    for stop in &report.stops {
        one(page, stop, &mut told);
        rules(page, stop);
    }
    profile(page, &mut told);
    promised(page, &mut told);
}

fn one(page: &mut Page<'_>, stop: &Stop, told: &mut Told) {
    match &stop.kind {
        Kind::VoteSet { .. } => profile(page, told),
        Kind::Checklist { survey } | Kind::Ordering { survey } => surveys::one(page, survey),
        Kind::Numbers { of } if page.report.metric(of).is_some() => {
            if told.first(Part::Metrics) {
                metrics::all(page);
            }
        }
        Kind::Numbers { of } => forms::one(page, of, stop),
        Kind::Form { form } => forms::one(page, form, stop),
        Kind::List { board } => boards::one(page, board),
        Kind::Timeline => incident::timeline(page),
        Kind::Confirm => confirmed(page, stop),
        Kind::DotVote => {
            profile(page, told);
            summary::dots(page);
        }
        Kind::Commit => {
            profile(page, told);
            promised(page, told);
        }
        Kind::Map {
            part: MapPart::Future,
        } => stream::future(page),
        Kind::Map { .. } => {
            if told.first(Part::Map) {
                stream::today(page);
            }
        }
        Kind::Brief
        | Kind::SecretVote { .. }
        | Kind::Review
        | Kind::Read
        | Kind::Talk
        | Kind::Roti => {}
    }
}

/// The profile, and what it asks to look at.
fn profile(page: &mut Page<'_>, told: &mut Told) {
    if !told.first(Part::Profile) {
        return;
    }
    summary::profile(page);
    since::table(page);
    summary::rules(page);
    summary::focus(page);
    summary::talk(page);
    summary::strengths(page);
}

/// What was promised, here and before.
fn promised(page: &mut Page<'_>, told: &mut Told) {
    if !told.first(Part::Promises) {
        return;
    }
    promises::experiments(page);
    promises::actions(page);
    promises::carried(page);
    page.next_date();
}

/// What the rules of a step say. A question back to the room is not for paper.
fn rules(page: &mut Page<'_>, stop: &Stop) {
    for rule in &page.report.rules {
        let is_for_the_room = matches!(rule.when, When::Always | When::FewPoints { .. });
        if rule.at.as_deref() == Some(&*stop.id) && !is_for_the_room {
            page.quote(&rule.say);
        }
    }
}

/// Whether the group agrees, where it was asked.
fn confirmed(page: &mut Page<'_>, stop: &Stop) {
    let said = page.report.confirmed.iter().find(|(id, _)| *id == stop.id);
    let key = match said {
        Some((_, true)) => "yes",
        Some((_, false)) => "no",
        None => "figures-not-said",
    };
    let answer = page.words.say(key);
    let question = escape::markdown(&stop.title);
    page.block(&format!("*{question}* **{answer}**"));
}
