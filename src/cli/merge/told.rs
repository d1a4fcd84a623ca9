//! What a merge says of a conflict: on standard error, and in the note that keeps the other side.
use crate::domain::{About, Conflict, Datum, Differs, Kept, Tallied, What, Which, short_id};
use crate::i18n::{Arg, Words};

/// The longest part of a text by which something is named.
const NAME: usize = 60;

/// One line: what it is about, what each copy has, and where the other side is kept.
pub(super) fn line(words: &Words, conflict: &Conflict) -> String {
    let about = about(words, &conflict.about);
    let differs: Vec<String> = conflict
        .differs
        .iter()
        .filter(|_| conflict.about != About::TooMany)
        .map(|differs| {
            let datum = |datum| datum_text(words, &conflict.about, &differs.field, datum);
            let (ours, theirs) = (datum(&differs.ours), datum(&differs.theirs));
            let both = [("ours", ours.into()), ("theirs", theirs.into())];
            labelled(words, conflict, differs, words.with("merge-both", &both))
        })
        .collect();
    let kept = words.say(match conflict.kept {
        Kept::Beside => "merge-kept-beside",
        Kept::Note => "merge-kept-note",
        Kept::Changed => "merge-kept-changed",
        Kept::Both => "merge-kept-all",
    });
    if differs.is_empty() {
        return format!("{about}. {kept}");
    }
    let args: [(&str, Arg<'_>); 3] = [
        ("about", about.into()),
        ("differs", differs.join("; ").into()),
        ("kept", kept),
    ]
    .map(|(name, text)| (name, text.into()));
    words.with("merge-line", &args)
}

/// The text of the note that keeps what the other copy had.
pub(super) fn note(words: &Words, conflict: &Conflict) -> String {
    let theirs = conflict.differs.iter().map(|differs| {
        let text = datum_text(words, &conflict.about, &differs.field, &differs.theirs);
        labelled(words, conflict, differs, text)
    });
    let args = [
        ("about", about(words, &conflict.about).into()),
        ("theirs", theirs.collect::<Vec<_>>().join("; ").into()),
    ];
    words.with("merge-note", &args)
}

/// A text behind the label of its field, if it has one.
fn labelled(words: &Words, conflict: &Conflict, differs: &Differs, text: String) -> String {
    let About::Item(what, _) = &conflict.about else {
        return text;
    };
    if differs.field.is_empty() {
        return text;
    }
    let label = words.say(&label(*what, &differs.field)).into_owned();
    let args = [("label", label.into()), ("text", text.into())];
    words.with("merge-labelled", &args)
}

fn about(words: &Words, about: &About) -> String {
    let named = |key: &str, name: &str| words.with(key, &[("name", short(name).into())]);
    match about {
        About::Team => words.say("merge-team").into_owned(),
        About::People => words.say("merge-people").into_owned(),
        About::Mode => words.say("merge-mode").into_owned(),
        About::Working => words.say("merge-working").into_owned(),
        About::NextDate => words.say("merge-next-date").into_owned(),
        About::Roti => words.say("merge-roti").into_owned(),
        About::Dots => words.say("merge-dots").into_owned(),
        About::Draft => words.say("merge-draft").into_owned(),
        About::TooMany => words.say("merge-too-many").into_owned(),
        About::Order(Which::Today) => words.say("merge-order-today").into_owned(),
        About::Order(Which::Future) => words.say("merge-order-future").into_owned(),
        About::Votes(id) => named("merge-votes", short_id(id)),
        About::Confidence(id) => named("merge-confidence", short_id(id)),
        About::Evidence(id) => named("merge-evidence", short_id(id)),
        About::Wanted(id) => named("merge-wanted", short_id(id)),
        About::Survey(title) => named("merge-survey", title),
        About::Field(form, label) => {
            let args = [("form", short(form).into()), ("name", short(label).into())];
            words.with("merge-field", &args)
        }
        About::Agreed(step) => named("merge-agreed", step),
        About::Carried(text) => named("merge-carried", text),
        About::Item(what, name) => named(&format!("merge-item-{}", what.code()), name),
    }
}

/// The key of a field's label: that of the form in which it is filled in.
fn label(what: What, field: &str) -> String {
    let field = field.replace('_', "-");
    match (what, field.as_str()) {
        (_, "status" | "link" | "on" | "board") | (What::Note, _) => {
            format!("merge-field-{field}")
        }
        (What::Card, _) => format!("point-{field}"),
        (What::Action, "text") => "todo-act".to_owned(),
        (What::Action, _) => format!("todo-{field}"),
        (What::Experiment, "review-day") => "card-due".to_owned(),
        (What::Experiment, _) => format!("card-{field}"),
        (What::Entry, "typed") => "event-at".to_owned(),
        (What::Entry, _) => format!("event-{field}"),
        (What::Step, _) => format!("map-step-{field}"),
    }
}

/// The keys of words that files have as codes, by the field that holds them.
fn code(words: &Words, about: &About, field: &str, code: &str) -> String {
    let group = match (about, field) {
        (About::Carried(_) | About::Item(..), "status" | "") => "progress",
        (About::Item(What::Note, _), "kind") => "note-kind",
        (About::Item(What::Action, _), "kind") => "action-kind",
        (About::Item(What::Entry, _), "kind") => "event-kind",
        (About::Item(What::Entry, _), "source") => "event-source",
        (About::Item(What::Step, _), "waste") => "map-waste",
        _ => return words.with("merge-quoted", &[("text", one_line(code).into())]),
    };
    // Files write `hand_offs` where keys have `hand-offs`, or the other way round.
    let keys = [
        format!("{group}-{code}"),
        format!("{group}-{}", code.replace('_', "-")),
    ];
    let found = keys.iter().find(|key| words.has(key));
    found.map_or_else(|| one_line(code), |key| words.say(key).into_owned())
}

fn datum_text(words: &Words, about: &About, field: &str, datum: &Datum) -> String {
    match datum {
        Datum::Nothing => words.say("merge-nothing").into_owned(),
        Datum::Removed => words.say("merge-removed").into_owned(),
        Datum::Changed => words.say("merge-changed").into_owned(),
        Datum::Text(text) => code(words, about, field, text),
        Datum::Codes(codes) if codes.is_empty() => words.say("merge-nothing").into_owned(),
        Datum::Codes(codes) => {
            let codes = codes.iter().map(|name| code(words, about, field, name));
            codes.collect::<Vec<_>>().join(", ")
        }
        Datum::Number(number) => number.to_string(),
        Datum::Date(date) => words.day(*date),
        Datum::Is(true) => words.say("yes").into_owned(),
        Datum::Is(false) => words.say("no").into_owned(),
        Datum::Mode(mode) => words.say(&format!("mode-{}", mode.code())).into_owned(),
        Datum::Working(working) => {
            let key = format!("report-working-{}", working.code());
            let text = words.say(&key);
            words.with("merge-quoted", &[("text", text.into())])
        }
        Datum::Confidence(how) => words
            .say(&format!("confidence-{}", how.code()))
            .into_owned(),
        Datum::Votes(rounds) => {
            let rounds = rounds.iter().map(|round| votes(words, round));
            rounds.collect::<Vec<_>>().join(", ")
        }
    }
}

fn votes(words: &Words, votes: &Tallied) -> String {
    let ballots = words.with("ballots-count", &[("n", votes.ballots.into())]);
    let Some((counts, abstained)) = &votes.counts else {
        return words.with("merge-votes-covered", &[("ballots", ballots.into())]);
    };
    let counts: Vec<String> = counts.iter().map(ToString::to_string).collect();
    let args = [
        ("ballots", ballots.into()),
        ("counts", counts.join(" ").into()),
        ("n", (*abstained).into()),
    ];
    words.with("merge-votes-shown", &args)
}

fn one_line(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" / ")
}

/// A text by which something is known, cut where it is long.
fn short(text: &str) -> String {
    let line = one_line(text);
    if line.chars().count() <= NAME {
        return line;
    }
    let cut: String = line.chars().take(NAME - 1).collect();
    format!("{}…", cut.trim_end())
}
