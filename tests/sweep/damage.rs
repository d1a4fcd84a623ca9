//! Ways in which a file comes to harm: by a disk, an editor, a program, or somebody's malice.
use crate::rng::Rng;

/// One piece of damage, made from numbers of its own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Damage {
    /// What is done.
    how: How,
    /// Where and with what.
    seed: u64,
}

#[derive(Clone, Copy, Debug)]
enum How {
    FlipBit,
    AnyByte,
    Truncate,
    Zero,
    Cut,
    Double,
    Splice,
    SwapLines,
    DropLine,
    DoubleLine,
    ByteOrderMark,
    WindowsLines,
    Utf16,
    Number,
    Word,
    Text,
    Deep,
    Newer,
}

/// Numbers that are too large, too small, or none.
const NUMBERS: &[&str] = &[
    "0",
    "-1",
    "1",
    "2",
    "5",
    "6",
    "99",
    "255",
    "256",
    "999",
    "65535",
    "65536",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "18446744073709551615",
    "18446744073709551616",
    "340282366920938463463374607431768211456",
    "0.5",
    "-0.0",
    "1e400",
    "NaN",
    "inf",
    "-inf",
    "0x10",
    "1_000",
    "00",
    "9999",
    "999999",
    "1000000",
];

/// What may stand where a text stood.
const TEXTS: &[&str] = &[
    "",
    " ",
    "x",
    "a\\u{1b}[31mb",
    "\\u{202e}evil",
    "\\\"",
    "\\\\",
    "9999-12-31",
    "-009999-01-01",
    "9999-12-30T22:00:00.999999999Z",
    "-009999-01-02T01:59:59Z",
    "1970-01-01T00:00:00Z",
    "999999m999999s",
    "0s",
    "1s",
    "999999m",
    "2.0",
    "1.9",
    "1.99",
    "4294967296.0",
    "..",
    "/etc/x",
    "NUL",
    "9999999999999999999999",
    "1e308 h",
    "-5 d",
    "14:03",
    "2026-05-11T14:03+02:00",
    "25:61",
    "日本語",
    "{{ 7*7 }}",
    "<b>",
    "fr",
    "de",
    "calms",
    "vsm",
    "calms.C1",
    "safety",
];

/// Words of the files' own language.
const WORDS: &[&str] = &[
    "true", "false", "None", "Some(1)", "tally", "secret", "solo", "running", "closed", "green",
    "pulse", "full", "()", "[]", "{}", "Some", "header", "people", "Read", "Commit", "Timeline",
];

impl Damage {
    /// Damage of a seed.
    pub(crate) fn of(rng: &mut Rng) -> Self {
        let how = match rng.below(40) {
            0..=1 => How::FlipBit,
            2 => How::AnyByte,
            3..=4 => How::Truncate,
            5 => How::Zero,
            6..=7 => How::Cut,
            8..=9 => How::Double,
            10..=11 => How::Splice,
            12 => How::SwapLines,
            13..=15 => How::DropLine,
            16..=17 => How::DoubleLine,
            18 => How::ByteOrderMark,
            19 => How::WindowsLines,
            20 => How::Utf16,
            21..=27 => How::Number,
            28..=30 => How::Word,
            31..=37 => How::Text,
            38 => How::Deep,
            _ => How::Newer,
        };
        Self {
            how,
            seed: rng.next(),
        }
    }

