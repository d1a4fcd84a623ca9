//! A map as lines of a sheet: what is pasted from a spreadsheet, and what is copied to one.
//!
//! Cells are kept as typed; whether they can be read as figures is told later. Nothing is lost:
//! a line that is no step is given back as it stands, and a column that a step has no place for
//! goes to its note.
use super::{MapStep, Waste};
use crate::domain::{guarded, unguarded};

/// What may stand between cells, the likelier first.
const BETWEEN: [char; 3] = ['\t', ';', ','];
/// What is written for yes.
const YES: &str = "yes";

/// The most steps that are read; lines beyond are given back as they stand.
const MOST_STEPS: usize = 200;

/// A pasted map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapSheet {
    /// Its steps, all of them new.
    pub steps: Vec<MapStep>,
    /// The lines that are no steps.
    pub unread: Vec<UnreadRow>,
}

/// A line that is no step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadRow {
    /// Its number, from 1.
    pub line: usize,
    /// What stands there.
    pub text: String,
}

/// A column of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cell {
    Name,
    Role,
    Wait,
    Process,
    Lead,
    Ca,
    Wip,
    Batch,
    Branch,
    HandOff,
    Manual,
    Approval,
    Measured,
    Waste,
    Note,
}

impl Cell {
    /// Every column, in the order in which they are written.
    const ALL: [Self; 15] = [
        Self::Name,
        Self::Wait,
        Self::Process,
        Self::Ca,
        Self::Branch,
        Self::Role,
        Self::Lead,
        Self::Wip,
        Self::Batch,
        Self::HandOff,
        Self::Manual,
        Self::Approval,
        Self::Measured,
        Self::Waste,
        Self::Note,
    ];

    /// The columns that always stand there.
    const ALWAYS: [Self; 4] = [Self::Name, Self::Wait, Self::Process, Self::Ca];

    /// What a column may be called; it is written by the first of them.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Name => &["step", "name", "étape", "etape"],
            Self::Role => &["role", "team", "rôle", "équipe", "equipe"],
            Self::Wait => &["wait", "waiting", "attente"],
            Self::Process => &["process", "work", "travail", "traitement"],
            Self::Lead => &["lead", "lead time", "délai", "delai"],
            Self::Ca => &["ca", "%c/a", "%ca", "c/a", "%c/e", "c/e"],
            Self::Wip => &["wip", "items", "en-cours", "encours"],
            Self::Batch => &["batch", "lot"],
            Self::Branch => &["branch", "branche"],
            Self::HandOff => &["hand_off", "hand-off", "handoff", "transfert"],
            Self::Manual => &["manual", "by hand", "manuel"],
            Self::Approval => &["approval", "validation", "approbation"],
            Self::Measured => &["measured", "mesuré", "mesure"],
            Self::Waste => &["waste", "gaspillage"],
            Self::Note => &["note", "notes"],
        }
    }

    fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let is_named = |cell: &Self| cell.names().contains(&&*name);
        Self::ALL.into_iter().find(is_named)
    }

    fn put(self, step: &mut MapStep, text: &str) {
        let kept = match self {
            Self::Name => &mut step.name,
            Self::Role => &mut step.role,
            Self::Wait => &mut step.wait,
            Self::Process => &mut step.process,
            Self::Lead => &mut step.lead,
            Self::Ca => &mut step.ca,
            Self::Wip => &mut step.wip,
            Self::Batch => &mut step.batch,
            Self::Branch => &mut step.branch,
            Self::HandOff => return step.hand_off = is_yes(text),
            Self::Manual => return step.manual = is_yes(text),
            Self::Approval => return step.approval = is_yes(text),
            Self::Measured => return step.measured = is_yes(text),
            Self::Waste => return put_waste(step, text),
            Self::Note => return add_note(step, text),
        };
        text.clone_into(kept);
    }

    fn get(self, step: &MapStep) -> String {
        let yes = |on: bool| if on { YES } else { "" };
        let text = match self {
            Self::Name => &step.name,
            Self::Role => &step.role,
            Self::Wait => &step.wait,
            Self::Process => &step.process,
            Self::Lead => &step.lead,
            Self::Ca => &step.ca,
            Self::Wip => &step.wip,
            Self::Batch => &step.batch,
            Self::Branch => &step.branch,
            Self::HandOff => yes(step.hand_off),
            Self::Manual => yes(step.manual),
            Self::Approval => yes(step.approval),
            Self::Measured => yes(step.measured),
            Self::Waste => return wastes(step),
            Self::Note => &step.note,
        };
        text.trim().replace(['\r', '\n'], " ")
    }
}

