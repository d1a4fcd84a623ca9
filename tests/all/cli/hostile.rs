//! Hostile texts in files, names and arguments: no command lets one steer the terminal.
use std::fs;

use super::{Given, Home};
use crate::hostile::{SHOWN, TEAM, files, heap, is_harmless, own_pack, quoted, texts};

/// A home whose sessions, packs, settings and templates are hostile, and whose files have such
/// names.
fn home() -> Home {
    let home = Home::new();
    for (id, text) in files() {
        home.put(&format!("data/sessions/{id}.ron"), text);
    }
    home.put("config/packs/own.en.ron", &own_pack());
    home
}

/// Checks what a call has said; its status must be one that the program gives.
#[track_caller]
fn checked(given: Given, what: &str) -> Given {
    is_harmless(&given.out, &format!("{what}: out"));
    is_harmless(&given.err, &format!("{what}: err"));
    assert!(
        !given.err.contains(['\t', '\r', '\u{200d}']),
        "{what}: {}",
        given.err
    );
    assert!((0..=2).contains(&given.status), "{what}: {}", given.status);
    assert!(!given.err.contains("panicked"), "{what}: {}", given.err);
    given
}

#[track_caller]
fn run(home: &Home, args: &[&str]) -> Given {
    checked(home.run(args), &args.join(" "))
}

/// Runs what has to go well and to show a hostile text.
#[track_caller]
fn shows(home: &Home, args: &[&str]) -> String {
    let given = run(home, args);
    assert_eq!(given.status, 0, "{args:?}: {}", given.err);
    assert!(
        given.out.contains(SHOWN),
        "{args:?} shows nothing: {}",
        given.out
    );
    given.out
}

#[test]
fn no_command_that_reads_sessions_lets_a_text_steer() {
    let home = home();
    for args in [
        vec!["list"],
        vec!["list", "--json"],
        vec!["trend"],
        vec!["trend", "--json"],
        vec!["trend", "--csv"],
        vec!["trend", "--team", TEAM],
        vec!["trend", "--team", TEAM, "--json"],
        vec!["actions"],
        vec!["actions", "--json"],
        vec!["actions", "--format", "csv"],
        vec!["actions", "--format", "ics"],
        vec!["list", "--lang", "fr"],
        vec!["actions", "--lang", "fr"],
    ] {
        shows(&home, &args);
    }
    let picture = |pack: &&str| {
        let given = run(&home, &["trend", "--team", TEAM, "--pack", pack, "--svg"]);
        given.status == 0 && given.out.contains(SHOWN)
    };
    let packs = [
        "calms", "calmsr", "ways", "dso", "dora", "vsm", "pm", "retro",
    ];
    assert!(packs.iter().any(picture));
    let ids: Vec<&str> = files().iter().map(|(id, _)| &**id).collect();
    for (id, next) in ids.iter().zip(ids.iter().cycle().skip(1)) {
        shows(&home, &["show", id]);
        shows(&home, &["show", id, "--json"]);
        run(&home, &["notes", id]);
        run(&home, &["compare", id, next]);
        run(&home, &["compare", id, next, "--json"]);
    }
}

#[test]
fn no_report_on_standard_output_lets_a_text_steer() {
    let home = home();
    let mut written = 0;
    // One session of each workshop.
    let mut packs = Vec::new();
    for (id, text) in files() {
        let pack = text
            .split("pack: \"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        if packs.contains(&pack) {
            continue;
        }
        packs.push(pack);
        for form in ["html", "md", "svg", "csv", "map-csv", "json", "ics"] {
            let given = run(&home, &["export", id, "--consented", "--format", form]);
            written += usize::from(given.status == 0 && given.out.contains(SHOWN));
        }
        let out = home.path("out \u{1b}]0;x\u{7}\u{202e}.md");
        let out = out.to_str().unwrap();
        let file = run(&home, &["export", id, "--consented", "--force", "-o", out]);
        assert_eq!(file.status, 0, "{}", file.err);
        is_harmless(&fs::read_to_string(out).unwrap(), id);
    }
    assert!(written > 4 * packs.len(), "{written} of {packs:?}");
}

