//! Names of sessions: `2026-11-22-checkout-calms-7f3k`.
//!
//! What people type never becomes a path: only its letters and digits, folded and shortened.
use std::hash::{BuildHasher, RandomState};

use jiff::civil::Date;

use crate::domain::SessionId;

/// The most characters of a slug.
const LONGEST_SLUG: usize = 40;
/// The most characters of an id that is taken from outside.
const LONGEST_ID: usize = 100;

/// An id that cannot name a file safely.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} cannot be the id of a session")]
pub struct BadId(pub String);

/// Builds an id of the local date, team and pack, with four characters out of `entropy`.
///
/// An empty team is left out. Two ids of one day, team and pack differ by their last four of
/// `[a-z0-9]`; should a file of that name be there, draw again.
pub fn new(date: Date, team: &str, pack: &str, entropy: u64) -> SessionId {
    let pack = shorten(&fold(pack), 20);
    let room = LONGEST_SLUG - pack.len() - 1;
    let team = shorten(&fold(team), room);
    let day = format!(
        "{:04}-{:02}-{:02}",
        date.year().max(0),
        date.month(),
        date.day()
    );
    let tail = tail(entropy);
    let parts = [&day, &team, &pack, &tail];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|p| !p.is_empty())
        .collect();
    SessionId(parts.join("-"))
}

/// Draws a number that differs from call to call and from run to run; not for secrets.
pub fn entropy() -> u64 {
    RandomState::new().hash_one(0)
}

/// Makes a file name out of a title: `[a-z0-9-]`, at most 40, never empty or a device's name.
pub fn slug(title: &str) -> String {
    let slug = shorten(&fold(title), LONGEST_SLUG);
    if slug.is_empty() {
        return "untitled".to_owned();
    }
    if is_device(&slug) {
        return format!("{slug}-1");
    }
    slug
}

/// Checks an id from outside, such as one in a file's header, before it names a file.
pub fn check(id: &SessionId) -> Result<(), BadId> {
    let sound = !id.0.is_empty()
        && id.0.len() <= LONGEST_ID
        && id
            .0
            .bytes()
            .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        && !is_device(&id.0);
    if sound {
        Ok(())
    } else {
        Err(BadId(id.0.clone()))
    }
}

/// The four last characters of an id.
fn tail(entropy: u64) -> String {
    let mut left = entropy;
    let mut next = || {
        let digit = u32::try_from(left % 36).ok()?;
        left /= 36;
        char::from_digit(digit, 36)
    };
    (0..4).filter_map(|_| next()).collect()
}

/// Names that Windows keeps for devices, with any ending.
fn is_device(name: &str) -> bool {
    match name.as_bytes() {
        b"con" | b"prn" | b"aux" | b"nul" => true,
        [a, b, c, b'0'..=b'9'] => matches!(&[*a, *b, *c], b"com" | b"lpt"),
        _ => false,
    }
}

/// Cuts at a dash where one stands in the second half, else within the word.
fn shorten(slug: &str, most: usize) -> String {
    if slug.len() <= most {
        return slug.to_owned();
    }
    // Slugs are ASCII, so every byte is a boundary. A dash right behind is a cut between words.
    let end = slug[..=most].rfind('-').filter(|dash| *dash > most / 2);
    slug[..end.unwrap_or(most)].trim_end_matches('-').to_owned()
}

/// Folds to `[a-z0-9-]`, without dashes at the ends or in a row.
fn fold(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().take(400).flat_map(char::to_lowercase) {
        match plain(c) {
            Some(letters) => slug.push_str(letters),
            None if c.is_ascii_alphanumeric() => slug.push(c),
            // Written apart, the accent follows its letter: nothing stands between.
            None if ('\u{300}'..='\u{36f}').contains(&c) => {}
            None if slug.is_empty() || slug.ends_with('-') => {}
            None => slug.push('-'),
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// The plain letters of an accented Latin one in lower case.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    #[test]
    fn an_id_is_date_team_pack_and_four_more() {
        let day = date(2026, 11, 22);
        let id = new(day, "Checkout", "calms", 35 + 36 * 10);
        assert_eq!(id.0, "2026-11-22-checkout-calms-za00");
        assert_eq!(new(day, "", "calms", 0).0, "2026-11-22-calms-0000");
        assert_eq!(new(day, "日本", "calms", 1).0, "2026-11-22-calms-1000");
    }

    #[test]
    fn titles_become_plain_slugs() {
        for (title, expected) in [
            ("Équipe « Cœur de Métier »", "equipe-coeur-de-metier"),
            ("e\u{301}te\u{301}", "ete"),
            ("../../etc/passwd\0", "etc-passwd"),
            ("CON", "con-1"),
            ("lpt9", "lpt9-1"),
            ("COM10", "com10"),
            ("", "untitled"),
            ("🚀", "untitled"),
            ("\u{1b}[31mred", "31mred"),
        ] {
            assert_eq!(slug(title), expected, "{title:?}");
        }
    }

    #[test]
    fn long_titles_are_cut_between_words() {
        assert_eq!(slug(&"a".repeat(300)).len(), 40);
        assert_eq!(
            slug("the platform and reliability engineering team"),
            "the-platform-and-reliability-engineering"
        );
    }

    #[test]
    fn two_draws_differ() {
        assert_ne!(entropy(), entropy());
    }

    proptest! {
        #[test]
        fn any_team_and_pack_give_a_sound_id(
            team in any::<String>(), pack in any::<String>(), n in any::<u64>()
        ) {
            let id = new(date(2026, 1, 2), &team, &pack, n);
            prop_assert_eq!(check(&id), Ok(()));
            prop_assert!(id.0.len() <= 11 + 40 + 5);
            prop_assert!(!id.0.contains("--"));
            prop_assert!(slug(&team).len() <= 42);
        }
    }
}
