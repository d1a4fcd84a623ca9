//! Of whom or what a clause speaks.
//!
//! A guess by the order of words, not a parser: it looks back from the verb for the noun phrase
//! or pronoun that does what the verb says, and passes over what hangs on a preposition.
use super::lexicon::Head;
use super::scene::{LONGEST_SENTENCE, Scene};
use super::token::{Kind, Token};

/// Who does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// A pronoun for people, a role, a group, a name.
    Person,
    /// A machine, a program, a signal, a thing.
    System,
    /// A word that could be either.
    Unknown,
    /// “Nobody”: speaks of no one.
    Nobody,
    /// The sentence leaves it out.
    Elided,
}

/// Who does it, and the token that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) who: Who,
    pub(super) at: Option<usize>,
}

impl Subject {
    const fn new(who: Who, at: usize) -> Self {
        Self { who, at: Some(at) }
    }

    const fn none(who: Who) -> Self {
        Self { who, at: None }
    }
}

/// How far back a subject is looked for.
const REACH: usize = 24;

/// What stops the walk back from a verb.
enum Edge {
    /// A determiner, now behind.
    Determiner,
    /// A preposition: the phrase before it counts.
    Preposition,
    /// A conjunction or relative pronoun.
    Conjunction,
    /// A comma that nothing follows: something put in between ends here.
    Insertion,
    /// A mark, or the beginning.
    Mark,
}

