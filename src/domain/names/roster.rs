//! People who are known by name: authors of pasted lines, and those who lead what was promised.
use super::lists::{is_no_name, is_role};
use super::words::{Token, tokens};
use super::{NameKind, NameSpan, Person, is_named};
use crate::domain::{Session, lint};

/// The shortest part of a name that is looked for by itself.
const SHORTEST_PART: usize = 3;

/// People who are known by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    people: Vec<Person>,
    keys: Vec<Key>,
    owners: Vec<Key>,
    leads: Vec<String>,
}

/// Words in a row that are a name.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Key {
    /// In small letters.
    words: Vec<String>,
    shape: Shape,
    /// Whose it is, by index.
    of: usize,
}

/// How the words must stand to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// In any case.
    Any,
    /// With a capital.
    Capital,
    /// With a capital where no sentence begins: the name is a word as well.
    Within,
}

impl Roster {
    /// The people that a session knows.
    pub fn of(session: &Session) -> Self {
        let experiments = session.experiments().iter().map(|card| &card.owner);
        let actions = session.actions().iter().map(|card| &card.owner);
        let carried = session.carried().iter().map(|card| &card.owner);
        let owners = experiments.chain(actions).chain(carried);
        Self::new(
            session.timeline().people.clone(),
            owners.map(String::as_str),
        )
    }

    /// These people, and those who lead something.
    pub fn new<'o>(people: Vec<Person>, owners: impl IntoIterator<Item = &'o str>) -> Self {
        let keys = people.iter().enumerate();
        let mut leads: Vec<String> = Vec::new();
        for owner in owners.into_iter().map(str::trim) {
            let is_new = leads.iter().all(|old| old != owner);
            let words: Vec<String> = small_words(owner);
            let is_person = !words.is_empty() && words.iter().all(|word| !is_no_person(word));
            if is_new && is_person && owner.starts_with(char::is_uppercase) {
                leads.push(owner.to_owned());
            }
        }
        Self {
            keys: keys
                .flat_map(|(of, person)| keys_of(&person.name, of))
                .collect(),
            owners: leads.iter().filter_map(|owner| lead_key(owner)).collect(),
            people,
            leads,
        }
    }

    /// Those who lead something and are called by what may be a person's name.
    pub fn leads(&self) -> &[String] {
        &self.leads
    }

    /// Where the people stand in a text, an `@` before a name with it.
    pub(super) fn people_in(&self, text: &str, tokens: &[Token<'_>]) -> Vec<NameSpan<'_>> {
        let mut spans: Vec<NameSpan<'_>> = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let Some((key, length)) = longest(&self.keys, text, &tokens[at..]) else {
                at += 1;
                continue;
            };
            let sign = usize::from(text[..token.start].ends_with('@'));
            let start = token.start - sign;
            let end = tokens
                .get(at + length - 1)
                .map_or(token.end, |last| last.end);
            let role = self.people.get(key.of).map_or("", |person| &*person.role);
            at += length;
            let joins = |last: &NameSpan<'_>| {
                last.role == role && text.get(last.end..start).is_some_and(|gap| gap == " ")
            };
            match spans.last_mut() {
                Some(last) if joins(last) => last.end = end,
                Some(_) | None => spans.push(NameSpan {
                    start,
                    end,
                    kind: NameKind::Author,
                    role,
                }),
            }
        }
        spans
    }

    /// Where those who lead something stand in a text.
    pub(super) fn owners_in(&self, text: &str, tokens: &[Token<'_>]) -> Vec<NameSpan<'static>> {
        let mut spans = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            if let Some((_, length)) = longest(&self.owners, text, &tokens[at..]) {
                let last = tokens.get(at + length - 1);
                spans.push(NameSpan {
                    start: token.start,
                    end: last.map_or(token.end, |last| last.end),
                    kind: NameKind::Owner,
                    role: "",
                });
            }
        }
        spans
    }
}

/// The longest name that begins with the first of these tokens, and of how many it is.
fn longest<'k>(keys: &'k [Key], text: &str, tokens: &[Token<'_>]) -> Option<(&'k Key, usize)> {
    let matching = keys.iter().filter(|key| key.stands(text, tokens));
    let longest = matching.max_by_key(|key| key.words.len())?;
    Some((longest, longest.words.len()))
}

impl Key {
    fn stands(&self, text: &str, tokens: &[Token<'_>]) -> bool {
        let Some(tokens) = tokens.get(..self.words.len()) else {
            return false;
        };
        let same = tokens
            .iter()
            .zip(&self.words)
            .all(|(token, word)| token.is(word));
        let close = tokens.windows(2).all(|pair| match pair {
            [a, b] => text
                .get(a.end..b.start)
                .is_some_and(|gap| gap.chars().count() <= 2 && !gap.contains('\n')),
            _ => true,
        });
        let Some(first) = tokens.first().filter(|_| same && close) else {
            return false;
        };
        match self.shape {
            Shape::Any => true,
            Shape::Capital => first.capital,
            Shape::Within => is_named(text, first) || text[..first.start].ends_with('@'),
        }
    }
}

/// The ways in which somebody is called: the whole name, and its parts.
fn keys_of(name: &str, of: usize) -> Vec<Key> {
    // `Ana Silva (SRE)`: what stands in brackets is no name.
    let name = name.split('(').next().unwrap_or_default();
    let words = small_words(name);
    if words.iter().any(|word| word.ends_with("bot")) || words.iter().all(|w| is_no_person(w)) {
        return Vec::new();
    }
    let key = |words: Vec<String>, shape| Key { words, shape, of };
    if let [word] = words.as_slice() {
        let is_short = word.chars().count() < SHORTEST_PART;
        let shape = if is_short || lint::is_also_a_word(word) {
            Shape::Within
        } else {
            Shape::Any
        };
        return vec![key(words, shape)];
    }
    let has_capitals = name.contains(char::is_uppercase);
    let parts = tokens(name).into_iter().filter_map(|part| {
        let word = part.text.to_lowercase();
        // Small words within a name with capitals are `de`, `van` and the like.
        let is_part = word.chars().count() >= SHORTEST_PART
            && (part.capital || !has_capitals)
            && !is_no_person(&word);
        let shape = if lint::is_also_a_word(&word) {
            Shape::Within
        } else {
            Shape::Capital
        };
        is_part.then(|| key(vec![word], shape))
    });
    let whole = key(words.clone(), Shape::Any);
    [whole].into_iter().chain(parts).collect()
}

/// How somebody who leads something is called.
fn lead_key(owner: &str) -> Option<Key> {
    let words = small_words(owner);
    let first = words.first()?;
    let shape = if words.len() == 1 && lint::is_also_a_word(first) {
        Shape::Within
    } else {
        Shape::Capital
    };
    let of = 0;
    Some(Key { words, shape, of })
}

fn small_words(text: &str) -> Vec<String> {
    let words = tokens(text)
        .into_iter()
        .map(|token| token.text.to_lowercase());
    words.collect()
}

/// Whether a word calls a role, a machine or a thing.
fn is_no_person(word: &str) -> bool {
    is_role(word) || is_no_name(word) || word.chars().all(|c| c.is_ascii_digit())
}
