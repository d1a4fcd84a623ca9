//! BL-E01 to BL-E14.
use super::super::{LintField, Tongue};
use super::{found, silent, table};

const T: Tongue = Tongue::En;

#[test]
fn e01_human_error() {
    table(
        T,
        LintField::Factors,
        &[
            ("The outage was caused by human error.", &["1!human error"]),
            ("Operator error, again", &["1!Operator error"]),
            ("It was a user error", &["1!user error"]),
            ("Three HUMAN ERRORS in a row", &["1!HUMAN ERRORS"]),
            ("human/operator error", &["1!operator error"]),
            ("Not a bug but human error", &["1!human error"]),
            ("We filed it as human-error", &["1!human-error"]),
        ],
    );
    silent(
        T,
        LintField::Factors,
        &[
            "not only human error",
            "It wasn't simply human error",
            "rather than human error, look at the tool",
            "The report says “human error” and stops",
            "He wrote \"operator error\" in the ticket",
            "The user error page was empty",
            "`human error` in user_error.rs",
        ],
    );
}

#[test]
fn e02_counterfactual() {
    table(
        T,
        LintField::Factors,
        &[
            ("He should have checked the graph", &["2!should have"]),
            ("We could’ve rolled back earlier", &["2!could’ve"]),
            ("they would not have noticed it", &["2!would not have"]),
            (
                "The engineer on call ought to have called",
                &["2!ought to have"],
            ),
            ("You shouldn't have pushed", &["2!shouldn't have"]),
            (
                "The on-call engineer should really have been paged",
                &["2!should really have"],
            ),
            ("Should they have escalated?", &["2!Should they have"]),
            (
                "The team in Paris should at least have known",
                &["2!should at least have"],
            ),
            (
                "He saw the alert and should have called",
                &["2!should have"],
            ),
            (
                "The operator, tired after the night, should have stopped",
                &["2!should have"],
            ),
            (
                "The engineer who deployed should have waited",
                &["2!should have"],
            ),
            ("The alert should have fired", &["2?should have"]),
            ("`deploy.sh` should have stopped", &["2?should have"]),
            (
                "The alert for the engineer should have fired",
                &["2?should have"],
            ),
            (
                "The engineer dashboard should have shown it",
                &["2?should have"],
            ),
            ("Should have tested it first.", &["2?Should have"]),
        ],
    );
    silent(
        T,
        LintField::Factors,
        &[
            "It could have been worse",
            "They could have been far worse off",
            "We should have a runbook",
            "We should have automated tests",
            "We would have to restart it",
            "Nobody could have known",
            "No one would have seen it",
            "We must have missed it",
        ],
    );
    for field in [LintField::Luck, LintField::Impact] {
        silent(
            T,
            field,
            &["We should have checked", "Users would have lost data"],
        );
    }
}

#[test]
fn e03_omission() {
    table(
        T,
        LintField::Learn,
        &[
            ("She failed to notice", &["3!failed to"]),
            ("The operator forgot to drain the node", &["3!forgot to"]),
            ("They neglected to tell support", &["3!neglected to"]),
            ("He did not bother to ask", &["3!did not bother"]),
            ("The team didn't even bother", &["3!didn't even bother"]),
            ("We had simply forgotten to renew it", &["3!forgotten to"]),
            ("Forgot to renew the certificate", &["3?Forgot to"]),
            ("Finance forgot to pay", &["3?forgot to"]),
        ],
    );
    silent(
        T,
        LintField::Learn,
        &[
            "The job failed to start",
            "The health probe of the engineer's node failed to answer",
            "`sync` failed to start",
            "Failed to start the unit",
            "It failed to restart",
            "Nobody forgot to do anything",
        ],
    );
}

#[test]
fn e04_judgement() {
    table(
        T,
        LintField::Text,
        &[
            ("a careless change", &["4!careless"]),
            ("That was negligent", &["4!negligent"]),
            ("sloppy review", &["4!sloppy"]),
            ("The lazy reviewer", &["4!lazy"]),
            ("incompetent vendor", &["4!incompetent"]),
            ("a reckless deploy", &["4!reckless"]),
            ("a stupid mistake", &["4!stupid"]),
            ("irresponsible", &["4!irresponsible"]),
        ],
    );
    silent(
        T,
        LintField::Text,
        &[
            "lazy loading hid it",
            "The lazy-loaded images",
            "lazy evaluation",
            "the index is lazy",
            "negligible delay",
            "nobody was careless",
        ],
    );
}

#[test]
fn e05_fault() {
    table(
        T,
        LintField::Factors,
        &[
            ("It was Bob's fault", &["5!Bob's fault"]),
            ("The vendor’s fault", &["5!vendor’s fault"]),
            ("ops was at fault", &["5!at fault"]),
            ("The network team is to blame", &["5!to blame"]),
            ("The culprit is known", &["5!culprit"]),
            ("He felt guilty", &["5!guilty"]),
            ("It is their fault", &["5!their fault"]),
        ],
    );
    silent(
        T,
        LintField::Factors,
        &[
            "the cluster's fault tolerance",
            "we looked at fault injection",
            "a fault domain",
            "a page fault and a segmentation fault",
            "git blame shows the line",
            "we used git to blame the line",
            "a blameless review, without blame",
            "Nobody is to blame",
            "default settings",
        ],
    );
}

#[test]
fn e06_hindsight() {
    table(
        T,
        LintField::Timeline,
        &[
            ("Obviously the disk was full", &["6?Obviously"]),
            ("The graph clearly showed it", &["6?clearly"]),
            ("Of course it broke", &["6?Of course"]),
            ("He simply had to look", &["6?simply had to"]),
            ("clearly visible on the graph", &["6?clearly"]),
            ("it was OBVIOUSLY wrong", &["6?OBVIOUSLY"]),
        ],
    );
    silent(
        T,
        LintField::Timeline,
        &["clearly visible at 14:03", "of a course", "nuclearly"],
    );
}

