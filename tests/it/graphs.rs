//! `pointyc graph` on each script of `fixtures/`: whatever can be read is drawn, each event as often as it stands there.

use crate::case;
use pointyc::ast::{Chain, Subject};

fn events(chain: &Chain, found: &mut Vec<String>) {
    for step in std::iter::once(&chain.first)
        .chain(chain.rest.iter().map(|(_, part)| part))
        .flat_map(|part| &part.branches)
    {
        match &step.subject {
            Subject::Event(event) => found.push(event.path.last().unwrap().text.clone()),
            Subject::Group(group) => group.chains.iter().for_each(|chain| events(chain, found)),
            Subject::Error(_) => {}
        }
        step.branch.iter().flat_map(|branch| &branch.arms).for_each(|arm| events(&arm.chain, found));
    }
}

#[test]
fn each_event_is_drawn_as_often_as_it_is_written() {
    let (mut drawn, mut wrong) = (0, Vec::new());
    for case in case::all() {
        let script = case.text("script.pty");
        let names = pointyc::Names { script: "script.pty", workflow: "script", tasks: None };
        let graph = pointyc::graph(&script, None, &names, pointyc::graph::text);
        if !graph.diagnostics.is_empty() {
            continue;
        }
        drawn += 1;
        let mut sink = pointyc::diagnostics::Sink::default();
        let read = pointyc::parse::parse(pointyc::lex::text(&script, &mut sink), &mut sink);
        let mut names = Vec::new();
        read.chain.iter().for_each(|chain| events(chain, &mut names));
        for name in &names {
            let expected = names.iter().filter(|other| *other == name).count();
            let words = graph.text.split(|sign: char| !sign.is_alphanumeric() && sign != '_');
            let found = words.filter(|word| word == name).count();
            // A word may be an input or an outcome as well.
            if found < expected {
                wrong.push(format!("{}: `{name}` {found} times instead of {expected}", case.name));
            }
        }
        if graph.text.lines().any(|line| line.trim_end() != line) {
            wrong.push(format!("{}: a line ends in blanks\n{}", case.name, graph.text));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(drawn > 100 || std::env::var_os("POINTY_CASE").is_some(), "only {drawn} scripts were drawn");
}
