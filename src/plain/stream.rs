//! The value stream map, line by line: steps are added, filled in, moved, taken out, or pasted.
use super::ask::{Entry, number};
use super::solo::bracketed;
use super::{Changed, Sight, Turn, Way, Workshop};
use crate::app::{FormRow, FormSheet, Label};
use crate::domain::{
    Command, MapPart, MapStep, NoteKind, Ratio, Stop, StreamReading, Which, read_sheet,
};
use crate::i18n::Arg;

/// What ends a pasted block.
const END: &str = ".";

/// What a line asks for.
#[derive(Debug, PartialEq, Eq)]
enum Wish<'a> {
    /// Goes on.
    Leave,
    /// Lists everything again.
    List,
    /// Takes a block of lines.
    Paste,
    /// Fills a step in, by index: what the part is about, or every field.
    Fill(usize, Fields),
    /// Takes a step out, by index.
    Remove(usize),
    /// Moves a step, by indices.
    Move(usize, usize),
    /// Adds a step before an index, or at the end.
    Add(Option<usize>, &'a str),
}

/// Which fields are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fields {
    /// Those that the part of the map is about.
    Asked,
    /// All of them.
    Every,
}

/// Reads a line: `2`, `2*`, `-2`, `4>2`, `2+ Review`, `+`, `*`, or a name.
fn wish(line: &str) -> Wish<'_> {
    let index = |text: &str| number(text.trim())?.checked_sub(1);
    match line {
        "" => return Wish::Leave,
        "*" => return Wish::List,
        "+" => return Wish::Paste,
        _ => {}
    }
    if let Some(at) = index(line) {
        return Wish::Fill(at, Fields::Asked);
    }
    if let Some(at) = line.strip_suffix('*').and_then(index) {
        return Wish::Fill(at, Fields::Every);
    }
    if let Some(at) = line.strip_prefix('-').and_then(index) {
        return Wish::Remove(at);
    }
    let pair = line.split_once('>');
    if let Some((from, to)) = pair.and_then(|(from, to)| index(from).zip(index(to))) {
        return Wish::Move(from, to);
    }
    let after = line
        .split_once('+')
        .filter(|(_, name)| !name.trim().is_empty());
    if let Some((after, name)) = after.and_then(|(at, name)| number(at.trim()).zip(Some(name))) {
        return Wish::Add(Some(after), name.trim());
    }
    Wish::Add(None, line)
}

