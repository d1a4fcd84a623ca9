//! A row of small bars, one for each session, on the scale from 1 to 5; and the shade of a mean.
//!
//! The scale is the same everywhere, so that two rows can be compared by eye. Without Unicode the
//! nearest level stands as a digit.
use crate::ui::glyphs::{Glyphs, Set};

/// The bars, from level 1 to level 5.
const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The shades, one for each level and the next.
const SHADES: [char; 4] = ['░', '▒', '▓', '█'];

/// The shades of terminals that know no more than ASCII.
const ASCII_SHADES: [char; 4] = ['.', ':', '+', '#'];

/// One bar for each value from 1 to 5; a point stands where there is none, or none that is like
/// the others.
pub fn spark(values: &[Option<f64>], glyphs: &Glyphs) -> String {
    let one = |value: &Option<f64>| match (value, glyphs.set) {
        (None, Set::Unicode) => '·',
        (None, Set::Ascii) => '.',
        (Some(value), Set::Unicode) => BARS[place(*value, BARS.len())],
        (Some(value), Set::Ascii) => {
            let level = u8::try_from(super::nearest(value.clamp(1.0, 5.0))).unwrap_or(1);
            char::from(b'0' + level)
        }
    };
    values.iter().map(one).collect()
}

/// How dark a mean from 1 to 5 is; the number stands beside it.
pub fn shade(value: f64, glyphs: &Glyphs) -> char {
    let shades = match glyphs.set {
        Set::Unicode => SHADES,
        Set::Ascii => ASCII_SHADES,
    };
    shades[place(value, shades.len())]
}

/// The step of a value on so many steps from 1 to 5.
fn place(value: f64, steps: usize) -> usize {
    let last = steps.saturating_sub(1);
    let share = (value.clamp(1.0, 5.0) - 1.0) / 4.0;
    let steps = u32::try_from(steps).unwrap_or(1);
    let at = super::nearest((share * f64::from(steps)).floor());
    usize::try_from(at).unwrap_or(0).min(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::glyphs::{ASCII, UNICODE};

    #[test]
    fn bars_rise_from_one_to_five_and_a_gap_is_no_bar() {
        let values = [Some(1.0), Some(2.0), None, Some(3.0), Some(4.9), Some(5.0)];
        assert_eq!(spark(&values, &UNICODE), "▁▃·▅██");
        assert_eq!(spark(&values, &ASCII), "12.355");
        assert_eq!(
            spark(&[Some(f64::NAN), Some(99.0)], &UNICODE)
                .chars()
                .count(),
            2
        );
    }

    #[test]
    fn a_higher_mean_is_darker() {
        let drawn: String = [1.0, 2.0, 3.0, 4.0, 5.0]
            .map(|v| shade(v, &UNICODE))
            .iter()
            .collect();
        assert_eq!(drawn, "░▒▓██");
        assert_eq!(shade(1.0, &ASCII), '.');
    }
}
