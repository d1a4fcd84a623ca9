//! Standard output and its like where nobody reads them, nothing takes them, or they are closed.
use std::fs::OpenOptions;
use std::process::Stdio;

use super::{Home, given};

/// Every command that prints, on a session.
fn printing(id: &str) -> Vec<Vec<&str>> {
    let lines = [
        "list",
        "list --json",
        "trend",
        "packs list",
        "packs list --json",
        "packs show calms",
        "guide calms",
        "doctor",
        "doctor --json",
        "calc votes 4 4 2",
        "calc votes --json 4 4 2",
        "completions bash",
        "man",
        "--help",
        "--version",
        "help",
        "list --help",
    ];
    let mut all: Vec<Vec<&str>> = lines.iter().map(|line| line.split(' ').collect()).collect();
    all.push(vec!["show", id]);
    all.push(vec!["show", id, "--json"]);
    all.push(vec!["notes", id]);
    for form in ["md", "html", "csv", "json"] {
        all.push(vec!["export", id, "--consented", "--format", form]);
    }
    all
}

#[test]
fn whoever_reads_only_the_beginning_ends_it_silently() {
    let home = Home::new();
    let id = home.record("Checkout");
    for args in printing(&id) {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = home.command(&args).stdout(writer).output().unwrap();
        let given = given(&output);
        assert_eq!((given.status, given.err.as_str()), (0, ""), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_under_standard_output_is_told_and_is_no_success() {
    let home = Home::new();
    let id = home.record("Checkout");
    for args in printing(&id) {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = home.command(&args).stdout(full).output().unwrap();
        let given = given(&output);
        assert_eq!(given.status, 1, "{args:?}");
        assert!(
            given.err.contains("standard output cannot be written"),
            "{args:?} {}",
            given.err
        );
    }
}

/// Runs through a shell that does something to the streams first.
fn shell(home: &Home, script: &str, args: &[&str]) -> super::Given {
    let program = env!("CARGO_BIN_EXE_calms");
    let mut command = home.command(&[]);
    let environment: Vec<_> = command
        .get_envs()
        .filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned())))
        .collect();
    command = std::process::Command::new("/bin/sh");
    let output = command
        .args(["-c", script, program])
        .args(args)
        .env_clear()
        .envs(environment)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    given(&output)
}

#[test]
fn closed_streams_are_no_place_for_a_session() {
    let home = Home::new();
    let votes = home.put("votes.csv", super::VOTES);
    let record = ["record", "calms", "--votes", &votes, "--team", "Checkout"];
    // The next files to be opened would have the numbers 0, 1 and 2.
    let done = shell(&home, "exec \"$0\" \"$@\" <&- >&- 2>&-", &record);
    assert_eq!(done.status, 0);
    let list = home.ok(&["list", "--json"]);
    assert_eq!(list.matches("\"id\":").count(), 1, "{list}");
    let found = super::json(&home.ok(&["doctor", "--json"]));
    assert_eq!(
        found["sessions"]["sound"], 1,
        "and nothing was printed into it"
    );
    for script in ["exec \"$0\" \"$@\" >&-", "exec \"$0\" \"$@\" 2>&-"] {
        assert_eq!(shell(&home, script, &["list"]).status, 0, "{script}");
        assert_eq!(
            shell(&home, script, &["show", "nobody"]).status,
            2,
            "{script}"
        );
    }
    let read = shell(&home, "exec \"$0\" \"$@\" <&-", &["lint", "-"]);
    assert_eq!((read.status, &*read.err), (0, ""));
    assert_eq!(
        shell(&home, "exec \"$0\" <&-", &[]).status,
        2,
        "no terminal"
    );
}

#[test]
fn a_file_that_must_not_grow_is_told_and_leaves_nothing_behind() {
    let home = Home::new();
    let votes = home.put("votes.csv", super::VOTES);
    let record = ["record", "calms", "--votes", &votes, "--team", "Checkout"];
    let refused = shell(&home, "ulimit -f 0; exec \"$0\" \"$@\"", &record);
    assert_eq!(refused.status, 1, "{}", refused.err);
    assert!(refused.err.contains("cannot be written"), "{}", refused.err);
    let folder = std::fs::read_dir(home.path("data/sessions")).unwrap();
    let left: Vec<_> = folder.map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.is_empty(), "{left:?}");
}
