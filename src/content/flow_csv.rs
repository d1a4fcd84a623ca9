//! A value stream map as a sheet: `step,wait,process,ca`, and `branch` where steps run side by side.
//!
//! It reads text only; `domain` writes such sheets. The other columns that the program writes
//! (items, hand-offs, approvals and so on) may stand behind these: they are not looked at.
use csv::{ReaderBuilder, StringRecord};

use super::Fault;
use crate::domain::{
    DayClock, Duration, DurationError, FlowStep, Ratio, is_sheet_column, unguarded,
};

/// The first columns of a sheet.
pub const FLOW_HEADER: &str = "step,wait,process,ca";
/// Where the waits stand.
const WAIT: usize = 1;
/// Where the times of work stand.
const PROCESS: usize = 2;
/// The other column that is read.
pub const FLOW_BRANCH: &str = "branch";

/// Reads a sheet; lengths of time are on this clock.
///
/// # Errors
/// Every fault with its line and column, in order; a first line that is no header hides what
/// follows.
pub fn read_flow(file: &str, source: &str, clock: DayClock) -> Result<Vec<FlowStep>, Vec<Fault>> {
    // Spreadsheets put a mark before UTF-8.
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut sheet = Sheet {
        file,
        source,
        clock,
        columns: 0,
        branch: None,
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

/// A sheet while it is read.
struct Sheet<'a> {
    file: &'a str,
    source: &'a str,
    clock: DayClock,
    columns: usize,
    /// The column of branches.
    branch: Option<usize>,
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

    /// Whether the first line is a header: four columns, and of those that may follow any.
    fn header(&mut self, line: &StringRecord) -> bool {
        let first = FLOW_HEADER.split(',');
        let known = first.clone().count();
        if line.len() < known || !first.eq(line.iter().take(known)) {
            let at = self.cell(line, 0);
            self.fault(at, "flow-header", vec![("header", FLOW_HEADER.to_owned())]);
            return false;
        }
        let mut seen: Vec<&str> = Vec::new();
        for (column, name) in line.iter().enumerate() {
            if !is_sheet_column(name) || seen.contains(&name) {
                let details = vec![("name", name.to_owned())];
                self.fault(self.cell(line, column), "flow-column", details);
            }
            seen.push(name);
        }
        self.branch = seen.iter().position(|name| *name == FLOW_BRANCH);
        self.columns = line.len();
        self.faults.is_empty()
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
        let branch = self.branch.map(text);
        if name.is_empty() {
            self.fault(self.cell(line, 0), "flow-name", Vec::new());
        }
        let wait = self.length(line, WAIT, cell(WAIT));
        let process = self.length(line, PROCESS, cell(PROCESS));
        let ca = self.percent(line, 3, cell(3));
        let step = FlowStep {
            name,
            wait,
            process,
            ca,
            branch: branch.filter(|branch| !branch.is_empty()),
            ..FlowStep::default()
        };
        (self.faults.len() == before).then_some(step)
    }

    fn length(&mut self, line: &StringRecord, column: usize, text: &str) -> Duration {
        match Duration::parse(text, self.clock) {
            Ok(length) => length,
            Err(DurationError::Empty) if !unguarded(line.get(0).unwrap_or_default()).is_empty() => {
                let step = unguarded(line.get(0).unwrap_or_default().trim());
                let what = if column == WAIT { "wait" } else { "process" };
                let details = vec![("step", step.to_owned()), ("what", what.to_owned())];
                self.fault(self.cell(line, column), "flow-gap", details);
                Duration::ZERO
            }
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
