//! Products, and numbers as people write them.
use super::Ratio;

/// More digits than this, before or after the mark, are not read.
const MOST_DIGITS: usize = 9;

impl Ratio {
    /// The product; exact while its terms stay within the limit, else rounded down to a multiple
    /// of 2^-40 (a size of 2^80 and more stops there).
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        // Each numerator against the other denominator: what can be taken out is taken out early.
        let exact = || {
            let left = Self::reduced(self.num, other.den)?;
            let right = Self::reduced(other.num, self.den)?;
            let num = left.num.checked_mul(right.num)?;
            let den = left.den.checked_mul(right.den)?;
            Self::reduced(num, den)
        };
        exact().unwrap_or_else(|| self.roughly_times(other))
    }

    /// The quotient; none where `other` is 0.
    pub fn divided_by(self, other: Self) -> Option<Self> {
        let turned = Self::reduced(other.den, other.num)?;
        Some(self.times(turned))
    }

    /// The nearest whole number, half up, stopping at the largest there is.
    pub fn rounded(self) -> i64 {
        let twice = self.num.saturating_mul(2).saturating_add(self.den);
        let whole = twice.div_euclid(self.den * 2);
        i64::try_from(whole).unwrap_or(if whole < 0 { i64::MIN } else { i64::MAX })
    }

    /// Reads digits with at most one decimal mark, a point or a comma: `92.5`, `92,5`, `100`.
    ///
    /// None for anything else: no sign, no exponent, no more than nine digits on either side.
    pub fn parse_decimal(text: &str) -> Option<Self> {
        let (whole, decimals) = match text.split_once(['.', ',']) {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => (text, ""),
        };
        let are_digits = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
        let are_few = whole.len() <= MOST_DIGITS && decimals.len() <= MOST_DIGITS;
        if whole.is_empty() || !are_few || !are_digits(whole) || !are_digits(decimals) {
            return None;
        }
        let places = u32::try_from(decimals.len()).ok()?;
        let digits: i64 = format!("{whole}{decimals}").parse().ok()?;
        Self::new(digits, 10_i64.pow(places))
    }

    /// The product where the exact one has outgrown the limit.
    fn roughly_times(self, other: Self) -> Self {
        let sign = if (self.num < 0) == (other.num < 0) {
            1
        } else {
            -1
        };
        // 40 places each; whole and rest are multiplied apart, so that nothing is lost to size.
        let (left, right) = (self.abs().coarse(), other.abs().coarse());
        let one = 1_i128 << super::COARSE_PLACES;
        let whole = (left / one).saturating_mul(right);
        let rest = (left % one)
            .checked_mul(right)
            .map_or(i128::MAX, |product| product / one);
        let size = whole.saturating_add(rest);
        Self::from_coarse(sign * size.min(super::LIMIT))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::*;

    #[test]
    fn decimals_are_read_exactly() {
        for (text, num, den) in [
            ("92.5", 185, 2),
            ("92,5", 185, 2),
            ("100", 100, 1),
            ("0", 0, 1),
            ("007", 7, 1),
            ("0.1", 1, 10),
            ("33.333333333", 33_333_333_333, 1_000_000_000),
        ] {
            assert_eq!(Ratio::parse_decimal(text), Ratio::new(num, den), "{text}");
        }
        for text in [
            "",
            "-1",
            "+1",
            "1.",
            ".5",
            "1.2.3",
            "1,2,3",
            "1e3",
            " 1",
            "1234567890",
            "٣",
        ] {
            assert_eq!(Ratio::parse_decimal(text), None, "{text}");
        }
    }

    #[test]
    fn whole_numbers_are_the_nearest_ones() {
        for (num, den, whole) in [(7, 2, 4), (-7, 2, -3), (10, 3, 3), (0, 5, 0), (-10, 3, -3)] {
            assert_eq!(
                Ratio::new(num, den).unwrap().rounded(),
                whole,
                "{num}/{den}"
            );
        }
        let largest = Ratio::new(i64::MAX, 1).unwrap();
        assert_eq!(largest.times(largest).rounded(), i64::MAX);
    }

    #[test]
    fn nothing_is_divided_by_nothing() {
        assert_eq!(Ratio::ONE.divided_by(Ratio::ZERO), None);
        let half = Ratio::new(1, 2).unwrap();
        assert_eq!(Ratio::whole(3).divided_by(half), Some(Ratio::whole(6)));
        assert_eq!(Ratio::whole(3).divided_by(-half), Some(Ratio::whole(-6)));
    }

    #[test]
    fn a_product_that_outgrows_its_terms_stays_near() {
        let factor = Ratio::new(999_999_937, 1_000_000_007).unwrap();
        let product = (0..60).fold(Ratio::ONE, |product, _| product.times(factor));
        let near = (999_999_937.0_f64 / 1_000_000_007.0).powi(60);
        assert!((product.to_f64() - near).abs() < 1e-9, "{product:?}");
        let large = Ratio::whole(i32::MAX);
        let huge = (0..9).fold(Ratio::ONE, |product, _| product.times(large));
        assert!(huge > Ratio::ZERO);
        assert!(huge.times(-huge) < Ratio::ZERO);
    }

    proptest! {
        #[test]
        fn a_product_is_exact_and_can_be_divided_again(
            a in -100_000..100_000_i64,
            b in 1..100_000_i64,
            c in -100_000..100_000_i64,
            d in 1..100_000_i64,
        ) {
            let (left, right) = (Ratio::new(a, b).unwrap(), Ratio::new(c, d).unwrap());
            prop_assert_eq!(left.times(right), Ratio::new(a * c, b * d).unwrap());
            match left.times(right).divided_by(right) {
                Some(again) => prop_assert_eq!(again, left),
                None => prop_assert!(c == 0),
            }
        }
    }
}
