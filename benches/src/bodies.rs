//! The tasks once more, for the twins: those of a generated program are private to it.

macro_rules! bodies {
    ($($name:ident: $file:literal,)*) => {
        $(
            #[path = $file]
            #[allow(
                dead_code, unreachable_pub, missing_docs,
                clippy::duplicate_mod,
                reason = "the tasks of a workflow, of which a twin needs some; the workflow itself has them too"
            )]
            pub(crate) mod $name;
        )*
    };
}

bodies! {
    chain_10: "../workflows/chain_10/tasks.rs",
    chain_1000: "../workflows/chain_1000/tasks.rs",
    chain_io: "../workflows/chain_io/tasks.rs",
    delays: "../../examples/delays/tasks.rs",
    fan_cpu: "../workflows/fan_cpu/tasks.rs",
    fan_io: "../workflows/fan_io/tasks.rs",
    pair: "../workflows/pair/tasks.rs",
    retried: "../workflows/retried/tasks.rs",
    branched: "../workflows/branched/tasks.rs",
    kept: "../workflows/kept/tasks.rs",
    ruled: "../workflows/ruled/tasks.rs",
    resourced: "../workflows/resourced/tasks.rs",
    pulled: "../workflows/pulled/tasks.rs",
    read_csv: "../workflows/read_csv/tasks.rs",
}
