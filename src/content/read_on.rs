//! Reads a pack past the fields that it does not know, so that one run tells all of them.
//!
//! Only for packs that are not sound: `parse` reads those that are, once.
use ron::error::{Error, SpannedError};

use crate::domain::Pack;

use super::fault::{line_of, offset_of};
use super::place::Places;
use super::{Fault, options, other_format, with_full_ids};

/// The most fields that are read past; each costs one more reading.
const MOST: usize = 50;

/// Reads one pack as `parse` does, but for fields that it does not know or that stand twice: each
/// is told and left out, and the rest is read. No pack comes back where there is another fault.
pub fn parse_on(file: &str, source: &str) -> (Option<Pack>, Vec<Fault>) {
    let mut left = source.to_owned();
    let mut faults = Vec::new();
    loop {
        let error = match options().from_str::<Pack>(&left) {
            Ok(mut pack) => {
                with_full_ids(&mut pack);
                return (Some(pack), faults);
            }
            Err(error) => error,
        };
        if faults.is_empty()
            && let Some(fault) = other_format(file, source)
        {
            return (None, vec![fault]);
        }
        let mut fault = Fault::syntax(file, &left, &error);
        let cut = without(&left, &error, &fault);
        // What was cut before on this line is shown all the same.
        fault.excerpt = line_of(source, fault.line);
        faults.push(fault);
        match cut {
            Some(cut) if faults.len() < MOST => left = cut,
            Some(_) | None => return (None, faults),
        }
    }
}

/// The source with the field of an error blanked out, every other line and column as it was; none
/// for an error that is no field's.
fn without(source: &str, error: &SpannedError, fault: &Fault) -> Option<String> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "RON knows 60 kinds of error"
    )]
    let name = match &error.code {
        Error::NoSuchStructField { found, .. } => &**found,
        Error::DuplicateStructField { field, .. } => *field,
        _ => return None,
    };
    let near = offset_of(source, fault.line, fault.column);
    let range = Places::of(source).whole(name, near)?;
    let (before, after) = (source.get(..range.start)?, source.get(range.end..)?);
    let blank = |c: char| if c == '\n' { c } else { ' ' };
    let blanks: String = source.get(range)?.chars().map(blank).collect();
    Some(format!("{before}{blanks}{after}"))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    /// Line, column and code of every fault, and whether a pack came.
    fn read(source: &str) -> (bool, Vec<(usize, usize, &'static str)>) {
        let (pack, faults) = parse_on("own.en.ron", source);
        let faults = faults.iter().map(|f| (f.line, f.column, f.code));
        (pack.is_some(), faults.collect())
    }

    fn starter(with: &str) -> String {
        let source = crate::content::starter("team", crate::domain::Language::En);
        source.replacen("    id:", &format!("    {with}\n    id:"), 1)
    }

    #[test]
    fn every_field_that_is_not_known_is_told_with_its_place_and_the_rest_is_read() {
        let with = "foo: [(a: \"é, (\"), // b: 1\n    ('(')], bar: 2, /* ) */ été_: \"x\\\"\",";
        let source = starter(with);
        let first = source.find("    foo").unwrap();
        let line = source[..first].matches('\n').count() + 1;
        let (is_read, faults) = read(&source);
        let columns: Vec<_> = faults
            .iter()
            .map(|(l, c, code)| (l - line, *c, *code))
            .collect();
        assert!(is_read, "{faults:?}");
        assert_eq!(
            columns,
            [
                (0, 5, "unknown-field"),
                (1, 13, "unknown-field"),
                (1, 29, "unknown-field"),
            ]
        );
        let (_, faults) = parse_on("own.en.ron", &source);
        assert!(faults[2].excerpt.contains("('(')], bar: 2"), "{faults:?}");
    }

    #[test]
    fn a_field_that_stands_twice_is_told_and_the_rest_is_read() {
        let source = starter("title: \"x\", foo: 1,");
        let (is_read, faults) = read(&source);
        let codes: Vec<_> = faults.iter().map(|(_, _, code)| *code).collect();
        assert!(is_read, "{faults:?}");
        assert_eq!(codes, ["unknown-field", "field-twice"]);
    }

    #[test]
    fn what_is_no_field_ends_the_reading() {
        let (is_read, faults) = read("(foo: 1, bar: 2");
        let codes: Vec<_> = faults.iter().map(|(_, _, code)| *code).collect();
        assert_eq!(
            (is_read, codes),
            (false, vec!["unknown-field", "unknown-field", "syntax"])
        );
        let (is_read, faults) = read("(foo: 1, format: 1, id: 5)");
        assert!(!is_read);
        let codes: Vec<_> = faults.iter().map(|(_, _, code)| *code).collect();
        assert_eq!(codes, ["unknown-field", "wrong-type"]);
        let (is_read, faults) = read("(format: 9, foo: 1)");
        assert_eq!((is_read, faults[0].2, faults.len()), (false, "format", 1));
        let many: Vec<String> = (0..80).map(|n| format!("f{n}: 1")).collect();
        assert_eq!(read(&format!("({})", many.join(", "))).1.len(), MOST);
    }
}
