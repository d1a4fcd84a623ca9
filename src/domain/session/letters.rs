//! What a session tells trends of its letters: the mean, what it rests on, and a print of the
//! questions behind it, so that only like is set beside like.
use crate::domain::{Asked, Confidence, LetterMean, Print, Ratio, Session, wording_print};

impl Session {
    /// The letters as the header keeps them.
    pub fn letter_means(&self) -> Vec<LetterMean> {
        let profile = self.profile();
        let letters = profile.letters.iter();
        letters
            .map(|letter| {
                let scored: Vec<&Asked> = self.scored_in(&letter.id).collect();
                let small = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
                let sure = scored.iter().filter(|asked| is_sure(asked)).count();
                LetterMean {
                    id: letter.id.clone(),
                    mean: letter.mean.map(Ratio::to_f64),
                    scored: letter.scored,
                    of: letter.of,
                    n: scored.iter().map(|asked| voters(asked)).min().unwrap_or(0),
                    sure: if self.is_solo() { small(sure) } else { 0 },
                    asked: ids_print(&scored).into(),
                    worded: words_print(&scored).into(),
                }
            })
            .collect()
    }

    fn scored_in<'a>(&'a self, set: &'a str) -> impl Iterator<Item = &'a Asked> {
        self.questions
            .iter()
            .filter(move |asked| asked.set == set && !asked.skipped)
            .filter(|asked| asked.counts().is_some_and(|counts| counts.stats().scored))
    }
}

fn is_sure(asked: &Asked) -> bool {
    matches!(
        asked.confidence,
        Some(Confidence::Seen | Confidence::Proven)
    )
}

fn voters(asked: &Asked) -> u16 {
    let n = asked.counts().map_or(0, |counts| counts.n());
    u16::try_from(n).unwrap_or(u16::MAX)
}

/// The print of the questions' ids, whatever their order; empty where there is none.
fn ids_print(scored: &[&Asked]) -> String {
    let mut ids: Vec<&str> = scored.iter().map(|asked| asked.id.as_str()).collect();
    ids.sort_unstable();
    let mut print = Print::default();
    for id in &ids {
        print.take(id);
    }
    if ids.is_empty() {
        String::new()
    } else {
        print.shown()
    }
}

/// The print of the questions' words, whatever their order; empty where there is none.
fn words_print(scored: &[&Asked]) -> String {
    let mut prints: Vec<String> = scored
        .iter()
        .map(|asked| wording_print(&asked.title, &asked.levels))
        .collect();
    prints.sort_unstable();
    let mut print = Print::default();
    for one in &prints {
        print.take(one);
    }
    if prints.is_empty() {
        String::new()
    } else {
        print.shown()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::super::tests::{begun, reveal, standard};
    use crate::domain::{
        Apart, Beside, Command, Language, LetterMean, Mode, Session, SessionId, Variant, Verdict,
    };

    fn letter(session: &Session, id: &str) -> LetterMean {
        let letters = session.letter_means();
        letters.into_iter().find(|letter| letter.id == id).unwrap()
    }

    #[test]
    fn a_letter_says_what_its_mean_rests_on_and_the_header_keeps_it() {
        let mut session = begun(Variant::Full, Mode::Tally);
        assert_eq!(&*letter(&session, "A").asked, "", "nothing is scored");
        session.does(reveal("A1", [0, 1, 2, 2, 0]));
        let one = letter(&session, "A");
        assert_eq!((one.n, one.scored, one.sure), (5, 1, 0));
        session.does(reveal("A2", [0, 1, 2, 0, 0]));
        let two = letter(&session, "A");
        assert_eq!((two.n, two.scored), (3, 2), "the fewest");
        assert!(two.asked != one.asked && two.worded != one.worded);
        assert_eq!(session.header().letters, session.letter_means());
        let mut turned = begun(Variant::Full, Mode::Tally);
        turned.does(reveal("A2", [0, 1, 2, 0, 0]));
        turned.does(reveal("A1", [5, 0, 0, 0, 0]));
        let turned = letter(&turned, "A");
        assert_eq!((turned.asked, turned.worded), (two.asked, two.worded));
    }

    fn beside(day: &str, mode: Mode, letters: &[LetterMean]) -> Beside {
        Beside {
            session: SessionId(day.to_owned()),
            date: day.parse().unwrap(),
            pack: "demo".to_owned(),
            mode,
            language: Language::En,
            letters: letters.to_vec(),
            figures: Vec::new(),
            incident: None,
        }
    }

    #[test]
    fn a_session_that_asked_something_else_is_passed_over_and_told() {
        let mut session = standard();
        for id in ["A1", "A2", "A3"] {
            session.does(reveal(id, [0, 0, 0, 7, 0]));
        }
        let mut then = vec![letter(&session, "A")];
        then[0].mean = Some(3.0);
        let full = beside("2026-10-02", Mode::Tally, &then);
        then[0].asked = "one of them".into();
        then[0].scored = 1;
        let pulse = beside("2026-10-30", Mode::Tally, &then);
        session.does(Command::LookBeside(vec![pulse, full]));
        let found = session.earlier("A").unwrap();
        assert_eq!(found.beside.session.0, "2026-10-02");
        assert_eq!(found.change.unwrap().verdict, Verdict::Up);
        let between = found.between.unwrap();
        assert_eq!((between.apart, between.scored), (Apart::Fewer, 1));
    }

    #[test]
    fn a_letter_was_what_the_last_group_said_and_never_what_one_person_said() {
        let mut session = standard();
        for id in ["A1", "A2", "A3"] {
            session.does(reveal(id, [0, 0, 0, 7, 0]));
        }
        let mut then = vec![letter(&session, "A")];
        then[0].mean = Some(3.0);
        let later = beside("2026-11-29", Mode::Tally, &then);
        let alone = beside("2026-11-20", Mode::Solo, &then);
        let group = beside("2026-10-02", Mode::Tally, &then);
        session.does(Command::LookBeside(vec![later, alone, group]));
        let found = session.earlier("A").unwrap();
        assert_eq!(found.beside.session.0, "2026-10-02");
        assert_eq!(found.mean.shown(), "3.0");
        assert_eq!(found.change.unwrap().verdict, Verdict::Up);
        assert_eq!(session.earlier("B"), None);
        then[0].worded = "other words".into();
        let reworded = beside("2026-10-03", Mode::Tally, &then);
        session.does(Command::LookBeside(vec![reworded]));
        let found = session.earlier("A").unwrap();
        assert_eq!((found.change, found.apart), (None, Some(Apart::Wording)));
        then[0].asked = "others".into();
        let mut other = beside("2026-10-03", Mode::Tally, &then);
        other.pack = "other".to_owned();
        session.does(Command::LookBeside(vec![other]));
        assert_eq!(session.earlier("A"), None, "another letter of that name");
    }
}
