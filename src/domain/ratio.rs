//! Exact fractions, so that a boundary such as 0.70 is decided and not guessed.
//!
//! Only what the scoring needs: no general arithmetic, no parsing of text.
mod exact;

use std::cmp::Ordering;
use std::num::NonZeroU32;
use std::ops::{Add, Neg, Sub};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A fraction in lowest terms; serde writes and reads the nearest double.
///
/// Exact as long as the common denominator stays under 2^120, which holds for any sum of means
/// of up to 80 votes each. A sum that outgrows it is rounded down to a multiple of 2^-40.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    num: i128,
    den: i128,
}

/// Numerators and denominators stay within this, so that doubling and the like cannot overflow.
const LIMIT: i128 = 1 << 120;
/// Binary places kept of a sum that outgrows [`LIMIT`].
const COARSE_PLACES: u32 = 40;
/// Bits of a double's significand that are written down.
const MANTISSA_BITS: u64 = 52;
/// What is added to the exponent of a double before it is written down.
const EXPONENT_BIAS: u64 = 1023;

impl Ratio {
    /// Nothing.
    pub const ZERO: Self = Self::whole(0);
    /// One.
    pub const ONE: Self = Self::whole(1);

    /// The fraction `num / den`; none where `den` is 0.
    pub fn new(num: i64, den: i64) -> Option<Self> {
        Self::reduced(i128::from(num), i128::from(den))
    }

    /// Numerator and denominator in lowest terms, as [`Ratio::new`] takes them; none where one of
    /// them is too large for that.
    pub fn parts(self) -> Option<(i64, i64)> {
        Some((self.num.try_into().ok()?, self.den.try_into().ok()?))
    }

    /// A whole number.
    pub const fn whole(n: i32) -> Self {
        Self {
            num: n as i128,
            den: 1,
        }
    }

    /// A number of tenths: `tenths(7)` is 0.7.
    pub const fn tenths(n: i32) -> Self {
        let common = gcd(n.unsigned_abs() as u128, 10).cast_signed();
        Self {
            num: n as i128 / common,
            den: 10 / common,
        }
    }

    /// The simplest fraction whose nearest double is `x`: 1.1 gives 11/10.
    ///
    /// Reads back what [`Ratio::to_f64`] wrote, exactly so for levels and denominators under
    /// 2^25. None for what is not finite, is 2^53 or more, or is nearer to 0 than 2^-60 without
    /// being 0. By continued fractions (any fraction that near to `x` is one of its convergents).
    pub fn from_f64(x: f64) -> Option<Self> {
        let bits = x.abs().to_bits();
        let exponent = bits >> MANTISSA_BITS;
        let significand = (bits & ((1 << MANTISSA_BITS) - 1)) | (1 << MANTISSA_BITS);
        if bits == 0 {
            return Some(Self::ZERO);
        }
        let places = (EXPONENT_BIAS + MANTISSA_BITS).checked_sub(exponent)?;
        if places > MANTISSA_BITS + 60 {
            return None;
        }
        if let Some(small) = Self::small(significand, places, bits) {
            return Some(if x < 0.0 { -small } else { small });
        }
        let (mut num, mut den) = (i128::from(significand), 1_i128 << places);
        let (mut before, mut last) = ((0, 1), (1, 0));
        while den != 0 {
            let whole = num / den;
            (num, den) = (den, num % den);
            let next = (whole * last.0 + before.0, whole * last.1 + before.1);
            (before, last) = (last, next);
            let found = Self::reduced(last.0, last.1)?;
            if found.to_f64().to_bits() == bits {
                return Some(if x < 0.0 { -found } else { found });
            }
        }
        None
    }

    /// The same fraction as the loop of [`Ratio::from_f64`] finds, where numerator and denominator
    /// are small, as those of means and shares are: then one division of doubles compares exactly.
    fn small(significand: u64, places: u64, bits: u64) -> Option<Self> {
        let (mut num, mut den) = (significand, 1_u64.checked_shl(u32::try_from(places).ok()?)?);
        let (mut before, mut last) = ((0, 1), (1, 0));
        while den != 0 {
            let whole = num / den;
            (num, den) = (den, num % den);
            let next = (
                whole.checked_mul(last.0)?.checked_add(before.0)?,
                whole.checked_mul(last.1)?.checked_add(before.1)?,
            );
            (before, last) = (last, next);
            let (above, below) = (u32::try_from(last.0).ok()?, u32::try_from(last.1).ok()?);
            if (f64::from(above) / f64::from(below)).to_bits() == bits {
                return Some(Self {
                    num: above.into(),
                    den: below.into(),
                });
            }
        }
        None
    }

    /// The nearest double, ties to even.
    pub fn to_f64(self) -> f64 {
        let size = self.binary(64).map_or(0.0, |binary| {
            scaled(binary.digits | u128::from(binary.inexact), binary.places)
        });
        if self.num < 0 { -size } else { size }
    }

    /// The double nearest to the square root; none for a negative number.
    pub fn sqrt(self) -> Option<f64> {
        if self.num < 0 {
            return None;
        }
        let Some(binary) = self.binary(126) else {
            return Some(0.0);
        };
        let root = binary.digits.isqrt();
        let inexact = binary.inexact || root * root != binary.digits;
        Some(scaled(root | u128::from(inexact), binary.places / 2))
    }

    /// The number with one decimal and a point, half away from zero: 13/4 gives `3.3`.
    pub fn shown(self) -> String {
        let tenths = self.size_in_tenths();
        let sign = if self.num < 0 && tenths > 0 { "-" } else { "" };
        format!("{sign}{}.{}", tenths / 10, tenths % 10)
    }

