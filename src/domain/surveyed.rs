//! A survey as one session asks it: ticks, a mark on a card, or an estimate, kept as counts only.
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{Answer, Marks, Mode, SECRET_MINIMUM, Slot, Survey};

/// What one ballot of a survey may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    /// Any number of answers is ticked.
    Ticks,
    /// One card of an order is marked.
    Mark,
    /// One answer is an estimate, which evidence follows.
    Estimate,
}

/// A survey of a session, in the words in which it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Surveyed {
    /// Its id in the pack.
    pub id: String,
    /// What a ballot may hold.
    pub asks: Asks,
    /// The question.
    pub title: String,
    /// Its answers, in the order of the room.
    pub answers: Vec<Answer>,
    /// How many ballots were cast, abstentions included; 0 before the reveal.
    pub ballots: u32,
    /// How many abstained.
    pub abstained: u16,
    /// How often each answer was given, in their order; not kept where so few answered in secret
    /// that it would tell who.
    pub counts: Option<Vec<u16>>,
    /// Left out by the room.
    pub skipped: bool,
}

impl Surveyed {
    /// A survey that nobody has answered.
    pub fn new(survey: Survey, asks: Asks) -> Self {
        Self {
            id: survey.id,
            asks,
            title: survey.title,
            answers: survey.answers,
            ballots: 0,
            abstained: 0,
            counts: None,
            skipped: false,
        }
    }

    /// Whether its counts have been shown.
    pub const fn revealed(&self) -> bool {
        self.ballots > 0
    }

    /// How often an answer was given; none where that is not known.
    pub fn count(&self, answer: usize) -> Option<u16> {
        self.counts.as_ref()?.get(answer).copied()
    }

    /// Takes over the words of another language; the order stays.
    pub(super) fn reword(&mut self, survey: &Survey) {
        self.title.clone_from(&survey.title);
        for answer in &mut self.answers {
            if let Some(words) = survey.answers.iter().find(|words| words.id == answer.id) {
                answer.text.clone_from(&words.text);
            }
        }
    }

    /// Keeps what may be kept of the ballots. Ticks and marks are never shown from fewer than
    /// three, estimates only where fingers show them anyway.
    pub(super) fn keep(&mut self, counts: Vec<u16>, abstained: u16, ballots: u32, mode: Mode) {
        let secret = mode == Mode::Secret || self.asks != Asks::Estimate;
        let withheld = mode != Mode::Solo && secret && ballots < SECRET_MINIMUM;
        self.ballots = ballots;
        self.abstained = if withheld { 0 } else { abstained };
        self.counts = (!withheld).then_some(counts);
        self.skipped = false;
    }

    /// Where the pages begin and end on which its answers are ticked: one for each set, and no more
    /// answers on a page than have a digit. A mark and an estimate stand on one.
    pub fn pages(&self) -> Vec<Range<usize>> {
        let all = self.answers.len();
        if self.asks != Asks::Ticks {
            return std::iter::once(0..all).collect();
        }
        let set = |n: usize| self.answers.get(n).map(|answer| &answer.set);
        let mut pages: Vec<Range<usize>> = Vec::new();
        for n in 0..all {
            match pages.last_mut() {
                Some(page) if page.len() < Marks::MOST && set(page.start) == set(n) => {
                    page.end = n + 1;
                }
                _ => pages.push(n..n + 1),
            }
        }
        pages
    }

    /// What a ballot answers, page by page. Ballots belong to the order in which the answers stood,
    /// so that order is in the name.
    pub fn slots(&self) -> Vec<Slot> {
        let slot = |page: Range<usize>| {
            let answers = self.answers.get(page).unwrap_or_default();
            let ids: Vec<&str> = answers.iter().map(|answer| &*answer.id).collect();
            let key = format!("survey:{}:{}", self.id, ids.join(","));
            let top = u8::try_from(ids.len().min(Marks::MOST)).unwrap_or_default();
            match self.asks {
                Asks::Ticks => Slot::ticks(key, top),
                Asks::Mark | Asks::Estimate => Slot::one(key, top),
            }
        };
        self.pages().into_iter().map(slot).collect()
    }

