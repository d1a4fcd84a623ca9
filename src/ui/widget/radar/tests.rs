//! What the radar looks like at the sizes that screens give it.
use super::super::picture;
use super::*;

type Given = (
    usize,
    &'static str,
    &'static str,
    Option<f64>,
    &'static str,
    Option<f64>,
);

const CALMS: [Given; 5] = [
    (0, "C", "Culture", Some(2.9), "2.9", Some(2.4)),
    (1, "A", "Automation", Some(3.6), "3.6", Some(3.5)),
    (2, "L", "Lean", Some(2.0), "2.0", Some(3.2)),
    (3, "M", "Measurement", Some(2.9), "2.9", Some(3.0)),
    (4, "S", "Sharing", Some(3.3), "3.3", Some(2.8)),
];

fn axes(given: &[Given]) -> Vec<Axis<'static>> {
    given
        .iter()
        .map(|&(hue, letter, name, value, shown, earlier)| Axis {
            chip: Chip { hue, letter },
            name,
            shown,
            value,
            earlier,
        })
        .collect()
}

fn show(theme: &Theme, axes: &[Axis<'_>], size: (u16, u16)) -> String {
    picture::text(size.0, size.1, |area, buf| {
        Radar { theme, axes }.render(area, buf);
    })
}

#[test]
fn five_letters_in_40x18() {
    insta::assert_snapshot!(show(&Theme::terminal(), &axes(&CALMS), (40, 18)));
}

#[test]
fn five_letters_in_60x26() {
    insta::assert_snapshot!(show(&Theme::terminal(), &axes(&CALMS), (60, 26)));
}

#[test]
fn five_letters_in_ascii() {
    insta::assert_snapshot!(show(&picture::ascii(), &axes(&CALMS), (60, 26)));
}

#[test]
fn six_letters_one_without_a_value() {
    let mut given = CALMS.to_vec();
    given.push((5, "R", "Reprise", None, "n.\u{202f}d.", None));
    let axes: Vec<_> = axes(&given)
        .into_iter()
        .map(|axis| Axis {
            earlier: None,
            ..axis
        })
        .collect();
    insta::assert_snapshot!(show(&Theme::terminal(), &axes, (60, 22)));
}

#[test]
fn three_and_eight_axes() {
    let three = axes(CALMS.get(..3).unwrap_or_default());
    let mut eight = axes(&CALMS);
    eight.extend(axes(CALMS.get(1..4).unwrap_or_default()));
    let theme = Theme::terminal();
    insta::assert_snapshot!(
        [
            show(&theme, &three, (40, 16)),
            show(&theme, &eight, (60, 24))
        ]
        .concat()
    );
}

#[test]
fn every_label_is_whole_wherever_there_is_a_chart() {
    let (theme, axes) = (Theme::terminal(), axes(&CALMS));
    for width in 16..130 {
        for height in [6, 8, 12, 18, 26, 40] {
            let seen = show(&theme, &axes, (width, height));
            for axis in &axes {
                assert!(seen.contains(&axis.chip.text()), "{width}x{height}\n{seen}");
            }
            if width >= 80 && (12..=26).contains(&height) {
                assert!(seen.contains("[M] Measurement"), "{width}x{height}\n{seen}");
            }
        }
    }
}

#[test]
fn where_there_is_no_room_the_labels_stand_in_a_list() {
    let seen = show(&Theme::terminal(), &axes(&CALMS), (20, 5));
    assert_eq!(seen.lines().next(), Some("[C] Culture 2.9"));
    let two = axes(CALMS.get(..2).unwrap_or_default());
    assert_eq!(
        show(&Theme::terminal(), &two, (60, 20))
            .matches("[A] Automation 3.6")
            .count(),
        1
    );
}

#[test]
fn any_size_will_do() {
    let (theme, ascii) = (Theme::terminal(), picture::ascii());
    let mut all = axes(&CALMS);
    if let Some(axis) = all.first_mut() {
        (axis.value, axis.earlier) = (Some(f64::NAN), Some(1e300));
    }
    picture::at_every_size(|area, buf| {
        Radar {
            theme: &theme,
            axes: &all,
        }
        .render(area, buf);
    });
    picture::at_every_size(|area, buf| {
        Radar {
            theme: &ascii,
            axes: &all,
        }
        .render(area, buf);
    });
}
