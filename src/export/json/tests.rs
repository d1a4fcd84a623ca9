//! The JSON that the contract shows.
#![expect(clippy::unwrap_used, reason = "tests may unwrap")]
mod schema;

use serde_json::Value;

use super::json;
use crate::domain::{Language, Mode, Report, Variant};
use crate::export::samples::{Room, full, hostile, recorded, secret, solo, workshops};

fn value(room: &Room) -> Value {
    serde_json::from_str(&json(&room.report()).unwrap()).unwrap()
}

#[test]
fn a_recorded_session_is_written_as_the_contract_shows_it() {
    let session = recorded("calms.C1,0,2,2,1,0,0");
    let text = json(&Report::of(&session, None)).unwrap();
    let begins = concat!(
        r#"{"id":"2026-11-22-checkout-calms-7f3k","pack":"calms","variant":"pulse","#,
        r#""team":"Checkout","mode":"tally","language":"en","status":"closed","#,
        r#""started":"2026-11-22T12:00:00Z","updated":"2026-11-22T12:00:00Z","questions":["#,
        r#"{"id":"calms.C1","counts":[0,2,2,1,0],"abstained":0,"scored":true,"median":3.0,"#,
        r#""mean":2.8,"mean_shown":"2.8","agreement":0.6,"case":"nuanced","minority":false,"#,
        r#""knowledge_gap":false,"rounds":[{"counts":[0,2,2,1,0],"abstained":0}],"#,
    );
    assert_eq!(&text[..begins.len()], begins);
    let profile = concat!(
        r#""profile":[{"letter":"C","mean":2.8,"shown":"2.8","scored":1,"of":1,"floor":2.8,"#,
        r#""percent":45.0},{"letter":"A","mean":null,"shown":null,"scored":0,"of":1,"#,
        r#""floor":null,"percent":null},"#,
    );
    assert!(text.contains(profile), "{text}");
    let not_voted = concat!(
        r#"{"id":"calms.A1","counts":null,"abstained":null,"scored":null,"median":null,"#,
        r#""mean":null,"mean_shown":null,"agreement":null,"case":null,"minority":null,"#,
        r#""knowledge_gap":null,"rounds":[],"#,
    );
    assert!(text.contains(not_voted), "{text}");
    assert!(text.contains(
        r#""flags":[],"focus":["calms.C1"],"talk":[],"strengths":[],"notes":[],"actions":[],"#
    ));
}

