//! What is not the writer's own prose: quotes, code, paths, addresses, log lines, link targets.
mod spans;

use spans::Spans;

/// What stands under a veil.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Code, a path, an address: may be what a sentence speaks of.
    Code,
    /// Somebody's words.
    Quote,
    /// Whole lines, or the break between two sentences.
    Block,
    /// What is not read, such as a link's target.
    Away,
}

/// A range of bytes that no rule reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Veil {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) what: What,
}

/// Where a text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// A field in which somebody may be typing: a quote that is still open lasts to the end.
    Field,
    /// A document with links and tags.
    Markdown,
}

/// The line breaks and log lines of a field.
pub(super) fn lines(text: &str) -> Vec<Veil> {
    let mut veils = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let from = if is_log_line(line) {
            start
        } else {
            start + line.trim_end_matches(['\r', '\n']).len()
        };
        if from < end {
            veils.push(block(from, end));
        }
        start = end;
    }
    veils
}

pub(super) const fn block(start: usize, end: usize) -> Veil {
    let what = What::Block;
    Veil { start, end, what }
}

/// Adds the veils within lines to those of whole lines; sorted, none overlaps.
pub(super) fn inline(text: &str, blocks: Vec<Veil>, source: Source) -> Vec<Veil> {
    let mut veils = Vec::with_capacity(blocks.len());
    let mut at = 0;
    for block in blocks {
        scan(text, (at, block.start), source, &mut veils);
        at = block.end;
        veils.push(block);
    }
    scan(text, (at, text.len()), source, &mut veils);
    veils
}

