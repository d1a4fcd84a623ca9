//! Delivery figures as they are read aloud.
use super::Words;
use crate::domain::{
    Clash, DoraError, Duration, FieldKind, FilledField, Meaning, Measure, Ratio, Surveyed, ToRead,
    Value, YES,
};

/// How many lines that were not read are told by number.
const LINES_TOLD: usize = 5;

impl Words {
    /// A metric's value: a length of time, a rhythm, or a share. `exact` is in seconds,
    /// deployments a day or percent.
    pub fn measured(&self, measure: Measure, exact: Ratio) -> String {
        let length = |seconds: Ratio| {
            let seconds = u64::try_from(seconds.rounded()).unwrap_or(0);
            self.length(Duration::from_seconds(seconds))
        };
        match measure {
            Measure::LeadTime | Measure::Restore => length(exact),
            Measure::ChangeFail | Measure::Rework => self.percent(&exact.shown()),
            Measure::Frequency if exact < Ratio::ONE => {
                let between = Ratio::whole(86_400).divided_by(exact);
                let span = length(between.unwrap_or(Ratio::ZERO));
                self.with("calc-one-every", &[("span", span.into())])
            }
            Measure::Frequency => {
                let n = self.decimal(&exact.shown());
                self.with("calc-per-day", &[("n", n.into())])
            }
        }
    }

