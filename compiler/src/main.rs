//! The command `pointyc`.

fn main() -> std::process::ExitCode {
    pointyc::cli::main()
}
