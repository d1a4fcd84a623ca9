//! What is taken for a name, and what is not.
use super::*;

fn roster() -> Roster {
    let person = |name: &str, role: &str| Person {
        name: name.to_owned(),
        role: role.to_owned(),
    };
    let people = vec![
        person("Zoé Martin", "on call"),
        person("ben", ""),
        person("ana.silva", "support"),
        person("Will", ""),
        person("ops", ""),
        person("page-bot", ""),
    ];
    Roster::new(people, ["Lin", "Platform team", "Support", ""])
}

fn veil(text: &str) -> String {
    veiled(text, &roster(), "[name]").0
}

fn likely(text: &str) -> Vec<&str> {
    let roster = roster();
    let names = names(text, &roster);
    let likely = names.iter().filter(|span| !span.kind.is_sure());
    likely.map(|span| &text[span.start..span.end]).collect()
}

#[test]
fn addresses_and_handles_give_way() {
    assert_eq!(veil("ask jane.doe+x@example.co.uk."), "ask [name].");
    assert_eq!(veil("(zoë@exämple.fr)"), "([name])");
    assert_eq!(veil("cc @jdoe, @K-Ito!"), "cc [name], [name]!");
    assert_eq!(veil("a\n@jdoe: b"), "a\n[name]: b");
}

#[test]
fn machines_groups_packages_and_code_stay() {
    for text in [
        "git clone git@github.com:org/repo.git",
        "https://user@host.example.com/path",
        "https://medium.com/@company/post",
        "root@db1 lost its disk",
        "lodash@4.17.21 and @types/node",
        "@here @channel please look",
        "`@Override` is missing, @media too",
        "5 requests @ 3 s, mail@, @",
    ] {
        assert_eq!(veil(text), text);
    }
}

#[test]
fn authors_of_pasted_lines_give_way_to_their_role_or_a_mark() {
    assert_eq!(veil("Zoé Martin, then ZOÉ MARTIN"), "on call, then on call");
    assert_eq!(veil("merci @Zoé !"), "merci on call !");
    assert_eq!(veil("Zoé’s page, l’Martin"), "on call’s page, l’on call");
    assert_eq!(
        veil("ben and Ben rolled back"),
        "[name] and [name] rolled back"
    );
    assert_eq!(
        veil("Ana asked ana.silva, Silva"),
        "support asked support, support"
    );
    assert_eq!(veil("we asked Will twice"), "we asked [name] twice");
}

#[test]
fn words_that_only_look_like_an_author_stay() {
    for text in [
        "Will it hold? It will.",
        "the benefit of Bench",
        "ops restarted it, Ops too",
        "page-bot paged; the page was slow",
        "zoé and martin", // parts count with a capital only
    ] {
        assert_eq!(veil(text), text);
    }
}

#[test]
fn two_capitalised_words_are_likely_a_name_and_are_left() {
    let text = "then Juno Miller and Ulf d’Arc saw it";
    assert_eq!(likely(text), ["Juno Miller"]);
    assert_eq!(veil(text), text);
    assert_eq!(likely("When Juno Miller came"), ["Juno Miller"]);
    assert_eq!(likely("on a prévenu Émile Côté hier"), ["Émile Côté"]);
    assert_eq!(
        likely("the note of Wolf-Dieter Petit Dumas"),
        ["Wolf-Dieter Petit Dumas"]
    );
    assert_eq!(likely("d’Odilon Blanc"), ["Odilon Blanc"]);
}

#[test]
fn a_common_first_name_with_a_surname_gives_way() {
    assert_eq!(veil("ask Marie Durand"), "ask [name]");
    assert_eq!(veil("Marie Durand rolled back"), "[name] rolled back");
    assert_eq!(veil("d’Élodie Blanc, MARIE"), "d’[name], MARIE");
    assert_eq!(
        veil("Jean-Luc Petit Dumas and doctor Jane Miller"),
        "[name] and doctor [name]"
    );
    assert_eq!(veil("vu avec Marie DURAND-PETIT"), "vu avec [name]");
    assert_eq!(
        veil("When Doctor Jane Miller came"),
        "When Doctor [name] came"
    );
    assert_eq!(veil("ask Marie Durand Manager"), "ask [name] Manager");
    assert_eq!(likely("ask Marie Durand"), Vec::<&str>::new());
}

#[test]
fn a_first_name_beside_what_is_no_surname_stays() {
    for text in [
        "Florence Gateway is slow, Jordan API too",
        "on Black Friday the Load Balancer of Claude Code failed",
        "ask Marie. Durand knows",
        "Paul, Restart it; Tim\nRestart",
        "Round Robin and Sam AWS",
        "the Marie rollout",
    ] {
        assert_eq!(veil(text), text);
    }
}

#[test]
fn beginnings_of_sentences_products_and_calendars_are_no_names() {
    for text in [
        "Restart Redis. Then Kafka failed: Payments stopped.",
        "Payment Page slow on Monday Morning",
        "- Checkout Service\n- Order Queue",
        "AWS RDS and GitHub Actions on Black Friday",
        "the Load Balancer of Google Cloud in North America",
        "« Paiement Refusé » depuis Mardi Matin",
        "La Défense, Le Mans",
    ] {
        assert_eq!(likely(text), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn those_who_lead_something_are_told_where_they_are_named() {
    assert_eq!(roster().leads(), ["Lin"]);
    assert_eq!(likely("ask Lin, not Linda; Support knows"), ["Lin"]);
}

#[test]
fn a_text_without_names_stays_as_it_is() {
    for text in [
        "",
        " ",
        "é",
        "@",
        "\u{202e}\u{1b}[2J",
        "١٢@٣",
        "İİ İstanbul ß",
    ] {
        assert_eq!(veiled(text, &roster(), "x"), (text.to_owned(), 0));
    }
}