    /// Does it; `other` is another file of the kind.
    pub(crate) fn to(self, bytes: &mut Vec<u8>, other: &[u8]) {
        let mut rng = Rng::new(self.seed);
        let rng = &mut rng;
        let (from, to) = range(rng, bytes.len());
        match self.how {
            How::FlipBit => {
                if let Some(byte) = bytes.get_mut(from) {
                    *byte ^= 1 << rng.below(8);
                }
            }
            How::AnyByte => bytes.insert(from, u8::try_from(rng.below(256)).unwrap()),
            How::Truncate => bytes.truncate(from),
            How::Zero => bytes[from..to].fill(0),
            How::Cut => drop(bytes.drain(from..to)),
            How::Double => {
                let piece = bytes[from..to].to_vec();
                bytes.splice(to..to, piece);
            }
            How::Splice => {
                let (start, end) = range(rng, other.len());
                bytes.splice(from..to, other[start..end].iter().copied());
            }
            How::SwapLines | How::DropLine | How::DoubleLine => self.lines(rng, bytes),
            How::ByteOrderMark => drop(bytes.splice(0..0, *b"\xef\xbb\xbf")),
            How::WindowsLines => {
                *bytes = String::from_utf8_lossy(bytes)
                    .replace('\n', "\r\n")
                    .into_bytes();
            }
            How::Utf16 => {
                let text = format!("\u{feff}{}", String::from_utf8_lossy(bytes));
                let wide = |unit: u16| {
                    if self.seed.is_multiple_of(2) {
                        unit.to_le_bytes()
                    } else {
                        unit.to_be_bytes()
                    }
                };
                *bytes = text.encode_utf16().flat_map(wide).collect();
            }
            How::Number => replaced(rng, bytes, u8::is_ascii_digit, NUMBERS),
            How::Word => replaced(rng, bytes, |b| b.is_ascii_alphabetic() || *b == b'_', WORDS),
            How::Text => quoted(rng, bytes),
            How::Deep => {
                let (open, close) = *rng.of(&[
                    ("(", ")"),
                    ("[", "]"),
                    ("{", "}"),
                    ("Some(", ")"),
                    ("/*", "*/"),
                    ("{\"a\":", "}"),
                ]);
                let depth = *rng.of(&[2, 100, 127, 128, 129, 1_000, 100_000]);
                let end = if rng.once_in(2) {
                    close.repeat(depth)
                } else {
                    String::new()
                };
                let deep = open.repeat(depth) + &end;
                bytes.splice(from..from, deep.into_bytes());
            }
            How::Newer => {
                let text = String::from_utf8_lossy(bytes);
                let text = text.replacen(
                    "format: \"",
                    &format!("mood: {}, format: \"", rng.of(NUMBERS)),
                    1,
                );
                *bytes = text.into_bytes();
            }
        }
    }

    fn lines(self, rng: &mut Rng, bytes: &mut Vec<u8>) {
        let mut lines: Vec<Vec<u8>> = bytes.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
        let (one, other) = (rng.below(lines.len()), rng.below(lines.len()));
        match self.how {
            How::SwapLines => lines.swap(one, other),
            How::DropLine => drop(lines.remove(one)),
            _ => {
                let line = lines[one].clone();
                let times = *rng.of(&[1, 1, 1, 2, 300]);
                lines.splice(one..one, vec![line; times]);
            }
        }
        *bytes = lines.join(&b'\n');
    }
}

/// A place in a file and one a little after it; both are 0 in an empty one.
fn range(rng: &mut Rng, length: usize) -> (usize, usize) {
    if length == 0 {
        return (0, 0);
    }
    let from = rng.below(length);
    let reach = *rng.of(&[1, 4, 30, 400, 5_000]);
    (from, (from + rng.within(1, reach)).min(length))
}

/// Puts another in the place of one run of such bytes.
fn replaced(rng: &mut Rng, bytes: &mut Vec<u8>, is: impl Fn(&u8) -> bool, with: &[&str]) {
    let from = range(rng, bytes.len()).0;
    let start = bytes.iter().skip(from).position(&is).map(|at| at + from);
    let Some(start) = start else { return };
    let length = bytes.iter().skip(start).take_while(|b| is(b)).count();
    let new = rng.of(with).bytes();
    bytes.splice(start..start + length, new);
}

/// Puts another in the place of what stands between two quotes.
fn quoted(rng: &mut Rng, bytes: &mut Vec<u8>) {
    let from = range(rng, bytes.len()).0;
    let line = bytes
        .iter()
        .skip(from)
        .position(|b| *b == b'\n')
        .map_or(0, |at| at + from);
    let quote = |after: usize| {
        let found = bytes.iter().skip(after).position(|b| *b == b'"');
        found.map(|at| at + after)
    };
    let Some(start) = quote(line) else { return };
    let Some(end) = quote(start + 1) else { return };
    let mut new = (*rng.of(TEXTS)).to_owned();
    if rng.once_in(10) {
        new = new.repeat(rng.within(2, 2_000));
    }
    bytes.splice(start + 1..end, new.into_bytes());
}
