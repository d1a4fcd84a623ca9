//! Leads one session through its agenda, with what the content says of each step.
mod leave;

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{ToSpan, Zoned};

use super::DemoFault;
use crate::content::{DemoSession, Said, Typed};
use crate::domain::{
    Agreed, Card, Command, Counts, Event, Instant, Kind, Language, MapPart, MapStep, Moment, Place,
    Session, Span, Stop, Vote, Which, short_id,
};

/// How much of a question's share of the time box has passed when the fingers go up, in percent.
const BEFORE_THE_VOTE: u64 = 70;

/// A session while it is led.
#[derive(Debug)]
pub(super) struct Lead<'a> {
    /// The session.
    pub(super) session: Session,
    /// What the content says of it.
    pub(super) told: &'a DemoSession,
    /// The room's language.
    pub(super) language: Language,
    /// Where the room is.
    pub(super) zone: &'a TimeZone,
    /// The day.
    pub(super) day: Date,
    /// The time.
    pub(super) now: Moment,
}

type Done<T = ()> = Result<T, DemoFault>;

impl Lead<'_> {
    /// Goes through the agenda, to its end or to where it was left.
    pub(super) fn run(&mut self) -> Done {
        self.does(Command::StartClock)?;
        let stops = self.session.agenda().to_vec();
        for (at, stop) in stops.iter().enumerate() {
            self.goes(Place {
                stop: at,
                question: 0,
            })?;
            if self.is_left_at(&stop.id) {
                return self.does(Command::PauseClock);
            }
            if self.step(at, stop)? == Next::Leave {
                return self.does(Command::PauseClock);
            }
            self.notes_on(&stop.id)?;
        }
        self.does(Command::Close)?;
        self.later()
    }

    /// Does something now.
    pub(super) fn does(&mut self, command: Command) -> Done {
        let what = format!("{command:?}");
        let applied = self.session.apply(command, self.now);
        applied.map_err(|refusal| DemoFault::Refused {
            session: self.session.header().id.clone(),
            refusal,
            what,
        })
    }

    fn goes(&mut self, place: Place) -> Done {
        if self.session.place() == place {
            return Ok(());
        }
        self.does(Command::Go(place))
    }

    fn is_left_at(&self, id: &str) -> bool {
        self.told.left_at.as_deref() == Some(id)
    }

    /// Lets a part of a time box pass, in percent of what the room takes of it.
    fn passes(&mut self, span: Span, percent: u64) {
        let pace = u64::from(self.told.pace);
        self.now = self.now.plus(Span(span.0 * pace * percent / 10_000));
    }

    fn step(&mut self, at: usize, stop: &Stop) -> Done<Next> {
        if let Kind::VoteSet { .. } = &stop.kind {
            return self.votes(at, stop);
        }
        self.passes(stop.planned, 50);
        match &stop.kind {
            Kind::SecretVote { .. } => {
                if let Some(working) = self.told.working {
                    self.does(Command::KeepWorking(working))?;
                }
            }
            Kind::Review => {
                for (index, status) in self.told.became.iter().copied().enumerate() {
                    self.does(Command::SetCarried { index, status })?;
                }
            }
            Kind::Checklist { survey } | Kind::Ordering { survey } => self.survey(survey)?,
            Kind::Numbers { of } => {
                self.survey(of)?;
                self.fields(of)?;
            }
            Kind::Form { form } => self.fields(form)?,
            Kind::Map { part } => self.map(*part)?,
            Kind::Timeline => self.timeline()?,
            Kind::List { board } => self.cards(board)?,
            Kind::Confirm => self.does(Command::Confirm {
                step: stop.id.clone(),
                agreed: Some(Agreed::Yes),
            })?,
            Kind::DotVote => self.dots()?,
            Kind::Commit => self.promises()?,
            Kind::Roti => self.goodbye()?,
            Kind::Brief | Kind::VoteSet { .. } | Kind::Read | Kind::Talk => {}
        }
        self.passes(stop.planned, 50);
        Ok(Next::Go)
    }

    fn votes(&mut self, at: usize, stop: &Stop) -> Done<Next> {
        let ids: Vec<String> = self
            .session
            .questions_at(stop)
            .map(|asked| asked.id.clone())
            .collect();
        let each = Span(stop.planned.0 / u64::try_from(ids.len().max(1)).unwrap_or(1));
        for (question, id) in ids.iter().enumerate() {
            self.goes(Place { stop: at, question })?;
            self.passes(each, BEFORE_THE_VOTE);
            let told = self.told;
            let named = |name: &str| name == short_id(id);
            for (_, votes) in told.votes.iter().filter(|(name, _)| named(name)) {
                self.vote(id, votes)?;
            }
            for (_, sure, rests_on) in told.sure.iter().filter(|(name, ..)| named(name)) {
                self.does(Command::SetConfidence {
                    question: id.clone(),
                    confidence: Some(*sure),
                })?;
                self.does(Command::SetEvidence {
                    question: id.clone(),
                    evidence: self.says(rests_on),
                })?;
            }
            self.notes_on(id)?;
            if self.is_left_at(short_id(id)) {
                return Ok(Next::Leave);
            }
            self.passes(each, 100 - BEFORE_THE_VOTE);
        }
        Ok(Next::Go)
    }

    /// The rounds of a question, or a lone answer.
    fn vote(&mut self, question: &str, votes: &str) -> Done {
        for round in votes.split_whitespace() {
            let question = question.to_owned();
            let counts = self.counts(round)?;
            let alone = round.parse::<Vote>().ok().filter(|_| self.is_alone());
            self.does(match alone {
                Some(vote) => Command::Answer { question, vote },
                None => Command::Reveal { question, counts },
            })?;
        }
        Ok(())
    }

    fn is_alone(&self) -> bool {
        self.told.mode == crate::domain::Mode::Solo
    }

    /// Reads votes as they are typed: `3342x31`.
    fn counts(&self, typed: &str) -> Done<Counts> {
        let mut counts = Counts::default();
        let mut letter = [0; 4];
        for vote in typed.chars() {
            let vote = vote.encode_utf8(&mut letter);
            let read = vote.parse::<Vote>();
            counts.add(read.map_err(|_| self.missing(&format!("vote {vote}")))?);
        }
        Ok(counts)
    }

    fn survey(&mut self, of: &str) -> Done {
        let told = self.told;
        for (_, from, to) in told.moved.iter().filter(|(survey, ..)| survey == of) {
            self.does(Command::MoveAnswer {
                survey: of.to_owned(),
                from: *from,
                to: *to,
            })?;
        }
        for kept in told.surveys.iter().filter(|kept| kept.of == of) {
            self.does(Command::KeepSurvey {
                survey: of.to_owned(),
                counts: kept.counts.clone(),
                abstained: kept.abstained,
                ballots: kept.ballots,
            })?;
        }
        Ok(())
    }

    fn fields(&mut self, form: &str) -> Done {
        let told = self.told;
        for (_, field, typed) in told.fields.iter().filter(|(of, ..)| of == form) {
            let text = match typed {
                Typed::Same(text) => text.clone(),
                Typed::Words(english, french) => match self.language {
                    Language::En => english.clone(),
                    Language::Fr => french.clone(),
                },
                Typed::Day(after) => self.on(*after)?.to_string(),
                Typed::At(after, at) => iso(&self.at(*after, *at)?),
                Typed::Zone => self.zone.iana_name().unwrap_or("UTC").to_owned(),
            };
            self.does(Command::Fill {
                form: form.to_owned(),
                field: field.clone(),
                text,
            })?;
        }
        Ok(())
    }

    /// The map is drawn in one part; the figures of the next two come with it.
    fn map(&mut self, part: MapPart) -> Done {
        let told = self.told;
        match part {
            MapPart::Steps => {
                for (at, step) in told.map.iter().enumerate() {
                    let step = self.map_step(step, &step.today);
                    self.does(Command::PutMapStep {
                        which: Which::Today,
                        step: Box::new(step),
                        at,
                    })?;
                }
                Ok(())
            }
            MapPart::Future if told.map.iter().any(|step| step.future.is_some()) => {
                let ids: Vec<u32> = self.session.stream().today.iter().map(|s| s.id).collect();
                let steps = told.map.iter().zip(ids).map(|(step, id)| MapStep {
                    id,
                    ..self.map_step(step, step.future.as_ref().unwrap_or(&step.today))
                });
                let steps = steps.collect();
                self.does(Command::PutMap {
                    which: Which::Future,
                    steps,
                })
            }
            MapPart::Times | MapPart::Quality | MapPart::Future => Ok(()),
        }
    }

    fn map_step(&self, told: &crate::content::DemoStep, figures: &MapStep) -> MapStep {
        MapStep {
            name: self.says(&told.say),
            role: self.says(&told.role),
            note: self.says(&told.note),
            ..figures.clone()
        }
    }

    fn timeline(&mut self) -> Done {
        let session = self.told;
        for told in &session.events {
            let at = iso(&self.at(-told.ago, told.at)?);
            let event = Event {
                at: at.parse::<Instant>().ok(),
                kind: told.kind,
                text: self.says(&told.say),
                role: self.says(&told.role),
                source: self.says(&told.source),
                sense: self.says(&told.sense),
                ..Event::default()
            };
            self.does(Command::PutEvent(Box::new(event)))?;
        }
        Ok(())
    }

    fn cards(&mut self, board: &str) -> Done {
        let session = self.told;
        for told in &session.cards {
            let Some((on, column)) = told.on.split_once('.').filter(|(on, _)| *on == board) else {
                continue;
            };
            let card = Card {
                id: 0,
                board: on.to_owned(),
                column: column.to_owned(),
                text: self.says(&told.say),
                known: self.says(&told.known),
            };
            self.does(Command::PutCard(Box::new(card)))?;
        }
        Ok(())
    }

    fn notes_on(&mut self, id: &str) -> Done {
        let told = self.told;
        let on = short_id(id);
        for (_, kind, text) in told.notes.iter().filter(|(name, ..)| name == on) {
            self.does(Command::AddNote {
                on: id.to_owned(),
                kind: *kind,
                text: self.says(text),
            })?;
        }
        Ok(())
    }

    fn says(&self, text: &Said) -> String {
        text.in_language(self.language).to_owned()
    }

    fn missing(&self, what: &str) -> DemoFault {
        DemoFault::NotThere {
            session: self.session.header().id.clone(),
            what: what.to_owned(),
        }
    }

    /// So many days after the session's.
    fn on(&self, after: i32) -> Done<Date> {
        Ok(self.day.checked_add(i64::from(after).days())?)
    }

    fn at(&self, after: i32, at: Time) -> Done<Zoned> {
        let day = self.on(after)?;
        Ok(day.to_datetime(at).to_zoned(self.zone.clone())?)
    }
}

/// Whether the session goes on after a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Go,
    Leave,
}

/// A moment as it stands in forms and on the timeline.
fn iso(at: &Zoned) -> String {
    at.strftime("%Y-%m-%dT%H:%M%:z").to_string()
}
