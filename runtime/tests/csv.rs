//! Tables: what is read, and what is said of a table that cannot be.
#![cfg(feature = "csv")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where it fails"
)]
#![allow(missing_docs, unreachable_pub, dead_code, reason = "tasks are written as their authors write them")]

use std::fs;
use std::path::PathBuf;

use pointy::prelude::*;
use proptest::prelude::{ProptestConfig, any, proptest};

#[record]
pub struct Flight {
    pub month: u8,
    pub carrier: String,
    pub dep_delay: Option<f64>,
}

struct Table(PathBuf);

impl Table {
    fn new(name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = std::env::temp_dir().join(format!("pointy-csv-{}-{name}", std::process::id()));
        fs::write(&path, bytes).unwrap();
        Self(path)
    }

    fn read(&self) -> Result<Vec<Flight>> {
        pointy::csv::read(&self.0)
    }

    fn error(&self) -> String {
        let file = self.0.display().to_string();
        format!("{:#}", self.read().unwrap_err()).replace(&file, "FILE")
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        drop(fs::remove_file(&self.0));
    }
}

fn flight(month: u8, carrier: &str, dep_delay: Option<f64>) -> Flight {
    Flight { month, carrier: carrier.into(), dep_delay }
}

#[test]
fn columns_are_found_by_name_and_others_are_passed_over() {
    let text =
        "tail,dep_delay,carrier,month\r\nN1,-4.0,UA,1\r\nN2,NA,\"A,\"\"A\",12\r\nN3,,\"two\r\nlines\",3\r\n";
    let rows = Table::new("names.csv", text).read().unwrap();
    let expected = [flight(1, "UA", Some(-4.0)), flight(12, "A,\"A", None), flight(3, "two\r\nlines", None)];
    assert_eq!(rows, expected);
}

#[test]
fn marks_tabs_and_missing_ends_do_no_harm() {
    let text = "\u{feff}month\tcarrier\tdep_delay\n1\tUA\t2";
    assert_eq!(Table::new("tabs.tsv", text).read().unwrap(), [flight(1, "UA", Some(2.0))]);
    assert_eq!(Table::new("none.csv", "month,carrier,dep_delay\n").read().unwrap(), []);
}

#[test]
fn a_wrong_cell_is_named_by_file_line_row_column_and_value() {
    let mut text = String::from("month,carrier,dep_delay\n");
    for row in 1..=5000 {
        text += if row == 4711 { "1,UA,late\n" } else { "1,UA,3.5\n" };
    }
    let error = Table::new("wrong.csv", text).error();
    assert_eq!(
        error,
        "FILE:4712: row 4711, column `dep_delay`: expected a number, NA or nothing, found `late`"
    );
    let error = Table::new("empty.csv", "month,carrier,dep_delay\n,UA,1\n").error();
    assert_eq!(error, "FILE:2: row 1, column `month`: expected a whole number from 0 to 255, found nothing");
    let error = Table::new("bytes.csv", b"month,carrier,dep_delay\n1,\xff\xfe,1\n").error();
    assert!(error.starts_with("FILE:2: row 1, column `carrier`: expected text in UTF-8"), "{error}");
    let error =
        Table::new("long.csv", format!("month,carrier,dep_delay\n{},UA,1\n", "9".repeat(100_000))).error();
    assert!(error.len() < 300, "{}", error.len());
}

