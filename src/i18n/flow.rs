//! A value stream map in words: its totals, what of it cannot be read, and what it hints at.
use std::cmp::Ordering;

use super::{Arg, Words};
use crate::domain::{
    ClockChoice, DayClock, Duration, LeadChange, Little, MapFault, MapHint, MapProblem, Ratio,
    Span, StreamReading,
};

/// Below this percentage one decimal is told: half a percent is not nothing.
const FINE_BELOW: i32 = 10;
/// Seconds of an hour, and of a day as [`Words::duration`] counts it.
const HOUR: u64 = 3_600;
const DAY: u64 = 24 * HOUR;

impl Words {
    /// A length of time whose days are as long as the clock says: `5 d 10 h`.
    pub fn length_on(&self, length: Duration, clock: DayClock) -> String {
        let day = u64::from(clock.day_hours()) * HOUR;
        let seconds = length.seconds();
        self.duration(Span(seconds / day * DAY + seconds % day))
    }

    /// A share from 0 to 1 as percent, whole from 10 on.
    pub fn share(&self, share: Ratio) -> String {
        let percent = share.times(Ratio::whole(100));
        let is_whole = percent.rounded() == 0 && percent == Ratio::ZERO;
        if is_whole || percent >= Ratio::whole(FINE_BELOW) {
            return self.percent(&percent.rounded().to_string());
        }
        let shown = percent.shown();
        self.percent(shown.strip_suffix(".0").unwrap_or(&shown))
    }

    /// What the times of a map add up to, piece by piece: work, wait, lead time, flow efficiency.
    pub fn map_times(&self, reading: &StreamReading) -> Vec<String> {
        let totals = &reading.totals;
        let timed = |key: &str, time| {
            let time = self.length_on(time, reading.basis.clock);
            self.with(key, &[("time", time.into())])
        };
        if reading
            .steps
            .iter()
            .all(|s| s.wait.is_none() && s.process.is_none())
        {
            return Vec::new();
        }
        let mut pieces = vec![
            timed("map-total-work", totals.process),
            timed("map-total-wait", totals.wait),
            timed("map-total-lead", totals.lead),
        ];
        if let Some(efficiency) = totals.efficiency {
            let percent = self.share(efficiency);
            pieces.push(self.with("map-total-efficiency", &[("percent", percent.into())]));
        }
        if reading.is_partial() {
            let args = [
                ("k", Arg::from(reading.timed)),
                ("n", reading.steps.len().into()),
            ];
            pieces.push(self.with("map-total-partial", &args));
        }
        pieces
    }

    /// How long a day is taken to be, as long as nobody has chosen that.
    pub fn map_clock(&self, reading: &StreamReading) -> Option<String> {
        let args = [("hours", reading.basis.clock.day_hours().to_string().into())];
        let is_open = reading.basis.choice == ClockChoice::Open && reading.timed > 0;
        is_open.then(|| self.with("map-clock-open", &args))
    }

    /// What else is counted on a map: quality along the line, hand-offs and approvals.
    pub fn map_counts(&self, reading: &StreamReading) -> Vec<String> {
        let totals = &reading.totals;
        let mut pieces = Vec::new();
        if let Some(rolled) = totals.rolled_ca {
            let args = [
                ("percent", Arg::from(self.share(rolled))),
                ("k", totals.rolled_over.into()),
                ("n", totals.steps.into()),
            ];
            let key = if totals.rolled_over < totals.steps {
                "map-total-rolled-partial"
            } else {
                "map-total-rolled"
            };
            pieces.push(self.with(key, &args));
        }
        for (key, n) in [
            ("map-total-hand-offs", totals.hand_offs),
            ("map-total-approvals", totals.approvals),
        ] {
            if n > 0 {
                pieces.push(self.with(key, &[("n", n.into())]));
            }
        }
        pieces
    }

    /// What Little's law expects.
    pub fn map_little(&self, little: &Little, reading: &StreamReading) -> String {
        let args = [
            ("wip", Arg::from(little.wip)),
            ("n", little.finished.into()),
            (
                "time",
                self.length_on(little.expected, reading.basis.clock).into(),
            ),
            ("k", little.over.into()),
            ("steps", reading.steps.len().into()),
        ];
        let key = if little.over < reading.steps.len() {
            "map-little-partial"
        } else {
            "map-little"
        };
        self.with(key, &args)
    }

    /// How much shorter or longer one map's lead time is than another's.
    pub fn map_change(&self, change: &LeadChange, clock: DayClock) -> String {
        let sign = match change.order {
            Ordering::Less => "−",
            Ordering::Greater => "+",
            Ordering::Equal => return self.say("map-change-none").into_owned(),
        };
        let time = format!("{sign}{}", self.length_on(change.by, clock));
        match change.share {
            Some(share) => {
                let percent = format!("{sign}{}", self.share(share));
                let args = [("time", time.into()), ("percent", percent.into())];
                self.with("map-change", &args)
            }
            None => time,
        }
    }

