//! The corpora of the fuzz targets, run through the same functions on stable; see CONTRIBUTING.md.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, unreachable_pub)] // A test.

use std::panic::catch_unwind;
use std::path::Path;

#[path = "../../fuzz/src/targets/mod.rs"]
mod targets;

/// How much is kept for each target.
const FILES: usize = 100;
const BYTES: usize = 200 << 10;

#[test]
fn no_kept_input_panics() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus");
    for (name, target) in targets::ALL {
        let directory = corpus.join(name);
        let (mut files, mut bytes) = (0, 0);
        for file in std::fs::read_dir(&directory).unwrap_or_else(|e| panic!("{}: {e}", directory.display())) {
            let path = file.unwrap().path();
            let input = std::fs::read(&path).unwrap();
            files += 1;
            bytes += input.len();
            assert!(catch_unwind(|| target(&input)).is_ok(), "{name} by {}", path.display());
        }
        assert!(
            (1..=FILES).contains(&files) && bytes <= BYTES,
            "{name}: {files} files, {bytes} bytes"
        );
    }
}
