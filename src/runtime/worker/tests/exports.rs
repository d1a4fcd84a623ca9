//! Reports and what becomes of their files.
use super::*;

#[test]
fn a_report_lies_in_the_folder_of_exports() {
    let mut bench = bench();
    let session = Box::new(session("a", "Checkout", 1));
    bench.at_work.perform(Job::Shelve);
    drop(bench.fact());
    for form in Form::ALL {
        bench.at_work.perform(Job::Export(session.clone(), form));
        let file = bench.places.exports_dir().join(form.file_name("a", 1));
        match form {
            Form::Picture => {
                assert_eq!(bench.told(), "export-nothing");
                assert!(!file.exists());
                continue;
            }
            Form::Calendar => assert_eq!(bench.told(), "exported-undated"),
            Form::MapSheet => assert_eq!(bench.told(), "exported-gaps"),
            Form::Html | Form::Markdown | Form::Sheet | Form::Json => {
                assert_eq!(bench.told(), "exported");
            }
        }
        let text = std::fs::read_to_string(file).unwrap();
        assert_eq!(text, format!("Checkout true {}", form.code()));
    }
}

#[test]
fn a_report_never_takes_the_place_of_another_file() {
    let mut bench = bench();
    let session = Box::new(session("a", "Checkout", 1));
    let folder = bench.places.exports_dir();
    make_folder(&folder).unwrap();
    std::fs::write(folder.join("a.html"), "mine").unwrap();
    for name in ["a-2.html", "a-3.html"] {
        bench
            .at_work
            .perform(Job::Export(session.clone(), Form::Html));
        let Event::Said(notice) = told(&bench) else {
            unreachable!("nothing is said")
        };
        let path = folder.join(name);
        assert_eq!(notice.details, [("path", path.display().to_string())]);
        assert!(path.exists());
    }
    let mine = std::fs::read_to_string(folder.join("a.html")).unwrap();
    assert_eq!(mine, "mine");
}

#[test]
fn a_template_that_does_not_fit_is_left_aside_and_that_is_said() {
    let mut bench = bench();
    let session = Box::new(session("a", "Checkout", 1));
    bench.at_work.perform(Job::Shelve);
    drop(bench.fact());
    make_folder(&bench.places.templates_dir()).unwrap();
    bench.at_work.perform(Job::Export(session, Form::Markdown));
    assert_eq!(bench.told(), "exported-plainly");
    assert!(bench.places.data.join("exports/a.md").exists());
}
