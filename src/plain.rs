//! The whole workshop line by line: for screen readers, pipes and terminals that only print.
//!
//! Numbered choices, no redraw, no escape sequence, no colour. It drives the [`Session`] itself
//! and knows neither files nor clocks: lines come in and go out through a [`Console`], time and
//! saving through a [`World`], so a test can play a whole workshop. [`Stdio`] is the real console.
//! Votes before their reveal live here, in memory, and nowhere else.
mod ask;
mod board;
mod cards;
mod commands;
mod filled;
mod finish;
mod outline;
mod pass;
mod secret;
mod solo;
mod stdio;
mod steps;
mod stream;
mod survey;
mod timeline;
mod votes;
mod wording;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::content::Shelf;
use crate::domain::{
    Command, Counts, History, Kind, Language, Moment, Pack, Refusal, Session, Tally,
};
use crate::export::Form;
use crate::i18n::{Arg, Words};
use crate::ui::widget::text::clean;

pub use stdio::Stdio;

/// How far the two clocks may disagree before the machine must have slept, in milliseconds.
const SLEPT: i64 = 60_000;

/// The words of a failed save; said once, they wait for a save that does not fail.
const NOT_SAVED: &str = "notice-not-saved";

/// Whether a line may be seen while it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// It may.
    Open,
    /// It is a vote.
    Hidden,
}

/// Where lines come from and go to.
pub trait Console {
    /// Reads one line without its end; none at the end of the input.
    ///
    /// # Errors
    /// What the system says.
    fn line(&mut self, sight: Sight) -> io::Result<Option<String>>;

    /// Writes text at once.
    ///
    /// # Errors
    /// What the system says.
    fn write(&mut self, text: &str) -> io::Result<()>;

    /// Whether a hidden line is really hidden.
    fn hides(&self) -> bool;
}

/// Time, and what becomes of a session.
pub trait World {
    /// The time.
    fn now(&mut self) -> Moment;

    /// Keeps a session. Called after every change.
    ///
    /// # Errors
    /// Why it is not kept; the workshop goes on and tells so.
    fn save(&mut self, session: &Session) -> Result<(), Box<dyn Error>>;

    /// Whether the session is still this program's to change; another one may take it over.
    fn is_ours(&self) -> bool {
        true
    }

    /// A newer state of the session that an earlier run could not save in its place.
    fn left(&mut self) -> Option<Session> {
        None
    }

    /// Writes the report of a session in a form, and says where it lies.
    ///
    /// # Errors
    /// Why there is no report.
    fn export(&mut self, session: &Session, form: Form) -> Result<PathBuf, Box<dyn Error>>;
}

/// Runs a session from where it stands until it is left, closed, or the input ends, and returns
/// it as last saved.
///
/// The words are those of the session's language, or of the one `asked` for where the workshop
/// has one other language only. `zone` says what day it is.
///
/// # Errors
/// Only when nothing more can be read or written; the session is saved before.
pub fn run(
    session: Session,
    (shelf, asked): (&Shelf, Language),
    zone: &TimeZone,
    console: &mut dyn Console,
    world: &mut dyn World,
) -> io::Result<Session> {
    let mut workshop = Workshop {
        words: Words::new(shelf.spoken(session.header(), asked)),
        asked,
        seen: world.now(),
        session,
        shelf,
        zone,
        console,
        world,
        history: History::default(),
        ballot: None,
        pooled: BTreeMap::new(),
        told: BTreeMap::new(),
        again: None,
        said: BTreeSet::new(),
        warned: BTreeSet::new(),
        introduced: None,
        depth: Depth::Step,
        probe: 0,
    };
    let ended = workshop.host();
    let left = workshop.leave();
    let session = workshop.session;
    ended.and(left).map(|()| session)
}

/// Why a step is left before its end.
#[derive(Debug)]
enum Turn {
    /// The place or the words have changed: start afresh with what is at hand.
    Again,
    /// The next place is gone to.
    Next,
    /// The agenda is shown.
    Outline,
    /// The session is left.
    End,
    /// The console is gone.
    Broken(io::Error),
}

impl From<io::Error> for Turn {
    fn from(error: io::Error) -> Self {
        Self::Broken(error)
    }
}

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    /// A step: every command works.
    Step,
    /// A command: another one within it would never end.
    Command,
}

type Way<T> = Result<T, Turn>;

