//! Whether a promise moved what it was meant to move, and how old it is.
use super::Words;
use crate::domain::{Aim, Moved, Pledge, Progress, Shown, Verdict};
use jiff::civil::Date;

impl Words {
    /// A question or metric with its value then and since, and what that says.
    pub fn moved(&self, aim: &Aim) -> String {
        let shown = |value: Option<Shown>| value.map(|v| self.shown(v)).unwrap_or_default();
        let args = [
            ("name", aim.name.trim().into()),
            ("was", shown(aim.was).into()),
            ("now", shown(aim.now).into()),
        ];
        let key = match aim.moved() {
            Moved::NotMeasured if aim.now.is_some() => "moved-from-nothing",
            Moved::NotMeasured => "moved-unmeasured",
            Moved::NotSince => "moved-not-since",
            Moved::Mean(Verdict::Up) => "moved-up",
            Moved::Mean(Verdict::Down) => "moved-down",
            Moved::Mean(Verdict::NoClearChange) => "moved-no-clear-change",
            Moved::Band => "moved-band",
            Moved::NoBand => "moved-no-band",
        };
        self.with(key, &args)
    }

    /// A mean, or a delivery figure.
    pub fn shown(&self, value: Shown) -> String {
        match value {
            Shown::Mean { mean, .. } => self.decimal(&mean.shown()),
            Shown::Figure { measure, exact, .. } => self.measured(measure, exact),
        }
    }

    /// Until when a promise is due, or by how many days it is late.
    pub fn due_or_late(&self, due: Option<Date>, today: Date) -> String {
        let Some(due) = due else {
            return self.say("action-no-date").into_owned();
        };
        match usize::try_from((today - due).get_days()) {
            Ok(days @ 1..) => self.with("action-late-by", &[("n", days.into())]),
            Ok(0) | Err(_) => self.with("action-due", &[("date", self.day(due).into())]),
        }
    }

    /// What became of a promise; of an open one, until when it is due.
    pub fn fate(&self, pledge: &Pledge, today: Date) -> String {
        match pledge.status {
            Progress::Open => self.due_or_late(pledge.due, today),
            Progress::Done | Progress::Dropped => {
                let key = format!("progress-{}", pledge.status.code());
                self.say(&key).into_owned()
            }
        }
    }

    /// What a promise should move, as people said it; none where they did not.
    pub fn should_move(&self, measure: &str, today: &str) -> Option<String> {
        let (measure, today) = (measure.trim(), today.trim());
        let args = [("measure", measure.into()), ("today", today.into())];
        match (measure, today) {
            ("", _) => None,
            (_, "") => Some(self.with("review-should-move", &args)),
            (_, _) => Some(self.with("review-should-move-from", &args)),
        }
    }

    /// How long ago a promise was made; none where its day is not known.
    pub fn promised(&self, days: Option<u32>) -> Option<String> {
        Some(self.with("promised-ago", &[("n", days?.into())]))
    }

    /// Who leads a promise.
    pub fn lead(&self, owner: &str) -> String {
        match owner.trim() {
            "" => self.say("action-no-owner").into_owned(),
            owner => owner.to_owned(),
        }
    }
}
