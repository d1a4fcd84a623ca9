//! Votes in a merge: those of one question are one thing. They are taken whole from one copy and
//! never added up, and no note tells what a reveal would have covered.
use super::header::add_missing;
use super::told::{About, Datum, Tallied};
use super::{Merge, is_secret, items, pick};
use crate::domain::{Asked, GUESSING_BELOW, Kind, Mode, Round, SECRET_MINIMUM, Surveyed, short_id};

impl Merge<'_> {
    pub(super) fn questions(&mut self) {
        let (base, ours, theirs) = (self.base, self.ours, self.theirs);
        let copies = [&ours.questions, &theirs.questions];
        add_missing(&mut self.out.questions, copies, |asked| &asked.id);
        let mut all = std::mem::take(&mut self.out.questions);
        for asked in &mut all {
            let (Some(here), Some(there)) = (ours.question(&asked.id), theirs.question(&asked.id))
            else {
                continue;
            };
            let was = base.question(&asked.id).unwrap_or(here);
            self.question(asked, was, here, there);
        }
        self.out.questions = all;
    }

    fn question(&mut self, out: &mut Asked, was: &Asked, here: &Asked, there: &Asked) {
        let id = || out.id.clone();
        out.skipped = items::stands(was.skipped, here.skipped, there.skipped);
        let rounds = pick(&was.rounds, &here.rounds, &there.rounds);
        let confidence = pick(&was.confidence, &here.confidence, &there.confidence);
        let evidence = pick(&was.evidence, &here.evidence, &there.evidence);
        let wanted = pick(&was.wanted, &here.wanted, &there.wanted);
        if rounds.is_none() {
            let secret = self.is_secret();
            let (ours, theirs) = covered(secret, here.tallied(), there.tallied());
            self.clash(About::Votes(id()), id(), ours, theirs);
        }
        if confidence.is_none() {
            let datum = |asked: &Asked| asked.confidence.map_or(Datum::Nothing, Datum::Confidence);
            self.clash(About::Confidence(id()), id(), datum(here), datum(there));
        }
        if evidence.is_none() {
            let (ours, theirs) = (Datum::text(&here.evidence), Datum::text(&there.evidence));
            self.clash(About::Evidence(id()), id(), ours, theirs);
        }
        if wanted.is_none() {
            let datum = |asked: &Asked| {
                let level = asked.wanted.map(|level| u64::from(level.number()));
                level.map_or(Datum::Nothing, Datum::Number)
            };
            self.clash(About::Wanted(id()), id(), datum(here), datum(there));
        }
        out.rounds.clone_from(rounds.unwrap_or(&here.rounds));
        out.confidence = *confidence.unwrap_or(&here.confidence);
        out.evidence.clone_from(evidence.unwrap_or(&here.evidence));
        out.wanted = *wanted.unwrap_or(&here.wanted);
    }

    pub(super) fn surveys(&mut self) {
        let (base, ours, theirs) = (self.base, self.ours, self.theirs);
        let copies = [&ours.surveys, &theirs.surveys];
        add_missing(&mut self.out.surveys, copies, |survey| &survey.id);
        let mut all = std::mem::take(&mut self.out.surveys);
        for survey in &mut all {
            let (Some(here), Some(there)) = (ours.survey(&survey.id), theirs.survey(&survey.id))
            else {
                continue;
            };
            let was = base.survey(&survey.id).unwrap_or(here);
            survey.skipped = items::stands(was.skipped, here.skipped, there.skipped);
            let picked = pick(&vote(was), &vote(here), &vote(there))
                .map(|picked| if *picked == vote(here) { here } else { there });
            if picked.is_none() {
                self.survey(survey, here, there);
            }
            take_vote(survey, picked.unwrap_or(here));
        }
        self.out.surveys = all;
    }

    /// Tells of a survey on which both copies voted, or whose cards both put in another order.
    fn survey(&mut self, out: &Surveyed, here: &Surveyed, there: &Surveyed) {
        let asks = |kind: &Kind| kind.survey().is_some_and(|(id, _)| id == out.id);
        let (about, on) = (About::Survey(out.title.clone()), self.step(asks));
        if here.revealed() || there.revealed() {
            let secret = [self.ours, self.theirs]
                .iter()
                .any(|session| is_secret(out.asks, session.header.mode));
            // Counts belong to the order in which the answers stand; ours is the one that stays.
            let there = in_order(there, here);
            let tallied = |survey: &Surveyed| {
                let counts = survey.counts.clone();
                vec![Tallied {
                    ballots: survey.ballots,
                    counts: counts.map(|counts| (counts, survey.abstained)),
                }]
            };
            let (ours, theirs) = covered(secret, tallied(here), tallied(&there));
            return self.clash(about, on, ours, theirs);
        }
        let order = |survey: &Surveyed| {
            let texts = survey.answers.iter().map(|answer| answer.text.trim());
            Datum::Text(texts.collect::<Vec<_>>().join(" / "))
        };
        self.clash(about, on, order(here), order(there));
    }

    /// The dots are one vote: all of them come from one copy.
    pub(super) fn options(&mut self) {
        let lists = [self.base, self.ours, self.theirs].map(|session| {
            let options = session.options.iter();
            let keys = options.clone().map(|o| (o.link.clone(), o.text.clone()));
            let dots = options.filter(|o| o.dots > 0);
            let dots = dots.map(|o| ((o.link.clone(), o.text.clone()), o.dots));
            let mut dots: Vec<_> = dots.collect();
            dots.sort();
            (keys.collect::<Vec<_>>(), dots)
        });
        let [(was, was_dots), (here, here_dots), (there, there_dots)] = &lists;
        let dots = pick(was_dots, here_dots, there_dots);
        if dots.is_none() {
            let told = |dots: &[((Option<String>, String), u16)]| {
                let one = |((link, text), dots): &((Option<String>, String), u16)| {
                    let name = match link {
                        Some(link) if text.trim().is_empty() => short_id(link),
                        Some(_) | None => text.trim(),
                    };
                    format!("{name} {dots}")
                };
                Datum::text(&dots.iter().map(one).collect::<Vec<_>>().join(", "))
            };
            let on = self.step(|kind| *kind == Kind::DotVote);
            self.clash(About::Dots, on, told(here_dots), told(there_dots));
        }
        let dots = dots.unwrap_or(here_dots);
        let mut keys = items::union(was, here, there);
        // A topic that has dots in the vote that counts is on the list.
        keys.extend(dots.iter().map(|(key, _)| key.clone()));
        let mut options: Vec<super::super::DotOption> = Vec::new();
        for (link, text) in keys {
            if options.iter().any(|o| o.link == link && o.text == text) {
                continue;
            }
            let mut given = dots.iter();
            let given = given.find(|((l, t), _)| *l == link && *t == text);
            let dots = given.map_or(0, |(_, dots)| *dots);
            options.push(super::super::DotOption { link, text, dots });
        }
        self.out.options = options;
    }

    pub(super) fn roti(&mut self) {
        let (base, ours, theirs) = (self.base, self.ours, self.theirs);
        let roti = pick(&base.roti, &ours.roti, &theirs.roti);
        self.out.roti.clone_from(roti.unwrap_or(&ours.roti));
        if roti.is_none() {
            let tallied = |round: &Option<Round>| {
                let of = |round: &Round| Tallied {
                    ballots: round.ballots,
                    counts: round
                        .counts
                        .map(|counts| (counts.levels.to_vec(), counts.abstained)),
                };
                round.iter().map(of).collect()
            };
            let on = self.step(|kind| *kind == Kind::Roti);
            let (ours, theirs) = covered(true, tallied(&ours.roti), tallied(&theirs.roti));
            self.clash(About::Roti, on, ours, theirs);
        }
    }

    fn is_secret(&self) -> bool {
        [self.ours, self.theirs]
            .iter()
            .any(|session| session.header.mode == Mode::Secret)
    }
}

