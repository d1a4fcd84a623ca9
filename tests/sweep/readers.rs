//! Reads a damaged file as the program does, and looks whether all is as it should be.
use std::path::Path;

use calms::app::{Event, Opened};
use calms::content::{self, Sheet};
use calms::domain::{
    Chat, DayClock, Ignored, Language, LintField, Local, Past, Report, Session, SessionId, Teams,
    Tongue, lint, lint_markdown,
};
use calms::export::{Document, Form, Template, Templates, leaving};
use calms::i18n::Words;
use calms::input::Keymap;
use calms::store::{Archive, Fault, document, rescue};
use calms::ui::theme::{ColorDepth, Theme};
use jiff::tz::TimeZone;

use crate::checks::{self, steers, text};
use crate::deed::Deed;
use crate::play::does;
use crate::rng::Rng;
use crate::world;

/// What a file is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Session,
    Pack,
    Theme,
    Keys,
    Template,
    Record,
    Flow,
    Json,
    Chat,
    Lint,
    Config,
    Bytes,
}

impl Kind {
    /// Every kind; sessions are what nobody may lose, so they come most often.
    pub(crate) const ALL: &'static [Self] = &[
        Self::Session,
        Self::Session,
        Self::Session,
        Self::Session,
        Self::Session,
        Self::Session,
        Self::Session,
        Self::Session,
        Self::Pack,
        Self::Pack,
        Self::Theme,
        Self::Keys,
        Self::Template,
        Self::Record,
        Self::Flow,
        Self::Json,
        Self::Json,
        Self::Chat,
        Self::Lint,
        Self::Config,
        Self::Bytes,
    ];
}

/// Reads bytes as what they are said to be.
pub(crate) fn read(kind: Kind, bytes: &[u8], folder: &Path, rng: &mut Rng) {
    let lossy = String::from_utf8_lossy(bytes);
    match kind {
        Kind::Session => of_session(bytes, folder),
        Kind::Pack => of_pack(&lossy),
        Kind::Theme => {
            if let Err(fault) = Theme::parse(&lossy, ColorDepth::True) {
                brief(&fault.to_string());
            }
        }
        Kind::Keys => {
            let (_, faults) = Keymap::default().patched(&lossy);
            let words = Words::new(Language::Fr);
            for fault in faults {
                assert!(fault.line > 0 && fault.column > 0, "{fault:?}");
                brief(&words.keys_fault(&fault));
            }
        }
        Kind::Template => of_template(&lossy, rng),
        Kind::Record => of_record(&lossy),
        Kind::Flow => {
            let read = content::read_flow("f.csv", &lossy, DayClock::Calendar);
            let faults = read.err().unwrap_or_default();
            placed(&faults);
        }
        Kind::Json => of_json(&lossy),
        Kind::Chat => {
            let lines = Chat::lines(&lossy);
            let day = *rng.of(&["2026-05-11", "", "9999-12-31", "-009999-01-01", "29 feb"]);
            let zone = *rng.of(&["Europe/Paris", "+02:00", "", "-25:59", "Pacific/Apia"]);
            let local = Local::read(day, zone, jiff::civil::date(2026, 11, 22));
            let chat = Chat::read(&lines, &local);
            let told = chat.told.iter().flat_map(|told| told.first..=told.last);
            let mut all: Vec<usize> = told.chain(chat.unread.iter().map(|u| u.index)).collect();
            all.sort_unstable();
            let each_once: Vec<usize> = (0..lines.len()).collect();
            assert_eq!(all, each_once, "each line is read or told as unread, once");
            let _ = Chat::is_one(&lossy);
        }
        Kind::Lint => {
            for tongue in [Tongue::En, Tongue::Fr] {
                let roster = ["Ana", "Bo", "é", ""];
                let field = *rng.of(&LintField::ALL);
                for hits in [
                    lint(&lossy, tongue, field, &roster, Ignored::default()),
                    lint_markdown(&lossy, tongue, field, &roster, Ignored::default()),
                ] {
                    for hit in hits {
                        assert!(
                            lossy.get(hit.start..hit.end).is_some(),
                            "{hit:?} is outside"
                        );
                    }
                }
            }
        }
        Kind::Config => {
            if let Err(fault) = calms::cli::Config::parse("config.ron", &lossy) {
                assert!(fault.line > 0 && fault.column > 0, "{fault:?}");
                for (_, detail) in &fault.details {
                    assert!(detail.chars().count() < 3_000, "{detail}");
                }
                placed(&[fault]);
            }
        }
        Kind::Bytes => {
            let mut decoder = calms::runtime::Decoder::default();
            let cut = rng.below(bytes.len());
            decoder.feed(&bytes[..cut]);
            decoder.feed(&bytes[cut..]);
            decoder.settle();
        }
    }
}

/// What is told of a fault says something, and is no page. Whoever prints it cleans it.
fn brief(told: &str) {
    assert!(!told.is_empty());
    let length = told.chars().count();
    assert!(length < 3_000, "{length} letters are told");
}

/// What is told of a session's fault never steers a terminal either.
fn calm(told: &str) {
    brief(told);
    let steering = told.chars().find(|c| steers(*c) && *c != '\n');
    assert!(steering.is_none(), "{told:?} steers a terminal");
}

fn placed(faults: &[content::Fault]) {
    let words = Words::new(Language::En);
    for fault in faults {
        assert!(
            words.has(&format!("fault-{}", fault.code)),
            "no words for {}",
            fault.code
        );
    }
}