    /// What is wrong with a field of a step; `text` is what was typed into it.
    pub fn map_fault(&self, fault: &MapFault, text: &str) -> String {
        self.map_fault_as(fault, text, str::to_owned)
    }

    fn map_fault_as(&self, fault: &MapFault, text: &str, put: fn(&str) -> String) -> String {
        let text = || [("text", put(text).into())];
        match fault {
            MapFault::Length(error) => self.duration_fault_at(error, &put(error.token())),
            MapFault::Percent => self.with("map-fault-percent", &text()),
            MapFault::Count => self.with("map-fault-count", &text()),
            MapFault::WorkOverLead => self.say("map-fault-work-over-lead").into_owned(),
            MapFault::Apart => self.say("map-fault-apart").into_owned(),
        }
    }

    /// The same with the step and the field before it.
    pub fn map_problem(&self, problem: &MapProblem, step: &str, text: &str) -> String {
        self.map_problem_as(problem, step, text, str::to_owned)
    }

    /// The same where what was typed has to be `put` otherwise, such as in a page with markup.
    pub fn map_problem_as(
        &self,
        problem: &MapProblem,
        step: &str,
        text: &str,
        put: fn(&str) -> String,
    ) -> String {
        let field = self.say(&format!("map-field-{}", problem.field.code()));
        let args = [
            ("k", Arg::from(problem.at + 1)),
            ("step", put(step).into()),
            ("field", field.into()),
            ("why", self.map_fault_as(&problem.fault, text, put).into()),
        ];
        self.with("map-problem", &args)
    }

    /// The figure of a map that belongs to a question; none where the map does not tell it.
    pub fn map_hint(&self, hint: MapHint, reading: &StreamReading) -> Option<String> {
        let totals = &reading.totals;
        let time = |time| self.length_on(time, reading.basis.clock);
        let is_timed = totals.lead > Duration::ZERO;
        let lead = || Arg::from(time(totals.lead));
        let steps = ("n", Arg::from(reading.steps.len()));
        let text = match hint {
            _ if reading.steps.is_empty() => return None,
            // That is no matter of the map.
            MapHint::Incidents => return None,
            MapHint::FlowEfficiency => {
                let percent = self.share(totals.efficiency?);
                let work = time(totals.process);
                let args = [
                    ("percent", percent.into()),
                    ("work", work.into()),
                    ("lead", lead()),
                ];
                self.with("map-hint-efficiency", &args)
            }
            MapHint::FeedbackDistance if is_timed => {
                self.with("map-hint-feedback", &[("lead", lead()), steps])
            }
            MapHint::FeedbackDistance => self.with("map-hint-feedback-steps", &[steps]),
            MapHint::Approvals => {
                let Some(waited) = reading.approval_wait() else {
                    return Some(self.say("map-hint-no-approval").into_owned());
                };
                let args = [
                    ("n", Arg::from(totals.approvals)),
                    ("time", time(waited).into()),
                ];
                self.with("map-hint-approvals", &args)
            }
            MapHint::LeadAndQuality if !is_timed => return None,
            MapHint::LeadAndQuality => match totals.rolled_ca {
                Some(rolled) => {
                    let args = [("lead", lead()), ("percent", self.share(rolled).into())];
                    self.with("map-hint-lead-and-quality", &args)
                }
                None => self.with("map-hint-lead", &[("lead", lead())]),
            },
            MapHint::HandOffs => {
                let args = [
                    ("hand-offs", Arg::from(totals.hand_offs)),
                    ("approvals", totals.approvals.into()),
                    steps,
                ];
                self.with("map-hint-hand-offs", &args)
            }
            MapHint::LateQuality => return self.weakest_hint(reading),
            MapHint::Constraint => return self.constraint_hint(reading),
        };
        Some(text)
    }

    /// Where the fewest arrive usable.
    fn weakest_hint(&self, reading: &StreamReading) -> Option<String> {
        let totals = &reading.totals;
        let at = totals.weakest?;
        let ca = reading.steps.get(at)?.flow.ca?;
        let share = ca.times(Ratio::new(1, 100)?);
        let args = [
            ("percent", Arg::from(self.share(share))),
            ("step", reading.name(at).into()),
            ("k", (at + 1).into()),
            ("n", reading.steps.len().into()),
        ];
        Some(self.with("map-hint-quality", &args))
    }

