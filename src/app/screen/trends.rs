//! How teams changed: which team, its letters, the questions of a letter; and, only when asked for,
//! several teams side by side. It is reached from the first screen, never from a session.
use super::{HelpList, Screen, moved};
use crate::app::{Desk, Effect, Listed, Nav};
use crate::domain::{
    Heat, Past, QuestionTrend, TeamTrend, Teams, Trend, heat, question_trends, same_team,
};
use crate::input::Action;

/// What has a key around here but nothing to do on any of the pages.
const IDLE: [Action; 11] = [
    Action::SwitchPane,
    Action::Compare,
    Action::Find,
    Action::Undo,
    Action::Redo,
    Action::Copy,
    Action::Editor,
    Action::Export,
    Action::Delete,
    Action::Suspend,
    Action::Saved,
];

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TrendPage {
    /// The teams and their workshops, to choose one.
    #[default]
    Teams,
    /// The letters of one.
    Letters,
    /// The same as a radar, today over the session before.
    Radar,
    /// The questions of one letter.
    Questions,
    /// Several teams side by side.
    ManyTeams,
}

/// The trends of everybody, and which of them is looked at.
#[derive(Clone, Debug, Default)]
pub struct Trends {
    /// One for each team and workshop, in the order of the alphabet.
    pub trends: Vec<TeamTrend>,
    /// How many sessions of groups named no team.
    pub unnamed: usize,
    /// What is shown.
    pub page: TrendPage,
    /// Which trend is chosen.
    pub at: usize,
    /// Which letter is chosen.
    pub letter: usize,
    /// Which question is chosen; in the table of many teams the first line that is shown.
    pub question: usize,
    /// The whole sessions of the chosen team; none before they are read.
    pub past: Option<Vec<Past>>,
}

impl Trends {
    pub(super) fn of(desk: &Desk<'_>) -> Self {
        let mut trends = Self::default();
        trends.listed(desk.sessions());
        trends
    }

    /// Takes the list of sessions in, also one that comes late. A team that is looked at stays as
    /// it is: its sessions have been read whole.
    pub(in crate::app) fn listed(&mut self, sessions: &[Listed]) {
        if self.page != TrendPage::Teams {
            return;
        }
        let mut teams = Teams::all();
        for header in sessions.iter().filter_map(Listed::sound) {
            teams.take(header);
        }
        self.unnamed = teams.unnamed();
        self.trends = teams.trends();
        self.at = self.at.min(self.trends.len().saturating_sub(1));
    }

    /// The trend that is chosen.
    pub fn chosen(&self) -> Option<&TeamTrend> {
        self.trends.get(self.at)
    }

    /// The letter that is chosen.
    pub fn chosen_letter(&self) -> Option<&Trend> {
        self.chosen()?.letters.get(self.letter)
    }

    /// The questions of the chosen letter; none before the sessions are read.
    pub fn questions(&self) -> Option<Vec<QuestionTrend>> {
        let (chosen, letter) = (self.chosen()?, self.chosen_letter()?);
        let past = self.past.as_deref()?;
        Some(question_trends(past, chosen.who, &chosen.pack, &letter.id))
    }

    /// The teams that may be shown side by side.
    pub fn side_by_side(&self) -> Heat {
        heat(&self.trends)
    }

    /// Takes the whole sessions of a team in. They tell what older files keep out of their
    /// headers, so that the team's letters are followed once more.
    pub(in crate::app) fn read(&mut self, team: &str, past: Vec<Past>) {
        let Some(chosen) = self.chosen().filter(|chosen| same_team(&chosen.team, team)) else {
            return;
        };
        let (pack, who) = (chosen.pack.clone(), chosen.who);
        let mut teams = Teams::only(team);
        for past in &past {
            teams.take(&past.header);
        }
        let mut found = teams.trends().into_iter();
        let found = found.find(|trend| trend.pack == pack && trend.who == who);
        if let (Some(found), Some(chosen)) = (found, self.trends.get_mut(self.at)) {
            *chosen = found;
        }
        self.past = Some(past);
    }

    pub(super) fn hints(&self) -> Vec<Action> {
        use Action as A;
        match self.page {
            TrendPage::Teams if self.trends.is_empty() => vec![A::Back, A::Help],
            TrendPage::Teams => vec![A::Confirm, A::ManyTeams, A::Back, A::Help],
            TrendPage::Letters => vec![A::Confirm, A::Radar, A::Back, A::Help],
            TrendPage::Radar => vec![A::Radar, A::Back, A::Help],
            TrendPage::Questions => vec![A::Back, A::Help],
            TrendPage::ManyTeams => vec![A::Back, A::PageDown, A::Help],
        }
    }

    /// What has a key here but nothing to do on this page.
    pub(super) fn idle(&self) -> Vec<Action> {
        let own = match self.page {
            TrendPage::Teams => Action::Radar,
            TrendPage::Letters | TrendPage::Radar | TrendPage::Questions | TrendPage::ManyTeams => {
                Action::ManyTeams
            }
        };
        IDLE.into_iter().chain([own]).collect()
    }

    pub(super) fn act(&mut self, action: Action, desk: &mut Desk<'_>) -> Nav {
        match action {
            Action::Back | Action::Quit | Action::Left => return self.back(),
            Action::Confirm | Action::Right => self.enter(desk),
            Action::Radar if self.page == TrendPage::Letters => self.page = TrendPage::Radar,
            Action::Radar if self.page == TrendPage::Radar => self.page = TrendPage::Letters,
            Action::ManyTeams if self.page == TrendPage::Teams => {
                self.page = TrendPage::ManyTeams;
                self.question = 0;
            }
            Action::Language => desk.switch_language(),
            Action::Theme => desk.switch_theme(),
            Action::Help => return Nav::open(Screen::Help(HelpList::of(desk))),
            Action::Palette => return Nav::open(Screen::Palette(HelpList::of(desk))),
            other => self.go(other),
        }
        Nav::Stay
    }

    fn back(&mut self) -> Nav {
        self.page = match self.page {
            TrendPage::Teams => return Nav::Back,
            TrendPage::Letters | TrendPage::Radar | TrendPage::ManyTeams => TrendPage::Teams,
            TrendPage::Questions => TrendPage::Letters,
        };
        Nav::Stay
    }

    fn enter(&mut self, desk: &mut Desk<'_>) {
        match self.page {
            TrendPage::Teams => {
                if let Some(chosen) = self.trends.get(self.at) {
                    desk.wish(Effect::ReadTeam(chosen.team.clone()));
                    self.page = TrendPage::Letters;
                    self.letter = 0;
                    self.past = None;
                }
            }
            TrendPage::Letters if self.chosen_letter().is_some() => {
                self.page = TrendPage::Questions;
                self.question = 0;
            }
            TrendPage::Letters | TrendPage::Radar | TrendPage::Questions | TrendPage::ManyTeams => {
            }
        }
    }

    fn go(&mut self, action: Action) {
        match self.page {
            TrendPage::Teams => self.at = moved(self.at, action, self.trends.len()),
            TrendPage::Letters | TrendPage::Radar => {
                let letters = self.chosen().map_or(0, |chosen| chosen.letters.len());
                self.letter = moved(self.letter, action, letters);
            }
            TrendPage::Questions => {
                let questions = self.questions().map_or(0, |questions| questions.len());
                self.question = moved(self.question, action, questions);
            }
            TrendPage::ManyTeams => {
                let heat = self.side_by_side();
                let lines = heat.packs.iter().map(|pack| pack.rows.len() + 3).sum();
                self.question = moved(self.question, action, lines);
            }
        }
    }
}
