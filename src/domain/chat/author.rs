//! Who is named beside a line: told apart from the text, so that a name is put on the timeline
//! only where somebody chose to.
use super::scan::spaces;

/// The longest name of a person, in characters.
const LONGEST: usize = 40;

/// Words before a colon that are no names.
const LABELS: [&str; 38] = [
    "error",
    "err",
    "warn",
    "warning",
    "info",
    "debug",
    "fatal",
    "trace",
    "notice",
    "critical",
    "alert",
    "update",
    "note",
    "status",
    "fix",
    "fixed",
    "rollback",
    "deploy",
    "action",
    "decision",
    "question",
    "todo",
    "result",
    "cause",
    "impact",
    "alerte",
    "statut",
    "erreur",
    "résultat",
    "constat",
    "décision",
    "http",
    "https",
    "symptom",
    "symptôme",
    "change",
    "changement",
    "nb",
];

/// Headings of the column of a table that names people.
const COLUMNS: [&str; 14] = [
    "who", "author", "person", "people", "name", "user", "actor", "role", "qui", "auteur",
    "personne", "nom", "rôle", "acteur",
];

/// Parts a name from the text that follows it: `ana: text`, `Ana Silva (SRE): text`, `<ana> text`.
pub(super) fn part(text: &str) -> (&str, &str) {
    if let Some((name, rest)) = text.strip_prefix('<').and_then(|t| t.split_once('>')) {
        let name = name.trim().trim_start_matches(['@', '+', '%']);
        if is_name(name) && !rest.trim().is_empty() {
            return (name, spaces(rest));
        }
    }
    let Some((name, rest)) = text.split_once(':') else {
        return ("", text);
    };
    let (name, rest) = (name.trim_end(), rest);
    let parted = rest.starts_with(char::is_whitespace) && !rest.trim().is_empty();
    if parted && is_name(name) && is_person(name) {
        (name.trim_start_matches('@'), spaces(rest))
    } else {
        ("", text)
    }
}

/// Whether a text may be a name at all.
pub(super) fn is_name(text: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || " ._-@'’()|".contains(c);
    let begins = text.starts_with(|c: char| c.is_alphabetic() || c == '@');
    let ends = !text.ends_with(['.', '-', '_', '|']);
    let words = text.split_whitespace().count();
    begins
        && ends
        && (1..=4).contains(&words)
        && text.len() <= LONGEST * 4
        && text.chars().count() <= LONGEST
        && text.chars().all(fits)
}

/// Whether a name reads like a person's: one word that is no label, or several that begin with
/// capital letters.
pub(super) fn is_person(name: &str) -> bool {
    let is_label = LABELS.contains(&name.to_lowercase().as_str());
    let big = |word: &str| word.starts_with(|c: char| c.is_uppercase() || c == '(');
    !is_label && (name.split_whitespace().count() == 1 || name.split_whitespace().all(big))
}

/// Which column of a table names people, counted from its last one; none where the row is no
/// heading with such a column.
pub(super) fn column(row: &str) -> Option<usize> {
    let cells = cells(row)?;
    let names = |cell: &&str| COLUMNS.contains(&cell.to_lowercase().as_str());
    cells.iter().rev().position(names)
}

/// The cells of a row of a table.
pub(super) fn cells(row: &str) -> Option<Vec<&str>> {
    let row = row.trim();
    let inner = row.strip_prefix('|')?;
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    Some(inner.split('|').map(str::trim).collect())
}
