//! Which file system a folder lies on, as the system's own list of mounts says.
//!
//! Only the reading of that list: pure, and asks the disk nothing.
use std::path::{Path, PathBuf};

/// A place where a file system is mounted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mount {
    at: PathBuf,
    /// Its kind, as `ext4` or `fuse.sshfs`.
    pub(super) kind: String,
}

/// What a kind of file system means for sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    /// A disk of this machine, or nothing else that is known.
    Disk,
    /// Another machine keeps the files.
    Network,
    /// Only memory keeps them: they are gone after a restart.
    Memory,
}

/// Kinds behind which another machine keeps the files.
const NETWORK: [&str; 22] = [
    "9p",
    "afs",
    "afpfs",
    "beegfs",
    "ceph",
    "cifs",
    "davfs",
    "drvfs",
    "gfs2",
    "glusterfs",
    "gpfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "ocfs2",
    "orangefs",
    "smb3",
    "smbfs",
    "vboxsf",
    "virtiofs",
    "vmhgfs",
];

/// What FUSE mounts of another machine are called after the point.
const NETWORK_FUSE: [&str; 10] = [
    "ceph",
    "davfs",
    "davfs2",
    "gcsfuse",
    "glusterfs",
    "gvfsd-fuse",
    "rclone",
    "s3fs",
    "sshfs",
    "vmhgfs-fuse",
];

impl Nature {
    /// What a kind means.
    pub(super) fn of(kind: &str) -> Self {
        let fuse = kind.strip_prefix("fuse.");
        if NETWORK.contains(&kind) || fuse.is_some_and(|fuse| NETWORK_FUSE.contains(&fuse)) {
            Self::Network
        } else if kind == "tmpfs" || kind == "ramfs" {
            Self::Memory
        } else {
            Self::Disk
        }
    }
}

/// Reads the text of `/proc/self/mountinfo`; lines that are none of it are passed over.
pub(super) fn read(text: &str) -> Vec<Mount> {
    text.lines().filter_map(one).collect()
}

/// `36 35 98:0 /root /at rw,noatime shared:1 - ext4 /dev/root rw`
fn one(line: &str) -> Option<Mount> {
    let (before, after) = line.split_once(" - ")?;
    Some(Mount {
        at: PathBuf::from(unescaped(before.split(' ').nth(4)?)),
        kind: unescaped(after.split(' ').next()?),
    })
}

/// Blanks and the like stand there as `\040`.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, more)) = rest.split_first() {
        let octal = (first == b'\\')
            .then(|| more.get(..3))
            .flatten()
            .and_then(|digits| str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 8).ok());
        bytes.push(octal.unwrap_or(first));
        rest = if octal.is_some() { &more[3..] } else { more };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The mount on which a folder lies; the folder must be told without links and `..`.
pub(super) fn of<'a>(mounts: &'a [Mount], folder: &Path) -> Option<&'a Mount> {
    let around = mounts.iter().filter(|mount| folder.starts_with(&mount.at));
    // Of several at one place the last one covers the others.
    around.max_by_key(|mount| mount.at.components().count())
}

/// The name of a file system by the number that the system gives it, where the list of mounts
/// cannot be had; none for one that is not in Linux' `magic.h`.
pub(super) const fn by_number(magic: u32) -> Option<&'static str> {
    Some(match magic {
        0x0000_6969 => "nfs",
        0x0000_517b => "smbfs",
        0xff53_4d42 => "cifs",
        0xfe53_4d42 => "smb3",
        0x5346_414f | 0x6b41_4653 => "afs",
        0x00c3_6400 => "ceph",
        0x0102_1997 => "9p",
        0x6573_5546 => "fuse",
        0x0102_1994 => "tmpfs",
        0x8584_58f6 => "ramfs",
        0x0000_ef53 => "ext4",
        0x9123_683e => "btrfs",
        0x5846_5342 => "xfs",
        0x794c_7630 => "overlay",
        0x2fc1_2fc1 => "zfs",
        0x0000_4d44 => "vfat",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "\
22 1 0:20 / / rw,relatime shared:1 - overlay overlay rw,lowerdir=/a
23 22 0:21 / /proc rw - proc proc rw
36 22 98:0 / /home rw,noatime - ext4 /dev/root rw,errors=continue
41 36 0:40 / /home/ana/the\\040share rw shared:7 master:3 - nfs4 server:/x rw
42 22 0:41 / /tmp ro - tmpfs tmpfs ro
43 22 0:42 / /tmp rw - ext4 /dev/sda2 rw
no mount at all
";

    #[test]
    fn the_innermost_mount_is_the_one_that_counts() {
        let mounts = read(LIST);
        for (folder, kind) in [
            ("/etc", "overlay"),
            ("/home/ana", "ext4"),
            ("/homeless", "overlay"),
            ("/home/ana/the share/calms", "nfs4"),
            ("/tmp/calms", "ext4"),
        ] {
            let found = of(&mounts, Path::new(folder)).map(|mount| &*mount.kind);
            assert_eq!(found, Some(kind), "{folder}");
        }
        assert_eq!(of(&[], Path::new("/")), None);
    }

    #[test]
    fn a_share_is_known_as_one_also_through_fuse() {
        for kind in [
            "nfs",
            "nfs4",
            "cifs",
            "smb3",
            "9p",
            "afs",
            "ceph",
            "fuse.sshfs",
        ] {
            assert_eq!(Nature::of(kind), Nature::Network, "{kind}");
        }
        assert_eq!(Nature::of("tmpfs"), Nature::Memory);
        for kind in ["ext4", "btrfs", "fuse.ntfs-3g", "fuseblk", "overlay", ""] {
            assert_eq!(Nature::of(kind), Nature::Disk, "{kind}");
        }
        for magic in [0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42, 0x0102_1997] {
            assert_eq!(by_number(magic).map(Nature::of), Some(Nature::Network));
        }
    }

    #[test]
    fn a_name_with_a_backslash_at_its_end_is_read_as_it_is() {
        assert_eq!(unescaped("a\\040b\\"), "a b\\");
        assert_eq!(unescaped("\\134\\99"), "\\\\99");
    }
}
