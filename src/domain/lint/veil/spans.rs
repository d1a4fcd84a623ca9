//! Where code, quotes, tags, targets of links and paths end.
//!
//! Each is looked for once: what does not come any more, or is known to be plain, is not looked
//! for again from the next letter on. So a megabyte of one sign takes no longer than prose.
use std::collections::HashMap;

use super::{Source, What};

/// What ends a comment, among the signs that do not come any more.
const COMMENT: char = '>';

/// A piece of a text, read from left to right, and what was found out on the way.
pub(super) struct Spans<'t> {
    /// The text up to the end of the piece.
    text: &'t str,
    from: usize,
    source: Source,
    /// The signs that were looked for in vain.
    missing: Vec<char>,
    /// The end of the last run of backticks.
    backticks: usize,
    /// Where the last run of backticks of each length begins.
    runs: Option<HashMap<usize, usize>>,
    /// The closing bracket of each opening one, line by line.
    brackets: Option<HashMap<usize, usize>>,
    /// The chunk that is no code, and where it ends without its marks.
    plain: Chunk,
}

/// A run of letters and signs without a blank.
#[derive(Clone, Copy, Default)]
struct Chunk {
    end: usize,
    /// The end without the marks of a sentence.
    bare: usize,
}

impl<'t> Spans<'t> {
    /// The piece of a text between two bytes.
    pub(super) fn of(text: &'t str, from: usize, to: usize, source: Source) -> Self {
        Self {
            text: text.get(..to).unwrap_or_default(),
            from,
            source,
            missing: Vec::new(),
            backticks: 0,
            runs: None,
            brackets: None,
            plain: Chunk::default(),
        }
    }