fn of_session(bytes: &[u8], folder: &Path) {
    let path = folder.join("2026-11-22-torn-calms-0000.ron");
    std::fs::write(&path, bytes).unwrap();
    let read = document::open::<Session>(&path);
    match &read {
        Ok(opened) => {
            let keeping = document::to_text_keeping(&opened.value, &opened.text).unwrap();
            let again: Session = document::from_text(&path, &keeping)
                .unwrap_or_else(|fault| panic!("what is kept does not read back: {fault}"));
            assert_eq!(
                text(&again),
                text(&opened.value),
                "what is kept reads as another"
            );
            let once_more = document::to_text_keeping(&again, &keeping).unwrap();
            assert_eq!(once_more, keeping, "what is kept grows");
        }
        Err(fault) => {
            calm(&fault.to_string());
            match fault {
                Fault::Parse(fault) => assert!(fault.place.line > 0 && !fault.why.is_empty()),
                Fault::NewerFormat { format, .. } => assert!(!format.is_empty()),
                Fault::NotAFile { .. } | Fault::TooLarge { .. } | Fault::Read { .. } => {
                    panic!("{fault}")
                }
            }
        }
    }
    let listing = Archive::without_index(folder.to_owned()).list().unwrap();
    assert_eq!(
        listing.sessions.len() + listing.unreadable.len(),
        1,
        "listed once"
    );
    if let Ok(opened) = &read {
        assert_eq!(listing.sessions.len(), 1, "what opens is listed");
        assert_eq!(listing.sessions[0].header, opened.header);
    }
    assert!(rescue::offer::<Session>(&path).is_none());
    let aside = rescue::set_aside(&path, &folder.join("damaged")).unwrap();
    for file in [&path, &aside] {
        assert_eq!(
            std::fs::read(file).unwrap(),
            bytes,
            "{} is as it was",
            file.display()
        );
    }
    std::fs::remove_file(aside).unwrap();
}

fn of_pack(source: &str) {
    let (pack, faults) = content::parse_on("own.en.ron", source);
    placed(&faults);
    for fault in &faults {
        assert!(fault.line > 0 || fault.code == "format", "{fault:?}");
    }
    let sound = content::parse("own.en.ron", source);
    assert_eq!(
        sound.is_ok(),
        pack.is_some() && faults.is_empty(),
        "both ways of reading agree"
    );
    let Some(pack) = pack else {
        assert!(!faults.is_empty(), "no pack, and no reason");
        return;
    };
    let base = world::SHELF.base_of(&pack);
    let checked = content::check("own.en.ron", source, &pack, base.as_deref());
    placed(&checked);
}

fn of_template(source: &str, rng: &mut Rng) {
    let template = || {
        Some(Template {
            file: "report.html".to_owned(),
            text: source.to_owned(),
        })
    };
    let templates = Templates {
        html: template(),
        markdown: template(),
        ..Templates::default()
    };
    let session = world::another(rng);
    let words = Words::new(session.header().language);
    let report = Report::of(session, None);
    for form in [Form::Html, Form::Markdown] {
        if let Err(why) = leaving(form, &report, &words, &TimeZone::UTC, &templates) {
            assert!(!why.to_string().is_empty());
        }
    }
}

fn of_record(source: &str) {
    let packs = world::packs(Language::En);
    let pack = packs.iter().find(|pack| pack.id == "calms").unwrap();
    let sheet = Sheet {
        file: "votes.csv",
        source,
        id: SessionId("2026-11-22-sheet".to_owned()),
        team: "Team".to_owned(),
    };
    match content::record(sheet, pack, world::ten()) {
        Ok(session) => checks::reads_back(&session),
        Err(faults) => {
            assert!(!faults.is_empty());
            placed(&faults);
        }
    }
}

fn of_json(source: &str) {
    match Document::read(source).and_then(|document| document.back()) {
        Ok(back) => checks::reads_back(&back.session),
        Err(why) => assert!(!why.to_string().is_empty()),
    }
}

/// The session that a damaged file still is.
pub(crate) fn session(kind: Kind, bytes: &[u8]) -> Option<Session> {
    let lossy = || String::from_utf8_lossy(bytes);
    match kind {
        Kind::Session => {
            let text = std::str::from_utf8(bytes).ok()?;
            document::from_text(Path::new("x.ron"), text).ok()
        }
        Kind::Json => Some(Document::read(&lossy()).ok()?.back().ok()?.session),
        _ => None,
    }
}

/// Goes on with a session whose figures may be anything: pictures, reports, trends, a few deeds.
pub(crate) fn used(session: &Session, seed: u64) {
    checks::reads_back(session);
    let mut rng = Rng::new(seed);
    checks::leaves(session);
    let mut teams = Teams::all();
    teams.take(session.header());
    let _ = (teams.trends(), Past::of(session));
    let mut app = world::app(session.header().language);
    let opened = Opened {
        session: session.clone(),
        read_only: None,
        left: None,
    };
    let now = app.now;
    app.update(Event::Opened(Box::new(opened)), now);
    checks::drawn(&app, 80, 24);
    let mut asked = Vec::new();
    for _ in 0..12 {
        let deed = Deed::next(&mut rng, &app, &asked);
        let before = checks::Happened::before(&app);
        asked = does(&mut app, &deed);
        before.holds(&app, &asked, &mut rng);
    }
    // Where one copy alone was changed, joining gives just that one.
    let Some(table) = app.table else { return };
    let joined = Session::merge(Some(session), session, &table.session, |_| String::new());
    if let Ok(joined) = joined {
        assert_eq!(
            text(&joined.session),
            text(&table.session),
            "one copy alone was changed"
        );
    }
}
