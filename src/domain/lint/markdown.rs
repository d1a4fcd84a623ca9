//! The lines of a Markdown document that are not prose, and the breaks between its blocks.
//!
//! Not a parser: it knows as much of the syntax as it takes to leave out what nobody wrote as
//! their own words.
use super::veil::{Veil, block, is_log_line};

const FENCE: usize = 3;
const CODE_INDENT: usize = 4;

/// The veils of whole lines, and one on each line break that ends a block.
pub(super) fn blocks(text: &str) -> Vec<Veil> {
    let mut pages = Blocks::default();
    for line in text.split_inclusive('\n') {
        pages.line(line);
    }
    pages.veils
}

/// What the line before was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Before {
    #[default]
    Blank,
    Prose,
    Heading,
    Quote,
    Code,
}

#[derive(Debug, Default)]
struct Blocks {
    veils: Vec<Veil>,
    at: usize,
    before: Before,
    fence: Option<(char, usize)>,
    in_list: bool,
    comment: bool,
}

impl Blocks {
    fn line(&mut self, line: &str) {
        let (start, end) = (self.at, self.at + line.len());
        self.at = end;
        let body = line.trim();
        if let Some(open) = self.fence {
            if fence(body).is_some_and(|close| {
                close.0 == open.0 && close.1 >= open.1 && body.chars().all(|c| c == open.0)
            }) {
                self.fence = None;
            }
            return self.hide(start, end, Before::Blank);
        }
        if self.comment || body.starts_with("<!--") {
            self.comment = !body.contains("-->");
            return self.hide(start, end, Before::Blank);
        }
        if body.is_empty() {
            return self.hide(start, end, Before::Blank);
        }
        let indent = width(line);
        let (is_item, inner) = item(body);
        if is_item {
            self.in_list = true;
        } else if indent == 0 && self.before == Before::Blank {
            self.in_list = false;
        }
        if let Some(open) = fence(inner) {
            self.fence = Some(open);
            return self.hide(start, end, Before::Blank);
        }
        let is_code = indent >= CODE_INDENT && !self.in_list && !is_item;
        if is_code && matches!(self.before, Before::Blank | Before::Code) {
            return self.hide(start, end, Before::Code);
        }
        let is_heading = body.starts_with('#');
        let begins = is_item || is_heading || body.starts_with('|');
        if inner.starts_with('>') || (self.before == Before::Quote && !begins) {
            return self.hide(start, end, Before::Quote);
        }
        if is_log_line(line) {
            return self.hide(start, end, Before::Blank);
        }
        if begins || self.before == Before::Heading {
            self.part(start);
        }
        self.before = if is_heading {
            Before::Heading
        } else {
            Before::Prose
        };
    }

    /// Leaves a line out.
    fn hide(&mut self, start: usize, end: usize, now: Before) {
        self.part(start);
        self.veils.push(block(start, end));
        self.before = now;
    }

    /// Ends a block with the line break before a line.
    fn part(&mut self, start: usize) {
        let is_hidden = self.veils.last().is_some_and(|veil| veil.end >= start);
        if start > 0 && !is_hidden {
            self.veils.push(block(start - 1, start));
        }
    }
}

/// The sign and length of a fence of code.
fn fence(body: &str) -> Option<(char, usize)> {
    let sign = body.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = body.chars().take_while(|c| *c == sign).count();
    let rest = body.trim_start_matches(sign);
    let is_inline = sign == '`' && rest.contains('`');
    (length >= FENCE && !is_inline).then_some((sign, length))
}

/// How far a line is set in, a tab being four.
fn width(line: &str) -> usize {
    let blanks = line.chars().take_while(|c| matches!(c, ' ' | '\t'));
    blanks
        .map(|c| if c == '\t' { CODE_INDENT } else { 1 })
        .sum()
}

/// Whether a line is an item of a list, and what it holds.
fn item(body: &str) -> (bool, &str) {
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let (length, signs) = if digits == 0 {
        (1, ['-', '*', '+'].as_slice())
    } else {
        (digits + 1, ['.', ')'].as_slice())
    };
    let sign = body.get(length.saturating_sub(1)..length);
    let is_marker = sign.is_some_and(|sign| sign.starts_with(signs));
    match body.get(length..) {
        Some(rest) if is_marker && (rest.is_empty() || rest.starts_with([' ', '\t'])) => {
            (true, rest.trim_start())
        }
        _ => (false, body),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The prose of a document, its blocks apart.
    fn prose(text: &str) -> Vec<String> {
        let mut parts = Vec::new();
        let mut at = 0;
        for veil in blocks(text) {
            assert!(veil.start >= at, "veils overlap");
            parts.push(&text[at..veil.start]);
            at = veil.end;
        }
        parts.push(&text[at..]);
        parts.retain(|part| !part.trim().is_empty());
        parts.iter().map(|part| part.trim().to_owned()).collect()
    }

    #[test]
    fn code_quotes_and_comments_are_left_out() {
        let text =
            "a\n```sh\nb\n~~~\n```\nc\n\n> d\ne\n\nf\n<!-- g\nh -->\n~~~~\ni\n~~~\n~~~~\nj\n";
        assert_eq!(prose(text), ["a", "c", "f", "j"]);
        assert_eq!(prose("a\n\n    code\n\n    more\n\nb"), ["a", "b"]);
        assert_eq!(
            prose("- a\n\n    b\n\n- ```\n  c\n  ```\n- > d"),
            ["- a", "b"]
        );
        assert_eq!(prose("```never closed\na\n\nb"), Vec::<String>::new());
    }

    #[test]
    fn paragraphs_hold_together_and_blocks_do_not() {
        let text = "# a\nb\r\nc\r\n\r\n- d\n  e\n1. f\n| g |\n**h**\n";
        assert_eq!(
            prose(text),
            ["# a", "b\r\nc", "- d\n  e", "1. f", "| g |\n**h**"]
        );
        assert_eq!(prose("a ```x``` b\n-c\n12 d"), ["a ```x``` b\n-c\n12 d"]);
    }
}
