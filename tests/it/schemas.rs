//! `pointyc schema` of every case, against an independent validator: each schema is one, takes the inputs that the
//! executable takes and refuses those that it refuses, and says what the executable prints.

use crate::case::{self, Case};
use pointyc::Compilation;
use pointyc::driver::project::Project;
use serde_json::{Value, json};

fn compiled(case: &Case) -> Compilation {
    Project::open(&case.folder.join("script.pty")).unwrap().compile()
}

#[test]
fn schemas_say_what_the_executables_take_and_print() {
    let cases: Vec<Case> = case::all().into_iter().filter(|case| !case.told.run.is_empty()).collect();
    crate::tool::for_each(&cases, |case| &case.name, against_runs);
}

fn against_runs(case: &Case) -> Vec<String> {
    let compiled = compiled(case);
    let (Some(inputs), Some(result)) = (compiled.input_schema(), compiled.result_schema()) else {
        return vec!["there is no schema".to_owned()];
    };
    let mut wrong = Vec::new();
    for (what, schema) in [("inputs", &inputs), ("result", &result)] {
        if let Err(error) = jsonschema::meta::validate(schema) {
            wrong.push(format!("the schema of the {what} is none: {error}\n{schema:#}"));
        }
    }
    for run in &case.told.run {
        if let Some(stdout) = run.stdout.as_ref().filter(|_| run.status == 0 && run.output.is_none()) {
            let printed =
                if stdout.trim().is_empty() { Ok(Value::Null) } else { serde_json::from_str(stdout) };
            let Ok(printed) = printed else { continue };
            if let Err(error) = jsonschema::validate(&result, &printed) {
                wrong.push(format!("{printed} is no result: {error}\n{result:#}"));
            }
        }
        let from_stdin = run.args.windows(2).any(|pair| pair == ["--inputs", "-"]);
        if from_stdin && run.args.len() == 2 && run.env.is_empty() {
            let Ok(given) = serde_json::from_str::<Value>(&run.stdin) else { continue };
            let is_taken = jsonschema::is_valid(&inputs, &given);
            if is_taken != (run.status != 2) {
                wrong.push(format!(
                    "{given}: the schema says {is_taken}, the status is {}\n{inputs:#}",
                    run.status
                ));
            }
        }
    }
    wrong
}

#[test]
fn a_schema_takes_what_its_inputs_say() {
    let all = case::all();
    let Some(case) = all.iter().find(|case| case.name == "inputs/all_types") else { return };
    let schema = compiled(case).input_schema().unwrap();
    let taken = |given: Value| jsonschema::is_valid(&schema, &given);
    assert!(taken(json!({})));
    assert!(taken(
        json!({ "wait": "30s", "owner": { "name": "Ada", "age": null }, "tags": [], "extra": [1] })
    ));
    for (name, value) in [
        ("level", json!(256)),
        ("level", json!(1.5)),
        ("count", json!("1")),
        ("tags", json!([1])),
        ("limits", json!({ "low": "x" })),
        ("owner", json!({ "age": 3 })),
        ("nobody", json!(1)),
        ("active", json!(null)),
    ] {
        assert!(!taken(json!({ name: value })), "{name}");
    }
}
