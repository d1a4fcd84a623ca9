//! Two past sessions side by side: letters, then question by question.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::sheet::{Title, pad, sheet};
use crate::app::{App, Compare};
use crate::i18n::{Compared, QuestionRow, Signs, VoteRow};
use crate::ui::frame::Look;
use crate::ui::screen::column::{Column, More};
use crate::ui::widget::text::{truncate, width};

/// The least cells of a letter's title.
const TITLE_LEAST: usize = 8;

/// Draws the page; tells whether more stands below.
pub(super) fn draw(
    compare: &Compare,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> More {
    let both = &*compare.both;
    let title = Title {
        text: &look.words.say("compare-title"),
        right: both.second.header.team.trim(),
        ..Title::default()
    };
    let area = sheet(title, look, area, buf);
    let glyphs = look.theme.glyphs;
    let signs = Signs {
        arrow: glyphs.arrow,
        absent: glyphs.point,
    };
    let compared = look
        .words
        .compared(both, signs, &app.zone, &app.shelf.packs());
    // Two cells at the right are kept for the sign that there is more.
    let column = Column::new(look.theme, area.width.saturating_sub(2));
    let mut page = Page {
        compared: &compared,
        look,
        column,
    };
    page.head();
    page.letters();
    page.questions();
    page.metrics();
    page.once();
    page.rules();
    page.column.draw(area, buf, compare.top)
}

/// Where the change of a question stands.
#[derive(Clone, Copy)]
enum Place {
    /// Beside the votes of the second session.
    Beside,
    /// Below them.
    Below,
}

struct Page<'a> {
    compared: &'a Compared,
    look: Look<'a>,
    column: Column<'a>,
}

impl Page<'_> {
    fn section(&mut self, key: &str) {
        let title = self.look.words.say(key).into_owned();
        self.column.gap();
        self.column.title(&title);
    }

    fn head(&mut self) {
        let style = self.look.theme.text;
        for (day, facts, _) in &self.compared.sessions {
            self.column.hanging(&format!("{day}  "), facts, style);
        }
        for remark in &self.compared.remarks {
            self.column.text(remark);
        }
    }

    fn letters(&mut self) {
        let rows = &self.compared.letters;
        if rows.is_empty() {
            return;
        }
        self.section("compare-letters");
        let widest = |cells: &mut dyn Iterator<Item = usize>| cells.max().unwrap_or(0);
        let titles = widest(&mut rows.iter().map(|row| width(&row.title)));
        let means = widest(&mut rows.iter().map(|row| width(&row.means)));
        let said = widest(&mut rows.iter().map(|row| width(&row.said)));
        // Titles give way to the words of the longest verdict, so that all begin at one place.
        let room = usize::from(self.column.width()).saturating_sub(4 + 2 + means + 3 + said);
        let title = titles.min(room.max(TITLE_LEAST));
        let ellipsis = self.look.theme.glyphs.ellipsis;
        for row in rows {
            let name = pad(&truncate(&row.title, title, ellipsis), title);
            let text = format!("{name}  {}   {}", pad(&row.means, means), row.said);
            let style = self.look.theme.text;
            let lead = format!("{:<3} ", row.id);
            self.column.pair(&lead, text.trim_end(), "", style);
        }
    }

    fn questions(&mut self) {
        let rows = &self.compared.questions;
        if rows.is_empty() {
            return;
        }
        self.section("compare-questions");
        let counts = self.look.words.say("compare-counts").into_owned();
        self.column.text(&counts);
        // The words of all changes begin at one place, behind the longest votes beside them; where
        // that is too far to the right they stand below.
        let told = rows.iter().filter(|row| !row.said.is_empty());
        let votes = told.clone().map(|row| width(&votes(&row.sides[1])));
        let votes_wide = votes.max().unwrap_or(0);
        let wide = told.map(|row| width(&lead(&row.sides[1])) + 2 + width(&row.said));
        let room = usize::from(self.column.width());
        let fits = wide.max().unwrap_or(0) + votes_wide <= room;
        let place = if fits { Place::Beside } else { Place::Below };
        for row in rows {
            self.column.gap();
            let lead = format!("{:<3} ", row.id);
            let style = self.look.theme.title;
            self.column.hanging(&lead, &row.title, style);
            self.sides(row, votes_wide, place);
        }
    }

    fn sides(&mut self, row: &QuestionRow, votes_wide: usize, place: Place) {
        let style = self.look.theme.text;
        let [first, second] = &row.sides;
        self.column.pair(&lead(first), &votes(first), "", style);
        match place {
            Place::Beside => {
                let text = format!("{}  {}", pad(&votes(second), votes_wide), row.said);
                self.column.pair(&lead(second), text.trim_end(), "", style);
            }
            Place::Below => {
                self.column.pair(&lead(second), &votes(second), "", style);
                if !row.said.is_empty() {
                    self.column.hanging("    ", &row.said, style);
                }
            }
        }
    }

    fn metrics(&mut self) {
        if self.compared.metrics.is_empty() {
            return;
        }
        self.section("compare-metrics");
        for [name, values, said] in &self.compared.metrics {
            let style = self.look.theme.text;
            let mut text = values.clone();
            if !said.is_empty() {
                text = format!("{values} · {said}");
            }
            self.column.hanging(&format!("{name}  "), &text, style);
        }
    }

    fn once(&mut self) {
        for (heading, questions) in &self.compared.once {
            self.column.gap();
            self.column.title(heading);
            for (id, title) in questions {
                let style = self.look.theme.text;
                self.column.hanging(&format!("{id:<3} "), title, style);
            }
        }
    }

    fn rules(&mut self) {
        for rule in &self.compared.rules {
            self.column.gap();
            self.column.text(rule);
        }
    }
}

fn lead(row: &VoteRow) -> String {
    format!("    {}  ", row.day)
}

/// Counts, median and mean; what is withheld stays so.
fn votes(row: &VoteRow) -> String {
    if row.middle.is_empty() {
        return row.votes.clone();
    }
    format!("{}  {}", row.votes, row.middle)
}
