//! Whether fractions round, compare and come back as doubles exactly.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

use super::*;

fn ratio(num: i64, den: i64) -> Ratio {
    Ratio::new(num, den).unwrap()
}

#[test]
fn one_decimal_is_rounded_half_away_from_zero_on_the_fraction() {
    for (num, den, shown) in [
        (13, 4, "3.3"),
        (-13, 4, "-3.3"),
        (45, 20, "2.3"),
        (61, 20, "3.1"),
        (10, 3, "3.3"),
        (5, 1, "5.0"),
        (39, 10, "3.9"),
        (3949, 1000, "3.9"),
        (79, 20, "4.0"),
        (-1, 25, "0.0"),
        (0, 7, "0.0"),
    ] {
        assert_eq!(ratio(num, den).shown(), shown, "{num}/{den}");
    }
}

#[test]
fn a_fraction_is_kept_in_lowest_terms_with_the_sign_above() {
    assert_eq!(ratio(6, -4), ratio(-3, 2));
    assert_eq!(ratio(0, -9), Ratio::ZERO);
    assert_eq!(Ratio::tenths(7), ratio(7, 10));
    assert_eq!(Ratio::tenths(-15), ratio(-3, 2));
    assert_eq!(Ratio::new(1, 0), None);
}

#[test]
fn the_root_is_the_nearest_double() {
    // The root of the nearest double is one step off for the first three.
    for (num, den, root) in [
        (19, 5, 1.949_358_868_961_793),
        (4, 15, 0.516_397_779_494_322_3),
        (64, 15, 2.065_591_117_977_289_2),
        (4, 3, 1.154_700_538_379_251_5),
        (9, 4, 1.5),
        (0, 1, 0.0),
        (2, 1, std::f64::consts::SQRT_2),
    ] {
        let found = ratio(num, den).sqrt().unwrap();
        assert_eq!(found.to_bits(), f64::to_bits(root), "{num}/{den}");
    }
    assert_eq!(ratio(-1, 4).sqrt(), None);
}

#[test]
fn a_sum_that_outgrows_its_denominator_stays_near() {
    let sum: Ratio = (1..=300).map(|n| ratio(1, n)).sum();
    let near: f64 = (1..=300).map(|n| 1.0 / f64::from(n)).sum();
    assert!((sum.to_f64() - near).abs() < 1e-9);
    let part = sum.over(NonZeroU32::new(3).unwrap());
    assert!((part.to_f64() - near / 3.0).abs() < 1e-9);
}

#[test]
fn numbers_without_ordinary_size_are_refused() {
    for x in [f64::NAN, f64::INFINITY, 1e300, 1e-300, f64::MIN_POSITIVE] {
        assert_eq!(Ratio::from_f64(x), None, "{x}");
    }
    assert!(serde_json::from_str::<Ratio>("1e300").is_err());
    assert_eq!(serde_json::from_str::<Ratio>("1").unwrap(), Ratio::ONE);
    assert_eq!(ron::from_str::<Ratio>("1.1").unwrap(), ratio(11, 10));
    assert_eq!(Ratio::from_f64(-0.0), Some(Ratio::ZERO));
}

proptest! {
    #[test]
    fn the_double_is_the_one_that_division_gives(num in any::<i32>(), den in 1..i32::MAX) {
        let found = ratio(i64::from(num), i64::from(den)).to_f64();
        let divided = f64::from(num) / f64::from(den);
        prop_assert_eq!(found.to_bits(), divided.to_bits());
    }

    #[test]
    fn what_was_written_as_a_double_is_read_back(num in -40_000_000..40_000_000_i64, den in 1..10_000_000_i64) {
        let written = ratio(num % (5 * den), den);
        prop_assert_eq!(Ratio::from_f64(written.to_f64()), Some(written));
    }

    #[test]
    fn order_is_that_of_the_cross_products(a in any::<i64>(), b in 1..i64::MAX, c in any::<i64>(), d in 1..i64::MAX) {
        let cross = (i128::from(a) * i128::from(d)).cmp(&(i128::from(c) * i128::from(b)));
        prop_assert_eq!(ratio(a, b).cmp(&ratio(c, d)), cross);
    }

    #[test]
    fn the_root_squared_is_the_number(num in 0..1_000_000_i64, den in 1..1_000_000_i64) {
        let number = ratio(num, den);
        let (root, near) = (number.sqrt().unwrap(), number.to_f64().sqrt());
        prop_assert!(root.to_bits().abs_diff(near.to_bits()) <= 1);
    }

    #[test]
    fn taking_away_undoes_adding(a in any::<i32>(), b in 1..i32::MAX, c in any::<i32>(), d in 1..i32::MAX) {
        let (left, right) = (ratio(a.into(), b.into()), ratio(c.into(), d.into()));
        prop_assert_eq!(left + right - right, left);
    }
}
