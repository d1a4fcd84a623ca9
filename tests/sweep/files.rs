//! Files of every kind that the program reads, damaged.
use std::thread;

use calms::content::{RECORD_HEADER, Shelf};
use calms::domain::Language;
use calms::export::json;

use crate::case::{Asked, Case, caught};
use crate::damage::Damage;
use crate::readers::{self, Kind};
use crate::rng::Rng;
use crate::{checks, typing, world};

/// A damaged file.
#[derive(Clone, Debug)]
pub(crate) struct File {
    kind: Kind,
    which: usize,
    other: usize,
    damage: Vec<Damage>,
    seed: u64,
}

impl File {
    /// The file of a seed.
    pub(crate) fn of(seed: u64) -> Self {
        let mut rng = Rng::new(seed);
        rng.next();
        let count = 1 + rng.below(4) * rng.below(3);
        Self {
            kind: *rng.of(Kind::ALL),
            which: rng.below(1 << 20),
            other: rng.below(1 << 20),
            damage: (0..count).map(|_| Damage::of(&mut rng)).collect(),
            seed,
        }
    }
}

impl Case for File {
    fn shorter(&self) -> Vec<Self> {
        let mut all = Vec::new();
        for left_out in 0..self.damage.len() {
            let mut shorter = self.clone();
            shorter.damage.remove(left_out);
            all.push(shorter);
        }
        all
    }

    fn story(&self) -> String {
        let bytes = Shelves::new(Asked::of("files", 1)).bytes(self);
        let file = format!(
            "{}/sweep-bad-{:?}-{}",
            env!("CARGO_TARGET_TMPDIR"),
            self.kind,
            self.seed
        );
        std::fs::write(&file, bytes).unwrap();
        format!("  the file: {file}")
    }
}

/// Sound files of every kind.
pub(crate) struct Shelves {
    all: Vec<(Kind, Vec<Vec<u8>>)>,
    folder: tempfile::TempDir,
    /// How much stack a reader has, in bytes: an eighth of what a thread has, and for templates a
    /// quarter; without optimising more, since there each call takes far more.
    stack: usize,
}

impl Shelves {
    /// All that there are.
    pub(crate) fn new(asked: Asked) -> Self {
        let mut all: Vec<(Kind, Vec<Vec<u8>>)> = Vec::new();
        let folder = tempfile::tempdir().unwrap();
        for kind in Kind::ALL {
            if all.iter().all(|(known, _)| known != kind) {
                let files = sound(*kind).into_iter().map(String::into_bytes);
                all.push((*kind, files.collect()));
            }
        }
        // Without optimisation the parser of templates takes two megabytes to its own limit.
        let stack = if asked.is_long() { 1 << 18 } else { 1 << 22 };
        Self { all, folder, stack }
    }

    fn of(&self, kind: Kind, which: usize) -> &[u8] {
        let (_, texts) = self.all.iter().find(|(of, _)| *of == kind).unwrap();
        &texts[which % texts.len()]
    }

    fn bytes(&self, file: &File) -> Vec<u8> {
        let mut bytes = self.of(file.kind, file.which).to_vec();
        let other = self.of(file.kind, file.other);
        for damage in &file.damage {
            damage.to(&mut bytes, other);
        }
        bytes
    }

    /// Damages a file and reads it, on a thread with little stack.
    pub(crate) fn read(&self, file: &File) {
        let bytes = self.bytes(file);
        let folder = self.folder.path();
        let read = || {
            let mut rng = Rng::new(file.seed);
            caught(|| readers::read(file.kind, &bytes, folder, &mut rng))
        };
        // The parser of templates goes 150 deep before it refuses, by a dozen calls each.
        let stack = match file.kind {
            Kind::Template => self.stack * 2,
            _ => self.stack,
        };
        let ended = thread::scope(|scope| {
            let small = thread::Builder::new()
                .name("small".to_owned())
                .stack_size(stack);
            small.spawn_scoped(scope, read).unwrap().join().unwrap()
        });
        let session = match ended {
            Ok(()) => readers::session(file.kind, &bytes),
            Err(why) => panic!("{why}"),
        };
        if let Some(session) = session {
            readers::used(&session, file.seed);
        }
    }
}

fn sound(kind: Kind) -> Vec<String> {
    let packs = || {
        let ids: Vec<String> = world::SHELF.ids().map(str::to_owned).collect();
        let both = ids
            .into_iter()
            .flat_map(|id| Language::ALL.map(|l| (id.clone(), l)));
        both.filter_map(|(id, language)| Shelf::source(&id, language))
            .map(|(_, text)| text.to_owned())
            .collect::<Vec<_>>()
    };
    let own = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    match kind {
        Kind::Session => {
            let fixtures = world::FIXTURES.iter().map(|(_, text)| (*text).to_owned());
            fixtures
                .chain(world::SESSIONS.iter().map(checks::text))
                .collect()
        }
        Kind::Pack => packs(),
        Kind::Theme => own(&[
            include_str!("../../assets/themes/dark.ron"),
            include_str!("../../assets/themes/light.ron"),
            include_str!("../../assets/themes/contrast.ron"),
        ]),
        Kind::Keys => own(&[
            "[\n    (context: \"step\", key: \"ctrl-n\", action: \"next\"),\n    \
             (context: \"global\", key: \"F1\", action: \"help\"),\n    \
             (context: \"global\", key: \"?\", action: \"none\"),\n]\n",
        ]),
        Kind::Template => own(&[
            include_str!("../../assets/templates/report.html"),
            "# {{ title }}\n{% for s in sections %}{{ s.body }}{% endfor %}\n{{ nothing }}\n",
        ]),
        Kind::Record => {
            let ids = world::packs(Language::En);
            let pack = ids.iter().find(|pack| pack.id == "calms").unwrap();
            let mut text = format!("{RECORD_HEADER}\n");
            for question in &pack.questions {
                let id = calms::domain::short_id(&question.id);
                text.extend([id, ",1,2,3,1,0,1\n"]);
            }
            vec![text]
        }
        Kind::Flow => {
            let header = calms::content::FLOW_HEADER;
            vec![
                format!("{header}\n"),
                "step,process,wait,pca,deployments\nbuild,10m,2h,90,\nreview,1h,2d,70,3\n"
                    .to_owned(),
            ]
        }
        Kind::Json => {
            let sessions = world::SESSIONS.iter().take(6);
            let report = |session| json(&calms::domain::Report::of(session, None)).unwrap();
            sessions.map(report).collect()
        }
        Kind::Chat | Kind::Lint => {
            let mut rng = Rng::new(5);
            (0..40).map(|_| typing::paste(&mut rng)).collect()
        }
        Kind::Config => {
            let text = "(\n    language: \"fr\",\n    theme: \"dark\",\n    bell: true,\n    ascii: false,\n)\n";
            assert!(calms::cli::Config::parse("config.ron", text).is_ok());
            own(&[text])
        }
        Kind::Bytes => {
            let keys = "é\u{1b}[1;5C\u{1b}OPx\u{1b}[200~a\r\nb\u{1b}[201~\u{1b}[6~\u{1b}[<0;1;2M\u{1b}[97;5u";
            vec![keys.to_owned()]
        }
    }
}
