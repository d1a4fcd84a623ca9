//! Reports as pages, and templates of the user, from the command line.
use std::fs;

use super::Home;

const PAGE: [&str; 5] = ["export", "checkout", "--consented", "--format", "html"];
const MARKDOWN: [&str; 3] = ["export", "checkout", "--consented"];

fn home() -> Home {
    let home = Home::new();
    let _ = home.record("Checkout");
    home
}

#[test]
fn a_page_goes_to_a_file_or_to_standard_output() {
    let home = home();
    let page = home.ok(&PAGE);
    assert!(
        page.starts_with("<!doctype html>\n<html lang=\"en\">"),
        "{page}"
    );
    assert!(
        page.ends_with("</html>\n") && page.contains("Checkout"),
        "{page}"
    );
    let path = home.path("report.html").display().to_string();
    let given = home.run(&[&PAGE[..], &["-o", &path]].concat());
    assert_eq!((given.status, given.err), (0, format!("written: {path}\n")));
    assert_eq!(fs::read_to_string(&path).unwrap(), page);
}

#[test]
fn templates_of_the_user_take_the_place_of_ours() {
    let home = home();
    home.put(
        "config/templates/report.html",
        "<h1>{{ team }}</h1><style>{{ style }}</style>",
    );
    home.put("config/templates/report.css", "h1 { color: teal }");
    home.put("config/templates/report.md", "Blue Harbour\n\n{{ body }}\n");
    let page = home.ok(&PAGE);
    assert!(page.starts_with("<h1>Checkout</h1><style>"), "{page}");
    assert!(page.contains("h1 { color: teal }"), "{page}");
    let page = home.ok(&MARKDOWN);
    assert!(page.starts_with("Blue Harbour\n\n# "), "{page}");
}

#[test]
fn a_broken_template_is_told_and_nothing_is_written() {
    let home = home();
    let page = home.put("config/templates/report.html", "<p>\n{{ titel }}</p>\n");
    let markdown = home.put("config/templates/report.md", "{% for %}");
    let path = home.path("out").display().to_string();
    for (format, template) in [
        ("html", format!("{page}:2: ")),
        ("md", format!("{markdown}:1: ")),
    ] {
        let given = home.run(&[&MARKDOWN[..], &["--format", format, "-o", &path]].concat());
        assert_eq!((given.status, given.out.as_str()), (1, ""), "{}", given.err);
        assert!(given.err.starts_with(&template), "{}", given.err);
        let todo = "try: mend that line, or move the file away for the built-in template";
        assert!(given.err.contains(todo), "{}", given.err);
        assert!(!home.path("out").exists());
    }
    let given = home.run(&[&PAGE[..], &["--lang", "fr"]].concat());
    assert!(
        given.err.contains("essayer\u{a0}: corriger cette ligne"),
        "{}",
        given.err
    );
}

#[test]
fn a_template_that_is_no_text_is_told_and_stops_only_its_own_form() {
    let home = home();
    home.put("config/templates/report.css/file", "");
    let given = home.run(&PAGE);
    assert_eq!((given.status, given.out.as_str()), (1, ""));
    assert!(
        given.err.contains("report.css: this is not a plain file"),
        "{}",
        given.err
    );
    assert!(home.ok(&MARKDOWN).starts_with("# "));
}