    /// Where items wait longest, and where most is done.
    fn constraint_hint(&self, reading: &StreamReading) -> Option<String> {
        let totals = &reading.totals;
        let at = totals.constraint?;
        let wait = reading.steps.get(at)?.flow.wait;
        let most = reading.most_work().map_or("", |at| reading.name(at));
        let key = if most.is_empty() {
            "map-hint-wait"
        } else {
            "map-hint-constraint"
        };
        let args = [
            ("time", Arg::from(self.length_on(wait, reading.basis.clock))),
            ("step", reading.name(at).into()),
            ("other", most.into()),
        ];
        Some(self.with(key, &args))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Basis, Language, MapStep};

    const HINTS: [MapHint; 7] = [
        MapHint::FlowEfficiency,
        MapHint::FeedbackDistance,
        MapHint::Approvals,
        MapHint::LeadAndQuality,
        MapHint::HandOffs,
        MapHint::LateQuality,
        MapHint::Constraint,
    ];

    fn step(name: &str, wait: &str, process: &str, ca: &str) -> MapStep {
        MapStep {
            name: name.to_owned(),
            wait: wait.to_owned(),
            process: process.to_owned(),
            ca: ca.to_owned(),
            ..MapStep::default()
        }
    }

    fn map() -> StreamReading {
        let mut steps = [
            step("Analysis", "16h", "4h", "80"),
            step("Development", "8h", "16h", "75"),
            step("Deploy", "40h", "1h", "95"),
        ];
        steps[2].approval = true;
        StreamReading::of(&steps, Basis::default())
    }

    #[test]
    fn a_day_is_as_long_as_the_clock_says() {
        let [en, fr] = Language::ALL.map(Words::new);
        let length = Duration::from_seconds(130 * HOUR);
        let working = DayClock::from_hours(8).unwrap_or_default();
        assert_eq!(en.length_on(length, DayClock::Calendar), "5 d 10 h");
        assert_eq!(en.length_on(length, working), "16 d 2 h");
        assert_eq!(fr.length_on(length, working), "16\u{a0}j\u{a0}2\u{a0}h");
    }

    #[test]
    fn small_shares_keep_a_decimal_and_large_ones_none() {
        let words = Words::new(Language::En);
        let share = |num, den| Ratio::new(num, den).map(|share| words.share(share));
        assert_eq!(share(3, 13).as_deref(), Some("23%"));
        assert_eq!(share(4, 1000).as_deref(), Some("0.4%"));
        assert_eq!(share(5, 100).as_deref(), Some("5%"));
        assert_eq!(share(0, 1).as_deref(), Some("0%"));
        assert_eq!(share(1, 1).as_deref(), Some("100%"));
    }

    #[test]
    fn every_principle_has_its_line_of_the_map() {
        let words = Words::new(Language::En);
        let lines = HINTS.map(|hint| words.map_hint(hint, &map()).unwrap_or_default());
        insta::assert_snapshot!(lines.join("\n"));
        let empty = StreamReading::of(&[], Basis::default());
        for hint in HINTS {
            assert_eq!(words.map_hint(hint, &empty), None);
        }
    }

    #[test]
    fn a_line_of_the_map_stays_one_line_in_both_languages() {
        for words in Language::ALL.map(Words::new) {
            for hint in HINTS {
                let line = words.map_hint(hint, &map()).unwrap_or_default();
                assert!(line.chars().count() <= 78, "{line}");
                assert!(!line.contains(['⟦', '{']), "{line}");
            }
        }
    }

    #[test]
    fn the_length_of_a_day_is_told_until_it_is_chosen() {
        let words = Words::new(Language::En);
        let open = Basis {
            choice: ClockChoice::Open,
            ..Basis::default()
        };
        let told = |steps: &[MapStep], basis| words.map_clock(&StreamReading::of(steps, basis));
        let steps = [step("a", "16h", "4h", "80")];
        assert_eq!(told(&steps, open).as_deref(), Some("24 h days, not chosen"));
        assert_eq!(told(&steps, Basis::default()), None);
        assert_eq!(
            told(&[step("a", "", "", "")], open),
            None,
            "nothing is timed"
        );
    }

    #[test]
    fn the_totals_say_of_how_many_steps_they_are() {
        let words = Words::new(Language::En);
        let steps = [step("a", "16h", "4h", "80"), step("b", "", "16h", "")];
        let reading = StreamReading::of(&steps, Basis::default());
        let pieces = [words.map_times(&reading), words.map_counts(&reading)].concat();
        assert_eq!(
            pieces,
            [
                "work 4 h",
                "wait 16 h",
                "lead time 20 h",
                "flow efficiency 20%",
                "times known of 1 of 2 steps",
                "%C/A along the line 80% (known of 1 of 2)",
            ]
        );
        let bare = StreamReading::of(&[step("a", "", "", "")], Basis::default());
        assert_eq!(words.map_times(&bare), Vec::<String>::new());
    }
}