    /// The number as [`Self::shown`] shows it: 13/4 gives 33/10. A number too large for tenths
    /// stays as it is.
    #[must_use]
    pub fn to_tenths(self) -> Self {
        let tenths = self.size_in_tenths();
        let signed = if self.num < 0 { -tenths } else { tenths };
        Self::reduced(signed, 10).unwrap_or(self)
    }

    /// How many tenths it is from zero, half away from zero.
    const fn size_in_tenths(self) -> i128 {
        let (size, den) = (self.num.abs(), self.den);
        let fraction = ((size % den) * 20 + den) / (2 * den);
        (size / den).saturating_mul(10).saturating_add(fraction)
    }

    /// The distance from zero.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self {
            num: self.num.abs(),
            den: self.den,
        }
    }

    /// The n-th part.
    #[must_use]
    pub fn over(self, n: NonZeroU32) -> Self {
        let n = i128::from(n.get());
        self.den
            .checked_mul(n)
            .and_then(|den| Self::reduced(self.num, den))
            .unwrap_or_else(|| Self::from_coarse(self.coarse() / n))
    }

    /// The fraction in lowest terms; none where `den` is 0 or the terms stay too large.
    fn reduced(num: i128, den: i128) -> Option<Self> {
        let common = i128::try_from(gcd(num.unsigned_abs(), den.unsigned_abs())).ok()?;
        if den == 0 {
            return None;
        }
        let common = if den < 0 { -common } else { common };
        let (num, den) = (num / common, den / common);
        (-LIMIT..=LIMIT).contains(&num).then_some(())?;
        (den <= LIMIT).then_some(Self { num, den })
    }

    /// The sum, where it stays within the limit.
    fn exact_sum(self, other: Self) -> Option<Self> {
        let common = i128::try_from(gcd(self.den.unsigned_abs(), other.den.unsigned_abs())).ok()?;
        let left = self.num.checked_mul(other.den / common)?;
        let right = other.num.checked_mul(self.den / common)?;
        let den = self.den.checked_mul(other.den / common)?;
        Self::reduced(left.checked_add(right)?, den)
    }

    /// How often 2^-40 goes into the number, rounded down.
    fn coarse(self) -> i128 {
        let mut count = self.num.div_euclid(self.den);
        let mut rest = self.num.rem_euclid(self.den);
        for _ in 0..COARSE_PLACES {
            rest *= 2;
            count = count
                .saturating_mul(2)
                .saturating_add(i128::from(rest >= self.den));
            rest %= self.den;
        }
        count
    }

    fn from_coarse(count: i128) -> Self {
        Self::reduced(count.clamp(-LIMIT, LIMIT), 1 << COARSE_PLACES).unwrap_or(Self::ZERO)
    }

    /// The size in base two, cut after at least `bits` digits and an even number of places.
    ///
    /// None for zero, which has no first digit. `bits` is at most 126.
    fn binary(self, bits: u32) -> Option<Binary> {
        if self.num == 0 {
            return None;
        }
        let (size, den) = (self.num.unsigned_abs(), self.den.unsigned_abs());
        let (mut digits, mut rest, mut places) = (size / den, size % den, 0);
        while digits >> (bits - 1) == 0 || places % 2 == 1 {
            rest *= 2;
            digits = digits * 2 + u128::from(rest >= den);
            rest %= den;
            places += 1;
        }
        Some(Binary {
            digits,
            places,
            inexact: rest != 0,
        })
    }
}

/// Leading digits of a number in base two.
struct Binary {
    digits: u128,
    /// How many of the digits stand after the point.
    places: u64,
    /// Whether anything but zeros was cut off.
    inexact: bool,
}

/// The double nearest to `digits / 2^places`.
///
/// A last digit set for what was cut off makes the one rounding here the right one, as there
/// are more digits than a double keeps.
#[expect(
    clippy::cast_precision_loss,
    reason = "this is the one place where rounding to a double is the purpose"
)]
fn scaled(digits: u128, places: u64) -> f64 {
    digits as f64 * f64::from_bits((EXPONENT_BIAS - places) << MANTISSA_BITS)
}

const fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl Add for Ratio {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        self.exact_sum(other)
            .unwrap_or_else(|| Self::from_coarse(self.coarse().saturating_add(other.coarse())))
    }
}

impl Sub for Ratio {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Neg for Ratio {
    type Output = Self;

    fn neg(self) -> Self {
        Self {
            num: -self.num,
            den: self.den,
        }
    }
}

impl std::iter::Sum for Ratio {
    fn sum<I: Iterator<Item = Self>>(ratios: I) -> Self {
        ratios.fold(Self::ZERO, Self::add)
    }
}

impl Ord for Ratio {
    /// Compares digit by digit of the continued fractions, so that nothing is multiplied.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut left, mut right) = ((self.num, self.den), (other.num, other.den));
        loop {
            let whole = left.0.div_euclid(left.1).cmp(&right.0.div_euclid(right.1));
            let rests = (left.0.rem_euclid(left.1), right.0.rem_euclid(right.1));
            if whole.is_ne() || rests.0 == 0 || rests.1 == 0 {
                return whole.then(rests.0.cmp(&rests.1));
            }
            // a/b < c/d below one exactly where d/c < b/a
            (left, right) = ((right.1, rests.1), (left.1, rests.0));
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.to_f64())
    }
}

impl<'de> Deserialize<'de> for Ratio {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let x = f64::deserialize(deserializer)?;
        Self::from_f64(x).ok_or_else(|| {
            de::Error::invalid_value(de::Unexpected::Float(x), &"a number of ordinary size")
        })
    }
}

#[cfg(test)]
mod tests;
