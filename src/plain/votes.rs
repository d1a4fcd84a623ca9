//! Questions and their votes: the levels, the typed tally, the reveal and what it asks for.
use super::ask::{Entry, marks};
use super::{Changed, Turn, Way, Workshop};
use crate::domain::{
    Asked, Case, Command, Counts, Kind, Level, Marks, Mode, Ratio, Room, Round, SECRET_MINIMUM,
    Slot, Stats, Stop, Taken, Tally,
};

impl Workshop<'_> {
    /// Runs the question at hand until the room goes on.
    pub(super) fn question(&mut self, stop: &Stop) -> Way<()> {
        let Some(asked) = self.session.asked().cloned() else {
            return Ok(());
        };
        self.introduce(stop)?;
        if self.session.is_solo() {
            return self.alone(&asked);
        }
        if !asked.revealed() || self.again.as_ref() == Some(&asked.id) {
            self.promise(self.session.header().mode)?;
            if self.session.header().mode == Mode::Secret {
                self.pooled_vote(stop, &asked)?;
            } else {
                self.show_question(&asked)?;
                let slots = vec![Slot::question(&asked.id)];
                let counts = self.tally(slots)?;
                self.reveal(&asked.id, counts.first().copied().unwrap_or_default())?;
            }
        } else {
            self.show_question(&asked)?;
        }
        self.revealed(&asked.id)
    }

    /// Says what the set is about, once in a row of its questions.
    fn introduce(&mut self, stop: &Stop) -> Way<()> {
        let place = self.session.place().stop;
        if self.introduced.replace(place) == Some(place) {
            return Ok(());
        }
        let Kind::VoteSet { set } = &stop.kind else {
            return Ok(());
        };
        let gloss = self.session.sets().iter().find(|s| s.id == *set);
        if let Some(gloss) = gloss.map(|set| format!("{}. {}", set.title, set.gloss)) {
            self.say(&gloss)?;
        }
        self.speak_step(stop)?;
        if self.said.insert("scale-rule") {
            self.tell_all(&["scale-rule-1", "scale-rule-2"])?;
        }
        Ok(())
    }

    /// What becomes of a vote, before the first of its kind.
    pub(super) fn promise(&mut self, mode: Mode) -> Way<()> {
        let mark = match mode {
            Mode::Tally => "promise-tally",
            Mode::Secret => "promise-secret",
            Mode::Solo => "promise-solo",
        };
        if !self.said.insert(mark) {
            return Ok(());
        }
        self.tell_all(crate::i18n::promise(self.session.header().mode, mode))?;
        match self.session.room() {
            Room::Tiny => self.once("room-tiny")?,
            Room::Small => self.once("room-small")?,
            Room::Big => self.once("room-big")?,
            Room::Alone => return Ok(()),
            Room::Usual => {}
        }
        let echo = if self.console.hides() {
            "plain-not-echoed"
        } else {
            "plain-echoed"
        };
        self.once(echo)
    }

    /// The question and its five levels.
    pub(super) fn show_question(&mut self, asked: &Asked) -> Way<()> {
        self.say("")?;
        self.say(&format!("{}. {}", asked.short_id(), asked.title))?;
        self.map_hint(&asked.id)?;
        for (at, level) in asked.levels.iter().enumerate() {
            let label = self.session.labels().get(at).cloned().unwrap_or_default();
            let dot = if label.is_empty() { "" } else { ". " };
            self.say(&format!("{}. {label}{dot}{level}", at + 1))?;
        }
        Ok(())
    }

    /// Takes typed votes until the facilitator reveals them. They are kept in memory only.
    pub(super) fn tally(&mut self, slots: Vec<Slot>) -> Way<Vec<Counts>> {
        let marks = self.tally_marks(slots)?;
        Ok(marks.iter().map(Marks::counts).collect())
    }

    /// The same with as many answers as a digit can name.
    pub(super) fn tally_marks(&mut self, slots: Vec<Slot>) -> Way<Vec<Marks>> {
        let people = self.session.header().people;
        self.ballot = Some(Tally::new(slots, people));
        let counts = self.fill_ballot();
        self.ballot = None;
        counts
    }

    fn fill_ballot(&mut self) -> Way<Vec<Marks>> {
        loop {
            let Some(ballot) = &self.ballot else {
                return Err(Turn::Again);
            };
            let (k, n) = ballot.progress();
            let args = [("k", k.to_string().into()), ("n", n.to_string().into())];
            let key = match (ballot.is_full(), k) {
                (true, _) => "plain-ballot-full",
                (false, 0) => "plain-ballot-empty",
                (false, _) => "plain-ballot-part",
            };
            let prompt = self.words.with(key, &args);
            let line = self.ask(&prompt, Entry::Ballot)?;
            match line.as_str() {
                "" if k > 0 => {
                    let marks = self.ballot.as_ref().map(Tally::counts);
                    return Ok(marks.unwrap_or_default());
                }
                "" => self.tell("refusal-no-votes")?,
                "-" => self.take_back()?,
                other => self.cast(other)?,
            }
        }
    }

    fn take_back(&mut self) -> Way<()> {
        match self.ballot.as_mut().map(Tally::take_back) {
            Some(Taken::Yes) => Ok(()),
            Some(Taken::Full | Taken::No) | None => self.tell("refusal-nothing-to-take-back"),
        }
    }

    /// Takes a line of votes whole, or leaves it and says why.
    fn cast(&mut self, line: &str) -> Way<()> {
        let Some(ballot) = &self.ballot else {
            return Ok(());
        };
        let top = ballot.slots().get(ballot.at()).map_or(5, |slot| slot.top);
        let Some(marks) = marks(line) else {
            return self.no_such_vote(top);
        };
        let mut filled = ballot.clone();
        for vote in marks {
            match filled.vote(vote) {
                Taken::Yes => {}
                Taken::Full => return self.tell("plain-too-many-votes"),
                Taken::No => return self.no_such_vote(top),
            }
        }
        self.ballot = Some(filled);
        Ok(())
    }

    fn no_such_vote(&mut self, top: u8) -> Way<()> {
        self.fill("plain-no-vote", &[("top", top.into())])
    }

    /// Keeps the counts of a question.
    pub(super) fn reveal(&mut self, id: &str, counts: Counts) -> Way<()> {
        self.again = None;
        let question = id.to_owned();
        match self.change(Command::Reveal { question, counts })? {
            Changed::Yes => Ok(()),
            Changed::No => Err(Turn::Again),
        }
    }

    /// The counts and what they ask for, then what can be done about them.
    pub(super) fn revealed(&mut self, id: &str) -> Way<()> {
        let Some(asked) = self.session.question(id).cloned() else {
            return Ok(());
        };
        if let [first, _] = asked.rounds.as_slice() {
            self.tell("vote-first-round")?;
            self.show_round(first)?;
            self.tell("vote-second-round")?;
        }
        if let Some(round) = asked.rounds.last() {
            self.show_round(round)?;
            if let Some(counts) = round.counts {
                self.read_counts(&asked, &counts)?;
            }
        }
        loop {
            let line = self.ask_key("plain-revealed-ask", Entry::Choice)?;
            match line.as_str() {
                "" => return Ok(()),
                "v" if asked.rounds.len() >= Asked::ROUNDS => self.tell("refusal-second-round")?,
                "v" => {
                    self.again = Some(asked.id.clone());
                    return Err(Turn::Again);
                }
                other => match other.strip_prefix('g').map(str::trim) {
                    Some(level) => self.want(&asked, level)?,
                    None => self.not_understood(line)?,
                },
            }
        }
    }

    fn show_round(&mut self, round: &Round) -> Way<()> {
        let Some(counts) = round.counts else {
            return self.tell("room-tiny");
        };
        self.show_counts(&counts)
    }

    /// How many chose each level, the empty ones left out.
    pub(super) fn show_counts(&mut self, counts: &Counts) -> Way<()> {
        for level in Level::ALL.into_iter().filter(|l| counts.at(*l) > 0) {
            let name = level.number().to_string();
            let name = self.words.with("level-n", &[("n", name.into())]);
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

    fn read_counts(&mut self, asked: &Asked, counts: &Counts) -> Way<()> {
        let stats = counts.stats();
        let case = stats.case.code();
        let head = self.words.say(&format!("case-head-{case}")).into_owned();
        self.say(&format!("{head}."))?;
        self.tell(&format!("case-say-{case}"))?;
        // Where the room is split a middle would hide what it says.
        if stats.case != Case::Split
            && let Some(median) = stats.median
        {
            let value = self.number(median);
            self.fill("median", &[("value", value.into())])?;
        }
        if stats.minority {
            self.tell("minority-say")?;
        }
        if stats.knowledge_gap {
            self.tell("knowledge-gap-say")?;
        }
        let alike = counts.levels.iter().filter(|n| **n > 0).count() == 1;
        if alike && counts.abstained == 0 && counts.n() >= SECRET_MINIMUM {
            self.once("unanimity")?;
        }
        self.next_step(asked, &stats)
    }

    /// What others do, or the smallest try, by how high the room stands; two camps stand nowhere.
    pub(super) fn next_step(&mut self, asked: &Asked, stats: &Stats) -> Way<()> {
        let pack = self.pack();
        let question = pack.as_ref().and_then(|pack| pack.question(&asked.id));
        let Some(question) = question.filter(|_| stats.scored && stats.case != Case::Split) else {
            return Ok(());
        };
        if stats.median_at_most(Level::ALL[1]) {
            self.tell("after-start")?;
            let card = &question.experiment;
            return self.say(&format!(
                "{} ({} · {})",
                card.act, card.length, card.measure
            ));
        }
        if stats.median_at_least(Level::ALL[3]) {
            return self.tell("after-keep");
        }
        self.tell("after-spread")?;
        self.say_all(&question.practices)
    }

    /// The level that the group wants: 1 to 5, or 0 to take it back.
    fn want(&mut self, asked: &Asked, text: &str) -> Way<()> {
        let level = text.parse::<u8>().ok().filter(|n| *n <= 5);
        let Some(number) = level else {
            return self.tell("refusal-level");
        };
        let question = asked.id.clone();
        let wanted = Level::new(number);
        if self.change(Command::SetWanted { question, wanted })? == Changed::Yes {
            self.fill("vote-wanted", &[("level", number.to_string().into())])?;
        }
        Ok(())
    }

    /// A figure of a scale: no decimal where it is whole.
    pub(super) fn number(&self, value: Ratio) -> String {
        let shown = value.shown();
        self.words
            .decimal(shown.strip_suffix(".0").unwrap_or(&shown))
    }
}
