//! BL-F01 to BL-F14.
use super::super::{LintField, Tongue};
use super::{silent, table};

const T: Tongue = Tongue::Fr;

#[test]
fn f01_human_error() {
    table(
        T,
        LintField::Factors,
        &[
            ("C’est une erreur humaine.", &["1!erreur humaine"]),
            ("Erreur de manipulation", &["1!Erreur de manipulation"]),
            ("une faute humaine", &["1!faute humaine"]),
            ("erreur de l’opérateur", &["1!erreur de l’opérateur"]),
            ("ERREURS HUMAINES", &["1!ERREURS HUMAINES"]),
            (
                "non pas un bug mais une erreur humaine",
                &["1!erreur humaine"],
            ),
        ],
    );
    silent(
        T,
        LintField::Factors,
        &[
            "pas seulement une erreur humaine",
            "ce n’est pas une erreur humaine",
            "plutôt qu’une erreur humaine",
            "le rapport dit «\u{a0}erreur humaine\u{a0}»",
            "`erreur humaine`",
        ],
    );
}

#[test]
fn f02_counterfactual() {
    table(
        T,
        LintField::Factors,
        &[
            ("Il aurait dû appeler", &["2!aurait dû"]),
            ("J’aurais dû vérifier", &["2!aurais dû"]),
            ("Les équipes auraient dû se parler", &["2!auraient dû"]),
            ("On aurait pu le voir", &["2!aurait pu"]),
            ("L’astreinte n’aurait pas dû relancer", &["2!aurait pas dû"]),
            (
                "La personne d’astreinte aurait au moins pu le dire",
                &["2!aurait au moins pu"],
            ),
            ("Il aurait fallu tester", &["2!Il aurait fallu"]),
            ("Il fallait vérifier la sauvegarde", &["2!Il fallait"]),
            ("il fallait qu’on le sache", &["2!il fallait"]),
            ("Aurait-il dû appeler ?", &["2!Aurait-il dû"]),
            ("L’alerte aurait dû sonner", &["2?aurait dû"]),
            ("La sonde de l’équipe aurait dû répondre", &["2?aurait dû"]),
            ("L’alerte aurait-elle dû sonner ?", &["2?aurait-elle dû"]),
            ("Il fallait un second accord", &["2?Il fallait"]),
            ("Il aurait du\u{302} appeler", &["2!aurait du\u{302}"]),
        ],
    );
    silent(
        T,
        LintField::Factors,
        &[
            "Ça aurait pu être pire",
            "Ils auraient pu finir bien plus mal",
            "Il fallait 20 minutes",
            "Il fallait deux heures pour relancer",
            "il fallait environ une demi heure",
            "Il fallait compter quelques minutes",
            "Personne n’aurait pu le savoir",
            "Elle aurait du retard",
        ],
    );
    for field in [LintField::Luck, LintField::Impact] {
        silent(
            T,
            field,
            &[
                "On aurait dû vérifier",
                "Il fallait vérifier",
                "il aurait fallu",
            ],
        );
    }
}

#[test]
fn f03_omission() {
    table(
        T,
        LintField::Learn,
        &[
            ("Il a oublié de prévenir", &["3!a oublié de"]),
            ("L’opérateur a omis de vider le nœud", &["3!a omis de"]),
            ("L’équipe a négligé d’appeler", &["3!a négligé d’"]),
            ("Elle n’a pas pensé à relire", &["3!n’a pas pensé à"]),
            (
                "Ils n’ont pas pris la peine de lire",
                &["3!n’ont pas pris la peine"],
            ),
            ("Nous avions oublié de le dire", &["3!avions oublié de"]),
            ("La comptabilité a oublié de payer", &["3?a oublié de"]),
        ],
    );
    silent(
        T,
        LintField::Learn,
        &[
            "Le script a oublié de fermer le fichier",
            "Personne n’a oublié de prévenir",
            "La sonde n’a pas pensé à",
            "Un oubli",
        ],
    );
}

#[test]
fn f04_judgement() {
    table(
        T,
        LintField::Text,
        &[
            ("un relecteur négligent", &["4!négligent"]),
            ("imprudent", &["4!imprudent"]),
            ("C’est incompétent", &["4!incompétent"]),
            ("une équipe irresponsable", &["4!irresponsable"]),
            ("Il est e\u{301}tourdi", &["4!e\u{301}tourdi"]),
            ("trop paresseux", &["4!paresseux"]),
            ("un travail bâclé", &["4!bâclé"]),
        ],
    );
    silent(
        T,
        LintField::Text,
        &[
            "chargement paresseux",
            "l’évaluation paresseuse",
            "Le chargement est paresseux",
            "Les tests négligent ce cas",
            "ils négligent parfois",
            "un délai négligeable",
        ],
    );
}

