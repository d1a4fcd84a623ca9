//! What a merge makes of what was typed into forms, agreed on, or brought along.
use std::collections::BTreeSet;

use super::header::add_missing;
use super::told::{About, Datum};
use super::{Merge, items, pick};
use crate::domain::{Carried, FieldKind, FilledField, Kind, YES};

impl Merge<'_> {
    pub(super) fn forms(&mut self) {
        let (base, ours, theirs) = (self.base, self.ours, self.theirs);
        add_missing(&mut self.out.forms, [&ours.forms, &theirs.forms], |f| &f.id);
        let mut all = std::mem::take(&mut self.out.forms);
        for form in &mut all {
            let (Some(here), Some(there)) = (ours.form(&form.id), theirs.form(&form.id)) else {
                continue;
            };
            let copies = [&here.fields, &there.fields];
            add_missing(&mut form.fields, copies, |filled| &filled.field.id);
            let was = base.form(&form.id);
            let step = self.step(|kind| kind.form() == Some(&form.id));
            for filled in &mut form.fields {
                let typed = |fields: &[FilledField]| {
                    let mut fields = fields.iter();
                    let found = fields.find(|other| other.field.id == filled.field.id);
                    found.map_or_else(String::new, |found| found.value.clone())
                };
                let before = was.map_or_else(String::new, |was| typed(&was.fields));
                let (here, there) = (typed(&here.fields), typed(&there.fields));
                let picked = pick(&before, &here, &there);
                if picked.is_none() {
                    let label = filled.field.label.clone();
                    let about = About::Field(form.title.clone(), label);
                    let (ours, theirs) = (read(filled, &here), read(filled, &there));
                    self.clash(about, step.clone(), ours, theirs);
                }
                filled.value.clone_from(picked.unwrap_or(&here));
            }
        }
        self.out.forms = all;
    }

    /// Whether the group agrees, and what it does not want to hear of.
    pub(super) fn agreed(&mut self) {
        let copies = [self.base, self.ours, self.theirs].map(|session| &session.confirmed);
        let [was, here, there] = copies;
        let answered: BTreeSet<&String> = here.keys().chain(there.keys()).collect();
        self.out.confirmed.clear();
        for step in answered {
            let [was, here, there] = [was, here, there].map(|map| map.get(step).copied());
            let picked = pick(&was, &here, &there);
            if let Some(agreed) = *picked.unwrap_or(&here) {
                self.out.confirmed.insert(step.clone(), agreed);
            }
            if picked.is_none() {
                let mut agenda = self.out.agenda.iter();
                let title = agenda.find(|stop| stop.id == *step);
                let title = title.map_or_else(|| step.clone(), |stop| stop.title.clone());
                let datum = |agreed: Option<bool>| agreed.map_or(Datum::Nothing, Datum::Is);
                let (ours, theirs) = (datum(here), datum(there));
                self.clash(About::Agreed(title), step.clone(), ours, theirs);
            }
        }
        let rules = [self.base, self.ours, self.theirs]
            .map(|session| session.unheard.iter().cloned().collect::<Vec<_>>());
        let [was, here, there] = &rules;
        self.out.unheard = items::union(was, here, there).into_iter().collect();
    }

    /// Promises of earlier sessions, and what became of them.
    pub(super) fn carried(&mut self) {
        let key = |carried: &Carried| (carried.origin.clone(), carried.from, carried.id);
        let lists = [self.base, self.ours, self.theirs].map(|session| &session.carried);
        let keys = lists.map(|list| list.iter().map(key).collect::<Vec<_>>());
        let [was, here, there] = &keys;
        let mut list = Vec::new();
        for one in items::union(was, here, there) {
            let [was, here, there] =
                lists.map(|list| list.iter().find(|carried| key(carried) == one));
            let Some(mut kept) = here.or(there).cloned() else {
                continue;
            };
            if let (Some(here), Some(there)) = (here, there) {
                let before = was.map(|was| was.status).unwrap_or_default();
                let day = was.map(|was| was.due).unwrap_or_default();
                if let Some(due) = pick(&day, &here.due, &there.due) {
                    kept.due = *due;
                } else {
                    let date = |due: Option<_>| due.map_or(Datum::Nothing, Datum::Date);
                    let about = About::Carried(here.text.trim().to_owned());
                    let on = self.step(|kind| *kind == Kind::Review);
                    self.clash(about, on, date(here.due), date(there.due));
                }
                if let Some(status) = pick(&before, &here.status, &there.status) {
                    kept.status = *status;
                } else {
                    let code =
                        |carried: &Carried| Datum::Codes(vec![carried.status.code().to_owned()]);
                    let about = About::Carried(here.text.trim().to_owned());
                    let on = self.step(|kind| *kind == Kind::Review);
                    self.clash(about, on, code(here), code(there));
                }
            }
            list.push(kept);
        }
        self.out.carried = list;
    }
}

/// What was typed, as it is read by people.
fn read(filled: &FilledField, value: &str) -> Datum {
    let field = &filled.field;
    match field.kind {
        FieldKind::YesNo if !value.is_empty() => Datum::Is(value == YES),
        FieldKind::Choice => {
            let chosen = field.options.iter().find(|choice| choice.id == value);
            Datum::text(chosen.map_or(value, |choice| &choice.label))
        }
        FieldKind::YesNo
        | FieldKind::Line
        | FieldKind::Text
        | FieldKind::Date
        | FieldKind::Moment
        | FieldKind::Count
        | FieldKind::Number
        | FieldKind::Duration
        | FieldKind::Times => Datum::text(value),
    }
}
