//! What delivery figures say beside each other: which is weak, and which cannot be so.
use super::*;
use crate::domain::{
    BandTable, Clash, Experiment, Field, FieldKind, Filled, Form, Measure, Measured, Metric, Ratio,
};

const METRICS: [(&str, Measure); 5] = [
    ("LT", Measure::LeadTime),
    ("DF", Measure::Frequency),
    ("CFR", Measure::ChangeFail),
    ("MTTR", Measure::Restore),
    ("RW", Measure::Rework),
];

/// The cut points of a measure, as packs have them.
fn bands(measure: Measure) -> Vec<BandTable> {
    let (elite, high, medium) = match measure {
        Measure::LeadTime | Measure::Frequency => ("24h", "7d", "30d"),
        Measure::ChangeFail => ("15", "30", "45"),
        Measure::Restore => ("1h", "24h", "7d"),
        Measure::Rework => return Vec::new(),
    };
    vec![BandTable {
        edition: "test".to_owned(),
        source: String::new(),
        elite: elite.to_owned(),
        high: high.to_owned(),
        medium: medium.to_owned(),
        says: Vec::new(),
    }]
}

fn field(id: &str, kind: FieldKind) -> Field {
    Field {
        id: id.to_owned(),
        kind,
        ..ron::from_str("(id:\"\",label:\"\",kind:line)").unwrap()
    }
}

fn form(id: &str, fields: &[(&str, FieldKind)]) -> Filled {
    Filled::new(Form {
        id: id.to_owned(),
        title: String::new(),
        fields: fields.iter().map(|(id, kind)| field(id, *kind)).collect(),
    })
}

/// A session that measures all five, with nothing typed but a period of 30 days.
fn session() -> Session {
    let mut session = standard();
    session
        .forms
        .push(form("service", &[("period", FieldKind::Duration)]));
    for (id, measure) in METRICS {
        let kind = |field: &&str| match *field {
            "times" => FieldKind::Times,
            "on_demand" => FieldKind::YesNo,
            _ => FieldKind::Count,
        };
        let fields: Vec<_> = measure.fields().iter().map(|f| (*f, kind(f))).collect();
        session.forms.push(form(id, &fields));
        session.metrics.push(Measured {
            id: id.to_owned(),
            measure,
            title: format!("title of {id}"),
            bands: bands(measure),
        });
    }
    session.does(fill("service", "period", "30d"));
    session
}

fn fill(form: &str, field: &str, text: &str) -> Command {
    Command::Fill {
        form: form.to_owned(),
        field: field.to_owned(),
        text: text.to_owned(),
    }
}

/// A pack whose metrics name three capabilities each, the common ground among them.
fn teaching() -> Pack {
    let mut pack = pack(Language::En);
    pack.metrics = METRICS
        .into_iter()
        .map(|(id, measure)| Metric {
            id: id.to_owned(),
            measure,
            title: String::new(),
            gloss: String::new(),
            definition: String::new(),
            why: Vec::new(),
            question: String::new(),
            answers: Vec::new(),
            fields: Vec::new(),
            bands: Vec::new(),
            story: Vec::new(),
            cautions: Vec::new(),
            reading: ["a", "generative-organizational-culture", "b", "c"]
                .map(|page| format!("{page}-{id}").replace("culture-LT", "culture"))
                .to_vec(),
            experiment: None,
        })
        .collect();
    pack
}

#[test]
fn one_weak_metric_names_all_its_pages_and_several_theirs_and_what_they_share() {
    let (mut session, pack) = (session(), teaching());
    assert_eq!(session.to_read(&pack).each, []);
    session.does(fill("LT", "times", "12d"));
    let read = session.to_read(&pack);
    assert_eq!((read.each.len(), read.shared), (1, None));
    assert_eq!(read.each[0].pages.len(), 4);
    session.does(fill("MTTR", "times", "30min"));
    assert_eq!(session.to_read(&pack).each.len(), 1, "elite is not weak");
    session.does(fill("MTTR", "times", "3d"));
    let read = session.to_read(&pack);
    let titles: Vec<&str> = read.each.iter().map(|of| &*of.metric).collect();
    assert_eq!(titles, ["title of LT", "title of MTTR"]);
    assert_eq!(read.each[0].pages, ["a-LT", "b-LT", "c-LT"]);
    assert_eq!(read.each[1].pages.len(), 4);
    assert_eq!(read.shared, Some("generative-organizational-culture"));
}

