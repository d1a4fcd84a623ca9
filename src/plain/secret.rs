//! Votes that are always secret: safety, attitudes, return on the time invested.
use super::ask::Entry;
use super::{Changed, Turn, Way, Workshop};
use crate::domain::{
    Command, Counts, GUESSING_BELOW, Kind, Level, Mode, Risky, Slot, Stop, Working,
};

const SAFETY: &str = "safety";
const ESVP: &str = "esvp";
const ROTI: &str = "roti";

impl Workshop<'_> {
    /// The safety check, with or without the attitudes.
    pub(super) fn safety(&mut self, stop: &Stop) -> Way<()> {
        self.speak_step(stop)?;
        let voted = self.session.working().is_some() || self.told.contains_key(SAFETY);
        if !voted {
            self.promise(Mode::Secret)?;
            let mut slots = vec![slot(SAFETY, 5)];
            if stop.kind == (Kind::SecretVote { esvp: true }) {
                slots.push(slot(ESVP, 4));
            }
            let counts = self.secret_votes(slots)?;
            if let Some(safety) = counts.first() {
                self.told.insert(SAFETY, *safety);
                if let Some(working) = Working::of(safety) {
                    let _ = self.change(Command::KeepWorking(working))?;
                }
            }
            if let Some(esvp) = counts.get(1) {
                self.told.insert(ESVP, *esvp);
            }
        }
        self.show_working()?;
        loop {
            let ask = if self.session.could_wait().is_empty() {
                "plain-safety-ask"
            } else {
                "plain-wait-ask"
            };
            let line = self.ask_key(ask, Entry::Choice)?;
            match line.as_str() {
                "" => return Ok(()),
                "s" => self.show_told()?,
                "x" if ask == "plain-wait-ask" => self.let_wait()?,
                _ => self.not_understood(line)?,
            }
        }
    }

    /// How the room works today; never the counts.
    fn show_working(&mut self) -> Way<()> {
        match self.session.working() {
            Some(working) => {
                let code = working.code();
                self.tell(&format!("working-{code}-1"))?;
                if working == Working::Red {
                    self.show_risky()?;
                } else {
                    self.tell(&format!("working-{code}-2"))?;
                }
                self.tell(&format!("working-{code}-3"))?;
            }
            None => self.tell("room-tiny")?,
        }
        let away = self.told.get(ESVP).is_some_and(|counts| {
            counts.n() >= crate::domain::SECRET_MINIMUM && crate::domain::esvp_is_away(counts)
        });
        if away {
            self.tell_all(&["esvp-away-1", "esvp-away-2", "esvp-away-3"])?;
        }
        Ok(())
    }

    /// What could wait after a red check, and what waits already.
    fn show_risky(&mut self) -> Way<()> {
        let (session, words) = (&self.session, &self.words);
        let names = |parts: Vec<Risky<'_>>| -> Vec<String> {
            let name = |part| format!("   {}", words.risky(part, session));
            parts.into_iter().map(name).collect()
        };
        let (ahead, waiting) = (names(session.could_wait()), names(session.waiting()));
        for (key, names) in [("working-red-2", ahead), ("working-red-waits", waiting)] {
            if !names.is_empty() {
                self.tell(key)?;
                self.say_all(&names)?;
            }
        }
        Ok(())
    }

    /// Leaves out what could wait, after a yes.
    fn let_wait(&mut self) -> Way<()> {
        self.tell("ask-let-wait")?;
        if self.choose_keys(&["ask-yes", "ask-no"])? == Some(0)
            && self.change(Command::LetWait)? == Changed::Yes
        {
            self.tell("notice-let-wait")?;
        }
        Ok(())
    }

    /// The counts, since the group asked: only where they cannot be told apart.
    fn show_told(&mut self) -> Way<()> {
        let shown = [SAFETY, ESVP].map(|key| (key, self.told.get(key).copied()));
        if shown.iter().all(|(_, counts)| counts.is_none()) {
            return self.tell("plain-counts-gone");
        }
        for (key, counts) in shown {
            let Some(counts) = counts else { continue };
            if counts.cast() < u32::from(GUESSING_BELOW) {
                return self.tell("working-few");
            }
            self.tell(&format!("{key}-title"))?;
            if key == ESVP {
                self.show_attitudes(&counts)?;
            } else {
                self.show_counts(&counts)?;
            }
        }
        Ok(())
    }

    fn show_attitudes(&mut self, counts: &Counts) -> Way<()> {
        for level in Level::ALL.into_iter().take(4).filter(|l| counts.at(*l) > 0) {
            let name = self
                .words
                .say(&format!("esvp-{}", level.number()))
                .into_owned();
            let votes = self
                .words
                .with("votes-count", &[("n", counts.at(level).into())]);
            self.say(&format!("{name} · {votes}"))?;
        }
        if counts.abstained > 0 {
            self.fill("abstained-count", &[("n", counts.abstained.into())])?;
        }
        Ok(())
    }

    /// What the time was worth, and thanks.
    pub(super) fn roti(&mut self, stop: &Stop) -> Way<()> {
        self.speak_step(stop)?;
        if self.session.roti().is_none() {
            self.promise(Mode::Secret)?;
            let counts = self.secret_votes(vec![slot(ROTI, 5)])?;
            let counts = counts.first().copied().unwrap_or_default();
            if self.change(Command::KeepRoti(counts))? == Changed::No {
                return self.pause();
            }
        }
        if let Some(round) = self.session.roti().cloned() {
            match round.counts {
                Some(counts) => self.show_counts(&counts)?,
                None => self.tell("room-tiny")?,
            }
        }
        self.pause()
    }

    /// Votes from folded paper, or from a passed keyboard; never from hands.
    fn secret_votes(&mut self, slots: Vec<Slot>) -> Way<Vec<Counts>> {
        let passed = if self.session.header().mode == Mode::Secret {
            Some(1)
        } else {
            self.choose_keys(&["plain-by-paper", "plain-by-pass"])?
        };
        match passed {
            Some(0) => self.paper(slots),
            Some(_) => self.pass(slots),
            None => {
                self.tell("plain-no-vote-here")?;
                Err(Turn::Next)
            }
        }
    }

    fn paper(&mut self, slots: Vec<Slot>) -> Way<Vec<Counts>> {
        self.tell("paper-how")?;
        let mut all = Vec::new();
        for slot in slots {
            self.show_secret(&slot.key)?;
            all.extend(self.tally(vec![slot])?);
        }
        Ok(all)
    }

    /// The levels of a secret vote.
    pub(super) fn show_secret(&mut self, key: &str) -> Way<()> {
        self.say("")?;
        self.tell(&format!("{key}-title"))?;
        let top = if key == ESVP { 4 } else { 5 };
        for n in 1..=top {
            let text = if key == ESVP {
                let gloss = self.words.say(&format!("esvp-{n}-gloss"));
                format!("{}. {gloss}", self.words.say(&format!("esvp-{n}")))
            } else {
                self.words.say(&format!("{key}-level-{n}")).into_owned()
            };
            self.say(&format!("{n}. {text}"))?;
        }
        Ok(())
    }
}

fn slot(key: &str, top: u8) -> Slot {
    Slot::one(key, top)
}
