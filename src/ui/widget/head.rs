//! The head line: where we are, how many are here, how much time there is.
//!
//! ```text
//! [A] Automation  2/3                    7 here                  4:12 left of 6:00
//! ```
//! Too narrow, it drops the middle, then takes the short clock, then shortens the left.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;

use super::{Chip, put, put_chip, put_right, text};
use crate::ui::theme::Theme;

/// How the clock looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// There is time, or none is kept.
    #[default]
    Calm,
    /// The last minute.
    Last,
    /// The time is over.
    Over,
}

impl Clock {
    /// The style of that state.
    pub fn style(self, theme: &Theme) -> Style {
        match self {
            Self::Calm => theme.clock_calm,
            Self::Last => theme.clock_last,
            Self::Over => theme.clock_over,
        }
    }
}

/// The head line; any text may be empty.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// The letter at hand.
    pub chip: Option<Chip<'a>>,
    /// Where we are: shortened at need.
    pub title: &'a str,
    /// Which of how many, such as `2/3`: kept as long as some of the title fits.
    pub count: &'a str,
    /// How many people are here.
    pub middle: &'a str,
    /// The clock, such as `4:12 left of 6:00`.
    pub clock: &'a str,
    /// The clock where that is too wide, such as `4:12`.
    pub clock_short: &'a str,
    /// How the clock looks.
    pub state: Clock,
}

/// Cells between two parts of the line.
const GAP: usize = 2;

impl Head<'_> {
    fn left_width(&self) -> usize {
        let part = |gap: usize, wide: usize| if wide == 0 { 0 } else { gap + wide };
        let chip = self.chip.map_or(0, |chip| text::width(&chip.text()) + 1);
        chip + text::width(self.title) + part(GAP, text::width(self.count))
    }

    /// The clock that fits beside the whole left, else the shorter one, else none.
    fn clock(&self, wide: usize) -> &str {
        let short = if self.clock_short.is_empty() {
            self.clock
        } else {
            self.clock_short
        };
        let chip = self.chip.map_or(0, |chip| text::width(&chip.text()) + GAP);
        if self.left_width() + GAP + text::width(self.clock) <= wide {
            self.clock
        } else if chip + text::width(short) <= wide {
            short
        } else {
            ""
        }
    }

    fn draw_left(&self, area: Rect, buf: &mut Buffer, room: usize) {
        let theme = self.theme;
        let mut column = 0;
        if let Some(chip) = self.chip {
            if text::width(&chip.text()) > room {
                return;
            }
            column = put_chip(buf, area, (0, 0), (theme, chip)) + 1;
        }
        let count = text::width(self.count);
        let left = room.saturating_sub(column);
        // The count stays only beside at least four cells of title.
        let with_count = count > 0 && (self.title.is_empty() || left >= 4 + GAP + count);
        let for_title = if with_count {
            left.saturating_sub(GAP + count)
        } else {
            left
        };
        let title = text::truncate(self.title, for_title, theme.glyphs.ellipsis);
        column = put(buf, area, (column, 0), &title, theme.title);
        if with_count {
            put(buf, area, (column + GAP, 0), self.count, theme.text);
        }
    }
}

impl Widget for Head<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let wide = usize::from(area.width);
        let clock = self.clock(wide);
        let right = text::width(clock);
        let room = if right == 0 {
            wide
        } else {
            wide.saturating_sub(right + GAP)
        };
        self.draw_left(area, buf, room);
        put_right(buf, area, 0, clock, self.state.style(self.theme));

        let middle = text::width(self.middle);
        let (from, to) = (self.left_width() + GAP, wide.saturating_sub(right + GAP));
        if middle > 0 && from + middle <= to {
            // In the middle of the screen if it can be, else as near as it gets.
            let column = (wide.saturating_sub(middle) / 2).clamp(from, to - middle);
            put(buf, area, (column, 0), self.middle, self.theme.text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::*;

    fn head(theme: &Theme) -> Head<'_> {
        Head {
            theme,
            chip: Some(Chip {
                hue: 1,
                letter: "A",
            }),
            title: "Automatisation",
            count: "2/3",
            middle: "7 présents",
            clock: "4:12 sur 6:00",
            clock_short: "4:12",
            state: Clock::Calm,
        }
    }

    #[test]
    fn the_middle_goes_first_then_the_long_clock_then_the_title() {
        let theme = Theme::terminal();
        let seen: String = [80, 60, 50, 40, 30, 24, 18, 12, 8, 4]
            .into_iter()
            .map(|width| {
                picture::text(width, 1, |area, buf| {
                    head(&theme).render(area, buf);
                })
            })
            .collect();
        insta::assert_snapshot!(seen);
    }

    #[test]
    fn the_clock_changes_more_than_its_colour() {
        let theme = Theme::terminal();
        let show = |state| {
            picture::marks(40, 1, |area, buf| {
                Head {
                    state,
                    ..head(&theme)
                }
                .render(area, buf);
            })
        };
        let (calm, last, over) = (show(Clock::Calm), show(Clock::Last), show(Clock::Over));
        assert!(calm != last && last != over && over != calm);
    }

    #[test]
    fn any_size_will_do() {
        let theme = Theme::terminal();
        picture::at_every_size(|area, buf| {
            head(&theme).render(area, buf);
        });
    }
}
