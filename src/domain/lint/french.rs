//! The rules for French, BL-F01 to BL-F14.
use std::sync::LazyLock;

use super::grammar::{is_french_verb, is_infinitive};
use super::judge::{Row, info, negatable, row, warn};
use super::names;
use super::pattern::{Found, Phrases};
use super::rule::{Hit, LintField, LintLevel};
use super::scene::Scene;
use super::subject::Who;
use super::token::{Kind, Token};

static ROWS: [Row; 21] = [
    row(
        1,
        &[
            "erreur humaine",
            "erreurs humaines",
            "faute humaine",
            "fautes humaines",
            "erreur|erreurs de manipulation|manip",
            "erreur|erreurs de l' opérateur|opératrice|utilisateur|exploitant",
            "erreur|erreurs d' opérateur|utilisateur",
        ],
        negatable,
    ),
    row(
        2,
        &[
            "aurais|aurait|aurions|auriez|auraient je|tu|il|elle|on|nous|vous|ils|elles|t? \
             il|elle|on? pas|plus|jamais|donc|aussi|bien|peut|tout|au|mieux|alors|sans? \
             être|moins|doute? dû|due|dus|dues|pu",
        ],
        counterfactual,
    ),
    row(2, &["il aurait pas|bien|donc? fallu"], impersonal),
    row(2, &["il fallait"], had_to),
    row(
        3,
        &[
            "ai|as|a|avons|avez|ont|avait|avaient|avais|avions|aviez simplement|tout|encore|juste|\
             aussi? simplement? oublié|omis|négligé de|d'",
            "ai|as|a|avons|avez|ont|avait|avaient|avais pas même? pensé à|au|aux",
            "ai|as|a|avons|avez|ont|avait|avaient|avais pas même? pris la peine",
        ],
        omission,
    ),
    row(
        4,
        &[
            "négligente|négligents|négligentes|négligence|négligences|négligemment|imprudent|\
             imprudente|imprudents|imprudentes|imprudence|incompétent|incompétente|incompétents|\
             incompétentes|incompétence|irresponsable|irresponsables|étourdi|étourdie|étourdis|\
             étourdies|étourderie|bâclé|bâclée|bâclés|bâclées",
        ],
        negatable,
    ),
    row(4, &["négligent"], negligent),
    row(4, &["paresseux|paresseuse|paresseuses"], lazy),
    row(
        5,
        &[
            "la faute de|d'|du|des|à|au|aux",
            "par la faute",
            "ma|ta|sa|notre|votre|leur faute",
        ],
        fault,
    ),
    row(
        5,
        &[
            "en faute",
            "coupable|coupables|fautif|fautive|fautifs|fautives",
        ],
        negatable,
    ),
    row(
        5,
        &[
            "responsable|responsables de l' incident|interruption|erreur|indisponibilité",
            "responsable|responsables de la panne|coupure|perte",
            "responsable|responsables du bug|problème|bogue",
        ],
        negatable,
    ),
    row(
        6,
        &[
            "évidemment|manifestement",
            "bien sûr",
            "il suffisait de|d'",
            "il n'? y avait qu' à",
        ],
        info,
    ),
    row(
        7,
        &[
            "qui a|avait|ont encore|donc|bien? cassé|fait|poussé|déployé|provoqué|causé|modifié|\
             supprimé|effacé|lancé|validé|approuvé|fusionné|écrit|oublié|touché|livré|décidé|\
             désactivé|redémarré|introduit|changé",
        ],
        who,
    ),
    row(
        8,
        &[
            "pourquoi n'|ne|l'|m'|s'|y? as|a|avez|ont|avais|avait|aviez|avaient|es|est|êtes|sont \
             t? tu|il|elle|vous|ils|elles",
            "pourquoi tu|vous",
            "pourquoi est ce que|qu' tu|vous|il|elle|ils|elles",
        ],
        why_you,
    ),
    row(8, &["pourquoi"], why_role),
    row(
        9,
        &[
            "faire|faites|faisons plus|bien|très|davantage? attention",
            "être|soyez|soyons plus|très|davantage vigilant|vigilante|vigilants|vigilantes|\
             rigoureux|rigoureuse|rigoureuses|attentif|attentive|attentifs|attentives|prudent|\
             prudente|prudents|prudentes",
            "être|soyez|soyons vigilant|vigilante|vigilants|vigilantes",
            "penser|pensez|pensons à",
            "ne pas|plus oublier",
            "n' oubliez|oublions pas",
            "veiller|veillez|veillons à",
            "rappeler|rappelez|rappelons à|aux|au",
            "sensibiliser|sensibilisez|sensibilisons",
        ],
        exhortation,
    ),
    row(
        10,
        &["la seule|vraie|véritable|principale? cause racine|première"],
        single_cause,
    ),
    row(
        12,
        &["a|ai|as|ont|avons|avez|avait|avaient pas|jamais? \
             respecté|suivi|enfreint|ignoré|violé \
             la|les|le|cette|ces|une|notre|nos|l'|son|leur|leurs|des? \
             _1 procédure|procédures|consigne|consignes|processus|règle|règles|runbook|protocole|\
             politique|instructions|checklist"],
        rule_broken,
    ),
    row(
        13,
        &["mauvaise décision", "mauvaises décisions", "mauvais choix"],
        warn,
    ),
    row(13, &["manque|erreur de jugement"], warn),
    row(14, &["toujours|jamais"], always),
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
                14 => names::near(generalised(scene, found.start), found.start),
                3 | 12 if scene.follows(found.start, &["n'", "ne"]) => found.start - 1,
                _ => found.start,
            };
            hits.extend(scene.hit(row.rule, level, from, found.end));
        }
    });
    names::hits(scene, &mut hits, is_french_verb);
    hits
}

