//! Lines and columns of a text.

/// A place in a text, as people count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The line, from 1.
    pub line: usize,
    /// The column in Unicode scalars of the line as typed, from 1.
    pub column: usize,
}

/// Where the lines of a text begin.
#[derive(Clone, Debug)]
pub struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Finds the lines; `\n` and `\r\n` end one.
    pub fn of(text: &'t str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(breaks).collect();
        Self { text, starts }
    }

    /// The place of a byte; one inside a character counts as that character's.
    pub fn place(&self, at: usize) -> Spot {
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self.starts.get(line.saturating_sub(1)).copied();
        let start = start.unwrap_or(0);
        let rest = self.text.get(start..).unwrap_or_default();
        let before = rest
            .char_indices()
            .take_while(|(i, c)| start + i + c.len_utf8() <= at);
        Spot {
            line,
            column: before.count() + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_counts_characters_and_a_line_ends_in_either_way() {
        let lines = Lines::of("é日\r\nabc\n\nx");
        let place = |at| {
            let place = lines.place(at);
            (place.line, place.column)
        };
        assert_eq!(place(0), (1, 1));
        assert_eq!(place(2), (1, 2));
        assert_eq!(place(3), (1, 2));
        assert_eq!(place(5), (1, 3));
        assert_eq!(place(7), (2, 1));
        assert_eq!(place(9), (2, 3));
        assert_eq!(place(12), (4, 1));
        assert_eq!(place(13), (4, 2));
    }
}
