//! People by name: who of the roster, or which handle, does something in a sentence.
use super::lexicon::Words as _;
use super::rule::{Hit, LintField, LintLevel};
use super::scene::Scene;
use super::token::{Kind, Token, normal};

const RULE: u8 = 11;

/// Names that are words too: they count with a capital and a verb only.
const COMMON: &str = "will mark rose claire pierre may june april august grace hope faith joy art bill \
     frank jack rob sue pat drew chase grant summer dawn ivy iris guy max ray rich dean \
     blanche aimé olive fleur violette constance prudence colombe aurore marguerite \
     victor penny chuck don gene miles page reed skip tab wade ada ruby julia crystal \
     jasmine jason jenkins avril france juste clément parfait modeste";
/// Handles that are no people.
const GROUPS: &str = "here channel everyone all override deprecated param return media import test \
     nullable";
/// Words after which a name is spared: what is owned, and who is thanked.
const SPARED: &str = "thank thanks thankful kudos congratulations grateful owner owners owns owned \
     assigned assignee merci remercie remercions remercier remerciements bravo \
     félicitations porteur porteuse assignée assigné";
/// Words that begin a clause after which somebody does something.
const BEFORE: &str = "and then when because that but so while since after before until if et puis quand \
     parce que mais alors donc car lorsque pendant";
/// Words that promise instead of tell.
const PROMISES: &str = "will to 'll va is adds can";

/// Whether a name, in small letters, is a word as well.
pub(super) fn is_also_a_word(name: &str) -> bool {
    COMMON.has(name)
}

/// Whether a handle, in small letters and without its sign, calls a group or is code.
pub(super) fn is_group(handle: &str) -> bool {
    GROUPS.has(handle)
}

/// Marks the tokens that name somebody.
pub(super) fn mark(tokens: &mut [Token<'_>], roster: &[&str]) {
    for name in roster {
        let parts: Vec<String> = name
            .split(|c: char| c.is_whitespace() || c == '-')
            .filter(|part| part.chars().count() > 1)
            .map(|part| normal(part.trim_start_matches('@')).into_owned())
            .collect();
        // A first name alone means the same person; a family name is not marked on its own.
        let Some(first) = parts.first() else { continue };
        let is_common = COMMON.has(first);
        for at in 0..tokens.len() {
            let is_name = tokens.get(at).is_some_and(|token| {
                token.is_word() && *token.norm == **first && (token.capital || !is_common)
            });
            if !is_name {
                continue;
            }
            let next = tokens.get(at + 1);
            let counts = !is_common || next.is_some_and(|next| next.is_word() && !next.capital);
            if let Some(token) = tokens.get_mut(at) {
                token.named = token.named || counts;
            }
            for (place, part) in (at + 1..).zip(parts.iter().skip(1)) {
                match tokens.get_mut(place) {
                    Some(token) if token.is_word() && *token.norm == **part => token.named = true,
                    _ => break,
                }
            }
        }
    }
}

/// Adds a hit for each name that does something.
pub(super) fn hits(scene: &Scene<'_>, hits: &mut Vec<Hit>, is_verb: fn(&Token<'_>) -> bool) {
    let is_named = |at: usize| {
        scene.at(at).is_some_and(|token| {
            token.named
                || (token.kind == Kind::Handle && !GROUPS.has(token.norm.trim_start_matches('@')))
        })
    };
    let mut at = 0;
    while at < scene.tokens.len() {
        if !is_named(at) {
            at += 1;
            continue;
        }
        let start = at;
        while is_named(at) {
            at += 1;
        }
        if acts(scene, start, at, is_verb) {
            hits.extend(scene.hit(RULE, LintLevel::Warn, start, at));
        }
    }
}

/// Whether a name is the subject of its clause.
fn acts(scene: &Scene<'_>, start: usize, end: usize, is_verb: fn(&Token<'_>) -> bool) -> bool {
    let sentence = scene.sentence(start);
    if scene.holds(sentence, scene.sentence_end(end), SPARED) {
        return false;
    }
    let Some(next) = scene.at(end) else {
        return false;
    };
    if scene.field == LintField::Actions && next.is(PROMISES) {
        return false;
    }
    let is_verb = is_verb(next) && !is_possessive(scene, end);
    let is_common = scene.at(start).is_some_and(|name| COMMON.has(&name.norm));
    if is_common {
        return is_verb;
    }
    let hangs = scene.follows(start, &scene.lexicon.prepositions)
        || scene.follows(start, &scene.lexicon.contracted);
    let begins = scene.is_first(start, &[]) || scene.follows(start, BEFORE);
    let goes_on = next.is_word() && !next.joined && !is_possessive(scene, end);
    (is_verb && (!hangs || begins)) || (begins && goes_on && !hangs)
}

/// Whether `'s` says whose a thing is.
fn is_possessive(scene: &Scene<'_>, at: usize) -> bool {
    let been = "been not just already never";
    scene.is(at, &["'s"]) && !scene.is(at + 1, been)
}

/// Where a hit begins: at the subject, if that is close enough to show both together.
pub(super) fn near(subject: Option<usize>, at: usize) -> usize {
    const CLOSE: usize = 5;
    subject
        .filter(|subject| subject + CLOSE >= at)
        .unwrap_or(at)
}
