//! How a session comes into being, and how it goes into another language.
use crate::domain::command::{Plan, Wording};
use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Asked, Board, Clock, Filled, Header, Kind, Measured, Metric, Mode, Moment, Pack, Session, Span,
    Status, Stop, Stream, Surveyed, Timeline, first_pool,
};

use super::{FORMAT, Place};

impl Session {
    /// Begins a session of a pack at its first stop. Its clock stands.
    pub fn begin(pack: &Pack, plan: Plan, now: Moment) -> Self {
        let cut = pack.variants.of(plan.variant);
        let agenda = agenda(pack, &plan);
        let questions = cut
            .questions
            .iter()
            .filter_map(|id| pack.question(id))
            .map(|q| Asked {
                id: q.id.clone(),
                set: q.set.clone(),
                title: q.title.clone(),
                levels: q.levels.clone(),
                rounds: Vec::new(),
                skipped: false,
                risky: q.risky,
                confidence: None,
                evidence: String::new(),
                wanted: None,
            })
            .collect();
        let people = if plan.mode == Mode::Solo {
            1
        } else {
            plan.people.clamp(1, 99)
        };
        let mut session = Self {
            header: Header {
                format: FORMAT.to_owned(),
                id: plan.id,
                pack: pack.id.clone(),
                title: pack.title.clone(),
                variant: plan.variant,
                team: plan.team,
                mode: plan.mode,
                language: pack.language,
                status: Status::Running,
                created: now.wall,
                started: None,
                updated: now.wall,
                step: (1, 1),
                people,
                open: Vec::new(),
                letters: Vec::new(),
                figures: Vec::new(),
                incident: None,
            },
            place: Place::default(),
            pool: first_pool(agenda.iter().map(|stop| stop.planned).sum()),
            surveys: surveys(pack, &agenda),
            forms: forms(pack, &agenda),
            metrics: metrics(pack, &agenda),
            boards: boards(pack, &agenda),
            cards: Vec::new(),
            stream: Stream::default(),
            timeline: Timeline::default(),
            confirmed: BTreeMap::new(),
            unheard: BTreeSet::new(),
            beside: Vec::new(),
            agenda,
            sets: pack.sets.clone(),
            labels: pack.scale.iter().map(|l| l.label.clone()).collect(),
            rules: pack.rules.clone(),
            questions,
            working: None,
            options: Vec::new(),
            carried: plan.carried,
            experiments: Vec::new(),
            actions: Vec::new(),
            notes: Vec::new(),
            roti: None,
            next_date: None,
            consent: false,
            veiled: 0,
            draft: None,
            tray: None,
            next_id: 1,
            clock: Clock::default(),
        };
        session.refresh(now);
        session
    }

    pub(super) fn speak(&mut self, wording: &Wording) {
        self.header.language = wording.language;
        self.header.title.clone_from(&wording.title);
        self.sets.clone_from(&wording.sets);
        self.labels.clone_from(&wording.labels);
        self.rules.clone_from(&wording.rules);
        for survey in &mut self.surveys {
            if let Some(words) = wording.surveys.iter().find(|words| words.id == survey.id) {
                survey.reword(words);
            }
        }
        for form in &mut self.forms {
            if let Some(words) = wording.forms.iter().find(|words| words.id == form.id) {
                form.reword(words);
            }
        }
        for metric in &mut self.metrics {
            if let Some(words) = wording.metrics.iter().find(|words| words.id == metric.id) {
                metric.clone_from(words);
            }
        }
        for board in &mut self.boards {
            if let Some(words) = wording.boards.iter().find(|words| words.id == board.id) {
                board.clone_from(words);
            }
        }
        for stop in &mut self.agenda {
            if let Some((_, title)) = wording.stops.iter().find(|(id, _)| *id == stop.id) {
                stop.title.clone_from(title);
            }
        }
        for asked in &mut self.questions {
            crate::domain::command::reword(asked, wording);
        }
    }
}

fn agenda(pack: &Pack, plan: &Plan) -> Vec<Stop> {
    pack.steps
        .iter()
        .filter(|step| plan.mode != Mode::Solo || !step.kind.needs_a_group())
        .filter_map(|step| {
            Some(Stop {
                id: step.id.clone(),
                stage: step.stage,
                kind: step.kind.clone(),
                title: step.title.clone(),
                planned: step.times.of(plan.variant)?,
                added: Span::default(),
                cut: Span::default(),
                spent: Span::default(),
                visited: false,
                skipped: false,
                risky: step.risky,
            })
        })
        .collect()
}

impl Wording {
    /// The words of a pack.
    pub fn of(pack: &Pack) -> Self {
        Self {
            language: pack.language,
            title: pack.title.clone(),
            stops: pack
                .steps
                .iter()
                .map(|s| (s.id.clone(), s.title.clone()))
                .collect(),
            sets: pack.sets.clone(),
            labels: pack.scale.iter().map(|l| l.label.clone()).collect(),
            questions: pack
                .questions
                .iter()
                .map(|q| (q.id.clone(), q.title.clone(), q.levels.clone()))
                .collect(),
            surveys: pack
                .surveys
                .iter()
                .cloned()
                .chain(pack.metrics.iter().map(Metric::estimate))
                .collect(),
            forms: pack
                .forms
                .iter()
                .cloned()
                .chain(pack.metrics.iter().map(Metric::evidence))
                .collect(),
            metrics: pack.metrics.iter().map(Measured::new).collect(),
            boards: pack.boards.clone(),
            rules: pack.rules.clone(),
        }
    }
}

/// The surveys that the agenda asks.
fn surveys(pack: &Pack, agenda: &[Stop]) -> Vec<Surveyed> {
    let asked = agenda.iter().filter_map(|stop| stop.kind.survey());
    let asked = asked.filter_map(|(id, asks)| Some(Surveyed::new(pack.survey(id)?, asks)));
    asked.collect()
}

/// The forms that the agenda fills in.
fn forms(pack: &Pack, agenda: &[Stop]) -> Vec<Filled> {
    let filled = agenda.iter().filter_map(|stop| stop.kind.form());
    let filled = filled.filter_map(|id| pack.form(id));
    filled.map(Filled::new).collect()
}

/// The metrics that the agenda measures.
fn metrics(pack: &Pack, agenda: &[Stop]) -> Vec<Measured> {
    let asked = agenda.iter().filter_map(|stop| stop.kind.survey());
    let measured = asked.filter_map(|(id, _)| pack.metric(id));
    measured.map(Measured::new).collect()
}

/// The boards that the agenda fills.
fn boards(pack: &Pack, agenda: &[Stop]) -> Vec<Board> {
    let filled = agenda.iter().filter_map(|stop| {
        if let Kind::List { board } = &stop.kind {
            pack.board(board)
        } else {
            None
        }
    });
    filled.cloned().collect()
}
