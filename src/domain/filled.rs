//! Forms and metrics as one session fills them in: every value kept as it was typed.
//!
//! Nothing is refused here. What a value means, and what is wrong with it, is read off later.
use serde::{Deserialize, Serialize};

use super::{BandTable, Field, Form, Measure, Metric};

/// A form of a session, in the words in which it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    /// Its id in the pack: a form's or a metric's.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its fields with what was typed.
    pub fields: Vec<FilledField>,
}

/// A field with what was typed into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilledField {
    /// What was asked.
    pub field: Field,
    /// What was typed; a choice's or a yes-or-no's id.
    pub value: String,
}

impl Filled {
    /// An empty form.
    pub fn new(form: Form) -> Self {
        let empty = |field| FilledField {
            field,
            value: String::new(),
        };
        Self {
            id: form.id,
            title: form.title,
            fields: form.fields.into_iter().map(empty).collect(),
        }
    }

    /// What was typed into a field, without blanks around it; empty where there is no such field.
    pub fn value(&self, field: &str) -> &str {
        let found = self.fields.iter().find(|filled| filled.field.id == field);
        found.map_or("", |filled| filled.value.trim())
    }

    /// Whether anything was typed.
    pub fn is_begun(&self) -> bool {
        self.fields
            .iter()
            .any(|field| !field.value.trim().is_empty())
    }

    /// Takes over the words of another language.
    pub(super) fn reword(&mut self, form: &Form) {
        self.title.clone_from(&form.title);
        for filled in &mut self.fields {
            if let Some(field) = form.fields.iter().find(|field| field.id == filled.field.id) {
                filled.field.clone_from(field);
            }
        }
    }
}

/// What is kept as the answer yes.
pub const YES: &str = "yes";

/// What is kept as the answer no.
pub const NO: &str = "no";

/// A metric of a session: its form holds the evidence, its survey the estimate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// Its id, and that of its form and its survey.
    pub id: String,
    /// How it is computed.
    pub measure: Measure,
    /// Its name.
    pub title: String,
    /// The tables by which it is read, the one in use first.
    pub bands: Vec<BandTable>,
}

impl Measured {
    /// What a session keeps of a metric.
    pub fn new(metric: &Metric) -> Self {
        Self {
            id: metric.id.clone(),
            measure: metric.measure,
            title: metric.title.clone(),
            bands: metric.bands.clone(),
        }
    }
}
