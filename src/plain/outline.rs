//! The agenda: every step with its time; jump, leave out, plan anew.
use super::ask::{Entry, number};
use super::{Changed, Way, Workshop};
use crate::domain::{Asked, Command, Stop, short_id};
use crate::i18n::clock;

impl Workshop<'_> {
    /// Lists the agenda until a step is gone to or an empty line comes.
    pub(super) fn outline(&mut self) -> Way<()> {
        loop {
            self.list_stops()?;
            let behind = self.replan();
            let line = self.ask_key("plain-outline-ask", Entry::Choice)?;
            match line.as_str() {
                "" => return Ok(()),
                "r" => self.leave_out(behind)?,
                other => match other.strip_prefix('-').map(str::trim) {
                    Some(what) => self.toggle(what)?,
                    None => self.jump(other)?,
                },
            }
        }
    }

    fn list_stops(&mut self) -> Way<()> {
        let stops: Vec<Stop> = self.session.agenda().to_vec();
        let here = self.session.place().stop;
        for (index, stop) in stops.iter().enumerate() {
            let line = self.row(index, stop);
            self.say(&line)?;
            if index == here {
                self.list_questions(stop)?;
            }
        }
        let behind = self.replan();
        if behind.is_empty() {
            return self.tell("outline-on-time");
        }
        let ids: Vec<&str> = behind.iter().map(|id| short_id(id)).collect();
        let now = self.now();
        let late = clock(self.session.forecast(now).behind);
        let args = [("time", late.into()), ("steps", ids.join(", ").into())];
        self.fill("outline-replan", &args)
    }

    fn row(&self, index: usize, stop: &Stop) -> String {
        let here = self.session.place().stop;
        let state = match () {
            () if index == here => Some("outline-now"),
            () if self.session.stop_waits(stop) => Some("outline-waits"),
            () if stop.skipped => Some("outline-skipped"),
            () if stop.visited => Some("outline-done"),
            () => None,
        };
        let mut parts = vec![
            format!("{}. {}", index + 1, stop.title),
            format!(
                "{} {}",
                self.words.say("outline-planned"),
                clock(stop.time_box())
            ),
        ];
        if stop.visited {
            let spent = clock(stop.spent);
            parts.push(format!("{} {spent}", self.words.say("outline-spent")));
        }
        parts.extend(state.map(|key| self.words.say(key).into_owned()));
        parts.join(" · ")
    }

    fn list_questions(&mut self, stop: &Stop) -> Way<()> {
        let session = &self.session;
        let state = |asked: &Asked| match () {
            () if session.question_waits(asked) => Some("outline-waits"),
            () if asked.skipped => Some("outline-skipped"),
            () => None,
        };
        let row = |asked: &Asked| {
            let state = state(asked).map(|key| format!(" · {}", self.words.say(key)));
            let (id, title) = (asked.short_id(), &asked.title);
            format!("   {id}. {title}{}", state.unwrap_or_default())
        };
        let rows: Vec<String> = session.questions_at(stop).map(row).collect();
        self.say_all(&rows)?;
        Ok(())
    }

    /// The questions that could be left out, where the session runs late.
    fn replan(&mut self) -> Vec<String> {
        let now = self.now();
        let behind = self.session.forecast(now).behind;
        self.session.replan(behind)
    }

    fn leave_out(&mut self, questions: Vec<String>) -> Way<()> {
        if questions.is_empty() {
            return self.tell("outline-on-time");
        }
        let skip = Command::SkipQuestions {
            questions,
            skipped: true,
        };
        let _ = self.change(skip)?;
        Ok(())
    }

    /// The full id of a question named by its short one, such as `c2`.
    fn question_named(&self, short: &str) -> Option<String> {
        let short = short.to_uppercase();
        let mut questions = self.session.questions().iter();
        questions
            .find(|asked| asked.short_id().to_uppercase() == short)
            .map(|asked| asked.id.clone())
    }

    fn jump(&mut self, what: &str) -> Way<()> {
        let stop = number(what).and_then(|n| n.checked_sub(1));
        let first = stop.map(|stop| self.session.start_of(stop));
        let question = || {
            let id = self.question_named(what)?;
            self.session.place_of(&id)
        };
        match first.or_else(question) {
            Some(place) if place.stop < self.session.agenda().len() => {
                if let Some(take_in) = self.session.takes_in(place) {
                    let _ = self.change(take_in)?;
                }
                self.go(place)
            }
            _ => self.tell("refusal-no-such-step"),
        }
    }

    /// Leaves a step or a question out, or takes it in again.
    fn toggle(&mut self, what: &str) -> Way<()> {
        let stop = number(what).and_then(|n| n.checked_sub(1));
        let command = if let Some(stop) = stop {
            let skipped = self.session.agenda().get(stop).map(|s| !s.skipped);
            skipped.map(|skipped| Command::SkipStop { stop, skipped })
        } else {
            let id = self.question_named(what);
            let asked = id.and_then(|id| self.session.question(&id));
            asked.map(|asked| Command::SkipQuestions {
                questions: vec![asked.id.clone()],
                skipped: !asked.skipped,
            })
        };
        let Some(command) = command else {
            return self.tell("refusal-no-such-step");
        };
        match self.change(command)? {
            Changed::Yes | Changed::No => Ok(()),
        }
    }
}
