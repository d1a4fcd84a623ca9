//! What a session about an incident says of its own texts: words to look at again, and advice on
//! its actions. Nothing of it is kept, counted or exported.
use jiff::civil::Date;

use crate::domain::{
    ActionFacts, ActionItem, Advice, Card, Column, Hit, Ignored, Kind, Language, LintField,
    Progress, RuleId, Session, Tongue, check_actions, lint,
};

/// The form that says how severe the incident was, and its field.
const SEVERITY: (&str, &str) = ("header", "severity");

/// The form whose lines are about whom the incident touched.
const IMPACT: &str = "impact";

impl Session {
    /// Whether it looks back on an incident: it then has a timeline.
    pub fn is_about_an_incident(&self) -> bool {
        self.agenda.iter().any(|stop| stop.kind == Kind::Timeline)
    }

    /// The words of a text to look at again, in the language of the session and without the
    /// rules that the room does not want to hear of. None where no incident is looked back on.
    pub fn wording(&self, text: &str, field: LintField) -> Vec<Hit> {
        if text.is_empty() || !self.is_about_an_incident() {
            return Vec::new();
        }
        let tongue = Tongue::from(self.header.language);
        let people = self.timeline.people.iter();
        let roster: Vec<&str> = people.map(|person| person.name.as_str()).collect();
        lint(text, tongue, field, &roster, self.ignored())
    }

    /// The rules of wording that the room does not want to hear of. Rules are told by their
    /// number: who mutes one in one language has muted it in the other as well.
    pub fn ignored(&self) -> Ignored {
        let named = self.unheard.iter().filter_map(|name| name.parse().ok());
        let numbers = named.map(|rule: RuleId| rule.number());
        let both = |n| Language::ALL.map(|language| RuleId::new(language, n));
        numbers.flat_map(both).flatten().collect()
    }

    /// The actions of an incident, looked at as of a day; nothing for any other workshop.
    pub fn advice(&self, today: Date) -> Vec<Advice> {
        if !self.is_about_an_incident() {
            return Vec::new();
        }
        let facts: Vec<_> = self
            .actions
            .iter()
            .map(|action| self.facts(action))
            .collect();
        check_actions(&facts, today, self.severity())
    }

    /// The advice on one action alone, which need not be kept yet.
    pub fn advice_on(&self, action: &ActionItem, today: Date) -> Vec<Advice> {
        if !self.is_about_an_incident() {
            return Vec::new();
        }
        let mut advice = check_actions(&[self.facts(action)], today, self.severity());
        advice.retain(|advice| advice.action.is_some());
        advice
    }

    fn facts<'a>(&self, action: &'a ActionItem) -> ActionFacts<'a> {
        let link = action.link.as_ref();
        ActionFacts {
            text: &action.text,
            owner: &action.owner,
            due: action.due,
            done_when: &action.done_when,
            kind: action.kind,
            linked: link.is_some_and(|link| self.card(link).is_some()),
            high_priority: action.urgent,
            open: action.status == Progress::Open,
        }
    }

    /// How severe the incident was, 1 the most; none where that was not said.
    fn severity(&self) -> Option<u8> {
        let (form, field) = SEVERITY;
        let told = self.form(form)?.value(field);
        told.strip_prefix("SEV")?.parse().ok()
    }
}

/// The cards.
impl Session {
    /// The card that a link names.
    pub fn card(&self, link: &str) -> Option<&Card> {
        self.cards.iter().find(|card| card.link() == link)
    }

    /// The heading under which a card stands.
    pub fn heading(&self, card: &Card) -> Option<&Column> {
        let columns = &self.board(&card.board)?.columns;
        columns.iter().find(|column| column.id == card.column)
    }

    /// The cards from which an action should come: contributing factors, and what went well by
    /// chance; board by board and heading by heading.
    pub fn calling_cards(&self) -> impl Iterator<Item = &Card> {
        self.boards.iter().flat_map(move |board| {
            let columns = board.columns.iter().filter(|c| c.calls_for_action());
            columns.flat_map(move |column| self.cards_under(&board.id, &column.id))
        })
    }

    /// Those of them that no action has come from yet.
    pub fn open_cards(&self) -> impl Iterator<Item = &Card> {
        let taken = |card: &Card| {
            let link = Some(card.link());
            self.actions.iter().any(|action| action.link == link)
        };
        self.calling_cards().filter(move |card| !taken(card))
    }

    /// The cards under a heading, in the order in which they came.
    pub fn cards_under<'a>(
        &'a self,
        board: &'a str,
        column: &'a str,
    ) -> impl Iterator<Item = &'a Card> {
        let here = move |card: &&Card| card.board == board && card.column == column;
        self.cards.iter().filter(here)
    }
}

impl LintField {
    /// What a card under a heading of a board is about.
    pub fn of_card(board: &str, column: &str) -> Self {
        match (board, column) {
            (_, "luck") => Self::Luck,
            ("factors", _) => Self::Factors,
            ("learn", _) => Self::Learn,
            _ => Self::Text,
        }
    }

    /// What the lines of a form are about; none for forms whose words are not looked at.
    pub fn of_form(form: &str) -> Option<Self> {
        (form == IMPACT).then_some(Self::Impact)
    }
}
