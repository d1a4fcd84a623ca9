//! The time zone of this machine.
use std::fs;
use std::path::Path;

use jiff::tz::TimeZone;

/// Where systems that have no `TZ` keep their zone.
const LOCAL: &str = "/etc/localtime";

/// The zone in force: `TZ`, else the system's; universal time where neither can be told.
///
/// The one file of the system's zone is read by itself: a database would first read the names of
/// all six hundred, which is a fifth of a start.
pub fn of_this_system() -> TimeZone {
    let plain = std::env::var_os("TZ").is_none();
    let zone = plain.then(|| in_file(Path::new(LOCAL))).flatten();
    zone.unwrap_or_else(TimeZone::system)
}

/// The zone in a link to a file of the zones' folder; none where it has no name or is no zone.
fn in_file(link: &Path) -> Option<TimeZone> {
    let file = fs::canonicalize(link).ok()?;
    let (_, name) = file.to_str()?.rsplit_once("/zoneinfo/")?;
    TimeZone::tzif(name, &fs::read(&file).ok()?).ok()
}

#[cfg(all(test, unix))]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_zone_is_known_by_the_name_that_its_link_leads_to() {
        let folder = tempfile::tempdir().unwrap();
        let zones = folder.path().join("zoneinfo/Europe");
        fs::create_dir_all(&zones).unwrap();
        let local = folder.path().join("localtime");
        symlink(zones.join("Paris"), &local).unwrap();
        assert_eq!(in_file(&local), None, "there is no such file");
        fs::write(zones.join("Paris"), "no zone").unwrap();
        assert_eq!(in_file(&local), None, "it is no zone");
        // The shortest file of a zone: version 1, no transition, one type, at universal time.
        let mut zone = b"TZif".to_vec();
        zone.extend([0; 16]);
        zone.extend([
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4,
        ]);
        zone.extend(*b"\0\0\0\0\0\0UTC\0");
        fs::write(zones.join("Paris"), zone).unwrap();
        let read = in_file(&local).unwrap();
        assert_eq!(read.iana_name(), Some("Europe/Paris"));
    }
}