#[test]
fn the_weakest_metric_is_that_of_the_worst_band_and_then_of_the_lowest_score() {
    let mut session = session();
    let weakest = |session: &Session| session.open_weakest().map(|(metric, _)| metric.id.clone());
    assert_eq!(weakest(&session), None);
    session.does(fill("MTTR", "times", "30min"));
    assert_eq!(weakest(&session), None, "nothing is below elite");
    session.does(fill("LT", "times", "12d"));
    session.does(fill("DF", "deployments", "10"));
    assert_eq!(weakest(&session).as_deref(), Some("LT"));
    // Medium as well, but 3 of 10 failed scores higher than a lead time of weeks.
    session.does(fill("CFR", "failed", "3"));
    assert_eq!(weakest(&session).as_deref(), Some("LT"));
    session.does(fill("CFR", "failed", "9"));
    assert_eq!(weakest(&session).as_deref(), Some("CFR"), "low is worse");
    let about = Experiment {
        act: "try".to_owned(),
        link: Some("CFR".to_owned()),
        ..Experiment::default()
    };
    session.does(Command::PutExperiment(Box::new(about)));
    assert_eq!(weakest(&session), None, "it is taken up");
}

#[test]
fn figures_without_deployments_are_told_at_their_field() {
    let mut session = session();
    for (form, field) in [("CFR", "failed"), ("RW", "repairs"), ("DF", "deployments")] {
        assert_eq!(session.clash(form, field), None, "{form}");
    }
    session.does(fill("CFR", "failed", "5"));
    assert_eq!(session.clash("CFR", "failed"), Some(Clash::OfUnknown));
    session.does(fill("DF", "deployments", "0"));
    assert_eq!(session.clash("CFR", "failed"), Some(Clash::NoneButHere(5)));
    assert_eq!(
        session.clash("DF", "deployments"),
        Some(Clash::NoneButElsewhere(5))
    );
    session.does(fill("LT", "times", "3d, 4d"));
    session.does(fill("MTTR", "times", "1h change\n2h"));
    assert_eq!(session.clash("LT", "times"), Some(Clash::NoneButHere(2)));
    assert_eq!(session.clash("MTTR", "times"), Some(Clash::NoneButHere(1)));
    assert_eq!(
        session.clash("DF", "deployments"),
        Some(Clash::NoneButElsewhere(8))
    );
    session.does(fill("CFR", "deployments", "20"));
    assert_eq!(session.clash("CFR", "failed"), None, "of those twenty");
    assert_eq!(
        session.clash("CFR", "deployments"),
        Some(Clash::NoneButHere(20))
    );
    session.does(fill("DF", "deployments", "20"));
    for (form, field) in [
        ("LT", "times"),
        ("MTTR", "times"),
        ("CFR", "deployments"),
        ("DF", "deployments"),
        ("DF", "on_demand"),
    ] {
        assert_eq!(session.clash(form, field), None, "{form}");
    }
    session.does(fill("service", "period", "soon"));
    assert_eq!(session.clash("DF", "deployments"), Some(Clash::NoPeriod));
}

#[test]
fn a_period_of_no_length_is_told_at_its_field_and_at_the_frequency() {
    let mut session = session();
    assert_eq!(session.clash("service", "period"), None);
    session.does(fill("service", "period", "0d"));
    assert_eq!(session.clash("service", "period"), Some(Clash::EmptyPeriod));
    assert_eq!(session.clash("DF", "deployments"), None);
    session.does(fill("DF", "deployments", "20"));
    assert_eq!(session.clash("DF", "deployments"), Some(Clash::EmptyPeriod));
    session.does(fill("service", "period", "30d"));
    assert_eq!(session.clash("service", "period"), None);
}

#[test]
fn a_share_of_failures_needs_the_number_of_deployments_but_not_the_period() {
    let mut session = session();
    session.does(fill("service", "period", ""));
    session.does(fill("DF", "deployments", "10"));
    session.does(fill("CFR", "failed", "3"));
    let percent = session.dora().change_fail.map(|found| found.percent);
    assert_eq!(percent, Some(Ratio::whole(30)));
}
