//! A rule across the screen, light or heavy, with or without a heading in it.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::{put, text};
use crate::ui::theme::Theme;

/// How much a rule weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Between parts of a screen.
    Light,
    /// Under what matters most.
    Heavy,
}

/// A rule over the whole width of the area's first row.
#[derive(Clone, Copy, Debug)]
pub struct Rule<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// Light or heavy.
    pub weight: Weight,
    /// A heading near its left end; empty for none.
    pub heading: &'a str,
}

impl Widget for Rule<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let theme = self.theme;
        let wide = usize::from(area.width);
        let stroke = match self.weight {
            Weight::Light => theme.glyphs.line,
            Weight::Heavy => theme.glyphs.heavy,
        };
        put(buf, area, (0, 0), &stroke.repeat(wide), theme.rule);
        // Two strokes and a space on either side, or no heading at all.
        if !self.heading.is_empty() && wide > 8 {
            let heading = text::truncate(self.heading, wide - 6, theme.glyphs.ellipsis);
            put(buf, area, (2, 0), &format!(" {heading} "), theme.title);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::*;

    #[test]
    fn a_rule_carries_its_heading() {
        let theme = Theme::terminal();
        let ascii = picture::ascii();
        let show = |theme, weight, heading: &str| {
            picture::text(24, 1, |area, buf| {
                Rule {
                    theme,
                    weight,
                    heading,
                }
                .render(area, buf);
            })
        };
        insta::assert_snapshot!(
            [
                show(&theme, Weight::Light, ""),
                show(&theme, Weight::Heavy, "Décider\u{202f}?"),
                show(&ascii, Weight::Light, "A heading that is much too long"),
                show(&ascii, Weight::Heavy, ""),
            ]
            .concat()
        );
    }

    #[test]
    fn any_size_will_do() {
        let theme = Theme::terminal();
        picture::at_every_size(|area, buf| {
            let heading = "Heading";
            Rule {
                theme: &theme,
                weight: Weight::Light,
                heading,
            }
            .render(area, buf);
        });
    }
}
