//! BL-E11 and BL-F11: people by name.
use super::super::{LintField, Tongue};
use super::found;

#[test]
fn e11_names() {
    let roster = [
        "Anna",
        "Bob Schmidt",
        "Will",
        "Mark",
        "Rose",
        "Claire",
        "Pierre",
        "Jean-Luc",
    ];
    let hits = |text, field| found(text, Tongue::En, field, &roster);
    for (text, expected) in [
        ("Anna deployed it", "11!Anna"),
        ("Then anna restarted it", "11!anna"),
        ("Bob saw the alert", "11!Bob"),
        ("Bob Schmidt was called", "11!Bob Schmidt"),
        ("@carol broke the build", "11!@carol"),
        ("because Anna and Bob merged it", "11!Anna"),
        ("At 9, Will was on it", "11!Will"),
        ("Mark forgot the flag", "11!Mark"),
        ("Rose went home", "11!Rose"),
        ("Jean-Luc approved it", "11!Jean-Luc"),
    ] {
        assert!(
            hits(text, LintField::Timeline).contains(&expected.to_owned()),
            "{text} {:?}",
            hits(text, LintField::Timeline)
        );
    }
    for text in [
        "Thanks to Anna the cache was warm",
        "Owner: Anna",
        "Anna's dashboard",
        "The page went to Anna",
        "Will the job start?",
        "will deployed services restart",
        "Mark the host as down",
        "The load rose and the mark was hit",
        "@here was used",
        "npm @types/node broke",
        "mail anna@example.org",
    ] {
        assert_eq!(
            hits(text, LintField::Timeline),
            Vec::<String>::new(),
            "{text}"
        );
    }
    assert_eq!(
        hits("Anna will add an alert", LintField::Actions),
        Vec::<String>::new()
    );
}

#[test]
fn f11_names() {
    let roster = ["Anne", "Claire", "Pierre", "Rose", "Jean-Luc"];
    let hits = |text, field| found(text, Tongue::Fr, field, &roster);
    for (text, expected) in [
        ("Anne a relancé le service", "11!Anne"),
        ("puis anne a coupé", "11!anne"),
        ("@paul a poussé", "11!@paul"),
        ("Claire a vu l’alerte", "11!Claire"),
        ("Pierre n’a rien vu", "11!Pierre"),
        ("Quand Jean-Luc est arrivé", "11!Jean-Luc"),
    ] {
        let got = hits(text, LintField::Timeline);
        assert!(got.contains(&expected.to_owned()), "{text}: {got:?}");
    }
    for text in [
        "Merci à Anne",
        "Porteur : Anne",
        "On a appelé Anne",
        "une vue claire",
        "Claire et nette",
        "la pierre a roulé",
        "Rose pâle",
        "le tableau d’Anne",
    ] {
        assert_eq!(
            hits(text, LintField::Timeline),
            Vec::<String>::new(),
            "{text}"
        );
    }
    assert_eq!(
        hits("Anne va ajouter une alerte", LintField::Actions),
        Vec::<String>::new()
    );
}