    /// Puts the votes of its pages together: how often each answer was given, how many abstained,
    /// and how many ballots there are.
    pub fn gather(&self, votes: &[Marks]) -> (Vec<u16>, u16, u32) {
        let of = |(page, marks): (Range<usize>, &Marks)| {
            let marks = *marks;
            (1..=page.len()).map(move |number| marks.of(number))
        };
        let counts = self.pages().into_iter().zip(votes).flat_map(of).collect();
        let first = votes.first().copied().unwrap_or_default();
        (counts, first.abstained(), first.cast())
    }

    /// Moves an answer to another place of the order, with what it was given.
    pub(super) fn shift(&mut self, from: usize, to: usize) -> Option<()> {
        let answers = 0..self.answers.len();
        if !answers.contains(&from) || !answers.contains(&to) {
            return None;
        }
        let answer = self.answers.remove(from);
        self.answers.insert(to, answer);
        if let Some(counts) = &mut self.counts {
            let count = counts.remove(from);
            counts.insert(to, count);
        }
        Some(())
    }

    /// The answers that half of the ballots or more have ticked.
    pub fn by_half(&self) -> impl Iterator<Item = &Answer> {
        self.answers.iter().enumerate().filter_map(|(n, answer)| {
            let ticks = u32::from(self.count(n)?);
            (self.ballots > 0 && 2 * ticks >= self.ballots).then_some(answer)
        })
    }

    /// The set with the most ticks; none where there are none or two sets are level.
    pub fn leading_set(&self) -> Option<&str> {
        let mut sums: Vec<(&str, u32)> = Vec::new();
        for (n, answer) in self.answers.iter().enumerate() {
            let (Some(set), Some(ticks)) = (answer.set.as_deref(), self.count(n)) else {
                continue;
            };
            match sums.iter_mut().find(|(id, _)| *id == set) {
                Some((_, sum)) => *sum += u32::from(ticks),
                None => sums.push((set, ticks.into())),
            }
        }
        let (set, most) = sums.iter().copied().max_by_key(|(_, sum)| *sum)?;
        let level = sums.iter().filter(|(_, sum)| *sum == most).count();
        (most > 0 && level == 1).then_some(set)
    }

    /// The answer in the middle of the ballots; the worse of two. None where nothing is known.
    pub fn median(&self) -> Option<usize> {
        self.middle().map(|(worse, _)| worse)
    }

