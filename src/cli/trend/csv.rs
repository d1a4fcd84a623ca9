//! Trends as CSV in the long form, one line for each session and letter, as `DuckDB` and
//! pandas like it. A mean that is not available is an empty field.
use csv::{Terminator, WriterBuilder};

use super::super::failure::Failure;
use super::super::out::Out;
use super::super::setting::Setting;
use super::date;
use crate::domain::{TeamTrend, guarded, harmless};

/// The first line.
const HEAD: [&str; 9] = [
    "team", "pack", "session", "date", "letter", "mean", "scored", "of", "n",
];

/// Prints the sheet.
pub(super) fn print(setting: &Setting, out: &mut Out, trends: &[TeamTrend]) -> Result<(), Failure> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    let wrong = |e: csv::Error| Failure::Output(e.into());
    writer.write_record(HEAD).map_err(wrong)?;
    for trend in trends {
        for point in &trend.points {
            for letter in &point.letters {
                let line = [
                    text(&trend.team),
                    text(&trend.pack),
                    text(&point.session.0),
                    date(setting, point.at).to_string(),
                    text(&letter.id),
                    letter
                        .mean
                        .map_or_else(String::new, |mean| mean.to_string()),
                    letter.scored.to_string(),
                    letter.of.to_string(),
                    letter.n.to_string(),
                ];
                writer.write_record(line).map_err(wrong)?;
            }
        }
    }
    let bytes = writer
        .into_inner()
        .map_err(|e| Failure::Output(e.into_error()))?;
    out.text(&String::from_utf8_lossy(&bytes))
}

/// What people wrote, on one line and harmless to a terminal; to a spreadsheet it is no formula.
fn text(text: &str) -> String {
    guarded(&harmless::in_file(text).replace(['\r', '\n', '\t'], " "))
}
