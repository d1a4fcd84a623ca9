//! The command line as scripts meet it: the real binary, its outputs and its exit statuses.
mod actions;
mod calc;
mod demo;
mod doctor;
mod hostile;
mod import;
mod lint;
mod packs;
mod reports;
mod sessions;
mod sheets;
mod show;
mod streams;
mod trend;

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A home of its own, with nothing of this machine in the environment.
struct Home {
    folder: tempfile::TempDir,
}

/// What a call gave.
#[derive(Debug, PartialEq, Eq)]
struct Given {
    status: i32,
    out: String,
    err: String,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file and gives its path.
    fn put(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_calms"));
        command
            .args(args)
            .env_clear()
            .env("TZ", "UTC")
            .env("LANG", "C.UTF-8")
            .env("CALMS_DATA_DIR", self.path("data"))
            .env("CALMS_CONFIG_DIR", self.path("config"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn run(&self, args: &[&str]) -> Given {
        given(&self.command(args).output().unwrap())
    }

    /// Runs with lines on standard input.
    fn feed(&self, args: &[&str], input: &str) -> Given {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().unwrap();
        // A program that ends early leaves the rest unread.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        given(&child.wait_with_output().unwrap())
    }

    /// Runs what has to go well, and gives its output.
    #[track_caller]
    fn ok(&self, args: &[&str]) -> String {
        let given = self.run(args);
        assert_eq!((given.status, given.err.as_str()), (0, ""), "{args:?}");
        given.out
    }

    /// Records votes of a team and gives the new id.
    #[track_caller]
    fn record(&self, team: &str) -> String {
        let votes = self.put("votes.csv", VOTES);
        let out = self.ok(&["record", "calms", "--votes", &votes, "--team", team]);
        out.trim_end().to_owned()
    }

    fn session(&self, id: &str) -> PathBuf {
        self.path("data/sessions").join(format!("{id}.ron"))
    }
}

const VOTES: &str = "question,1,2,3,4,5,x\ncalms.C1,0,2,2,1,0,0\ncalms.A1,3,2,0,0,0,0\n";

fn given(output: &Output) -> Given {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Given {
        status: output.status.code().unwrap(),
        out: text(&output.stdout),
        err: text(&output.stderr),
    }
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_votes_of_the_contract_give_its_figures() {
    let home = Home::new();
    let expected = r#"{"n":3,"abstained":1,"counts":[0,1,0,2,0],"scored":true,"mean":3.3333333333333335,"mean_shown":"3.3","median":4.0,"modes":[4],"min":2,"max":4,"agreement":0.4444444444444444,"deviation":0.6666666666666666,"sd":1.1547005383792515,"rwg":0.3333333333333333,"case":"nuanced","minority":true,"knowledge_gap":false}"#;
    let out = home.ok(&["calc", "votes", "--json", "4", "4", "x", "2"]);
    assert_eq!(out, format!("{expected}\n"));
    assert_eq!(
        home.ok(&["--json", "calc", "votes", "4", "4", "x", "2"]),
        out
    );
    let nobody = json(&home.ok(&["calc", "votes", "--json", "x"]));
    assert_eq!(nobody["median"], serde_json::Value::Null);
    let text = home.ok(&["--lang", "fr", "calc", "votes", "4", "4", "x", "2"]);
    assert!(text.contains("moyenne                 3,3\n"), "{text}");
}

#[test]
fn a_wrong_line_is_told_on_standard_error_with_status_2() {
    let home = Home::new();
    for args in [
        &["calc", "votes", "7"][..],
        &["calc", "votes"],
        &["no-such-command"],
        &["calc", "dora", "--failed", "3"],
        &["export", "x", "--format", "pdf"],
        &["start", "calms", "--people", "0"],
        &["packs"],
        &["--json", "man"],
    ] {
        let given = home.run(args);
        assert_eq!((given.status, given.out.as_str()), (2, ""), "{args:?}");
        assert_ne!(given.err, "", "{args:?}");
    }
}

#[test]
fn without_a_terminal_the_screens_say_so_on_one_line() {
    let home = Home::new();
    for args in [&[][..], &["start", "calms"], &["resume"]] {
        let given = home.run(args);
        let err = "The screens need a terminal. Use --plain, or a command: calms --help\n";
        assert_eq!((given.status, given.err.as_str()), (2, err), "{args:?}");
        let given = home.run(&[&["--lang", "fr"], args].concat());
        assert!(given.err.starts_with("Les écrans demandent un terminal."));
    }
    assert!(!home.path("data").exists(), "nothing was begun");
}

#[test]
fn help_speaks_the_language_of_option_environment_and_settings() {
    let home = Home::new();
    let is_french = |text: &str| text.contains("Commandes\u{a0}:\n");
    assert!(!is_french(&home.ok(&["--help"])));
    assert_eq!(home.ok(&["help"]), home.ok(&["--help"]));
    assert_eq!(
        home.ok(&["help", "calc", "dora"]),
        home.ok(&["calc", "dora", "--help"])
    );
    assert!(is_french(&home.ok(&["--lang=fr", "--help"])));
    let with = |name, value| {
        let output = home.command(&["--help"]).env(name, value).output().unwrap();
        given(&output).out
    };
    assert!(is_french(&with("CALMS_LANG", "fr")));
    assert!(is_french(&with("LANG", "fr_FR.UTF-8")));
    home.put("config/config.ron", "(language: \"fr\")");
    assert!(is_french(&home.ok(&["--help"])));
    assert!(!is_french(&home.ok(&["--help", "--lang", "en"])));
}

#[test]
fn a_broken_setting_is_told_with_its_place_and_stops_nothing() {
    let home = Home::new();
    let path = home.put("config/config.ron", "(\n    bell: true,\n    bel: 1,\n)\n");
    let given = home.run(&["list", "--json"]);
    assert_eq!((given.status, given.out.as_str()), (0, "[]\n"));
    let first = given.err.lines().next().unwrap();
    assert!(first.starts_with(&format!("{path}:3:5: ")), "{first}");
    assert!(given.err.contains("bell"), "{}", given.err);
}

#[test]
fn a_closed_pipe_is_a_quiet_end() {
    let home = Home::new();
    for args in [&["packs", "list"][..], &["man"], &["completions", "bash"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = home.command(args).stdout(writer).output().unwrap();
        let given = given(&output);
        assert_eq!((given.status, given.err.as_str()), (0, ""), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure_with_its_reason() {
    let home = Home::new();
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let output = home
        .command(&["packs", "list"])
        .stdout(full)
        .output()
        .unwrap();
    let given = given(&output);
    assert_eq!(given.status, 1);
    assert!(given.err.contains("No space left"), "{}", given.err);
}

#[test]
fn a_package_finds_its_completions_and_its_manual_page() {
    let home = Home::new();
    assert!(home.ok(&["completions", "bash"]).contains("--data-dir"));
    assert!(
        home.ok(&["completions", "fish"])
            .contains("complete -c calms")
    );
    let page = home.ok(&["man"]);
    for part in [".TH calms 1", ".SH CALMS PACKS CHECK", "\\-\\-consented"] {
        assert!(page.contains(part), "{part}");
    }
}