#[test]
fn a_document_comes_back_and_gives_the_same_document() {
    let there = home();
    for (id, _) in files().iter().step_by(3) {
        let export = ["export", id, "--consented", "--names", "--format", "json"];
        let first = run(&there, &export).out;
        let here = Home::new();
        let file = here.put("in.json", &first);
        assert_eq!(run(&here, &["import", &file]).out, format!("{id}\n"));
        // On its way to the disk a text loses what no file keeps: C0 and C1.
        let second = run(&here, &export).out;
        let file = here.put("again.json", &second);
        let third = Home::new();
        let given = run(&third, &["import", &file]);
        assert_eq!(given.status, 0, "{}", given.err);
        assert_eq!(run(&third, &export).out, second, "{id}");
        assert!(second.contains("\\u202e") || !first.contains("\\u202e"));
    }
}

#[test]
fn no_command_that_reads_a_broken_file_lets_it_steer() {
    let home = home();
    for (at, (name, text)) in texts().iter().enumerate() {
        // Not every one is a name that a file can have.
        let named: String = text
            .chars()
            .filter(|c| !"/\0".contains(*c))
            .take(40)
            .collect();
        let file = |folder: &str, ending: &str, text: &str| {
            home.put(&format!("{folder}/{at}{named}{ending}"), text)
        };
        let broken = file("data/sessions", ".ron", &format!("(header: {text}"));
        let pack = file("mine", ".en.ron", &format!("(format: 1, {text}"));
        let strange = file(
            "mine",
            ".fr.ron",
            &own_pack().replace("\"own\"", &format!("\"{}\"", quoted(text))),
        );
        let sheet = file(
            "mine",
            ".csv",
            &format!("question,1,2,3,4,5,x\n{text},1,2,3,4,5,6\n"),
        );
        let head = file(
            "mine",
            ".head.csv",
            &format!("{text}\ncalms.C1,1,1,1,1,1,1\n"),
        );
        let json = file("mine", ".json", &format!("{{\"kept\": {text}}}"));
        let flow = file(
            "mine",
            ".flow.csv",
            &format!("step,wait,process,ca\n{text},{text},1h,80\n"),
        );
        let prose = file("mine", ".md", &format!("It was a human error by {text}.\n"));
        let commands = [
            vec!["show", &*broken],
            vec!["packs", "check", &pack, &strange],
            vec!["packs", "check", "--json", &pack],
            vec!["packs", "show", text],
            vec!["packs", "new", &strange],
            vec!["record", "calms", "--votes", &sheet],
            vec!["record", "calms", "--votes", &head, "--team", text],
            vec!["import", &json],
            vec!["lint", &prose],
            vec!["lint", "--json", &prose],
            vec!["calc", "flow", &flow],
            vec!["calc", "incident", "--started", text],
            vec!["calc", "dora", "--lead-time", text],
            vec!["merge", &broken, &broken, &json],
            vec!["guide", text],
            vec!["show", text],
            vec![text],
            vec!["--lang", text],
            vec!["trend", "--team", text],
        ];
        // Each command reads every third text, and each text is read by every third command.
        let turn = commands.iter().skip(at % 3).step_by(3);
        for args in turn.filter(|args| !args.iter().any(|arg| arg.contains('\0'))) {
            let given = checked(
                home.run(args),
                &format!("{name}: {}", args[..args.len().min(2)].join(" ")),
            );
            assert!(
                !given.out.is_empty() || !given.err.is_empty(),
                "{name}: {args:?}"
            );
        }
    }
    for args in [
        &["list"][..],
        &["list", "--json"],
        &["doctor"],
        &["doctor", "--json"],
        &["packs", "list"],
    ] {
        let given = run(&home, args);
        assert!(
            given.out.contains(SHOWN) || given.err.contains(SHOWN),
            "{args:?}"
        );
    }
}

