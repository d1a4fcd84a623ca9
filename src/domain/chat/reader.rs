//! Goes through pasted lines from the first to the last.
use super::author::{self, is_name, is_person};
use super::calendar::{Order, Written};
use super::local::{Local, Reckoning};
use super::scan::spaces;
use super::stamp::{self, Stamp};
use super::{Chat, ChatFault, Told, Untold};
use crate::domain::{Instant, Unread};

/// What a line is, before any date is settled.
enum Sort<'a> {
    /// A time and a text.
    Line {
        stamp: Stamp<'a>,
        author: &'a str,
        text: String,
    },
    /// A time that heads the lines after it, with its author if there is one.
    Head { stamp: Stamp<'a>, author: &'a str },
    /// A date that counts for the lines after it.
    Day(Written),
    /// Something else.
    Other,
}

/// Reads lines from the first to the last.
pub(super) fn read(lines: &[Unread], local: &Local, reach: Option<(Instant, Instant)>) -> Chat {
    let mut sorts: Vec<Sort<'_>> = Vec::with_capacity(lines.len());
    let mut names = None;
    for line in lines {
        sorts.push(sort(&line.text, names));
        match author::cells(&line.text) {
            // The heading of a table counts for the rows under it.
            Some(_) => names = author::column(&line.text).or(names),
            None => names = None,
        }
    }
    head_lines(lines, &mut sorts);
    let mut reader = Reader {
        lines,
        reckoning: Reckoning::new(local, reach, order(&sorts)),
        chat: Chat::default(),
        open: None,
    };
    for (index, sort) in sorts.into_iter().enumerate() {
        reader.take(index, sort);
    }
    reader.shut();
    reader.chat.unread.sort_by_key(|line| line.index);
    reader.chat
}

/// Day before month, unless some date proves the other order and none this one.
fn order(sorts: &[Sort<'_>]) -> Order {
    let written = sorts.iter().filter_map(|sort| match sort {
        Sort::Line { stamp, .. } | Sort::Head { stamp, .. } => stamp.date,
        Sort::Day(written) => Some(*written),
        Sort::Other => None,
    });
    let proofs: Vec<Order> = written.filter_map(Written::proves).collect();
    if proofs.contains(&Order::MonthFirst) && !proofs.contains(&Order::DayFirst) {
        Order::MonthFirst
    } else {
        Order::DayFirst
    }
}

fn sort(text: &str, names: Option<usize>) -> Sort<'_> {
    if let Some((stamp, rest)) = stamp::first(text) {
        if rest.trim().is_empty() {
            return Sort::Head { stamp, author: "" };
        }
        let (author, text) = match author::cells(text) {
            Some(_) => from_cells(rest, names),
            None if stamp.by_machine => ("", rest.to_owned()),
            None => {
                let (author, rest) = author::part(rest);
                (author, rest.to_owned())
            }
        };
        return Sort::Line {
            stamp,
            author,
            text,
        };
    }
    if let Some(written) = stamp::day(text) {
        return Sort::Day(written);
    }
    if let Some((stamp, author)) = author_first(text) {
        return Sort::Head { stamp, author };
    }
    match stamp::within(text) {
        Some((stamp, before, after)) => Sort::Line {
            stamp,
            author: "",
            text: format!("{} {}", before.trim(), after.trim()),
        },
        None => Sort::Other,
    }
}

/// What the cells behind a time say.
fn from_cells(rest: &str, names: Option<usize>) -> (&str, String) {
    let rest = rest.trim().trim_end_matches('|');
    let mut cells: Vec<&str> = rest.split('|').map(str::trim).collect();
    let at = names.and_then(|from_last| cells.len().checked_sub(from_last + 1));
    let author = match at {
        Some(at) if cells.len() > 1 && is_name(cells.get(at).unwrap_or(&"")) => cells.remove(at),
        Some(_) | None => "",
    };
    cells.retain(|cell| !cell.is_empty());
    (author, cells.join(" · "))
}

/// `ana  2:03 PM`, `Ana Silva [14:03]`, `ana — Today at 14:03`: a name, a clear gap, a time and
/// nothing more.
fn author_first(text: &str) -> Option<(Stamp<'_>, &str)> {
    let text = text.trim();
    if text.len() > 160 {
        return None;
    }
    let gaps = text.char_indices().filter(|(_, c)| " \t[(—–-".contains(*c));
    for (at, c) in gaps.take(12) {
        let (name, behind) = text.split_at(at);
        let name = name.trim_end_matches([' ', '\t', '—', '–', '-', ',']);
        let is_gap = c != ' ' || behind.starts_with("  ") || !name.contains(char::is_whitespace);
        let found = stamp::first(behind).filter(|(_, rest)| rest.trim().is_empty());
        if let Some((stamp, _)) = found.filter(|_| is_gap && is_name(name) && is_person(name)) {
            return Some((stamp, name.trim_start_matches('@')));
        }
    }
    None
}

