//! `calms resume`: goes on with a session, the newest unfinished one where none is named.
use super::failure::Failure;
use super::find;
use super::screens::{self, Way};
use super::setting::Setting;
use crate::domain::SessionId;

/// Opens the session that is meant.
pub(super) fn run(setting: &Setting, part: Option<&str>, way: Way) -> Result<(), Failure> {
    screens::can_open(setting, way)?;
    let path = find::unfinished(setting, part)?;
    screens::open(setting, way, &SessionId(find::id(&path)))
}
