//! Links between lenses: what letters, delivery figures and incidents say to each other.
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::domain::{Figure, Session, When};

/// A letter that is high beside a figure that is not, each with its day.
#[derive(Clone, Debug, PartialEq)]
pub struct Lens {
    /// The letter's id.
    pub letter: String,
    /// Its mean, 1 to 5.
    pub mean: f64,
    /// The day of its session.
    pub mean_on: Date,
    /// The figure.
    pub figure: Figure,
    /// The day of its session.
    pub figure_on: Date,
}

impl Session {
    /// The day of the session: that of its start, or else of its making, in UTC.
    pub fn day(&self) -> Date {
        let header = &self.header;
        let at = header.started.unwrap_or(header.created);
        at.to_zoned(TimeZone::UTC).date()
    }

    /// The two figures of a rule that compares a letter with a metric; none where it does not hold.
    pub fn slow_beside(&self, when: &When) -> Option<Lens> {
        let When::SlowBeside {
            letter,
            pack,
            at_least,
            metric,
        } = when
        else {
            return None;
        };
        let (mean, mean_on) = self.newest_letter(letter, pack)?;
        let (figure, figure_on) = self.newest_figure(metric)?;
        let is_slow = matches!(&*figure.band, "medium" | "low");
        (mean >= at_least.to_f64() && is_slow).then(|| Lens {
            letter: letter.clone(),
            mean,
            mean_on,
            figure,
            figure_on,
        })
    }

    /// A letter of this session, or else of the team's newest one of that pack. A pack that builds
    /// on another begins with its name.
    fn newest_letter(&self, id: &str, pack: &str) -> Option<(f64, Date)> {
        let own = self.header.pack.starts_with(pack).then(|| {
            let letters = &self.header.letters;
            letters.iter().find(|letter| letter.id == id)?.mean
        });
        if let Some(mean) = own.flatten() {
            return Some((mean, self.day()));
        }
        let others = self.beside.iter().filter(|b| b.pack.starts_with(pack));
        let others = others.filter_map(|beside| Some((beside.letter(id)?, beside.date)));
        others.max_by_key(|(_, date)| *date)
    }

    fn newest_figure(&self, metric: &str) -> Option<(Figure, Date)> {
        let own = self.header.figures.iter().find(|f| f.metric == metric);
        if let Some(figure) = own {
            return Some((figure.clone(), self.day()));
        }
        let others = self.beside.iter();
        let others = others.filter_map(|b| Some((b.figure(metric)?.clone(), b.date)));
        others.max_by_key(|(_, date)| *date)
    }
}
