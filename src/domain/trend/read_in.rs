//! The titles of past sessions in the language of whoever reads them.
//!
//! What a room was asked stands in the room's language. A pack's own words in another language
//! say the same only where the room was asked in that pack's own words too: the print tells.
use std::sync::Arc;

use super::{Comparison, Heard, Past, QuestionTrend, wording_print};
use crate::domain::{Language, Pack};

/// Where packs are found: by id, in just that language.
pub type Packs<'a> = dyn Fn(&str, Language) -> Option<Arc<Pack>> + 'a;

/// The title of a question in a reader's language; none where it was asked in other words than
/// those of its pack, or the pack is not there in both languages.
pub fn title_in(
    reader: Language,
    packs: &Packs<'_>,
    (pack, language): (&str, Language),
    (id, worded): (&str, &str),
) -> Option<String> {
    let asked = packs(pack, language)?;
    let asked = asked.question(id)?;
    let is_same = wording_print(&asked.title, &asked.levels) == worded;
    let read = packs(pack, reader).filter(|_| is_same)?;
    Some(read.question(id)?.title.clone())
}

impl Past {
    /// Puts the titles of the workshop and of its letters into a reader's language, as far as
    /// the pack is there in it.
    fn read_in(&mut self, reader: Language, packs: &Packs<'_>) {
        let Some(pack) = packs(&self.header.pack, reader) else {
            return;
        };
        self.header.title.clone_from(&pack.title);
        for (id, title) in &mut self.sets {
            if let Some(set) = pack.set(id) {
                title.clone_from(&set.title);
            }
        }
    }
}

impl Comparison {
    /// Puts the titles into a reader's language; gives the language of those that stay as they
    /// are, for then that has to be said.
    pub fn read_in(&mut self, reader: Language, packs: &Packs<'_>) -> Option<Language> {
        let sides = [&self.first, &self.second].map(|past| {
            let header = &past.header;
            (header.pack.clone(), header.language)
        });
        let mut stays = None;
        let mut put = |heard: &mut Heard, (pack, language): &(String, Language)| {
            if *language == reader {
                return;
            }
            let question = (&*heard.id, &*heard.worded);
            match title_in(reader, packs, (pack, *language), question) {
                Some(title) => heard.title = title,
                None => stays = Some(*language),
            }
        };
        for pair in &mut self.questions {
            put(&mut pair.first, &sides[0]);
            put(&mut pair.second, &sides[1]);
        }
        for once in &mut self.once {
            let side = match once.side {
                super::Side::First => &sides[0],
                super::Side::Second => &sides[1],
            };
            put(&mut once.question, side);
        }
        for past in [&mut self.first, &mut self.second] {
            if past.header.language != reader {
                past.read_in(reader, packs);
            }
        }
        stays
    }
}

impl QuestionTrend {
    /// Puts the title into a reader's language; gives its own where it stays as it is.
    pub fn read_in(&mut self, reader: Language, packs: &Packs<'_>) -> Option<Language> {
        if self.language == reader {
            return None;
        }
        let question = (&*self.trend.id, &*self.worded);
        match title_in(reader, packs, (&self.pack, self.language), question) {
            Some(title) => {
                self.title = title;
                None
            }
            None => Some(self.language),
        }
    }
}
