//! A session's header in an index.
use super::{Cursor, Index, Kept, Pen, Record};
use crate::domain::{
    Figure, Gist, Header, Language, LetterMean, Mode, Restored, SessionId, Status, Variant,
};

/// Every status.
const STATUSES: [Status; 2] = [Status::Running, Status::Closed];

impl Kept for Header {
    const KIND: &'static str = "headers 1";
    const NAME: &'static str = "sessions";

    fn write(&self, pen: &mut Pen) -> Option<()> {
        // By name, so that no field is forgotten.
        let Self {
            format,
            id,
            pack,
            title,
            variant,
            team,
            mode,
            language,
            status,
            created,
            started,
            updated,
            step,
            people,
            open,
            letters,
            figures,
            incident,
        } = self;
        for text in [format, &id.0, pack, title, team] {
            pen.text(text);
        }
        pen.one_of(variant, &Variant::ALL)?;
        pen.one_of(mode, &Mode::ALL)?;
        pen.one_of(language, &Language::ALL)?;
        pen.one_of(status, &STATUSES)?;
        pen.time(*created);
        pen.maybe(*started, Pen::time);
        pen.time(*updated);
        for number in [step.0, step.1, *people] {
            pen.natural(number.into());
        }
        pen.count(open.len());
        for due in open {
            pen.maybe(*due, Pen::day);
        }
        pen.count(letters.len());
        for letter in letters {
            write_letter(letter, pen);
        }
        pen.count(figures.len());
        for Figure {
            metric,
            value,
            band,
        } in figures
        {
            pen.text(metric);
            pen.float(*value);
            pen.text(band);
        }
        pen.maybe(incident.as_ref(), |pen, incident| {
            let Restored {
                started,
                seconds,
                change,
            } = incident;
            pen.time(*started);
            pen.maybe(*seconds, Pen::natural);
            pen.maybe(*change, Pen::yes);
        });
        Some(())
    }

    fn read(from: &mut Cursor<'_>) -> Option<Self> {
        Some(Self {
            format: from.string()?,
            id: SessionId(from.string()?),
            pack: from.string()?,
            title: from.string()?,
            team: from.string()?,
            variant: from.one_of(&Variant::ALL)?,
            mode: from.one_of(&Mode::ALL)?,
            language: from.one_of(&Language::ALL)?,
            status: from.one_of(&STATUSES)?,
            created: from.time()?,
            started: from.maybe(Cursor::time)?,
            updated: from.time()?,
            step: (from.small()?, from.small()?),
            people: from.small()?,
            open: from.all(|from| from.maybe(Cursor::day))?,
            letters: from.all(read_letter)?,
            figures: from.all(|from| {
                Some(Figure {
                    metric: from.string()?,
                    value: from.float()?,
                    band: from.string()?,
                })
            })?,
            incident: from.maybe(|from| {
                Some(Restored {
                    started: from.time()?,
                    seconds: from.maybe(Cursor::natural)?,
                    change: from.maybe(Cursor::yes)?,
                })
            })?,
        })
    }
}

impl Index {
    /// What a list shows of a session.
    pub(in crate::store) fn gist(&self, record: &Record) -> Option<Gist<'_>> {
        let from = &mut self.body(record)?;
        let _format = from.text_number()?;
        let (id, pack, title, team) = (from.text()?, from.text()?, from.text()?, from.text()?);
        let (variant, mode) = (from.one_of(&Variant::ALL)?, from.one_of(&Mode::ALL)?);
        let _language = from.byte()?;
        let status = from.one_of(&STATUSES)?;
        let (created, started) = (from.time()?, from.maybe(Cursor::time)?);
        let updated = from.time()?;
        let _step_and_people = (from.small()?, from.small()?, from.small()?);
        Some(Gist {
            id,
            pack,
            title,
            variant,
            team,
            mode,
            status,
            created,
            started,
            updated,
            has_open: from.count()? > 0,
        })
    }
}

fn write_letter(letter: &LetterMean, pen: &mut Pen) {
    let LetterMean {
        id,
        mean,
        scored,
        of,
        n,
        sure,
        asked,
        worded,
    } = letter;
    pen.text(id);
    pen.maybe(*mean, Pen::float);
    for number in [*scored, *of, *n, *sure] {
        pen.natural(number.into());
    }
    pen.text(asked);
    pen.text(worded);
}

fn read_letter(from: &mut Cursor<'_>) -> Option<LetterMean> {
    Some(LetterMean {
        id: from.string()?,
        mean: from.maybe(Cursor::float)?,
        scored: from.small()?,
        of: from.small()?,
        n: from.small()?,
        sure: from.small()?,
        asked: from.shared()?,
        worded: from.shared()?,
    })
}