    /// The answers in the middle of the ballots, the worse one first: an even number of ballots
    /// may have two, else both are the same. None where nothing is known.
    pub fn middle(&self) -> Option<(usize, usize)> {
        let counts = self.counts.as_ref()?;
        let all: u32 = counts.iter().copied().map(u32::from).sum();
        let holds = |ballot: u32| {
            let mut seen = 0;
            (0..counts.len()).find(|n| {
                seen += counts.get(*n).copied().map_or(0, u32::from);
                seen > ballot
            })
        };
        holds(all.checked_sub(1)? / 2).zip(holds(all / 2))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;
    use crate::domain::{Mark, Pass};

    fn survey(sets: &[&str]) -> Surveyed {
        let answer = |(n, set): (usize, &&str)| Answer {
            id: n.to_string(),
            text: format!("sign {n}"),
            set: Some((*set).to_owned()),
        };
        let survey = Survey {
            id: "signs".to_owned(),
            title: String::new(),
            answers: sets.iter().enumerate().map(answer).collect(),
            about: Vec::new(),
        };
        Surveyed::new(survey, Asks::Ticks)
    }

    #[test]
    fn two_ballots_of_ticks_show_no_counts_but_three_do() {
        let mut asked = survey(&["A", "B"]);
        asked.keep(vec![2, 0], 0, 2, Mode::Tally);
        assert_eq!((asked.ballots, asked.count(0)), (2, None));
        asked.keep(vec![2, 1], 0, 3, Mode::Secret);
        assert_eq!(asked.count(0), Some(2));
    }

    #[test]
    fn an_estimate_by_two_people_is_shown_from_fingers_only() {
        let mut asked = survey(&["A", "B"]);
        asked.asks = Asks::Estimate;
        asked.keep(vec![1, 1], 0, 2, Mode::Secret);
        assert_eq!(asked.count(0), None);
        asked.keep(vec![1, 1], 0, 2, Mode::Tally);
        assert_eq!(asked.count(0), Some(1));
    }

    #[test]
    fn the_set_with_the_most_ticks_leads_unless_two_are_level() {
        let mut asked = survey(&["A", "A", "B"]);
        asked.keep(vec![2, 2, 3], 0, 5, Mode::Tally);
        assert_eq!(asked.leading_set(), Some("A"));
        asked.keep(vec![2, 1, 3], 0, 5, Mode::Tally);
        assert_eq!(asked.leading_set(), None);
    }

    #[test]
    fn ticks_have_a_page_for_each_set_and_a_digit_for_each_answer() {
        let asked = survey(&["A", "A", "B"]);
        assert_eq!(asked.pages(), [0..2, 2..3]);
        let tops: Vec<u8> = asked.slots().iter().map(|slot| slot.top).collect();
        assert_eq!(tops, [2, 1]);
        assert_eq!(survey(&["A"; 12]).pages(), [0..9, 9..12]);
    }

    #[test]
    fn the_votes_of_all_pages_come_together_in_the_order_of_the_answers() {
        let asked = survey(&["A", "A", "B"]);
        let mut pass = Pass::new(asked.slots(), 3);
        for ticks in [&[2][..], &[1, 2], &[]] {
            pass.lift();
            for n in ticks {
                let _ = pass.vote(Mark::Answer(*n));
            }
            let _ = (pass.confirm(), pass.vote(Mark::Answer(1)), pass.confirm());
        }
        assert_eq!(asked.gather(pass.counts()), (vec![1, 2, 3], 0, 3));
    }

    #[test]
    fn ballots_do_not_fit_cards_in_another_order() {
        let mut asked = survey(&["A", "A"]);
        asked.asks = Asks::Mark;
        let before = asked.slots();
        asked.shift(0, 1).unwrap();
        assert_ne!(asked.slots(), before);
    }

    #[test]
    fn half_of_the_ballots_is_enough_and_less_is_not() {
        let mut asked = survey(&["A", "B"]);
        asked.keep(vec![3, 2], 0, 6, Mode::Tally);
        let ids: Vec<_> = asked.by_half().map(|answer| &*answer.id).collect();
        assert_eq!(ids, ["0"]);
    }

    #[test]
    fn a_card_takes_its_marks_along() {
        let mut asked = survey(&["A", "B", "C"]);
        asked.keep(vec![1, 2, 3], 0, 6, Mode::Tally);
        asked.shift(2, 0).unwrap();
        assert_eq!(
            (asked.answers[0].id.as_str(), asked.count(0)),
            ("2", Some(3))
        );
        assert_eq!(asked.shift(0, 3), None);
    }

    #[test]
    fn the_middle_answer_is_the_worse_of_two() {
        let mut asked = survey(&["A", "B", "C"]);
        asked.asks = Asks::Estimate;
        asked.keep(vec![2, 1, 1], 0, 4, Mode::Tally);
        assert_eq!((asked.median(), asked.middle()), (Some(0), Some((0, 1))));
        asked.keep(vec![2, 0, 2], 0, 4, Mode::Tally);
        assert_eq!(asked.middle(), Some((0, 2)), "a gap lies between them");
        asked.keep(vec![2, 2, 1], 0, 5, Mode::Tally);
        assert_eq!(asked.middle(), Some((1, 1)));
        asked.keep(vec![0, 0, 0], 2, 2, Mode::Tally);
        assert_eq!(asked.median(), None);
    }
}
