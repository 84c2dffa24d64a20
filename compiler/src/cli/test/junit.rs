//! The report in the format of JUnit, which build servers read.

use std::fmt::Write;
use std::path::Path;

use super::Told;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::driver::output_unusable;
use crate::driver::reason;

/// Writes the report. `broken`: whether something could not be run at all, which must not look like success.
pub(super) fn write(file: &Path, told: &[Told], broken: bool) -> Result<(), Diagnostic> {
    std::fs::write(file, report(told, broken))
        .map_err(|error| output_unusable::new(&file.display().to_string(), &reason(&error)))
}

fn report(told: &[Told], broken: bool) -> String {
    let failed = |told: &[Told]| told.iter().filter(|told| !told.verdict.wrong.is_empty()).count();
    let seconds = |told: &[Told]| told.iter().map(|told| told.seconds).sum::<f64>() + 0.0;
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let errors = u8::from(broken);
    let (count, failures, time) = (told.len() + usize::from(broken), failed(told), seconds(told));
    let _ = writeln!(
        text,
        "<testsuites tests=\"{count}\" failures=\"{failures}\" errors=\"{errors}\" time=\"{time:.6}\">"
    );
    if broken {
        text.push_str(
            "  <testsuite name=\"pointyc\" tests=\"1\" failures=\"0\" errors=\"1\" time=\"0.000000\">\n    \
             <testcase name=\"pointyc test\" classname=\"pointyc\" time=\"0.000000\">\n      \
             <error message=\"a script or its tests have errors, which the output shows\"/>\n    </testcase>\n  </testsuite>\n",
        );
    }
    for suite in told.chunk_by(|a, b| a.file == b.file) {
        let file = suite.first().map_or("", |told| told.file.as_str());
        let (count, failures, time) = (suite.len(), failed(suite), seconds(suite));
        let _ = writeln!(
            text,
            "  <testsuite name=\"{}\" tests=\"{count}\" failures=\"{failures}\" errors=\"0\" time=\"{time:.6}\">",
            escaped(file)
        );
        for told in suite {
            let (name, line, seconds) = (escaped(&told.name), told.line, told.seconds);
            let case = format!(
                "    <testcase name=\"{name}\" classname=\"{}\" file=\"{}\" line=\"{line}\" time=\"{seconds:.6}\"",
                escaped(file),
                escaped(file)
            );
            match told.verdict.wrong.first() {
                None => {
                    let _ = writeln!(text, "{case}/>");
                }
                Some(first) => {
                    let message = escaped(first.lines().next().unwrap_or_default());
                    let all = escaped(&told.verdict.wrong.join("\n"));
                    let _ = writeln!(
                        text,
                        "{case}>\n      <failure message=\"{message}\">{all}</failure>\n    </testcase>"
                    );
                }
            }
        }
        text.push_str("  </testsuite>\n");
    }
    text + "</testsuites>\n"
}

/// The text as XML has it; letters that XML knows not at all are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(letter),
            letter if letter < ' ' || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::{Told, report};
    use crate::testing::Verdict;

    #[test]
    fn a_report_is_xml_whatever_a_test_is_called() {
        let told = |name: &str, wrong: &[&str]| {
            let wrong = wrong.iter().map(|wrong| (*wrong).to_owned()).collect();
            let verdict = Verdict { wrong, ..Verdict::default() };
            Told { file: "a.test.pty".to_owned(), name: name.to_owned(), line: 3, seconds: 0.25, verdict }
        };
        let text = report(&[told("fine", &[]), told("<&\">\u{1}", &["expected <1>\nbut & so"])], false);
        let read = roxmltree::Document::parse(&text).unwrap();
        let suite = read.descendants().find(|node| node.has_tag_name("testsuite")).unwrap();
        assert_eq!((suite.attribute("tests"), suite.attribute("failures")), (Some("2"), Some("1")));
        let cases: Vec<_> = suite.children().filter(|node| node.has_tag_name("testcase")).collect();
        assert_eq!(cases.last().unwrap().attribute("name"), Some("<&\">"));
        let failure = cases.last().unwrap().first_element_child().unwrap();
        assert_eq!(failure.attribute("message"), Some("expected <1>"));
        assert_eq!(failure.text(), Some("expected <1>\nbut & so"));
    }
}
