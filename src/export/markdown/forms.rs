//! Forms: what was written down, as it was typed.
use super::{Page, incident};
use crate::domain::{Filled, FilledField, Stop};
use crate::export::{escape, written};

/// A form with what was filled in; nothing where that is nothing.
pub(super) fn one(page: &mut Page<'_>, id: &str, stop: &Stop) {
    let Some(form) = page.report.form(id) else {
        return;
    };
    let taken = incident::taken(page.report, form);
    let fields: Vec<&FilledField> = form
        .fields
        .iter()
        .filter(|filled| !taken.contains(&filled.field.id.as_str()))
        .collect();
    if !fields.iter().any(|field| !field.value.trim().is_empty()) {
        return;
    }
    // A form of which the head has taken its part no longer is what it is called.
    let title = if taken.is_empty() {
        &form.title
    } else {
        &stop.title
    };
    let heading = format!("## {}\n", escape::markdown(title));
    page.opens("form", id);
    page.block(&heading);
    for field in fields {
        for line in lines(page, id, field) {
            page.line(&line);
        }
    }
}

/// A field as a point of a list, several lines as points of their own.
fn lines(page: &Page<'_>, form: &str, filled: &FilledField) -> Vec<String> {
    let label = escape::markdown(&filled.field.label);
    let meaning = page.report.meaning(form, &filled.field.id);
    let written = written(page.words, filled, meaning);
    let point = |value: &str| format!("- {}", page.labelled(&label, value));
    match written.as_slice() {
        [] => Vec::new(),
        [one] => vec![point(&escape::markdown(one))],
        several => {
            let head = point("").trim_end().to_owned();
            let points = several
                .iter()
                .map(|line| format!("  - {}", escape::markdown(line)));
            std::iter::once(head).chain(points).collect()
        }
    }
}

/// What was typed into a field of a form, on one line and escaped.
pub(super) fn value(page: &Page<'_>, form: &Filled, field: &str) -> String {
    let filled = form.fields.iter().find(|filled| filled.field.id == field);
    let lines = filled.map(|filled| {
        let meaning = page.report.meaning(&form.id, field);
        written(page.words, filled, meaning)
    });
    escape::markdown(&lines.unwrap_or_default().join(" "))
}
