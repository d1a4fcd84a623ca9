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
