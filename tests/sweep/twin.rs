//! A second program that hears the same, but for other votes: nothing of the two may differ
//! before a reveal.
use calms::app::{App, Effect, Event, Opened, Phase, Screen};
use calms::domain::{Kind, Mode};
use calms::input::{Action, Key};

use crate::checks::{self, Happened, drawn, same, shown, text};
use crate::deed::Deed;
use crate::play::does;
use crate::rng::Rng;

/// What steps back to a revealed vote are called.
const REVEALS: [&str; 4] = ["reveal", "working", "roti", "survey"];

/// The twin, and what it asked for last.
pub(crate) struct Twin {
    app: App,
    effects: Vec<Effect>,
}

impl Twin {
    /// A twin at the same start.
    pub(crate) const fn of(app: App) -> Self {
        Self {
            app,
            effects: Vec::new(),
        }
    }

    /// What the twin hears where the program hears `deed`: of a vote, another one.
    pub(crate) fn as_typed(app: &App, deed: &Deed) -> Deed {
        let (Deed::Keys(keys), Some(table)) = (deed, &app.table) else {
            return deed.clone();
        };
        let ([key], Screen::Step(_)) = (keys.as_slice(), app.front()) else {
            return deed.clone();
        };
        if !matches!(table.phase(), Phase::Tally | Phase::Voting) {
            return deed.clone();
        }
        let action = app.keys().read(&app.contexts(), *key);
        let number = action.and_then(Action::number);
        let top = table.top();
        match number {
            Some(n) if (1..=top).contains(&n) => {
                let other = char::from(b'0' + (top + 1 - n));
                Deed::Keys(vec![Key::char(other)])
            }
            Some(_) | None => deed.clone(),
        }
    }

    /// Lets it hear that.
    pub(crate) fn does(&mut self, deed: &Deed) {
        self.effects = does(&mut self.app, deed);
    }

    /// Nothing tells the two apart, unless votes were revealed just now; then both go on with the
    /// votes of the first.
    pub(crate) fn tells_nothing(
        &mut self,
        (app, effects): (&mut App, &[Effect]),
        (before, deed): (&Happened, &Deed),
        rng: &mut Rng,
    ) {
        // Of keys that come at once the first may reveal and the next go on.
        let is_batch = matches!(deed, Deed::Keys(keys) if keys.len() > 1);
        let (Some(ours), Some(theirs)) = (&app.table, &self.app.table) else {
            assert_eq!(
                app.table.is_some(),
                self.app.table.is_some(),
                "only one has a session"
            );
            return;
        };
        if !before.holds_votes && !ours.holds_votes() {
            return;
        }
        let (one, other) = (text(&ours.session), text(&theirs.session));
        if is_reveal(app, before, &one) || is_batch && one != other {
            let few = before.progress < 3 && is_secret(app);
            let same = one == other;
            assert!(
                !few || same,
                "fewer than three votes, and the file tells of them"
            );
            self.becomes(app);
            return;
        }
        same("the session", &one, &other);
        let told = |app: &App| {
            format!(
                "{:?} {:?}",
                app.notice,
                app.front().name(app.table.as_ref())
            )
        };
        same("what is told", &told(app), &told(&self.app));
        same("what is saved", &saved(effects), &saved(&self.effects));
        if rng.once_in(4) {
            same(
                "the program's traces",
                &format!("{app:?}"),
                &format!("{:?}", self.app),
            );
        }
        // A voter sees the answer that is being given, and who counts sees the row at hand.
        let phase = ours.phase();
        if !matches!(phase, Phase::Voting | Phase::Sheets) {
            let (width, height) = (rng.small(120), rng.small(40));
            let ours = shown(&drawn(app, width, height));
            same(
                "the picture",
                &ours,
                &shown(&drawn(&self.app, width, height)),
            );
        }
    }

    /// Both go on with the session of the first.
    fn becomes(&mut self, app: &mut App) {
        let Some(table) = &app.table else { return };
        checks::reads_back(&table.session);
        let (session, read_only) = (table.session.clone(), table.read_only);
        for app in [app, &mut self.app] {
            let opened = Opened {
                session: session.clone(),
                read_only,
                left: None,
            };
            let now = app.now;
            app.update(Event::Opened(Box::new(opened)), now);
            app.notice = None;
        }
    }
}

/// What is asked to be saved.
fn saved(effects: &[Effect]) -> String {
    let saved = effects.iter().filter_map(|effect| match effect {
        Effect::Save(session, _) => Some(text(session)),
        _ => None,
    });
    saved.collect()
}

/// Whether what has just happened was a reveal.
fn is_reveal(app: &App, before: &Happened, now: &str) -> bool {
    let Some(table) = &app.table else {
        return false;
    };
    let last = table.history.last().map(|(deed, _)| deed);
    let shown = last.is_some_and(|deed| REVEALS.contains(&deed))
        && before.session.as_deref().is_some_and(|was| was != now);
    // What the safety check and the return on time tell of few votes is not kept.
    let told = table.session.stop().is_some_and(|stop| {
        matches!(stop.kind, Kind::SecretVote { .. } | Kind::Roti) && table.phase() == Phase::Shown
    });
    shown || told
}

/// Whether nobody may know who voted what here.
fn is_secret(app: &App) -> bool {
    let Some(table) = &app.table else {
        return false;
    };
    table.session.header().mode == Mode::Secret
}
