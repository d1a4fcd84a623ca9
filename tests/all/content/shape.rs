//! Whether a vote fits the smallest screen, and whether the two languages of a pack are one workshop.
use calms::content::{LONGEST_LEVEL, LONGEST_TITLE};
use calms::domain::{Board, Field, Language, Pack, Question, Step, Survey};

use super::texts::{PACKS, pack, packs};

#[test]
fn a_vote_fits_the_smallest_screen() {
    for pack in packs() {
        for question in &pack.questions {
            for text in &question.levels {
                assert!(
                    text.chars().count() <= LONGEST_LEVEL,
                    "{}: {text}",
                    question.id
                );
            }
            assert!(
                question.title.chars().count() <= LONGEST_TITLE,
                "{}",
                question.id
            );
        }
    }
    assert_eq!(LONGEST_LEVEL, 110);
}

/// How many lines a text has. Prose of the first two packs may run over more of them in one
/// language.
fn lines_of(pack: &Pack, prose: &[String]) -> usize {
    if ["calms", "calmsr"].contains(&&*pack.id) {
        prose.len().min(1)
    } else {
        prose.len()
    }
}

/// What both languages must have in common, written down.
fn shape(pack: &Pack) -> String {
    let mut lines = vec![format!(
        "{} {} {:?}, scale {}",
        pack.format,
        pack.version,
        pack.takes,
        pack.scale.len()
    )];
    let sets = pack.sets.iter();
    lines.extend(sets.map(|set| format!("set {} {}", set.id, set.summary.len())));
    let questions = pack.questions.iter();
    lines.extend(questions.map(|question| shape_of_question(pack, question)));
    for page in &pack.pages {
        let texts = [&page.lines, &page.why, &page.practices].map(|list| lines_of(pack, list));
        lines.push(format!("page {} {texts:?}", page.id));
    }
    lines.extend(pack.surveys.iter().map(shape_of_survey));
    for form in &pack.forms {
        lines.push(format!("form {}", form.id));
        lines.extend(form.fields.iter().map(shape_of_field));
    }
    for metric in &pack.metrics {
        let (id, measure, answers) = (&metric.id, metric.measure, metric.answers.len());
        let texts = [&metric.why, &metric.story, &metric.cautions].map(Vec::len);
        let reading = &metric.reading;
        lines.push(format!(
            "metric {id} {measure:?} {answers} {texts:?} {reading:?}"
        ));
        lines.extend(metric.fields.iter().map(shape_of_field));
        for table in &metric.bands {
            let cuts = [&table.edition, &table.elite, &table.high, &table.medium];
            lines.push(format!("bands {cuts:?} {}", table.says.len()));
        }
    }
    lines.extend(pack.boards.iter().map(shape_of_board));
    for rule in &pack.rules {
        let (id, at, when, flag) = (&rule.id, &rule.at, &rule.when, &rule.flag);
        let say = lines_of(pack, &rule.say);
        lines.push(format!("rule {id} {at:?} {when:?} {flag:?} {say}"));
    }
    lines.extend(pack.steps.iter().map(|step| shape_of_step(pack, step)));
    lines.push(format!("{:?}", pack.variants));
    lines.join("\n")
}

fn shape_of_question(pack: &Pack, question: &Question) -> String {
    let counts = [&question.probes, &question.warnings, &question.practices].map(Vec::len);
    let texts = [&question.about, &question.story].map(|prose| lines_of(pack, prose));
    let (id, set, reading, hint) = (
        &question.id,
        &question.set,
        &question.reading,
        &question.hint,
    );
    format!(
        "question {id} {set} {counts:?} {texts:?} {reading} {hint:?} {:?}",
        question.risky
    )
}

fn shape_of_survey(survey: &Survey) -> String {
    let answers: Vec<_> = survey.answers.iter().map(|a| (&a.id, &a.set)).collect();
    format!("survey {} {answers:?} {}", survey.id, survey.about.len())
}

fn shape_of_field(field: &Field) -> String {
    let options: Vec<_> = field.options.iter().map(|option| &option.id).collect();
    let (id, kind, required) = (&field.id, field.kind, field.required);
    format!("field {id} {kind:?} {required:?} {options:?}")
}

fn shape_of_board(board: &Board) -> String {
    let column = |c: &calms::domain::Column| {
        format!(
            "{} {:?} {:?} {:?}",
            c.id,
            c.letter,
            c.needed,
            c.then.is_some()
        )
    };
    let columns: Vec<_> = board.columns.iter().map(column).collect();
    format!("board {} {columns:?}", board.id)
}

fn shape_of_step(pack: &Pack, step: &Step) -> String {
    let counts = [&step.probes, &step.practices, &step.warnings].map(Vec::len);
    let texts = [&step.say, &step.alone, &step.about, &step.story];
    let texts = texts.map(|prose| lines_of(pack, prose));
    // Notes for the facilitator are each language's own.
    let has_aside = Some(&step.aside)
        .filter(|lines| !lines.is_empty())
        .map(|_| "aside");
    let (id, stage, kind, times) = (&step.id, step.stage, &step.kind, step.times);
    format!(
        "step {id} {stage:?} {kind:?} {times:?} {counts:?} {texts:?} {has_aside:?} {:?}",
        step.risky
    )
}

#[test]
fn both_languages_are_one_workshop() {
    let mut unlike = Vec::new();
    for id in PACKS {
        let [english, french] = Language::ALL.map(|language| shape(&pack(id, language)));
        let pairs = english.lines().zip(french.lines());
        let differ = pairs.filter(|(one, other)| one != other);
        unlike.extend(differ.map(|(one, other)| format!("{id}: {one}\n{id}: {other}")));
        assert_eq!(english.lines().count(), french.lines().count(), "{id}");
    }
    assert!(unlike.is_empty(), "{}", unlike.join("\n"));
}
