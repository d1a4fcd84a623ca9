//! What a theme promises.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
use super::depth::indexed;
use super::*;
use crate::ui::glyphs::ASCII;

type Rgb = (u8, u8, u8);

fn rgb(color: Color) -> Rgb {
    if let Color::Rgb(r, g, b) = color {
        (r, g, b)
    } else if let Color::Indexed(index) = color {
        indexed(index)
    } else {
        unreachable!("a theme of true or indexed colours: {color}")
    }
}

/// Contrast ratio of WCAG 2.2.
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let part = |value: u8| {
        let c = f64::from(value) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    let light = |(r, g, b)| 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    let (a, b): (f64, f64) = (light(a), light(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_style_of_the_coloured_themes_can_be_read_at_four_metres() {
    for (name, least) in [("dark", 4.5), ("light", 4.5), ("contrast", 7.0)] {
        for depth in [ColorDepth::True, ColorDepth::Indexed] {
            let mut theme = Theme::named(name, depth).unwrap();
            let ground = theme.ground;
            for (purpose, style) in theme.styles_mut() {
                let fg = rgb(style.fg.or(ground.fg).unwrap());
                let bg = rgb(style.bg.or(ground.bg).unwrap());
                let least = if purpose == "rule" { 2.0 } else { least };
                let found = contrast(fg, bg);
                assert!(found >= least, "{name} {purpose}: {found:.1}");
            }
        }
    }
}

#[test]
fn content_is_never_dim_and_the_default_theme_keeps_the_terminals_ground() {
    for name in Theme::NAMES {
        let mut theme = Theme::named(name, ColorDepth::Sixteen).unwrap();
        for (purpose, style) in theme.styles_mut() {
            let dim = style.add_modifier.contains(Modifier::DIM);
            assert!(purpose == "rule" || !dim, "{name} {purpose}");
        }
    }
    let ground = Theme::terminal().ground;
    assert_eq!(
        (ground.fg, ground.bg),
        (Some(Color::Reset), Some(Color::Reset))
    );
}

#[test]
fn letters_keep_different_hues_at_every_depth() {
    for name in Theme::NAMES {
        for depth in [ColorDepth::Sixteen, ColorDepth::Indexed, ColorDepth::True] {
            let theme = Theme::named(name, depth).unwrap();
            for (n, one) in theme.chips.iter().enumerate() {
                let rest = theme.chips.iter().skip(n + 1);
                assert!(
                    rest.into_iter().all(|other| other.bg != one.bg),
                    "{name} {depth:?} {n}"
                );
            }
        }
    }
}

#[test]
fn without_colour_every_state_still_shows() {
    for name in Theme::NAMES {
        let mut theme = Theme::named(name, ColorDepth::True).unwrap().plain();
        for (purpose, style) in theme.styles_mut() {
            assert_eq!(style.fg, Some(Color::Reset), "{name} {purpose}");
            assert_eq!(style.bg, Some(Color::Reset), "{name} {purpose}");
        }
        assert_ne!(theme.selected, theme.text, "{name}");
        assert_ne!(theme.clock_last, theme.clock_calm, "{name}");
        assert_ne!(theme.clock_over, theme.clock_last, "{name}");
        assert!(
            theme
                .chip(0)
                .add_modifier
                .contains(Modifier::REVERSED | Modifier::BOLD)
        );
    }
}

#[test]
fn a_file_changes_what_it_names_and_leaves_the_rest() {
    let text = r##"(base: light, title: (fg: "#102030", bold: false), chips: [(bg: "default")])"##;
    let theme = Theme::parse(text, ColorDepth::True).unwrap();
    let light = Theme::named("light", ColorDepth::True).unwrap();
    assert_eq!(theme.title, Style::new().fg(Color::Rgb(16, 32, 48)));
    assert_eq!(theme.chips.first().unwrap().bg, Some(Color::Reset));
    assert_eq!(theme.chips.get(1), light.chips.get(1));
    assert_eq!(theme.selected, light.selected);
    assert_eq!(
        Theme::parse("()", ColorDepth::True).unwrap(),
        Theme::terminal()
    );
}

#[test]
fn a_fault_names_its_line_and_column() {
    for (text, line) in [
        ("(\n    titel: (),\n)", 2),
        ("(\n\n    title: (fg: \"blurple\"),\n)", 3),
        ("(\n    title: (fg: \"red\", blink: true),\n)", 2),
        ("(\n    title: (", 2),
        ("(chips: [(),(),(),(),(),(),(),()])", 1),
    ] {
        let fault = Theme::parse(text, ColorDepth::True).unwrap_err();
        assert_eq!(fault.line, line, "{fault}");
        assert!(fault.column > 1, "{fault}");
    }
    let fault = Theme::parse("(title: (fg: \"blurple\"))", ColorDepth::True).unwrap_err();
    assert!(fault.to_string().contains("blurple"), "{fault}");
}

#[test]
fn a_fault_quotes_the_beginning_of_what_is_long_and_still_says_what_to_write() {
    let long = "x".repeat(30_000);
    let fault = |text: &str| {
        let fault = Theme::parse(text, ColorDepth::True)
            .unwrap_err()
            .to_string();
        assert!(fault.contains("xxx…"), "{fault}");
        let letters = fault.chars().filter(|c| *c == 'x').count();
        assert!(letters < 45, "{letters}");
        fault
    };
    let colour = fault(&format!("(title: (fg: \"{long}\"))"));
    assert!(
        colour.contains("write a name such as light-blue"),
        "{colour}"
    );
    let purpose = fault(&format!("({long}: ())"));
    assert!(purpose.contains("`title`"), "{purpose}");
}

#[test]
fn symbols_are_changed_without_touching_a_style() {
    let theme = Theme::terminal().with_glyphs(&ASCII);
    assert_eq!(theme.glyphs, &ASCII);
    assert_eq!(theme.with_glyphs(&UNICODE), Theme::terminal());
}
