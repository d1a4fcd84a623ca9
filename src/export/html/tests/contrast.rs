//! Letters that can be read on what they stand on: on light, on dark and on paper.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]

const STYLE: &str = include_str!("../../../../assets/templates/report.css");

/// Ink and ground that meet on the page.
const PAIRS: [(&str, &str); 10] = [
    ("ink", "ground"),
    ("ink", "sheet"),
    ("ink", "wash"),
    ("soft", "ground"),
    ("soft", "sheet"),
    ("soft", "wash"),
    ("mark", "ground"),
    ("mark", "sheet"),
    ("vote", "ground"),
    ("vote", "sheet"),
];

/// The value of a custom property in one part of the style.
fn value(part: &str, name: &str) -> [u8; 3] {
    let found = part.split_once(&format!("--{name}: #")).unwrap().1;
    let channel = |at: usize| u8::from_str_radix(&found[at..at + 2], 16).unwrap();
    [channel(0), channel(2), channel(4)]
}

/// The contrast of two colours after WCAG 2.2, 1 to 21.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let luminance = |colour: [u8; 3]| {
        let [r, g, b] = colour.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_letter_can_be_read_on_its_ground() {
    let roots: Vec<&str> = STYLE.split(":root {").skip(1).collect();
    assert_eq!(roots.len(), 3, "light, dark and paper");
    let chips = (0..7).map(|hue| (format!("on-{hue}"), format!("hue-{hue}")));
    let pairs = PAIRS.map(|(ink, ground)| (ink.to_owned(), ground.to_owned()));
    let pairs: Vec<(String, String)> = pairs.into_iter().chain(chips).collect();
    for (root, scheme) in roots.iter().zip(["light", "dark", "paper"]) {
        for (ink, ground) in &pairs {
            let found = contrast(value(root, ink), value(root, ground));
            assert!(found >= 4.5, "{scheme}: {ink} on {ground} is {found:.2}");
        }
    }
}