#[test]
fn e07_who() {
    table(
        T,
        LintField::Text,
        &[
            ("Who broke the build?", &["7!Who broke"]),
            ("Who caused it", &["7!Who caused"]),
            ("And who deployed on Friday?", &["7!who deployed"]),
            ("Who did this?", &["7!Who did"]),
            ("Find out who pushed it", &["7!who pushed"]),
            ("Do we know who approved it?", &["7!who approved"]),
        ],
    );
    silent(
        T,
        LintField::Text,
        &[
            "Who was affected?",
            "Who was paged?",
            "Who is on call?",
            "Who will tell support?",
            "Who did you call?",
            "Who did the alert page?",
            "The engineer who deployed the change was asleep",
        ],
    );
}

#[test]
fn e08_why_you() {
    table(
        T,
        LintField::Text,
        &[
            ("Why did you restart it?", &["8!Why did you"]),
            ("Why didn’t he call?", &["8!Why didn’t he"]),
            ("why did she wait", &["8!why did she"]),
            ("Why did they not ask?", &["8!Why did they"]),
            ("Why did the operator wait?", &["8!Why did"]),
            ("Why did @anna restart it?", &["8!Why did"]),
        ],
    );
    assert_eq!(
        found("Why did Anna wait?", T, LintField::Text, &["Anna"])[0],
        "8!Why did"
    );
    silent(
        T,
        LintField::Text,
        &[
            "Why did the alert not fire?",
            "Why did it fail?",
            "Why did the operator dashboard freeze?",
            "That is why we did it",
            "Why didn't the job stop?",
        ],
    );
}

#[test]
fn e09_exhortation() {
    table(
        T,
        LintField::Actions,
        &[
            ("Be more careful", &["9!Be more careful"]),
            (
                "Pay closer attention to alerts",
                &["9!Pay closer attention"],
            ),
            ("Everyone must be vigilant", &["9!be vigilant"]),
            ("Try harder", &["9!Try harder"]),
            ("Remember to drain the node", &["9!Remember to"]),
            ("make sure to ask", &["9!make sure to"]),
            ("Double-check the target", &["9!Double-check"]),
            ("Retrain the operators", &["9!Retrain"]),
        ],
    );
    silent(
        T,
        LintField::Actions,
        &[
            "Retrain the model on new data",
            "Let the pipeline double-check the target",
            "Change the default so that nobody has to remember to drain",
            "Add a lock instead of a rule to be careful",
        ],
    );
    silent(
        T,
        LintField::Factors,
        &["Remember to be careful and try harder"],
    );
    silent(
        T,
        LintField::Text,
        &["Remember to be careful and try harder"],
    );
}

#[test]
fn e10_single_cause() {
    table(
        T,
        LintField::Factors,
        &[
            ("The root cause is DNS", &["10?The root cause is"]),
            ("The root cause was a lock", &["10?The root cause was"]),
            (
                "the root cause of the outage was a lock",
                &["10?the root cause of the outage was"],
            ),
            (
                "The real root cause is elsewhere",
                &["10?The real root cause is"],
            ),
            (
                "Then the root\u{a0}cause was found",
                &["10?the root\u{a0}cause was"],
            ),
            ("THE ROOT CAUSE IS", &["10?THE ROOT CAUSE IS"]),
        ],
    );
    silent(
        T,
        LintField::Factors,
        &[
            "the Root Cause Analysis is late",
            "a root cause",
            "our causes are",
        ],
    );
}

#[test]
fn e12_rule_broken() {
    table(
        T,
        LintField::Factors,
        &[
            (
                "He did not follow the procedure",
                &["12!did not follow the procedure"],
            ),
            (
                "They violated the change process",
                &["12!violated the change process"],
            ),
            ("The team ignored the runbook", &["12!ignored the runbook"]),
            (
                "We didn't follow our own policy",
                &["12!didn't follow our own policy"],
            ),
            (
                "The admin ignored the checklist",
                &["12!ignored the checklist"],
            ),
            (
                "I ignored the instructions",
                &["12!ignored the instructions"],
            ),
            (
                "Did not follow the runbook",
                &["12?Did not follow the runbook"],
            ),
        ],
    );
    silent(
        T,
        LintField::Factors,
        &[
            "a constraint violation",
            "an access violation",
            "The query violated a constraint",
            "The script ignored the process exit code",
            "The job did not follow the process",
        ],
    );
}

#[test]
fn e13_bad_decision() {
    table(
        T,
        LintField::Learn,
        &[
            ("a bad decision", &["13!bad decision"]),
            ("It was the wrong decision", &["13!wrong decision"]),
            ("poor decisions", &["13!poor decisions"]),
            ("Poor judgement", &["13!Poor judgement"]),
            ("poor judgment", &["13!poor judgment"]),
            ("BAD DECISION", &["13!BAD DECISION"]),
        ],
    );
    silent(
        T,
        LintField::Learn,
        &["a decision under bad light", "a wrong port"],
    );
}

#[test]
fn e14_always_and_never() {
    table(
        T,
        LintField::Text,
        &[
            ("he always forgets", &["14?he always"]),
            ("They never test", &["14?They never"]),
            ("The team always deploys late", &["14?team always"]),
            ("You are always late", &["14?You are always"]),
            ("She has never asked", &["14?She has never"]),
            ("operators never read it", &["14?operators never"]),
        ],
    );
    silent(
        T,
        LintField::Text,
        &[
            "an always-on probe",
            "He has an always-on line",
            "the function never returns",
            "The job always fails",
            "It never worked",
            "never again",
        ],
    );
}
