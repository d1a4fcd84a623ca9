//! The built-in packs as they are written, and every text in them with its place.
use calms::content::{Shelf, parse};
use calms::domain::{Language, Pack, Question, Step};

/// The ids of the packs that ship.
pub(super) const PACKS: [&str; 2] = ["calms", "calmsr"];

/// A text that somebody reads or hears.
pub(super) struct Text {
    /// The item it belongs to: `calms.C1`, `calms.balance`.
    pub(super) item: String,
    /// What it is for the item; the names of `coverage.tsv` where it names it.
    pub(super) slot: &'static str,
    pub(super) words: String,
}

impl Text {
    /// Said to the room or to the one person at the screen.
    pub(super) fn is_prompt(&self) -> bool {
        matches!(self.slot, "question" | "probe" | "say" | "alone")
    }
}

/// A pack as its file has it, without what it takes from others.
pub(super) fn pack(id: &str, language: Language) -> Pack {
    let (file, source) = Shelf::source(id, language).unwrap();
    parse(file, source).unwrap()
}

/// Every pack in every language.
pub(super) fn packs() -> impl Iterator<Item = Pack> {
    PACKS
        .into_iter()
        .flat_map(|id| Language::ALL.map(|language| pack(id, language)))
}

/// Every text of a pack.
pub(super) fn texts(pack: &Pack) -> Vec<Text> {
    let mut all = List {
        pack: &pack.id,
        texts: Vec::new(),
    };
    for (slot, text) in [
        ("pack-title", &pack.title),
        ("summary", &pack.summary),
        ("audience", &pack.audience),
        ("outcome", &pack.outcome),
    ] {
        all.add("pack", slot, [text]);
    }
    for label in &pack.scale {
        all.add("scale", "scale", [&label.label, &label.evidence]);
    }
    for set in &pack.sets {
        all.add(&set.id, "set-title", [&set.title]);
        all.add(&set.id, "letter-gloss", [&set.gloss]);
    }
    pack.questions
        .iter()
        .for_each(|question| all.question(question));
    for page in &pack.pages {
        all.add(&page.id, "page-title", [&page.title]);
        all.add(&page.id, "about", &page.lines);
    }
    for rule in &pack.rules {
        all.add(&rule.id, "rule", &rule.say);
    }
    pack.steps.iter().for_each(|step| all.step(step));
    all.texts
}

struct List<'a> {
    pack: &'a str,
    texts: Vec<Text>,
}

impl List<'_> {
    fn add<'t>(
        &mut self,
        item: &str,
        slot: &'static str,
        texts: impl IntoIterator<Item = &'t String>,
    ) {
        let item = format!("{}.{item}", self.pack);
        let texts = texts.into_iter().map(|text| Text {
            item: item.clone(),
            slot,
            words: text.clone(),
        });
        self.texts.extend(texts);
    }

    fn question(&mut self, question: &Question) {
        let id = calms::domain::short_id(&question.id).to_owned();
        let experiment = &question.experiment;
        self.add(&id, "question", [&question.title]);
        self.add(&id, "intent", [&question.intent]);
        self.add(&id, "anchor", &question.levels);
        self.add(&id, "probe", &question.probes);
        self.add(&id, "warning", &question.warnings);
        self.add(&id, "practice", &question.practices);
        self.add(&id, "act", [&experiment.act]);
        self.add(&id, "length", [&experiment.length]);
        self.add(&id, "measure", [&experiment.measure]);
        self.add(&id, "about", &question.about);
        self.add(&id, "story", &question.story);
    }

    fn step(&mut self, step: &Step) {
        self.add(&step.id, "step-title", [&step.title]);
        self.add(&step.id, "say", &step.say);
        self.add(&step.id, "alone", &step.alone);
        self.add(&step.id, "aside", &step.aside);
    }
}
