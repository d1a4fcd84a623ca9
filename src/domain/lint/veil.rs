//! What is not the writer's own prose: quotes, code, paths, addresses, log lines, link targets.

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
        Prose { text, source }.scan(at, block.start, &mut veils);
        at = block.end;
        veils.push(block);
    }
    Prose { text, source }.scan(at, text.len(), &mut veils);
    veils
}

struct Prose<'t> {
    text: &'t str,
    source: Source,
}

impl Prose<'_> {
    /// Finds the veils between two bytes.
    fn scan(&self, from: usize, to: usize, veils: &mut Vec<Veil>) {
        let mut at = from;
        let mut before = ' ';
        while let Some(c) = self.slice(at, to).chars().next() {
            let found = self.veil(at, to, c, before);
            if let Some((end, what)) = found {
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

    fn slice(&self, from: usize, to: usize) -> &str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// The end of what is veiled from here on.
    fn veil(&self, at: usize, to: usize, c: char, before: char) -> Option<(usize, What)> {
        let rest = self.slice(at, to);
        let is_markdown = self.source == Source::Markdown;
        match c {
            '`' => code(rest).map(|length| (at + length, What::Code)),
            '"' | '“' | '„' | '«' | '\u{2018}' => {
                let length = quote(rest, c, before, self.source)?;
                Some((at + length, What::Quote))
            }
            '<' if is_markdown => tag(rest).map(|length| (at + length, What::Away)),
            '(' if is_markdown && before == ']' => {
                target(rest).map(|length| (at + length, What::Away))
            }
            _ if before.is_whitespace() || "([{<\"'*_".contains(before) => {
                path(rest).map(|length| (at + length, What::Code))
            }
            _ => None,
        }
    }
}

/// The length of code between runs of as many backticks.
fn code(rest: &str) -> Option<usize> {
    let run = rest.bytes().take_while(|b| *b == b'`').count();
    let mut at = run;
    while let Some(found) = rest.get(at..)?.find('`') {
        at += found;
        let closing = rest.get(at..)?.bytes().take_while(|b| *b == b'`').count();
        at += closing;
        if closing == run {
            return Some(at);
        }
    }
    None
}

/// The length of a quote; one that stays open lasts to the end of what is given.
fn quote(rest: &str, opening: char, before: char, source: Source) -> Option<usize> {
    let (closing, nests) = match opening {
        '«' => ('»', true),
        '“' | '„' => ('”', false),
        '\u{2018}' => ('’', false),
        _ => ('"', false),
    };
    // Five inches are no quote, and neither is the end of one.
    if before.is_alphanumeric() && closing != '»' {
        return None;
    }
    let mut depth = 0_u32;
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if nests && c == opening {
            depth += 1;
        } else if c == closing {
            let is_apostrophe =
                c == '’' && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            if depth == 0 && !is_apostrophe {
                return Some(at + c.len_utf8());
            }
            depth = depth.saturating_sub(1);
        }
    }
    let stays_open = match opening {
        '\u{2018}' => false,
        '"' => source == Source::Field,
        _ => true,
    };
    stays_open.then_some(rest.len())
}

/// The length of a comment, a tag or an address between angle brackets.
fn tag(rest: &str) -> Option<usize> {
    if rest.starts_with("<!--") {
        return rest.find("-->").map(|at| at + 3);
    }
    let inside = rest.get(1..)?;
    if !inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
        return None;
    }
    let end = inside.find(['>', '<', '\n'])?;
    inside.get(end..)?.starts_with('>').then_some(end + 2)
}

/// The length of a link's target with its brackets.
fn target(rest: &str) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, c) in rest.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 1 => return Some(at + 1),
            ')' => depth -= 1,
            '\n' => return None,
            _ => {}
        }
    }
    None
}

/// The length of a path, an address or an identifier with dots.
fn path(rest: &str) -> Option<usize> {
    let ends = |c: char| c.is_whitespace() || "`()[]<>\"“”«»".contains(c);
    let chunk = rest.split(ends).next()?;
    if !chunk.starts_with(|c: char| c.is_alphanumeric() || "/.~\\_".contains(c)) {
        return None;
    }
    if rest.get(chunk.len()..)?.starts_with("()") {
        return Some(chunk.len() + 2);
    }
    let chunk = chunk.trim_end_matches(|c: char| ".,;:!?}'’*".contains(c));
    let is_letter = |c: Option<&u8>| c.is_some_and(|c| c.is_ascii_alphanumeric() || *c == b'_');
    let bytes = chunk.as_bytes();
    let starts = ["/", "./", "../", "~/", "\\\\", "www.", "mailto:"];
    let is_path = starts.iter().any(|start| {
        let inside = chunk.strip_prefix(start);
        inside.is_some_and(|inside| is_letter(inside.as_bytes().first()))
    });
    let is_drive = bytes.get(1..3) == Some(b":\\");
    let has_dot = bytes.windows(3).any(|three| {
        three.get(1) == Some(&b'.')
            && is_letter(three.first())
            && three.get(2).is_some_and(u8::is_ascii_lowercase)
    });
    let is_code = chunk.contains("://") || chunk.contains("::");
    (is_path || is_drive || has_dot || is_code).then_some(chunk.len())
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
