//! Carries fields that this program does not know from the text that was read to the text that
//! is written.
//!
//! Every known field is always printed by us, but for the few of [`LEFT_OUT`]. So another one that
//! stands in a struct of the old text and not in the same struct of the new one is unknown, and is
//! put in as it stood. It works on text alone: what such a field means is the newer program's
//! business.
use std::collections::{BTreeMap, HashMap, VecDeque};

use tree::{Node, Parens, Shape};

mod tree;

/// New numbers of elements by their old ones, where a text was numbered anew.
pub(super) type Renumbered = BTreeMap<u32, u32>;

/// The list whose numbers are those of other sessions.
const OF_OTHERS: &str = "carried";

/// Known fields that are not printed where they hold nothing, after the field in which their
/// struct stands: that they are missing says that they hold nothing now.
const LEFT_OUT: [(&str, &str); 12] = [
    ("agenda", "risky"),
    ("carried", "aim"),
    ("carried", "promised"),
    ("carried", "today"),
    ("letters", "asked"),
    ("letters", "n"),
    ("letters", "sure"),
    ("letters", "worded"),
    ("questions", "risky"),
    ("timeline", "people"),
    (ROOT, "tray"),
    (ROOT, "veiled"),
];

/// Where the document's own fields stand.
const ROOT: &str = "";

static NONE: Renumbered = Renumbered::new();

/// Gives `new` with the unknown fields of `old` in their structs, before the closing parenthesis.
///
/// Elements of lists are matched by their field `id`, else by their place; of those that came from
/// another session, the `origin` and `from` tell apart what has one id, and where even so several
/// have the same, the first is the first. Entries of maps are matched by their key. Where either text is not whole, `new` comes back as it is.
pub(super) fn carry(old: &str, new: String) -> String {
    carry_renumbered(old, new, &Renumbered::new())
}

/// Does the same where elements of `new` have other numbers than in `old`.
pub(super) fn carry_renumbered(old: &str, new: String, numbers: &Renumbered) -> String {
    let mut additions = Additions {
        numbers,
        all: Vec::new(),
    };
    if let (Some(from), Some(to)) = (tree::parse(old), tree::parse(&new)) {
        compare((old, &from), (&new, &to), ROOT, &mut additions);
    }
    let mut additions = additions.all;
    if additions.is_empty() {
        return new;
    }
    additions.sort_by_key(|addition| addition.at);
    let mut text = String::with_capacity(new.len() + 256);
    let mut done = 0;
    for addition in &additions {
        text.push_str(&new[done..addition.at]);
        text.push_str(&addition.text);
        done = addition.at;
    }
    text.push_str(&new[done..]);
    text
}

/// Text to be put in at a byte of the new text.
struct Addition {
    at: usize,
    text: String,
}

/// What is found to be put in.
struct Additions<'n> {
    numbers: &'n Renumbered,
    all: Vec<Addition>,
}

/// A piece of one of the two texts, with that text.
type Piece<'a> = (&'a str, &'a Node);

/// `within` is the name of the field in which both stand.
fn compare(
    (old, from): Piece<'_>,
    (new, to): Piece<'_>,
    within: &str,
    additions: &mut Additions<'_>,
) {
    match (&from.shape, &to.shape) {
        (Shape::Parens(a), Shape::Parens(b)) => parens((old, a), (new, b), within, additions),
        (Shape::List(a), Shape::List(b)) => list((old, a), (new, b), within, additions),
        (Shape::Map(a), Shape::Map(b)) => {
            let known: HashMap<_, _> = a.iter().map(|(key, node)| (key, node)).collect();
            for (key, node) in b {
                if let Some(before) = known.get(key) {
                    compare((old, before), (new, node), within, additions);
                }
            }
        }
        _ => {}
    }
}