/// What is one vote of a survey: the order of its answers, and how they were given.
fn vote(survey: &Surveyed) -> (Vec<&str>, u32, u16, Option<&Vec<u16>>) {
    let ids = survey.answers.iter().map(|answer| &*answer.id);
    (
        ids.collect(),
        survey.ballots,
        survey.abstained,
        survey.counts.as_ref(),
    )
}

/// Takes the vote of a copy over, in the words that stand there already.
fn take_vote(out: &mut Surveyed, from: &Surveyed) {
    let words = std::mem::take(&mut out.answers);
    let word = |answer: &crate::domain::Answer| {
        let known = words.iter().find(|known| known.id == answer.id);
        known.unwrap_or(answer).clone()
    };
    out.answers = from.answers.iter().map(word).collect();
    out.ballots = from.ballots;
    out.abstained = from.abstained;
    out.counts.clone_from(&from.counts);
}

/// A survey with its answers in the order of another.
fn in_order(survey: &Surveyed, like: &Surveyed) -> Surveyed {
    let mut ordered = survey.clone();
    for (to, answer) in like.answers.iter().enumerate() {
        let from = ordered.answers.iter().position(|a| a.id == answer.id);
        if let Some(from) = from {
            let _ = ordered.shift(from, to);
        }
    }
    ordered
}

/// Two votes as they may be told. Beside ours, votes that differ by a few ballots would tell what
/// those few said, and fewer than three are never shown.
fn covered(secret: bool, ours: Vec<Tallied>, theirs: Vec<Tallied>) -> (Datum, Datum) {
    let is_few = |one: &Tallied| one.ballots < SECRET_MINIMUM;
    let betrays = |one: &Tallied| {
        ours.iter().any(|other| {
            let apart = one.ballots.abs_diff(other.ballots);
            (1..u32::from(GUESSING_BELOW)).contains(&apart)
        })
    };
    let cover = |mut one: Tallied| {
        if secret && (is_few(&one) || betrays(&one)) {
            one.counts = None;
        }
        one
    };
    let theirs: Vec<Tallied> = theirs.into_iter().map(cover).collect();
    let datum = |votes: Vec<Tallied>| {
        if votes.iter().all(|votes| votes.ballots == 0) {
            Datum::Nothing
        } else {
            Datum::Votes(votes)
        }
    };
    (datum(ours), datum(theirs))
}
