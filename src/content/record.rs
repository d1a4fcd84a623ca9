//! A sheet of votes, counted on paper or elsewhere, becomes a closed session.
//!
//! Reads the text only; the caller finds the file, names the session and keeps it.
use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use super::Fault;
use crate::domain::{
    Command, Counts, Mode, Moment, Pack, Plan, Refusal, Session, SessionId, Variant,
};

/// The only first line of a sheet.
pub const RECORD_HEADER: &str = "question,1,2,3,4,5,x";
/// Columns of a sheet.
const COLUMNS: usize = 7;
/// After so many faults nobody reads on: it is no sheet of votes.
const MANY: usize = 1_000;
/// The most people of a session.
const MOST: u32 = 99;

/// A sheet of votes, and whose it is.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The file's name, for faults.
    pub file: &'a str,
    /// Its text.
    pub source: &'a str,
    /// Names the new session.
    pub id: SessionId,
    /// The team; may be empty.
    pub team: String,
}

/// Records a sheet as a closed session of the smallest variant that asks all its questions.
///
/// It is in tally mode, with as many people as the line with the most ballots has. A line of
/// zeros is a question that nobody voted on. `now` is when the votes were given.
///
/// # Errors
/// Every fault of the sheet with its line, in order, a thousand at the most; a first line that is
/// not [`RECORD_HEADER`] hides what follows.
pub fn record(sheet: Sheet<'_>, pack: &Pack, now: Moment) -> Result<Session, Vec<Fault>> {
    let rows = Reading::of(sheet.file, sheet.source, pack)?;
    let people = rows
        .iter()
        .map(|(_, counts)| counts.cast())
        .max()
        .unwrap_or(0);
    if people == 0 {
        return Err(vec![Fault::whole(sheet.file, "record-empty", Vec::new())]);
    }
    let asks_all = |variant: &Variant| {
        let asked = &pack.variants.of(*variant).questions;
        rows.iter().all(|(id, _)| asked.contains(id))
    };
    let Some(variant) = Variant::ALL.into_iter().find(asks_all) else {
        return Err(vec![Fault::whole(sheet.file, "record-variant", Vec::new())]);
    };
    let plan = Plan {
        id: sheet.id,
        variant,
        team: sheet.team,
        people: u16::try_from(people).unwrap_or(u16::MAX),
        mode: Mode::Tally,
        carried: Vec::new(),
    };
    carry_in(pack, plan, rows, now).map_err(|refusal| {
        let why = vec![("why", refusal.to_string())];
        vec![Fault::whole(sheet.file, "record-refused", why)]
    })
}

fn carry_in(
    pack: &Pack,
    plan: Plan,
    rows: Vec<(String, Counts)>,
    now: Moment,
) -> Result<Session, Refusal> {
    let mut session = Session::begin(pack, plan, now);
    // A session without a start would have no date in a trend.
    session.apply(Command::StartClock, now)?;
    for (question, counts) in rows {
        if counts.cast() > 0 {
            session.apply(Command::Reveal { question, counts }, now)?;
        }
    }
    session.apply(Command::Close, now)?;
    Ok(session)
}

/// A sheet while it is read.
struct Reading<'a> {
    file: &'a str,
    source: &'a str,
    pack: &'a Pack,
    /// The line on which each question stands.
    seen: BTreeMap<String, usize>,
    faults: Vec<Fault>,
}

impl<'a> Reading<'a> {
    fn of(
        file: &'a str,
        source: &'a str,
        pack: &'a Pack,
    ) -> Result<Vec<(String, Counts)>, Vec<Fault>> {
        // Spreadsheets put a mark before UTF-8.
        let source = source.strip_prefix('\u{feff}').unwrap_or(source);
        let mut reading = Self {
            file,
            source,
            pack,
            seen: BTreeMap::new(),
            faults: Vec::new(),
        };
        let rows = reading.rows();
        if reading.faults.is_empty() {
            Ok(rows)
        } else {
            Err(reading.faults)
        }
    }

    fn rows(&mut self) -> Vec<(String, Counts)> {
        let mut lines = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(self.source.as_bytes());
        let mut rows = Vec::new();
        let mut header_read = false;
        for line in lines.records() {
            if self.faults.len() >= MANY {
                return rows;
            }
            match line {
                Ok(line) if !header_read => {
                    header_read = true;
                    if line != RECORD_HEADER.split(',').collect::<Vec<_>>() {
                        let header = RECORD_HEADER.to_owned();
                        self.fault(&line, wrong_header(&line), vec![("header", header)]);
                        return rows;
                    }
                }
                Ok(mut line) => {
                    line.trim();
                    rows.extend(self.row(&line));
                }
                Err(error) => {
                    let offset = error.position().map_or(0, csv::Position::byte);
                    let why = vec![("why", error.to_string())];
                    self.fault_at(offset, "record-csv", why);
                    return rows;
                }
            }
        }
        rows
    }

