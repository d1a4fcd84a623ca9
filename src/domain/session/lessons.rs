//! What the team's post-mortems say to its delivery figures and to its Recovery questions.
use jiff::civil::Date;

use crate::domain::{Duration, Lengths, Measure, Session, due};

/// The incidents of a team, added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lessons {
    /// How many there are.
    pub incidents: usize,
    /// How long each took until service was restored, the newest first, and whether a change
    /// caused it; those without both times are left out.
    pub restored: Vec<(Duration, bool)>,
    /// How many were caused by a change.
    pub by_change: usize,
    /// For how many it was said whether a change caused them.
    pub said: usize,
    /// The first and the last day.
    pub days: Option<(Date, Date)>,
}

impl Lessons {
    /// Median and range of the times to restore.
    pub fn lengths(&self) -> Option<Lengths> {
        let lengths: Vec<Duration> = self.restored.iter().map(|(length, _)| *length).collect();
        Lengths::of(&lengths)
    }
}

impl Session {
    /// The team's incidents within the session's period, or all where it has none.
    pub fn lessons(&self) -> Lessons {
        let service = self.form("service");
        let end = service.and_then(|form| due(form.value("period_end"), self.day()));
        let end = end.unwrap_or_else(|| self.day());
        let length = self.period().map(|period| period.seconds() / 86_400);
        let length = length.and_then(|days| i32::try_from(days).ok());
        let start = length.map(|days| end.saturating_sub(jiff::Span::new().days(days)));
        let mut lessons = Lessons::default();
        for incident in self
            .beside
            .iter()
            .filter_map(|beside| beside.incident.as_ref())
        {
            let day = incident.started.to_zoned(jiff::tz::TimeZone::UTC).date();
            if start.is_some_and(|start| day < start || day > end) {
                continue;
            }
            lessons.incidents += 1;
            lessons.said += usize::from(incident.change.is_some());
            let by_change = incident.change == Some(true);
            lessons.by_change += usize::from(by_change);
            if let Some(seconds) = incident.seconds {
                lessons
                    .restored
                    .push((Duration::from_seconds(seconds), by_change));
            }
            let (first, last) = lessons.days.unwrap_or((day, day));
            lessons.days = Some((first.min(day), last.max(day)));
        }
        lessons
    }

    /// The field of a metric that post-mortems can fill, and what they say there; none where they
    /// say nothing, or it has been taken over already.
    pub fn taught(&self, metric: &str) -> Option<(&'static str, String)> {
        let measure = self.metric(metric)?.measure;
        let form = self.form(metric)?;
        let lessons = self.lessons();
        let (field, text) = match measure {
            Measure::Restore if !lessons.restored.is_empty() => {
                let line = |(length, by_change): &(Duration, bool)| {
                    format!("{length}{}", if *by_change { " change" } else { "" })
                };
                let lines: Vec<String> = lessons.restored.iter().map(line).collect();
                ("times", lines.join("\n"))
            }
            Measure::ChangeFail if lessons.said > 0 => ("failed", lessons.by_change.to_string()),
            Measure::LeadTime
            | Measure::Frequency
            | Measure::ChangeFail
            | Measure::Restore
            | Measure::Rework => return None,
        };
        let typed = form.value(field);
        (!typed.contains(&*text)).then(|| {
            let before = if field == "times" { typed } else { "" };
            (field, format!("{before}\n{text}").trim().to_owned())
        })
    }
}
