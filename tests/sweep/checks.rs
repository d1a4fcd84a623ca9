//! What holds after whatever has happened.
use std::path::Path;

use calms::app::{App, Effect, ReadOnly};
use calms::domain::{Mode, Report, Session};
use calms::export::{Form, Templates, Unwritten, leaving};
use calms::i18n::Words;
use calms::store::document;
use calms::ui::theme::Theme;
use calms::ui::{Look, draw};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::rng::Rng;

/// A session as its file has it.
pub(crate) fn text(session: &Session) -> String {
    document::to_text(session).unwrap()
}

/// The names of the screen in front, of its step and of what that waits for.
pub(crate) fn screen_of(app: &App) -> String {
    let name = app.front().name(app.table.as_ref());
    let stop = app.table.as_ref().and_then(|t| t.session.stop());
    let stop = stop.map_or_else(String::new, |stop| {
        let kind = format!("{:?}", stop.kind);
        kind.split([' ', '{', '('])
            .next()
            .unwrap_or_default()
            .to_owned()
    });
    let phase = app.table.as_ref().map(calms::app::Table::phase);
    format!("{name} {stop} {phase:?} {:?}", app.language)
}

/// What was there before something happened.
pub(crate) struct Happened {
    /// The session's text; none where none was open.
    pub(crate) session: Option<String>,
    /// How many votes had been given.
    pub(crate) progress: u16,
    /// Whether a ballot was given or waited.
    pub(crate) holds_votes: bool,
    read_only: Option<ReadOnly>,
}

impl Happened {
    /// As it is now.
    pub(crate) fn before(app: &App) -> Self {
        let table = app.table.as_ref();
        // A text costs much, and only votes make it needed.
        let holds_votes = table.is_some_and(calms::app::Table::holds_votes);
        Self {
            session: table.filter(|_| holds_votes).map(|t| text(&t.session)),
            progress: table.map_or(0, |table| table.progress().0),
            holds_votes,
            read_only: table.and_then(|table| table.read_only),
        }
    }

    /// The laws of one step.
    pub(crate) fn holds(&self, app: &App, effects: &[Effect], rng: &mut Rng) {
        let (width, height) = match rng.below(4) {
            0 => (80, 24),
            1 => (rng.small(24), rng.small(12)),
            _ => (rng.small(300), rng.small(100)),
        };
        drawn(app, width, height);
        let mut saves = effects.iter().filter_map(|effect| match effect {
            Effect::Save(session, _) => Some(session),
            _ => None,
        });
        let last = saves.next_back();
        let was_only_read = self.read_only.is_some();
        let is_only_read = app.table.as_ref().is_some_and(|t| t.read_only.is_some());
        assert!(
            !(was_only_read && is_only_read && last.is_some()),
            "a session that is only read is saved"
        );
        if let Some(session) = last.filter(|_| rng.once_in(4)) {
            reads_back(session);
        }
        let Some(table) = &app.table else { return };
        if rng.once_in(64) {
            leaves(&table.session);
        }
        if rng.once_in(16) {
            one_undone(app);
        }
    }
}

/// Draws at a size: nothing steers the terminal, no words are missing, the cursor is inside.
pub(crate) fn drawn(app: &App, width: u16, height: u16) -> Buffer {
    let theme = Theme::terminal();
    let look = Look {
        words: app.words(),
        theme: &theme,
    };
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    let drawn = draw(app, look, area, &mut buf);
    if let Some(at) = drawn.cursor {
        assert!(area.contains(at), "{width}x{height}: cursor at {at}");
    }
    for cell in buf.content() {
        let symbol = cell.symbol();
        if symbol.len() > 1 || symbol.as_bytes()[0] < b' ' {
            assert!(
                !symbol.chars().any(steers),
                "{width}x{height}: {symbol:?} steers a terminal"
            );
            assert!(
                !symbol.contains(['⟦', '⟧']),
                "{width}x{height}: words are missing: {}",
                shown(&buf)
            );
        }
    }
    buf
}

/// A picture's letters, one line a row.
pub(crate) fn shown(buf: &Buffer) -> String {
    let width = usize::from(buf.area.width.max(1));
    let row = |row: &[ratatui::buffer::Cell]| {
        let line: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
        line + "\n"
    };
    buf.content().chunks(width).map(row).collect()
}

