//! How long texts may be, in characters. What is longer does not fit 80 columns and 24 rows.

/// The most characters of a level: five of them must fit a small screen.
pub const LONGEST_LEVEL: usize = 110;

/// The most characters of a question.
pub const LONGEST_TITLE: usize = 110;

/// The most answers of a question that takes one of them: they are chosen by digit.
pub(super) const MOST_ANSWERS: usize = crate::domain::Marks::MOST;

/// The most signs of a checklist.
pub(super) const MOST_SIGNS: usize = 20;

/// The answers of a metric's estimate, as DORA asks it.
pub(super) const ESTIMATES: usize = 6;

/// The lines of a set's summary.
pub(super) const SUMMARY_LINES: usize = 3;

pub(super) const PACK_TITLE: usize = 28;
pub(super) const PACK_SUMMARY: usize = 150;
pub(super) const AUDIENCE: usize = 40;
pub(super) const OUTCOME: usize = 60;
pub(super) const LABEL: usize = 22;
pub(super) const EVIDENCE: usize = 110;
pub(super) const SET_TITLE: usize = 30;
pub(super) const GLOSS: usize = 200;
pub(super) const SUMMARY_LINE: usize = 44;
pub(super) const INTENT: usize = 160;
pub(super) const PROBE: usize = 140;
pub(super) const WARNING: usize = 110;
pub(super) const PRACTICE: usize = 140;
pub(super) const ACT: usize = 160;
pub(super) const LENGTH: usize = 30;
pub(super) const MEASURE: usize = 80;
pub(super) const LINE: usize = 100;
pub(super) const ASIDE: usize = 160;
pub(super) const PAGE_TITLE: usize = 50;
pub(super) const STEP_TITLE: usize = 34;
pub(super) const FORM_TITLE: usize = 34;
pub(super) const ANSWER: usize = 70;
pub(super) const FIELD_LABEL: usize = 30;
pub(super) const HINT: usize = 90;
pub(super) const OPTION: usize = 40;
pub(super) const METRIC_TITLE: usize = 40;
pub(super) const METRIC_GLOSS: usize = 120;
pub(super) const DEFINITION: usize = 140;
pub(super) const WHY: usize = 90;
pub(super) const ESTIMATE: usize = 40;
pub(super) const BAND: usize = 90;
pub(super) const SOURCE: usize = 160;
pub(super) const BOARD_TITLE: usize = 34;
pub(super) const COLUMN_TITLE: usize = 40;
pub(super) const PROMPT: usize = 110;
