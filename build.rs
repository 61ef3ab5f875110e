//! Lists the shipped content files, so that a new scenario is embedded by being there.

use std::{env, fmt::Write, fs, path::Path};

fn main() {
    println!("cargo::rerun-if-changed=scenarios");
    println!("cargo::rerun-if-changed=assets/handbook");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest's folder");
    let root = Path::new(&root);
    let mut files = Vec::new();
    for folder in ["assets/handbook", "scenarios", "scenarios/personas"] {
        let entries = fs::read_dir(root.join(folder)).expect("the package ships its scenarios and its handbook");
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.ends_with(".ron") {
                files.push(format!("{folder}/{name}"));
            }
        }
    }
    files.sort();
    let mut out = String::from("&[\n");
    for file in files {
        // The folder is named by the compiler, so that a target directory shared by two clones never mixes them up.
        let path = format!("concat!(env!(\"CARGO_MANIFEST_DIR\"), {:?})", format!("/{file}"));
        writeln!(out, "    ({file:?}, include_bytes!({path})),").expect("writing to a string");
    }
    out.push_str("]\n");
    let target = env::var("OUT_DIR").expect("cargo sets the output folder");
    fs::write(Path::new(&target).join("shipped.rs"), out).expect("the output folder can be written");
}