/// Whether a character does something to a terminal instead of standing in it.
pub(crate) fn steers(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// What is saved reads back as the same session, and prints as the same text.
pub(crate) fn reads_back(session: &Session) {
    let printed = text(session);
    let back: Session = match document::from_text(Path::new("x.ron"), &printed) {
        Ok(back) => back,
        Err(fault) => panic!("a saved session does not read back: {fault}"),
    };
    let again = text(&back);
    if again != printed {
        let pair = printed.lines().zip(again.lines()).find(|(a, b)| a != b);
        panic!("a saved session reads back as another: {pair:?}");
    }
}

/// Every form in which a report can leave can be written.
pub(crate) fn leaves(session: &Session) {
    let words = Words::new(session.header().language);
    let report = Report::of(session, None);
    let zone = jiff::tz::TimeZone::UTC;
    let templates = Templates::default();
    for form in Form::ALL {
        match leaving(form, &report, &words, &zone, &templates) {
            Ok(text) => {
                assert!(
                    !text.contains(['⟦', '⟧']),
                    "{}: words are missing",
                    form.code()
                );
                // Tabs and line ends stand in texts.
                let steering = text
                    .chars()
                    .find(|c| steers(*c) && !matches!(c, '\n' | '\t' | '\r'));
                assert!(
                    steering.is_none_or(|c| form == Form::Sheet && c == '\u{feff}')
                        || matches!(form, Form::Sheet | Form::MapSheet),
                    "{}: {steering:?} steers a terminal",
                    form.code()
                );
            }
            Err(Unwritten::Nothing(_)) => {}
            Err(other) => panic!("{}: {other}", form.code()),
        }
    }
    withheld(session, &report);
}

/// In secret mode fewer than three votes have no counts, in the session and in what leaves.
fn withheld(session: &Session, report: &Report) {
    if session.header().mode != Mode::Secret {
        return;
    }
    let few = |counts: calms::domain::Counts| counts.cast() < 3 && counts.cast() > 0;
    for asked in session.questions() {
        let shown = asked.counts().is_some_and(few);
        assert!(!shown, "{}: fewer than three have counts", asked.id);
    }
    for answered in &report.questions {
        let shown = answered
            .rounds
            .iter()
            .filter_map(|round| round.counts)
            .any(few);
        assert!(
            !shown,
            "{}: fewer than three leave with counts",
            answered.id
        );
    }
}

/// Taking one step back and the same step forward again changes nothing.
fn one_undone(app: &App) {
    let Some(table) = &app.table else { return };
    let mut history = table.history.clone();
    let Some((deed, before)) = history.undo(&table.session) else {
        return;
    };
    let mut session = table.session.clone();
    session.rewind(before, app.now);
    let Some((again, after)) = history.redo(&session) else {
        panic!("{deed} is undone and cannot be done again");
    };
    assert_eq!(deed, again);
    session.rewind(after, app.now);
    assert_eq!(
        deeds(&session),
        deeds(&table.session),
        "{deed} undone and done again"
    );
}

/// Undoes all and does all again: it ends where it began, and no vote has come back.
pub(crate) fn undone_and_done_again(app: &mut App) {
    let now = app.now;
    let Some(table) = &mut app.table else { return };
    let end = deeds(&table.session);
    let mut count = 0;
    while let Some((_, before)) = table.history.undo(&table.session) {
        table.session.rewind(before, now);
        count += 1;
    }
    reads_back(&table.session);
    for _ in 0..count {
        let after = table.history.redo(&table.session);
        table.session.rewind(after.unwrap().1, now);
    }
    same("all undone and done again", &deeds(&table.session), &end);
    drawn(app, 80, 24);
}

/// A session's text without what undo leaves alone: time, what other sessions say, and lines being
/// typed.
pub(crate) fn deeds(session: &Session) -> String {
    let text = text(session);
    let text = cut(&text, "\n    draft: ", "\n    next_id: ");
    let text = cut(&text, "\n    beside: ", "\n    working: ");
    let alone = ["updated: ", "started: ", "spent: "];
    let stays = |line: &&str| !alone.iter().any(|name| line.trim_start().starts_with(name));
    text.lines().filter(stays).collect::<Vec<_>>().join("\n")
}

/// A text without what stands between two marks.
fn cut(text: &str, from: &str, to: &str) -> String {
    let before = text.find(from).unwrap();
    let after = text.rfind(to).unwrap();
    format!("{}{}", &text[..before], &text[after..])
}

/// Panics with the first lines in which two texts differ.
pub(crate) fn same(what: &str, one: &str, other: &str) {
    if one != other {
        let apart = one.lines().zip(other.lines()).find(|(a, b)| a != b);
        panic!("{what}: {apart:?}, {} and {} bytes", one.len(), other.len());
    }
}
