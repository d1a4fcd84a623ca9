//! What should have been filled in and was not. It is told; nobody is held by it.
use crate::domain::{Evidence, Kind, Place, Session, Stop, missing};

/// Something that its pack asks for and that is still empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Where it is filled in.
    pub place: Place,
    /// The name of that step.
    pub step: String,
    /// The name of the field, the heading or the metric.
    pub what: String,
}

impl Session {
    /// What is still empty of the fields, headings and metrics that the pack asks for, in the
    /// order of the agenda. What the room left out is not missing.
    pub fn missing(&self) -> Vec<Missing> {
        let mut all = Vec::new();
        let mut told: Vec<&str> = Vec::new();
        for (stop, at) in self.agenda.iter().enumerate() {
            let of = match &at.kind {
                Kind::Form { form: id } | Kind::Numbers { of: id } | Kind::List { board: id } => id,
                Kind::Brief
                | Kind::SecretVote { .. }
                | Kind::Review
                | Kind::VoteSet { .. }
                | Kind::Checklist { .. }
                | Kind::Ordering { .. }
                | Kind::Map { .. }
                | Kind::Timeline
                | Kind::Confirm
                | Kind::Read
                | Kind::Talk
                | Kind::DotVote
                | Kind::Commit
                | Kind::Roti => continue,
            };
            if at.skipped || told.contains(&of.as_str()) {
                continue;
            }
            told.push(of);
            let place = Place { stop, question: 0 };
            all.extend(self.empty_of(at, of).into_iter().map(|what| Missing {
                place,
                step: at.title.clone(),
                what,
            }));
        }
        all
    }

    /// The names of what is empty at a step.
    fn empty_of(&self, stop: &Stop, of: &str) -> Vec<String> {
        if matches!(stop.kind, Kind::List { .. }) {
            let Some(board) = self.board(of) else {
                return Vec::new();
            };
            let empty = missing(board, &self.cards);
            let columns = board.columns.iter();
            return columns
                .filter(|column| empty.contains(&&*column.id))
                .map(|column| column.title.clone())
                .collect();
        }
        if let Some(metric) = self.metric(of) {
            let left_out = self.survey(of).is_some_and(|survey| survey.skipped);
            let is_open = !left_out && self.evidence(of) == Evidence::None;
            return is_open.then(|| metric.title.clone()).into_iter().collect();
        }
        let fields = self.form(of).map_or(&[][..], |form| &form.fields);
        fields
            .iter()
            .filter(|filled| filled.field.required && filled.value.trim().is_empty())
            .map(|filled| filled.field.label.clone())
            .collect()
    }
}