fn parens(
    (old, a): (&str, &Parens),
    (new, b): (&str, &Parens),
    within: &str,
    additions: &mut Additions<'_>,
) {
    // Another variant of an enum: its fields are not this one's.
    if matches!((&a.name, &b.name), (Some(x), Some(y)) if x != y) {
        return;
    }
    for (before, now) in a.items.iter().zip(&b.items) {
        compare((old, before), (new, now), within, additions);
    }
    let known: HashMap<_, _> = b.fields.iter().map(|f| (&f.name, &f.value)).collect();
    let mut unknown = Vec::new();
    for field in &a.fields {
        match known.get(&field.name) {
            Some(now) if field.name == OF_OTHERS => {
                let numbers = std::mem::replace(&mut additions.numbers, &NONE);
                compare((old, &field.value), (new, now), &field.name, additions);
                additions.numbers = numbers;
            }
            Some(now) => compare((old, &field.value), (new, now), &field.name, additions),
            None if LEFT_OUT.contains(&(within, &field.name)) => {}
            None => unknown.push(&old[field.start..field.value.end]),
        }
    }
    if !unknown.is_empty() {
        additions.all.push(addition(&unknown, new, b));
    }
}

/// Lays out the unknown fields as the struct that takes them is laid out.
fn addition(unknown: &[&str], new: &str, into: &Parens) -> Addition {
    let mut text = String::new();
    let empty = into.fields.is_empty() && into.items.is_empty();
    if !empty && !into.ends_with_comma {
        text.push(',');
    }
    let one_a_line = new[into.last..into.close].contains('\n');
    if one_a_line {
        let first = into.fields.first().map_or(into.close, |f| f.start);
        let line = new[..first].rfind('\n').map_or(0, |i| i + 1);
        for field in unknown {
            text.extend(["\n", &new[line..first], field, ","]);
        }
    } else {
        if !empty {
            text.push(' ');
        }
        text.push_str(&unknown.join(", "));
    }
    Addition {
        at: into.last,
        text,
    }
}

