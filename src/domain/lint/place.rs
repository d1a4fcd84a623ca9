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
    /// The beginning of each line, and some places within long ones, with their bytes.
    known: Vec<(usize, Spot)>,
}

/// Within a line, one place in so many characters is kept, so that a long one is not counted
/// again for each hit.
const APART: usize = 256;

impl<'t> Lines<'t> {
    /// Finds the lines; `\n` and `\r\n` end one.
    pub fn of(text: &'t str) -> Self {
        let mut spot = Spot { line: 1, column: 1 };
        let mut known = vec![(0, spot)];
        for (at, c) in text.char_indices() {
            if c == '\n' {
                spot = Spot {
                    line: spot.line + 1,
                    column: 1,
                };
            } else {
                spot.column += 1;
            }
            if spot.column % APART == 1 {
                known.push((at + c.len_utf8(), spot));
            }
        }
        Self { text, known }
    }

    /// The place of a byte; one inside a character counts as that character's.
    pub fn place(&self, at: usize) -> Spot {
        let after = self.known.partition_point(|(start, _)| *start <= at);
        let first = (0, Spot { line: 1, column: 1 });
        let last = self.known.get(after.saturating_sub(1)).copied();
        let (start, spot) = last.unwrap_or(first);
        let rest = self.text.get(start..).unwrap_or_default();
        let before = rest
            .char_indices()
            .take_while(|(i, c)| start + i + c.len_utf8() <= at);
        Spot {
            column: spot.column + before.count(),
            ..spot
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

    #[test]
    fn a_long_line_is_counted_to_its_end() {
        let text = format!("x\n{}\ny", "é".repeat(1000));
        let lines = Lines::of(&text);
        for nth in [0, 254, 255, 256, 257, 511, 512, 999] {
            let spot = lines.place(2 + 2 * nth);
            assert_eq!((spot.line, spot.column), (2, nth + 1));
        }
        assert_eq!(lines.place(text.len() - 1).line, 3);
    }
}
