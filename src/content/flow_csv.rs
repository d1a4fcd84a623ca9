//! A value stream map as a sheet: `step,wait,process,ca`, and `branch` where steps run side by side.
//!
//! Reads and writes text only. What a sheet has no column for (items, hand-offs, approvals) it
//! does not keep.
use csv::{ReaderBuilder, StringRecord, Writer};

use super::Fault;
use crate::domain::{DayClock, Duration, FlowStep, Ratio};

/// The first line of a sheet; [`FLOW_BRANCH`] may stand behind it.
pub const FLOW_HEADER: &str = "step,wait,process,ca";
/// The optional last column.
pub const FLOW_BRANCH: &str = "branch";

/// What a spreadsheet would take for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
/// What keeps it from doing so.
const GUARD: char = '\'';

/// Reads a sheet; lengths of time are on this clock.
///
/// # Errors
/// Every fault with its line and column, in order; a first line that is neither form of the header
/// hides what follows.
pub fn read_flow(file: &str, source: &str, clock: DayClock) -> Result<Vec<FlowStep>, Vec<Fault>> {
    // Spreadsheets put a mark before UTF-8.
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut sheet = Sheet {
        file,
        source,
        clock,
        columns: 0,
        faults: Vec::new(),
    };
    let steps = sheet.steps();
    if sheet.faults.is_empty() && steps.is_empty() {
        sheet
            .faults
            .push(Fault::whole(file, "flow-empty", Vec::new()));
    }
    if sheet.faults.is_empty() {
        Ok(steps)
    } else {
        Err(sheet.faults)
    }
}

