//! Lengths of time as they are given on the command line.
use crate::cli::failure::{Failure, with_try};
use crate::domain::{DayClock, Duration, DurationError};
use crate::i18n::Words;

/// Reads lists of lengths with commas between them. A comma between two digits may be a decimal
/// mark: it is one where the piece before it is no length of its own.
///
/// # Errors
/// The first length that cannot be read; that it is negative is no mistake of writing.
pub(super) fn lengths(
    words: &Words,
    option: &str,
    given: &[String],
) -> Result<Vec<Duration>, Failure> {
    let mut found = Vec::new();
    for list in given {
        let mut pieces = list.split(',').peekable();
        while let Some(piece) = pieces.next() {
            let read = match (read(piece), pieces.peek()) {
                (Err(DurationError::BareNumber { .. }), Some(next)) => {
                    let joined = format!("{piece},{next}");
                    pieces.next();
                    read(&joined)
                }
                (read, _) => read,
            };
            found.push(read.map_err(|error| failure(words, option, &error))?);
        }
    }
    Ok(found)
}

/// Reads one length.
///
/// # Errors
/// As for [`lengths`].
pub(super) fn length(words: &Words, option: &str, text: &str) -> Result<Duration, Failure> {
    read(text).map_err(|error| failure(words, option, &error))
}

fn read(text: &str) -> Result<Duration, DurationError> {
    Duration::parse(text, DayClock::Calendar)
}

fn failure(words: &Words, option: &str, error: &DurationError) -> Failure {
    let what = format!("{option}: {}", words.duration_fault(error));
    if matches!(error, DurationError::Negative { .. }) {
        return Failure::failed(what);
    }
    Failure::usage(with_try(words, &what, &words.say("fault-duration-try")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    fn seconds(list: &str) -> Option<Vec<u64>> {
        let words = Words::new(Language::En);
        let found = lengths(&words, "--x", &[list.to_owned()]).ok()?;
        Some(found.into_iter().map(Duration::seconds).collect())
    }

    #[test]
    fn a_comma_sets_lengths_apart_or_marks_decimals() {
        assert_eq!(seconds("1h,2h"), Some(vec![3_600, 7_200]));
        assert_eq!(seconds("1,5h"), Some(vec![5_400]));
        assert_eq!(seconds("1,5h, 1h30,5min"), Some(vec![5_400, 5_400, 300]));
        assert_eq!(seconds("1h,2"), None);
        assert_eq!(seconds("1,2,3h"), None);
        assert_eq!(seconds("1h,"), None);
    }
}
