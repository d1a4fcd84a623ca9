//! The profile of a session, and which rules hold for its figures.
use crate::domain::{Asked, Profile, ProfileRow, Rule, Session, Set, When, spread};

impl Session {
    /// The letters, and what to look at, to talk about and to build on.
    pub fn profile(&self) -> Profile {
        let rows: Vec<ProfileRow<'_>> = self
            .questions
            .iter()
            .map(|asked| ProfileRow {
                id: &asked.id,
                set: &asked.set,
                counts: if asked.skipped { None } else { asked.counts() },
                wanted: asked.wanted,
            })
            .collect();
        Profile::of(&rows)
    }

    /// Every rule whose condition holds, wherever it is said.
    pub fn holding(&self) -> Vec<&Rule> {
        let profile = self.profile();
        self.rules
            .iter()
            .filter(|rule| self.holds(&rule.when, &profile))
            .collect()
    }

    /// The rules that are said where the figures are read: those that no step has for itself.
    pub fn said(&self) -> Vec<&Rule> {
        let mut rules = self.holding();
        rules.retain(|rule| rule.at.is_none());
        rules
    }

    /// The rules that are said on the screen of a step.
    pub fn said_at<'a>(&'a self, step: &'a str) -> impl Iterator<Item = &'a Rule> {
        let said = self.holding().into_iter();
        said.filter(move |rule| rule.at.as_deref() == Some(step))
    }

    /// The pack that the figures offer to this team next; none where no rule that holds has one.
    pub fn offer(&self) -> Option<&str> {
        let offers = self
            .holding()
            .into_iter()
            .filter_map(|r| r.offer.as_deref());
        offers.into_iter().find(|pack| *pack != self.header.pack)
    }

    /// Whether the votes on a question are why another pack is offered.
    pub fn leads_on(&self, question: &str) -> bool {
        self.holding().into_iter().any(|rule| {
            let When::MedianAtMost { question: of, .. } = &rule.when else {
                return false;
            };
            of == question
                && rule
                    .offer
                    .as_deref()
                    .is_some_and(|to| to != self.header.pack)
        })
    }

    /// The set that a rule speaks of: the one with the most ticks.
    pub fn led_by(&self, rule: &Rule) -> Option<&Set> {
        let When::MostTicks { survey } = &rule.when else {
            return None;
        };
        let leading = self.survey(survey)?.leading_set()?;
        self.sets.iter().find(|set| set.id == leading)
    }

    fn holds(&self, when: &When, profile: &Profile) -> bool {
        match when {
            When::Always => true,
            When::Gap(levels) => profile.gap_at_least(*levels),
            When::Ahead { set, of, by } => profile.ahead(set, of, *by),
            When::MedianAtMost { question, level } => self
                .question(question)
                .filter(|asked| !asked.skipped)
                .and_then(Asked::counts)
                .is_some_and(|counts| counts.stats().median_at_most(*level)),
            When::TickedByHalf { survey, least } => self
                .survey(survey)
                .is_some_and(|survey| survey.by_half().count() >= usize::from(*least)),
            When::MostTicks { survey } => self
                .survey(survey)
                .is_some_and(|survey| survey.leading_set().is_some()),
            When::FewPoints {
                board,
                points,
                columns,
            } => {
                let (has, under) = spread(board, &self.cards);
                has < usize::from(*points) || under < usize::from(*columns)
            }
            When::SlowBeside { .. } => self.slow_beside(when).is_some(),
            When::LowestWhileLeads { lowest, leads } => profile.lowest_while_leads(lowest, leads),
        }
    }

    /// The names of the conditions that hold.
    pub fn flags(&self) -> Vec<&str> {
        self.holding()
            .into_iter()
            .filter_map(|rule| rule.flag.as_deref())
            .collect()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::super::tests::pack;
    use super::*;
    use crate::domain::{Answer, Asks, Language, Mode, Moment, Plan, SessionId, Survey, Surveyed};
    use crate::domain::{Command, Variant};

    fn rule(id: &str, at: Option<&str>, when: When) -> Rule {
        Rule {
            id: id.to_owned(),
            at: at.map(str::to_owned),
            when,
            flag: Some(format!("flag-{id}")),
            say: vec![format!("{id} speaks")],
            offer: None,
        }
    }

    fn session() -> (Session, Moment) {
        let now = Moment {
            wall: "2026-11-22T10:00:00Z".parse().unwrap(),
            elapsed: 0,
        };
        let plan = Plan {
            id: SessionId("demo".to_owned()),
            variant: Variant::Standard,
            team: String::new(),
            people: 5,
            mode: Mode::Tally,
            carried: Vec::new(),
        };
        (Session::begin(&pack(Language::En), plan, now), now)
    }

    #[test]
    fn a_rule_of_a_step_is_said_there_and_not_beside_the_figures() {
        let (mut session, _) = session();
        session.rules = vec![
            rule("here", Some("talk"), When::Always),
            rule("anywhere", None, When::Always),
        ];
        let ids = |rules: Vec<&Rule>| rules.iter().map(|r| r.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(session.said()), ["anywhere"]);
        assert_eq!(ids(session.said_at("talk").collect()), ["here"]);
        assert_eq!(session.said_at("a").count(), 0);
        assert_eq!(session.flags(), ["flag-here", "flag-anywhere"]);
    }

    #[test]
    fn the_first_rule_that_holds_and_offers_another_pack_is_heard() {
        let (mut session, _) = session();
        let offering = |id: &str, pack: &str, when| Rule {
            offer: Some(pack.to_owned()),
            ..rule(id, None, when)
        };
        let own = session.header().pack.clone();
        session.rules = vec![
            rule("silent", None, When::Always),
            offering("itself", &own, When::Always),
            offering("far", "vsm", When::Gap(crate::domain::Ratio::ONE)),
        ];
        assert_eq!(session.offer(), None, "nothing was voted on");
        session.rules.push(offering("near", "retro", When::Always));
        assert_eq!(session.offer(), Some("retro"));
    }

    #[test]
    fn the_set_with_the_most_ticks_is_named_with_its_rule() {
        let (mut session, now) = session();
        let answer = |set: &str| Answer {
            id: set.to_owned(),
            text: String::new(),
            set: Some(set.to_owned()),
        };
        let survey = Survey {
            id: "signs".to_owned(),
            title: String::new(),
            answers: vec![answer("A"), answer("B")],
            about: Vec::new(),
        };
        session.surveys = vec![Surveyed::new(survey, Asks::Ticks)];
        let survey = "signs".to_owned();
        session.rules = vec![rule("most", Some("a"), When::MostTicks { survey })];
        assert_eq!(session.said_at("a").count(), 0, "before anything is ticked");
        let kept = Command::KeepSurvey {
            survey: "signs".to_owned(),
            counts: vec![1, 3],
            abstained: 0,
            ballots: 4,
        };
        session.apply(kept, now).unwrap();
        let rule = session.said_at("a").next().unwrap();
        assert_eq!(session.led_by(rule).map(|set| &*set.id), Some("B"));
    }
}
