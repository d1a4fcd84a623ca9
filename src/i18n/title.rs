//! What a report is called.
use super::Words;

impl Words {
    /// Names a report by its workshop and its team; what was not named leaves no gap. Both come as
    /// they are to stand in the report.
    pub fn report_title(&self, title: &str, team: &str) -> String {
        match (title.trim(), team.trim()) {
            ("", "") => self.say("unnamed-team").into_owned(),
            (one, "") | ("", one) => one.to_owned(),
            (title, team) => {
                let args = [("title", title.into()), ("team", team.into())];
                self.with("report-title", &args)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn a_title_joins_nothing_to_what_is_not_there() {
        let words = Words::new(Language::Fr);
        assert_eq!(words.report_title("Bilan", "Paiement"), "Bilan · Paiement");
        assert_eq!(words.report_title("Bilan", " "), "Bilan");
        assert_eq!(words.report_title("", "Paiement"), "Paiement");
        assert_eq!(words.report_title("", ""), "sans équipe");
    }
}
