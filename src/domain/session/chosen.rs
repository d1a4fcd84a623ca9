//! What the room chooses from, what it has chosen, and the survey that a stop asks.
use crate::domain::{Experiment, Kind, Session, Stop, Surveyed};

/// Something that the room has chosen to work on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// A question, by its full id.
    Question(String),
    /// A topic of the room's own.
    Topic {
        /// The card that it was.
        link: Option<String>,
        /// Its words.
        text: String,
    },
}

impl Session {
    /// The survey that a stop asks; none where it asks none.
    pub fn survey_at(&self, stop: &Stop) -> Option<&Surveyed> {
        let (id, asks) = stop.kind.survey()?;
        self.survey(id).filter(|survey| survey.asks == asks)
    }

    /// Whether the figures have a step of their own on which they are read.
    pub fn has_a_reading(&self) -> bool {
        self.agenda.iter().any(|stop| stop.kind == Kind::Read)
    }

    /// The questions that the figures point at: what to look at, then what to talk about.
    pub fn pointed_at(&self) -> Vec<String> {
        let profile = self.profile();
        let mut ids = profile.focus;
        for id in profile.talk {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// How many dots each person has: one for every three topics, begun threes included.
    pub fn dots_each(&self) -> usize {
        self.options.len().div_ceil(3)
    }

    /// How many dots all people have together.
    pub fn dots_of_all(&self) -> u32 {
        let each = u32::try_from(self.dots_each()).unwrap_or(u32::MAX);
        each.saturating_mul(u32::from(self.header.people))
    }

    /// How many dots lie on the topics.
    pub fn dots_placed(&self) -> u32 {
        self.options.iter().map(|o| u32::from(o.dots)).sum()
    }

    /// How many dots can still be placed.
    pub fn dots_left(&self) -> u32 {
        self.dots_of_all().saturating_sub(self.dots_placed())
    }

    /// What can be put up for the dot vote: the questions that the figures point at or, in a
    /// session without questions, the cards that the room has written, heading by heading.
    pub fn topics(&self) -> Vec<Chosen> {
        if !self.questions.is_empty() {
            return self
                .pointed_at()
                .into_iter()
                .map(Chosen::Question)
                .collect();
        }
        let mut topics = Vec::new();
        for board in &self.boards {
            for column in &board.columns {
                let cards = self.cards.iter();
                let here = cards.filter(|c| c.board == board.id && c.column == column.id);
                topics.extend(here.map(|card| Chosen::Topic {
                    link: Some(card.link()),
                    text: card.text.clone(),
                }));
            }
        }
        topics
    }

    /// What got the most dots, or else the focus list, as far as no experiment or action has come
    /// of it yet; no more than there can be experiments.
    pub fn chosen(&self) -> Vec<Chosen> {
        if self.experiments.len() >= Experiment::MOST {
            return Vec::new();
        }
        let mut options: Vec<_> = self.options.iter().filter(|o| o.dots > 0).collect();
        options.sort_by_key(|option| std::cmp::Reverse(option.dots));
        let mut chosen: Vec<Chosen> = options
            .into_iter()
            .map(|option| match &option.link {
                Some(id) if self.question(id).is_some() => Chosen::Question(id.clone()),
                link => Chosen::Topic {
                    link: link.clone(),
                    text: option.text.clone(),
                },
            })
            .collect();
        if chosen.is_empty() {
            let focus = self.profile().focus;
            chosen = focus.into_iter().map(Chosen::Question).collect();
        }
        chosen.retain(|chosen| !self.is_taken_up(chosen));
        chosen.truncate(Experiment::MOST);
        chosen
    }

    /// Whether something has come of it. A topic without a card is known by its words.
    fn is_taken_up(&self, chosen: &Chosen) -> bool {
        let (link, words) = match chosen {
            Chosen::Question(id) => {
                let mut cards = self.experiments.iter();
                return cards.any(|card| card.link.as_ref() == Some(id));
            }
            Chosen::Topic { link, text } => (link, text.trim()),
        };
        let is_it = |of: &Option<String>, texts: &[&String]| match link {
            Some(_) => of == link,
            None => texts.iter().any(|text| text.contains(words)),
        };
        let mut experiments = self.experiments.iter();
        let mut actions = self.actions.iter();
        experiments.any(|card| is_it(&card.link, &[&card.act, &card.belief]))
            || actions.any(|card| is_it(&card.link, &[&card.text]))
    }
}
