//! The rules for English, BL-E01 to BL-E14.
use std::sync::LazyLock;

use super::grammar::{is_participle, is_past};
use super::judge::{Row, info, negatable, row, warn};
use super::names;
use super::pattern::{Found, Phrases};
use super::rule::{Hit, LintField, LintLevel};
use super::scene::Scene;
use super::subject::Who;
use super::token::{Kind, Token};

/// Words that come between “should” and “have”.
macro_rules! adverbs {
    () => {
        "not|never|also|really|just|simply|probably|perhaps|at|least|maybe|still|easily|clearly|surely|certainly|definitely|obviously|ideally|then|all|both|likely|only?"
    };
}

/// What has rules that can be followed or not.
macro_rules! rules {
    () => {
        "procedure|procedures|process|processes|runbook|runbooks|playbook|playbooks|policy|policies|rule|rules|checklist|checklists|protocol|guideline|guidelines|instructions"
    };
}

static ROWS: [Row; 18] = [
    row(1, &["human|operator|user error|errors"], human_error),
    row(
        2,
        &[
            "should|could|would 've",
            concat!(
                "should|could|would|'d ",
                adverbs!(),
                " ",
                adverbs!(),
                " have"
            ),
            "shouldn't|couldn't|wouldn't have|'ve",
            "ought to have",
            "ought not to have",
            "should|could|would|shouldn't|couldn't|wouldn't i|he|she|they|you|we not? have",
        ],
        counterfactual,
    ),
    row(
        3,
        &[
            "failed|forgot|forgotten|neglected|omitted to",
            "did not even? bother",
            "didn't even? bother",
        ],
        omission,
    ),
    row(
        4,
        &[
            "careless|carelessly|carelessness|negligent|negligently|negligence|sloppy|sloppily|\
             sloppiness|laziness|incompetent|incompetence|reckless|recklessly|recklessness|stupid|\
             stupidly|stupidity|irresponsible|irresponsibly",
        ],
        negatable,
    ),
    row(4, &["lazy"], lazy),
    row(
        5,
        &[
            "'s fault",
            "my|your|his|her|our|their|whose fault",
            "at fault",
        ],
        fault,
    ),
    row(5, &["to blame"], to_blame),
    row(5, &["culprit|culprits|guilty"], negatable),
    row(
        6,
        &["obviously|clearly", "of course", "simply had to"],
        hindsight,
    ),
    row(
        7,
        &[
            "who broke|caused|did|deployed|pushed|merged|approved|wrote|changed|deleted|dropped|\
             removed|ran|introduced|released|committed|touched|restarted|forgot|missed|made|let|\
             allowed|screwed|triggered|disabled|ignored",
        ],
        who,
    ),
    row(
        8,
        &[
            "why did|didn't|haven't|hasn't|hadn't|wouldn't|couldn't you|he|she|they",
            "why did not you|he|she|they",
        ],
        warn,
    ),
    row(
        8,
        &["why did|didn't|haven't|hasn't|hadn't|wouldn't|couldn't not?"],
        why_role,
    ),
    row(
        9,
        &[
            "be|being more? careful|vigilant|cautious|attentive",
            "pay|paying more|closer|better? attention",
            "try|trying harder",
            "remember|remembering to",
            "make sure to",
            "double check|checks|checking",
            "doublecheck",
        ],
        exhortation,
    ),
    row(9, &["retrain|retraining"], retrain),
    row(
        10,
        &[
            "the real|true|actual|main|single|only|underlying? root cause is|was",
            "the real|true|actual|main|single|only|underlying? root cause of|for|behind _6 is|was",
        ],
        info,
    ),
    row(
        12,
        &[
            concat!("did not follow _3 ", rules!()),
            concat!("didn't follow _3 ", rules!()),
            concat!("violated|ignored|disregarded _3 ", rules!()),
        ],
        rule_broken,
    ),
    row(
        13,
        &[
            "bad|wrong|poor decision|decisions",
            "poor|bad judgement|judgment",
        ],
        warn,
    ),
    row(14, &["always|never"], always),
];

static PHRASES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::read(ROWS.iter().map(|row| row.phrases)));

/// What the rules find.
pub(super) fn hits(scene: &Scene<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    PHRASES.find(scene.tokens, |found| {
        let Some(row) = ROWS.get(found.row) else {
            return;
        };
        if let Some(level) = (row.judge)(scene, &found) {
            let from = match row.rule {
                // “Anna's fault” and “he always” begin before the word that gives them away.
                5 if scene.is(found.start, &["'s"]) => found.start.saturating_sub(1),
                14 => names::near(scene.subject(found.start).at, found.start),
                _ => found.start,
            };
            hits.extend(scene.hit(row.rule, level, from, found.end));
        }
    });
    names::hits(scene, &mut hits, is_past);
    hits
}

/// A “user error message” is a thing.
fn human_error(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let things = "message messages page pages code codes rate rates log logs report reports dialog \
         budget";
    if scene.is(found.end, things) {
        return None;
    }
    negatable(scene, found)
}

