//! Neovim without a screen: the session in `editors/neovim/test/session.lua`, with the real server.

use std::path::Path;
use std::process::Command;

#[test]
fn a_session_in_neovim_goes_as_a_person_would_have_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut editor = Command::new("nvim");
    editor.args([
        "--headless",
        "-u",
        "NONE",
        "-i",
        "NONE",
        "-n",
        "-c",
        "luafile editors/neovim/test/session.lua",
    ]);
    editor.current_dir(root).env("POINTYC", env!("CARGO_BIN_EXE_pointyc"));
    let ended = match editor.output() {
        Ok(ended) => ended,
        Err(error) => {
            // Who has no Neovim can work on Pointy all the same; where all must hold, it is there.
            assert!(std::env::var_os("POINTY_NEEDS_EDITORS").is_none(), "nvim does not start: {error}");
            println!("LEFT OUT: nvim does not start ({error}), so nothing was tried in it");
            return;
        }
    };
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.success() && said.contains("ok"), "{}: {said}", ended.status);
}