    fn row(&mut self, line: &StringRecord) -> Option<(String, Counts)> {
        let before = self.faults.len();
        if line.len() != COLUMNS {
            let details = vec![
                ("found", line.len().to_string()),
                ("wanted", COLUMNS.to_string()),
            ];
            self.fault(line, "record-columns", details);
            return None;
        }
        let mut cells = line.iter();
        let question = cells.next().unwrap_or_default().to_owned();
        self.name(line, &question);
        let mut numbers = [0; COLUMNS - 1];
        for (number, cell) in numbers.iter_mut().zip(cells) {
            match count(cell) {
                Some(count) => *number = count,
                None => self.fault(line, "record-number", vec![("text", cell.to_owned())]),
            }
        }
        let [one, two, three, four, five, abstained] = numbers;
        let counts = Counts {
            levels: [one, two, three, four, five],
            abstained,
        };
        if counts.cast() > MOST {
            let ballots = counts.cast().to_string();
            let details = vec![("ballots", ballots), ("most", MOST.to_string())];
            self.fault(line, "record-people", details);
        }
        (self.faults.len() == before).then_some((question, counts))
    }

    /// Notes a question that there is not, or that was there before.
    fn name(&mut self, line: &StringRecord, question: &str) {
        let here = self.line_of(self.offset(line));
        if let Some(first) = self.seen.insert(question.to_owned(), here) {
            let details = vec![
                ("question", question.to_owned()),
                ("first", first.to_string()),
            ];
            self.fault(line, "record-twice", details);
        } else if self.pack.question(question).is_none() {
            let example = self.pack.questions.first().map(|q| q.id.clone());
            let details = vec![
                ("question", question.to_owned()),
                ("example", example.unwrap_or_default()),
            ];
            self.fault(line, "record-unknown", details);
        }
    }

    fn fault(
        &mut self,
        line: &StringRecord,
        code: &'static str,
        details: Vec<(&'static str, String)>,
    ) {
        let offset = self.offset(line);
        self.faults
            .push(Fault::at(self.file, self.source, offset, code, details));
    }

    fn fault_at(&mut self, offset: u64, code: &'static str, details: Vec<(&'static str, String)>) {
        let offset = self.begin_of(offset);
        self.faults
            .push(Fault::at(self.file, self.source, offset, code, details));
    }

    fn offset(&self, line: &StringRecord) -> usize {
        self.begin_of(line.position().map_or(0, csv::Position::byte))
    }

    /// Where a line begins. The reader gives the end of the line before, blank ones left out.
    fn begin_of(&self, offset: u64) -> usize {
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        let rest = self.source.get(offset..).unwrap_or_default();
        offset + rest.len() - rest.trim_start_matches(['\r', '\n']).len()
    }

    fn line_of(&self, offset: usize) -> usize {
        let before = self.source.get(..offset).unwrap_or_default();
        before.matches('\n').count() + 1
    }
}

/// What is wrong with a first line that is not [`RECORD_HEADER`].
fn wrong_header(line: &StringRecord) -> &'static str {
    let wanted: Vec<&str> = RECORD_HEADER.split(',').collect();
    let is_wanted = |cells: &[&str]| {
        let cells = cells.iter().map(|cell| cell.trim_matches([' ', '"']));
        cells.eq(wanted.iter().copied())
    };
    let whole: Vec<&str> = line.iter().collect();
    let split = |mark: char| -> Vec<&str> { whole.iter().flat_map(|c| c.split(mark)).collect() };
    let stands_between = |mark: char| whole.len() == 1 && is_wanted(&split(mark));
    if [';', '\t'].into_iter().any(stands_between) {
        return "record-separator";
    }
    // A form service gives each person a line and each question a column.
    let cells = split(';');
    let counted = cells.iter().any(|cell| wanted.contains(&cell.trim()));
    if cells.len() > 1 && !counted {
        "record-raw"
    } else {
        "record-header"
    }
}

/// A whole number in digits only: Rust would also read `+3`.
fn count(cell: &str) -> Option<u16> {
    let digits = !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit());
    cell.parse().ok().filter(|_| digits)
}

#[cfg(test)]
mod tests;
