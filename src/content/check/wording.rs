//! The blameless lint over what is said to the room: advice, which stops no pack.
use super::Checker;
use crate::domain::{Ignored, LintField, LintLevel, Tongue, lint};

impl Checker<'_> {
    /// Questions, prompts and spoken lines that may be heard as blame.
    pub(super) fn wording(&mut self) {
        let pack = self.pack;
        let entry = |list: &str, id: &str| self.place.id(list, id);
        let mut said: Vec<(Option<usize>, &str)> = Vec::new();
        for question in &pack.questions {
            let at = entry("questions", self.own_id(&question.id));
            let texts = question.probes.iter().chain([&question.title]);
            said.extend(texts.map(|text| (at, &**text)));
        }
        for survey in &pack.surveys {
            said.push((entry("surveys", &survey.id), &survey.title));
        }
        for metric in &pack.metrics {
            said.push((entry("metrics", &metric.id), &metric.question));
        }
        for board in &pack.boards {
            let at = entry("boards", &board.id);
            for column in &board.columns {
                let texts = column.then.iter().chain([&column.prompt]);
                said.extend(texts.map(|text| (at, &**text)));
            }
        }
        for rule in &pack.rules {
            let at = entry("rules", &rule.id);
            said.extend(rule.say.iter().map(|text| (at, &**text)));
        }
        for step in &pack.steps {
            let at = entry("steps", &step.id);
            let lists = [&step.say, &step.alone, &step.probes];
            said.extend(lists.into_iter().flatten().map(|text| (at, &**text)));
        }
        for (at, text) in said {
            self.said(at, text);
        }
    }

    fn said(&mut self, at: Option<usize>, text: &str) {
        let tongue = Tongue::from(self.pack.language);
        let hits = lint(text, tongue, LintField::Text, &[], Ignored::default());
        for hit in hits.iter().filter(|hit| hit.level == LintLevel::Warn) {
            let words = text.get(hit.start..hit.end).unwrap_or_default();
            let rule = hit.rule.to_string();
            let place = self.place.text(at, text);
            let place = self.place.text(place, words);
            self.say_at(place, "wording", &[("words", words), ("rule", &rule)]);
        }
    }
}
