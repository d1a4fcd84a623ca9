//! What the letters do that mean the same at every prompt.
use super::ask::{Entry, number};
use super::{Changed, Depth, Turn, Way, Workshop};
use crate::domain::{
    ActionItem, Command, LintField, NoteKind, Place, Span, Stop, Tally, Wording, due, short_id,
};
use crate::i18n::{Words, clock, clock_over};

impl Workshop<'_> {
    /// Carries out a command. What moves to another place comes back as [`Turn::Again`].
    pub(super) fn obey(&mut self, letter: char, rest: &str) -> Way<()> {
        match letter {
            'n' => self.leave_for(|_| Err(Turn::Next)),
            'p' => self.leave_for(Self::step_back),
            'o' => self.leave_for(|_| Err(Turn::Outline)),
            'u' => self.leave_for(Self::undo),
            'c' => self.inside(|workshop| workshop.note(rest)),
            'w' => self.inside(|workshop| workshop.people(rest)),
            't' => self.time(rest),
            'L' => self.speak_next(),
            'd' => self.directive(),
            'f' => self.prompt(),
            'q' => Err(Turn::End),
            _ => self.help(),
        }
    }

    /// Runs a command that asks in turn; no further command is then carried out within it.
    fn inside(&mut self, command: impl FnOnce(&mut Self) -> Way<()>) -> Way<()> {
        self.depth = Depth::Command;
        let done = command(self);
        self.depth = Depth::Step;
        done
    }

    /// Goes on only where no ballot would be lost.
    fn leave_for(&mut self, to: fn(&mut Self) -> Way<()>) -> Way<()> {
        if self.ballot.as_ref().is_some_and(Tally::started) {
            return self.tell("refusal-ballot-open");
        }
        to(self)
    }

    fn help(&mut self) -> Way<()> {
        for line in 1..=12 {
            self.tell(&format!("plain-help-{line}"))?;
        }
        Ok(())
    }

    pub(super) fn go(&mut self, place: Place) -> Way<()> {
        if self.change(Command::Go(place))? == Changed::Yes {
            self.again = None;
            self.ballot = None;
            self.probe = 0;
            let here = self.session.risky_here().map(str::to_owned);
            let first = here.is_some_and(|id| self.warned.insert(id));
            if first && self.session.is_running() {
                self.tell("notice-risky-here")?;
            }
        }
        Err(Turn::Again)
    }

    fn step_back(&mut self) -> Way<()> {
        match self.session.previous_place() {
            Some(place) => self.go(place),
            None => self.tell("refusal-first-step"),
        }
    }

    fn undo(&mut self) -> Way<()> {
        self.told.clear();
        let Some((_, before)) = self.history.undo(&self.session) else {
            return self.tell("refusal-nothing-to-undo");
        };
        let now = self.now();
        self.session.rewind(before, now);
        self.again = None;
        let asked = self.words.language();
        self.words = Words::new(self.shelf.spoken(self.session.header(), asked));
        self.save()?;
        self.tell("plain-undone")?;
        Err(Turn::Again)
    }

    /// The id of what a note is about: the question at hand, else the step.
    fn topic(&self) -> String {
        let asked = self.session.asked().map(|asked| asked.id.clone());
        let stop = || self.session.stop().map(|stop| stop.id.clone());
        asked.or_else(stop).unwrap_or_default()
    }

    /// Keeps a line; without words it asks for the kind first.
    fn note(&mut self, text: &str) -> Way<()> {
        if !text.is_empty() {
            return self.keep_note(NoteKind::Note, text.to_owned());
        }
        let kinds = [
            "capture-note",
            "capture-view",
            "capture-parked",
            "capture-action",
        ];
        let Some(chosen) = self.choose_keys(&kinds)? else {
            return Ok(());
        };
        let text = self.ask_key("plain-words", Entry::Text)?;
        let kind = match chosen {
            0 => NoteKind::Note,
            1 => NoteKind::OtherView,
            2 => NoteKind::Parked,
            _ => return self.note_action(text),
        };
        self.keep_note(kind, text)
    }

    fn keep_note(&mut self, kind: NoteKind, text: String) -> Way<()> {
        let on = self.topic();
        let typed = text.clone();
        match self.change(Command::AddNote { on, kind, text })? {
            Changed::Yes => {
                self.tell("notice-noted")?;
                self.reframe(&typed, LintField::Text)
            }
            Changed::No => Ok(()),
        }
    }

    fn note_action(&mut self, text: String) -> Way<()> {
        self.reframe(&text, LintField::Actions)?;
        let link = self.session.asked().map(|asked| asked.id.clone());
        let owner = self.ask_key("card-owner", Entry::Text)?;
        let due = self.date("field-due", None)?;
        let card = ActionItem {
            text,
            owner,
            due,
            link,
            ..ActionItem::default()
        };
        match self.change(Command::PutAction(Box::new(card)))? {
            Changed::Yes => self.tell("notice-noted"),
            Changed::No => Ok(()),
        }
    }

    /// Asks for a date until one can be read; an empty line keeps what there is.
    pub(super) fn date(
        &mut self,
        key: &str,
        kept: Option<jiff::civil::Date>,
    ) -> Way<Option<jiff::civil::Date>> {
        let mut prompt = format!(
            "{} ({})",
            self.words.say(key),
            self.words.say("field-due-hint")
        );
        if let Some(kept) = kept {
            prompt = format!("{prompt} [{}]", self.words.day(kept));
        }
        loop {
            let line = self.ask(&prompt, Entry::Text)?;
            match line.as_str() {
                "" => return Ok(kept),
                "-" => return Ok(None),
                _ => {}
            }
            let today = self.today();
            match due(&line, today) {
                Some(date) => return Ok(Some(date)),
                None => self.tell("refusal-bad-date")?,
            }
        }
    }

    fn people(&mut self, text: &str) -> Way<()> {
        let text = if text.is_empty() {
            self.ask_key("people-title", Entry::Text)?
        } else {
            text.to_owned()
        };
        let n = number(&text).and_then(|n| u16::try_from(n).ok());
        let Some(n) = n else {
            return self.tell("refusal-bad-number");
        };
        match self.change(Command::SetPeople(n))? {
            Changed::Yes => self.fill("notice-people", &[("n", n.to_string().into())]),
            Changed::No => Ok(()),
        }
    }

    /// `t` starts or pauses the clock, `t +2` gives the step two minutes from the pool.
    fn time(&mut self, text: &str) -> Way<()> {
        if let Some(more) = text.strip_prefix('+') {
            let Some(n) = number(more.trim()) else {
                return self.tell("refusal-bad-number");
            };
            let span = Span::minutes(n as u64);
            if self.change(Command::Extend(span))? == Changed::Yes {
                let left = clock(self.session.pool_left());
                let args = [("time", clock(span).into()), ("left", left.into())];
                return self.fill("timer-extended", &args);
            }
            return Ok(());
        }
        let (command, key) = if self.session.clock().runs() {
            (Command::PauseClock, "plain-clock-paused")
        } else {
            (Command::StartClock, "plain-clock-runs")
        };
        if self.change(command)? == Changed::No {
            return Ok(());
        }
        self.tell(key)?;
        let text = self.clock_text();
        self.say(&text)
    }

    /// The time box at hand and the planned end.
    pub(super) fn clock_text(&mut self) -> String {
        let now = self.now();
        let forecast = self.session.forecast(now);
        let total = clock(forecast.time_box);
        let time = if self.session.header().started.is_none() {
            self.words.with("clock-ready", &[("total", total.into())])
        } else if forecast.over > Span(0) {
            let over = clock_over(forecast.over);
            let args = [("time", over.into()), ("total", total.into())];
            self.words.with("over-by", &args)
        } else {
            let args = [
                ("left", clock(forecast.left).into()),
                ("total", total.into()),
            ];
            self.words.with("left-of", &args)
        };
        let ends = self.ends();
        let ends = self.words.with("ends-at", &[("time", ends.into())]);
        format!("{time} · {ends}")
    }

    /// The planned end as a time of day.
    pub(super) fn ends(&mut self) -> String {
        let now = self.now();
        let ends = self.session.forecast(now).ends;
        self.words.time(ends.to_zoned(self.zone.clone()).time())
    }

    fn speak_next(&mut self) -> Way<()> {
        let language = self.words.language().next();
        let header = self.session.header();
        let shelved = self.shelf.exact(&header.pack, language);
        let wording = shelved.map(|shelved| Wording::of(&shelved.pack));
        let has_it = wording.is_some();
        if let Some(wording) = wording.filter(|_| language != header.language)
            && self.change(Command::Speak(Box::new(wording)))? == Changed::No
        {
            return Ok(());
        }
        self.words = Words::new(language);
        self.tell("notice-language")?;
        if !has_it {
            self.tell_language()?;
        }
        // A started ballot goes on: only its words have changed.
        if self.ballot.as_ref().is_some_and(Tally::started) {
            return Ok(());
        }
        Err(Turn::Again)
    }

    /// One open question to the room; each call gives the next.
    fn prompt(&mut self) -> Way<()> {
        let id = self.session.asked().map(|asked| asked.id.clone());
        let pack = self.pack();
        let stop = self.session.stop().map(|stop| stop.id.clone());
        let question = id.and_then(|id| pack.as_ref()?.question(&id).cloned());
        let probes = question.map(|question| question.probes).or_else(|| {
            let script = pack.as_ref()?.step(&stop?)?;
            Some(script.probes.clone())
        });
        let probes = probes.unwrap_or_default();
        let Some(probe) = probes.get(self.probe % probes.len().max(1)) else {
            return self.tell("plain-no-prompt");
        };
        self.probe += 1;
        self.say(probe)
    }

    /// Where the session stands: step, title, people, time.
    pub(super) fn head(&mut self, stop: &Stop) -> Way<()> {
        self.say("")?;
        let (k, n) = self.session.header().step;
        let args = [("k", k.to_string().into()), ("n", n.to_string().into())];
        let mut parts = vec![self.words.with("step-of", &args), stop.title.clone()];
        if let Some(asked) = self.session.asked() {
            parts.push(short_id(&asked.id).to_owned());
        }
        if !self.session.is_solo() {
            let here = self.session.header().people.to_string();
            parts.push(self.words.with("here", &[("n", here.into())]));
        }
        parts.push(self.clock_text());
        self.say(&parts.join(" · "))
    }
}
