//! The pack as a whole: its name, its scale, its sets and pages, and ids that stand once.
use super::super::FORMAT;
use super::{Checker, is_id, limits};

impl Checker<'_> {
    /// The ids of every list of the pack.
    pub(super) fn lists(&mut self) {
        let (pack, base) = (self.pack, self.base);
        let sets: Vec<&str> = base.iter().flat_map(|b| &b.sets).map(|s| &*s.id).collect();
        let rules: Vec<&str> = base.iter().flat_map(|b| &b.rules).map(|r| &*r.id).collect();
        self.ids("sets", pack.sets.iter().map(|s| &*s.id), &sets);
        let questions: Vec<&str> = pack.questions.iter().map(|q| self.own_id(&q.id)).collect();
        self.ids("questions", questions.into_iter(), &[]);
        self.ids("pages", pack.pages.iter().map(|p| &*p.id), &[]);
        self.ids("surveys", pack.surveys.iter().map(|s| &*s.id), &[]);
        self.ids("forms", pack.forms.iter().map(|f| &*f.id), &[]);
        // A metric is a survey and a form too.
        let surveys = pack.surveys.iter().map(|s| &*s.id);
        let taken: Vec<&str> = surveys.chain(pack.forms.iter().map(|f| &*f.id)).collect();
        self.ids("metrics", pack.metrics.iter().map(|m| &*m.id), &taken);
        self.ids("boards", pack.boards.iter().map(|b| &*b.id), &[]);
        self.ids("rules", pack.rules.iter().map(|r| &*r.id), &rules);
        self.ids("steps", pack.steps.iter().map(|s| &*s.id), &[]);
    }

    /// What stands at the head of the file, and what belongs to no step.
    pub(super) fn head(&mut self) {
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
        for (what, text, most) in [
            ("title", &pack.title, limits::PACK_TITLE),
            ("summary", &pack.summary, limits::PACK_SUMMARY),
            ("outcome", &pack.outcome, limits::OUTCOME),
        ] {
            self.text(self.place.field(what), what, text, most);
        }
        let at = self.place.field("audience");
        self.length(at, "audience", &pack.audience, limits::AUDIENCE);
        self.scale();
        self.sets();
        self.pages();
    }

    fn scale(&mut self) {
        let pack = self.pack;
        let is_taken = pack.scale.is_empty() && self.base.is_some_and(|b| b.scale.len() == 5);
        if !pack.questions.is_empty() && pack.scale.len() != 5 && !is_taken {
            self.say("scale", "scale", &[]);
        }
        let at = self.place.field("scale");
        for label in &pack.scale {
            self.text(at, "label", &label.label, limits::LABEL);
            self.length(at, "evidence", &label.evidence, limits::EVIDENCE);
        }
    }

    fn sets(&mut self) {
        for set in &self.pack.sets {
            let at = self.place.id("sets", &set.id);
            self.text(at, "title", &set.title, limits::SET_TITLE);
            self.length(at, "gloss", &set.gloss, limits::GLOSS);
            self.lines(at, "summary", &set.summary, limits::SUMMARY_LINE);
            let has = set.summary.len();
            if has > 0 && has != limits::SUMMARY_LINES {
                let has = has.to_string();
                self.say_at(at, "summary", &[("id", &set.id), ("has", &has)]);
            }
        }
    }

    fn pages(&mut self) {
        for page in &self.pack.pages {
            let at = self.place.id("pages", &page.id);
            self.text(at, "title", &page.title, limits::PAGE_TITLE);
            for (what, lines) in [
                ("lines", &page.lines),
                ("why", &page.why),
                ("practices", &page.practices),
            ] {
                self.lines(at, what, lines, limits::LINE);
            }
        }
    }
}
