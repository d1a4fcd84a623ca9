//! What the hint line of a form says: what Enter does differs from field to field.
use super::{FormOf, FormRow, FormSheet};
use crate::input::Action;

impl FormSheet {
    /// What the keys do at the field in focus; `wording` where it is looked at.
    pub(in crate::app::screen) fn hints(&self, wording: Option<Action>) -> Vec<Action> {
        use Action as A;
        let name = self.name();
        let mut hints = vec![A::Confirm];
        if matches!(name, "card-lines" | "new-map-step" | "map-step-last") {
            hints.push(A::SwitchPane);
        }
        hints.extend(wording);
        if !self.lies_over() && !self.row().is_some_and(FormRow::is_choice) {
            hints.push(A::Editor);
        }
        // Enter leaves the last field as Esc does: that is said once.
        if name != "card-last" {
            hints.push(A::Back);
        }
        hints
    }

    /// The name in word keys, for hints.
    pub(in crate::app::screen) fn name(&self) -> &'static str {
        let is_long = self.row().is_some_and(|row| row.field.is_long());
        let is_map = matches!(self.of, FormOf::MapStep { .. });
        let is_new = matches!(self.of, FormOf::MapStep { id: 0, .. });
        match self.at + 1 >= self.rows.len() {
            _ if is_long => "card-lines",
            _ if is_new && self.is_last_asked() => "new-map-step",
            _ if self.is_last_asked() => "map-step-last",
            true => "card-last",
            false if is_map => "map-step",
            false => "card",
        }
    }
}