#[test]
fn lists_and_cards_have_the_members_of_the_contract() {
    let text = json(&full(Language::En).report()).unwrap();
    for part in [
        r#""focus":["calms.C2","calms.L2","calms.A2"]"#,
        r#""talk":["calms.C2","calms.C3","calms.A1","calms.A2","#,
        r#""notes":[{"on":"calms.C1","kind":"note","text":"Two near misses told in the stand-up"},{"on":"calms.A2","kind":"other_view","#,
        r#""actions":[{"text":"Alert on queue length","owner":"Sam","due":"2026-12-01","kind":"detect","status":"open","link":"calms.M1","done_when":null,"urgent":false,"tracker":null},{"text":"Thank support","owner":null,"due":null,"kind":null,"status":"done","link":null,"done_when":null,"urgent":false,"tracker":null}]"#,
        r#""parked":["Budget of the test stage"]"#,
        r#""next_date":"2026-12-20""#,
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn the_last_round_scores_and_all_rounds_are_kept() {
    let value = value(&full(Language::En));
    let asked = value["questions"].as_array().unwrap();
    let question = asked.iter().find(|q| q["id"] == "calms.A1").unwrap();
    assert_eq!(question["counts"], serde_json::json!([1, 2, 3, 1, 0]));
    assert_eq!(
        question["rounds"][0]["counts"],
        serde_json::json!([3, 0, 0, 3, 1])
    );
    let left_out = asked.iter().find(|q| q["id"] == "calms.S4").unwrap();
    assert_eq!(left_out["skipped"], true);
    assert_eq!(left_out["counts"], Value::Null);
}

#[test]
fn two_secret_voters_leave_no_figure_at_all() {
    let value = value(&secret(Language::En));
    let question = value["questions"][0].as_object().unwrap();
    for (name, figure) in question {
        let told = ["id", "rounds", "set", "title", "levels", "skipped"];
        assert!(
            told.contains(&name.as_str()) || figure.is_null(),
            "{name}: {figure}"
        );
    }
    let nothing = serde_json::json!([{"counts": null, "abstained": null}]);
    assert_eq!(question["rounds"], nothing);
    assert_eq!(value["roti"]["counts"], Value::Null);
    assert_eq!(value["roti"]["mean"], Value::Null);
    assert_eq!(value["topics"][0]["dots"], Value::Null);
    for letter in value["profile"].as_array().unwrap() {
        assert_eq!(
            (&letter["mean"], &letter["percent"]),
            (&Value::Null, &Value::Null)
        );
    }
    for list in ["focus", "talk", "strengths", "flags"] {
        assert_eq!(value[list], serde_json::json!([]), "{list}");
    }
}

#[test]
fn a_lone_answer_has_its_confidence_and_no_agreement() {
    let value = value(&solo(Language::Fr));
    let question = &value["questions"][0];
    assert_eq!(
        (value["mode"].as_str(), value["language"].as_str()),
        (Some("solo"), Some("fr"))
    );
    assert_eq!(question["confidence"], "seen");
    assert_eq!(question["evidence"], "The last two reviews");
    assert_eq!(
        (&question["agreement"], &question["case"]),
        (&Value::Null, &"too-few".into())
    );
    assert_eq!(
        value["questions"][2]["counts"],
        serde_json::json!([0, 0, 0, 0, 0])
    );
    assert_eq!(value["questions"][2]["mean"], Value::Null);
}

#[test]
fn nothing_hidden_stands_in_the_text_and_nothing_is_lost() {
    let room = hostile(Language::En);
    let text = json(&room.report()).unwrap();
    assert!(!text.contains(|c: char| c.is_control() || ('\u{200b}'..='\u{202e}').contains(&c)));
    assert!(text.contains(r"\u202e\u001b[2J"), "{text}");
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["team"], room.session.header().team.as_str());
}

#[test]
fn an_empty_session_is_a_document_too() {
    let room = Room::new(Language::En, Variant::Full, Mode::Tally, 7);
    assert_eq!(value(&room)["questions"].as_array().unwrap().len(), 25);
}

#[test]
fn delivery_metrics_have_the_members_of_calc_dora_and_null_for_what_is_missing() {
    let text = json(&workshops::dora(Language::En).report()).unwrap();
    let metrics = concat!(
        r#""metrics":{"lead_time":{"median_hours":72.0,"mean_hours":70.66666666666667,"#,
        r#""band":"high","level":4,"score":6.0},"frequency":{"per_day":0.3333333333333333,"#,
        r#""band":"high","level":4,"score":6.0},"change_fail":{"percent":30.0,"#,
        r#""band":"medium","score":7.0},"restore":{"mean_minutes":660.0,"#,
        r#""median_minutes":90.0,"skewed":true,"band":"high","level":5,"score":8.0},"#,
        r#""rework":null,"quick_check":{"overall":6.75,"metrics":4,"#,
        r#""throughput":6.666666666666667,"stability":7.0},"#,
        r#""editions":{"change_fail":"seed-2025","frequency":"seed-2025","#,
        r#""lead_time":"seed-2025","restore":"seed-2025","rework":null}}"#,
    );
    assert!(text.contains(metrics), "{text}");
    let value = value(&workshops::dora(Language::En));
    let estimate = &value["surveys"][0];
    assert_eq!(
        (estimate["id"].as_str(), estimate["asks"].as_str()),
        (Some("LT"), Some("estimate"))
    );
    assert_eq!(estimate["answers"][3]["count"], 3);
    assert_eq!(value["forms"][0]["fields"][1]["value"], "30d");
    assert_eq!(value["forms"][0]["fields"][3]["value"], Value::Null);
}

#[test]
fn an_incident_has_its_own_offsets_and_the_seconds_of_calc_incident() {
    let value = value(&workshops::pm(Language::Fr));
    let timeline = &value["timeline"];
    let incident = serde_json::json!({
        "ttd_seconds": 750, "tta_seconds": 450, "ttm_seconds": 3300, "ttr_seconds": 5400,
        "problems": [],
    });
    assert_eq!(timeline["incident"], incident);
    let entry = |at: usize| &timeline["entries"][at];
    assert_eq!(entry(1)["at"], "2026-05-11T09:00:00+02:00");
    assert_eq!(entry(2)["at"], "2026-05-11T07:12:30Z");
    assert_eq!(
        (&entry(6)["at"], entry(6)["typed"].as_str()),
        (&Value::Null, Some("around lunch"))
    );
    assert_eq!(value["confirmed"], serde_json::json!({"agree": true}));
    let action = &value["actions"][0];
    assert_eq!(
        (action["urgent"].as_bool(), action["tracker"].as_str()),
        (Some(true), Some("PAY-412"))
    );
    let cards = value["cards"].as_array().unwrap();
    let from = cards
        .iter()
        .find(|card| card["id"] == action["link"])
        .unwrap();
    assert_eq!(from["text"], "No alert on the pool");
    assert_eq!(value["boards"][0]["columns"][1]["letter"], "M");
}

#[test]
fn pasted_lines_that_nobody_kept_never_leave() {
    let room = workshops::pm(Language::En).with(crate::domain::Command::Reopen);
    let room = room.with(crate::domain::Command::PutPasted {
        events: Vec::new(),
        unread: vec![crate::domain::Unread {
            line: 1,
            text: "09:14 marie.dupont: trying a restart".to_owned(),
        }],
        people: vec![crate::domain::Person {
            name: "marie.dupont".to_owned(),
            role: "on call".to_owned(),
        }],
    });
    let report = room.report();
    let words = crate::i18n::Words::new(Language::En);
    let page = crate::export::markdown(&report, &words, &jiff::tz::TimeZone::UTC);
    assert!(!json(&report).unwrap().contains("marie") && !page.contains("marie"));
}

#[test]
fn two_who_tick_in_secret_leave_no_figure_at_all() {
    let value = value(&workshops::two_tick(Language::En));
    let survey = &value["surveys"][0];
    assert_eq!(
        (&survey["ballots"], &survey["abstained"]),
        (&Value::Null, &Value::Null)
    );
    for answer in survey["answers"].as_array().unwrap() {
        assert_eq!(answer["count"], Value::Null);
    }
    let flags = value["flags"].as_array().unwrap();
    assert!(
        !flags.contains(&"most-signs".into()),
        "no rule betrays the ticks"
    );
    assert_eq!(
        (&value["metrics"], &value["timeline"]),
        (&Value::Null, &Value::Null)
    );
}

#[test]
fn a_map_has_its_steps_as_typed_and_the_members_of_calc_flow() {
    let text = json(&workshops::vsm(Language::En).report()).unwrap();
    let flow = concat!(
        r#""flow":{"process_hours":22.0,"wait_hours":76.0,"lead_hours":98.0,"#,
        r#""flow_efficiency":0.22448979591836735,"rolled_ca":0.513,"rolled_over":4,"#,
        r#""steps":4,"constraint":"Deploy","weakest":"Develop","day_hours":24},"#,
        r#""future_flow":{"process_hours":22.0,"wait_hours":40.0,"lead_hours":62.0,"#,
    );
    assert!(text.contains(flow), "{text}");
    let value = value(&workshops::vsm(Language::En));
    let step = &value["map"]["today"][2];
    assert_eq!(
        (step["wait"].as_str(), step["wait_hours"].as_f64()),
        (Some("12h"), Some(12.0))
    );
    assert_eq!(step["waste"], serde_json::json!(["delays", "hand_offs"]));
    assert_eq!(
        (&step["role"], &step["hand_off"]),
        (&Value::Null, &true.into())
    );
    let none = Room::of("vsm", Language::En, Variant::Full, Mode::Tally, 5);
    assert_eq!(self::value(&none)["map"]["flow"], Value::Null);
}
