//! What `pointyc expand` prints for the scripts in `workflows/` and for the example, compiled as modules.

macro_rules! workflows {
    ($($name:ident: $folder:literal,)*) => {
        $(
            #[path = $folder]
            #[allow(
                dead_code, unreachable_pub, missing_docs,
                reason = "a whole program: its `main` is not called here"
            )]
            pub(crate) mod $name;
        )*
    };
}

workflows! {
    chain_10: "../workflows/chain_10/generated.rs",
    chain_1000: "../workflows/chain_1000/generated.rs",
    chain_io: "../workflows/chain_io/generated.rs",
    delays: "../../examples/delays/generated.rs",
    fan_cpu: "../workflows/fan_cpu/generated.rs",
    fan_io: "../workflows/fan_io/generated.rs",
    pair: "../workflows/pair/generated.rs",
    retried: "../workflows/retried/generated.rs",
    branched: "../workflows/branched/generated.rs",
    kept: "../workflows/kept/generated.rs",
    ruled: "../workflows/ruled/generated.rs",
    resourced: "../workflows/resourced/generated.rs",
    pulled: "../workflows/pulled/generated.rs",
    read_csv: "../workflows/read_csv/generated.rs",
}
