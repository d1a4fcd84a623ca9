//! Which language the program speaks.
use crate::domain::Language;

/// Chooses the language: the flag, then `CALMS_LANG`, then the first of `LC_ALL`, `LC_MESSAGES`
/// and `LANG` that is set, else English.
///
/// `lookup` gives a variable of the environment. A language that the program does not speak in
/// `CALMS_LANG` is passed over; in the locale it means English.
pub fn choose(flag: Option<Language>, lookup: impl Fn(&str) -> Option<String>) -> Language {
    let set = |name| lookup(name).filter(|value| !value.is_empty());
    flag.or_else(|| set("CALMS_LANG").and_then(|value| spoken(&value)))
        .or_else(|| {
            ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .find_map(set)
                .and_then(|locale| spoken(&locale))
        })
        .unwrap_or_default()
}

/// The language of a locale such as `fr_FR.UTF-8`.
fn spoken(locale: &str) -> Option<Language> {
    let code = locale
        .split(['_', '-', '.', '@'])
        .next()
        .unwrap_or_default();
    Language::ALL
        .into_iter()
        .find(|language| language.code().eq_ignore_ascii_case(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(flag: Option<Language>, set: &[(&str, &str)]) -> Language {
        choose(flag, |name| {
            set.iter()
                .find(|(n, _)| *n == name)
                .map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_flag_wins_then_the_own_variable_then_the_locale() {
        use Language::{En, Fr};
        assert_eq!(chosen(None, &[]), En);
        assert_eq!(chosen(None, &[("LANG", "fr_FR.UTF-8")]), Fr);
        assert_eq!(chosen(None, &[("LANG", "fr_CA"), ("LC_ALL", "C")]), En);
        assert_eq!(chosen(None, &[("LANG", "fr"), ("LC_ALL", "")]), Fr);
        assert_eq!(
            chosen(None, &[("LANG", "en_GB"), ("LC_MESSAGES", "fr")]),
            Fr
        );
        assert_eq!(chosen(None, &[("LANG", "en"), ("CALMS_LANG", "FR")]), Fr);
        assert_eq!(chosen(None, &[("LANG", "fr"), ("CALMS_LANG", "de")]), Fr);
        assert_eq!(chosen(None, &[("LANG", "from")]), En);
        assert_eq!(chosen(Some(En), &[("CALMS_LANG", "fr")]), En);
    }
}
