//! The end of a session: what was decided, closing it, and the report the group agrees to.
use super::{Changed, Turn, Way, Workshop};
use crate::domain::{Agreed, Command, Names, Report};
use crate::export::Form;

impl Workshop<'_> {
    /// After the last step: look over, close, write the report.
    pub(super) fn finish(&mut self) -> Way<()> {
        if self.session.is_solo() && self.session.is_running() {
            self.look_over()?;
        }
        self.say("")?;
        self.list_promises()?;
        if self.session.is_running() {
            let missing = self.session.missing();
            if !missing.is_empty() {
                let lines = self.words.missing_told(&missing);
                self.say_all(&lines)?;
            }
            self.tell("close-ask")?;
            if self.choose_keys(&["ask-yes", "ask-no"])? != Some(0) {
                return Err(Turn::Again);
            }
            if self.change(Command::Close)? == Changed::No {
                return Err(Turn::Again);
            }
        }
        self.tell("thanks")?;
        self.tell_offer()?;
        self.report()?;
        Err(Turn::End)
    }

    fn list_promises(&mut self) -> Way<()> {
        let lines: Vec<String> = self
            .session
            .promises()
            .map(|p| self.promise_line(p.text, p.owner, p.due, p.status))
            .collect();
        self.say_all(&lines)
    }

    /// A group's report is written only after its yes.
    fn report(&mut self) -> Way<()> {
        let mark = self.words.say("name-mark").into_owned();
        let leaving = Report::leaving(&self.session, None, Names::Veiled(&mark)).leaving;
        let named = self.words.names_told(&leaving);
        self.say_all(&named)?;
        if self.session.may_be_exported() {
            self.tell("plain-export-ask")?;
        } else {
            self.tell("consent-ask")?;
        }
        if self.choose_keys(&["ask-yes", "ask-no"])? != Some(0) {
            return Ok(());
        }
        if self.change(Command::Consent(Agreed::Yes))? == Changed::No {
            return Ok(());
        }
        self.forms()
    }

    /// Writes one form after the other, until there are enough.
    fn forms(&mut self) -> Way<()> {
        let mark = self.words.say("name-mark").into_owned();
        let pack = self.pack();
        let report = Report::leaving(&self.session, pack.as_deref(), Names::Veiled(&mark));
        let forms = Form::offered(&report, &self.words, self.zone);
        let choices: Vec<String> = forms
            .iter()
            .map(|form| {
                self.words
                    .say(&format!("export-form-{}", form.code()))
                    .into_owned()
            })
            .collect();
        loop {
            self.tell("export-title")?;
            let chosen = self.choose(&choices)?;
            let Some(form) = chosen.and_then(|at| forms.get(at)) else {
                return Ok(());
            };
            match self.world.export(&self.session, *form) {
                Ok(path) => {
                    let path = path.display().to_string();
                    self.fill("cli-written", &[("path", path.into())])?;
                }
                Err(why) => {
                    let why = why.to_string();
                    self.fill("plain-not-exported", &[("why", why.into())])?;
                }
            }
        }
    }
}
