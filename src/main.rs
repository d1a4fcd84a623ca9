//! The binary: hands over to the library, and ends with its status.
use std::io::Write as _;
use std::process::ExitCode;

use calms::i18n::{Words, choose};
use calms::input::Keymap;
use calms::runtime::{NoTerminal, Opening, Outfit, Setup, run};
use calms::store::{Asked, Places, Platform};

fn main() -> ExitCode {
    let text = |name: &str| std::env::var(name).ok();
    let language = choose(None, text);
    match start(language, text) {
        Ok(status) => ExitCode::from(status),
        Err(why) => {
            let line = if why.is::<NoTerminal>() {
                Words::new(language).say("cli-no-terminal").into_owned()
            } else {
                format!("{why:#}")
            };
            // Where standard error is closed, the status has to do.
            let _ = writeln!(std::io::stderr(), "{line}");
            ExitCode::from(if why.is::<NoTerminal>() { 2 } else { 1 })
        }
    }
}

fn start(
    language: calms::domain::Language,
    text: impl Fn(&str) -> Option<String>,
) -> anyhow::Result<u8> {
    let lookup = |name: &str| std::env::var_os(name);
    let asked = Asked::default().or_environment(lookup);
    let places = Places::resolve(&asked, lookup, &Platform::of_this_system())?;
    let ended = run(Setup {
        places,
        language,
        keys: Keymap::default(),
        outfit: Outfit::of_surroundings(text),
        bell: false,
        opening: Opening::Home,
        notices: Vec::new(),
        export: |session, _| session.header().title.clone(),
    })?;
    for left in &ended.leftovers {
        let _ = writeln!(
            std::io::stderr(),
            "{}: {}: {:?}",
            left.path.display(),
            left.why,
            left.kept
        );
    }
    Ok(ended.status)
}
