//! Commands of every kind to a session of any workshop, plausible and not: a refusal changes
//! nothing, undo leads back, what is saved reads back, and two copies can be joined.
use std::sync::Arc;

use calms::domain::{Command, Conflict, History, Language, Mode, Moment, Pack, Session, Span};

use crate::case::Case;
use crate::checks::{self, deeds, same, text};
use crate::rng::Rng;
use crate::said::command;
use crate::world;

/// Commands to a session, and to two copies of it.
#[derive(Clone, Debug)]
pub(crate) struct Script {
    seed: u64,
    steps: Vec<u32>,
}

impl Script {
    /// The script of a seed.
    pub(crate) fn of(seed: u64) -> Self {
        let count = u32::try_from(Rng::new(seed).within(10, 60)).unwrap();
        Self {
            seed,
            steps: (0..count).collect(),
        }
    }

    fn begun(&self) -> (Arc<Pack>, Session) {
        let mut rng = Rng::nth(self.seed, u32::MAX);
        let language = *rng.of(&Language::ALL);
        let mode = *rng.of(&Mode::ALL);
        let mut session = if rng.once_in(6) {
            world::another(&mut rng).clone()
        } else {
            world::begun(&mut rng, language, mode)
        };
        // An older program's header is as that wrote it, and a closed session's stays so.
        if session.apply(Command::BookTime, world::ten()).is_err() {
            session = world::begun(&mut rng, language, mode);
        }
        let header = session.header();
        let pack = Arc::clone(
            &world::SHELF
                .get(&header.pack, header.language)
                .unwrap()
                .pack,
        );
        (pack, session)
    }
}

impl Case for Script {
    fn shorter(&self) -> Vec<Self> {
        let mut all = Vec::new();
        let mut count = self.steps.len() / 2;
        while count > 0 {
            for from in (0..self.steps.len()).step_by(count) {
                let mut shorter = self.clone();
                shorter
                    .steps
                    .drain(from..(from + count).min(self.steps.len()));
                all.push(shorter);
            }
            count /= 2;
        }
        all
    }

    fn story(&self) -> String {
        let (pack, mut session) = self.begun();
        let mut told = format!("  {} {:?}\n", pack.id, session.header().mode);
        for step in &self.steps {
            let command = command(&mut Rng::nth(self.seed, *step), &session, &pack);
            let line = format!("  {step}: {command:?}\n");
            told.extend(line.chars().take(300));
            let _ = session.apply(command, later(*step));
        }
        told
    }
}

fn later(step: u32) -> Moment {
    world::ten().plus(Span(u64::from(step) * 7))
}

/// Plays a script.
pub(crate) fn play(script: &Script) {
    let (pack, first) = script.begun();
    let mut session = first.clone();
    let mut history = History::default();
    let mut states = vec![deeds(&session)];
    let mut copies = (first.clone(), first.clone());
    for step in &script.steps {
        let mut rng = Rng::nth(script.seed, *step);
        let command = command(&mut rng, &session, &pack);
        // Each copy hears one half.
        let copy = if step % 2 == 0 {
            &mut copies.0
        } else {
            &mut copies.1
        };
        let _ = copy.apply(command.clone(), later(*step));
        let before = session.clone();
        let deed = command.deed();
        if session.apply(command, later(*step)).is_err() {
            assert!(session == before, "a refusal changes something");
            continue;
        }
        if let Some(deed) = deed {
            history.remember(deed, before);
            states.push(deeds(&session));
        } else {
            same(
                "no deed, and yet it changes",
                &deeds(&session),
                states.last().unwrap(),
            );
        }
    }
    checks::reads_back(&session);
    undone((&first, &mut session), history, states);
    joined(&first, &copies.0, &copies.1);
}

fn undone(
    (first, session): (&Session, &mut Session),
    mut history: History,
    mut states: Vec<String>,
) {
    let (end, now) = (deeds(session), later(1_000));
    while let Some((deed, before)) = history.undo(session) {
        session.rewind(before, now);
        states.pop();
        same(deed, &deeds(session), states.last().unwrap());
    }
    same("all undone", &deeds(session), &deeds(first));
    while let Some((_, after)) = history.redo(session) {
        session.rewind(after, now);
    }
    same("all done again", &deeds(session), &end);
}

/// The laws of joining two copies.
fn joined(base: &Session, ours: &Session, theirs: &Session) {
    let join = |base: Option<&Session>, ours: &Session, theirs: &Session| {
        let merged = Session::merge(base, ours, theirs, |conflict: &Conflict| {
            format!("{:?} {:?}", conflict.about, conflict.differs)
        });
        merged.unwrap_or_else(|_| panic!("copies of one session are not taken for that"))
    };
    for one in [base, ours, theirs] {
        let merged = join(Some(one), one, one);
        same("merge(a, a, a)", &text(&merged.session), &text(one));
        let merged = join(None, one, one);
        same("merge(none, a, a)", &text(&merged.session), &text(one));
    }
    for (ours, theirs, changed) in [(ours, base, ours), (base, theirs, theirs)] {
        let merged = join(Some(base), ours, theirs);
        same(
            "one copy alone changed",
            &text(&merged.session),
            &text(changed),
        );
        assert!(merged.conflicts.is_empty());
    }
    let one = join(Some(base), ours, theirs);
    let other = join(Some(base), theirs, ours);
    checks::reads_back(&one.session);
    assert_eq!(one.conflicts.len(), other.conflicts.len(), "both ways");
    assert_eq!(
        lines(&one.session).len(),
        lines(&other.session).len(),
        "both ways"
    );
    let (was, all) = (lines(base), lines(&one.session).join("\n"));
    for line in lines(ours).iter().chain(&lines(theirs)) {
        assert!(
            was.contains(line) || all.contains(line.as_str()),
            "{line:?} is lost"
        );
    }
}

/// Every text in a list of a session.
fn lines(session: &Session) -> Vec<String> {
    let mut all: Vec<String> = session.notes().iter().map(|n| n.text.clone()).collect();
    all.extend(session.actions().iter().map(|a| a.text.clone()));
    all.extend(session.experiments().iter().map(|e| e.act.clone()));
    all.extend(session.cards().iter().map(|c| c.text.clone()));
    all
}
