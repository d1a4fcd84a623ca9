//! Why a length of time, an instant or a line of a pasted list cannot be read, in words.
use super::{Arg, Words};
use crate::domain::{BadZone, DurationError, InstantError, TimeFault};

/// An instant as it should be written.
const EXAMPLE: &str = "2026-05-11T09:00+02:00";

impl Words {
    /// Why a text is no length of time.
    pub fn duration_fault(&self, error: &DurationError) -> String {
        self.duration_fault_at(error, error.token())
    }

    /// The same with the faulty piece as it may stand where it goes.
    pub(super) fn duration_fault_at(&self, error: &DurationError, piece: &str) -> String {
        let args = [("why", error.code().into()), ("text", piece.into())];
        self.with("fault-duration", &args)
    }

    /// Why a text is no instant; a local time that occurred twice or never names the two instants.
    pub fn instant_fault(&self, error: &InstantError) -> String {
        let mut args: Vec<(&str, Arg<'_>)> = vec![("text", error.token().into())];
        if let Some((first, second)) = error.candidates() {
            args.push(("first", first.to_string().into()));
            args.push(("second", second.to_string().into()));
        }
        self.with(&format!("instant-{}", error.code()), &args)
    }

    /// What can be done about it.
    pub fn instant_try(&self, error: &InstantError) -> String {
        let args = [("example", EXAMPLE.into())];
        self.with(&format!("instant-{}-try", error.code()), &args)
    }

    /// Why a line of a pasted list of times was not read.
    pub fn time_fault(&self, fault: &TimeFault) -> String {
        match fault {
            TimeFault::Duration(error) => self.duration_fault(error),
            TimeFault::Instant(error) => self.instant_fault(error),
            TimeFault::OneInstant
            | TimeFault::Extra { .. }
            | TimeFault::Negative
            | TimeFault::TooLong => {
                let args = [("text", fault.token().into())];
                self.with(&format!("time-{}", fault.code()), &args)
            }
        }
    }

    /// Why a name is no zone.
    pub fn zone_fault(&self, error: &BadZone) -> String {
        self.with("zone-unknown", &[("text", error.token.as_str().into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{DayClock, Language, TimeList, Zone};

    #[test]
    fn every_line_that_is_not_read_is_told_why_in_both_languages() {
        let lines = "90\n-3h\n30m\n3x\n1h 2h\n1.5h30\n9999mo\nchange\n\
                     2026-05-11T09:00Z\n2026-05-11T09:00Z 2026-05-11\n\
                     2026-05-11T09:00Z 2026-05-11T08:00Z\n2026-05-11T09:00Z soon\n\
                     2026-05-11T09:00Z 2026-05-11T10:00Z too\n\
                     1900-05-11T09:00Z 2026-05-11T08:00Z\n\
                     2026-10-25 02:30 2026-10-25 02:30\n2026-03-29 02:30 2026-03-29 02:30\n";
        let zone = Zone::parse("Europe/Paris").ok();
        let mut unread = TimeList::read(lines, DayClock::Calendar, zone.as_ref()).unread;
        let local = "2026-05-11T09:00 2026-05-11T10:00";
        unread.extend(TimeList::read(local, DayClock::Calendar, None).unread);
        assert_eq!(unread.len(), 17);
        for words in Language::ALL.map(Words::new) {
            for line in &unread {
                let text = words.time_fault(&line.fault);
                assert!(!text.contains(['⟦', '{']), "{text}");
                assert!(text.contains(line.fault.token()), "{text}");
            }
        }
        let words = Words::new(Language::En);
        assert_eq!(
            words.time_fault(&unread[14].fault),
            "“2026-10-25 02:30” occurred twice: 2026-10-25T02:30:00+02:00 or \
             2026-10-25T02:30:00+01:00."
        );
    }
}
