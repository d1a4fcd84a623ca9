//! Reads a header that stands as this program prints it, many times faster than RON's own reader.
//!
//! It never refuses anything: what stands otherwise — a comment, an escape, another order, a field
//! of a newer version — is none here, and the `ron` crate reads it or says what is wrong with it.
//! What it does read, it reads exactly as `ron` would.
use std::str::FromStr;
use std::sync::Arc;

use crate::domain::{
    Figure, Header, Language, LetterMean, Mode, Restored, SessionId, Status, Variant,
};

/// Reads the header at the beginning of a document; what comes after it is not looked at.
pub(super) fn header(text: &str) -> Option<Header> {
    let mut page = Page { text, at: 0 };
    page.mark(b'(')?;
    page.name("header")?;
    page.header()
}

/// A text that is read from front to back. Each step goes past blanks first, and gives none at
/// anything that is not as printed.
struct Page<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Page<'t> {
    fn header(&mut self) -> Option<Header> {
        self.mark(b'(')?;
        self.name("format")?;
        let format = self.owned()?;
        let header = Header {
            format,
            id: SessionId(self.next("id")?.owned()?),
            pack: self.next("pack")?.owned()?,
            title: self.next("title")?.owned()?,
            variant: self.next("variant")?.variant()?,
            team: self.next("team")?.owned()?,
            mode: self.next("mode")?.mode()?,
            language: self.next("language")?.language()?,
            status: self.next("status")?.status()?,
            created: self.next("created")?.parsed()?,
            started: self.next("started")?.maybe(Self::parsed)?,
            updated: self.next("updated")?.parsed()?,
            step: self.next("step")?.two()?,
            people: self.next("people")?.natural()?,
            open: self.next("open")?.all(|page| page.maybe(Self::parsed))?,
            letters: self.next("letters")?.all(Self::letter)?,
            figures: self.next("figures")?.all(Self::figure)?,
            incident: self.next("incident")?.maybe(Self::incident)?,
        };
        self.close()?;
        Some(header)
    }

    fn letter(&mut self) -> Option<LetterMean> {
        self.mark(b'(')?;
        self.name("id")?;
        let letter = LetterMean {
            id: self.owned()?,
            mean: self.next("mean")?.maybe(Self::decimal)?,
            scored: self.next("scored")?.natural()?,
            of: self.next("of")?.natural()?,
            // What is zero or empty is not printed.
            n: self.next_if("n", Self::natural)?,
            sure: self.next_if("sure", Self::natural)?,
            asked: self.next_if("asked", Self::shared)?,
            worded: self.next_if("worded", Self::shared)?,
        };
        self.close()?;
        Some(letter)
    }

    fn figure(&mut self) -> Option<Figure> {
        self.mark(b'(')?;
        self.name("metric")?;
        let figure = Figure {
            metric: self.owned()?,
            value: self.next("value")?.decimal()?,
            band: self.next("band")?.owned()?,
        };
        self.close()?;
        Some(figure)
    }

    fn incident(&mut self) -> Option<Restored> {
        self.mark(b'(')?;
        self.name("started")?;
        let incident = Restored {
            started: self.parsed()?,
            seconds: self.next("seconds")?.maybe(Self::natural)?,
            change: self.next("change")?.maybe(Self::yes)?,
        };
        self.close()?;
        Some(incident)
    }

    fn variant(&mut self) -> Option<Variant> {
        let word = self.word();
        Variant::ALL.into_iter().find(|one| one.code() == word)
    }

    fn mode(&mut self) -> Option<Mode> {
        let word = self.word();
        Mode::ALL.into_iter().find(|one| one.code() == word)
    }

    fn language(&mut self) -> Option<Language> {
        let code = self.quoted()?;
        Language::ALL.into_iter().find(|one| one.code() == code)
    }

    fn status(&mut self) -> Option<Status> {
        match self.word() {
            "running" => Some(Status::Running),
            "closed" => Some(Status::Closed),
            _ => None,
        }
    }

    fn yes(&mut self) -> Option<bool> {
        self.word().parse().ok()
    }

    fn two(&mut self) -> Option<(u16, u16)> {
        self.mark(b'(')?;
        let first = self.natural()?;
        self.mark(b',')?;
        let second = self.natural()?;
        self.close()?;
        Some((first, second))
    }

    /// A number of figures alone, without a sign and without zeros before it.
    fn natural<N: FromStr>(&mut self) -> Option<N> {
        let figures = self.run(u8::is_ascii_digit);
        let is_plain = !figures.starts_with('0') || figures.len() == 1;
        is_plain.then(|| figures.parse().ok()).flatten()
    }

    /// A number with figures on either side of its point, if it has one.
    fn decimal(&mut self) -> Option<f64> {
        let number = self.run(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
        let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
        let is_plain = !whole.is_empty() && !part.is_empty() && whole != "-";
        is_plain.then(|| number.parse().ok()).flatten()
    }

    /// A time or a day, in quotes.
    fn parsed<T: FromStr>(&mut self) -> Option<T> {
        self.quoted()?.parse().ok()
    }

    fn owned(&mut self) -> Option<String> {
        self.quoted().map(str::to_owned)
    }

    fn shared(&mut self) -> Option<Arc<str>> {
        self.quoted().map(Arc::from)
    }

    #[expect(
        clippy::option_option,
        reason = "it may stand otherwise, or say that there is none"
    )]
    fn maybe<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<Option<T>> {
        match self.word() {
            "None" => Some(None),
            "Some" => {
                self.mark(b'(')?;
                let value = read(self)?;
                self.close()?;
                Some(Some(value))
            }
            _ => None,
        }
    }

    fn all<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.mark(b'[')?;
        let mut all = Vec::new();
        while self.mark(b']').is_none() {
            if !all.is_empty() {
                self.mark(b',')?;
                if self.mark(b']').is_some() {
                    break;
                }
            }
            all.push(read(self)?);
        }
        Some(all)
    }

    /// Goes to the value of the next field, which has that name.
    fn next(&mut self, name: &str) -> Option<&mut Self> {
        self.mark(b',')?;
        self.name(name)?;
        Some(self)
    }

    /// The next field if it has that name, else what it is without being printed.
    fn next_if<T: Default>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<T> {
        let before = self.at;
        if self.next(name).is_some() {
            return read(self);
        }
        self.at = before;
        Some(T::default())
    }

    fn name(&mut self, name: &str) -> Option<()> {
        (self.word() == name).then_some(())?;
        self.mark(b':')
    }

    /// The end of what a round bracket opened.
    fn close(&mut self) -> Option<()> {
        let _ = self.mark(b',');
        self.mark(b')')
    }

    fn mark(&mut self, mark: u8) -> Option<()> {
        self.skip_blanks();
        let is_there = self.text.as_bytes().get(self.at) == Some(&mark);
        self.at += usize::from(is_there);
        is_there.then_some(())
    }

    fn word(&mut self) -> &'t str {
        self.run(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
    }

    /// What stands between two quotes, if nothing in it is escaped.
    fn quoted(&mut self) -> Option<&'t str> {
        self.mark(b'"')?;
        let rest = self.text.as_bytes().get(self.at..)?;
        let length = rest.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
        let inside = self.text.get(self.at..self.at + length)?;
        self.at += length;
        self.mark(b'"')?;
        Some(inside)
    }

    /// The bytes for which something holds, one after the other.
    fn run(&mut self, holds: impl Fn(&u8) -> bool) -> &'t str {
        self.skip_blanks();
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = rest.bytes().take_while(holds).count();
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    fn skip_blanks(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\n'));
        self.at += blanks.count();
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::store::sample::{Sample, full, header as plain, sample};
    use crate::store::{cut, document};

    fn printed(header: Header) -> String {
        let rest = sample("");
        document::to_text(&Sample { header, ..rest }).unwrap()
    }

    fn by_ron(text: &str) -> Option<Header> {
        ron::from_str(&text[cut::header(text)?]).ok()
    }

    #[test]
    fn what_is_printed_is_read() {
        for written in [plain("équipe «\u{a0}A\u{a0}»"), full()] {
            let text = printed(written.clone());
            assert_eq!(header(&text), Some(written), "{text}");
            let unindented = text.replace('\n', "").replace("  ", "");
            assert_eq!(header(&unindented), by_ron(&text));
        }
    }

    #[test]
    fn what_is_changed_is_read_as_ron_reads_it_or_not_at_all() {
        const PIECES: [&str; 26] = [
            "", "x", "0", "9", "\"", "\\", " ", "\n", "\t", ",", ")", "(", "[", "]", ":", "-", "+",
            ".", "_", "//", "/* */", "'", "#", "e5", "u16", "é",
        ];
        let text = printed(full());
        let text = &text[..text.find("timer").unwrap()];
        let mut read = 0;
        for (at, c) in text.char_indices() {
            for piece in PIECES {
                for after in [at, at + c.len_utf8()] {
                    let changed = [&text[..at], piece, &text[after..]].concat();
                    let Some(header) = header(&changed) else {
                        continue;
                    };
                    read += 1;
                    assert_eq!(Some(header), by_ron(&changed), "{changed}");
                }
            }
        }
        assert!(read > 1_000, "{read}");
    }

    #[test]
    fn what_stands_otherwise_is_left_to_ron() {
        let text = printed(full());
        for (from, to) in [
            ("(\n", "( // a note\n"),
            ("(\n", "Session(\n"),
            ("format:", "later: 1, format:"),
            ("team: \"équipe\"", "team: \"\\u{e9}quipe\""),
            ("team: \"équipe\"", "team: r\"équipe\""),
            ("step: (300, ", "step: (3_00, "),
        ] {
            let other = text.replacen(from, to, 1);
            assert_ne!(other, text, "{from}");
            assert_eq!(header(&other), None, "{to}");
            assert_eq!(document::cut_header(&other), Some(full()), "{to}");
        }
    }

    proptest! {
        #[test]
        fn no_text_and_no_number_is_read_otherwise_than_ron_does(
            team in any::<String>(),
            title in "[ -~é«»’日]{0,40}",
            mean in proptest::option::of(1.0..=5.0_f64),
            value in any::<f64>().prop_filter("written", |value| value.is_finite()),
            numbers in any::<(u16, u16, u16)>(),
        ) {
            let mut written = full();
            written.team = team;
            written.title = title;
            written.people = numbers.0;
            written.letters[1].mean = mean;
            written.letters[1].n = numbers.1;
            written.letters[1].sure = numbers.2;
            written.figures[0].value = value;
            let hard = |text: &str| text.contains(|c: char| matches!(c, '"' | '\\') || c.is_control());
            let is_plain = !hard(&written.team) && !hard(&written.title);
            let text = printed(written.clone());
            let expected = by_ron(&text);
            prop_assert!(!is_plain || expected.as_ref() == Some(&written));
            let read = header(&text);
            prop_assert!(read.is_some() || !is_plain || value.abs() > 1e9 || value.abs() < 1e-3);
            prop_assert!(read.is_none() || read == expected);
        }
    }
}
