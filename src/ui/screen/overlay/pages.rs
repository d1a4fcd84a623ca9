//! A page to read: the prime directive, a page of the pack, what a question or a step is about.
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::sheet::{Title, balanced, below, bullet, paragraph, sheet};
use crate::app::{App, PageKind, PageView};
use crate::domain::{Kind, Question, short_id};
use crate::i18n::Arg;
use crate::ui::frame::Look;
use crate::ui::screen::More;
use crate::ui::widget::{Chip, put_lines, put_right};

/// The longest line that is still read easily, in cells.
const READABLE: usize = 76;

/// A page, laid out for a width.
struct Page {
    chip: Option<(usize, String)>,
    title: String,
    lines: Vec<Line<'static>>,
    stands: Stands,
}

/// Where a page stands that is shorter than the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stands {
    Top,
    Middle,
}

/// Draws the page.
pub(super) fn draw(
    view: &PageView,
    app: &App,
    look: Look<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> More {
    // Two cells at the right are kept for the signs that there is more.
    let room = usize::from(area.width.saturating_sub(2)).clamp(1, READABLE);
    let page = match &view.kind {
        PageKind::Directive => directive(look, area),
        PageKind::Pack(id) => of_pack(id, app, look, room),
        PageKind::Question(id) => of_question(id, app, look, room),
        PageKind::Step(id) => of_step(id, app, look, room),
    };
    let chip = page
        .chip
        .as_ref()
        .map(|(hue, letter)| Chip { hue: *hue, letter });
    let title = Title {
        chip,
        text: &page.title,
        right: "",
    };
    let area = sheet(title, look, area, buf);
    let (height, all) = (usize::from(area.height), page.lines.len());
    let top = view.top.min(all.saturating_sub(height));
    let spare = u16::try_from(height.saturating_sub(all)).unwrap_or(0);
    let place = match page.stands {
        Stands::Top => area,
        Stands::Middle => below(area, spare / 3),
    };
    put_lines(buf, place, &page.lines, top);
    let theme = look.theme;
    if top > 0 {
        put_right(buf, area, 0, theme.glyphs.up, theme.text);
    }
    if top + height >= all {
        return More::Nothing;
    }
    let last = height.saturating_sub(1);
    put_right(buf, area, last, theme.glyphs.down, theme.text);
    More::Below
}

fn directive(look: Look<'_>, area: Rect) -> Page {
    let (words, theme) = (look.words, look.theme);
    // Set anew for the width at hand, and with air between the lines: it is read aloud together.
    let text = ["prime-1", "prime-2", "prime-3"]
        .map(|key| words.say(key))
        .join(" ");
    let room = usize::from(area.width.saturating_sub(2)).clamp(1, 64);
    let said = balanced(&text, room, theme.title);
    let airy = 2 * said.len() + 5 <= usize::from(area.height);
    let mut lines = Vec::new();
    for line in said {
        lines.push(line);
        lines.extend(airy.then(Line::default));
    }
    lines.push(Line::default());
    lines.extend(paragraph(&words.say("directive-source"), room, theme.text));
    Page {
        chip: None,
        title: words.say("directive-title").into_owned(),
        lines,
        stands: Stands::Middle,
    }
}

fn gone(look: Look<'_>, room: usize) -> Page {
    Page {
        chip: None,
        title: look.words.say("about-title").into_owned(),
        lines: paragraph(&look.words.say("page-gone"), room, look.theme.text),
        stands: Stands::Top,
    }
}

fn of_pack(id: &str, app: &App, look: Look<'_>, room: usize) -> Page {
    let pack = app.pack();
    let Some(page) = pack.as_ref().and_then(|pack| pack.page(id)) else {
        return gone(look, room);
    };
    let mut body = Body::new(look, room);
    body.points(&page.lines);
    body.part("figures-why", &page.why);
    body.part("practices-title", &page.practices);
    Page {
        chip: None,
        title: page.title.clone(),
        lines: body.lines,
        stands: Stands::Top,
    }
}

/// What stands behind a step: its survey or its metric, then its own background.
fn of_step(id: &str, app: &App, look: Look<'_>, room: usize) -> Page {
    let pack = app.pack();
    let Some((pack, step)) = pack.as_ref().and_then(|pack| Some((pack, pack.step(id)?))) else {
        return gone(look, room);
    };
    let mut body = Body::new(look, room);
    body.points(&step.about);
    if let Kind::Checklist { survey } | Kind::Ordering { survey } = &step.kind {
        let about = pack.survey(survey).map(|survey| survey.about);
        body.points(&about.unwrap_or_default());
    }
    if let Kind::Numbers { of } = &step.kind
        && let Some(metric) = pack.metric(of)
    {
        let definition = std::slice::from_ref(&metric.definition);
        body.points(std::slice::from_ref(&metric.gloss));
        body.part("figures-definition", definition);
        body.part("figures-why", &metric.why);
        body.part("figures-cautions", &metric.cautions);
        body.story(&metric.story);
    }
    body.story(&step.story);
    body.part("practices-title", &step.practices);
    Page {
        chip: None,
        title: step.title.clone(),
        lines: body.lines,
        stands: Stands::Top,
    }
}

fn of_question(id: &str, app: &App, look: Look<'_>, room: usize) -> Page {
    let pack = app.pack();
    let Some(pack) = pack.as_ref() else {
        return gone(look, room);
    };
    let Some(question) = pack.question(id) else {
        return gone(look, room);
    };
    let hue = pack.sets.iter().position(|set| set.id == question.set);
    let set = pack.set(&question.set).map_or("", |set| &set.title);
    Page {
        chip: hue.map(|hue| (hue, question.set.clone())),
        title: format!("{set}  {}", short_id(&question.id)),
        lines: question_lines(question, look, room),
        stands: Stands::Top,
    }
}

fn question_lines(question: &Question, look: Look<'_>, room: usize) -> Vec<Line<'static>> {
    let mut body = Body::new(look, room);
    body.lines = paragraph(&question.title, room, look.theme.title);
    body.points(&question.about);
    body.story(&question.story);
    body.part("practices-title", &question.practices);
    if !question.reading.is_empty() {
        let slug = [("slug", Arg::from(&question.reading))];
        body.text(&look.words.with("page-reading", &slug));
    }
    body.lines
}

/// The lines of a page as they grow, part by part, with air between the parts.
struct Body<'a> {
    look: Look<'a>,
    room: usize,
    lines: Vec<Line<'static>>,
}

impl<'a> Body<'a> {
    const fn new(look: Look<'a>, room: usize) -> Self {
        Self {
            look,
            room,
            lines: Vec::new(),
        }
    }

    fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
    }

    fn heading(&mut self, key: &str) {
        let text = self.look.words.say(key).to_uppercase();
        let lines = paragraph(&text, self.room, self.look.theme.title);
        self.lines.extend(lines);
    }

    /// Points without a heading; nothing where there are none.
    fn points(&mut self, texts: &[String]) {
        if !texts.is_empty() {
            self.gap();
        }
        self.bullets(texts);
    }

    /// Points under a heading; nothing where there are none.
    fn part(&mut self, key: &str, texts: &[String]) {
        if !texts.is_empty() {
            self.gap();
            self.heading(key);
        }
        self.bullets(texts);
    }

    fn bullets(&mut self, texts: &[String]) {
        let theme = self.look.theme;
        for text in texts {
            let lines = bullet(theme.glyphs.point, text, self.room, theme.text);
            self.lines.extend(lines);
        }
    }

    /// A case: told in one breath, not line by line.
    fn story(&mut self, story: &[String]) {
        if !story.is_empty() {
            self.gap();
            self.heading("page-story");
            let lines = paragraph(&story.join(" "), self.room, self.look.theme.text);
            self.lines.extend(lines);
        }
    }

    fn text(&mut self, text: &str) {
        self.gap();
        let lines = paragraph(text, self.room, self.look.theme.text);
        self.lines.extend(lines);
    }
}
