//! The tray as the session file keeps it while it is open, so that no crash takes a paste along.
use super::{Naming, Origin, Pick, Tray};
use crate::app::Desk;
use crate::domain::{Command, Draft, EventKind, Session, Unread};

const PASTE: &str = "tray:paste";
const SESSION: &str = "tray:session";

impl Tray {
    pub(super) fn keep_draft(&mut self, desk: &mut Desk<'_>) {
        desk.change(Command::KeepDraft(Some(self.draft())));
    }

    fn draft(&self) -> Draft {
        let form = match self.origin {
            Origin::Paste => PASTE,
            Origin::Session => SESSION,
        };
        let edited = self.line_at_hand().filter(|_| self.edit.is_some());
        let lines: Vec<String> = self
            .lines
            .iter()
            .enumerate()
            .map(|(at, line)| match (&self.edit, edited == Some(at)) {
                (Some(field), true) => format!("{}\t{}", line.line, field.text()),
                (_, _) => format!("{}\t{}", line.line, line.text),
            })
            .collect();
        let namings = self.namings.iter().map(|(name, naming)| match naming {
            Naming::Dropped => format!("{name}\t-"),
            Naming::Text => format!("{name}\t="),
            Naming::Role(role) => format!("{name}\t>{role}"),
        });
        let picks = self.picks.iter().map(|(at, pick)| {
            let kept = if pick.kept { '+' } else { '-' };
            format!("{at}\t{kept}{}", pick.kind.code())
        });
        Draft {
            form: form.to_owned(),
            fields: vec![
                self.date.text().to_owned(),
                self.zone.text().to_owned(),
                lines.join("\n"),
                namings.collect::<Vec<_>>().join("\n"),
                picks.collect::<Vec<_>>().join("\n"),
            ],
        }
    }

    /// The tray that was open when the program last saved.
    pub(crate) fn from_draft(draft: &Draft, session: &Session) -> Option<Self> {
        let origin = match draft.form.as_str() {
            PASTE => Origin::Paste,
            SESSION => Origin::Session,
            _ => return None,
        };
        let field = |at: usize| draft.fields.get(at).map_or("", String::as_str);
        let pairs = |at: usize| field(at).split('\n').filter_map(|row| row.split_once('\t'));
        let lines = pairs(2).filter_map(|(line, text)| {
            let line = line.parse().ok()?;
            let text = text.to_owned();
            Some(Unread { line, text })
        });
        let mut tray = Self::new(origin, lines.collect(), (session, field(1).to_owned()));
        tray.date.set(field(0));
        tray.changed = true;
        for (name, naming) in pairs(3) {
            let naming = match naming.strip_prefix('>') {
                Some(role) => Naming::Role(role.to_owned()),
                None if naming == "=" => Naming::Text,
                None => Naming::Dropped,
            };
            tray.namings.insert(name.to_owned(), naming);
        }
        for (at, pick) in pairs(4) {
            let kind = pick.get(1..).and_then(EventKind::from_code);
            if let Some((at, kind)) = at.parse().ok().zip(kind) {
                let kept = pick.starts_with('+');
                tray.picks.insert(at, Pick { kept, kind });
            }
        }
        tray.read();
        tray.at = tray.first_worth_a_look();
        Some(tray)
    }
}
