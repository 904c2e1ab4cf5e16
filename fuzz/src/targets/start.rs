//! Arguments and environment.

use std::ffi::OsString;
use std::sync::LazyLock;

use pluginrpc::{Bytes, Invocation, Plugin};

use super::plugin;

const VARIABLES: [(&str, &str); 5] = [
    ("FINFOCUS_PLUGIN_PORT", "7001"),
    ("PULUMICOST_PLUGIN_PORT", "x"),
    ("TEST_PLUGIN_COOKIE", "crumbs"),
    ("PLUGIN_PROTOCOL_VERSIONS", "1,2,x"),
    ("PLUGIN_MIN_PORT", "10000"),
];

/// A byte whose bits say which variables are set, then the arguments, with a zero byte between them.
pub fn argv(input: &[u8]) {
    static PLUGIN: LazyLock<Plugin> = LazyLock::new(plugin::plugin);
    let Some((bits, args)) = input.split_first() else {
        return;
    };
    let set = |i: usize| bits & (1 << i) != 0;
    let env = VARIABLES
        .iter()
        .enumerate()
        .filter(|(i, _)| set(*i))
        .map(|(_, row)| *row);
    let invocation = Invocation::new(args.split(|byte| *byte == 0).map(os_string), env);
    // Files are not ours to read here.
    let reads_file = |arg: &OsString| {
        arg.as_encoded_bytes().windows(2).any(|two| matches!(two, b"=@")) || arg.as_encoded_bytes().starts_with(b"@")
    };
    if invocation.args().iter().any(reads_file) {
        return;
    }
    let answer = pluginrpc::__fuzzing::answer(&PLUGIN, &invocation, Bytes::from_static(b"{}"));
    if let Ok(Some((status, stdout, stderr))) = answer {
        // Something is always said, and nothing that acts on a terminal.
        assert!(status <= 1);
        assert!(status == 0 || !stderr.is_empty());
        assert!(stderr.chars().all(|c| c == '\n' || !c.is_control()), "{stderr:?}");
        drop(stdout);
    }
    for profile in plugin::profiles() {
        let _ = (profile.claim(&invocation), profile.ends_with_parent(&invocation));
        if let Ok(listen) = profile.listen(&invocation) {
            let _ = profile.announcement(&invocation, &listen);
        }
    }
}

#[cfg(unix)]
fn os_string(bytes: &[u8]) -> OsString {
    use std::os::unix::ffi::OsStringExt;
    OsString::from_vec(bytes.to_vec())
}

#[cfg(not(unix))]
fn os_string(bytes: &[u8]) -> OsString {
    String::from_utf8_lossy(bytes).into_owned().into()
}