const fn allows_counterfactuals(scene: &Scene<'_>) -> bool {
    matches!(scene.field, LintField::Luck | LintField::Impact)
}

fn counterfactual(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let is_luck = scene.is(found.end, &["être", "devenir", "finir", "tourner"])
        && scene.holds(
            found.end,
            found.end + 4,
            &["pire", "pires", "grave", "graves", "mal"],
        );
    if allows_counterfactuals(scene) || is_luck {
        return None;
    }
    let asked = "je tu il elle on nous vous ils elles";
    let is_asked = scene.holds(found.start, found.end, asked);
    match scene.subject(found.start).who {
        Who::Nobody => None,
        Who::Person => Some(LintLevel::Warn),
        Who::Elided if is_asked => Some(LintLevel::Warn),
        Who::System | Who::Unknown | Who::Elided => Some(LintLevel::Info),
    }
}

fn impersonal(scene: &Scene<'_>, _: &Found) -> Option<LintLevel> {
    (!allows_counterfactuals(scene)).then_some(LintLevel::Warn)
}

/// “Il fallait” judges before a verb; before an amount it tells how long, before a thing what.
fn had_to(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let amounts = "un une deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt \
         trente quarante cinquante soixante cent mille plusieurs quelques demi moins plus \
         près";
    let times = "seconde secondes minute minutes min heure heures h jour jours semaine semaines \
         mois an ans temps longtemps";
    let mut next = found.end;
    let light = "environ encore bien toujours compter attendre au alors";
    while scene.is(next, light) {
        next += 1;
    }
    let is_amount = scene.at(next).is_some_and(Token::is_number)
        || (scene.is(next, amounts) && scene.holds(next, next + 4, times))
        || scene.is(next, times)
        || scene.is(
            next,
            &[
                "deux",
                "trois",
                "quatre",
                "cinq",
                "dix",
                "plusieurs",
                "moins",
            ],
        );
    if allows_counterfactuals(scene) || is_amount {
        return None;
    }
    let clitics = "ne pas le la les l' se s' y en donc d'";
    while scene.is(next, clitics) {
        next += 1;
    }
    let is_deed = scene.at(next).is_some_and(is_infinitive)
        || scene.is(found.end, &["que", "qu'"])
        || scene.at(next).is_none_or(|token| !token.is_word());
    Some(if is_deed {
        LintLevel::Warn
    } else {
        LintLevel::Info
    })
}

fn omission(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    match scene.subject(found.start).who {
        Who::Person => Some(LintLevel::Warn),
        Who::Unknown | Who::Elided => Some(LintLevel::Info),
        Who::System | Who::Nobody => None,
    }
}

/// “Ils négligent les alertes” is a verb.
fn negligent(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let lexicon = scene.lexicon;
    let takes = scene.is(found.end, &lexicon.determiners) || scene.is(found.end, &["de", "d'"]);
    let led = scene.follows(found.start, &["ils", "elles"]);
    if takes || led {
        return None;
    }
    negatable(scene, found)
}

fn lazy(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let technical = "chargement évaluation initialisation import chargements évaluations \
         instanciation récupération allocation liaison mode";
    let from = found
        .start
        .saturating_sub(4)
        .max(scene.sentence(found.start));
    if scene.holds(from, found.start, technical) {
        return None;
    }
    negatable(scene, found)
}