fn is_yes(text: &str) -> bool {
    let no = ["", "no", "non", "false", "0", "-"];
    !no.contains(&&*text.to_lowercase())
}

fn wastes(step: &MapStep) -> String {
    let codes: Vec<&str> = step.waste.iter().map(|waste| waste.code()).collect();
    codes.join(" ")
}

/// Takes the kinds of waste that have a name here; any other word goes to the note.
fn put_waste(step: &mut MapStep, text: &str) {
    for word in text.split_whitespace() {
        match Waste::ALL.into_iter().find(|waste| waste.code() == word) {
            Some(waste) => step.waste.push(waste),
            None => add_note(step, word),
        }
    }
}

fn add_note(step: &mut MapStep, text: &str) {
    if !step.note.is_empty() {
        step.note.push_str("; ");
    }
    step.note.push_str(text);
}

/// Reads a pasted map; none where its first line does not name the columns, with the step among
/// them and at least one more.
///
/// Tabs, semicolons or commas part the cells, whichever the first line has.
pub fn read_sheet(text: &str) -> Option<MapSheet> {
    // Spreadsheets put a mark before UTF-8; a terminal pastes `\r` for the end of a line.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines = text
        .lines()
        .zip(1..)
        .filter(|(line, _)| !line.trim().is_empty());
    let (first, _) = lines.next()?;
    let between = BETWEEN.into_iter().find(|c| first.contains(*c))?;
    let names = cells(first, between)?;
    let columns: Vec<Option<Cell>> = names.iter().map(|name| Cell::named(name)).collect();
    let known = columns.iter().flatten().count();
    if known < 2 || !columns.contains(&Some(Cell::Name)) {
        return None;
    }
    let mut sheet = MapSheet::default();
    for (line, number) in lines {
        let is_room = sheet.steps.len() < MOST_STEPS;
        match step(line, between, &names, &columns) {
            Some(step) if is_room => sheet.steps.push(step),
            Some(_) | None => sheet.unread.push(UnreadRow {
                line: number,
                text: line.trim().to_owned(),
            }),
        }
    }
    Some(sheet)
}

/// None for a line that is no step: without a name, with more cells than there are columns, or
/// with a quote that does not end.
fn step(line: &str, between: char, names: &[String], columns: &[Option<Cell>]) -> Option<MapStep> {
    let cells = cells(line, between)?;
    if cells
        .iter()
        .skip(columns.len())
        .any(|cell| !cell.is_empty())
    {
        return None;
    }
    let mut step = MapStep::default();
    for ((cell, column), name) in cells.iter().zip(columns).zip(names) {
        let text = unguarded(cell);
        match column {
            _ if text.is_empty() => {}
            Some(column) => column.put(&mut step, text),
            None => add_note(&mut step, &format!("{name}: {text}")),
        }
    }
    (!step.name.is_empty()).then_some(step)
}

/// The cells of a line, without blanks around them; none where a quote does not end.
fn cells(line: &str, between: char) -> Option<Vec<String>> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let cell = cells.last_mut()?;
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            // A quote opens a cell only at its beginning: 5" is no quote.
            '"' if cell.trim().is_empty() => is_quoted = true,
            c if c == between && !is_quoted => cells.push(String::new()),
            c => cell.push(c),
        }
    }
    let trim = |cell: String| cell.trim().to_owned();
    (!is_quoted).then(|| cells.into_iter().map(trim).collect())
}

