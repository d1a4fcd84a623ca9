//! A print of a text: the same for the same text on every machine and in every version.
//!
//! FNV-1a with 64 bits (Fowler, Noll, Vo 1991). It tells one wording from another; it is no
//! protection against anybody.
use std::fmt::Write as _;

const START: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// A print being taken.
#[derive(Clone, Copy, Debug)]
pub struct Print(u64);

impl Default for Print {
    fn default() -> Self {
        Self(START)
    }
}

impl Print {
    /// Takes one more text; where one ends and the next begins counts.
    pub fn take(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(PRIME);
        }
    }

    /// The print as 16 hexadecimal digits.
    pub fn shown(self) -> String {
        let mut shown = String::with_capacity(16);
        // Writing to a text cannot fail.
        let _ = write!(shown, "{:016x}", self.0);
        shown
    }
}

/// The print of a question's words: its title and its levels.
pub fn wording_print(title: &str, levels: &[String; 5]) -> String {
    let mut print = Print::default();
    print.take(title);
    for level in levels {
        print.take(level);
    }
    print.shown()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_print_stays_the_same_for_ever_and_tells_where_a_text_ends() {
        let print = |texts: &[&str]| {
            let mut print = Print::default();
            for text in texts {
                print.take(text);
            }
            print.shown()
        };
        // Files hold these: another value makes every older session incomparable.
        assert_eq!(print(&["calms.C1"]), "9992d04845da68b9");
        assert_ne!(print(&["ab", "c"]), print(&["a", "bc"]));
        assert_ne!(print(&["a"]), print(&["a", ""]));
    }
}
