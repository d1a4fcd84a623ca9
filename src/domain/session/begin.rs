//! How a session comes into being, and how it goes into another language.
use crate::domain::command::{Plan, Wording};
use crate::domain::{
    Asked, Clock, Header, Mode, Moment, Pack, Session, Span, Status, Stop, first_pool,
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
            },
            place: Place::default(),
            pool: first_pool(agenda.iter().map(|stop| stop.planned).sum()),
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
            draft: None,
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
            rules: pack.rules.clone(),
        }
    }
}
