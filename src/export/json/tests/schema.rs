//! The schema describes what is written, and goes stale loudly.
use serde_json::Value;

use crate::domain::{Names, Report};
use crate::export::json::back::tests::sessions;
use crate::export::{SCHEMA, json};

fn schema() -> Value {
    serde_json::from_str(SCHEMA).unwrap()
}

#[test]
fn every_document_is_as_the_schema_says() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    for session in sessions() {
        for names in [Names::Kept, Names::Veiled("[name]")] {
            let text = json(&Report::leaving(&session, None, names)).unwrap();
            let value: Value = serde_json::from_str(&text).unwrap();
            let faults: Vec<String> = validator
                .iter_errors(&value)
                .map(|fault| format!("{}: {fault:.200}", fault.instance_path()))
                .collect();
            assert_eq!(faults, Vec::<String>::new(), "{}", session.header().id);
        }
    }
}

#[test]
fn a_name_that_nobody_has_described_is_refused() {
    let validator = jsonschema::draft202012::new(&schema()).unwrap();
    let text = json(&Report::of(&sessions()[0], None)).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    for place in ["", "/questions/0", "/actions/0", "/kept", "/kept/header"] {
        let mut value = value.clone();
        value.pointer_mut(place).unwrap()["mood"] = "sunny".into();
        assert!(!validator.is_valid(&value), "{place}");
    }
}

#[test]
fn every_member_is_described() {
    fn undescribed(at: &str, schema: &Value, out: &mut Vec<String>) {
        match schema {
            Value::Object(members) => {
                for (name, member) in members {
                    let at = format!("{at}/{name}");
                    if at.ends_with(&format!("/properties/{name}"))
                        && !member["description"].is_string()
                        && !member["$ref"].is_string()
                    {
                        out.push(at.clone());
                    }
                    undescribed(&at, member, out);
                }
            }
            Value::Array(items) => {
                for item in items {
                    undescribed(at, item, out);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let schema = schema();
    let mut out = Vec::new();
    undescribed("", &schema, &mut out);
    for part in schema["$defs"].as_object().unwrap() {
        assert!(part.1["description"].is_string(), "{}", part.0);
    }
    assert_eq!(out, Vec::<String>::new());
}
