//! `calms compare`: two sessions of one team side by side.
mod json;

use super::failure::{Exit, Failure};
use super::find;
use super::out::Out;
use super::setting::{Form, Setting};
use crate::domain::Comparison;
use crate::i18n::{Compared, Signs, VoteRow};

/// Prints the comparison.
pub(super) fn run(
    setting: &Setting,
    out: &mut Out,
    first: &str,
    second: &str,
) -> Result<(), Failure> {
    let first = find::session(setting, first)?;
    let second = find::session(setting, second)?;
    let words = &setting.words;
    if first.header().id == second.header().id {
        return Err(Failure::usage(words.say("compare-same")));
    }
    let Some(both) = Comparison::of(&first, &second) else {
        let text = words.say("compare-two-teams");
        return Err(Failure::Told(Exit::Failed, text.into_owned()));
    };
    if setting.form == Form::Json {
        return json::print(setting, out, &both);
    }
    let signs = Signs {
        arrow: super::trend::arrow(setting),
        absent: "–",
    };
    let shelf = setting.shelf();
    let compared = words.compared(&both, signs, &setting.zone, &shelf.packs());
    Page { setting, compared }.print(out)
}

struct Page<'a> {
    setting: &'a Setting,
    compared: Compared,
}

impl Page<'_> {
    fn print(&self, out: &mut Out) -> Result<(), Failure> {
        self.head(out)?;
        self.letters(out)?;
        self.questions(out)?;
        self.metrics(out)?;
        for (heading, questions) in &self.compared.once {
            out.line("")?;
            out.line(heading)?;
            let row = |(id, title): &(String, String)| vec![format!("  {id}"), title.clone()];
            let rows: Vec<Vec<String>> = questions.iter().map(row).collect();
            out.table(&rows)?;
        }
        for rule in &self.compared.rules {
            out.line("")?;
            out.line(rule)?;
        }
        Ok(())
    }

    fn section(&self, out: &mut Out, key: &str) -> Result<(), Failure> {
        out.line("")?;
        out.line(&self.setting.words.say(key))
    }

    fn head(&self, out: &mut Out) -> Result<(), Failure> {
        let row = |(day, facts, id): (String, String, String)| vec![day, facts, id];
        let rows = self.compared.sessions.clone().map(row);
        out.table(&rows)?;
        for remark in &self.compared.remarks {
            out.line(remark)?;
        }
        Ok(())
    }

    fn letters(&self, out: &mut Out) -> Result<(), Failure> {
        if self.compared.letters.is_empty() {
            return Ok(());
        }
        self.section(out, "compare-letters")?;
        let rows = self.compared.letters.iter().map(|row| {
            let id = format!("  {}", row.id);
            let (title, means, said) = (&row.title, &row.means, &row.said);
            vec![id, title.clone(), means.clone(), said.clone()]
        });
        let rows: Vec<Vec<String>> = rows.collect();
        out.table(&rows)
    }

    fn questions(&self, out: &mut Out) -> Result<(), Failure> {
        if self.compared.questions.is_empty() {
            return Ok(());
        }
        self.section(out, "compare-questions")?;
        out.line(&self.setting.words.say("compare-counts"))?;
        for question in &self.compared.questions {
            out.line(&format!("  {}  {}", question.id, question.title))?;
            let row = |row: &VoteRow| {
                vec![
                    format!("      {}", row.day),
                    row.votes.clone(),
                    row.middle.clone(),
                    row.agreement.clone(),
                ]
            };
            let mut rows = question.sides.each_ref().map(row);
            rows[1].push(question.said.clone());
            out.table(&rows)?;
        }
        Ok(())
    }

    fn metrics(&self, out: &mut Out) -> Result<(), Failure> {
        if self.compared.metrics.is_empty() {
            return Ok(());
        }
        self.section(out, "compare-metrics")?;
        let rows =
            self.compared.metrics.iter().map(|[name, values, said]| {
                vec![format!("  {name}"), values.clone(), said.clone()]
            });
        let rows: Vec<Vec<String>> = rows.collect();
        out.table(&rows)
    }
}
