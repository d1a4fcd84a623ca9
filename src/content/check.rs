//! What a pack must keep to beyond its grammar: every fault at once, each with its place.
use std::collections::BTreeSet;

use crate::domain::{Kind, Pack, Question, Span, Variant, When};

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
        source,
        pack,
        base,
        faults: Vec::new(),
    };
    checker.head();
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
    source: &'a str,
    pack: &'a Pack,
    base: Option<&'a Pack>,
    faults: Vec<Fault>,
}

impl Checker<'_> {
    /// Notes a fault at the first place where `needle` stands.
    fn say(&mut self, needle: &str, code: &'static str, details: &[(&'static str, &str)]) {
        let details = details
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect();
        let fault = match self.source.find(needle) {
            Some(at) => Fault::at(self.file, self.source, at, code, details),
            None => Fault::whole(self.file, code, details),
        };
        self.faults.push(fault);
    }

    fn head(&mut self) {
        let pack = self.pack;
        if pack.format != FORMAT {
            let format = pack.format.to_string();
            self.say("format", "format", &[("format", &format)]);
        }
        if !is_id(&pack.id) {
            self.say("id:", "id", &[("id", &pack.id)]);
        }
        if let Some(takes) = pack.takes.as_ref().filter(|_| self.base.is_none()) {
            self.say("takes", "takes", &[("pack", takes)]);
        }
        if !pack.questions.is_empty() && !self.is_scale_whole() {
            self.say("scale", "scale", &[]);
        }
        for (at, text) in [
            ("title:", &pack.title),
            ("summary:", &pack.summary),
            ("outcome:", &pack.outcome),
        ] {
            if text.trim().is_empty() {
                self.say(at, "empty", &[("what", at.trim_end_matches(':'))]);
            }
        }
    }

    fn is_scale_whole(&self) -> bool {
        let own = self.pack.scale.len();
        own == 5 || (own == 0 && self.base.is_some_and(|base| base.scale.len() == 5))
    }

    fn questions(&mut self) {
        let pack = self.pack;
        let mut seen = BTreeSet::new();
        for question in &pack.questions {
            let short = crate::domain::short_id(&question.id).to_owned();
            let at = format!("id: \"{short}\"");
            if !is_id(&short) {
                self.say(&at, "id", &[("id", &short)]);
            }
            if !seen.insert(&question.id) {
                self.say_last(&at, "twice", &short);
            }
            let known = |p: &Pack| p.set(&question.set).is_some();
            if !known(pack) && !self.base.is_some_and(known) {
                self.say(
                    &at,
                    "unknown-set",
                    &[("set", &question.set), ("id", &short)],
                );
            }
            self.question(question, &short, &at);
        }
    }

    fn say_last(&mut self, needle: &str, code: &'static str, id: &str) {
        let at = self.source.rfind(needle).unwrap_or(0);
        let details = vec![("id", id.to_owned())];
        self.faults
            .push(Fault::at(self.file, self.source, at, code, details));
    }

    fn question(&mut self, question: &Question, short: &str, at: &str) {
        let length = question.title.chars().count();
        if question.title.trim().is_empty() {
            self.say(at, "empty", &[("what", "title")]);
        } else if length > LONGEST_TITLE {
            let length = length.to_string();
            self.say(
                &question.title,
                "title-long",
                &[("id", short), ("length", &length)],
            );
        }
        for (level, text) in (1..).zip(&question.levels) {
            let (level, length) = (format!("{level}"), text.chars().count());
            if text.trim().is_empty() {
                self.say(at, "level-empty", &[("id", short), ("level", &level)]);
            } else if length > LONGEST_LEVEL {
                let length = length.to_string();
                let details = [("id", short), ("level", &*level), ("length", &*length)];
                self.say(text, "level-long", &details);
            }
        }
        let lists = [
            ("probes", question.probes.len(), 2),
            ("warnings", question.warnings.len(), 1),
            ("practices", question.practices.len(), 1),
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
                self.say(at, "too-few", &details);
            }
        }
        let experiment = &question.experiment;
        for (what, text) in [
            ("act", &experiment.act),
            ("length", &experiment.length),
            ("measure", &experiment.measure),
        ] {
            if text.trim().is_empty() {
                self.say(at, "empty", &[("what", what)]);
            }
        }
    }

    fn steps(&mut self) {
        let pack = self.pack;
        let mut seen = BTreeSet::new();
        if pack.steps.is_empty() {
            self.say("steps", "no-steps", &[]);
        }
        for step in &pack.steps {
            let at = format!("id: \"{}\"", step.id);
            if !is_id(&step.id) {
                self.say(&at, "id", &[("id", &step.id)]);
            }
            if !seen.insert(&step.id) {
                self.say_last(&at, "twice", &step.id);
            }
            if let Kind::VoteSet { set } = &step.kind {
                let known = |p: &Pack| p.set(set).is_some();
                if !known(pack) && !self.base.is_some_and(known) {
                    self.say(&at, "unknown-set", &[("set", set), ("id", &step.id)]);
                }
            }
        }
        let stages: Vec<_> = pack.steps.iter().map(|step| step.stage).collect();
        if let Some(at) = stages.windows(2).position(|pair| pair[0] > pair[1]) {
            if let Some(step) = pack.steps.get(at + 1) {
                let needle = format!("id: \"{}\"", step.id);
                self.say(&needle, "stage-order", &[("id", &step.id)]);
            }
        }
    }

    fn variants(&mut self) {
        let pack = self.pack;
        for variant in Variant::ALL {
            let cut = pack.variants.of(variant);
            let sum: Span = pack.steps.iter().filter_map(|s| s.times.of(variant)).sum();
            let name = variant.code();
            let at = self.variant_place(name);
            if sum != Span::minutes(cut.minutes) {
                let (says, sum) = (format!("{}m", cut.minutes), sum.to_string());
                let details = [("variant", name), ("says", &*says), ("sum", &*sum)];
                self.say(&at, "sum", &details);
            }
            for id in &cut.questions {
                let known = |p: &Pack| p.question(id).is_some();
                if !known(pack) && !self.base.is_some_and(known) {
                    self.say(&at, "unknown-question", &[("id", id), ("variant", name)]);
                }
            }
            let unique: BTreeSet<_> = cut.questions.iter().collect();
            if unique.len() != cut.questions.len() {
                self.say(&at, "question-twice", &[("variant", name)]);
            }
        }
    }

    /// How the variant stands in the source; the last `pulse:` is the one of the variants.
    fn variant_place(&self, name: &str) -> String {
        let from = self.source.rfind("variants:").unwrap_or(0);
        let rest = self.source.get(from..).unwrap_or_default();
        let line = rest
            .lines()
            .find(|line| line.trim_start().starts_with(name));
        line.map_or_else(|| "variants:".to_owned(), |line| line.trim().to_owned())
    }

    fn rules(&mut self) {
        let pack = self.pack;
        for rule in &pack.rules {
            let at = format!("id: \"{}\"", rule.id);
            if rule.say.is_empty() {
                self.say(&at, "empty", &[("what", "say")]);
            }
            let known_set = |id: &String| {
                pack.set(id).is_some() || self.base.is_some_and(|base| base.set(id).is_some())
            };
            match &rule.when {
                When::Always | When::Gap(_) => {}
                When::Ahead { set, of, .. } => {
                    for id in [set, of]
                        .into_iter()
                        .filter(|id| !known_set(id))
                        .collect::<Vec<_>>()
                    {
                        self.say(&at, "unknown-set", &[("set", id), ("id", &rule.id)]);
                    }
                }
                When::MedianAtMost { question, .. } => {
                    let known = |p: &Pack| p.question(question).is_some();
                    if !known(pack) && !self.base.is_some_and(known) {
                        let details = [("id", &**question), ("variant", &*rule.id)];
                        self.say(&at, "unknown-question", &details);
                    }
                }
            }
        }
    }
}

/// Ids are short and go into file names: letters, digits, `-` and `_`.
fn is_id(id: &str) -> bool {
    (1..=40).contains(&id.len())
        && id
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
