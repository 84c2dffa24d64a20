//! What the check knows of each script that runs, and the plan that is made of it, beside the script:
//! `check.snap` and `plan.snap`. `INSTA_UPDATE=always` writes them anew.

use crate::case::{self, Case};
use pointyc::driver::project::Project;

#[test]
fn summaries_and_plans_are_those_beside_the_scripts() {
    let cases: Vec<Case> = case::all().into_iter().filter(|case| !case.told.run.is_empty()).collect();
    assert!(!cases.is_empty(), "no case runs");
    crate::tool::for_each(&cases, |case| &case.name, snapshots);
}

fn snapshots(case: &Case) -> Vec<String> {
    let compiled = match Project::open(&case.folder.join("script.pty")) {
        Ok(project) => project.compile(),
        Err(problem) => return vec![format!("cannot be read: {problem:?}")],
    };
    let (Some(summary), Some(plan)) = (compiled.summary, compiled.plan) else {
        return vec![format!("does not compile: {:?}", compiled.diagnostics)];
    };
    let mut wrong = Vec::new();
    for (name, text) in [("check", summary.to_string()), ("plan", plan.to_string())] {
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(&case.folder);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let compare = || settings.bind(|| insta::assert_snapshot!(name, text));
        let compared = std::panic::catch_unwind(std::panic::AssertUnwindSafe(compare));
        if compared.is_err() {
            wrong.push(format!("{name}.snap is not what the compiler says now"));
        }
    }
    wrong
}
