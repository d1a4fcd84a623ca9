//! How many ballots are in: one dot a person, or large numerals.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::digits::{Digits, Size};
use super::{put, text};
use crate::ui::theme::Theme;

/// Cells between the dots and the words.
const GAP: usize = 4;

/// One line: `● ● ● ○ ○    3 of 5`.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    /// Styles and symbols.
    pub theme: &'a Theme,
    /// How many are in.
    pub done: usize,
    /// Of how many.
    pub of: usize,
    /// The same in words.
    pub words: &'a str,
}

impl Progress<'_> {
    /// The dots, closer together or none where they do not fit.
    fn dots(&self, room: usize) -> String {
        let glyphs = self.theme.glyphs;
        let spaced = self.of.saturating_mul(2).saturating_sub(1) <= room;
        if self.of > room {
            return String::new();
        }
        let dot = |n| {
            if n < self.done {
                glyphs.dot
            } else {
                glyphs.dot_open
            }
        };
        let dots: Vec<&str> = (0..self.of).map(dot).collect();
        dots.join(if spaced { " " } else { "" })
    }
}

impl Widget for Progress<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let wide = usize::from(area.width);
        let words = text::truncate(self.words, wide, self.theme.glyphs.ellipsis);
        let dots = self.dots(wide.saturating_sub(text::width(&words) + GAP));
        let column = if dots.is_empty() {
            0
        } else {
            put(buf, area, (0, 0), &dots, self.theme.bar) + GAP
        };
        put(buf, area, (column, 0), &words, self.theme.title);
    }
}

/// The same in large numerals over the line, as large as the area allows.
#[derive(Clone, Copy, Debug)]
pub struct LargeProgress<'a>(pub Progress<'a>);

impl LargeProgress<'_> {
    /// The rows with numerals of that size.
    pub const fn height(size: Size) -> u16 {
        size.height() + 2
    }
}

impl Widget for LargeProgress<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let progress = self.0;
        let text = format!("{}/{}", progress.done, progress.of);
        let fits = |size: &Size| {
            Self::height(*size) <= area.height && size.width(&text) <= usize::from(area.width)
        };
        let Some(size) = [Size::Large, Size::Small].into_iter().find(fits) else {
            progress.render(area, buf);
            return;
        };
        let (theme, style) = (progress.theme, progress.theme.numeral);
        let top = Rect {
            height: size.height(),
            ..area
        };
        Digits {
            theme,
            text: &text,
            size,
            style,
        }
        .render(top, buf);
        let y = area.y.saturating_add(size.height() + 1);
        progress.render(
            Rect {
                y,
                height: 1,
                ..area
            },
            buf,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::picture;
    use super::*;

    fn of(theme: &Theme) -> Progress<'_> {
        Progress {
            theme,
            done: 5,
            of: 7,
            words: "5 sur 7",
        }
    }

    #[test]
    fn dots_close_up_and_go_before_the_words_do() {
        let (unicode, ascii) = (Theme::terminal(), picture::ascii());
        let mut seen: String = [40, 20, 12, 6]
            .into_iter()
            .map(|width| {
                picture::text(width, 1, |area, buf| {
                    of(&unicode).render(area, buf);
                })
            })
            .collect();
        seen += &picture::text(40, 1, |area, buf| {
            of(&ascii).render(area, buf);
        });
        insta::assert_snapshot!(seen);
    }

    #[test]
    fn the_large_version_takes_the_room_there_is() {
        let theme = Theme::terminal();
        let show = |height| {
            picture::text(40, height, |area, buf| {
                LargeProgress(of(&theme)).render(area, buf);
            })
        };
        insta::assert_snapshot!([show(7), show(6), show(4)].concat());
    }

    #[test]
    fn any_size_will_do() {
        let theme = Theme::terminal();
        picture::at_every_size(|area, buf| {
            LargeProgress(of(&theme)).render(area, buf);
        });
        picture::at_every_size(|area, buf| {
            let (done, of) = (usize::MAX, usize::MAX);
            Progress {
                theme: &theme,
                done,
                of,
                words: "",
            }
            .render(area, buf);
        });
    }
}
