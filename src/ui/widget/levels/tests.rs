//! What the levels of a question look like, and that nothing is lost where it matters.
use super::super::picture;
use super::*;
use crate::ui::widget::text;

const ENGLISH: [Level<'static>; 5] = [
    Level {
        label: "Absent",
        text: "Made by hand; nobody dares delete it.",
    },
    Level {
        label: "By luck",
        text: "A recipe in a wiki, days of work, a different result each time.",
    },
    Level {
        label: "Usual here",
        text: "Scripted, within a day; secrets or data by hand.",
    },
    Level {
        label: "Holds under pressure",
        text: "Anyone, from version control, within the hour; same definition as production.",
    },
    Level {
        label: "Improving itself",
        text: "Destroyed and rebuilt as routine; time followed.",
    },
];

/// As long as the packs may get: labels of 22 characters, texts of 110.
const FRENCH: [Level<'static>; 5] = [
    Level {
        label: "Absent ou très rarement",
        text: "Monté à la main\u{202f}; personne n’ose le supprimer\u{202f}: «\u{a0}on ne saurait pas le refaire\u{a0}», dit-on depuis toujours ici",
    },
    Level {
        label: "Cela dépend de chacun·e",
        text: "Une recette dans un wiki, des jours de travail, un résultat différent à chaque fois\u{202f}; qui sait\u{202f}? Trois héros",
    },
    Level {
        label: "Habituel dans l’équipe",
        text: "Scripté, en moins d’une journée\u{202f}; secrets ou données à la main, 80\u{202f}% des cas sont couverts, le reste au cas par cas",
    },
    Level {
        label: "Tient sous la pression",
        text: "N’importe qui, depuis la gestion de versions, en moins d’une heure\u{202f}; la même définition que celle de production",
    },
    Level {
        label: "S’améliore de lui-même",
        text: "Détruit et reconstruit par routine\u{202f}; le temps nécessaire est suivi, discuté et réduit à chaque rétrospective ici",
    },
];

fn ask(theme: &Theme, levels: &[Level<'_>], size: (u16, u16)) -> String {
    picture::text(size.0, size.1, |area, buf| {
        Asking {
            theme,
            levels,
            selected: Some(2),
        }
        .render(area, buf);
    })
}

const COUNTS: [usize; 5] = [3, 0, 0, 3, 0];

fn reveal<'a>(theme: &'a Theme, levels: &'a [Level<'a>]) -> Revealed<'a> {
    Revealed {
        theme,
        levels,
        counts: &COUNTS,
        abstained: 1,
        abstained_word: "abstention",
    }
}

fn show(theme: &Theme, levels: &[Level<'_>], size: (u16, u16)) -> String {
    picture::text(size.0, size.1, |area, buf| {
        reveal(theme, levels).render(area, buf);
    })
}

#[test]
fn a_question_while_the_room_votes() {
    insta::assert_snapshot!(ask(&Theme::terminal(), &ENGLISH, (80, 13)));
}

#[test]
fn a_question_in_a_small_terminal() {
    insta::assert_snapshot!(ask(&picture::ascii(), &ENGLISH, (40, 10)));
}

#[test]
fn a_question_with_no_row_for_each_level() {
    insta::assert_snapshot!(ask(&Theme::terminal(), &ENGLISH, (40, 3)));
}

#[test]
fn the_longest_question_fits_80x19_with_a_title_of_two_lines() {
    let theme = Theme::terminal();
    let asking = Asking {
        theme: &theme,
        levels: &FRENCH,
        selected: None,
    };
    // Two lines of title and a blank one leave sixteen.
    assert!(asking.height(80, Air::Tight) <= 16);
    for level in FRENCH {
        assert!(text::width(level.label) >= 22 && text::width(level.text) >= 108);
    }
    insta::assert_snapshot!(ask(&theme, &FRENCH, (80, 16)));
}

#[test]
fn the_reveal_shows_the_texts_that_people_argue_about() {
    insta::assert_snapshot!(show(&Theme::terminal(), &ENGLISH, (80, 7)));
}

#[test]
fn the_reveal_shows_every_text_where_there_is_room() {
    insta::assert_snapshot!(show(&Theme::terminal(), &ENGLISH, (80, 14)));
}

#[test]
fn the_reveal_in_french_and_ascii() {
    insta::assert_snapshot!(show(&picture::ascii(), &FRENCH, (60, 12)));
}

#[test]
fn the_reveal_with_no_row_for_each_level() {
    insta::assert_snapshot!(show(&Theme::terminal(), &ENGLISH, (44, 4)));
}

#[test]
fn a_dozen_votes_on_one_level_can_still_be_counted() {
    let theme = Theme::terminal();
    let shown = |counts: &[usize], width| {
        picture::text(width, 8, |area, buf| {
            Revealed {
                counts,
                ..reveal(&theme, &ENGLISH)
            }
            .render(area, buf);
        })
    };
    insta::assert_snapshot!(
        [
            shown(&[0, 0, 12, 0, 0], 80),
            shown(&[0, 2, 8, 2, 0], 60),
            shown(&[10, 2, 0, 0, 0], 30),
        ]
        .concat()
    );
}

#[test]
fn labels_are_never_dropped_and_heights_are_true() {
    let theme = Theme::terminal();
    for (width, height) in [
        (80, 19),
        (80, 10),
        (80, 5),
        (60, 5),
        (60, 3),
        (40, 3),
        (100, 2),
    ] {
        for seen in [
            ask(&theme, &ENGLISH, (width, height)),
            show(&theme, &ENGLISH, (width, height)),
        ] {
            let seen = seen.replace(['\n', '\u{a0}'], " ");
            for level in ENGLISH {
                assert!(
                    seen.contains(level.label),
                    "{width}x{height}: {}",
                    level.label
                );
            }
        }
    }
    for width in 20..120 {
        let asking = Asking {
            theme: &theme,
            levels: &FRENCH,
            selected: None,
        };
        for air in [Air::Airy, Air::Tight] {
            let lines = asking.lines(width, air);
            assert_eq!(usize::from(asking.height(width, air)), lines.len());
            assert!(lines.iter().all(|line| line.width() <= usize::from(width)));
        }
        let revealed = reveal(&theme, &FRENCH).lines(width, Detail::Every, Air::Airy);
        assert!(
            revealed
                .iter()
                .all(|line| line.width() <= usize::from(width))
        );
    }
}

#[test]
fn the_selected_level_is_told_by_marker_and_reverse() {
    let theme = Theme::terminal();
    let marks = picture::marks(80, 5, |area, buf| {
        Asking {
            theme: &theme,
            levels: &ENGLISH,
            selected: Some(1),
        }
        .render(area, buf);
    });
    let rows: Vec<bool> = marks.lines().map(|row| row.contains('r')).collect();
    assert_eq!(rows, [false, true, false, false, false]);
    assert!(ask(&theme, &ENGLISH, (80, 13)).contains("▸ 3"));
}

#[test]
fn any_size_will_do() {
    let theme = Theme::terminal();
    picture::at_every_size(|area, buf| {
        Asking {
            theme: &theme,
            levels: &FRENCH,
            selected: Some(4),
        }
        .render(area, buf);
    });
    picture::at_every_size(|area, buf| {
        Revealed {
            counts: &[999, 1],
            abstained: 9,
            ..reveal(&theme, &FRENCH)
        }
        .render(area, buf);
    });
}