/// Finds the veils between two bytes.
fn scan(text: &str, (from, to): (usize, usize), source: Source, veils: &mut Vec<Veil>) {
    let mut spans = Spans::of(text, from, to, source);
    let mut at = from;
    let mut before = ' ';
    while let Some(c) = spans.rest(at).chars().next() {
        if let Some((end, what)) = spans.veil(at, c, before) {
            veils.push(Veil {
                start: at,
                end,
                what,
            });
            at = end;
            before = 'x';
        } else {
            at += c.len_utf8();
            before = c;
        }
    }
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const LEVELS: [&str; 12] = [
    "ERROR", "ERR", "WARN", "WARNING", "INFO", "DEBUG", "TRACE", "FATAL", "CRITICAL", "CRIT",
    "NOTICE", "PANIC",
];

/// Whether a machine wrote this line.
pub(super) fn is_log_line(line: &str) -> bool {
    let line = line.trim();
    let chunks: Vec<&str> = line.split_whitespace().take(8).collect();
    let bare = |chunk: &str| {
        chunk
            .trim_matches(|c: char| "[]<>():,|".contains(c))
            .to_owned()
    };
    let is_level = |chunk: &&str| LEVELS.contains(&&*bare(chunk));
    if line.starts_with("at ") && line.ends_with(')') && line.contains('(') && line.contains(':') {
        return true;
    }
    let Some(stamp) = stamp(&chunks, bare) else {
        return chunks.first().is_some_and(is_level);
    };
    let rest = chunks.get(stamp.chunks..).unwrap_or_default();
    stamp.fraction
        || rest.iter().take(3).any(is_level)
        || rest.iter().take(3).any(|chunk| chunk.ends_with("]:"))
}

struct Stamp {
    chunks: usize,
    fraction: bool,
}

/// The date and time to the second with which a line begins.
fn stamp(chunks: &[&str], bare: impl Fn(&str) -> String) -> Option<Stamp> {
    let chunk = |at: usize| chunks.get(at).map(|chunk| bare(chunk)).unwrap_or_default();
    let first = chunk(0);
    let day = |text: &str| {
        let signs: Vec<bool> = text.bytes().map(|b| b.is_ascii_digit()).collect();
        signs.len() == 10 && signs.iter().filter(|is| **is).count() == 8
    };
    let (time, chunks) = match first.split_once('T') {
        Some((date, time)) if day(date) => (time.to_owned(), 1),
        _ if day(&first) => (chunk(1), 2),
        _ if MONTHS.contains(&&*first) => (chunk(2), 3),
        _ => (first, 1),
    };
    let digits = |range: std::ops::Range<usize>| {
        time.get(range)
            .is_some_and(|two| two.bytes().all(|b| b.is_ascii_digit()))
    };
    let is_time = digits(0..2) && digits(3..5) && digits(6..8) && time.matches(':').count() >= 2;
    is_time.then(|| Stamp {
        chunks,
        fraction: time.contains(['.', ',']),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(text: &str, source: Source) -> String {
        let blocks = match source {
            Source::Field => lines(text),
            Source::Markdown => Vec::new(),
        };
        let mut left = String::new();
        let mut at = 0;
        for veil in inline(text, blocks, source) {
            left.push_str(&text[at..veil.start]);
            left.push('~');
            at = veil.end;
        }
        left + &text[at..]
    }

    #[test]
    fn quotes_of_every_kind_are_passed_over() {
        let field = |text| left(text, Source::Field);
        assert_eq!(field("a \"b\" c “d” e « f « g » » h"), "a ~ c ~ e ~ h");
        assert_eq!(field("‘it’s x’ b"), "~ b");
        assert_eq!(field("it’s ‘x b"), "it’s ‘x b");
        assert_eq!(field("5\" and 6\" discs"), "5\" and 6\" discs");
        assert_eq!(field("he said \"the"), "he said ~");
        assert_eq!(left("he said \"the", Source::Markdown), "he said \"the");
    }

    #[test]
    fn code_paths_and_addresses_are_passed_over() {
        let field = |text| left(text, Source::Field);
        assert_eq!(field("a `b` ``c ` d`` e ` f"), "a ~ ~ e ` f");
        assert_eq!(
            field("see /var/log/x.log, ~/a and C:\\b."),
            "see ~, ~ and ~."
        );
        assert_eq!(field("https://x.org/a?b (www.x.org) a.b@c.de"), "~ (~) ~");
        assert_eq!(field("lint.rs user::error go() end.Then"), "~ ~ ~ end.Then");
        assert_eq!(
            field("human/operator error 1.5"),
            "human/operator error 1.5"
        );
    }

    #[test]
    fn targets_tags_and_comments_are_passed_over_in_markdown_alone() {
        let text = "[a](b (c) \"d\") <b>e</b> <!-- f --> 3 < 4";
        assert_eq!(left(text, Source::Markdown), "[a]~ ~e~ ~ 3 < 4");
        assert_eq!(left("[a](b)", Source::Field), "[a](b)");
    }

    #[test]
    fn what_was_looked_for_in_vain_is_found_where_it_comes_after_all() {
        let field = |text| left(text, Source::Field);
        assert_eq!(field("``a` b ```` c``` d"), "`~ b `~ d");
        assert_eq!(field("```a``b`c``"), "`~b`c``");
        assert_eq!(field("‘a ‘b’s ‘c’ d"), "~ d");
        assert_eq!(field("_a/b_/c *x 'C:\\y {/z}."), "_a/b_~ *x '~ {~}.");
        assert_eq!(field("_a_b.rs _f_g() _h_/i/."), "~ ~ _h_~.");
        let markdown = |text| left(text, Source::Markdown);
        assert_eq!(markdown("[a](b [c](d) [e](f"), "[a](b [c]~ [e](f");
        assert_eq!(markdown("<!-- a <b> <!-- c"), "<!-- a ~ <!-- c");
        assert_eq!(markdown("a \"b \"c\" d \"e"), "a ~c\" d \"e");
    }

    /// With time that grows by the square of the length this would take many minutes.
    #[test]
    fn a_hundred_kilobytes_of_any_sign_are_read_as_fast_as_prose() {
        for sign in [
            "{", "_", "*a", "'a", "/*", "`", "``a", "‘", "‘a’b", "\"", "“", "«", "](", "[a](",
            "<!--", "<a", "(", ")", "~", "a.", "A:",
        ] {
            let text = sign.repeat(100_000 / sign.len());
            for source in [Source::Field, Source::Markdown] {
                let veils = inline(&text, Vec::new(), source);
                assert!(veils.iter().all(|veil| veil.end <= text.len()), "{sign}");
            }
        }
    }

    #[test]
    fn a_log_line_is_told_from_a_line_of_a_timeline() {
        for log in [
            "2026-05-11T09:14:03.120Z user error",
            "2026-05-11 09:14:03 ERROR user error",
            "[2026-05-11 09:14:03] [WARN] user error",
            "May 11 09:14:03 host sshd[12]: user error",
            "09:14:03,120 user error",
            "ERROR: user error",
            "[INFO] user error",
            "    at app.Main(Main.java:12)",
        ] {
            assert!(is_log_line(log), "{log}");
        }
        for prose in [
            "09:14 the operator forgot to call",
            "2026-05-11 09:14 operator error",
            "2026-05-11 09:14:03 the operator forgot to call",
            "May 11 09:14:03 the operator called",
            "Error in the form",
            "at the desk (room 3)",
            "",
        ] {
            assert!(!is_log_line(prose), "{prose}");
        }
    }
}
