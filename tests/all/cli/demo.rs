//! `calms demo`: listed without a terminal, kept where asked, and nothing anywhere else.
use std::fs;

use super::{Given, Home, given};

/// The commands that an output tells, as words after the program's name.
fn told(out: &str) -> Vec<Vec<String>> {
    let lines = out.lines().filter_map(|line| line.strip_prefix("  calms "));
    let words = |line: &str| line.split(' ').map(str::to_owned).collect();
    lines.map(words).collect()
}

fn run(home: &Home, args: &[&str]) -> Given {
    let temporary = home.path("tmp");
    fs::create_dir_all(&temporary).unwrap();
    let mut command = home.command(args);
    given(&command.env("TMPDIR", temporary).output().unwrap())
}

#[test]
fn without_a_terminal_it_is_listed_and_nothing_of_it_stays() {
    for args in [&["demo"][..], &["demo", "--plain"]] {
        let home = Home::new();
        let given = run(&home, args);
        assert_eq!((given.status, given.err.as_str()), (0, ""));
        for team in ["Checkout", "Search", "Platform"] {
            assert!(given.out.contains(team), "{}", given.out);
        }
        assert!(given.out.contains("calms demo --keep calms-demo\n"));
        assert!(!home.path("data").exists() && !home.path("config").exists());
        let left = fs::read_dir(home.path("tmp")).unwrap().count();
        assert_eq!(left, 0);
    }
}

#[test]
fn kept_it_lies_where_asked_and_every_command_that_is_told_works() {
    let home = Home::new();
    let folder = home.path("kept").display().to_string();
    let given = run(&home, &["demo", "--keep", &folder]);
    assert_eq!((given.status, given.err.as_str()), (0, ""), "{}", given.out);
    assert!(!home.path("data").exists());
    let count = || fs::read_dir(home.path("kept/sessions")).unwrap().count();
    let made = count();
    assert!(made > 20);
    let commands = told(&given.out);
    assert!(commands.len() >= 5, "{commands:?}");
    let listed = |command: &[String]| command.get(2).is_some_and(|word| word == "actions");
    assert!(
        commands.iter().any(|command| listed(command)),
        "{commands:?}"
    );
    for command in &commands {
        let words: Vec<&str> = command.iter().map(String::as_str).collect();
        assert_eq!(words[..2], ["--data-dir", &folder]);
        let given = home.run(&words);
        // The first one opens the screens, for which there is no terminal here.
        let status = if words.len() == 2 { 2 } else { 0 };
        assert_eq!(given.status, status, "{command:?}: {}", given.err);
    }
    let again = run(&home, &["demo", "--keep", &folder]);
    assert_eq!((again.status, again.out.as_str()), (2, ""));
    assert!(
        again.err.contains("already holds sessions"),
        "{}",
        again.err
    );
}

#[test]
fn french_has_french_sessions() {
    let home = Home::new();
    let given = run(&home, &["demo", "--lang", "fr"]);
    assert_eq!(given.status, 0);
    for words in [
        "Paiement",
        "Recherche",
        "Plateforme",
        "séances de trois équipes",
    ] {
        assert!(given.out.contains(words), "{}", given.out);
    }
    assert!(!given.out.contains("Checkout"));
}
