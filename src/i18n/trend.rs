//! How a change from session to session is told.
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Words;
use crate::domain::{
    Apart, BandVerdict, Change, Figure, MetricTrend, Pack, Ratio, Run, TeamTrend, Trend, Unlike,
    Verdict, Who,
};

impl Words {
    /// What a change is called: `rose by 0.9`, `no clear change`. It is the difference of the two
    /// means as they are shown.
    pub fn verdict(&self, change: &Change) -> String {
        let (key, little) = match change.verdict {
            Verdict::Up => ("trend-rose", "trend-rose-little"),
            Verdict::Down => ("trend-fell", "trend-fell-little"),
            Verdict::NoClearChange => return self.say("no-clear-change").into_owned(),
        };
        let by = change.shown.abs().shown();
        if by == "0.0" {
            return self.say(little).into_owned();
        }
        self.with(key, &[("by", self.decimal(&by).into())])
    }

    /// What became of a delivery metric: `higher band`.
    pub fn band_verdict(&self, verdict: BandVerdict) -> String {
        self.say(&format!("trend-band-{}", verdict.code()))
            .into_owned()
    }

    /// Why two sessions cannot be compared, which rest on so many questions each.
    pub fn not_compared(&self, apart: Apart, (first, second): (u16, u16)) -> String {
        let why = match apart {
            Apart::Fewer | Apart::More => {
                let args = [("first", first.into()), ("second", second.into())];
                self.with("trend-so-many", &args)
            }
            Apart::Questions
            | Apart::Language
            | Apart::Wording
            | Apart::People
            | Apart::Unknown => self.apart(apart),
        };
        self.with("trend-not-compared-why", &[("why", why.into())])
    }

    /// A mean that is not compared, and why: how many questions it rests on, and how many the
    /// others do. `not compared: 3.4 on 11 Aug 2026 (3 questions, here 5)`.
    pub fn passed_over(
        &self,
        (mean, date): (Ratio, Date),
        apart: Apart,
        (there, here): (u16, u16),
    ) -> String {
        let why = match apart {
            Apart::Fewer | Apart::More => {
                let args = [("n", there.into()), ("here", here.into())];
                self.with("trend-so-many-here", &args)
            }
            Apart::Questions
            | Apart::Language
            | Apart::Wording
            | Apart::People
            | Apart::Unknown => self.apart(apart),
        };
        let args = [
            ("mean", self.decimal(&mean.shown()).into()),
            ("date", self.day(date).into()),
            ("why", why.into()),
        ];
        self.with("trend-not-compared", &args)
    }

    /// Why two means are not alike, in a word or two.
    pub fn apart(&self, apart: Apart) -> String {
        self.say(&format!("profile-unlike-{}", apart.code()))
            .into_owned()
    }

    fn unlike(&self, unlike: &Unlike<'_>, zone: &TimeZone) -> String {
        let mean = unlike.mean;
        let date = mean.at.to_zoned(zone.clone()).date();
        let many = (mean.like.scored, unlike.asked);
        let mut said = self.passed_over((mean.mean, date), unlike.apart, many);
        if unlike.more > 0 {
            said = self.with(
                "trend-and-more",
                &[("text", said.into()), ("n", unlike.more.into())],
            );
        }
        said
    }

    /// The change of a trend, or why there is none to tell.
    pub fn trend_verdict(&self, trend: &Trend, zone: &TimeZone) -> String {
        match (trend.change(), trend.unlike()) {
            (Some(change), _) => self.verdict(&change),
            (None, Some(unlike)) => self.unlike(&unlike, zone),
            (None, None) => self.say("trend-first-time").into_owned(),
        }
    }

    /// The same where there is little room: why there is none to tell stands in the remarks.
    pub fn trend_verdict_short(&self, trend: &Trend, zone: &TimeZone) -> String {
        if trend.change().is_none() && trend.unlike().is_some() {
            return self.say("trend-not-compared-short").into_owned();
        }
        self.trend_verdict(trend, zone)
    }

    /// What else has to be known of a trend: the change since the session before the latest, what
    /// is not compared, and that it mixes votes.
    pub fn trend_remarks(&self, trend: &Trend, zone: &TimeZone) -> Vec<String> {
        let run = trend.run();
        let mut remarks = Vec::new();
        if run.change().is_none() {
            return remarks;
        }
        let before = run.previous().filter(|before| Some(*before) != run.first());
        let still = Verdict::NoClearChange;
        let stays = run.change().is_some_and(|change| change.verdict == still);
        // Where nothing is clear over all, a part of it that is not clear either says nothing.
        let latest = run.latest_change();
        let latest = latest.filter(|change| !(stays && change.verdict == still));
        if let (Some(before), Some(change)) = (before, latest) {
            let date = self.day(before.at.to_zoned(zone.clone()).date());
            let so = self.verdict(&change);
            let args = [("date", date.into()), ("so", so.into())];
            remarks.push(self.with("trend-since", &args));
        }
        if let Some(unlike) = trend.unlike() {
            remarks.push(self.unlike(&unlike, zone));
        }
        if run.mixes_modes() {
            remarks.push(self.say("trend-mixed").into_owned());
        }
        remarks
    }

