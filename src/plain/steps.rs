//! Steps without votes on levels: what is said, earlier promises, the profile, talk and dots.
use super::ask::{Entry, number};
use super::{Way, Workshop};
use crate::domain::{Chosen, Command, Letter, Progress, Stop, short_id, talk_parts};
use crate::i18n::{Arg, clock};

impl Workshop<'_> {
    /// What the pack says to the room, or to one person alone.
    pub(super) fn speak_step(&mut self, stop: &Stop) -> Way<()> {
        let pack = self.pack();
        let script = pack.as_ref().and_then(|pack| pack.step(&stop.id));
        let solo = self.session.is_solo();
        let lines = script.map(|script| {
            if solo && !script.alone.is_empty() {
                script.alone.clone()
            } else {
                script.say.clone()
            }
        });
        self.say_all(&lines.unwrap_or_default())
    }

    pub(super) fn brief(&mut self, stop: &Stop) -> Way<()> {
        self.speak_step(stop)?;
        if self.session.header().started.is_none() {
            self.tell("plain-clock-hint")?;
        }
        self.pause()
    }

    /// Goes through what earlier sessions of the team have promised.
    pub(super) fn review(&mut self, stop: &Stop) -> Way<()> {
        if self.session.carried().is_empty() {
            self.tell("review-none")?;
            return self.pause();
        }
        self.tell("review-intro")?;
        self.speak_step(stop)?;
        loop {
            let rows: Vec<String> = self
                .session
                .carried()
                .iter()
                .map(|card| {
                    let line = self.promise_line(&card.text, &card.owner, card.due, card.status);
                    let said = self.words.should_move(&card.measure, &card.today);
                    let aim = self.session.aim_now(card);
                    let aim = aim.map(|aim| self.words.moved(&aim));
                    let parts = [Some(line), said, aim].into_iter().flatten();
                    parts.collect::<Vec<_>>().join(" · ")
                })
                .collect();
            let open = self.session.carried().iter();
            if open.filter(|card| card.status == Progress::Open).count() > 3 {
                self.tell("review-many-say")?;
            }
            let Some(index) = self.choose(&rows)? else {
                return Ok(());
            };
            let keys = ["review-done", "review-dropped", "review-carried"];
            let status = match self.choose_keys(&keys)? {
                Some(0) => Progress::Done,
                Some(1) => Progress::Dropped,
                Some(_) => Progress::Open,
                None => continue,
            };
            let _ = self.change(Command::SetCarried { index, status })?;
        }
    }

    /// One line for a promise: words, who, until when, what became of it.
    pub(super) fn promise_line(
        &self,
        text: &str,
        owner: &str,
        due: Option<jiff::civil::Date>,
        status: Progress,
    ) -> String {
        let owner = if owner.is_empty() {
            self.words.say("action-no-owner").into_owned()
        } else {
            owner.to_owned()
        };
        let due = due.map_or_else(
            || self.words.say("action-no-date").into_owned(),
            |date| {
                self.words
                    .with("action-due", &[("date", self.words.day(date).into())])
            },
        );
        let status = self.words.say(&format!("review-{}", status.code()));
        format!("{text} · {owner} · {due} · {status}")
    }

    /// The profile in words.
    pub(super) fn read(&mut self, stop: &Stop) -> Way<()> {
        self.speak_step(stop)?;
        self.say("")?;
        self.tell("profile-title")?;
        let profile = self.session.profile();
        for letter in &profile.letters {
            let line = self.letter_line(letter);
            self.say(&line)?;
        }
        self.tell("profile-no-total")?;
        for (key, ids) in [
            ("look-at-first", &profile.focus),
            ("talk-about", &profile.talk),
            ("strengths", &profile.strengths),
        ] {
            self.list(key, ids)?;
        }
        let said: Vec<String> = self
            .session
            .said()
            .iter()
            .flat_map(|r| r.say.clone())
            .collect();
        self.say("")?;
        self.say_all(&said)?;
        self.tell_offer()?;
        self.rules_here(stop)?;
        self.pause()
    }

    /// The command that begins the workshop which the figures offer next.
    pub(super) fn tell_offer(&mut self) -> Way<()> {
        let header = self.session.header();
        let offered = self.session.offer();
        let shelved = offered.and_then(|id| self.shelf.get(id, header.language));
        let Some(shelved) = shelved else {
            return Ok(());
        };
        let team = if header.team.trim().is_empty() {
            String::new()
        } else {
            // As shells take it, whatever its name holds.
            format!(" --team '{}'", header.team.trim().replace('\'', "'\\''"))
        };
        let command = format!("calms start {}{team}", shelved.pack.id);
        let args = [
            ("title", Arg::from(&shelved.pack.title)),
            ("command", command.into()),
        ];
        let line = self.words.with("plain-offer", &args);
        self.say(&line)
    }

    fn letter_line(&self, letter: &Letter) -> String {
        let set = self.session.sets().iter().find(|set| set.id == letter.id);
        let title = set.map_or(letter.id.as_str(), |set| set.title.as_str());
        let args = [
            ("k", Arg::from(letter.scored.to_string())),
            ("n", letter.of.to_string().into()),
        ];
        let scored = self.words.with("profile-scored", &args);
        match (&letter.shown, letter.floor, letter.top) {
            (Some(mean), Some(floor), Some(top)) => {
                let mean = self.words.decimal(mean);
                let mean = self.words.with("mean", &[("value", mean.into())]);
                let (low, high) = (self.number(floor), self.number(top));
                let args = [("low", low.into()), ("high", high.into())];
                let range = self.words.with("plain-range", &args);
                format!("{title} · {mean} · {range} · {scored}")
            }
            _ => format!(
                "{title} · {} · {scored}",
                self.words.say("profile-unavailable")
            ),
        }
    }

    /// A heading with questions below it; nothing where there are none.
    fn list(&mut self, key: &str, ids: &[String]) -> Way<()> {
        if ids.is_empty() {
            return Ok(());
        }
        self.say("")?;
        self.tell(key)?;
        for id in ids {
            let line = self.question_line(id);
            self.say(&line)?;
        }
        Ok(())
    }

    /// A question's short id and title.
    pub(super) fn question_line(&self, id: &str) -> String {
        let title = self.session.question(id).map_or("", |asked| &asked.title);
        format!("{}. {title}", short_id(id))
    }

    pub(super) fn talk(&mut self, stop: &Stop) -> Way<()> {
        self.speak_step(stop)?;
        if !self.session.has_a_reading() {
            let letters = self.session.profile().letters;
            for letter in letters.iter().filter(|letter| letter.mean.is_some()) {
                let line = self.letter_line(letter);
                self.say(&line)?;
            }
        }
        let topics = self.session.pointed_at();
        self.list("talk-about", &topics)?;
        self.rules_here(stop)?;
        self.say("")?;
        for (part, length) in talk_parts(stop.time_box()) {
            let text = self.words.say(&format!("talk-say-{}", part.code()));
            let line = format!("{} · {text}", clock(length));
            self.say(&line)?;
        }
        self.pause()
    }

    /// Every topic gets the dots that the room gives it.
    pub(super) fn dots(&mut self, stop: &Stop) -> Way<()> {
        self.speak_step(stop)?;
        self.tell_all(&["dots-1", "dots-2"])?;
        if self.session.options().is_empty() {
            for topic in self.session.topics() {
                let (link, text) = match topic {
                    Chosen::Question(id) => (Some(id), String::new()),
                    Chosen::Topic { link, text } => (link, text),
                };
                let _ = self.change(Command::AddOption { link, text })?;
            }
        }
        loop {
            self.list_options()?;
            let line = self.ask_key("plain-dots-ask", Entry::Choice)?;
            if line.is_empty() {
                return Ok(());
            }
            self.place_dots(line)?;
        }
    }

    fn list_options(&mut self) -> Way<()> {
        let rows: Vec<(Option<String>, String, u16)> = self
            .session
            .options()
            .iter()
            .map(|option| (option.link.clone(), option.text.clone(), option.dots))
            .collect();
        if rows.is_empty() {
            return self.tell("dots-none");
        }
        for ((link, text, dots), n) in rows.into_iter().zip(1..) {
            let asked = link.filter(|id| self.session.question(id).is_some());
            let text = asked.map_or(text, |id| self.question_line(&id));
            let dots = self.words.with("plain-dots", &[("n", dots.into())]);
            self.say(&format!("{n}. {text} · {dots}"))?;
        }
        Ok(())
    }

    /// `2 5` gives the second line five dots, `+ words` adds a line, `- 2` takes one away.
    fn place_dots(&mut self, line: String) -> Way<()> {
        if let Some(text) = line.strip_prefix('+') {
            let topic = Command::AddOption {
                link: None,
                text: text.trim().to_owned(),
            };
            let _ = self.change(topic)?;
            return Ok(());
        }
        let index = |text: &str| number(text.trim()).and_then(|n| n.checked_sub(1));
        if let Some(option) = line.strip_prefix('-').and_then(index) {
            let _ = self.change(Command::RemoveOption(option))?;
            return Ok(());
        }
        let pair = line.split_once(' ');
        let option = pair.and_then(|(option, _)| index(option));
        let dots = pair.and_then(|(_, dots)| number(dots.trim()));
        let dots = dots.and_then(|dots| u16::try_from(dots).ok());
        match (option, dots) {
            (Some(option), Some(dots)) => {
                let _ = self.change(Command::SetDots { option, dots })?;
                Ok(())
            }
            _ => self.not_understood(line),
        }
    }
}
