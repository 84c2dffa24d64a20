//! What is measured inside one process: generated functions beside their twins.

use crate::embedded::{Pair, Ten, TenAwaits};
use crate::measure::{Bound, Table};
use crate::workflows::{chain_10, chain_1000, chain_io, delays, fan_cpu, fan_io, pair, read_csv};
use crate::{Problem, twins};
use pointy::Run;
use std::future::Future;
use std::hint::black_box;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// The run of all workflows on io: a run is made once for each process, so it is no part of a step.
static RUN: LazyLock<Run> = LazyLock::new(Run::new);

/// Within ten per cent.
const TEN: Bound = Bound { ratio: 1.1, plus: 0.0 };

/// How long so many calls take.
pub(crate) fn time<T>(times: u64, mut call: impl FnMut(u64) -> T) -> Duration {
    let started = Instant::now();
    for number in 0..times {
        black_box(call(black_box(number + 1)));
    }
    started.elapsed()
}

/// All of them.
pub(crate) fn measure(table: &mut Table, month: &Path) -> Result<(), Problem> {
    chains(table)?;
    crate::guards::measure(table)?;
    at_once(table)?;
    on_io(table)?;
    tables(table, month)
}

/// Stops where the two do not compute the same: a comparison of different things says nothing.
pub(crate) fn same<T: PartialEq + std::fmt::Debug>(name: &str, ours: T, twin: T) -> Result<(), Problem> {
    if ours == twin {
        Ok(())
    } else {
        Err(Problem::msg(format!("{name}: ours gives {ours:?}, the twin {twin:?}")))
    }
}

fn chains(table: &mut Table) -> Result<(), Problem> {
    let run = Run::new();
    let bound = Bound { ratio: 1.1, plus: 1.0 };
    let ten = |seed| chain_10::chain_10(chain_10::Inputs { seed }, &run);
    same("chain_10", ten(5)?, twins::ten(5))?;
    table.compare("a chain of 10, per step", bound, 10, |n| time(n, ten), |n| time(n, twins::ten));
    let embedded = |seed| Ten { seed }.here(&run);
    same("Ten", embedded(5)?, twins::ten(5))?;
    let name = "the same by `workflow!`, per step";
    table.compare(name, bound, 10, |n| time(n, embedded), |n| time(n, twins::ten));
    let thousand = |seed| chain_1000::chain_1000(chain_1000::Inputs { seed }, &run);
    same("chain_1000", thousand(5)?, twins::thousand(5))?;
    table.compare(
        "a chain of 1,000, per step",
        bound,
        1000,
        |n| time(n, thousand),
        |n| time(n, twins::thousand),
    );
    let counted = allocation_counter::measure(|| {
        black_box(thousand(black_box(7))).ok();
    });
    table.fact("allocations in a chain of 1,000", &counted.count_total.to_string(), counted.count_total == 0);
    Ok(())
}

fn at_once(table: &mut Table) -> Result<(), Problem> {
    let run = Run::new();
    let pool = rayon::ThreadPoolBuilder::new().build()?;
    let two = |n| pair::pair(pair::Inputs { left: 300 + n % 3, right: 300 + n % 5 }, &run);
    let two_twin = |n| twins::two(300 + n % 3, 300 + n % 5);
    same("pair", two(4)?, two_twin(4))?;
    pool.install(|| table.compare("a || b", TEN, 1, |n| time(n, two), |n| time(n, two_twin)));
    let embedded = |n| Pair { left: 300 + n % 3, right: 300 + n % 5 }.here(&run);
    same("Pair", embedded(4)?, two_twin(4))?;
    pool.install(|| {
        table.compare("a || b by `workflow!`", TEN, 1, |n| time(n, embedded), |n| time(n, two_twin))
    });
    let hundred = |seed| fan_cpu::fan_cpu(fan_cpu::Inputs { seed }, &run);
    same("fan_cpu", hundred(4)?, twins::hundred(4))?;
    pool.install(|| {
        table.compare("a fan-out of 100 on cpu", TEN, 1, |n| time(n, hundred), |n| time(n, twins::hundred))
    });
    Ok(())
}

fn on_io(table: &mut Table) -> Result<(), Problem> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_time().build()?;
    // Inside of a worker, as a workflow runs.
    fn timed<T: Send, F: Future<Output = T> + Send>(
        runtime: &tokio::runtime::Runtime,
        times: u64,
        call: impl Fn(u64) -> F + Send + 'static,
    ) -> Duration {
        let looped = async move {
            let started = Instant::now();
            for number in 0..times {
                black_box(call(black_box(number + 1)).await);
            }
            started.elapsed()
        };
        runtime.block_on(async { tokio::spawn(looped).await.unwrap_or(Duration::MAX) })
    }
    let ten = |seed| async move { chain_io::chain_io(chain_io::Inputs { seed }, &RUN).await };
    same("chain_io", runtime.block_on(ten(5))?, runtime.block_on(twins::ten_awaits(5)))?;
    table.compare(
        "a chain of 10 on io, per step",
        TEN,
        10,
        |n| timed(&runtime, n, ten),
        |n| timed(&runtime, n, twins::ten_awaits),
    );
    let embedded = |seed| TenAwaits { seed }.run_on(&RUN);
    same("TenAwaits", runtime.block_on(embedded(5))?, runtime.block_on(twins::ten_awaits(5)))?;
    table.compare(
        "the same by `workflow!`, per step",
        TEN,
        10,
        |n| timed(&runtime, n, embedded),
        |n| timed(&runtime, n, twins::ten_awaits),
    );
    let hundred = |seed| async move { fan_io::fan_io(fan_io::Inputs { seed }, &RUN).await };
    same("fan_io", runtime.block_on(hundred(5))?, runtime.block_on(twins::hundred_tasks(5)))?;
    table.compare(
        "a fan-out of 100 on io",
        Bound { ratio: 1.2, plus: 0.0 },
        1,
        |n| timed(&runtime, n, hundred),
        |n| timed(&runtime, n, twins::hundred_tasks),
    );
    Ok(())
}

fn tables(table: &mut Table, month: &Path) -> Result<(), Problem> {
    let run = Run::new();
    let read = || read_csv::read_csv(read_csv::Inputs { flights: month.to_path_buf() }, &run);
    same("read_csv", read()?.len(), twins::read_table(month)?.len())?;
    table.compare(
        "std::ReadCsv, 27,004 rows of 19 columns",
        TEN,
        1,
        |n| time(n, |_| read()),
        |n| time(n, |_| twins::read_table(month)),
    );
    let inputs = || delays::Inputs { flights: month.to_path_buf(), carrier: "UA".to_owned(), copy: None };
    let ours = || delays::delay_report(inputs(), &run);
    let twin = || twins::delay_report(month, "UA", None);
    same("delays", serde_json::to_value(ours()?)?, twin()?)?;
    table.compare("delays, whole", TEN, 1, |n| time(n, |_| ours()), |n| time(n, |_| twin()));
    Ok(())
}
