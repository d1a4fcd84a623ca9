//! Which folders hold what, decided once at the start.
//!
//! A pure choice over what it is told: it asks neither the environment nor the disk. Only
//! [`make_folder`] writes.
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::disk;
use super::ids::{self, BadId};
use crate::domain::SessionId;

/// The program's folder within the platform's folders.
const NAME: &str = "calms";

/// The four folders of the program; each may be missing until something is written to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Sessions.
    pub data: PathBuf,
    /// Own packs, keys, themes, templates.
    pub config: PathBuf,
    /// Logs and crash reports.
    pub state: PathBuf,
    /// What can be deleted at any time.
    pub cache: PathBuf,
}

/// What was asked for by option or by the program's own environment variables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// `--data-dir`, else `CALMS_DATA_DIR`: also moves state and cache.
    pub data: Option<PathBuf>,
    /// `--config-dir`, else `CALMS_CONFIG_DIR`.
    pub config: Option<PathBuf>,
}

impl Asked {
    /// Fills what no option names from `CALMS_DATA_DIR` and `CALMS_CONFIG_DIR`; empty is unset.
    #[must_use]
    pub fn or_environment(self, lookup: impl Fn(&str) -> Option<OsString>) -> Self {
        let named = |name| lookup(name).filter(|v| !v.is_empty()).map(PathBuf::from);
        Self {
            data: self.data.or_else(|| named("CALMS_DATA_DIR")),
            config: self.config.or_else(|| named("CALMS_CONFIG_DIR")),
        }
    }
}

/// The platform's own folders for this program; none where the system names no home.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Platform {
    /// Sessions and the like.
    pub data: Option<PathBuf>,
    /// Configuration.
    pub config: Option<PathBuf>,
    /// Logs.
    pub state: Option<PathBuf>,
    /// Caches.
    pub cache: Option<PathBuf>,
}

impl Platform {
    /// Asks the system. Not for tests: this is the one place that depends on the machine.
    pub fn of_this_system() -> Self {
        let Some(folders) = directories::ProjectDirs::from("", "", NAME) else {
            return Self::default();
        };
        let local = folders.data_local_dir();
        Self {
            data: Some(folders.data_dir().to_owned()),
            config: Some(folders.config_dir().to_owned()),
            state: Some(
                folders
                    .state_dir()
                    .map_or_else(|| local.join("state"), Path::to_owned),
            ),
            cache: Some(folders.cache_dir().to_owned()),
        }
    }
}

