//! One person answers alone: a level, how sure, and what it rests on.
use super::ask::{Entry, number, votes};
use super::{Changed, Turn, Way, Workshop};
use crate::domain::{Asked, Command, Confidence, Level, Mode, Session, Vote};

impl Workshop<'_> {
    /// Asks one question of one person; an empty line keeps what is there.
    pub(super) fn alone(&mut self, asked: &Asked) -> Way<()> {
        self.promise(Mode::Solo)?;
        self.show_question(asked)?;
        self.level(asked)?;
        let counts = self.session.question(&asked.id).and_then(Asked::counts);
        // Not knowing is nothing to be sure of.
        let Some(counts) = counts.filter(|counts| counts.n() > 0) else {
            return Ok(());
        };
        self.confidence(asked)?;
        self.evidence(asked)?;
        self.next_step(asked, &counts.stats())
    }

    fn level(&mut self, asked: &Asked) -> Way<()> {
        let kept = answer_of(asked).map(|vote| self.answer_name(vote));
        let prompt = bracketed(&self.words.say("plain-solo-ask"), kept.as_deref());
        loop {
            let line = self.ask(&prompt, Entry::Choice)?;
            if line.is_empty() && kept.is_some() {
                return Ok(());
            }
            match votes(&line).as_deref() {
                Some([vote]) => {
                    let answer = Command::Answer {
                        question: asked.id.clone(),
                        vote: *vote,
                    };
                    if self.change(answer)? == Changed::Yes {
                        return Ok(());
                    }
                    return Err(Turn::End);
                }
                _ => self.fill("plain-no-vote", &[("top", 5u8.into())])?,
            }
        }
    }

    fn confidence(&mut self, asked: &Asked) -> Way<()> {
        for (confidence, n) in Confidence::ALL.iter().zip(1..) {
            let code = confidence.code();
            let name = self.words.say(&format!("confidence-{code}")).into_owned();
            let gloss = self.words.say(&format!("confidence-{code}-gloss"));
            let line = format!("{n}. {name}. {gloss}");
            self.say(&line)?;
        }
        let kept = asked.confidence.map(|c| self.confidence_name(c));
        let prompt = bracketed(&self.words.say("plain-confidence-ask"), kept.as_deref());
        loop {
            let line = self.ask(&prompt, Entry::Choice)?;
            if line.is_empty() {
                return Ok(());
            }
            let at = number(&line).and_then(|n| n.checked_sub(1));
            let chosen = at.and_then(|at| Confidence::ALL.get(at)).copied();
            if chosen.is_none() {
                self.fill("cli-not-a-choice", &[("text", line.into())])?;
                continue;
            }
            let _ = self.change(Command::SetConfidence {
                question: asked.id.clone(),
                confidence: chosen,
            })?;
            return Ok(());
        }
    }

    fn evidence(&mut self, asked: &Asked) -> Way<()> {
        self.tell("evidence-hint")?;
        let kept = Some(asked.evidence.as_str()).filter(|text| !text.is_empty());
        let prompt = bracketed(&self.words.say("field-evidence"), kept);
        let line = self.ask(&prompt, Entry::Text)?;
        let evidence = match line.as_str() {
            "" => return Ok(()),
            "-" => String::new(),
            _ => line,
        };
        let question = asked.id.clone();
        let _ = self.change(Command::SetEvidence { question, evidence })?;
        Ok(())
    }

    fn answer_name(&self, vote: Vote) -> String {
        match vote {
            Vote::Level(level) => {
                let n = level.number().to_string();
                self.words.with("level-n", &[("n", n.into())])
            }
            Vote::Abstain => self.words.say("abstained").into_owned(),
        }
    }

    fn confidence_name(&self, confidence: Confidence) -> String {
        let key = format!("confidence-{}", confidence.code());
        self.words.say(&key).into_owned()
    }

    /// All answers in a list, each of which can be changed, before the end.
    pub(super) fn look_over(&mut self) -> Way<()> {
        loop {
            self.say("")?;
            self.tell("solo-review")?;
            let rows: Vec<Asked> = answered(&self.session).cloned().collect();
            let lines: Vec<String> = rows.iter().map(|asked| self.answer_line(asked)).collect();
            let Some(chosen) = self.choose(&lines)? else {
                return Ok(());
            };
            if let Some(asked) = rows.get(chosen) {
                self.alone(asked)?;
            }
        }
    }

    fn answer_line(&self, asked: &Asked) -> String {
        let answer = answer_of(asked).map_or_else(
            || self.words.say("none").into_owned(),
            |vote| self.answer_name(vote),
        );
        let mut parts = vec![format!("{}. {}", asked.short_id(), asked.title), answer];
        parts.extend(asked.confidence.map(|c| self.confidence_name(c)));
        if !asked.evidence.is_empty() {
            parts.push(asked.evidence.clone());
        }
        parts.join(" · ")
    }
}

fn answered(session: &Session) -> impl Iterator<Item = &Asked> {
    session.questions().iter().filter(|asked| !asked.skipped)
}

/// The one vote of a lone answer.
fn answer_of(asked: &Asked) -> Option<Vote> {
    let counts = asked.counts()?;
    let level = Level::ALL.into_iter().find(|level| counts.at(*level) > 0);
    Some(level.map_or(Vote::Abstain, Vote::Level))
}

/// A prompt with what is kept where the line stays empty.
pub(super) fn bracketed(prompt: &str, kept: Option<&str>) -> String {
    kept.map_or_else(|| prompt.to_owned(), |kept| format!("{prompt} [{kept}]"))
}
