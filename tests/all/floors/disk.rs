//! Nothing but `store/disk` changes the disk, so that a test can let any change fail.
use super::scan::{Found, Name};
use super::{fails, passes};

/// The only place that may.
const HOME: &str = "store/disk";

/// Functions of `std::fs` and `rustix::fs` that change something.
const FUNCTIONS: [&str; 19] = [
    "copy",
    "create_dir",
    "create_dir_all",
    "hard_link",
    "linkat",
    "mkdirat",
    "openat",
    "remove_dir",
    "remove_dir_all",
    "remove_file",
    "rename",
    "renameat",
    "set_permissions",
    "set_times",
    "soft_link",
    "symlink",
    "symlinkat",
    "unlinkat",
    "write",
];

/// Ways to a file that can be written.
const OPENERS: [&str; 3] = ["create", "create_new", "options"];

/// Types that stand for nothing else.
const TYPES: [&str; 3] = ["DirBuilder", "OpenOptions", "NamedTempFile"];

/// Methods of files that change something.
const METHODS: [&str; 7] = [
    "persist",
    "persist_noclobber",
    "set_len",
    "set_permissions",
    "set_times",
    "sync_all",
    "sync_data",
];

/// What a name outside of tests changes on the disk, if it stands elsewhere.
pub(super) fn breach(place: &str, found: &Found) -> Option<String> {
    let is_home = place == HOME || place.starts_with(&format!("{HOME}/"));
    if found.is_test || is_home {
        return None;
    }
    let told = |what: &str| Some(format!("{what} belongs to {HOME}"));
    match &found.name {
        Name::Method(name) => METHODS.contains(&&**name).then(|| told(name))?,
        Name::Outside(path) => changes(path).then(|| told(&path.join("::")))?,
        Name::Inside(_) | Name::Macro(_) => None,
    }
}

fn changes(path: &[String]) -> bool {
    let pairs = || path.windows(2).map(|pair| (&*pair[0], &*pair[1]));
    path.first().is_some_and(|first| first == "tempfile")
        || path.iter().any(|part| TYPES.contains(&&**part))
        || pairs().any(|(of, what)| of == "fs" && FUNCTIONS.contains(&what))
        || pairs().any(|(of, what)| of == "File" && OPENERS.contains(&what))
}

#[test]
fn a_change_of_the_disk_is_found_elsewhere() {
    for code in [
        "fn f() { std::fs::write(p, b); }",
        "fn f() { fs::remove_file(p); }",
        "fn f() { fs::create_dir_all(p); }",
        "use std::fs::{self, rename};",
        "fn f() { File::create(p); }",
        "fn f() { std::fs::File::options(); }",
        "use std::fs::{File, OpenOptions};",
        "fn f(file: tempfile::TempDir) {}",
        "fn f() { rustix::fs::unlinkat(a, b, c); }",
        "fn f(file: &File) { file.sync_all(); }",
        "fn f(file: &File) { file.set_len(0); }",
    ] {
        fails("runtime/worker.rs", code, "belongs to store/disk");
        fails("store/atomic.rs", code, "belongs to store/disk");
        passes("store/disk.rs", code);
        passes("store/disk/staged.rs", code);
    }
}

#[test]
fn reading_and_tests_may_stand_anywhere() {
    for code in [
        "use std::fs::File; fn f() { File::open(p); fs::read(p); fs::metadata(p); }",
        "mod tests { fn f() { std::fs::write(p, b); tempfile::tempdir(); } }",
        "fn f(out: &mut Vec<u8>) { out.write(b); out.rename(b); Form::create(); }",
    ] {
        passes("cli/find.rs", code);
    }
}