#[test]
fn f05_fault() {
    table(
        T,
        LintField::Factors,
        &[
            ("C’est la faute de l’équipe", &["5!la faute de"]),
            ("la faute du fournisseur", &["5!la faute du"]),
            ("Par la faute de Paul", &["5!Par la faute"]),
            ("il est en faute", &["5!en faute"]),
            ("le coupable", &["5!coupable"]),
            ("elle est fautive", &["5!fautive"]),
            (
                "responsable de l’incident",
                &["5!responsable de l’incident"],
            ),
            (
                "les responsables de la panne",
                &["5!responsables de la panne"],
            ),
            ("C’est sa faute", &["5!sa faute"]),
        ],
    );
    silent(
        T,
        LintField::Factors,
        &[
            "faute de temps",
            "Faute de mieux, on a relancé",
            "une faute de frappe",
            "à cause de la faute de frappe",
            "la responsable d’astreinte",
            "responsable produit",
            "responsable de l’astreinte",
            "une faute de segmentation",
            "sans faute",
            "tolérance aux fautes",
            "ce n’est pas la faute de l’équipe",
        ],
    );
}

#[test]
fn f06_hindsight() {
    table(
        T,
        LintField::Timeline,
        &[
            ("Évidemment, le disque était plein", &["6?Évidemment"]),
            ("manifestement plein", &["6?manifestement"]),
            ("Bien sûr, ça casse", &["6?Bien sûr"]),
            ("Il suffisait de regarder", &["6?Il suffisait de"]),
            ("Il suffisait d’attendre", &["6?Il suffisait d’"]),
            ("Il n’y avait qu’à demander", &["6?Il n’y avait qu’à"]),
        ],
    );
    silent(
        T,
        LintField::Timeline,
        &["bien sur le disque", "il suffit de peu"],
    );
}

#[test]
fn f07_who() {
    table(
        T,
        LintField::Text,
        &[
            ("Qui a cassé la production\u{202f}?", &["7!Qui a cassé"]),
            ("Et qui a poussé ça ?", &["7!qui a poussé"]),
            ("Qui a déployé vendredi", &["7!Qui a déployé"]),
            ("Qui a fait ça ?", &["7!Qui a fait"]),
            ("On sait qui a lancé la migration ?", &["7!qui a lancé"]),
            ("Qui est-ce qui a validé ?", &["7!qui a validé"]),
        ],
    );
    silent(
        T,
        LintField::Text,
        &[
            "Qui a été touché ?",
            "Qui est d’astreinte ?",
            "La commande qui a cassé la base est connue",
            "Le script qui a fait tomber la base était-il relu ?",
            "Qu’est-ce qui a causé la panne ?",
            "Qui va prévenir le support ?",
        ],
    );
}

#[test]
fn f08_why_you() {
    table(
        T,
        LintField::Text,
        &[
            ("Pourquoi as-tu relancé ?", &["8!Pourquoi as-tu"]),
            ("Pourquoi n’as-tu pas appelé ?", &["8!Pourquoi n’as-tu"]),
            ("Pourquoi a-t-il attendu ?", &["8!Pourquoi a-t-il"]),
            ("Pourquoi n’a-t-elle rien dit ?", &["8!Pourquoi n’a-t-elle"]),
            ("pourquoi avez-vous attendu ?", &["8!pourquoi avez-vous"]),
            (
                "Pourquoi est-ce que tu as relancé ?",
                &["8!Pourquoi est-ce que tu"],
            ),
            (
                "Pourquoi l’opérateur n’a-t-il pas appelé ?",
                &["8!Pourquoi"],
            ),
        ],
    );
    silent(
        T,
        LintField::Text,
        &[
            "Pourquoi l’alerte n’a-t-elle pas sonné ?",
            "Pourquoi le service a-t-il redémarré ?",
            "C’est pourquoi vous lisez ceci",
            "Pourquoi est-ce qu’il y a deux bases ?",
            "Pourquoi maintenant ?",
        ],
    );
}

