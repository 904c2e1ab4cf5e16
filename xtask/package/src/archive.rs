//! `NAME_vX.Y.Z_OS_ARCH.tar.gz`, as the host's installer looks for it.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use flate2::{Compression, GzBuilder};
use sha2::{Digest, Sha256};
use tar::{Builder, Header};

use crate::Result;
use crate::described::{Described, MANIFEST};

/// Maximum size of a file that the host's installer accepts, in bytes.
const MOST_BYTES: u64 = 500 << 20;

/// Makes the archive and its checksum, and tells where they are. The same input gives the same bytes.
pub(crate) fn make(plugin: &Described, executable: &Path, target: &str, out: &Path) -> Result<String> {
    let (name, version) = (plugin.place.name(), plugin.place.version());
    let (os, arch) = platform(target)?;
    let bytes = read(executable)?;
    let file = format!("{name}_{version}_{os}_{arch}.tar.gz");
    fs::create_dir_all(out).map_err(|e| format!("{} cannot be made: {e}", out.display()))?;
    let suffix = if os == "windows" { ".exe" } else { "" };
    let archive = packed(&[
        (&format!("finfocus-plugin-{name}{suffix}"), 0o755, &bytes),
        (MANIFEST, 0o644, plugin.manifest.as_bytes()),
    ])?;
    let sum: String = Sha256::digest(&archive)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let path = out.join(&file);
    let checksum = out.join(format!("{file}.sha256"));
    write(&path, &archive)?;
    write(&checksum, format!("{sum}  {file}\n").as_bytes())?;
    Ok(format!("{}\n{}", path.display(), checksum.display()))
}

/// The operating system and the processor of a target, in the words of the host.
fn platform(target: &str) -> Result<(&'static str, String)> {
    let arch = match target.split('-').next().unwrap_or_default() {
        "x86_64" => "amd64".to_owned(),
        "aarch64" => "arm64".to_owned(),
        other => other.to_owned(),
    };
    let os = [("linux", "linux"), ("apple-darwin", "darwin"), ("windows", "windows")];
    let os = os.into_iter().find(|(part, _)| target.contains(part)).map(|(_, os)| os);
    let os = os
        .ok_or_else(|| format!("the host has no word for the system of {target}: Linux, macOS and Windows it knows"))?;
    Ok((os, arch))
}

fn packed(files: &[(&str, u32, &[u8])]) -> io::Result<Vec<u8>> {
    let gzip = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    let mut archive = Builder::new(gzip);
    for (name, mode, bytes) in files {
        let mut header = Header::new_gnu();
        header.set_size(u64::try_from(bytes.len()).map_err(io::Error::other)?);
        header.set_mode(*mode);
        archive.append_data(&mut header, name, *bytes)?;
    }
    archive.into_inner()?.finish()
}

fn read(executable: &Path) -> Result<Vec<u8>> {
    let wrong = |e: io::Error| format!("{} cannot be read: {e}", executable.display());
    let mut bytes = Vec::new();
    let file = File::open(executable).map_err(wrong)?;
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(wrong)?;
    if u64::try_from(bytes.len())? > MOST_BYTES {
        return Err(format!(
            "{} is over 500 MiB, which the host's installer refuses",
            executable.display()
        )
        .into());
    }
    Ok(bytes)
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let written = File::create(path).and_then(|mut file| file.write_all(bytes));
    written.map_err(|e| format!("{} cannot be written: {e}", path.display()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_is_named_and_filled_as_the_installer_expects() {
        let directory = tempfile::tempdir().unwrap();
        let executable = directory.path().join("built");
        fs::write(&executable, b"#!/bin/sh\n").unwrap();
        let plugin = Described::read("finfocus-plugin-flat", "1.2.3", "Costs.", directory.path()).unwrap();
        let make = |out: &str| {
            make(
                &plugin,
                &executable,
                "x86_64-unknown-linux-gnu",
                &directory.path().join(out),
            )
        };
        let told = make("a").unwrap();
        let path = directory.path().join("a/flat_v1.2.3_linux_amd64.tar.gz");
        assert_eq!(told.lines().next(), path.to_str());
        let bytes = fs::read(&path).unwrap();
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(bytes.as_slice()));
        let entries = archive.entries().unwrap().map(|entry| {
            let mut entry = entry.unwrap();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            let name = entry.path().unwrap().display().to_string();
            (name, entry.header().mode().unwrap(), text)
        });
        let expected = [
            ("finfocus-plugin-flat".to_owned(), 0o755, "#!/bin/sh\n".to_owned()),
            (MANIFEST.to_owned(), 0o644, plugin.manifest.clone()),
        ];
        assert_eq!(entries.collect::<Vec<_>>(), expected);
        make("b").unwrap();
        assert_eq!(
            bytes,
            fs::read(directory.path().join("b/flat_v1.2.3_linux_amd64.tar.gz")).unwrap()
        );
        let sum = fs::read_to_string(directory.path().join("a/flat_v1.2.3_linux_amd64.tar.gz.sha256")).unwrap();
        let (digits, file) = sum.split_once("  ").unwrap();
        assert_eq!((digits.len(), file), (64, "flat_v1.2.3_linux_amd64.tar.gz\n"));
    }

    #[test]
    fn platforms_have_the_words_of_the_host() {
        for (target, os, arch) in [
            ("x86_64-unknown-linux-musl", "linux", "amd64"),
            ("aarch64-apple-darwin", "darwin", "arm64"),
            ("x86_64-pc-windows-msvc", "windows", "amd64"),
            ("riscv64gc-unknown-linux-gnu", "linux", "riscv64gc"),
        ] {
            assert_eq!(platform(target).unwrap(), (os, arch.to_owned()));
        }
        assert!(platform("wasm32-unknown-unknown").is_err());
    }
}