impl Workshop<'_> {
    pub(super) fn map(&mut self, stop: &Stop, part: MapPart) -> Way<()> {
        self.speak_step(stop)?;
        let which = self.which_map(part)?;
        self.list_steps(which)?;
        loop {
            let line = self.ask_key("plain-map-ask", Entry::Text)?;
            let is_changed = match wish(&line) {
                Wish::Leave => return self.rules_here(stop),
                Wish::List => Changed::Yes,
                Wish::Paste => self.paste_map(which)?,
                Wish::Fill(at, fields) => self.fill_step(which, at, (part, fields))?,
                Wish::Remove(at) => match self.step_at(which, at) {
                    Some(found) => self.change(Command::RemoveMapStep {
                        which,
                        id: found.id,
                    })?,
                    None => self.no_such_step(&line)?,
                },
                Wish::Move(from, to) => match self.step_at(which, from) {
                    Some(found) => self.change(Command::MoveMapStep {
                        which,
                        id: found.id,
                        to,
                    })?,
                    None => self.no_such_step(&line)?,
                },
                Wish::Add(before, name) => self.add_step(which, before, name)?,
            };
            if is_changed == Changed::Yes {
                self.list_steps(which)?;
            }
        }
    }

    /// The map that a part is about; at the future one, today's is taken over first.
    fn which_map(&mut self, part: MapPart) -> Way<Which> {
        if part != MapPart::Future {
            return Ok(Which::Today);
        }
        let stream = self.session.stream();
        if stream.future.is_empty() && !stream.today.is_empty() {
            let steps = stream.today.clone();
            let which = Which::Future;
            let _ = self.change(Command::PutMap { which, steps })?;
            self.tell("notice-map-taken-over")?;
        }
        Ok(Which::Future)
    }

    fn step_at(&self, which: Which, at: usize) -> Option<MapStep> {
        self.session.stream().of(which).get(at).cloned()
    }

    fn no_such_step(&mut self, line: &str) -> Way<Changed> {
        self.fill("cli-not-a-choice", &[("text", line.into())])?;
        Ok(Changed::No)
    }

    fn add_step(&mut self, which: Which, before: Option<usize>, name: &str) -> Way<Changed> {
        let step = MapStep {
            name: name.to_owned(),
            ..MapStep::default()
        };
        self.change(Command::PutMapStep {
            which,
            step: Box::new(step),
            at: before.unwrap_or(usize::MAX),
        })
    }

    /// Asks for the fields of a step; leaving in the middle keeps what was typed.
    fn fill_step(
        &mut self,
        which: Which,
        at: usize,
        (part, fields): (MapPart, Fields),
    ) -> Way<Changed> {
        let Some(step) = self.step_at(which, at) else {
            return self.no_such_step(&(at + 1).to_string());
        };
        let mut form = FormSheet::map_step(&step, which, part);
        let rows = match fields {
            Fields::Asked => form.asked_rows(),
            Fields::Every => form.rows.len(),
        };
        let mut asked = Ok(());
        for row in form.rows.iter_mut().take(rows) {
            asked = self.map_field(row);
            if asked.is_err() {
                break;
            }
        }
        let step = Box::new(form.typed_map_step().unwrap_or(step));
        let changed = self.change(Command::PutMapStep { which, step, at })?;
        asked.map(|()| changed)
    }

    /// An empty line keeps what is there, a lone `-` empties it.
    fn map_field(&mut self, row: &mut FormRow) -> Way<()> {
        let (Label::Key(label), Label::Key(hint)) = (&row.label, &row.hint) else {
            return Ok(());
        };
        self.tell(hint)?;
        let kept = Some(row.text()).filter(|text| !text.is_empty());
        let label = self.words.say(label).into_owned();
        if row.is_choice() {
            let kept = kept.map(|kept| self.words.say(kept).into_owned());
            let prompt = bracketed(&label, kept.as_deref());
            self.say(&prompt)?;
            match self.choose_keys(&["yes", "no"])? {
                Some(0) => row.field.set("yes"),
                Some(_) => row.field.set("no"),
                None => {}
            }
            return Ok(());
        }
        let line = self.ask(&bracketed(&label, kept), Entry::Text)?;
        match line.as_str() {
            "" => {}
            "-" => row.field.set(""),
            _ => row.field.set(&line),
        }
        Ok(())
    }

    /// Takes the lines of a sheet in place of the map; what is no step becomes a note.
    fn paste_map(&mut self, which: Which) -> Way<Changed> {
        self.tell("plain-map-block")?;
        let mut text = String::new();
        let ended = loop {
            match self.console.line(Sight::Open)? {
                None => break Err(Turn::End),
                Some(line) if line.trim() == END => break Ok(()),
                Some(line) => {
                    text.push_str(&line);
                    text.push('\n');
                }
            }
        };
        let sheet = read_sheet(&text).filter(|sheet| !sheet.steps.is_empty());
        let on = self.session.stop().map(|stop| stop.id.clone());
        let on = on.unwrap_or_default();
        let note = |text: String| Command::AddNote {
            on: on.clone(),
            kind: NoteKind::Note,
            text,
        };
        let Some(sheet) = sheet else {
            for line in text.lines().filter(|line| !line.trim().is_empty()) {
                let _ = self.change(note(line.trim().to_owned()))?;
            }
            self.tell("plain-map-no-sheet")?;
            return ended.map(|()| Changed::No);
        };
        let n = sheet.steps.len();
        let lines: Vec<String> = sheet
            .unread
            .iter()
            .map(|row| row.line.to_string())
            .collect();
        for row in sheet.unread {
            let _ = self.change(note(format!("{}: {}", row.line, row.text)))?;
        }
        let steps = sheet.steps;
        let changed = self.change(Command::PutMap { which, steps })?;
        let key = if lines.is_empty() {
            "notice-map-pasted"
        } else {
            "notice-map-pasted-but"
        };
        self.fill(key, &[("n", n.into()), ("lines", lines.join(", ").into())])?;
        ended.map(|()| changed)
    }

    /// Every step in a line, what they add up to, and what cannot be read.
    fn list_steps(&mut self, which: Which) -> Way<()> {
        self.say("")?;
        let reading = self.session.map_reading(which);
        let steps = self.session.stream().of(which);
        if steps.is_empty() {
            return self.tell("plain-map-none");
        }
        let numbered = steps.iter().zip(1..);
        let lines: Vec<String> = numbered
            .map(|(step, n)| format!("{n}. {}", self.step_line(step, which)))
            .collect();
        self.say_all(&lines)?;
        self.map_totals(&reading)?;
        if which == Which::Future {
            let today = self.session.map_reading(Which::Today);
            if let Some(change) = reading.since(&today) {
                let change = self.words.map_change(&change, reading.basis.clock);
                let change = self
                    .words
                    .with("map-total-lead", &[("time", change.into())]);
                let label = self.words.say("map-difference").into_owned();
                let args = [("label", label.into()), ("text", change.into())];
                self.fill("labelled", &args)?;
            }
        }
        self.map_problems(&reading, which)
    }

    fn step_line(&self, step: &MapStep, which: Which) -> String {
        let stream = self.session.stream();
        let flags = [
            (step.hand_off, "hand-off"),
            (step.approval, "approval"),
            (step.manual, "manual"),
            (which == Which::Future && stream.is_changed(step), "changed"),
        ];
        let labelled = |key: &str, text: &str| {
            let label = self.words.say(key).into_owned();
            let args = [("label", label.into()), ("text", text.into())];
            (!text.trim().is_empty()).then(|| self.words.with("labelled", &args))
        };
        let mut parts = vec![step.name.clone(), step.role.clone()];
        parts.extend(labelled("map-step-branch", &step.branch));
        let flags = flags.into_iter().filter(|(is_so, _)| *is_so);
        parts.extend(
            flags.map(|(_, key)| self.words.say(&format!("map-legend-{key}")).into_owned()),
        );
        for (key, text) in [
            ("map-field-wait", &step.wait),
            ("map-field-process", &step.process),
            ("map-field-lead", &step.lead),
            ("map-field-ca", &step.ca),
            ("map-field-wip", &step.wip),
            ("map-field-batch", &step.batch),
        ] {
            parts.extend(labelled(key, text));
        }
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }

    fn map_totals(&mut self, reading: &StreamReading) -> Way<()> {
        let mut times = self.words.map_times(reading);
        times.extend(self.words.map_clock(reading));
        for pieces in [times, self.words.map_counts(reading)] {
            if !pieces.is_empty() {
                self.say(&pieces.join(" · "))?;
            }
        }
        if let Some(little) = &reading.little {
            let line = self.words.map_little(little, reading);
            self.say(&line)?;
        }
        Ok(())
    }

    fn map_problems(&mut self, reading: &StreamReading, which: Which) -> Way<()> {
        let steps = self.session.stream().of(which);
        let told = |problem: &crate::domain::MapProblem| {
            let step = steps.get(problem.at)?;
            let text = problem.field.text(step);
            Some(self.words.map_problem(problem, &step.name, text))
        };
        let lines: Vec<String> = reading.problems.iter().filter_map(told).collect();
        self.say_all(&lines)
    }

    /// What the map shows: where items wait longest, where the work is, where quality is low.
    pub(super) fn read_map(&mut self, stop: &Stop) -> Way<()> {
        self.speak_step(stop)?;
        self.list_steps(Which::Today)?;
        self.say("")?;
        let reading = self.session.map_reading(Which::Today);
        let clock = reading.basis.clock;
        let found = |key: &str, at: Option<usize>, what: (&str, String)| {
            let name = at.map(|at| reading.name(at).to_owned())?;
            let args = [("step", Arg::from(name)), (what.0, what.1.into())];
            Some(self.words.with(key, &args))
        };
        let time =
            |at: Option<usize>, of: fn(&crate::domain::FlowStep) -> crate::domain::Duration| {
                let found = at.and_then(|at| reading.steps.get(at));
                found.map_or_else(String::new, |found| {
                    self.words.length_on(of(&found.flow), clock)
                })
            };
        let (constraint, most) = (reading.totals.constraint, reading.most_work());
        let weakest = reading.totals.weakest;
        let ca = weakest.and_then(|at| reading.steps.get(at)?.flow.ca);
        let share = ca.zip(Ratio::new(1, 100)).map(|(ca, part)| ca.times(part));
        let percent = share.map_or_else(String::new, |share| self.words.share(share));
        let lines: Vec<String> = [
            found(
                "map-found-constraint",
                constraint,
                ("time", time(constraint, |step| step.wait)),
            ),
            found(
                "map-found-work",
                most,
                ("time", time(most, |step| step.process)),
            ),
            found("map-found-weakest", weakest, ("percent", percent)),
        ]
        .into_iter()
        .flatten()
        .collect();
        self.say_all(&lines)?;
        self.rules_here(stop)?;
        self.pause()
    }

    /// The figure of the map that belongs to a question, if there is one.
    pub(super) fn map_hint(&mut self, question: &str) -> Way<()> {
        let pack = self.pack();
        let question = pack.as_ref().and_then(|pack| pack.question(question));
        let Some(hint) = question.and_then(|question| question.hint) else {
            return Ok(());
        };
        let reading = self.session.map_reading(Which::Today);
        match self.words.map_hint(hint, &reading) {
            Some(line) => self.say(&line),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_number_a_sign_or_a_name() {
        assert_eq!(wish("2"), Wish::Fill(1, Fields::Asked));
        assert_eq!(wish("2*"), Wish::Fill(1, Fields::Every));
        assert_eq!(wish("-2"), Wish::Remove(1));
        assert_eq!(wish("4 > 2"), Wish::Move(3, 1));
        assert_eq!(wish("2+ Review code"), Wish::Add(Some(2), "Review code"));
        assert_eq!(wish("Review code"), Wish::Add(None, "Review code"));
        assert_eq!(wish("2 reviews"), Wish::Add(None, "2 reviews"));
        assert_eq!(wish("C++ build"), Wish::Add(None, "C++ build"));
        assert_eq!(wish("0"), Wish::Add(None, "0"));
    }
}
