//! What would make an action likelier to happen and to help: advice, never a refusal.
//!
//! Knows no session and no words: facts go in, codes come out.
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use super::ActionKind;
use super::lint::{LintLevel, exhorts, plain_words};

/// What is looked at in an action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ActionFacts<'a> {
    /// What will be done.
    pub text: &'a str,
    /// Who does it.
    pub owner: &'a str,
    /// Until when.
    pub due: Option<Date>,
    /// How the room will see that it is done.
    pub done_when: &'a str,
    /// What it changes about failures.
    pub kind: Option<ActionKind>,
    /// Whether it belongs to a contributing factor.
    pub linked: bool,
    /// Whether it comes before the others.
    pub high_priority: bool,
    /// Whether it is still to be done; a closed one is spared all advice of its own.
    pub open: bool,
}

/// What could be better about an action, or about all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// AQ1: nobody does it.
    NoOwner,
    /// AQ1: several people do it.
    SeveralOwners,
    /// AQ2: there is no date.
    NoDue,
    /// AQ2: the date has gone by.
    PastDue,
    /// AQ2: the date is more than [`FAR`] days away.
    FarDue,
    /// AQ3: nothing says when it is done.
    NoDoneWhen,
    /// AQ3: what says it cannot be observed.
    VagueDoneWhen,
    /// AQ4: its kind is open.
    NoKind,
    /// AQ5: it belongs to no factor.
    NoFactor,
    /// AQ6: it begins with a verb that promises nothing.
    VagueStart,
    /// AQ7: it asks people to take care.
    Exhortation,
    /// AQ8: more than [`MOST_OPEN`] actions are open.
    ManyOpen,
    /// AQ9: all are of one kind.
    OneKind,
    /// AQ10: a pressing one comes late after a severe incident.
    Late,
}

impl Flaw {
    /// The id of the check.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoOwner | Self::SeveralOwners => "AQ1",
            Self::NoDue | Self::PastDue | Self::FarDue => "AQ2",
            Self::NoDoneWhen | Self::VagueDoneWhen => "AQ3",
            Self::NoKind => "AQ4",
            Self::NoFactor => "AQ5",
            Self::VagueStart => "AQ6",
            Self::Exhortation => "AQ7",
            Self::ManyOpen => "AQ8",
            Self::OneKind => "AQ9",
            Self::Late => "AQ10",
        }
    }

    /// How much weight it has.
    pub const fn level(self) -> LintLevel {
        match self {
            Self::NoOwner
            | Self::NoDue
            | Self::PastDue
            | Self::NoDoneWhen
            | Self::VagueDoneWhen
            | Self::NoKind
            | Self::NoFactor
            | Self::VagueStart
            | Self::Exhortation => LintLevel::Warn,
            Self::SeveralOwners | Self::FarDue | Self::ManyOpen | Self::OneKind | Self::Late => {
                LintLevel::Info
            }
        }
    }
}

/// A piece of advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The place of the action in the list; none where it is about all of them.
    pub action: Option<usize>,
    /// `AQ1` to `AQ10`.
    pub code: &'static str,
    /// How much weight it has.
    pub level: LintLevel,
    /// What exactly could be better, where a check looks at several things.
    pub flaw: Flaw,
}

/// The days after which a date is far.
pub const FAR: i32 = 90;
/// The most actions that a team keeps open.
pub const MOST_OPEN: usize = 5;
/// The days within which pressing actions are done after an incident of the highest severity,
/// and of the second highest (`PagerDuty`'s policy).
pub const SEVERE: [i32; 2] = [15, 30];