/// Finds the authors that stand on a line of their own, above a line that is only a time.
fn head_lines<'a>(lines: &'a [Unread], sorts: &mut [Sort<'a>]) {
    for at in 1..sorts.len() {
        let (Some(line), Some(above)) = (lines.get(at), lines.get(at - 1)) else {
            continue;
        };
        let is_head = matches!(sorts.get(at), Some(Sort::Head { author: "", .. }));
        let is_other = matches!(sorts.get(at - 1), Some(Sort::Other));
        let name = above.text.trim();
        // A blank line before it, or nothing.
        let begins = at < 2 || lines.get(at - 2).is_none_or(|l| !follows(l, above));
        if is_head
            && is_other
            && begins
            && follows(above, line)
            && is_name(name)
            && let Some(Sort::Head { author, .. }) = sorts.get_mut(at)
        {
            *author = name;
        }
    }
}

/// Whether a line stands right under another one.
fn follows(above: &Unread, line: &Unread) -> bool {
    above.line.checked_add(1) == Some(line.line)
}

/// An entry to which further lines may belong.
struct Open {
    told: Told,
    /// Whether its lines follow under a head.
    headed: bool,
    /// How far its first line is indented.
    indent: usize,
}

struct Reader<'a> {
    lines: &'a [Unread],
    reckoning: Reckoning<'a>,
    chat: Chat,
    open: Option<Open>,
}

impl Reader<'_> {
    fn take(&mut self, index: usize, sort: Sort<'_>) {
        match sort {
            Sort::Other if self.belongs(index) => self.join(index),
            Sort::Other => self.leave(index, ChatFault::NoTime),
            Sort::Day(written) => {
                self.shut();
                let turned = self.reckoning.turn_to(written);
                self.leave(index, turned.err().unwrap_or(ChatFault::Day));
            }
            Sort::Line {
                stamp,
                author,
                text,
            } => self.begin(index, &stamp, author, &text),
            Sort::Head { stamp, author } => self.begin(index, &stamp, author, ""),
        }
    }

    fn begin(&mut self, index: usize, stamp: &Stamp<'_>, author: &str, text: &str) {
        let mut first = index;
        // The author's own line was kept waiting for its time.
        let own_line = index.checked_sub(1).filter(|above| {
            let line = self.lines.get(*above);
            text.is_empty() && !author.is_empty() && line.is_some_and(|l| l.text.trim() == author)
        });
        if let Some(above) = own_line.filter(|above| self.give_up(*above)) {
            first = above;
        }
        self.shut();
        match self.reckoning.instant(stamp) {
            Ok(at) => {
                let headed = text.is_empty();
                let told = Told {
                    first,
                    last: index,
                    at,
                    about: stamp.about,
                    author: author.to_owned(),
                    text: text.trim().to_owned(),
                    by_machine: stamp.by_machine,
                };
                let indent = self.indent(index);
                self.open = Some(Open {
                    told,
                    headed,
                    indent,
                });
            }
            Err(why) => {
                (first..index).for_each(|above| self.leave(above, ChatFault::NoTime));
                self.leave(index, why);
            }
        }
    }

    /// Takes a line back that was left unread last.
    fn give_up(&mut self, index: usize) -> bool {
        let last = self.chat.unread.pop_if(|line| line.index == index);
        last.is_some()
    }

    /// Whether a line without time belongs to the entry before it: it stands under its head, or
    /// right under it and further in.
    fn belongs(&self, index: usize) -> bool {
        let Some(open) = &self.open else { return false };
        if open.told.last + 1 != index {
            return false;
        }
        let pair = self.lines.get(open.told.last).zip(self.lines.get(index));
        let right_under = pair.is_some_and(|(above, line)| follows(above, line));
        let in_paste = pair.is_some_and(|(above, line)| above.line < line.line);
        let is_author = self.is_author_of_next(index);
        let is_further_in = right_under && self.indent(index) > open.indent;
        (open.headed && in_paste && !is_author) || is_further_in
    }

    /// Whether the line names the author of the head under it.
    fn is_author_of_next(&self, index: usize) -> bool {
        let (Some(line), Some(next)) = (self.lines.get(index), self.lines.get(index + 1)) else {
            return false;
        };
        let above = index.checked_sub(1).and_then(|above| self.lines.get(above));
        let begins = above.is_none_or(|above| !follows(above, line));
        let heads = || {
            let found = stamp::first(&next.text);
            found.is_some_and(|(_, rest)| rest.trim().is_empty())
        };
        begins && follows(line, next) && is_name(line.text.trim()) && heads()
    }

    fn join(&mut self, index: usize) {
        let text = self.lines.get(index).map_or("", |line| line.text.trim());
        if let Some(open) = &mut self.open {
            if !open.told.text.is_empty() {
                open.told.text.push(' ');
            }
            open.told.text.push_str(text);
            open.told.last = index;
        }
    }

    fn leave(&mut self, index: usize, why: ChatFault) {
        self.chat.unread.push(Untold { index, why });
    }

    /// Puts down the entry at hand; a head under which nothing stands is none.
    fn shut(&mut self) {
        let Some(open) = self.open.take() else { return };
        if open.told.text.is_empty() {
            let (first, last) = (open.told.first, open.told.last);
            (first..last).for_each(|index| self.leave(index, ChatFault::NoTime));
            return self.leave(last, ChatFault::NoText);
        }
        self.chat.told.push(open.told);
    }

    fn indent(&self, index: usize) -> usize {
        let text = self.lines.get(index).map_or("", |line| &line.text);
        text.len() - spaces(text).len()
    }
}