fn list(
    (old, a): (&str, &[Node]),
    (new, b): (&str, &[Node]),
    within: &str,
    additions: &mut Additions<'_>,
) {
    let mut with_id: HashMap<String, VecDeque<&Node>> = HashMap::new();
    for node in a {
        let number = tree::number(old, node).and_then(|id| additions.numbers.get(&id));
        let id = match number {
            Some(number) => Some(number.to_string()),
            None => tree::id(old, node),
        };
        if let Some(id) = id {
            with_id.entry(id).or_default().push_back(node);
        }
    }
    for (place, now) in b.iter().enumerate() {
        let before = match tree::id(new, now) {
            Some(id) => with_id.get_mut(&id).and_then(VecDeque::pop_front),
            None => a.get(place).filter(|node| tree::id(old, node).is_none()),
        };
        if let Some(before) = before {
            compare((old, before), (new, now), within, additions);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(old: &str, new: &str) -> String {
        carry(old, new.to_owned())
    }

    #[test]
    fn an_unknown_field_of_the_root_and_of_a_nested_struct_is_kept() {
        let old = "(\n    x: r#\"a \")\" b\"#,\n    a: (1),\n    b: (\n        c: 1,\n        y: [\n            1, // )\n        ],\n    ),\n)\n";
        let new = "(\n    a: (2),\n    b: (\n        c: 3,\n    ),\n)\n";
        let both = "(\n    a: (2),\n    b: (\n        c: 3,\n        y: [\n            1, // )\n        ],\n    ),\n    x: r#\"a \")\" b\"#,\n)\n";
        assert_eq!(kept(old, new), both);
        assert_eq!(kept(both, new), both, "the second save changes nothing");
    }

    #[test]
    fn elements_are_matched_by_id_wherever_they_went() {
        let old = r#"(l: [(id: "a", x: 1), (x: 2, id: "b\u{63}"), (id: "d", x: 4)])"#;
        let new = r##"(l: [(id: "d"), (id: r#"bc"#), (id: "new")])"##;
        assert_eq!(
            kept(old, new),
            r##"(l: [(id: "d", x: 4), (id: r#"bc"#, x: 2), (id: "new")])"##
        );
    }

    #[test]
    fn elements_inside_a_variant_are_matched_by_id_too() {
        let old = "[Add((id: 1, x: 1)), Add((id: 2, x: 2))]";
        assert_eq!(kept(old, "[Add((id: 2))]"), "[Add((id: 2, x: 2))]");
    }

    #[test]
    fn elements_that_were_numbered_anew_are_found_but_those_of_other_sessions_are_not() {
        let old = r#"(a: [(id: 5, x: 1), (id: "5", x: 2)], carried: [(id: 5, x: 3)])"#;
        let new = r#"(a: [(id: 5), (id: 9), (id: "5")], carried: [(id: 5)])"#;
        let numbers = Renumbered::from([(5, 9)]);
        assert_eq!(
            carry_renumbered(old, new.to_owned(), &numbers),
            r#"(a: [(id: 5), (id: 9, x: 1), (id: "5", x: 2)], carried: [(id: 5, x: 3)])"#
        );
    }

    #[test]
    fn elements_without_id_are_matched_by_place() {
        assert_eq!(
            kept("[(a: 1, x: 1), (a: 2)]", "[(a: 3), (a: 4), (a: 5)]"),
            "[(a: 3, x: 1), (a: 4), (a: 5)]"
        );
    }

    #[test]
    fn elements_of_one_id_are_told_apart_by_where_they_came_from_and_else_by_their_order() {
        let old = r#"(carried: [(origin: "a", from: action, id: 1, x: 1), (origin: "b", from: action, id: 1, x: 2), (origin: "b", from: action, id: 1, y: 3)])"#;
        let new = r#"(carried: [(origin: "b", from: action, id: 1), (origin: "b", from: action, id: 1), (origin: "c", from: action, id: 1)])"#;
        assert_eq!(
            kept(old, new),
            r#"(carried: [(origin: "b", from: action, id: 1, x: 2), (origin: "b", from: action, id: 1, y: 3), (origin: "c", from: action, id: 1)])"#
        );
    }

    #[test]
    fn a_known_field_that_holds_nothing_any_more_does_not_come_back() {
        let old =
            r#"(header: (letters: [(id: "A", n: 5, x: 1)]), tray: Some((a: 1)), other: (tray: 2))"#;
        assert_eq!(
            kept(old, r#"(header: (letters: [(id: "A")]), other: ())"#),
            r#"(header: (letters: [(id: "A", x: 1)]), other: (tray: 2))"#
        );
    }

    #[test]
    fn every_field_that_a_session_leaves_out_of_its_file_is_known_to_be_left_out() {
        let sources = [
            include_str!("../domain/agenda.rs"),
            include_str!("../domain/asked.rs"),
            include_str!("../domain/cards.rs"),
            include_str!("../domain/header.rs"),
            include_str!("../domain/session.rs"),
            include_str!("../domain/timeline.rs"),
        ];
        let mut found: Vec<&str> = Vec::new();
        for source in sources {
            for after in source.split("skip_serializing_if").skip(1) {
                let line = after.lines().nth(1).unwrap_or_default();
                let name = line.split(':').next().unwrap_or_default();
                found.push(name.trim().trim_start_matches("pub "));
            }
        }
        found.sort_unstable();
        let mut known = LEFT_OUT.map(|(_, name)| name);
        known.sort_unstable();
        assert_eq!(found, known);
    }

    #[test]
    fn maps_options_and_tuples_are_gone_through() {
        let old = "(m: {\"k\": (x: 1), \"gone\": (x: 2)}, o: Some((x: 3)), t: (1, (x: 4)), e: ())";
        assert_eq!(
            kept(old, "(m: {\"k\": ()}, o: Some((a: 1,)), t: (1, (a: 2)))"),
            "(m: {\"k\": (x: 1)}, o: Some((a: 1, x: 3)), t: (1, (a: 2, x: 4)), e: ())"
        );
    }

    #[test]
    fn fields_of_another_variant_are_not_taken_over() {
        assert_eq!(kept("Vote(x: 1)", "Skip(a: 1)"), "Skip(a: 1)");
        assert_eq!(kept("(a: Some((x: 1)))", "(a: None)"), "(a: None)");
    }

    #[test]
    fn text_that_is_not_whole_changes_nothing() {
        for old in ["", "(x: 1", "(x: \"", "(x: 1))", "(x 1)", "(x:)"] {
            assert_eq!(kept(old, "(a: 1)"), "(a: 1)", "{old}");
        }
        let deep = format!("(x: {}1{})", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(kept(&deep, "(a: 1)"), "(a: 1)");
    }
}