#[test]
fn quotes_that_are_never_closed_are_found_where_they_open() {
    let unclosed = |text: &str, line: u32| {
        let error = Table::new("unclosed.csv", text).error();
        assert_eq!(error, format!("FILE:{line}: the quotes that open a cell in this line are never closed"));
    };
    // The record would be complete, too short, or wrong otherwise.
    unclosed("month,dep_delay,carrier\n1,2,UA\n1,2,\"x\n2,3,y\n", 3);
    unclosed("month,carrier,dep_delay\n1,\"x\n2,UA,3\n", 2);
    unclosed("month,carrier,dep_delay\n1,UA,\"x\n2,UA,3\n", 2);
    unclosed("month,dep_delay,carrier\r\n\r\n1,2,\"two\r\nlines\"\r\n1,2,\"\"\"", 5);
    unclosed("month,dep_delay,carrier\n1,2,\"a\"\"\nb\n", 2);
    unclosed("month,\"dep_delay,carrier\n1,2,UA\n", 1);
    unclosed("\u{feff}\"month,dep_delay,carrier\n1,2,UA\n", 1);
    unclosed("tail,month,dep_delay,carrier\n\"two\nlines\",1,2,\"x\n", 3);
    unclosed(&format!("month,dep_delay,carrier\n{}1,2,\"UA\n", "1,2,UA\n".repeat(100_000)), 100_002);
    let closed = |text: &str| Table::new("closed.csv", text).read().unwrap().len();
    assert_eq!(closed("month,dep_delay,carrier\n1,2,\"x\n\"\"\""), 1);
    assert_eq!(closed("month,dep_delay,carrier\n1,2,6\" pipe\n1,2,\"a\"b\"\n\n"), 2);
    // The cell that does not fit stands in another record than the open quotes.
    let error = Table::new("both.csv", "month,carrier,dep_delay\n1,UA,late\n2,\"x\n").error();
    assert!(error.starts_with("FILE:2: row 1, column `dep_delay`"), "{error}");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_read_like_a_file() {
    let pipe = std::env::temp_dir().join(format!("pointy-csv-{}-pipe", std::process::id()));
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let feed = |text: &'static str| {
        let writer = std::thread::spawn({
            let pipe = pipe.clone();
            move || fs::write(pipe, text).unwrap()
        });
        let rows = pointy::csv::read::<Flight>(&pipe);
        writer.join().unwrap();
        rows
    };
    assert_eq!(feed("month,carrier,dep_delay\n1,UA,2\n").unwrap(), [flight(1, "UA", Some(2.0))]);
    let error = feed("month,dep_delay,carrier\n1,2,\"UA\n").unwrap_err().to_string();
    assert!(error.contains("-pipe:2: the quotes"), "{error}");
    fs::remove_file(pipe).unwrap();
}

#[test]
fn lines_are_counted_whatever_ends_them() {
    let error = Table::new("crlf.csv", "month,carrier,dep_delay\r\n1,UA,1\r\n1,UA,late\r\n").error();
    assert!(error.starts_with("FILE:3: row 2, "), "{error}");
    let error = Table::new("blank.csv", "month,carrier,dep_delay\n\n\n1,UA,late\n").error();
    assert!(error.starts_with("FILE:4: row 1, "), "{error}");
    let error = Table::new("uneven.csv", "month,carrier,dep_delay\r\n1,UA,2\r\n1,UA\r\n").error();
    assert_eq!(error, "FILE:3: this row has 2 cells, but the header has 3");
}

#[test]
fn a_missing_column_is_named_with_the_nearest() {
    let error = Table::new("missing.csv", "month,carier,delay\n1,UA,2\n").error();
    assert_eq!(
        error,
        "FILE lacks the columns `carrier` (did you mean `carier`?), `dep_delay`\nit has month, carier, delay"
    );
    let wide: Vec<String> = (0..1000).map(|at| format!("column_{at}")).collect();
    let error = Table::new("wide.csv", wide.join(",")).error();
    assert!(error.len() < 1000, "{error}");
}

#[test]
fn a_column_that_is_used_has_one_place() {
    let error = Table::new("twice.csv", "month,dep_delay,carrier,month\n1,2,UA,3\n").error();
    assert_eq!(error, "FILE has more than one column `month`");
    let rows = Table::new("unused.csv", "month,x,dep_delay,x,carrier\n1,2,3,4,UA\n").read().unwrap();
    assert_eq!(rows, [flight(1, "UA", Some(3.0))]);
}

#[test]
fn what_is_no_table_is_said() {
    assert!(Table::new("empty", "").error().contains("FILE is empty"));
    let error = Table::new("uneven.csv", "month,carrier,dep_delay\n1,UA\n").error();
    assert_eq!(error, "FILE:2: this row has 2 cells, but the header has 3");
    let error = pointy::csv::read::<Flight>("/nowhere/at/all.csv").unwrap_err();
    assert_eq!(error.to_string(), "/nowhere/at/all.csv cannot be opened");
    assert_eq!(error.chain().count(), 2);
    let error = pointy::csv::read::<Flight>(std::env::temp_dir()).unwrap_err();
    assert!(error.to_string().contains("cannot be read"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), with_header in any::<bool>()) {
        let header: &[u8] = if with_header { b"month,carrier,dep_delay\n" } else { b"" };
        let table = Table::new("any.csv", [header, &bytes].concat());
        drop(table.read());
    }
}