/// Writes a sheet that [`read_flow`] reads again on any clock, with a column of branches where
/// there are any.
///
/// Names that a spreadsheet would take for a formula get an apostrophe, which reading takes away.
pub fn write_flow(steps: &[FlowStep]) -> String {
    let has_branches = steps.iter().any(|step| step.branch.is_some());
    let mut writer = Writer::from_writer(Vec::new());
    let mut write = |mut cells: Vec<String>, branch: &str| {
        if has_branches {
            cells.push(branch.to_owned());
        }
        // Writing to memory cannot fail.
        let _ = writer.write_record(&cells);
    };
    write(
        FLOW_HEADER.split(',').map(str::to_owned).collect(),
        FLOW_BRANCH,
    );
    for step in steps {
        // Decimals of up to nine places come back from their nearest double.
        let ca = step.ca.map(|ca| ca.to_f64().to_string());
        let cells = vec![
            guarded(&step.name),
            step.wait.to_string(),
            step.process.to_string(),
            ca.unwrap_or_default(),
        ];
        write(cells, &guarded(step.branch.as_deref().unwrap_or_default()));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// Whether guards, if any, and then the beginning of a formula open a text.
fn opens_formula(text: &str) -> bool {
    text.trim_start_matches(GUARD).starts_with(FORMULA)
}

fn guarded(text: &str) -> String {
    let guard = if opens_formula(text) { "'" } else { "" };
    format!("{guard}{text}")
}

fn unguarded(text: &str) -> &str {
    match text.strip_prefix(GUARD) {
        Some(rest) if opens_formula(text) => rest,
        Some(_) | None => text,
    }
}

/// A sheet while it is read.
struct Sheet<'a> {
    file: &'a str,
    source: &'a str,
    clock: DayClock,
    columns: usize,
    faults: Vec<Fault>,
}

impl Sheet<'_> {
    fn steps(&mut self) -> Vec<FlowStep> {
        let mut lines = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(self.source.as_bytes());
        let mut steps = Vec::new();
        for line in lines.records() {
            match line {
                Ok(line) if self.columns == 0 => {
                    if !self.header(&line) {
                        return steps;
                    }
                }
                Ok(line) => steps.extend(self.step(&line)),
                Err(error) => {
                    let offset = error.position().map_or(0, csv::Position::byte);
                    let at = self.begin_of(offset);
                    self.fault(at, "record-csv", vec![("why", error.to_string())]);
                    return steps;
                }
            }
        }
        if self.columns == 0 {
            self.fault(0, "flow-header", vec![("header", FLOW_HEADER.to_owned())]);
        }
        steps
    }

    /// Whether the first line is a header.
    fn header(&mut self, line: &StringRecord) -> bool {
        let found: Vec<&str> = line.iter().collect();
        let mut wanted: Vec<&str> = FLOW_HEADER.split(',').collect();
        let is_short = found == wanted;
        wanted.push(FLOW_BRANCH);
        if is_short || found == wanted {
            self.columns = found.len();
            return true;
        }
        let at = self.cell(line, 0);
        self.fault(at, "flow-header", vec![("header", FLOW_HEADER.to_owned())]);
        false
    }

    fn step(&mut self, line: &StringRecord) -> Option<FlowStep> {
        let before = self.faults.len();
        if line.len() != self.columns {
            let details = vec![
                ("found", line.len().to_string()),
                ("wanted", self.columns.to_string()),
            ];
            self.fault(self.cell(line, 0), "flow-columns", details);
            return None;
        }
        let cell = |column| line.get(column).unwrap_or_default().trim();
        let text = |column| unguarded(cell(column)).to_owned();
        let name = text(0);
        if name.is_empty() {
            self.fault(self.cell(line, 0), "flow-name", Vec::new());
        }
        let wait = self.length(line, 1, cell(1));
        let process = self.length(line, 2, cell(2));
        let ca = self.percent(line, 3, cell(3));
        let step = FlowStep {
            name,
            wait,
            process,
            ca,
            branch: Some(text(4)).filter(|branch| !branch.is_empty()),
            ..FlowStep::default()
        };
        (self.faults.len() == before).then_some(step)
    }

    fn length(&mut self, line: &StringRecord, column: usize, text: &str) -> Duration {
        match Duration::parse(text, self.clock) {
            Ok(length) => length,
            Err(error) => {
                let details = vec![
                    ("why", error.code().to_owned()),
                    ("text", error.token().to_owned()),
                ];
                self.fault(self.cell(line, column), "duration", details);
                Duration::ZERO
            }
        }
    }

    fn percent(&mut self, line: &StringRecord, column: usize, text: &str) -> Option<Ratio> {
        if text.is_empty() {
            return None;
        }
        let percent = Ratio::parse_decimal(text).filter(|ca| *ca <= Ratio::whole(100));
        if percent.is_none() {
            let details = vec![("text", text.to_owned())];
            self.fault(self.cell(line, column), "flow-percent", details);
        }
        percent
    }

    fn fault(&mut self, at: usize, code: &'static str, details: Vec<(&'static str, String)>) {
        let fault = Fault::at(self.file, self.source, at, code, details);
        self.faults.push(fault);
    }

    /// Where a cell begins in the source, blanks before it left out.
    fn cell(&self, line: &StringRecord, column: usize) -> usize {
        let begin = self.begin_of(line.position().map_or(0, csv::Position::byte));
        let rest = self.source.get(begin..).unwrap_or_default();
        let (mut commas, mut is_quoted) = (0, false);
        let start = rest.char_indices().find(|(_, c)| {
            let is_start = commas == column && !(*c == ' ' || *c == '\u{a0}');
            match c {
                '"' => is_quoted = !is_quoted,
                ',' if !is_quoted => commas += 1,
                _ => {}
            }
            is_start
        });
        begin + start.map_or(rest.len(), |(at, _)| at)
    }

    /// Where a line begins. The reader gives the end of the line before, blank ones left out.
    fn begin_of(&self, offset: u64) -> usize {
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        let rest = self.source.get(offset..).unwrap_or_default();
        offset + rest.len() - rest.trim_start_matches(['\r', '\n']).len()
    }
}

#[cfg(test)]
mod tests;
