//! The built-in packs as they are written, and every text in them with its place.
use calms::content::{Shelf, parse};
use calms::domain::{
    Board, Field, Form, Kind, Language, Metric, Pack, Question, Set, Step, Survey,
};

/// The ids of the packs that ship.
pub(super) const PACKS: [&str; 8] = [
    "calms", "calmsr", "ways", "dso", "dora", "vsm", "pm", "retro",
];

/// A text that somebody reads or hears.
pub(super) struct Text {
    /// The item it belongs to: `calms.C1`, `calms.balance`, `vsm.principles.P1`.
    pub(super) item: String,
    /// What it is for the item; the names of `coverage.tsv` where it names it.
    pub(super) slot: &'static str,
    pub(super) words: String,
}

impl Text {
    /// Said to the room or to the one person at the screen.
    pub(super) fn is_prompt(&self) -> bool {
        matches!(
            self.slot,
            "question"
                | "principle"
                | "probe"
                | "prompt"
                | "say"
                | "alone"
                | "survey-title"
                | "estimate"
                | "column-prompt"
                | "then"
        )
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
        pack,
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
    (1..).zip(&pack.sets).for_each(|(n, set)| all.set(n, set));
    pack.questions.iter().for_each(|q| all.question(q));
    for page in &pack.pages {
        all.add(&page.id, "page-title", [&page.title]);
        all.add(&page.id, "about", &page.lines);
        all.add(&page.id, "why", &page.why);
        all.add(&page.id, "practice", &page.practices);
    }
    pack.surveys.iter().for_each(|survey| all.survey(survey));
    pack.forms.iter().for_each(|form| all.form(form));
    pack.metrics.iter().for_each(|metric| all.metric(metric));
    pack.boards.iter().for_each(|board| all.board(board));
    for rule in &pack.rules {
        all.add(&rule.id, "rule", &rule.say);
    }
    pack.steps.iter().for_each(|step| all.step(step));
    all.texts
}

struct List<'a> {
    pack: &'a Pack,
    texts: Vec<Text>,
}

impl List<'_> {
    fn add<'t>(
        &mut self,
        item: &str,
        slot: &'static str,
        texts: impl IntoIterator<Item = &'t String>,
    ) {
        let item = format!("{}.{item}", self.pack.id);
        let texts = texts.into_iter().map(|text| Text {
            item: item.clone(),
            slot,
            words: text.clone(),
        });
        self.texts.extend(texts);
    }

    fn set(&mut self, n: usize, set: &Set) {
        self.add(&set.id, "set-title", [&set.title]);
        self.add(&set.id, "letter-gloss", [&set.gloss]);
        self.add(&format!("summary.row{n}"), "about", &set.summary);
    }

    fn question(&mut self, question: &Question) {
        // Ids may hold a point: it is the pack's prefix that goes, no more.
        let prefix = format!("{}.", self.pack.id);
        let id = question.id.strip_prefix(&prefix).unwrap().to_owned();
        let is_principle = id.starts_with("principles.");
        let (title, about) = if is_principle {
            ("principle", "principle")
        } else {
            ("question", "about")
        };
        let experiment = &question.experiment;
        self.add(&id, title, [&question.title]);
        self.add(&id, "intent", [&question.intent]);
        self.add(&id, "anchor", &question.levels);
        self.add(&id, "probe", &question.probes);
        self.add(&id, "warning", &question.warnings);
        self.add(&id, "practice", &question.practices);
        self.add(&id, "act", [&experiment.act]);
        self.add(&id, "length", [&experiment.length]);
        self.add(&id, "measure", [&experiment.measure]);
        self.add(&id, about, &question.about);
        self.add(&id, "story", &question.story);
    }

    fn survey(&mut self, survey: &Survey) {
        let is_ordered =
            |step: &Step| matches!(&step.kind, Kind::Ordering { survey: id } if *id == survey.id);
        let slot = if self.pack.steps.iter().any(is_ordered) {
            "activity"
        } else {
            "checklist"
        };
        self.add(&survey.id, "survey-title", [&survey.title]);
        self.add(&survey.id, slot, survey.answers.iter().map(|a| &a.text));
        self.add(&survey.id, "about", &survey.about);
    }

    fn form(&mut self, form: &Form) {
        self.add(&form.id, "form-title", [&form.title]);
        self.fields(&form.id, &form.fields);
    }

    fn fields(&mut self, item: &str, fields: &[Field]) {
        for field in fields {
            self.add(item, "field", [&field.label, &field.hint]);
            self.add(item, "option", field.options.iter().map(|o| &o.label));
        }
    }

    fn metric(&mut self, metric: &Metric) {
        let id = &metric.id;
        self.add(id, "metric-title", [&metric.title]);
        self.add(id, "gloss", [&metric.gloss]);
        self.add(id, "definition", [&metric.definition]);
        self.add(id, "why", &metric.why);
        self.add(id, "estimate", [&metric.question]);
        self.add(id, "answer", &metric.answers);
        self.fields(id, &metric.fields);
        for table in &metric.bands {
            self.add(id, "source", [&table.source]);
            self.add(id, "band", &table.says);
        }
        self.add(id, "story", &metric.story);
        self.add(id, "caution", &metric.cautions);
    }

    fn board(&mut self, board: &Board) {
        self.add(&board.id, "board-title", [&board.title]);
        for column in &board.columns {
            self.add(&board.id, "column-title", [&column.title]);
            self.add(&board.id, "column-prompt", [&column.prompt]);
            self.add(&board.id, "then", &column.then);
        }
    }

    fn step(&mut self, step: &Step) {
        self.add(&step.id, "step-title", [&step.title]);
        self.add(&step.id, "say", &step.say);
        self.add(&step.id, "alone", &step.alone);
        self.add(&step.id, "aside", &step.aside);
        self.add(&step.id, "about", &step.about);
        self.add(&step.id, "prompt", &step.probes);
        self.add(&step.id, "practice", &step.practices);
        self.add(&step.id, "warning", &step.warnings);
        self.add(&step.id, "story", &step.story);
    }
}