#[test]
fn f09_exhortation() {
    table(
        T,
        LintField::Actions,
        &[
            ("Faire plus attention", &["9!Faire plus attention"]),
            ("faire attention aux alertes", &["9!faire attention"]),
            ("Être plus vigilants", &["9!Être plus vigilants"]),
            ("être plus rigoureux", &["9!être plus rigoureux"]),
            ("Penser à vider le nœud", &["9!Penser à"]),
            ("Ne pas oublier la sauvegarde", &["9!Ne pas oublier"]),
            ("Veiller à prévenir", &["9!Veiller à"]),
            ("Rappeler à l’équipe la consigne", &["9!Rappeler à"]),
            ("Sensibiliser les équipes", &["9!Sensibiliser"]),
        ],
    );
    silent(
        T,
        LintField::Actions,
        &[
            "Ajouter un verrou pour ne plus avoir à y penser",
            "Le robot doit rappeler à l’astreinte la fin du gel",
            "Changer le défaut sans sensibiliser personne",
        ],
    );
    silent(T, LintField::Factors, &["Faire attention et penser à tout"]);
    silent(T, LintField::Text, &["Faire attention et penser à tout"]);
}

#[test]
fn f10_single_cause() {
    table(
        T,
        LintField::Factors,
        &[
            ("La cause racine est connue", &["10?La cause racine"]),
            ("la cause première", &["10?la cause première"]),
            ("C’est la vraie cause racine", &["10?la vraie cause racine"]),
            (
                "on cherche la cause\u{a0}racine",
                &["10?la cause\u{a0}racine"],
            ),
            ("LA CAUSE RACINE", &["10?LA CAUSE RACINE"]),
            (
                "voici la cause premie\u{300}re",
                &["10?la cause premie\u{300}re"],
            ),
        ],
    );
    silent(
        T,
        LintField::Factors,
        &["analyse de la cause racine", "des causes", "à cause de"],
    );
}

#[test]
fn f12_rule_broken() {
    table(
        T,
        LintField::Factors,
        &[
            (
                "Il n’a pas respecté la procédure",
                &["12!n’a pas respecté la procédure"],
            ),
            (
                "L’équipe a enfreint la consigne",
                &["12!a enfreint la consigne"],
            ),
            ("Elle a ignoré la procédure", &["12!a ignoré la procédure"]),
            (
                "Nous n’avons pas suivi le processus",
                &["12!n’avons pas suivi le processus"],
            ),
            (
                "Ils ont ignoré les consignes",
                &["12!ont ignoré les consignes"],
            ),
            (
                "L’astreinte n’a jamais respecté cette règle",
                &[
                    "14?astreinte n’a jamais",
                    "12!n’a jamais respecté cette règle",
                ],
            ),
            (
                "La comptabilité a ignoré la procédure",
                &["12?a ignoré la procédure"],
            ),
        ],
    );
    silent(
        T,
        LintField::Factors,
        &[
            "violation de contrainte",
            "une violation d’accès",
            "La requête a violé la règle d’unicité",
            "Il a respecté la procédure",
            "Il n’a pas ignoré la consigne",
        ],
    );
}

#[test]
fn f13_bad_decision() {
    table(
        T,
        LintField::Learn,
        &[
            ("une mauvaise décision", &["13!mauvaise décision"]),
            ("de mauvaises décisions", &["13!mauvaises décisions"]),
            ("un mauvais choix", &["13!mauvais choix"]),
            ("un manque de jugement", &["13!manque de jugement"]),
            ("MAUVAIS CHOIX", &["13!MAUVAIS CHOIX"]),
            ("mauvaise de\u{301}cision", &["13!mauvaise de\u{301}cision"]),
        ],
    );
    silent(T, LintField::Learn, &["une décision", "un mauvais port"]);
}

#[test]
fn f14_always_and_never() {
    table(
        T,
        LintField::Text,
        &[
            ("il oublie toujours", &["14?il oublie toujours"]),
            ("Elle ne teste jamais", &["14?Elle ne teste jamais"]),
            ("Ils sont toujours en retard", &["14?Ils sont toujours"]),
            ("L’équipe ne lit jamais", &["14?équipe ne lit jamais"]),
            ("On ne demande jamais", &["14?On ne demande jamais"]),
            ("Vous livrez toujours tard", &["14?Vous livrez toujours"]),
        ],
    );
    silent(
        T,
        LintField::Text,
        &[
            "Le script ne prévient jamais l’équipe",
            "L’alerte sonne toujours",
            "Il y a toujours un risque",
            "Il faut toujours deux accords",
            "jamais plus",
        ],
    );
}
