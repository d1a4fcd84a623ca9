//! `calms record`: counted votes become a closed session.
use std::io::{self, Read as _};
use std::path::Path;

use jiff::civil::Date;

use super::args::Record;
use super::failure::{Failure, cannot_read, fault_text, system};
use super::keep::{Naming, keep};
use super::out::Out;
use super::setting::Setting;
use crate::content::{self, Fault, LARGEST, Sheet};
use crate::domain::Moment;

/// The hour of a session of which only the day is known.
const NOON: i8 = 12;

/// Records a sheet of votes and prints the new id.
pub(super) fn run(setting: &Setting, out: &mut Out, asked: &Record) -> Result<(), Failure> {
    let shelf = setting.shelf();
    let pack = setting.pack(&shelf, &asked.pack)?;
    let (file, source) = sheet(setting, &asked.votes)?;
    let now = moment(setting, asked.date)?;
    let team = asked.team.trim();
    let naming = Naming {
        date: now.wall.to_zoned(setting.zone.clone()).date(),
        team,
        pack: &pack.id,
    };
    let session = keep(setting, naming, |id| {
        let sheet = Sheet {
            file: &file,
            source: &source,
            id,
            team: team.to_owned(),
        };
        content::record(sheet, &pack, now).map_err(|faults| {
            let texts = faults.iter().map(|fault| fault_text(&setting.words, fault));
            Failure::failed(texts.collect::<Vec<_>>().join("\n"))
        })
    })?;
    out.line(&session.header().id.0)
}

/// The name and the text of a sheet; `-` is standard input.
pub(super) fn sheet(setting: &Setting, path: &Path) -> Result<(String, String), Failure> {
    let words = &setting.words;
    if path != Path::new("-") {
        let source = content::read(path);
        let source = source.map_err(|fault| Failure::usage(fault_text(words, &fault)))?;
        return Ok((path.display().to_string(), source));
    }
    let mut source = String::new();
    let mut input = io::stdin().lock().take(LARGEST + 1);
    let read = input.read_to_string(&mut source);
    read.map_err(|e| Failure::usage(cannot_read(words, "-", &system(&e))))?;
    if input.limit() == 0 {
        let most = LARGEST / 1024 / 1024;
        let fault = Fault::whole("-", "too-large", vec![("size", most.to_string())]);
        return Err(Failure::usage(fault_text(words, &fault)));
    }
    Ok(("-".to_owned(), source))
}

/// When the votes were given: now, or at noon of a day.
fn moment(setting: &Setting, date: Option<Date>) -> Result<Moment, Failure> {
    let Some(date) = date else {
        return Ok(setting.now);
    };
    let noon = date.at(NOON, 0, 0, 0).to_zoned(setting.zone.clone());
    let noon = noon.map_err(|e| Failure::usage(e.to_string()))?;
    let today = setting.now.wall.to_zoned(setting.zone.clone()).date();
    if date > today {
        let args = [("date", date.to_string().into())];
        return Err(Failure::usage(setting.words.with("record-future", &args)));
    }
    Ok(Moment {
        wall: noon.timestamp(),
        ..setting.now
    })
}