impl Scene<'_> {
    /// What a single token stands for.
    pub(super) fn class(&self, at: usize) -> Option<Who> {
        let token = self.at(at)?;
        if token.kind == Kind::Code {
            return Some(Who::System);
        }
        if token.named || token.kind == Kind::Handle {
            return Some(Who::Person);
        }
        let is_on_call = token.joined && token.is(&["call"]) && self.follows(at, &["on"]);
        let lexicon = self.lexicon;
        if token.is(&lexicon.pronouns) || token.is(&lexicon.people) || is_on_call {
            return Some(Who::Person);
        }
        if token.is(&lexicon.nobody) {
            return Some(Who::Nobody);
        }
        token.is(&lexicon.systems).then_some(Who::System)
    }

    /// The subject of the verb at a token.
    pub(super) fn subject(&self, verb: usize) -> Subject {
        let end = self.skip_between(verb);
        let floor = end.saturating_sub(REACH);
        let mut at = end;
        loop {
            let mut phrase = Vec::new();
            let edge = match self.walk(&mut at, floor, &mut phrase) {
                Ok(edge) => edge,
                Err(subject) => return subject,
            };
            match edge {
                Edge::Determiner if self.hangs(at) => at = at.saturating_sub(1),
                Edge::Determiner => return self.phrase(&phrase, Form::Determined),
                Edge::Preposition => {}
                Edge::Insertion => at = self.insertion(at),
                Edge::Conjunction => {
                    if let Some(subject) = self.clause(&mut at, &phrase) {
                        return subject;
                    }
                }
                Edge::Mark if phrase.is_empty() => return Subject::none(Who::Elided),
                Edge::Mark => return self.phrase(&phrase, Form::Bare),
            }
            if at <= floor {
                return self.phrase(&phrase, Form::Determined);
            }
        }
    }

    /// The token after the subject of a verb.
    fn skip_between(&self, verb: usize) -> usize {
        let floor = verb.saturating_sub(LONGEST_SENTENCE);
        let mut at = verb;
        let is_english = self.lexicon.head == Head::Last;
        let stands_between = |token: &Token<'_>| {
            let is_adverb = is_english && token.is_word() && token.norm.ends_with("ly");
            token.is(&self.lexicon.between) || is_adverb
        };
        while at > floor && self.before(at).is_some_and(stands_between) {
            at -= 1;
        }
        at
    }

    /// Collects a noun phrase backwards, or finds a pronoun.
    fn walk(&self, at: &mut usize, floor: usize, phrase: &mut Vec<usize>) -> Result<Edge, Subject> {
        let lexicon = self.lexicon;
        while *at > floor {
            let back = *at - 1;
            let Some(token) = self.at(back) else { break };
            let is_hyphened = self.at(*at).is_some_and(|next| next.joined) || token.joined;
            match token.kind {
                Kind::Word => {}
                Kind::Code | Kind::Handle => {
                    phrase.push(back);
                    *at = back;
                    continue;
                }
                Kind::Comma if phrase.is_empty() => {
                    *at = back;
                    return Ok(Edge::Insertion);
                }
                Kind::Quote if !phrase.is_empty() => {
                    *at = back;
                    continue;
                }
                Kind::Quote => return Err(Subject::none(Who::Unknown)),
                Kind::Comma | Kind::Colon | Kind::Stop | Kind::Question => return Ok(Edge::Mark),
            }
            if is_hyphened {
                phrase.push(back);
            } else if token.is(&lexicon.pronouns) || token.is(&lexicon.nobody) {
                return Err(self.pronoun(back, phrase));
            } else if token.is(&["one"]) && self.follows(back, &["no"]) {
                return Err(Subject::new(Who::Nobody, back));
            } else if token.is(&["this", "these", "those"]) && phrase.is_empty() {
                return Err(Subject::new(Who::System, back));
            } else if token.is(&lexicon.contracted) && self.is_after_noun(back) {
                *at = back;
                return Ok(Edge::Preposition);
            } else if token.is(&lexicon.determiners) {
                *at = back;
                return Ok(Edge::Determiner);
            } else if token.is(&lexicon.prepositions) {
                *at = back;
                return Ok(Edge::Preposition);
            } else if token.is(&lexicon.conjunctions) {
                return Ok(Edge::Conjunction);
            } else {
                phrase.push(back);
            }
            *at = back;
        }
        Ok(Edge::Mark)
    }

    /// Whether `du`, `des` and the like stand after a noun, and so hold a preposition.
    fn is_after_noun(&self, at: usize) -> bool {
        self.is(at, &["du", "au", "aux"])
            || self
                .before(at)
                .is_some_and(|token| token.is_word() && !token.is(&self.lexicon.conjunctions))
    }

    /// A pronoun, unless a noun that is known stands between it and the verb.
    fn pronoun(&self, at: usize, phrase: &[usize]) -> Subject {
        let known = phrase.iter().find_map(|noun| {
            let who = self.class(*noun)?;
            Some(Subject::new(who, *noun))
        });
        known.unwrap_or_else(|| {
            let who = self.class(at).unwrap_or(Who::Unknown);
            Subject::new(who, at)
        })
    }

    /// Whether the phrase that begins here hangs on the word before it.
    fn hangs(&self, at: usize) -> bool {
        self.before(at).is_some_and(|token| {
            let is_verb = self.lexicon.head == Head::Last && token.norm.ends_with("ing");
            let is_compound = token.joined;
            token.is(&self.lexicon.prepositions) || (is_verb && !is_compound)
        })
    }

    /// The beginning of what two commas enclose before this token.
    fn insertion(&self, at: usize) -> usize {
        let start = self.sentence(at);
        let comma = (start..at).rfind(|back| {
            self.at(*back)
                .is_some_and(|token| token.kind == Kind::Comma)
        });
        comma.unwrap_or(at)
    }

    /// The subject where a conjunction begins the clause; none if the noun before it counts.
    fn clause(&self, at: &mut usize, phrase: &[usize]) -> Option<Subject> {
        let back = at.saturating_sub(1);
        let is_known = phrase.iter().any(|noun| self.class(*noun).is_some());
        if self.is(back, &self.lexicon.relatives) && !is_known {
            *at = back;
            return None;
        }
        if !phrase.is_empty() {
            return Some(self.phrase(phrase, Form::Bare));
        }
        if self.is(back, &self.lexicon.joins) {
            return Some(self.first_of_sentence(back));
        }
        Some(Subject::none(Who::Elided))
    }

    /// The first word of a sentence that is known and hangs on no preposition.
    fn first_of_sentence(&self, end: usize) -> Subject {
        let start = self.sentence(end);
        let found = (start..end).find_map(|at| {
            let who = self.class(at)?;
            let is_led = self.follows(at, &self.lexicon.determiners);
            let head = if is_led { at.saturating_sub(1) } else { at };
            let hangs = self.follows(head, &self.lexicon.prepositions)
                || self.follows(at, &self.lexicon.contracted);
            (!hangs).then_some(Subject::new(who, at))
        });
        let nothing = if start == end {
            Who::Elided
        } else {
            Who::Unknown
        };
        found.unwrap_or(Subject::none(nothing))
    }

    /// Whether a word for people counts wherever it stands in a noun phrase.
    fn can_lead(&self, at: usize) -> bool {
        self.lexicon.head == Head::First || self.at(at).is_some_and(|token| token.named)
    }

    /// What a noun phrase stands for; its tokens come last first.
    fn phrase(&self, phrase: &[usize], form: Form) -> Subject {
        let nouns: Vec<usize> = match self.lexicon.head {
            Head::Last => phrase.to_vec(),
            Head::First => phrase.iter().rev().copied().collect(),
        };
        let Some(first) = nouns.first() else {
            return Subject::none(Who::Unknown);
        };
        if form == Form::Bare && nouns.len() == 1 && self.is(*first, &["personne"]) {
            return Subject::new(Who::Nobody, *first);
        }
        for (nth, noun) in nouns.iter().enumerate() {
            match self.class(*noun) {
                // An engineer's dashboard is no engineer.
                Some(Who::Person) if nth > 0 && !self.can_lead(*noun) => {
                    return Subject::new(Who::Unknown, *first);
                }
                Some(who) => return Subject::new(who, *noun),
                None => {}
            }
        }
        Subject::new(Who::Unknown, *first)
    }
}

/// Whether a determiner leads a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Bare,
    Determined,
}
