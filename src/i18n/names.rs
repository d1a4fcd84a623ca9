//! What is told about people's names before a report leaves, and about what is still empty.
use super::{Arg, Words};
use crate::domain::{Leaving, Missing, TextPlace};

/// How many names or empty fields are told one by one.
const TOLD: usize = 8;

impl Words {
    /// What is worth a look before a report leaves, line by line; nothing where no name was found.
    pub fn names_told(&self, leaving: &Leaving) -> Vec<String> {
        let mut lines = Vec::new();
        if leaving.veiled > 0 {
            let args = [
                ("n", Arg::from(leaving.veiled)),
                ("mark", Arg::from(self.say("name-mark").into_owned())),
            ];
            lines.push(self.with("names-veiled", &args));
        }
        let mut named: Vec<(&str, Vec<String>)> = Vec::new();
        for likely in &leaving.likely {
            let place = self.text_place(&likely.place);
            match named.iter_mut().find(|(name, _)| *name == likely.name) {
                Some((_, places)) if places.contains(&place) => {}
                Some((_, places)) => places.push(place),
                None => named.push((&likely.name, vec![place])),
            }
        }
        let named: Vec<String> = named
            .into_iter()
            .map(|(name, places)| {
                let args = [("name", name.into()), ("place", places.join(" · ").into())];
                self.with("names-at", &args)
            })
            .collect();
        for (key, names) in [("names-likely", &named), ("names-leads", &leaving.leads)] {
            if !names.is_empty() {
                lines.push(self.with(key, &[("names", self.first_of(names).into())]));
            }
        }
        lines
    }

    /// What is still empty: a heading, then a line for each step at which it is filled in.
    pub fn missing_told(&self, missing: &[Missing]) -> Vec<String> {
        let mut steps: Vec<(&str, Vec<String>)> = Vec::new();
        for Missing { step, what, .. } in missing {
            match steps.last_mut().filter(|(last, _)| last == step) {
                Some((_, all)) => all.push(what.clone()),
                None => steps.push((step, vec![what.clone()])),
            }
        }
        let told = steps.into_iter().map(|(step, all)| {
            let what = self.first_of(&all);
            let args = [("what", what.into()), ("step", Arg::from(step))];
            self.with("missing-at", &args)
        });
        let heading = self.say("missing-told").into_owned();
        std::iter::once(heading).chain(told).collect()
    }

    fn text_place(&self, place: &TextPlace) -> String {
        let of = self.say(&format!("names-in-{}", place.of.code()));
        if place.at.is_empty() {
            return of.into_owned();
        }
        let args = [("of", of.into()), ("at", Arg::from(place.at.as_str()))];
        self.with("names-in", &args)
    }

    /// The first few of a list, and how many more there are.
    fn first_of(&self, list: &[String]) -> String {
        let mut told: Vec<String> = list.iter().take(TOLD).cloned().collect();
        let more = list.len().saturating_sub(TOLD);
        if more > 0 {
            told.push(self.with("names-more", &[("n", Arg::from(more))]));
        }
        told.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Language, Likely, NameKind, TextOf};

    fn likely(name: &str, of: TextOf, at: &str) -> Likely {
        Likely {
            name: name.to_owned(),
            kind: NameKind::Pair,
            place: TextPlace {
                of,
                at: at.to_owned(),
            },
        }
    }

    #[test]
    fn every_kind_of_text_has_its_words() {
        for words in Language::ALL.map(Words::new) {
            for of in TextOf::ALL {
                let leaving = Leaving {
                    veiled: 2,
                    likely: vec![
                        likely("Juno Miller", of, "C1"),
                        likely("Juno Miller", of, ""),
                    ],
                    leads: vec!["Lin".to_owned()],
                };
                let told = words.names_told(&leaving);
                assert_eq!(told.len(), 3);
                assert!(!told.concat().contains(['⟦', '$']), "{told:?}");
            }
        }
    }

    #[test]
    fn a_name_is_told_once_with_its_places_and_a_long_list_is_cut() {
        let words = Words::new(Language::En);
        let mut leaving = Leaving {
            likely: vec![
                likely("Juno Miller", TextOf::Note, "C1"),
                likely("Juno Miller", TextOf::Action, ""),
                likely("Juno Miller", TextOf::Action, ""),
            ],
            ..Leaving::default()
        };
        let told = words.names_told(&leaving);
        assert_eq!(told.len(), 1);
        assert!(
            told.concat().contains("Juno Miller (note, C1 · action)"),
            "{told:?}"
        );
        leaving.likely = (0..20)
            .map(|n| likely(&n.to_string(), TextOf::Note, ""))
            .collect();
        assert!(
            words
                .names_told(&leaving)
                .concat()
                .contains("7 (note), 12 more")
        );
        assert_eq!(words.names_told(&Leaving::default()), Vec::<String>::new());
    }
}