fn fault(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let slips = "frappe orthographe français syntaxe saisie grammaire copie typo segmentation \
         page temps mieux";
    if scene.is(found.end, slips) {
        return None;
    }
    negatable(scene, found)
}

fn who(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let start = found.start;
    let at = |back: usize| start.checked_sub(back);
    // “Qu'est-ce qui a fait …” asks for a thing, “qui est-ce qui” does not.
    if scene.follows(start, &["ce"]) && at(2).is_some_and(|at| scene.is(at, &["est"])) {
        let asks_thing = at(3).is_none_or(|at| !scene.is(at, &["qui"]));
        return (!asks_thing).then_some(LintLevel::Warn);
    }
    let light = "et mais donc alors or bon puis ou";
    if scene.is_first(start, light) {
        return Some(LintLevel::Warn);
    }
    if scene.follows(
        start,
        &["ce", "celui", "celle", "ceux", "celles", "personne", "rien"],
    ) {
        return None;
    }
    let lexicon = scene.lexicon;
    let is_relative = scene.before(start).is_some_and(|token| !token.is_word())
        || (1..=3).any(|back| at(back + 1).is_some_and(|at| scene.is(at, &lexicon.determiners)));
    (scene.is_asked(start) && !is_relative).then_some(LintLevel::Warn)
}

fn why_you(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    // “C'est pourquoi” draws a conclusion, “il y a” and “il faut” have no person.
    let is_conclusion = scene.follows(found.start, &["est", "voilà"]);
    let is_impersonal = scene.is(found.end, &["y", "faut", "fallait", "faudrait"]);
    (!is_conclusion && !is_impersonal).then_some(LintLevel::Warn)
}

/// “Pourquoi l'opérateur n'a-t-il pas …”
fn why_role(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    if scene.follows(found.start, &["est", "voilà"]) {
        return None;
    }
    let mut noun = found.end;
    if scene.is(noun, &["est"]) && scene.is(noun + 1, &["ce"]) {
        noun += 3;
    }
    if scene.is(noun, &scene.lexicon.determiners) {
        noun += 1;
    }
    let is_person = scene.class(noun) == Some(Who::Person);
    let is_pronoun = scene.is(noun, &scene.lexicon.pronouns);
    (is_person && !is_pronoun && scene.is_asked(noun)).then_some(LintLevel::Warn)
}

fn exhortation(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let is_itself_negative = scene.is(found.start, &["ne", "n'"]);
    let is_negated = !is_itself_negative && scene.is_negated(found.start);
    if scene.field != LintField::Actions || is_negated {
        return None;
    }
    match scene.subject(found.start).who {
        Who::System | Who::Nobody => None,
        Who::Person | Who::Unknown | Who::Elided => Some(LintLevel::Warn),
    }
}

/// An “analyse de la cause racine” is a method.
fn single_cause(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let from = found.start.saturating_sub(3);
    let is_title = scene.holds(from, found.start, &["analyse", "analyses", "arbre"]);
    (!is_title).then_some(LintLevel::Info)
}

fn rule_broken(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    let holds = |words: &str| scene.holds(found.start, found.end, words);
    let keeps = holds("respecté suivi");
    if keeps != holds("pas jamais") {
        return None;
    }
    omission(scene, found)
}

fn always(scene: &Scene<'_>, found: &Found) -> Option<LintLevel> {
    generalised(scene, found.start).map(|_| LintLevel::Info)
}

/// The person before “toujours” or “jamais”, whichever word of the clause is the nearest.
fn generalised(scene: &Scene<'_>, at: usize) -> Option<usize> {
    const REACH: usize = 7;
    for back in (at.saturating_sub(REACH)..at).rev() {
        let token = scene.at(back)?;
        let ends = matches!(
            token.kind,
            Kind::Stop | Kind::Question | Kind::Comma | Kind::Colon | Kind::Quote
        );
        if ends {
            return None;
        }
        let who = scene.class(back);
        let noun = if scene.follows(back, &scene.lexicon.determiners) {
            back - 1
        } else {
            back
        };
        if who.is_none() || scene.follows(noun, &scene.lexicon.prepositions) {
            continue;
        }
        let next = back + 1;
        let skip = usize::from(scene.is(next, &["n'", "ne"]));
        let impersonal = "y faut fallait faudra faudrait s' reste manque";
        let is_impersonal = scene.is(back, &["il"]) && scene.is(next + skip, impersonal);
        return (who == Some(Who::Person) && !is_impersonal).then_some(back);
    }
    None
}