fn counterfactual(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    if matches!(scene.field, LintField::Luck | LintField::Impact) {
        return None;
    }
    let mut next = found.end;
    let adverbs = "not never already also ever all both just still then only even at least perhaps \
         maybe possibly instead better";
    while scene.is(next, adverbs)
        || scene
            .at(next)
            .is_some_and(|t| t.is_word() && t.norm.ends_with("ly"))
    {
        next += 1;
    }
    // “Should have a runbook” wishes for a thing; “as he should have” ends there.
    let is_end = scene
        .at(next)
        .is_none_or(|token| !token.is_word() && token.kind != Kind::Code);
    let is_bare_would = is_end && scene.is(found.start, &["'d", "would"]);
    if is_bare_would || !(is_end || is_participle(scene, next)) {
        return None;
    }
    let worse = "worse longer bigger larger";
    let is_luck = scene.is(next, &["been", "gone", "become", "turned"])
        && (scene.holds(next, next + 4, &["worse"])
            || (scene.holds(next, next + 3, worse) && scene.is(next + 1, &["much", "far", "a"])));
    if is_luck {
        return None;
    }
    let asked = "i he she they you we";
    if scene.holds(found.start, found.end, asked) {
        return Some(LintLevel::Warn);
    }
    match scene.subject(found.start).who {
        Who::Person => Some(LintLevel::Warn),
        Who::System | Who::Unknown | Who::Elided => Some(LintLevel::Info),
        Who::Nobody => None,
    }
}

fn omission(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    match scene.subject(found.start).who {
        Who::Person => Some(LintLevel::Warn),
        // “Failed to start” is what machines write.
        Who::Elided if scene.is(found.start, &["failed"]) => None,
        Who::Unknown | Who::Elided => Some(LintLevel::Info),
        Who::System | Who::Nobody => None,
    }
}

fn lazy(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let technical = "loading load loaded loader evaluation evaluated eval init initialisation \
         initialization initialised initialized fetch fetching import imports caching \
         binding allocation unmount deletion propagation static value field iterator free \
         mode creation";
    let next_is_system = scene.class(found.end) == Some(Who::System);
    if scene.is(found.end, technical) || next_is_system {
        return None;
    }
    let is_said_of = scene.follows(found.start, &["is", "are", "was", "were", "be", "been"]);
    if is_said_of && scene.subject(found.start).who == Who::System {
        return None;
    }
    negatable(scene, found)
}

fn fault(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let technical = "tolerance tolerant injection domain domains isolation line lines rate rates \
         model tree trees handling handler code codes detection detector injector \
         recovery";
    if scene.is(found.end, technical) {
        return None;
    }
    negatable(scene, found)
}

/// `git blame` is a command.
fn to_blame(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let start = scene.sentence(found.start);
    if scene.holds(start, found.start, &["git", "svn", "hg"]) {
        return None;
    }
    negatable(scene, found)
}

fn hindsight(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let is_timed = scene.is(found.end, &["visible"])
        && (found.end..scene.sentence_end(found.end))
            .any(|at| scene.at(at).is_some_and(Token::is_number));
    (!is_timed).then_some(LintLevel::Info)
}

fn who(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let did = scene.is(found.end.saturating_sub(1), &["did"]);
    if did && is_auxiliary(scene, found.end) {
        return None;
    }
    let light = "and so but or then exactly ok well now also";
    if scene.is_first(found.start, light) {
        return Some(LintLevel::Warn);
    }
    let hunts = "know knows knew find out ask asked tell told wonder wondered determine identify \
         identified check remember see saw exactly establish clarify investigate";
    scene.follows(found.start, hunts).then_some(LintLevel::Warn)
}

/// In “who did the alert page?” nobody is asked to have done anything.
fn is_auxiliary(scene: &Scene<'_>, at: usize) -> bool {
    let lexicon = scene.lexicon;
    if scene.is(at, &lexicon.pronouns) {
        return true;
    }
    let is_noun = |at: usize| scene.at(at).is_some_and(Token::is_word);
    let ends_there = !is_noun(at + 2) || scene.is(at + 2, &lexicon.prepositions);
    scene.is(at, &["the", "our", "their", "its"]) && is_noun(at + 1) && !ends_there
}

/// “Why did the operator …”, “why did Anna …”; the phrase ends before the subject.
fn why_role(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let mut last = found.end;
    if scene.is(last, &scene.lexicon.determiners) {
        last += 1;
        // The noun that matters comes last, before the verb: “the engineer on call restart”.
        while scene.at(last + 1).is_some_and(|next| next.joined) {
            last += 1;
        }
    }
    let is_person = scene.class(last) == Some(Who::Person);
    let is_thing = scene.class(last + 1) == Some(Who::System) && !scene.at(last)?.named;
    (is_person && !is_thing && !scene.is(last, &scene.lexicon.pronouns)).then_some(LintLevel::Warn)
}

fn exhortation(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    if scene.field != LintField::Actions || scene.is_negated(found.start) {
        return None;
    }
    match scene.subject(found.start).who {
        Who::System | Who::Nobody => None,
        Who::Person | Who::Unknown | Who::Elided => Some(LintLevel::Warn),
    }
}

/// A model is retrained, and that changes the system.
fn retrain(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let end = scene.sentence_end(found.end).min(found.end + 4);
    let learns = "model models classifier network detector embeddings forecast";
    if scene.holds(found.end, end, learns) {
        return None;
    }
    exhortation(scene, found)
}

fn rule_broken(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    // The exit code of a process is no rule.
    if scene.is(
        found.end,
        &[
            "exit", "id", "table", "memory", "group", "state", "list", "engine",
        ],
    ) {
        return None;
    }
    match scene.subject(found.start).who {
        Who::Person => Some(LintLevel::Warn),
        Who::Unknown | Who::Elided => Some(LintLevel::Info),
        Who::System | Who::Nobody => None,
    }
}

fn always(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let is_compound = scene.at(found.end).is_some_and(|next| next.joined);
    let is_function = scene.is(found.end, &["returns", "returned", "return"]);
    let is_said_of_people = scene.subject(found.start).who == Who::Person;
    (is_said_of_people && !is_compound && !is_function).then_some(LintLevel::Info)
}
