//! Signs to tick, cards to order and to mark, estimates.
use super::ask::{Entry, marks, number};
use super::solo::bracketed;
use super::{Changed, Turn, Way, Workshop};
use crate::domain::{Asks, Command, Mark, Mode, Pass, Sheets, Stop, Surveyed, Taken};
use crate::i18n::Arg;

impl Workshop<'_> {
    /// A checklist, or an order of cards with its mark.
    pub(super) fn survey(&mut self, stop: &Stop) -> Way<()> {
        self.speak_step(stop)?;
        self.asked_of_the_room(stop)
    }

    /// An estimate, ahead of its evidence; the room may leave it out.
    pub(super) fn estimate(&mut self, stop: &Stop) -> Way<()> {
        self.speak_step(stop)?;
        let Some(survey) = self.session.survey_at(stop).cloned() else {
            return self.pause();
        };
        if !survey.revealed() && !survey.skipped {
            let keys = ["plain-estimate-now", "plain-estimate-skip"];
            match self.choose_keys(&keys)? {
                Some(0) => {}
                Some(_) => {
                    let skip = Command::SkipSurvey {
                        survey: survey.id,
                        skipped: true,
                    };
                    let _ = self.change(skip)?;
                    return self.pause();
                }
                None => return Ok(()),
            }
        }
        if survey.skipped {
            return self.pause();
        }
        self.asked_of_the_room(stop)
    }

    /// Asks until the counts are shown and nobody wants to vote once more.
    fn asked_of_the_room(&mut self, stop: &Stop) -> Way<()> {
        loop {
            let Some(survey) = self.session.survey_at(stop).cloned() else {
                return self.pause();
            };
            if self.session.is_solo() {
                self.promise(Mode::Solo)?;
                self.survey_alone(&survey)?;
                return self.rules_here(stop);
            }
            if !survey.revealed() {
                self.vote_on_survey(stop, &survey)?;
            }
            self.show_survey(stop)?;
            if self.goes_on()? {
                return Ok(());
            }
            self.tell("survey-again")?;
            self.vote_on_survey(stop, &survey)?;
        }
    }

    /// Whether the room goes on; else it votes once more.
    fn goes_on(&mut self) -> Way<bool> {
        loop {
            let line = self.ask_key("plain-survey-ask", Entry::Choice)?;
            match line.as_str() {
                "" => return Ok(true),
                "v" => return Ok(false),
                _ => self.not_understood(line)?,
            }
        }
    }

    /// Takes the ballots in and keeps their counts.
    fn vote_on_survey(&mut self, stop: &Stop, survey: &Surveyed) -> Way<()> {
        let tally = self.session.header().mode == Mode::Tally;
        let by_hand = tally && survey.asks == Asks::Estimate;
        self.promise(if by_hand { Mode::Tally } else { Mode::Secret })?;
        if survey.asks == Asks::Mark && !survey.revealed() {
            self.arrange(survey)?;
        }
        // The order may have changed.
        let Some(survey) = self.session.survey_at(stop).cloned() else {
            return Ok(());
        };
        let paper = match (tally, by_hand) {
            (true, false) => self.choose_keys(&["plain-by-paper", "plain-by-pass"])?,
            (_, _) => Some(usize::from(!by_hand)),
        };
        let (counts, abstained, ballots) = match (paper, survey.asks) {
            (Some(0), Asks::Ticks) => self.count_sheets(&survey)?,
            (Some(0), Asks::Mark | Asks::Estimate) => {
                self.say("")?;
                self.say(&survey.title)?;
                self.say_answers(&survey, 0)?;
                survey.gather(&self.tally_marks(survey.slots())?)
            }
            (Some(_), _) => {
                let votes = self.pass_marks(survey.slots())?;
                survey.gather(&votes)
            }
            (None, _) => return Err(Turn::Next),
        };
        let kept = Command::KeepSurvey {
            survey: survey.id,
            counts,
            abstained,
            ballots,
        };
        match self.change(kept)? {
            Changed::Yes => Ok(()),
            Changed::No => Err(Turn::Again),
        }
    }

    /// The answers of a page with their numbers.
    fn say_answers(&mut self, survey: &Surveyed, page: usize) -> Way<()> {
        let range = survey.pages().get(page).cloned().unwrap_or_default();
        let answers = survey.answers.get(range).unwrap_or_default();
        for (answer, n) in answers.iter().zip(1..) {
            self.say(&format!("{n}. {}", answer.text))?;
        }
        if survey.asks == Asks::Mark {
            let none = self.words.say("mark-none").into_owned();
            self.say(&format!("0. {none}"))?;
        }
        Ok(())
    }

    /// Lets the room put the cards in its own order.
    fn arrange(&mut self, survey: &Surveyed) -> Way<()> {
        let id = survey.id.clone();
        loop {
            let Some(survey) = self.session.survey(&id).cloned() else {
                return Ok(());
            };
            self.say("")?;
            for (answer, n) in survey.answers.iter().zip(1..) {
                self.say(&format!("{n}. {}", answer.text))?;
            }
            let line = self.ask_key("plain-order-ask", Entry::Choice)?;
            if line.is_empty() {
                return Ok(());
            }
            let pair = line.split_once(' ');
            let index = |text: &str| number(text.trim()).and_then(|n| n.checked_sub(1));
            let pair = pair.and_then(|(from, to)| Some((index(from)?, index(to)?)));
            match pair {
                Some((from, to)) => {
                    let survey = id.clone();
                    let _ = self.change(Command::MoveAnswer { survey, from, to })?;
                }
                None => self.not_understood(line)?,
            }
        }
    }

    /// Counts folded paper, sign by sign; what is typed does not show.
    fn count_sheets(&mut self, survey: &Surveyed) -> Way<(Vec<u16>, u16, u32)> {
        self.tell("sheets-how")?;
        let people = self.session.header().people;
        let rows = survey.answers.len();
        let mut sheets = Sheets::new("", rows, people);
        let mut row = 0;
        while row <= rows {
            sheets.go(row);
            let answer = row.checked_sub(1).and_then(|at| survey.answers.get(at));
            let prompt = match answer {
                Some(answer) => format!("{row}. {}", answer.text),
                None => bracketed(&self.words.say("sheets-all"), Some(&people.to_string())),
            };
            let line = self.ask(&prompt, Entry::Voter)?;
            row = match line.as_str() {
                "-" if row == 0 => return Err(Turn::Again),
                "-" => row - 1,
                "" if sheets.is_filled(row) => row + 1,
                other if self.take_count(&mut sheets, other)? == Taken::Yes => row + 1,
                _ => row,
            };
            if row > rows {
                row = sheets.missing().unwrap_or(row);
            }
        }
        self.ask_key("plain-sheets-ready", Entry::Voter)?;
        let (counts, ballots) = sheets.counts();
        Ok((counts, 0, ballots))
    }

    /// Takes the count of a row whole, or leaves it and says why.
    fn take_count(&mut self, sheets: &mut Sheets, line: &str) -> Way<Taken> {
        let Some(count) = number(line) else {
            self.tell("plain-count-only")?;
            return Ok(Taken::No);
        };
        for digit in count.to_string().bytes() {
            let _ = sheets.digit(digit - b'0');
        }
        if sheets.typed().map(usize::from) == Some(count) {
            return Ok(Taken::Yes);
        }
        let _ = sheets.take_back();
        self.tell("notice-more-than-sheets")?;
        Ok(Taken::No)
    }

    /// The page that a voter sees.
    pub(super) fn show_page(&mut self, survey: &Surveyed, page: usize) -> Way<()> {
        self.say("")?;
        self.say(&survey.title)?;
        let first = survey.pages().get(page).map(|range| range.start);
        let set = first.and_then(|at| survey.answers.get(at)?.set.clone());
        let title = self
            .session
            .sets()
            .iter()
            .find(|s| Some(&s.id) == set.as_ref());
        if let Some(title) = title.map(|set| set.title.clone()) {
            self.say(&title)?;
        }
        self.say_answers(survey, page)
    }

    /// One voter ticks a page: a line of digits is all of them. Nothing typed is ever written out.
    pub(super) fn tick_page(&mut self, pass: &mut Pass) -> Way<Ticked> {
        loop {
            let line = self.ask_key("plain-ticks-ask", Entry::Voter)?;
            match line.as_str() {
                "" => return Ok(Ticked::Done),
                "-" => {
                    let _ = pass.take_back();
                    return Ok(Ticked::Back);
                }
                _ => {}
            }
            let mut filled = pass.clone();
            let before = filled.ticks().unwrap_or_default();
            let all = marks(&line).unwrap_or_default();
            let clears = (1..=9).filter(|n| before.has(*n)).map(Mark::Answer);
            let abstains = all.contains(&Mark::Abstain);
            let taken: Vec<Taken> = clears
                .collect::<Vec<_>>()
                .into_iter()
                .chain(all.iter().copied())
                .map(|mark| filled.vote(mark))
                .collect();
            if all.is_empty() || (abstains && all.len() > 1) || taken.contains(&Taken::No) {
                self.tell("plain-pass-only")?;
                continue;
            }
            *pass = filled;
            return Ok(if abstains {
                Ticked::Abstains
            } else {
                Ticked::Done
            });
        }
    }

    /// The counts, or why there are none.
    fn show_survey(&mut self, stop: &Stop) -> Way<()> {
        let Some(survey) = self.session.survey_at(stop).cloned() else {
            return Ok(());
        };
        self.say("")?;
        self.say(&survey.title)?;
        if survey.counts.is_none() {
            return self.tell("promise-too-few");
        }
        for (at, answer) in survey.answers.iter().enumerate() {
            let count = survey.count(at).unwrap_or(0);
            let votes = self.words.with("votes-count", &[("n", count.into())]);
            let set = answer
                .set
                .as_ref()
                .map_or(String::new(), |s| format!("[{s}] "));
            self.say(&format!("{set}{} · {votes}", answer.text))?;
        }
        let cast = [("n", Arg::from(survey.ballots))];
        self.fill("ballots-count", &cast)?;
        if survey.abstained > 0 {
            self.fill("abstained-count", &[("n", survey.abstained.into())])?;
        }
        if survey.asks == Asks::Mark {
            let probe = self
                .pack()
                .and_then(|pack| pack.step(&stop.id)?.probes.first().cloned());
            if let Some(probe) = probe {
                self.say(&probe)?;
            }
        }
        self.rules_here(stop)
    }

    /// What the figures ask to be said at this step.
    pub(super) fn rules_here(&mut self, stop: &Stop) -> Way<()> {
        let mut lines = Vec::new();
        for rule in self.session.said_at(&stop.id) {
            if let Some(set) = self.session.led_by(rule) {
                lines.push(
                    self.words
                        .with("signs-lead", &[("set", Arg::from(&set.title))]),
                );
            }
            if !self.session.is_solo() {
                lines.extend(rule.say.iter().cloned());
            }
        }
        self.say_all(&lines)
    }

    /// One person ticks, marks or guesses.
    fn survey_alone(&mut self, survey: &Surveyed) -> Way<()> {
        if survey.asks == Asks::Mark && !survey.revealed() {
            self.arrange(survey)?;
        }
        let Some(survey) = self.session.survey(&survey.id).cloned() else {
            return Ok(());
        };
        self.say("")?;
        self.say(&survey.title)?;
        for (answer, n) in survey.answers.iter().zip(1..) {
            self.say(&format!("{n}. {}", answer.text))?;
        }
        let given: Vec<String> = (0..survey.answers.len())
            .filter(|at| survey.count(*at).is_some_and(|count| count > 0))
            .map(|at| (at + 1).to_string())
            .collect();
        let kept = Some(given.join(" ")).filter(|_| survey.revealed());
        let key = if survey.asks == Asks::Ticks {
            "plain-ticks-alone"
        } else {
            "plain-mark-alone"
        };
        let prompt = bracketed(&self.words.say(key), kept.as_deref());
        loop {
            let line = self.ask(&prompt, Entry::Choice)?;
            if line.is_empty() {
                return Ok(());
            }
            let Some(counts) = own_answer(&survey, &line) else {
                self.not_understood(line)?;
                continue;
            };
            let none = counts.iter().all(|count| *count == 0);
            let _ = self.change(Command::KeepSurvey {
                survey: survey.id.clone(),
                abstained: u16::from(none && survey.asks != Asks::Ticks),
                counts,
                ballots: 1,
            })?;
            return Ok(());
        }
    }
}

/// What a voter did with a page of ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ticked {
    /// The page is as it should be.
    Done,
    /// The voter abstains from all pages.
    Abstains,
    /// The page before is wanted.
    Back,
}

/// The answers named in a line, by their numbers; 0 is none of them.
fn own_answer(survey: &Surveyed, line: &str) -> Option<Vec<u16>> {
    let mut counts = vec![0; survey.answers.len()];
    let numbers: Option<Vec<usize>> = line.split_whitespace().map(number).collect();
    let numbers = numbers?;
    if survey.asks != Asks::Ticks && numbers.len() != 1 {
        return None;
    }
    for n in numbers.into_iter().filter(|n| *n > 0) {
        *counts.get_mut(n - 1)? = 1;
    }
    Some(counts)
}
