//! Facts that wait together, in order; keys that came together are one event.
use super::decode::Input;
use super::fact::Fact;
use crate::app::Event;
use crate::input::Key;

/// What the loop does next.
#[derive(Debug)]
pub(super) enum Turn {
    /// The app is told.
    Tell(Event),
    /// The loop itself must act.
    Act(Fact),
}

/// Puts facts in the order in which they are dealt with.
pub(super) fn turns(facts: impl IntoIterator<Item = Fact>) -> Vec<Turn> {
    let mut turns = Vec::new();
    let mut keys: Vec<Key> = Vec::new();
    for fact in facts {
        let inputs = match own(fact) {
            Ok(inputs) => inputs,
            Err(turn) => {
                close(&mut keys, &mut turns);
                turns.push(turn);
                continue;
            }
        };
        for input in inputs {
            match input {
                Input::Key(key) => keys.push(key),
                Input::Paste(text) => {
                    close(&mut keys, &mut turns);
                    turns.push(Turn::Tell(Event::Paste(text)));
                }
            }
        }
    }
    close(&mut keys, &mut turns);
    turns
}

/// The inputs of a fact, or what to do about another one.
fn own(fact: Fact) -> Result<Vec<Input>, Turn> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all others are the loop's own"
    )]
    Err(match fact {
        Fact::Inputs(inputs) => return Ok(inputs),
        Fact::App(event) => Turn::Tell(*event),
        Fact::Resized => Turn::Tell(Event::Resize),
        other => Turn::Act(other),
    })
}

fn close(keys: &mut Vec<Key>, turns: &mut Vec<Turn>) {
    if !keys.is_empty() {
        turns.push(Turn::Tell(Event::Keys(std::mem::take(keys))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Fact {
        Fact::Inputs(text.chars().map(|c| Input::Key(Key::char(c))).collect())
    }

    #[test]
    fn keys_that_wait_together_are_one_event_and_keep_their_place() {
        let paste = Fact::Inputs(vec![
            Input::Key(Key::char('c')),
            Input::Paste("text".to_owned()),
            Input::Key(Key::char('d')),
        ]);
        let facts = [typed("a"), typed("b"), paste, typed("e"), Fact::HungUp];
        let shown: Vec<String> = turns(facts)
            .iter()
            .map(|turn| {
                if let Turn::Tell(Event::Keys(keys)) = turn {
                    keys.iter().map(|key| key.ascii()).collect()
                } else {
                    format!("{turn:?}")
                }
            })
            .collect();
        let paste = "Tell(Paste(\"text\"))";
        assert_eq!(shown, ["abc", paste, "de", "Act(HungUp)"]);
    }
}