/// A session being run, and what is not saved with it.
struct Workshop<'a> {
    session: Session,
    words: Words,
    /// The language that was asked for.
    asked: Language,
    shelf: &'a Shelf,
    zone: &'a TimeZone,
    console: &'a mut dyn Console,
    world: &'a mut dyn World,
    history: History,
    /// The last time that was looked at.
    seen: Moment,
    /// Votes being typed.
    ballot: Option<Tally>,
    /// Votes that wait for their reveal, by question.
    pooled: BTreeMap<String, Counts>,
    /// Secret counts that were revealed but are not kept.
    told: BTreeMap<&'static str, Counts>,
    /// The question that is voted on once more.
    again: Option<String>,
    /// What is said only once.
    said: BTreeSet<&'static str>,
    /// What could wait and was come to all the same, by id.
    warned: BTreeSet<String>,
    /// The stop whose opening words were said last.
    introduced: Option<usize>,
    depth: Depth,
    /// How many prompts the question at hand has been given.
    probe: usize,
}

impl Workshop<'_> {
    /// Goes from step to step.
    fn host(&mut self) -> io::Result<()> {
        let mut turn = self.welcome().err().unwrap_or(Turn::Again);
        loop {
            turn = match turn {
                Turn::Again => self.here().err().unwrap_or(Turn::Next),
                Turn::Next => self.advance().err().unwrap_or(Turn::Again),
                Turn::Outline => self.outline().err().unwrap_or(Turn::Again),
                Turn::End => return Ok(()),
                Turn::Broken(error) => return Err(error),
            };
        }
    }

    /// What is said before anything else.
    fn welcome(&mut self) -> Way<()> {
        let header = self.session.header();
        let (title, team) = (header.title.clone(), header.team.clone());
        if team.is_empty() {
            self.say(&title)?;
        } else {
            self.say(&format!("{title} · {team}"))?;
        }
        if self.words.language() != self.session.header().language {
            self.tell_language()?;
        } else if self.words.language() != self.asked {
            let [language, other] = [self.words.language(), self.asked].map(|language| {
                let key = format!("language-{}", language.code());
                self.words.say(&key).into_owned()
            });
            let args = [("language", language.into()), ("other", other.into())];
            self.fill("notice-session-language", &args)?;
        }
        if let Some(left) = self.world.left() {
            self.offer(left)?;
        }
        self.tell("plain-commands")?;
        if self.session.is_solo() {
            return self.tell("solo-banner-say");
        }
        self.directive()
    }

    /// Says that the workshop has its own words in one language only.
    fn tell_language(&mut self) -> Way<()> {
        let language = self.session.header().language.code();
        let name = self.words.say(&format!("language-{language}")).into_owned();
        self.fill("notice-one-language", &[("language", name.into())])
    }

    /// Offers to go on with a newer state; both files stay until the next save.
    fn offer(&mut self, left: Session) -> Way<()> {
        let changed = left.header().updated.to_zoned(self.zone.clone());
        let changed = changed.strftime("%Y-%m-%d %H:%M").to_string();
        self.tell("ask-take-up")?;
        self.fill("ask-take-up-more", &[("detail", changed.into())])?;
        if self.choose_keys(&["ask-yes", "ask-no"])? == Some(0) {
            self.session = left;
            self.save()?;
        }
        Ok(())
    }

    fn directive(&mut self) -> Way<()> {
        self.say("")?;
        self.tell_all(&["prime-1", "prime-2", "prime-3"])
    }

    /// Runs the step at hand.
    fn here(&mut self) -> Way<()> {
        let Some(stop) = self.session.stop().cloned() else {
            return Err(Turn::End);
        };
        self.head(&stop)?;
        match &stop.kind {
            Kind::Brief => self.brief(&stop),
            Kind::SecretVote { .. } => self.safety(&stop),
            Kind::Review => self.review(&stop),
            Kind::VoteSet { .. } => self.question(&stop),
            Kind::Read if !self.session.metrics().is_empty() => self.read_metrics(&stop),
            Kind::Read if !self.session.stream().today.is_empty() => self.read_map(&stop),
            Kind::Read => self.read(&stop),
            Kind::Talk => self.talk(&stop),
            Kind::DotVote => self.dots(&stop),
            Kind::Commit => self.commit(&stop),
            Kind::Roti => self.roti(&stop),
            Kind::Checklist { .. } | Kind::Ordering { .. } => self.survey(&stop),
            Kind::Numbers { of } => self.numbers(&stop, of),
            Kind::Form { form } => self.form(&stop, form),
            Kind::Timeline => self.timeline(&stop),
            Kind::Map { part } => self.map(&stop, *part),
            Kind::List { board } => self.board(&stop, board),
            Kind::Confirm => self.confirm(&stop),
        }
    }

    /// Goes to the next place, or offers to close after the last.
    fn advance(&mut self) -> Way<()> {
        match self.session.next_place() {
            Some(place) => self.go(place),
            None => self.finish(),
        }
    }

    /// The pack of the session in its language.
    fn pack(&self) -> Option<Arc<Pack>> {
        let header = self.session.header();
        let shelved = self.shelf.get(&header.pack, header.language)?;
        Some(Arc::clone(&shelved.pack))
    }

    fn now(&mut self) -> Moment {
        self.world.now()
    }

    fn today(&mut self) -> Date {
        self.now().wall.to_zoned(self.zone.clone()).date()
    }

    /// Carries out a change and saves it; says why where that cannot be.
    fn change(&mut self, command: Command) -> Way<Changed> {
        let now = self.now();
        let stays = matches!(&command, Command::Go(place)
            if place.stop == self.session.place().stop);
        let before = command.deed().filter(|_| !stays);
        let before = before.map(|deed| (deed, self.session.clone()));
        match self.session.apply(command, now) {
            Ok(()) => {
                if let Some((deed, before)) = before {
                    self.history.remember(deed, before);
                }
                self.save()?;
                Ok(Changed::Yes)
            }
            Err(refusal) => {
                let text = self.refusal(refusal);
                self.say(&text)?;
                Ok(Changed::No)
            }
        }
    }

    fn save(&mut self) -> Way<()> {
        if let Err(why) = self.world.save(&self.session) {
            let why = why.to_string();
            self.said.insert(NOT_SAVED);
            return self.fill(NOT_SAVED, &[("why", why.into())]);
        }
        if !self.world.is_ours() {
            return Err(Turn::End);
        }
        if self.said.remove(NOT_SAVED) {
            self.tell("notice-saved-again")?;
        }
        Ok(())
    }

    /// Pauses the clock and saves: the end of every run but of one that has lost the session.
    fn leave(&mut self) -> io::Result<()> {
        if !self.world.is_ours() {
            return Ok(());
        }
        let now = self.now();
        if self.session.is_running() {
            // A running session takes this command always.
            let _ = self.session.apply(Command::PauseClock, now);
        }
        let saved = self.world.save(&self.session);
        let text = match saved {
            Ok(()) if !self.world.is_ours() => return Ok(()),
            Ok(()) => self.words.say("plain-left").into_owned(),
            Err(why) => {
                let why = why.to_string();
                self.words.with(NOT_SAVED, &[("why", why.into())])
            }
        };
        self.console.write(&format!("{}\n", clean(&text)))
    }

    fn refusal(&self, refusal: Refusal) -> String {
        let key = match refusal {
            Refusal::Closed => "refusal-closed",
            Refusal::NotThere => "refusal-no-such-item",
            Refusal::Empty => "refusal-empty-text",
            Refusal::PoolEmpty => "refusal-pool-empty",
            Refusal::NoThirdRound => "refusal-second-round",
            Refusal::NoVotes => "refusal-no-votes",
            Refusal::ThreeExperiments => "refusal-three-experiments",
            Refusal::NoDots => "refusal-no-dots",
            Refusal::PeopleRange => {
                return self.words.with("refusal-people", &[("most", 99u8.into())]);
            }
            Refusal::StepAtHand => "plain-step-at-hand",
            Refusal::ModeFixed => "refusal-solo",
        };
        self.words.say(key).into_owned()
    }

    /// Writes one line.
    fn say(&mut self, text: &str) -> Way<()> {
        self.console.write(&format!("{}\n", clean(text)))?;
        Ok(())
    }

    /// Writes the words of a key.
    fn tell(&mut self, key: &str) -> Way<()> {
        let text = self.words.say(key).into_owned();
        self.say(&text)
    }

    fn tell_all(&mut self, keys: &[&str]) -> Way<()> {
        keys.iter().try_for_each(|key| self.tell(key))
    }

    /// Writes the words of a key with its gaps filled.
    fn fill(&mut self, key: &str, args: &[(&str, Arg<'_>)]) -> Way<()> {
        let text = self.words.with(key, args);
        self.say(&text)
    }

    fn say_all(&mut self, lines: &[String]) -> Way<()> {
        lines.iter().try_for_each(|line| self.say(line))
    }

    /// Writes the words of a key, once in each run.
    fn once(&mut self, key: &'static str) -> Way<()> {
        if self.said.insert(key) {
            self.tell(key)?;
        }
        Ok(())
    }
}

/// What became of a change.
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Changed {
    Yes,
    No,
}

#[cfg(test)]
mod tests;
