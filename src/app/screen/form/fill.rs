//! A form of the pack, filled in field by field.
use super::{FormOf, FormRow, FormSheet, Label, field, options};
use crate::domain::{Command, Filled, FilledField, Session};

impl FormSheet {
    /// A form as it stands.
    pub(crate) fn filled(form: &Filled) -> Self {
        let rows = form.fields.iter().map(row).collect();
        Self::new(FormOf::Filled(form.id.clone()), rows)
    }

    /// The fields that differ from what is kept.
    pub(super) fn fill_commands(&self, form: &str, session: &Session) -> Vec<Command> {
        let Some(kept) = session.form(form) else {
            return Vec::new();
        };
        let changed = |row: &&FormRow| {
            let kept = kept.fields.iter().find(|kept| kept.field.id == row.id);
            kept.is_some_and(|kept| kept.value != row.field.text())
        };
        let fill = |row: &FormRow| Command::Fill {
            form: form.to_owned(),
            field: row.id.clone(),
            text: row.field.text().to_owned(),
        };
        self.rows.iter().filter(changed).map(fill).collect()
    }
}

fn row(filled: &FilledField) -> FormRow {
    let asked = &filled.field;
    let own = asked.options.iter();
    let own = own.map(|option| (option.id.clone(), Label::Text(option.label.clone())));
    FormRow {
        id: asked.id.clone(),
        label: Label::Text(asked.label.clone()),
        hint: Label::Text(asked.hint.clone()),
        kind: asked.kind,
        required: asked.required,
        options: options(asked.kind).into_iter().chain(own).collect(),
        field: field(asked.kind, &filled.value),
    }
}
