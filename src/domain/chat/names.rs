//! Names of authors within what others wrote.
//!
//! A chat's lines speak to each other by name; a timeline speaks of roles.

/// What stands where a name was and no role is known.
const SOMEBODY: &str = "…";

/// The shortest part of a name that is looked for by itself; shorter ones are words as well.
const SHORTEST_PART: usize = 3;

/// A text in which the names of a chat's author, whole in any case or one part of it as it is
/// written, with an `@` or without, have given way to a role; to `…` where that is empty.
pub fn without_name(text: &str, name: &str, role: &str) -> String {
    let with = if role.is_empty() { SOMEBODY } else { role };
    let mut names: Vec<(&str, Case)> = vec![(name.trim(), Case::Any)];
    let parts = name.split_whitespace().filter(|part| {
        let is_name = part.chars().next().is_some_and(char::is_uppercase);
        is_name && part.chars().count() >= SHORTEST_PART
    });
    names.extend(parts.map(|part| (part, Case::Same)));
    names.retain(|(name, _)| !name.is_empty());
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let begins = !left.chars().next_back().is_some_and(char::is_alphanumeric);
        let sign = usize::from(next == '@');
        let found = names
            .iter()
            .filter(|_| begins)
            .find_map(|(name, case)| Some(sign + length(&rest[sign..], name, *case)?));
        if let Some(length) = found {
            left.push_str(with);
            rest = &rest[length..];
        } else {
            left.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    left
}

/// Whether capitals count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Any,
    Same,
}

/// How many bytes of a text are a name, where it begins with it as a whole word.
fn length(text: &str, name: &str, case: Case) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in name.chars() {
        let (_, letter) = letters.next()?;
        let same = match case {
            Case::Same => letter == wanted,
            Case::Any => letter.to_lowercase().eq(wanted.to_lowercase()),
        };
        if !same {
            return None;
        }
    }
    let end = letters.offset();
    let goes_on = text[end..]
        .chars()
        .next()
        .is_some_and(char::is_alphanumeric);
    (!goes_on).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_way_to_the_role_wherever_it_stands() {
        let text = "@Alice Martin can you? merci ALICE MARTIN, Alice.";
        let told = without_name(text, "Alice Martin", "on call");
        assert_eq!(told, "on call can you? merci on call, on call.");
        assert_eq!(without_name("thanks Zoé!", "Zoé", ""), "thanks …!");
    }

    #[test]
    fn words_that_only_look_like_a_name_stay() {
        assert_eq!(without_name("Bobby sat", "Bob", ""), "Bobby sat");
        assert_eq!(without_name("it will do", "Will Ray", ""), "it will do");
        assert_eq!(
            without_name("kabob, İstanbul", "Bob", ""),
            "kabob, İstanbul"
        );
    }
}