    /// The text from a byte to the end of the piece.
    pub(super) fn rest(&self, at: usize) -> &'t str {
        self.text.get(at..).unwrap_or_default()
    }

    /// The end of what is veiled from here on; `at` never goes back from one call to the next.
    pub(super) fn veil(&mut self, at: usize, c: char, before: char) -> Option<(usize, What)> {
        let is_markdown = self.source == Source::Markdown;
        match c {
            '`' => self.code(at).map(|end| (end, What::Code)),
            '"' | '“' | '„' | '«' | '\u{2018}' => {
                self.quote(at, c, before).map(|end| (end, What::Quote))
            }
            '<' if is_markdown => self.tag(at).map(|end| (end, What::Away)),
            '(' if is_markdown && before == ']' => self.target(at).map(|end| (end, What::Away)),
            _ if before.is_whitespace() || "([{<\"'*_".contains(before) => {
                self.path(at, c).map(|end| (end, What::Code))
            }
            _ => None,
        }
    }

    /// The end of code between runs of as many backticks.
    fn code(&mut self, at: usize) -> Option<usize> {
        if at >= self.backticks {
            self.backticks = at + run(self.rest(at));
        }
        let (length, mut at) = (self.backticks - at, self.backticks);
        let last = self.last_run(length)?;
        while at <= last {
            at += self.rest(at).find('`')?;
            let closing = run(self.rest(at));
            at += closing;
            if closing == length {
                return Some(at);
            }
        }
        None
    }

    /// Where the last run of so many backticks begins.
    fn last_run(&mut self, length: usize) -> Option<usize> {
        let (text, from) = (self.text, self.from);
        let runs = self.runs.get_or_insert_with(|| {
            let mut runs = HashMap::new();
            let mut at = from;
            while let Some(found) = text.get(at..).and_then(|rest| rest.find('`')) {
                at += found;
                let length = run(text.get(at..).unwrap_or_default());
                runs.insert(length, at);
                at += length;
            }
            runs
        });
        runs.get(&length).copied()
    }

    /// The end of a quote; one that stays open lasts to the end of the piece.
    fn quote(&mut self, at: usize, opening: char, before: char) -> Option<usize> {
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
        if self.missing.contains(&closing) {
            return None;
        }
        let mut depth = 0_u32;
        let mut chars = self.rest(at).char_indices().skip(1).peekable();
        while let Some((place, c)) = chars.next() {
            if nests && c == opening {
                depth += 1;
            } else if c == closing {
                let is_apostrophe =
                    c == '’' && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
                if depth == 0 && !is_apostrophe {
                    return Some(at + place + c.len_utf8());
                }
                depth = depth.saturating_sub(1);
            }
        }
        let stays_open = match opening {
            '\u{2018}' => false,
            '"' => self.source == Source::Field,
            _ => true,
        };
        if !stays_open {
            self.missing.push(closing);
        }
        stays_open.then_some(self.text.len())
    }

    /// The end of a comment, a tag or an address between angle brackets.
    fn tag(&mut self, at: usize) -> Option<usize> {
        let rest = self.rest(at);
        if rest.starts_with("<!--") {
            if self.missing.contains(&COMMENT) {
                return None;
            }
            let end = rest.find("-->").map(|found| at + found + 3);
            if end.is_none() {
                self.missing.push(COMMENT);
            }
            return end;
        }
        let inside = rest.get(1..)?;
        if !inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
            return None;
        }
        let end = inside.find(['>', '<', '\n'])?;
        inside.get(end..)?.starts_with('>').then_some(at + end + 2)
    }

    /// The end of a link's target with its brackets.
    fn target(&mut self, at: usize) -> Option<usize> {
        let (text, from) = (self.text, self.from);
        let brackets = self.brackets.get_or_insert_with(|| {
            let mut brackets = HashMap::new();
            let mut open = Vec::new();
            for (place, c) in text.get(from..).unwrap_or_default().char_indices() {
                match c {
                    '(' => open.push(from + place),
                    ')' => {
                        if let Some(opening) = open.pop() {
                            brackets.insert(opening, from + place);
                        }
                    }
                    '\n' => open.clear(),
                    _ => {}
                }
            }
            brackets
        });
        brackets.get(&at).map(|closing| closing + 1)
    }

    /// The end of a path, an address or an identifier with dots.
    fn path(&mut self, at: usize, first: char) -> Option<usize> {
        if !first.is_alphanumeric() && !"/.~\\_".contains(first) {
            return None;
        }
        if at >= self.plain.end {
            let chunk = self.chunk(at);
            if self.rest(chunk.end).starts_with("()") {
                return Some(chunk.end + 2);
            }
            if is_code(self.text.get(at..chunk.bare).unwrap_or_default()) {
                return Some(chunk.bare);
            }
            self.plain = chunk;
        }
        let end = self.plain.bare;
        is_path(self.text.get(at..end)?).then_some(end)
    }

    fn chunk(&self, at: usize) -> Chunk {
        let ends = |c: char| c.is_whitespace() || "`()[]<>\"“”«»".contains(c);
        let rest = self.rest(at);
        let chunk = rest.find(ends).map_or(rest, |end| &rest[..end]);
        let bare = chunk.trim_end_matches(|c: char| ".,;:!?}'’*".contains(c));
        Chunk {
            end: at + chunk.len(),
            bare: at + bare.len(),
        }
    }
}

/// How many backticks stand here.
fn run(rest: &str) -> usize {
    rest.bytes().take_while(|b| *b == b'`').count()
}

fn is_letter(c: Option<&u8>) -> bool {
    c.is_some_and(|c| c.is_ascii_alphanumeric() || *c == b'_')
}

/// Whether an identifier or an address stands somewhere in a chunk.
fn is_code(chunk: &str) -> bool {
    let has_dot = chunk.as_bytes().windows(3).any(|three| {
        three.get(1) == Some(&b'.')
            && is_letter(three.first())
            && three.get(2).is_some_and(u8::is_ascii_lowercase)
    });
    has_dot || chunk.contains("://") || chunk.contains("::")
}

/// Whether a chunk begins as a path or an address does.
fn is_path(chunk: &str) -> bool {
    let starts = ["/", "./", "../", "~/", "\\\\", "www.", "mailto:"];
    let is_path = starts.iter().any(|start| {
        let inside = chunk.strip_prefix(start);
        inside.is_some_and(|inside| is_letter(inside.as_bytes().first()))
    });
    let is_drive = chunk.as_bytes().get(1..3) == Some(b":\\");
    is_path || is_drive
}
