//! What a pack must keep to beyond its grammar: every fault at once, each with its place.
use std::collections::BTreeSet;

use crate::domain::{Kind, Pack, Question, Span, Variant, When, short_id};

use super::place::Places;
use super::{FORMAT, Fault};

/// The most characters of a level: five of them must fit 80 columns and 24 rows.
pub const LONGEST_LEVEL: usize = 110;

/// The most characters of a question.
pub const LONGEST_TITLE: usize = 110;

/// Every fault of a pack that can be read. `own_sets` and `own_questions` of a pack that takes
/// from another one are checked in the pack that holds them.
pub fn check(file: &str, source: &str, pack: &Pack, base: Option<&Pack>) -> Vec<Fault> {
    let mut checker = Checker {
        file,
        place: Places::of(source),
        pack,
        base,
        faults: Vec::new(),
    };
    checker.head();
    checker.lists();
    checker.questions();
    checker.steps();
    checker.variants();
    checker.rules();
    checker
        .faults
        .sort_by_key(|fault| (fault.line, fault.column));
    checker.faults
}

struct Checker<'a> {
    file: &'a str,
    place: Places<'a>,
    pack: &'a Pack,
    base: Option<&'a Pack>,
    faults: Vec<Fault>,
}

impl Checker<'_> {
    /// Notes a fault at a field of the pack itself.
    fn say(&mut self, field: &str, code: &'static str, details: &[(&'static str, &str)]) {
        self.say_at(self.place.field(field), code, details);
    }

    /// Notes a fault at a place, or at the file as a whole where the place is not found.
    fn say_at(
        &mut self,
        place: Option<usize>,
        code: &'static str,
        details: &[(&'static str, &str)],
    ) {
        let details = details
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect();
        let fault = match place {
            Some(at) => Fault::at(self.file, self.place.source(), at, code, details),
            None => Fault::whole(self.file, code, details),
        };
        self.faults.push(fault);
    }

    /// Notes ids that are none, and those that stand twice in a list.
    fn ids<'i>(&mut self, list: &str, ids: impl Iterator<Item = &'i str>, taken: &[&str]) {
        let mut seen: Vec<&str> = taken.to_vec();
        for id in ids {
            if !is_id(id) {
                self.say_at(self.place.id(list, id), "id", &[("id", id)]);
            }
            if seen.contains(&id) {
                self.say_at(self.place.last_id(list, id), "twice", &[("id", id)]);
            }
            seen.push(id);
        }
    }

    fn lists(&mut self) {
        let (pack, base) = (self.pack, self.base);
        let sets: Vec<&str> = base.iter().flat_map(|b| &b.sets).map(|s| &*s.id).collect();
        let rules: Vec<&str> = base.iter().flat_map(|b| &b.rules).map(|r| &*r.id).collect();
        self.ids("sets", pack.sets.iter().map(|s| &*s.id), &sets);
        let questions = pack.questions.iter().map(|q| short_id(&q.id));
        self.ids("questions", questions, &[]);
        self.ids("pages", pack.pages.iter().map(|p| &*p.id), &[]);
        self.ids("rules", pack.rules.iter().map(|r| &*r.id), &rules);
        self.ids("steps", pack.steps.iter().map(|s| &*s.id), &[]);
    }

    fn head(&mut self) {
        let pack = self.pack;
        if pack.format != FORMAT {
            let format = pack.format.to_string();
            self.say("format", "format", &[("format", &format)]);
        }
        if !is_id(&pack.id) {
            self.say("id", "id", &[("id", &pack.id)]);
        }
        if let Some(takes) = pack.takes.as_ref().filter(|_| self.base.is_none()) {
            self.say("takes", "takes", &[("pack", takes)]);
        }
        if !pack.questions.is_empty() && !self.is_scale_whole() {
            self.say("scale", "scale", &[]);
        }
        for (at, text) in [
            ("title", &pack.title),
            ("summary", &pack.summary),
            ("outcome", &pack.outcome),
        ] {
            if text.trim().is_empty() {
                self.say(at, "empty", &[("what", at)]);
            }
        }
    }

    fn is_scale_whole(&self) -> bool {
        let own = self.pack.scale.len();
        own == 5 || (own == 0 && self.base.is_some_and(|base| base.scale.len() == 5))
    }

    fn questions(&mut self) {
        let pack = self.pack;
        for question in &pack.questions {
            let short = short_id(&question.id).to_owned();
            let at = self.place.id("questions", &short);
            if !self.is_set(&question.set) {
                let details = [("set", &*question.set), ("id", &*short)];
                self.say_at(at, "unknown-set", &details);
            }
            self.question(question, &short, at);
        }
    }

    fn is_set(&self, id: &str) -> bool {
        self.pack.set(id).is_some() || self.base.is_some_and(|base| base.set(id).is_some())
    }

    fn is_question(&self, id: &str) -> bool {
        self.pack.question(id).is_some() || self.base.is_some_and(|b| b.question(id).is_some())
    }

    fn question(&mut self, question: &Question, short: &str, at: Option<usize>) {
        let length = question.title.chars().count();
        if question.title.trim().is_empty() {
            self.say_at(at, "empty", &[("what", "title")]);
        } else if length > LONGEST_TITLE {
            let length = length.to_string();
            self.say_at(
                self.place.text(at, &question.title),
                "title-long",
                &[("id", short), ("length", &length)],
            );
        }
        for (level, text) in (1..).zip(&question.levels) {
            let (level, length) = (format!("{level}"), text.chars().count());
            if text.trim().is_empty() {
                self.say_at(at, "level-empty", &[("id", short), ("level", &level)]);
            } else if length > LONGEST_LEVEL {
                let length = length.to_string();
                let details = [("id", short), ("level", &*level), ("length", &*length)];
                self.say_at(self.place.text(at, text), "level-long", &details);
            }
        }
        let lists = [
            ("probes", filled(&question.probes), 2),
            ("warnings", filled(&question.warnings), 1),
            ("practices", filled(&question.practices), 1),
        ];
        for (what, has, least) in lists {
            if has < least {
                let (has, least) = (has.to_string(), least.to_string());
                let details = [
                    ("id", short),
                    ("what", what),
                    ("has", &*has),
                    ("least", &*least),
                ];
                self.say_at(at, "too-few", &details);
            }
        }
        let experiment = &question.experiment;
        for (what, text) in [
            ("act", &experiment.act),
            ("length", &experiment.length),
            ("measure", &experiment.measure),
        ] {
            if text.trim().is_empty() {
                self.say_at(at, "empty", &[("what", what)]);
            }
        }
    }

    fn steps(&mut self) {
        let pack = self.pack;
        if pack.steps.is_empty() {
            self.say("steps", "no-steps", &[]);
        }
        for step in &pack.steps {
            if let Kind::VoteSet { set } = &step.kind
                && !self.is_set(set)
            {
                let at = self.place.id("steps", &step.id);
                self.say_at(at, "unknown-set", &[("set", set), ("id", &step.id)]);
            }
        }
        for pair in pack.steps.windows(2) {
            if let [before, after] = pair
                && before.stage > after.stage
            {
                let at = self.place.id("steps", &after.id);
                self.say_at(at, "stage-order", &[("id", &after.id)]);
            }
        }
    }

    fn variants(&mut self) {
        let pack = self.pack;
        for variant in Variant::ALL {
            let cut = pack.variants.of(variant);
            let sum: Span = pack.steps.iter().filter_map(|s| s.times.of(variant)).sum();
            let name = variant.code();
            let at = self.place.within("variants", name);
            if sum != Span::minutes(cut.minutes) {
                let (says, sum) = (format!("{}m", cut.minutes), sum.to_string());
                let details = [("variant", name), ("says", &*says), ("sum", &*sum)];
                self.say_at(at, "sum", &details);
            }
            for id in &cut.questions {
                if !self.is_question(id) {
                    self.say_at(at, "unknown-question", &[("id", id), ("where", name)]);
                }
            }
            let unique: BTreeSet<_> = cut.questions.iter().collect();
            if unique.len() != cut.questions.len() {
                self.say_at(at, "question-twice", &[("variant", name)]);
            }
        }
    }

    fn rules(&mut self) {
        let pack = self.pack;
        for rule in &pack.rules {
            let at = self.place.id("rules", &rule.id);
            if rule.say.is_empty() {
                self.say_at(at, "empty", &[("what", "say")]);
            }
            match &rule.when {
                When::Ahead { set, of, .. } => {
                    for unknown in [set, of]
                        .into_iter()
                        .filter(|id| !self.is_set(id))
                        .collect::<Vec<_>>()
                    {
                        self.say_at(at, "unknown-set", &[("set", unknown), ("id", &rule.id)]);
                    }
                }
                When::MedianAtMost { question, .. } if !self.is_question(question) => {
                    let details = [("id", &**question), ("where", &*rule.id)];
                    self.say_at(at, "unknown-question", &details);
                }
                When::Always
                | When::Gap(_)
                | When::MedianAtMost { .. }
                | When::TickedByHalf { .. }
                | When::MostTicks { .. }
                | When::FewPoints { .. }
                | When::SlowBeside { .. }
                | When::LowestWhileLeads { .. } => {}
            }
        }
    }
}

/// How many texts of a list say something.
fn filled(texts: &[String]) -> usize {
    texts.iter().filter(|text| !text.trim().is_empty()).count()
}

/// Ids are short and go into file names: letters, digits, `-` and `_`.
fn is_id(id: &str) -> bool {
    (1..=40).contains(&id.len())
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