/// No folder could be found: the system names no home, and none was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no folder for {0}: set a home, or name a folder")]
pub struct NoFolder(pub &'static str);

impl Places {
    /// Decides: what was asked for, then `$XDG_…` on any system, then the platform's folder.
    ///
    /// `lookup` reads a variable of the environment. Relative `$XDG_…` are ignored, as their
    /// specification asks.
    pub fn resolve(
        asked: &Asked,
        lookup: impl Fn(&str) -> Option<OsString>,
        platform: &Platform,
    ) -> Result<Self, NoFolder> {
        let choose = |own: Option<PathBuf>, xdg: &str, usual: &Option<PathBuf>, what| {
            own.or_else(|| {
                let folder = lookup(xdg).map(PathBuf::from);
                folder.filter(|f| f.is_absolute()).map(|f| f.join(NAME))
            })
            .or_else(|| usual.clone())
            .ok_or(NoFolder(what))
        };
        let below = |name| asked.data.as_ref().map(|data| data.join(name));
        Ok(Self {
            data: choose(asked.data.clone(), "XDG_DATA_HOME", &platform.data, "data")?,
            config: choose(
                asked.config.clone(),
                "XDG_CONFIG_HOME",
                &platform.config,
                "configuration",
            )?,
            state: choose(below("state"), "XDG_STATE_HOME", &platform.state, "state")?,
            cache: choose(below("cache"), "XDG_CACHE_HOME", &platform.cache, "cache")?,
        })
    }

    /// The sessions, one file each.
    pub fn sessions_dir(&self) -> PathBuf {
        self.data.join("sessions")
    }

    /// Copies of damaged sessions, untouched.
    pub fn damaged_dir(&self) -> PathBuf {
        self.sessions_dir().join("damaged")
    }

    /// The file of one session; refuses an id that could lead elsewhere.
    pub fn session_file(&self, id: &SessionId) -> Result<PathBuf, BadId> {
        ids::check(id)?;
        Ok(self.sessions_dir().join(format!("{id}.ron")))
    }

    /// Where reports lie that were asked for on a screen.
    pub fn exports_dir(&self) -> PathBuf {
        self.data.join("exports")
    }

    /// Own packs.
    pub fn packs_dir(&self) -> PathBuf {
        self.config.join("packs")
    }

    /// Own themes.
    pub fn themes_dir(&self) -> PathBuf {
        self.config.join("themes")
    }

    /// Own report templates.
    pub fn templates_dir(&self) -> PathBuf {
        self.config.join("templates")
    }

    /// The configuration.
    pub fn config_file(&self) -> PathBuf {
        self.config.join("config.ron")
    }

    /// Own keys.
    pub fn keys_file(&self) -> PathBuf {
        self.config.join("keys.ron")
    }
}

/// Makes a folder and those above it, each for its owner alone whatever the umask.
///
/// Folders that are there already keep their modes.
pub fn make_folder(path: &Path) -> io::Result<()> {
    if path.as_os_str().is_empty() || path.is_dir() {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        make_folder(parent)?;
    }
    match disk::make_folder(path) {
        Ok(()) => {
            disk::own_folder(path)?;
            sync_parent(path)
        }
        // Another program made it in between.
        Err(e) if e.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(e) => Err(e),
    }
}

/// Without this a power cut may take a new folder back, with the files in it that were synced.
fn sync_parent(path: &Path) -> io::Result<()> {
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    match disk::sync_folder(parent.unwrap_or(Path::new("."))) {
        // A folder that may be entered but not listed cannot be opened to be synced.
        Err(e) if e.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        done => done,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod tests {
    use super::*;

    fn platform() -> Platform {
        Platform {
            data: Some("/p/data".into()),
            config: Some("/p/config".into()),
            state: Some("/p/state".into()),
            cache: Some("/p/cache".into()),
        }
    }

    fn resolve(asked: &Asked, environment: &[(&str, &str)], platform: &Platform) -> [String; 4] {
        let lookup = |name: &str| {
            let found = environment.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| OsString::from(value))
        };
        let asked = asked.clone().or_environment(lookup);
        let places = Places::resolve(&asked, lookup, platform).unwrap();
        [places.data, places.config, places.state, places.cache].map(|p| p.display().to_string())
    }

    #[test]
    fn the_option_wins_over_the_variable_over_xdg_over_the_platform() {
        let option = Asked {
            data: Some("/o".into()),
            config: None,
        };
        let own = ("CALMS_DATA_DIR", "/v");
        let xdg = ("XDG_DATA_HOME", "/x");
        let first =
            |asked: &Asked, env: &[(&str, &str)]| resolve(asked, env, &platform())[0].clone();
        assert_eq!(first(&option, &[own, xdg]), "/o");
        assert_eq!(first(&Asked::default(), &[own, xdg]), "/v");
        assert_eq!(first(&Asked::default(), &[xdg]), "/x/calms");
        assert_eq!(first(&Asked::default(), &[]), "/p/data");
    }

    #[test]
    fn a_data_folder_takes_state_and_cache_along_but_not_the_configuration() {
        let asked = Asked {
            data: Some("/d".into()),
            config: None,
        };
        let env = [("XDG_STATE_HOME", "/x"), ("XDG_CONFIG_HOME", "/c")];
        assert_eq!(
            resolve(&asked, &env, &platform()),
            ["/d", "/c/calms", "/d/state", "/d/cache"]
        );
    }

    #[test]
    fn empty_and_relative_variables_count_as_unset() {
        let env = [("CALMS_DATA_DIR", ""), ("XDG_DATA_HOME", "here")];
        assert_eq!(resolve(&Asked::default(), &env, &platform())[0], "/p/data");
    }

    #[test]
    fn without_a_home_only_named_folders_are_found() {
        let none = Platform::default();
        let found = Places::resolve(&Asked::default(), |_| None, &none);
        assert_eq!(found, Err(NoFolder("data")));
        let asked = Asked {
            data: Some("/d".into()),
            config: Some("/c".into()),
        };
        assert!(Places::resolve(&asked, |_| None, &none).is_ok());
    }

    #[test]
    fn an_id_never_leads_out_of_the_sessions() {
        let places = Places::resolve(&Asked::default(), |_| None, &platform()).unwrap();
        let file = |id: &str| places.session_file(&SessionId(id.to_owned()));
        assert_eq!(file("a-1").unwrap(), Path::new("/p/data/sessions/a-1.ron"));
        for id in ["", "..", "a/b", "../a", "a\0", "A", "nul", "é", ".a"] {
            assert!(file(id).is_err(), "{id}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn every_folder_that_is_made_is_the_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let root = tempfile::tempdir().unwrap();
        let deep = root.path().join("a/b");
        make_folder(&deep).unwrap();
        make_folder(&deep).unwrap();
        for folder in [deep.parent().unwrap(), &deep] {
            let mode = folder.metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o7777, 0o700);
        }
    }
}
