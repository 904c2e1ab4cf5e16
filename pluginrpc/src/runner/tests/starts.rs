//! What is started, and what cannot be.

use super::*;

#[test]
fn a_call_without_time_starts_nothing() {
    for (backend, run) in every_backend() {
        let dir = TestDir::new();
        let plugin = sh("echo started > started", run).with_current_dir(&dir.0);
        let ended = Context::new();
        ended.cancel();
        let error = block_on(Runner::run(&plugin, &ended, input(""))).unwrap_err();
        assert_eq!(error.code(), Code::Canceled, "{backend}");
        let late = within(Duration::ZERO, &plugin, "").unwrap_err();
        assert_eq!(late.code(), Code::DeadlineExceeded, "{backend}");
        // Asked to end between the thread's start and that of the process.
        let stop = crate::runner::stop::Stop::default();
        stop.request();
        let over = run(plugin.job(input("")).unwrap(), &stop);
        assert_eq!(over.outcome.unwrap_err().code(), Code::Canceled, "{backend}");
        assert!(!dir.file("started").exists(), "{backend}");
    }
}

#[test]
fn what_cannot_be_started_says_why() {
    use std::os::unix::fs::OpenOptionsExt;
    let dir = TestDir::new();
    let write = |name: &str, mode: u32, text: &str| {
        use std::io::Write;
        let path = dir.file(name);
        let mut file = std::fs::OpenOptions::new()
            .create(true)
            .write(true)
            .truncate(true)
            .mode(mode)
            .open(&path)
            .unwrap();
        file.write_all(text.as_bytes()).unwrap();
        (path, file)
    };
    let (garbage, _) = write("garbage", 0o755, "\u{1}\u{2}\u{3}");
    let (lost, _) = write("lost", 0o755, "#!/no/such/interpreter\n");
    let (plain, _) = write("plain", 0o644, "#!/bin/sh\n");
    let (busy, held) = write("busy", 0o755, "#!/bin/sh\necho ready\n");
    let says = |plugin: &Executable, words: &[&str]| {
        let error = call(plugin, "").unwrap_err();
        assert_eq!(error.code(), Code::Unavailable, "{error}");
        for word in words {
            assert!(error.message().contains(word), "{word:?} is not in: {error}");
        }
    };
    says(&Executable::new(&garbage), &["garbage", "script that begins with #!"]);
    says(&Executable::new(&lost), &["lost", "the interpreter on its first line"]);
    says(&Executable::new(&plain), &["plain", "chmod +x"]);
    says(&Executable::new(dir.file("none")), &["none", "no such executable file"]);
    says(&Executable::new("no-such-program-at-all"), &["on PATH"]);
    says(
        &sh("exit 0", process::run).with_current_dir(dir.file("nowhere")),
        &["no directory", "nowhere"],
    );
    let long = "x".repeat(4 * MIB);
    says(
        &sh("exit 0", process::run).with_args([&long]),
        &["arguments and environment"],
    );
    // Somebody writes it for good, or only for the moment.
    says(&Executable::new(&busy), &["busy", "open for writing"]);
    let installer = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(50));
        drop(held);
    });
    assert_eq!(call(&Executable::new(&busy), "").unwrap().stdout, "ready\n");
    installer.join().unwrap();
}

#[test]
fn a_relative_path_is_ours_and_not_of_the_plugins_directory() {
    let dir = TestDir::new();
    let bin = std::env::current_dir().unwrap();
    let up = "../".repeat(bin.components().count());
    for (backend, run) in every_backend() {
        let mut plugin = Executable::new(format!("{up}bin/sh"))
            .with_args(["-c", "pwd"])
            .with_current_dir(&dir.0);
        plugin.run = run;
        let output = call(&plugin, "").unwrap();
        let real = dir.0.canonicalize().unwrap();
        assert_eq!(
            String::from_utf8_lossy(&output.stdout).trim_end(),
            real.to_string_lossy(),
            "{backend}"
        );
    }
}

#[test]
fn a_plugin_sees_the_environment_that_it_is_given() {
    for (backend, run) in every_backend() {
        let environment = Environment::empty().with("GIVEN", "yes").with("PLUGIN_PORT", "1");
        let plugin = sh("/usr/bin/env", run).with_environment(environment);
        let output = call(&plugin, "").unwrap();
        let seen = String::from_utf8_lossy(&output.stdout);
        assert!(
            seen.contains("GIVEN=yes\n") && seen.contains("PLUGIN_PORT=1\n"),
            "{backend}: {seen}"
        );
        // The shell itself sets PWD, SHLVL and _.
        assert!(!seen.contains("HOME=") && !seen.contains("CARGO"), "{backend}: {seen}");
    }
}

#[test]
fn other_platforms_have_what_the_rest_of_the_crate_asks_for() {
    use crate::sys::other;
    use std::io::Write;
    let ctx = Context::new();
    other::cancel_on_signal(ctx.clone());
    assert!(ctx.ended().is_none());
    other::unbuffered_stdout().unwrap().flush().unwrap();
    let _: RunJob = other::process::run;
    assert_eq!(other::process::hint(&std::io::Error::other("x")), "");
    let _ = other::terminal_width();
    #[cfg(feature = "json")]
    assert!(!other::stdin_has_data());
}

#[test]
#[cfg(target_os = "linux")] // for what /proc tells
#[allow(unsafe_code)] // the set is plain data, and the pointers live through the calls
fn signals_that_the_host_blocks_reach_the_plugin() {
    for &(backend, run) in UNIX {
        let child = std::thread::spawn(move || {
            unsafe {
                let mut blocked: libc::sigset_t = std::mem::zeroed();
                libc::sigemptyset(&raw mut blocked);
                libc::sigaddset(&raw mut blocked, libc::SIGTERM);
                libc::pthread_sigmask(libc::SIG_BLOCK, &raw const blocked, std::ptr::null_mut());
            }
            // No shell: that would unblock them by itself.
            let mut plugin = Executable::new("/bin/grep").with_args(["-h", "SigBlk", "/proc/self/status"]);
            plugin.run = run;
            call(&plugin, "").unwrap()
        });
        let blocked = child.join().unwrap().stdout;
        assert_eq!(blocked, "SigBlk:\t0000000000000000\n", "{backend}");
    }
}
