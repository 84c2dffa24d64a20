//! Where a step may run, by the names that a script may use.

use crate::typed::Executor;

/// What the name of an executor means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// One of ours; `None` is the default of the task.
    Here(Option<Executor>),
    /// One that a later version brings.
    Later,
    /// One that will not come; what to use instead.
    Refused(&'static str),
}

/// Our own names.
pub const NAMES: &[(&str, Meaning)] = &[
    ("inline", Meaning::Here(Some(Executor::Inline))),
    ("io", Meaning::Here(Some(Executor::Io))),
    ("cpu", Meaning::Here(Some(Executor::Cpu))),
    ("process", Meaning::Later),
    ("gpu", Meaning::Later),
    ("kafka", Meaning::Later),
    ("kubernetes", Meaning::Later),
];

/// Names that people bring from Volnux, folded: without case, `_` and what stands before the last dot.
pub const FOREIGN: &[(&str, Meaning)] = &[
    ("defaultexecutor", Meaning::Here(None)),
    ("rust", Meaning::Here(None)),
    ("threadpoolexecutor", Meaning::Here(Some(Executor::Io))),
    ("thread", Meaning::Here(Some(Executor::Io))),
    ("async", Meaning::Here(Some(Executor::Io))),
    ("processpoolexecutor", Meaning::Later),
    ("grpc", Meaning::Refused("the executor `kafka`")),
    ("grpcexecutor", Meaning::Refused("the executor `kafka`")),
    ("tcpexecutor", Meaning::Refused("the executor `kafka`")),
    ("xmlrpcexecutor", Meaning::Refused("the executor `kafka`")),
    ("remoteexecutor", Meaning::Refused("the executor `kafka`")),
    ("hadoopexecutor", Meaning::Refused("the executor `kubernetes`")),
];

/// What a name means; `None` where it means nothing.
#[must_use]
pub fn meaning(name: &str) -> Option<Meaning> {
    let last = name.rsplit('.').next().unwrap_or(name);
    let ours = NAMES.iter().find(|(ours, _)| *ours == name);
    let folded = crate::catalogue::folded(last);
    ours.or_else(|| FOREIGN.iter().find(|(foreign, _)| *foreign == folded)).map(|(_, meaning)| *meaning)
}

/// What other tools call one of ours; folded as `FOREIGN` is.
#[must_use]
pub fn elsewhere(name: &str) -> Option<&'static str> {
    let folded = crate::catalogue::folded(name.rsplit('.').next().unwrap_or(name));
    Some(match folded.replace('-', "").as_str() {
        "threads" | "threadpool" | "threading" | "asyncio" | "tokio" | "network" | "http" => "io",
        "processes" | "multiprocessing" | "processpool" | "rayon" | "compute" | "parallel" | "core"
        | "cores" => "cpu",
        "local" | "sync" | "sequential" | "main" | "caller" | "none" => "inline",
        _ => return None,
    })
}

/// Where an executor runs a step, in one sentence.
#[must_use]
pub fn doc(executor: Executor) -> &'static str {
    match executor {
        Executor::Inline => "On the thread that comes by; for what takes no time.",
        Executor::Io => {
            "On tokio, where waiting costs nothing. The default of an `async fn`; a `fn` may block there."
        }
        Executor::Cpu => "On rayon's threads, as many as there are cores. The default of a `fn`.",
        Executor::Region => "Where the steps around it run.",
    }
}