#[test]
fn no_setting_key_theme_or_template_steers() {
    let (id, session) = &files()[0];
    for (name, text) in texts().iter().step_by(3) {
        let home = Home::new();
        home.put(&format!("data/sessions/{id}.ron"), session);
        home.put(
            "config/config.ron",
            &format!("(theme: \"{}\", {text}", quoted(text)),
        );
        home.put("config/keys.ron", &format!("({text})"));
        home.put(
            "config/templates/report.md",
            &format!("{{{{ title }}}} {text} {{% {text}"),
        );
        for args in [
            vec!["list"],
            vec!["doctor"],
            vec!["doctor", "--json"],
            vec!["export", id, "--consented"],
        ] {
            let given = checked(home.run(&args), &format!("{name}: {args:?}"));
            assert!(!given.err.is_empty() || !given.out.is_empty());
        }
        home.put(
            "config/templates/report.md",
            &format!("{{{{ title }}}} {text}"),
        );
        run(&home, &["export", id, "--consented"]);
    }
}

#[test]
fn an_own_pack_is_listed_shown_checked_and_printed_without_steering() {
    let home = home();
    let file = home.path("config/packs/own.en.ron");
    let given = run(&home, &["packs", "check", file.to_str().unwrap()]);
    assert_ne!(given.status, 2, "{}{}", given.out, given.err);
    for args in [
        &["packs", "list"][..],
        &["packs", "list", "--json"],
        &["packs", "show", "own"],
        &["packs", "show", "own", "--json"],
        &["guide", "own"],
    ] {
        shows(&home, args);
    }
}

#[test]
fn copies_that_differ_are_joined_without_steering_and_nothing_is_lost() {
    let home = Home::new();
    for (id, text) in files().iter().take(4) {
        let ours = home.put(
            "ours.ron",
            &text.replacen(&quoted(TEAM), &quoted("ours\u{202e}\u{1b}[2J"), 1),
        );
        let theirs = home.put(
            "theirs.ron",
            &text.replacen(&quoted(TEAM), &quoted("theirs\u{9b}1m"), 1),
        );
        let base = home.put("base.ron", text);
        let given = run(&home, &["merge", &base, &ours, &theirs]);
        assert_eq!(given.status, 1, "{id}: {}", given.err);
        assert!(given.err.contains("ours"), "{}", given.err);
        let path = std::path::Path::new("joined");
        let joined: calms::domain::Session =
            calms::store::document::from_text(path, &given.out).unwrap();
        let file = home.path("joined.ron");
        let file = file.to_str().unwrap();
        let _ = fs::remove_file(file);
        run(&home, &["merge", &base, &ours, &theirs, "-o", file]);
        let whole: calms::domain::Session =
            calms::store::document::from_text(path, &fs::read_to_string(file).unwrap()).unwrap();
        assert_eq!(joined, whole, "{id}: on the terminal as in a file");
    }
}

#[test]
fn line_by_line_no_text_steers() {
    let home = home();
    let mut shown = 0;
    for (id, _) in files().iter().step_by(2) {
        for input in [
            "?\n+\n+\n+\n+\no\nq\n",
            "\n\n\n\n\n\n\n\n\n\n",
            "c\nZq\u{1b}]0;x\u{7}\n-\nq\n",
        ] {
            let given = home.feed(&["--plain", "resume", id], input);
            let given = checked(given, &format!("{id} {input:?}"));
            assert!(!given.out.contains('\u{200d}'));
            shown += usize::from(given.out.contains(SHOWN));
        }
    }
    assert!(shown > 3, "{shown}");
    for input in ["1\n", "99\n\u{1b}]0;x\u{7}\n\n\n", "\n\n\n\n"] {
        let given = checked(home.feed(&["--plain"], input), input);
        assert!(given.out.contains(SHOWN), "{}", given.out);
    }
}

#[test]
fn what_a_package_installs_holds_nothing_that_steers() {
    let home = Home::new();
    for args in [
        &["man"][..],
        &["schema"],
        &["completions", "bash"],
        &["completions", "zsh"],
        &["completions", "fish"],
        &["--help"],
        &["help", "export", "--lang", "fr"],
        &["guide", "calms"],
        &["guide", "pm", "--lang", "fr"],
    ] {
        let given = run(&home, args);
        assert_eq!((given.status, given.err.as_str()), (0, ""), "{args:?}");
        assert!(given.out.len() > 200 && heap(&given.out) < 2);
    }
}