/// Looks at actions; the advice on each comes in the order of the list, then that on all.
///
/// `severity` is 1 for the most severe incident; none where there was no incident.
pub fn check_actions(
    actions: &[ActionFacts<'_>],
    today: Date,
    severity: Option<u8>,
) -> Vec<Advice> {
    let mut advice = Vec::new();
    for (at, action) in actions.iter().enumerate().filter(|(_, action)| action.open) {
        let flaws = flaws(action, today, severity);
        advice.extend(flaws.into_iter().map(|flaw| about(Some(at), flaw)));
    }
    if actions.iter().filter(|action| action.open).count() > MOST_OPEN {
        advice.push(about(None, Flaw::ManyOpen));
    }
    let mut kinds = actions.iter().map(|action| action.kind);
    let first = kinds.next().flatten();
    if actions.len() > 1 && first.is_some() && kinds.all(|kind| kind == first) {
        advice.push(about(None, Flaw::OneKind));
    }
    advice
}

const fn about(action: Option<usize>, flaw: Flaw) -> Advice {
    Advice {
        action,
        code: flaw.code(),
        level: flaw.level(),
        flaw,
    }
}

fn flaws(action: &ActionFacts<'_>, today: Date, severity: Option<u8>) -> Vec<Flaw> {
    let words = plain_words(action.text);
    let first: Vec<&str> = words.iter().map(String::as_str).collect();
    let checks = [
        owner(action.owner),
        due(action.due, today),
        done_when(action.done_when),
        action.kind.is_none().then_some(Flaw::NoKind),
        (!action.linked).then_some(Flaw::NoFactor),
        is_vague(&first).then_some(Flaw::VagueStart),
        exhorts(action.text).then_some(Flaw::Exhortation),
        late(action, today, severity),
    ];
    checks.into_iter().flatten().collect()
}

/// How many people a field of owners names.
fn owner(owner: &str) -> Option<Flaw> {
    let words = owner
        .split(|c: char| c.is_whitespace())
        .flat_map(|word| word.split_inclusive([',', ';', '&', '/', '+']));
    let (mut owners, mut is_inside) = (0, false);
    for word in words {
        let name = word.trim_end_matches([',', ';', '&', '/', '+']);
        let joins = matches!(name.to_lowercase().as_str(), "and" | "et" | "");
        let is_name = !joins && name.chars().any(char::is_alphanumeric);
        owners += usize::from(is_name && !is_inside);
        // A name of several words is one owner; a sign after a word ends it.
        is_inside = (is_name || (is_inside && !joins)) && name.len() == word.len();
    }
    let is_open = matches!(
        owner.trim().to_lowercase().as_str(),
        "tbd" | "n/a" | "à définir"
    );
    match owners {
        0 => Some(Flaw::NoOwner),
        _ if is_open => Some(Flaw::NoOwner),
        1 => None,
        _ => Some(Flaw::SeveralOwners),
    }
}

fn due(due: Option<Date>, today: Date) -> Option<Flaw> {
    let Some(due) = due else {
        return Some(Flaw::NoDue);
    };
    if due < today {
        return Some(Flaw::PastDue);
    }
    (days(today, due) > FAR).then_some(Flaw::FarDue)
}

/// The days from one date to a later one.
fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}

/// Words that do not say when something is done.
const EMPTY: &str = "when it it's 's is done finished complete completed ok tbd asap soon later better \
     improved everything works quand c' est fait fini terminé dès que possible mieux \
     amélioré tout va bien bientôt we";

/// Whether somebody could see that it is done: there are words, and not only those for “done”,
/// “better” or “when possible”.
fn done_when(done_when: &str) -> Option<Flaw> {
    if done_when.trim().is_empty() {
        return Some(Flaw::NoDoneWhen);
    }
    let words = plain_words(done_when);
    let says = |word: &String| !EMPTY.split(' ').any(|empty| empty == word);
    // Code alone, such as the name of a check that passes, can be observed.
    let is_code = words.is_empty() && done_when.contains(char::is_alphanumeric);
    (!is_code && !words.iter().any(says)).then_some(Flaw::VagueDoneWhen)
}

/// Whether an action begins with a verb that promises nothing.
fn is_vague(words: &[&str]) -> bool {
    const VAGUE: &str = "improve investigate consider monitor communicate améliorer ameliorer étudier \
         etudier voir regarder réfléchir reflechir sensibiliser communiquer surveiller \
         enhance explore rethink";
    const PAIRS: [[&str; 2]; 3] = [["look", "into"], ["think", "about"], ["raise", "awareness"]];
    const LIGHT: [&str; 9] = [
        "to", "we", "should", "must", "please", "let", "'s", "de", "il",
    ];
    let start = words.iter().take_while(|word| LIGHT.contains(word)).count();
    let rest = words.get(start..).unwrap_or_default();
    rest.first()
        .is_some_and(|word| VAGUE.split(' ').any(|vague| vague == *word))
        || PAIRS.iter().any(|pair| rest.starts_with(pair))
}

fn late(action: &ActionFacts<'_>, today: Date, severity: Option<u8>) -> Option<Flaw> {
    let rank = usize::from(severity?).checked_sub(1)?;
    let most = *SEVERE.get(rank)?;
    let is_late = action.high_priority && days(today, action.due?) > most;
    is_late.then_some(Flaw::Late)
}
