//! What a verb form looks like, as far as rules depend on it.
use super::scene::Scene;
use super::token::Token;

const IRREGULAR: &str = "been done had gone seen known taken given made found got gotten held kept left lost \
     put read run said sent set shut stood told thought understood won written broken \
     caught chosen come cut drawn driven fallen felt forgotten hidden hit hurt begun \
     brought built bought become heard let led meant met paid quit risen shown spoken \
     spent stopped sought slept split spread stuck taught thrown worn woken dealt fought \
     hung rung sold shot grown foreseen overseen undone rewritten reset rerun fed bet \
     cost bound shaken foregone withdrawn worse";
const PAST: &str = "was were is are has had did does didn't wasn't hadn't hasn't doesn't couldn't \
     wouldn't shouldn't should could would ran saw took went made broke came began forgot \
     gave got knew left lost said sent told thought wrote found held kept led met brought \
     built caught chose felt hit put read set shut cut let understood woke drove threw \
     spoke spent fell won 's 'd just also then never always accidentally immediately \
     quickly can can't cannot must";
const NOT_PAST: &str = "red bed shed seed need feed speed embed hundred indeed exceed";
/// Participles that are more often said of a thing one has.
const QUALITIES: &str = "automated dedicated shared limited detailed unlimited distributed centralised \
     centralized improved related required";

/// Whether a word is a past participle, as after “have”.
pub(super) fn is_participle(scene: &Scene<'_>, at: usize) -> bool {
    let Some(token) = scene.at(at) else {
        return false;
    };
    let leads_noun = scene.at(at + 1).is_some_and(|next| {
        let lexicon = scene.lexicon;
        next.is_word() && !next.is(&lexicon.determiners) && !next.is(&lexicon.prepositions)
    });
    if token.is(QUALITIES) && leads_noun {
        return false;
    }
    token.is(IRREGULAR) || is_regular(token)
}

/// Whether a word is a verb that tells what somebody did.
pub(super) fn is_past(token: &Token<'_>) -> bool {
    token.is(PAST) || is_regular(token)
}

fn is_regular(token: &Token<'_>) -> bool {
    token.is_word() && token.norm.ends_with("ed") && !token.is(NOT_PAST)
}

/// Whether a French word is an infinitive.
pub(super) fn is_infinitive(token: &Token<'_>) -> bool {
    let nouns = "premier dernier nombre autre notre votre ordre titre centre hier septembre \
         octobre novembre décembre atelier fichier quatre serveur filtre registre encadre \
         serrure miroir soir espoir";
    let endings = ["er", "ir", "re"];
    token.is_word()
        && endings.iter().any(|ending| token.norm.ends_with(ending))
        && token.norm.chars().count() > 3
        && !token.is(nouns)
}

/// Whether a French word, said of a person, is a verb.
pub(super) fn is_french_verb(token: &Token<'_>) -> bool {
    token.is(&[
        "a",
        "avait",
        "aurait",
        "est",
        "était",
        "n'",
        "ne",
        "s'",
        "se",
        "l'",
        "y",
        "doit",
        "devait",
        "devrait",
        "va",
        "pouvait",
        "peut",
        "voulait",
        "croyait",
        "pensait",
        "fait",
        "faisait",
        "lance",
        "déploie",
        "oublie",
        "casse",
        "redémarre",
        "pousse",
        "appelle",
        "dit",
        "voit",
        "met",
        "prend",
        "part",
        "arrive",
        "supprime",
        "modifie",
        "valide",
        "ignore",
    ])
}
