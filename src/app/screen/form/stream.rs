//! A step of a value stream map, field by field, those first that the part of the map is about.
use super::{FormOf, FormRow, FormSheet};
use crate::domain::Basis;
use crate::domain::{
    Command, FieldKind, MapField, MapPart, MapProblem, MapStep, Session, StreamReading, Waste,
    Which, YES,
};

/// The fields that a part is about: they stand first, and Enter on the last of them is done.
const fn asked(part: MapPart) -> &'static [&'static str] {
    match part {
        MapPart::Steps => &["name", "role", "hand-off", "approval", "manual"],
        MapPart::Times => &["process", "wait", "lead", "measured"],
        MapPart::Quality => &["ca", "wip", "batch"],
        MapPart::Future => &["process", "wait", "ca", "name"],
    }
}

/// Every field, in the order in which a step is told.
const FIELDS: [(&str, FieldKind); 15] = [
    ("name", FieldKind::Line),
    ("role", FieldKind::Line),
    ("hand-off", FieldKind::YesNo),
    ("approval", FieldKind::YesNo),
    ("manual", FieldKind::YesNo),
    ("process", FieldKind::Duration),
    ("wait", FieldKind::Duration),
    ("lead", FieldKind::Duration),
    ("measured", FieldKind::YesNo),
    ("ca", FieldKind::Line),
    ("wip", FieldKind::Count),
    ("batch", FieldKind::Count),
    ("branch", FieldKind::Line),
    ("waste", FieldKind::Line),
    ("note", FieldKind::Line),
];

/// What a new step is called of which everything but its name was typed: nothing typed is lost.
const UNNAMED: &str = "?";

impl FormSheet {
    /// A new step that goes before an index of a map: a name is enough.
    pub(crate) fn new_map_step(which: Which, at: usize) -> Self {
        Self::map_form(&MapStep::default(), (which, at, MapPart::Steps))
    }

    /// A step of a map as it stands, opened at what a part of the map is about.
    pub fn map_step(step: &MapStep, which: Which, part: MapPart) -> Self {
        Self::map_form(step, (which, 0, part))
    }

    fn map_form(step: &MapStep, (which, at, part): (Which, usize, MapPart)) -> Self {
        let first = asked(part);
        let place = |id: &str| first.iter().position(|field| *field == id);
        let mut fields = FIELDS;
        fields.sort_by_key(|(id, _)| place(id).unwrap_or(FIELDS.len()));
        let row =
            |(id, kind): (&str, FieldKind)| FormRow::worded("map-step", id, kind, &value(step, id));
        let of = FormOf::MapStep {
            which,
            id: step.id,
            at,
            part,
        };
        Self::new(of, fields.into_iter().map(row).collect())
    }

    /// The form of a draft: what stands behind `map:`.
    pub(super) fn map_of_draft(rest: &str, session: &Session) -> Option<Self> {
        let mut parts = rest.split(':');
        let which = match parts.next()? {
            "future" => Which::Future,
            _ => Which::Today,
        };
        let id: u32 = parts.next()?.parse().ok()?;
        let at: usize = parts.next()?.parse().ok()?;
        let part = match parts.next()? {
            "times" => MapPart::Times,
            "quality" => MapPart::Quality,
            "future" => MapPart::Future,
            _ => MapPart::Steps,
        };
        let kept = session.stream().of(which).iter().find(|step| step.id == id);
        let step = kept.cloned().unwrap_or_default();
        Some(Self::map_form(&step, (which, at, part)))
    }

    /// The name of its draft.
    pub(super) fn map_draft((which, id, at, part): (Which, u32, usize, MapPart)) -> String {
        let which = match which {
            Which::Today => "today",
            Which::Future => "future",
        };
        let part = match part {
            MapPart::Steps => "steps",
            MapPart::Times => "times",
            MapPart::Quality => "quality",
            MapPart::Future => "future",
        };
        format!("map:{which}:{id}:{at}:{part}")
    }

    /// How many of its first rows the part of the map is about.
    pub fn asked_rows(&self) -> usize {
        match self.of {
            FormOf::MapStep { part, .. } => asked(part).len(),
            _ => self.rows.len(),
        }
    }

    /// Whether Enter on the field in focus is done with the step: the last field that the part
    /// of the map is about, or the name of a new step.
    pub(super) fn is_last_asked(&self) -> bool {
        let FormOf::MapStep { id, .. } = self.of else {
            return false;
        };
        self.at + 1 == if id == 0 { 1 } else { self.asked_rows() }
    }

