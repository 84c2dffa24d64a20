//! Each page of `pointyc explain`: its broken script has exactly that code, its fixed one has none.

use pointyc::diagnostics::{Example, PAGES};
use std::collections::BTreeSet;

fn codes(example: &Example) -> BTreeSet<&'static str> {
    let names = pointyc::Names { script: "page.pty", workflow: "Page", tasks: None };
    let tasks = (!example.tasks.is_empty()).then_some(example.tasks);
    if let Some((script, tests)) = example.script.split_once("\n# In page.test.pty:\n") {
        let compiled = pointyc::compile(script, tasks, &names);
        let tested = pointyc::check_tests(tests, &compiled);
        let found = compiled.diagnostics.iter().chain(&tested.diagnostics);
        return found.map(|found| found.code).collect();
    }
    pointyc::check(example.script, tasks, &names).diagnostics.iter().map(|found| found.code).collect()
}

#[test]
fn broken_scripts_have_the_code_and_fixed_ones_none() {
    let mut wrong = Vec::new();
    for page in PAGES {
        assert_eq!(page.broken.is_some(), page.fixed.is_some(), "{} has one script of two", page.code);
        if let Some(broken) = &page.broken {
            let found = codes(broken);
            if found != BTreeSet::from([page.code]) {
                wrong.push(format!("{} ({}): its broken script has {found:?}", page.code, page.title));
            }
        }
        if let Some(fixed) = &page.fixed {
            let found = codes(fixed);
            if !found.is_empty() {
                wrong.push(format!("{} ({}): its fixed script has {found:?}", page.code, page.title));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn codes_are_given_once_and_pages_say_something() {
    let mut seen = BTreeSet::new();
    for page in PAGES {
        assert!(seen.insert(page.code), "{} is there twice", page.code);
        assert!(!page.title.is_empty() && !page.title.ends_with('.'), "{}: {:?}", page.code, page.title);
        assert!(page.text.len() > 20, "{} explains nothing", page.code);
    }
    assert!(seen.len() >= 50, "only {} codes", seen.len());
}

#[test]
fn each_code_of_the_check_is_shown_by_a_case() {
    let shown: BTreeSet<String> = crate::case::all()
        .into_iter()
        .flat_map(|case| {
            let of_tests = case.told.tests.into_iter().flat_map(|tests| tests.codes);
            case.told.diagnostic.into_iter().map(|found| found.code).chain(of_tests)
        })
        .collect();
    if std::env::var_os("POINTY_CASE").is_some() {
        return;
    }
    let checked = PAGES.iter().filter(|page| page.broken.is_some() && !page.code.starts_with("P09"));
    // Cases for the limits would be files of thousands of lines: `limits` below makes them.
    let absent: Vec<&str> = checked
        .map(|page| page.code)
        .filter(|code| !shown.contains(*code))
        .filter(|code| !["P0115", "P0116"].contains(code))
        .collect();
    assert!(absent.is_empty(), "no case shows {absent:?}");
}

#[test]
fn limits_are_errors_of_their_own() {
    let names = pointyc::Names { script: "page.pty", workflow: "Page", tasks: None };
    let tasks = "use pointy::prelude::*;\n#[task]\npub fn a() {}\n";
    let found = |script: &str| {
        let found = pointyc::check(script, Some(tasks), &names).diagnostics;
        found.iter().map(|found| found.code).collect::<Vec<_>>()
    };
    let nested = |depth: usize| format!("{}A{}", "{".repeat(depth), "}".repeat(depth));
    assert_eq!(found(&nested(100)), [""; 0]);
    assert_eq!(found(&nested(129)), ["P0115"]);
    assert_eq!(found(&nested(10_000)), ["P0115"]);
    let chain = |steps: usize| vec!["A"; steps].join(" -> ");
    assert_eq!(found(&chain(20_000)), [""; 0]);
    assert_eq!(found(&chain(20_001)), ["P0116"]);
    assert_eq!(found(&chain(200_000)), ["P0116"]);
}
