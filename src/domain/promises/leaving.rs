//! What becomes of people's names when promises leave the room as a list.
//!
//! As with a report (see [`Session::leaving`](crate::domain::Session::leaving)): what was written
//! about a promise is veiled, who leads it stays. Who wrote in a pasted text only its own session
//! knows; a list of many sessions does not look for them.
use super::Pledge;
use crate::domain::{Leaving, Roster, veiled};

impl Pledge {
    /// The promises with `mark` in the place of what is surely a name, and how many gave way.
    pub fn leaving(pledges: &mut [Self], mark: &str) -> Leaving {
        let owners: Vec<String> = pledges.iter().map(|pledge| pledge.owner.clone()).collect();
        let roster = Roster::new(Vec::new(), owners.iter().map(String::as_str));
        let mut leaving = Leaving::default();
        for text in pledges.iter_mut().flat_map(Self::texts) {
            let (without, count) = veiled(text, &roster, mark);
            if count > 0 {
                *text = without;
                leaving.veiled += count;
            }
        }
        leaving
    }

    /// Every text that people wrote, but for the team's name and who leads it.
    fn texts(&mut self) -> [&mut String; 7] {
        [
            &mut self.text,
            &mut self.measure,
            &mut self.today,
            &mut self.belief,
            &mut self.stop_rule,
            &mut self.done_when,
            &mut self.tracker,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{PledgeId, Progress, Promise, SessionId};

    #[test]
    fn addresses_in_every_text_give_way_and_who_leads_stays() {
        let id = SessionId("a".to_owned());
        let said = || "ask jane@example.org".to_owned();
        let mut pledges = [Pledge {
            id: PledgeId {
                origin: id.clone(),
                what: Promise::Action,
                id: 1,
            },
            team: "Checkout".to_owned(),
            title: "CALMS".to_owned(),
            holder: id,
            text: said(),
            owner: "Lin".to_owned(),
            due: None,
            status: Progress::Open,
            promised: None,
            carried: 0,
            kind: None,
            link: None,
            measure: said(),
            today: said(),
            belief: said(),
            stop_rule: said(),
            done_when: said(),
            tracker: "see @jane".to_owned(),
            aim: None,
        }];
        let leaving = Pledge::leaving(&mut pledges, "[name]");
        assert_eq!((leaving.veiled, pledges[0].owner.as_str()), (7, "Lin"));
        let texts = pledges[0].texts().map(|text| text.clone());
        assert!(texts[..6].iter().all(|text| text == "ask [name]"));
        assert_eq!(texts[6], "see [name]");
    }
}
