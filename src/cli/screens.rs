//! Opens a session, or the home screen: on screens, or line by line.
use std::io::{self, IsTerminal as _};

use super::args::ColorWish;
use super::config;
use super::failure::{Exit, Failure, fault_what};
use super::out::tell;
use super::setting::Setting;
use super::{line_by_line, plain_home, templates};
use crate::app::{Keeping, Notice};
use crate::content;
use crate::domain::{Names, Pack, Report, Session, SessionId};
use crate::export::{Form, Unwritten};
use crate::i18n::Words;
use crate::input::Keymap;
use crate::runtime::{self, Ended, Exported, Kept, NoTerminal, Opening, Outfit, Setup, Themed};
use crate::store::{Places, document, zone};
use crate::ui::glyphs::ASCII;
use crate::ui::theme::{ColorDepth, Theme};

/// How the room is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// On the whole terminal.
    Screens,
    /// Line by line.
    Lines,
}

/// Says no before anything is begun where screens cannot open.
pub(super) fn can_open(setting: &Setting, way: Way) -> Result<(), Failure> {
    let has_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    if way == Way::Lines || has_terminal {
        return Ok(());
    }
    Err(no_terminal(&setting.words))
}

fn no_terminal(words: &Words) -> Failure {
    Failure::usage(words.say("cli-no-terminal"))
}

/// Opens the home screen.
pub(super) fn home(setting: &Setting, way: Way) -> Result<(), Failure> {
    can_open(setting, way)?;
    match way {
        Way::Screens => run(setting, Opening::Home, Keeping::Kept),
        Way::Lines => plain_home::run(setting),
    }
}

/// Opens the home screen of a demo.
pub(super) fn demo(setting: &Setting) -> Result<(), Failure> {
    run(setting, Opening::Home, Keeping::Demo)
}

/// Opens a session that is on disk.
pub(super) fn open(setting: &Setting, way: Way, id: &SessionId) -> Result<(), Failure> {
    let path = setting.places.sessions_dir().join(format!("{id}.ron"));
    match way {
        Way::Screens => run(setting, Opening::Resume(path), Keeping::Kept),
        Way::Lines => line_by_line::run(setting, &path),
    }
}

fn run(setting: &Setting, opening: Opening, keeping: Keeping) -> Result<(), Failure> {
    let (keys, mut notices) = keys(setting);
    let (outfit, theme_notice) = outfit(setting);
    notices.extend(theme_notice);
    notices.extend(setting.fault.as_ref().map(|fault| told(setting, fault)));
    let setup = Setup {
        places: setting.places.clone(),
        language: setting.language(),
        keys,
        outfit,
        bell: setting.config.bell,
        keeping,
        opening,
        notices,
        export: report,
    };
    match runtime::run(setup) {
        Ok(ended) => end(&setting.words, &ended),
        Err(error) if error.is::<NoTerminal>() => Err(no_terminal(&setting.words)),
        Err(error) => Err(Failure::failed(format!("{error:#}"))),
    }
}

/// The keys in force, and a notice for each fault of `keys.ron`.
fn keys(setting: &Setting) -> (Keymap, Vec<Notice>) {
    let (keys, faults) = config::keys(setting);
    let notices = faults.into_iter().map(|fault| {
        let details = vec![
            ("file", fault.file),
            ("line", fault.line.to_string()),
            ("column", fault.column.to_string()),
            ("what", fault.what),
        ];
        Notice::failure("config", details)
    });
    (keys, notices.collect())
}

/// What is wrong with a file of settings, as a notice.
fn told(setting: &Setting, fault: &content::Fault) -> Notice {
    let what = fault_what(&setting.words, fault);
    if fault.line == 0 {
        let details = vec![("file", fault.file.clone()), ("what", what)];
        return Notice::failure("config-whole", details);
    }
    let details = vec![
        ("file", fault.file.clone()),
        ("line", fault.line.to_string()),
        ("column", fault.column.to_string()),
        ("what", what),
    ];
    Notice::failure("config", details)
}

/// How things are shown: what suits the terminal, overruled by settings and options.
pub(super) fn outfit(setting: &Setting) -> (Outfit, Option<Notice>) {
    let mut outfit = Outfit::of_surroundings(|name| std::env::var(name).ok());
    if setting.config.ascii {
        outfit.glyphs = &ASCII;
    }
    match setting.color {
        ColorWish::Auto => {}
        ColorWish::Always => {
            outfit.depth.get_or_insert_default();
        }
        ColorWish::Never => outfit.depth = None,
    }
    let Some(name) = setting.config.theme.as_deref() else {
        return (outfit, None);
    };
    if Theme::NAMES.contains(&name) {
        outfit.themed = Themed::Named(name.to_owned());
        return (outfit, None);
    }
    match own_theme(setting, name) {
        Ok(theme) => {
            outfit.themed = Themed::Own(Box::new(theme));
            (outfit, None)
        }
        Err(notice) => (outfit, Some(notice)),
    }
}

/// A theme out of the user's folder, in all its colours.
fn own_theme(setting: &Setting, name: &str) -> Result<Theme, Notice> {
    let path = setting.places.themes_dir().join(format!("{name}.ron"));
    let source = content::read(&path).map_err(|fault| told(setting, &fault))?;
    Theme::parse(&source, ColorDepth::True).map_err(|fault| {
        let details = vec![
            ("file", path.display().to_string()),
            ("what", fault.to_string()),
        ];
        Notice::failure("config-whole", details)
    })
}

/// The report of a session in its language, without the names that people wrote.
///
/// # Errors
/// There is nothing to write in that form.
pub(super) fn report(
    session: &Session,
    pack: Option<&Pack>,
    form: Form,
    places: &Places,
) -> Result<Exported, Unwritten> {
    let words = Words::new(session.header().language);
    let mark = words.say("name-mark");
    let report = Report::leaving(session, pack, Names::Veiled(&mark));
    let zone = zone::of_this_system();
    templates::on_screen(form, &report, &words, &zone, &places.templates_dir())
}

/// Tells what could not be saved, and hands the exit status on.
pub(super) fn end(words: &Words, ended: &Ended) -> Result<(), Failure> {
    for left in &ended.leftovers {
        let path = left.path.display().to_string();
        let args = [("path", path.into()), ("why", (&left.why).into())];
        let what = words.with("cli-cannot-write", &args);
        match &left.kept {
            Kept::File(path) => {
                let path = path.display().to_string();
                let kept = words.with("cli-kept-elsewhere", &[("path", path.into())]);
                tell(&format!("{what}\n{kept}"));
            }
            Kept::Text(text) => tell(&format!("{what}\n{}", document::escaped(text))),
            Kept::Lost => tell(&what),
        }
    }
    match ended.status {
        0 => Ok(()),
        status => Err(Failure::Said(Exit::Other(status))),
    }
}
