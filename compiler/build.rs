//! Says which folders the executable carries, so that a new file there is carried, too: the compiler of Rust hears
//! only of changes to files that it knows.

fn main() {
    for folder in ["src/signature", "../runtime/src", "../macros/src", "../templates"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
