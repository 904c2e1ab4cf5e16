//! Bytes that no compiler wrote: an error or views, and never a panic.

use pluginrpc_descriptor::{FileInfo, FileSet, MAX_DEPTH};

const SET: &[u8] = include_bytes!("data/editions.binpb");

/// Calls every accessor.
fn walk(files: &FileSet<'_>) -> usize {
    let mut count = 0;
    let mut see = |text: String| count += text.len();
    for file in files.files() {
        see(format!(
            "{file:?} {:?} {:?} {:?}",
            file.options(),
            file.features(),
            file.info()
        ));
        for location in file.locations() {
            see(format!("{location:?} {:?}", location.path().collect::<Vec<_>>()));
        }
        for message in file.all_messages() {
            see(format!("{message:?} {:?} {:?}", message.options(), message.location()));
            see(format!(
                "{:?}",
                message
                    .reserved_ranges()
                    .chain(message.extension_ranges())
                    .collect::<Vec<_>>()
            ));
            for field in message.fields() {
                see(format!(
                    "{field:?} {:?} {:?} {:?}",
                    field.options(),
                    field.path(),
                    field.location()
                ));
                see(format!(
                    "{:?} {:?} {:?}",
                    field.message_type(),
                    field.enum_type(),
                    field.oneof()
                ));
                see(format!(
                    "{} {} {}",
                    field.is_delimited(),
                    field.is_packed(),
                    field.has_presence()
                ));
                for extension in files.extensions() {
                    see(format!("{:?}", field.options().extension(*extension)));
                }
            }
            message
                .oneofs()
                .for_each(|oneof| see(format!("{oneof:?} {} {:?}", oneof.is_synthetic(), oneof.path())));
        }
        for item in file.all_enums() {
            see(format!("{item:?} {:?}", item.location()));
            item.values()
                .for_each(|value| see(format!("{value:?} {:?} {:?}", value.parent(), value.path())));
        }
        for extension in file.all_extensions() {
            see(format!(
                "{extension:?} {:?} {:?}",
                extension.extendee(),
                extension.path()
            ));
        }
        for method in file.services().flat_map(|service| service.methods()) {
            see(format!(
                "{method:?} {:?} {:?} {:?}",
                method.input(),
                method.output(),
                method.location()
            ));
        }
    }
    count
}

#[test]
fn damaged_sets_are_refused_or_read() {
    let (mut read, mut refused) = (0, 0);
    let mut check = |bytes: &[u8]| match FileSet::from_descriptor_set(bytes) {
        Ok(files) => {
            walk(&files);
            read += 1;
        }
        Err(error) => {
            assert!(error.to_string().starts_with("invalid descriptor"), "{error}");
            refused += 1;
        }
    };
    for at in (0..SET.len()).step_by(29) {
        check(&SET[..at]);
        for byte in [0x00, 0x7f, 0xff, SET[at] ^ 1, SET[at] ^ 8] {
            let mut damaged = SET.to_vec();
            damaged[at] = byte;
            check(&damaged);
        }
    }
    assert!(read > 100 && refused > 100, "{read} read, {refused} refused");
}

/// A message with a nested message, and so on.
fn nested(depth: usize) -> Vec<u8> {
    fn length(mut value: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        while value > 0x7f {
            bytes.push((value & 0x7f) as u8 | 0x80);
            value >>= 7;
        }
        bytes.push(value as u8);
        bytes
    }
    let mut message = Vec::new();
    for _ in 1..depth {
        message = [&[0x1a][..], &length(message.len()), &message].concat();
    }
    [&[0x22][..], &length(message.len()), &message].concat()
}

#[test]
fn depth_is_bounded() {
    let deep = nested(MAX_DEPTH);
    let files = FileSet::from_files([&deep[..]]).expect("as deep as is allowed");
    assert_eq!(
        files.files().next().expect("one file").all_messages().count(),
        MAX_DEPTH
    );
    for depth in [MAX_DEPTH + 1, 20_000] {
        let error = FileSet::from_files([&nested(depth)[..]]).expect_err("too deep");
        assert!(error.is_too_deep(), "{error}");
    }
    // Groups: 1,000,000 start tags of an unknown field.
    let groups = vec![0x7b; 1_000_000];
    assert!(FileSet::from_files([&groups[..]]).expect_err("too deep").is_too_deep());
}

#[test]
fn errors_name_the_file() {
    let error = FileSet::from_files([&b"\x0a\x07a.proto\x12\x02\xff\xff"[..]]).expect_err("not UTF-8");
    assert_eq!(
        error.to_string(),
        "invalid descriptor of \"a.proto\": a string is not valid UTF-8"
    );
    assert_eq!(error.file(), Some("a.proto"));
    let error = FileSet::from_files([&b"\x0a\x07a.proto\x12\x7f"[..]]).expect_err("truncated");
    assert_eq!(
        error.to_string(),
        "invalid descriptor of \"a.proto\": it ends in the middle of a field"
    );
}

#[test]
fn a_refused_file_leaves_the_set_as_it_was() {
    let mut files = FileSet::new();
    files
        .push(b"\x0a\x07a.proto\x22\x03\x0a\x01M", FileInfo::default())
        .expect("a file");
    assert!(files.message("M").is_some());
    files.push(b"\xff", FileInfo::default()).expect_err("broken");
    assert_eq!((files.len(), files.message("M").is_some()), (1, true));
    files
        .push(b"\x0a\x07b.proto\x22\x03\x0a\x01N", FileInfo::default())
        .expect("a file");
    assert!(files.message("N").is_some(), "the index follows");
}