    /// What stands beside a value: how many times there are, how they spread, what caused them.
    pub fn beside_measured(&self, measure: Measure, value: &Value) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(lengths) = value.lengths.as_ref().filter(|lengths| lengths.n > 1) {
            let (key, other) = if measure == Measure::Restore {
                ("metric-mean-median", lengths.median)
            } else {
                ("metric-median-mean", lengths.mean)
            };
            let args = [
                ("n", lengths.n.into()),
                ("other", self.measured(measure, other).into()),
                ("least", self.length(lengths.min).into()),
                ("most", self.length(lengths.max).into()),
            ];
            lines.push(self.with(key, &args));
        }
        if value.skewed {
            lines.push(self.say("metric-skewed").into_owned());
        }
        if value.by_change > 0 {
            lines.push(self.with("metric-by-change", &[("n", value.by_change.into())]));
        }
        lines
    }

    /// What was typed into a field, as it is read: a choice by its label, a list by its length.
    /// None where there is nothing.
    pub fn filled(&self, filled: &FilledField, meaning: &Meaning) -> Option<String> {
        let (field, typed) = (&filled.field, filled.value.trim());
        Some(match (field.kind, meaning) {
            (_, Meaning::Empty) => return None,
            (FieldKind::YesNo, Meaning::Words) => {
                let key = if typed == YES { "yes" } else { "no" };
                self.say(key).into_owned()
            }
            (FieldKind::Choice, _) => {
                let option = field.options.iter().find(|option| option.id == typed);
                option.map_or(typed, |option| &option.label).to_owned()
            }
            (_, Meaning::Date(date)) => self.day_long(*date),
            (_, Meaning::Times { kept, unread }) => self.times_read(*kept, unread),
            // As typed where it says all of it; else with the date and the offset it belongs to.
            (_, Meaning::Moment(at)) if typed.parse() != Ok(*at) => self.day_and_time(*at),
            (_, Meaning::Unread(_)) => self.with("field-not-read", &[("text", typed.into())]),
            (_, _) => typed.replace('\n', " "),
        })
    }

    /// How much of a pasted list of times was read, and which lines were not: the first five by
    /// number.
    pub fn times_read(&self, kept: usize, unread: &[usize]) -> String {
        let read = self.with("field-times", &[("n", kept.into())]);
        if unread.is_empty() {
            return read;
        }
        let told = unread.iter().take(LINES_TOLD).map(usize::to_string);
        let mut lines = told.collect::<Vec<_>>().join(", ");
        let more = unread.len().saturating_sub(LINES_TOLD);
        if more > 0 {
            let args = [("lines", lines.into()), ("n", more.into())];
            lines = self.with("field-times-more", &args);
        }
        let args = [("n", unread.len().into()), ("lines", lines.into())];
        format!("{read} {}", self.with("field-times-unread", &args))
    }

    /// The answer in the middle of an estimate; where an even number of ballots has two, both of
    /// them, and which one counts. None where nothing is known. `shown` makes words harmless.
    pub fn middle(&self, survey: &Surveyed, shown: fn(&str) -> String) -> Option<String> {
        let (worse, better) = survey.middle()?;
        let text = |at: usize| survey.answers.get(at).map(|answer| shown(&answer.text));
        if worse == better {
            return text(worse);
        }
        let args = [
            ("worse", text(worse)?.into()),
            ("better", text(better)?.into()),
        ];
        Some(self.with("estimate-between", &args))
    }

    /// What is worth reading, a line for each weak metric and one for what they share.
    pub fn to_read(&self, read: &ToRead) -> Vec<String> {
        let line = |label: &str, text: String| {
            let args = [("label", label.into()), ("text", text.into())];
            self.with("labelled", &args)
        };
        let each = read.each.iter().filter(|of| !of.pages.is_empty());
        let mut lines: Vec<String> = each
            .map(|advised| line(&advised.metric, advised.pages.join(", ")))
            .collect();
        let shared = read.shared.map(str::to_owned);
        lines.extend(shared.map(|page| line(&self.say("metric-read-shared"), page)));
        lines
    }

    /// Why a figure does not go with the others.
    pub fn clash(&self, clash: Clash) -> String {
        let key = format!("clash-{}", clash.code());
        match clash {
            Clash::NoneButHere(n) | Clash::NoneButElsewhere(n) => {
                self.with(&key, &[("n", n.into())])
            }
            Clash::OfUnknown | Clash::NoPeriod | Clash::EmptyPeriod => self.say(&key).into_owned(),
        }
    }

    /// Why evidence contradicts itself.
    pub fn evidence_fault(&self, error: &DoraError) -> String {
        match error {
            DoraError::MoreThanAll { part, of, .. } => {
                let args = [
                    ("part", part.to_string().into()),
                    ("of", of.to_string().into()),
                ];
                self.with("metric-more-than-all", &args)
            }
            DoraError::ZeroPeriod => self.say("calc-zero-period").into_owned(),
            DoraError::Negative { .. } => self.say("field-unread-count").into_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn each_metric_is_told_in_its_own_terms() {
        let [en, fr] = Language::ALL.map(Words::new);
        let days = Ratio::whole(3 * 86_400);
        assert_eq!(en.measured(Measure::LeadTime, days), "3 d");
        let rare = Ratio::new(1, 7).unwrap_or(Ratio::ZERO);
        assert_eq!(en.measured(Measure::Frequency, rare), "one every 7 d");
        assert_eq!(
            en.measured(Measure::Frequency, Ratio::whole(3)),
            "3.0 per day"
        );
        let share = Ratio::tenths(305);
        assert_eq!(fr.measured(Measure::ChangeFail, share), "30,5\u{a0}%");
    }

    #[test]
    fn lines_that_were_not_read_are_told_by_number_up_to_five() {
        let words = Words::new(Language::En);
        assert_eq!(words.times_read(2, &[]), "2 times read.");
        assert_eq!(
            words.times_read(1, &[4]),
            "1 time read. 1 line not read: line 4."
        );
        assert_eq!(
            words.times_read(0, &[4, 6]),
            "No time read. 2 lines not read: 4, 6."
        );
        let many: Vec<usize> = (1..=7).collect();
        assert!(
            words
                .times_read(0, &many)
                .ends_with("7 lines not read: 1, 2, 3, 4, 5, and 2 more.")
        );
        let told = Words::new(Language::Fr).times_read(0, &many);
        assert!(told.ends_with("1, 2, 3, 4, 5, et 2 de plus."), "{told}");
    }

    #[test]
    fn one_thing_beside_no_deployment_is_told_in_the_singular() {
        let told = |language, n| Words::new(language).clash(Clash::NoneButElsewhere(n));
        assert!(told(Language::En, 1).contains("1 change or failure."));
        assert!(told(Language::En, 2).contains("2 changes or failures."));
        assert!(told(Language::Fr, 1).contains("1 changement ou panne."));
        assert!(told(Language::Fr, 2).contains("2 changements ou pannes."));
    }
}
