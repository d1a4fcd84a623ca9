//! Numbers and texts as bytes: small numbers take one byte, each text is written once.
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::Index;
use crate::domain::Ratio;

/// Appends a count, seven bits a byte, the lowest first.
pub(super) fn count(to: &mut Vec<u8>, count: usize) {
    number(to, count as u64);
}

fn number(to: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        to.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    to.push(number.to_le_bytes()[0]);
}

/// Writes one record after the other; texts are shared by all of them.
#[derive(Debug, Default)]
pub(in crate::store) struct Pen {
    /// The record at hand.
    pub(super) bytes: Vec<u8>,
    /// All texts, one behind the other.
    pub(super) texts: String,
    /// The length of each.
    pub(super) lengths: Vec<usize>,
    known: FxHashMap<String, usize>,
}

impl Pen {
    /// The number by which a text is known.
    pub(super) fn number(&mut self, text: &str) -> usize {
        if let Some(number) = self.known.get(text) {
            return *number;
        }
        let number = self.lengths.len();
        self.texts.push_str(text);
        self.lengths.push(text.len());
        self.known.insert(text.to_owned(), number);
        number
    }

    pub(super) fn text(&mut self, text: &str) {
        let number = self.number(text);
        self.count(number);
    }

    pub(super) fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub(super) fn yes(&mut self, is: bool) {
        self.byte(u8::from(is));
    }

    pub(super) fn count(&mut self, number: usize) {
        count(&mut self.bytes, number);
    }

    pub(super) fn natural(&mut self, natural: u64) {
        number(&mut self.bytes, natural);
    }

    /// A number of either sign: small ones of both are short.
    pub(super) fn whole(&mut self, whole: i64) {
        self.natural(((whole << 1) ^ (whole >> 63)).cast_unsigned());
    }

    pub(super) fn float(&mut self, float: f64) {
        self.bytes.extend(float.to_le_bytes());
    }

    /// One of few, by its place among all; none where it is not among them.
    pub(super) fn one_of<T: PartialEq>(&mut self, one: &T, all: &[T]) -> Option<()> {
        let place = all.iter().position(|other| other == one)?;
        self.byte(u8::try_from(place).ok()?);
        Some(())
    }

    /// Something that may be missing.
    pub(super) fn maybe<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Self, T)) {
        self.yes(value.is_some());
        if let Some(value) = value {
            write(self, value);
        }
    }

    /// Something that may be missing, and may not be kept.
    pub(super) fn try_maybe<T>(
        &mut self,
        value: Option<T>,
        write: impl FnOnce(&mut Self, T) -> Option<()>,
    ) -> Option<()> {
        self.yes(value.is_some());
        value.map_or(Some(()), |value| write(self, value))
    }

    pub(super) fn time(&mut self, time: Timestamp) {
        self.whole(time.as_second());
        self.whole(time.subsec_nanosecond().into());
    }

    pub(super) fn day(&mut self, day: Date) {
        let months = i64::from(day.year()) * 12 + i64::from(day.month() - 1);
        self.whole(months * 31 + i64::from(day.day() - 1));
    }

    pub(super) fn ratio(&mut self, ratio: Ratio) -> Option<()> {
        let (above, below) = ratio.parts()?;
        self.whole(above);
        self.whole(below);
        Some(())
    }
}

/// Reads what a [`Pen`] wrote; none at the first thing that is not as it wrote it.
#[derive(Debug)]
pub(in crate::store) struct Cursor<'b> {
    bytes: &'b [u8],
    at: usize,
    texts: Option<&'b Index>,
}

impl<'b> Cursor<'b> {
    pub(super) const fn new(bytes: &'b [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            texts: None,
        }
    }

    pub(super) const fn with_texts(bytes: &'b [u8], texts: &'b Index) -> Self {
        Self {
            bytes,
            at: 0,
            texts: Some(texts),
        }
    }

    /// How many bytes were read.
    pub(super) const fn place(&self) -> usize {
        self.at
    }

    pub(super) fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let end = self.at.checked_add(length)?;
        let taken = self.bytes.get(self.at..end)?;
        self.at = end;
        Some(taken)
    }

    /// A number of eight bytes.
    pub(super) fn fixed(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.take(8)?.try_into().ok()?))
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    pub(super) fn yes(&mut self) -> Option<bool> {
        match self.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    pub(super) fn natural(&mut self) -> Option<u64> {
        let mut natural = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            natural |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(natural);
            }
        }
        None
    }

    /// A count of things of at least a byte each: never more than there are bytes.
    pub(super) fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.natural()?).ok();
        count.filter(|count| *count <= self.bytes.len())
    }

    pub(super) fn small(&mut self) -> Option<u16> {
        u16::try_from(self.natural()?).ok()
    }

    pub(super) fn whole(&mut self) -> Option<i64> {
        let folded = self.natural()?;
        Some((folded >> 1).cast_signed() ^ -(folded & 1).cast_signed())
    }

    pub(super) fn float(&mut self) -> Option<f64> {
        Some(f64::from_le_bytes(self.take(8)?.try_into().ok()?))
    }

    /// The number of a text.
    pub(super) fn text_number(&mut self) -> Option<u32> {
        u32::try_from(self.natural()?).ok()
    }

    pub(super) fn text(&mut self) -> Option<&'b str> {
        let number = self.text_number()?;
        self.texts?.text(number)
    }

    /// A text that many records share.
    pub(super) fn shared(&mut self) -> Option<Arc<str>> {
        let number = self.text_number()?;
        self.texts?.shared(number)
    }

    pub(super) fn string(&mut self) -> Option<String> {
        self.text().map(str::to_owned)
    }

    pub(super) fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(usize::from(self.byte()?)).copied()
    }

    /// Something that may be missing.
    #[expect(
        clippy::option_option,
        reason = "the bytes may be wrong, or say that there is none"
    )]
    pub(super) fn maybe<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Option<Option<T>> {
        if self.yes()? {
            read(self).map(Some)
        } else {
            Some(None)
        }
    }

    pub(super) fn all<T>(
        &mut self,
        mut read: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let count = self.count()?;
        let mut all = Vec::with_capacity(count.min(64));
        for _ in 0..count {
            all.push(read(self)?);
        }
        Some(all)
    }

    pub(super) fn time(&mut self) -> Option<Timestamp> {
        let second = self.whole()?;
        let rest = i32::try_from(self.whole()?).ok()?;
        Timestamp::new(second, rest).ok()
    }

    pub(super) fn day(&mut self) -> Option<Date> {
        let days = self.whole()?;
        let (months, day) = (days.div_euclid(31), days.rem_euclid(31));
        let year = i16::try_from(months.div_euclid(12)).ok()?;
        let month = i8::try_from(months.rem_euclid(12) + 1).ok()?;
        Date::new(year, month, i8::try_from(day + 1).ok()?).ok()
    }

    pub(super) fn ratio(&mut self) -> Option<Ratio> {
        let above = self.whole()?;
        Ratio::new(above, self.whole()?)
    }
}