    /// The step as the form has it; none where this is another form.
    ///
    /// Words among the kinds of waste that are none go to its note.
    pub fn typed_map_step(&self) -> Option<MapStep> {
        let FormOf::MapStep { id, .. } = self.of else {
            return None;
        };
        let text = |row| self.text(row).to_owned();
        let yes = |row| self.text(row) == YES;
        let (waste, other) = wastes(self.text("waste"));
        let mut note = text("note");
        if !other.is_empty() {
            let gap = if note.is_empty() { "" } else { "; " };
            note = format!("{note}{gap}{}", other.join(" "));
        }
        let is_begun = self.rows.iter().any(|row| !row.text().is_empty());
        let name = Some(text("name")).filter(|name| !name.is_empty() || id != 0 || !is_begun);
        Some(MapStep {
            id,
            name: name.unwrap_or_else(|| UNNAMED.to_owned()),
            role: text("role"),
            process: text("process"),
            wait: text("wait"),
            lead: text("lead"),
            ca: text("ca"),
            wip: text("wip"),
            batch: text("batch"),
            branch: text("branch"),
            hand_off: yes("hand-off"),
            manual: yes("manual"),
            approval: yes("approval"),
            measured: yes("measured"),
            waste,
            note,
        })
    }

    /// What is wrong with a row as it is typed; none where it can be read.
    pub fn map_problem(&self, row: &FormRow, basis: Basis) -> Option<MapProblem> {
        let field = MapField::ALL
            .into_iter()
            .find(|field| field.code() == row.id)?;
        let reading = StreamReading::of(&[self.typed_map_step()?], basis);
        let found = reading.problems.into_iter();
        found.into_iter().find(|problem| problem.field == field)
    }

    pub(super) fn map_commands(&self, session: &Session) -> Vec<Command> {
        let FormOf::MapStep { which, id, at, .. } = self.of else {
            return Vec::new();
        };
        let kept = session.stream().of(which).iter().find(|step| step.id == id);
        let typed = self.typed_map_step().filter(|typed| kept != Some(typed));
        let put = |step| Command::PutMapStep {
            which,
            step: Box::new(step),
            at,
        };
        typed.map(put).into_iter().collect()
    }

    /// The form for the step after the one just added.
    pub(super) fn after_added(&self) -> Option<Self> {
        match self.of {
            FormOf::MapStep {
                which, id: 0, at, ..
            } => Some(Self::new_map_step(which, at + 1)),
            _ => None,
        }
    }
}

/// What stands in a field of a step.
fn value(step: &MapStep, id: &str) -> String {
    let yes = |on: bool| if on { YES } else { "" };
    let text = match id {
        "name" => &step.name,
        "role" => &step.role,
        "process" => &step.process,
        "wait" => &step.wait,
        "lead" => &step.lead,
        "ca" => &step.ca,
        "wip" => &step.wip,
        "batch" => &step.batch,
        "branch" => &step.branch,
        "note" => &step.note,
        "hand-off" => yes(step.hand_off),
        "manual" => yes(step.manual),
        "approval" => yes(step.approval),
        "measured" => yes(step.measured),
        _ => return numbers(&step.waste),
    };
    text.to_owned()
}

/// Kinds of waste by their numbers: `1 4`.
fn numbers(wastes: &[Waste]) -> String {
    let number = |waste: &Waste| Waste::ALL.iter().position(|one| one == waste);
    let numbers = wastes
        .iter()
        .filter_map(number)
        .map(|at| (at + 1).to_string());
    numbers.collect::<Vec<String>>().join(" ")
}

/// Reads numbers of kinds of waste, each kind once; gives also the words that are none.
pub(in crate::app) fn wastes(text: &str) -> (Vec<Waste>, Vec<&str>) {
    let (mut wastes, mut other) = (Vec::new(), Vec::new());
    let words = text.split([' ', ',', ';']).filter(|word| !word.is_empty());
    for word in words {
        let number: Option<usize> = word.parse().ok();
        let waste = number.and_then(|n| Waste::ALL.get(n.checked_sub(1)?));
        match waste {
            Some(waste) if wastes.contains(waste) => {}
            Some(waste) => wastes.push(*waste),
            None => other.push(word),
        }
    }
    (wastes, other)
}
