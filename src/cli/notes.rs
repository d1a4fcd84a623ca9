//! `calms notes`: what the facilitator alone needs, in a second terminal.
use jiff::Zoned;

use super::failure::{Exit, Failure, cannot_write, unreadable};
use super::find;
use super::setting::Setting;
use crate::runtime::follow::{FollowError, follow};

/// Follows the session that is meant.
pub(super) fn run(setting: &Setting, part: Option<&str>) -> Result<(), Failure> {
    let path = find::followed(setting, part)?;
    let shelf = setting.shelf();
    let asked = (&shelf, setting.language());
    let (zone, state) = (&setting.zone, &setting.places.state);
    let ended = follow(&path, asked, zone, &Zoned::now, state).map_err(|error| match error {
        FollowError::Session(fault) => unreadable(setting, &fault),
        FollowError::Terminal { source, .. } if source.kind() == std::io::ErrorKind::BrokenPipe => {
            Failure::Output(source)
        }
        FollowError::Terminal { source, .. } => {
            let name = setting.words.say("cli-standard-output");
            cannot_write(&setting.words, &name, &source)
        }
    })?;
    match ended {
        0 => Ok(()),
        status => Err(Failure::Said(Exit::Other(status))),
    }
}