    /// What tells another line of a trend from the one that is followed: `3 questions`.
    pub fn other_run(&self, trend: &Trend, run: &Run<'_>) -> String {
        let apart = trend.last().zip(run.last());
        let Some((apart, own)) = apart.and_then(|(last, own)| Some((last.apart(own)?, own))) else {
            return String::new();
        };
        match apart {
            Apart::Fewer | Apart::More => {
                self.with("questions-count", &[("n", own.like.scored.into())])
            }
            Apart::Questions
            | Apart::Language
            | Apart::Wording
            | Apart::People
            | Apart::Unknown => self.apart(apart),
        }
    }

    /// The earliest mean of the line that is followed and the latest: `2.0 → 2.9`; the latest
    /// alone where there is no other.
    pub fn then_and_now(&self, trend: &Trend, arrow: &str) -> String {
        self.run_then_and_now(&trend.run(), arrow)
    }

    /// The same of one line.
    pub fn run_then_and_now(&self, run: &Run<'_>, arrow: &str) -> String {
        let shown = |mean: Ratio| self.decimal(&mean.shown());
        let last = run.last().map(|last| shown(last.mean)).unwrap_or_default();
        match run.first() {
            Some(first) => format!("{} {arrow} {last}", shown(first.mean)),
            None => last,
        }
    }

    /// What became of a delivery metric, also since the session before the latest: empty where
    /// nothing can be said.
    pub fn metric_verdict(&self, metric: &MetricTrend, zone: &TimeZone) -> String {
        let Some(change) = metric.change() else {
            return String::new();
        };
        let mut said = vec![self.band_verdict(change)];
        let before = metric.previous().filter(|_| metric.values.len() > 2);
        // Where the band is that of the beginning, that it also is that of last time says nothing.
        let stays = change == BandVerdict::NoClearChange;
        let latest = metric.latest_change();
        let latest = latest.filter(|latest| !(stays && *latest == change));
        if let (Some((at, _)), Some(latest)) = (before, latest) {
            let date = self.day(at.to_zoned(zone.clone()).date());
            let so = self.band_verdict(latest);
            let args = [("date", date.into()), ("so", so.into())];
            said.push(self.with("trend-since", &args));
        }
        said.join(" · ")
    }

    /// The house rules by which trends were judged.
    pub fn trend_rules<'t>(&self, trends: impl Iterator<Item = &'t TeamTrend>) -> Vec<String> {
        let (mut letters, mut group, mut metrics) = (false, false, false);
        for trend in trends {
            letters |= !trend.letters.is_empty();
            group |= trend.who == Who::Group && !trend.letters.is_empty();
            metrics |= trend.metrics.iter().any(|metric| metric.change().is_some());
        }
        let mut rules = Vec::new();
        if letters {
            let key = if group {
                "trend-rule"
            } else {
                "trend-rule-alone"
            };
            rules.push(self.say(key).into_owned());
        }
        if metrics {
            rules.push(self.say("trend-rule-bands").into_owned());
        }
        rules
    }

    /// A delivery figure with its band; without its pack the bare number.
    pub fn figure(&self, figure: &Figure, pack: Option<&Pack>) -> String {
        let metric = pack.and_then(|pack| pack.metric(&figure.metric));
        let exact = Ratio::from_f64(figure.value);
        let value = match (metric, exact) {
            (Some(metric), Some(exact)) => self.measured(metric.measure, exact),
            (None, _) | (_, None) => self.decimal(&figure.value.to_string()),
        };
        if figure.band.is_empty() {
            return value;
        }
        let key = format!("calc-band-{}", figure.band);
        if self.has(&key) {
            format!("{value} ({})", self.say(&key))
        } else {
            format!("{value} ({})", figure.band)
        }
    }

    /// The name of a delivery metric; its id without its pack.
    pub fn metric_name(&self, id: &str, pack: Option<&Pack>) -> String {
        let metric = pack.and_then(|pack| pack.metric(id));
        metric.map_or_else(|| id.to_owned(), |metric| metric.title.clone())
    }
}