/// Writes a map with commas, for a spreadsheet or for [`read_sheet`]: the columns of `calms calc
/// flow`, and after them those in which any step has something.
///
/// Cells that a spreadsheet would take for a formula get an apostrophe, which reading takes away.
pub fn write_sheet(steps: &[MapStep]) -> String {
    let is_used = |cell: &Cell| {
        Cell::ALWAYS.contains(cell) || steps.iter().any(|step| !cell.get(step).is_empty())
    };
    let columns: Vec<Cell> = Cell::ALL.into_iter().filter(is_used).collect();
    let names = columns.iter().map(|cell| cell.names().first().copied());
    let mut text = names.flatten().collect::<Vec<_>>().join(",");
    text.push('\n');
    for step in steps {
        let cells: Vec<String> = columns.iter().map(|cell| quoted(&cell.get(step))).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

/// Whether a sheet may have a column of that name, by which it is written.
pub fn is_sheet_column(name: &str) -> bool {
    Cell::ALL
        .iter()
        .any(|cell| cell.names().first() == Some(&name))
}

fn quoted(text: &str) -> String {
    let text = guarded(text);
    if text.contains([',', ';', '"', '\t']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    #[test]
    fn what_is_copied_comes_back_as_it_was() {
        let steps = vec![
            MapStep {
                name: "Write, then \"review\"".to_owned(),
                role: "=cmd".to_owned(),
                process: "4h".to_owned(),
                wait: "two days or so".to_owned(),
                ca: "8/10".to_owned(),
                branch: "web".to_owned(),
                hand_off: true,
                measured: true,
                waste: vec![Waste::Delays, Waste::HandOffs],
                note: "'quoted; twice".to_owned(),
                ..MapStep::default()
            },
            MapStep {
                name: "-1 day".to_owned(),
                lead: "3d".to_owned(),
                ..MapStep::default()
            },
        ];
        let text = write_sheet(&steps);
        assert_eq!(
            text.lines().next(),
            Some("step,wait,process,ca,branch,role,lead,hand_off,measured,waste,note")
        );
        let read = read_sheet(&text).unwrap();
        assert_eq!((read.steps, read.unread), (steps, Vec::new()));
    }

    #[test]
    fn a_plain_map_is_copied_with_the_columns_of_the_contract() {
        let step = MapStep {
            name: "Deploy".to_owned(),
            wait: "40h".to_owned(),
            process: "1h".to_owned(),
            ..MapStep::default()
        };
        assert_eq!(
            write_sheet(&[step]),
            "step,wait,process,ca\nDeploy,40h,1h,\n"
        );
        assert_eq!(write_sheet(&[]), "step,wait,process,ca\n");
    }

    #[test]
    fn a_sheet_of_any_maker_is_read_and_nothing_of_it_is_lost() {
        let text = "\u{feff}Étape;Attente;Travail;%C/A;Outil\r\rAnalyse;2 j;4 h;80;Jira\r\
                    ;1 j;;;\rTest;1 j;8 h;85;;une de trop\rLivrer;\"5 j;;;\rFin;;;;\r";
        let sheet = read_sheet(text).unwrap();
        let names: Vec<&str> = sheet.steps.iter().map(|step| &*step.name).collect();
        assert_eq!(names, ["Analyse", "Fin"]);
        assert_eq!(sheet.steps[0].note, "Outil: Jira");
        assert_eq!((&*sheet.steps[0].wait, &*sheet.steps[0].ca), ("2 j", "80"));
        let unread: Vec<(usize, &str)> = sheet
            .unread
            .iter()
            .map(|row| (row.line, &*row.text))
            .collect();
        assert_eq!(
            unread,
            [
                (4, ";1 j;;;"),
                (5, "Test;1 j;8 h;85;;une de trop"),
                (6, "Livrer;\"5 j;;;"),
            ]
        );
        let tabs = read_sheet("step\twait\nA, B\t1h\n").unwrap();
        assert_eq!(tabs.steps[0].name, "A, B");
    }

    #[test]
    fn a_text_that_names_no_columns_is_no_map() {
        for text in [
            "",
            "hello",
            "Deploy,40h,1h,95",
            "wait,process\n1h,2h",
            "step\nDeploy",
            "step by step, we go on",
        ] {
            assert_eq!(read_sheet(text), None, "{text}");
        }
    }
}
