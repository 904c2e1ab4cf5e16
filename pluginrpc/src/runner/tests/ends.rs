//! How processes end, by themselves and by us, and what they leave.

use super::*;

#[test]
fn a_grandchild_that_holds_the_outputs_holds_up_nobody() {
    for (way, run) in every_way() {
        let folder = Folder::new();
        let pid = folder.file("pid");
        let script = format!("sleep 60 & echo $! > '{}'; echo answer", pid.display());
        let began = Instant::now();
        let finished = call(&sh(&script, run), "").unwrap();
        assert_eq!(finished.stdout, "answer\n", "{way}");
        assert!(began.elapsed() < Duration::from_secs(5), "{way}: {:?}", began.elapsed());
        let grandchild = folder.number("pid");
        if way == PORTABLE.0 {
            assert!(runs(grandchild), "there is no group to end it with");
            kill(grandchild);
        }
        eventually(way, || !runs(grandchild));
    }
}

#[test]
fn a_grandchild_that_writes_for_ever_is_cut_off() {
    for (way, run) in every_way() {
        let plugin = sh("yes & echo answer", run);
        let outcome = call(&plugin, "");
        // Whether it comes to the limit within the time depends on the machine.
        match outcome {
            Ok(finished) => assert_eq!(finished.status, ExitStatus::Exited(0), "{way}"),
            Err(error) => assert_eq!(error.code(), Code::ResourceExhausted, "{way}: {error}"),
        }
    }
}

#[test]
fn at_the_deadline_a_process_is_asked_and_then_killed() {
    // Each writes its id, and how it was asked to end.
    let cases = [
        ("polite", "trap 'echo asked > asked; exit 0' TERM", true),
        ("deaf", "trap '' TERM", false),
        ("stopped", "trap 'echo asked > asked; exit 0' TERM; kill -STOP $$", true),
        ("stopped and deaf", "trap '' TERM; kill -STOP $$", false),
    ];
    for (way, run) in every_way() {
        for (name, setting, polite) in cases {
            let folder = Folder::new();
            let script = format!("echo $$ > pid; {setting}; while :; do sleep 0.02; done");
            let plugin = sh(&script, run).with_current_dir(&folder.0);
            let began = Instant::now();
            let error = within(Duration::from_millis(300), &plugin, "").unwrap_err();
            let took = began.elapsed();
            assert_eq!(error.code(), Code::DeadlineExceeded, "{way}, {name}: {error}");
            assert!(took < Duration::from_secs(4), "{way}, {name}: {took:?}");
            assert!(!exists(folder.number("pid")), "{way}, {name}: still there");
            let asked = folder.file("asked").exists();
            assert_eq!(asked, polite && way != PORTABLE.0, "{way}, {name}: asked");
        }
    }
}

#[test]
fn what_a_process_started_is_ended_with_it() {
    for &(way, run) in UNIX {
        for outputs in ["", ">/dev/null 2>&1"] {
            let folder = Folder::new();
            let script = format!(
                "(trap '' TERM; echo started > ready; while :; do sleep 0.02; done) {outputs} & echo $! > pid; wait"
            );
            let plugin = sh(&script, run).with_current_dir(&folder.0);
            let error = within(Duration::from_millis(300), &plugin, "").unwrap_err();
            assert_eq!(error.code(), Code::DeadlineExceeded, "{way}: {error}");
            let grandchild = folder.number("pid");
            eventually(&format!("{way}: {outputs:?}"), || !runs(grandchild));
        }
    }
}

#[test]
fn whoever_writes_too_much_is_ended() {
    for (way, run) in every_way() {
        for script in ["yes", "trap '' TERM PIPE; while :; do yes; done"] {
            let began = Instant::now();
            let error = call(&sh(script, run), "").unwrap_err();
            assert_eq!(error.code(), Code::ResourceExhausted, "{way}: {error}");
            assert!(
                began.elapsed() < Duration::from_secs(10),
                "{way}: {:?}",
                began.elapsed()
            );
        }
        // Just as much as is allowed.
        let finished = call(&sh(&format!("head -c {} /dev/zero", 16 * MIB), run), "").unwrap();
        assert_eq!(finished.stdout.len(), 16 * MIB, "{way}");
    }
}

#[test]
fn a_call_that_is_dropped_leaves_no_process() {
    for (way, run) in every_way() {
        for millis in [0, 1, 3, 10, 60] {
            let folder = Folder::new();
            let script = "echo $$ > pid; trap '' TERM; while :; do sleep 0.02; done";
            let plugin = sh(script, run).with_current_dir(&folder.0);
            let ctx = Context::new().with_timeout(Duration::from_millis(millis));
            let free = Context::new();
            // `bound` drops the call, which knows nothing of the deadline.
            let dropped = block_on(ctx.run_until_ended(Runner::run(&plugin, &free, input("in"))));
            assert_eq!(dropped.unwrap_err().code(), Code::DeadlineExceeded, "{way}");
            // The slot is free again when the process is gone.
            eventually(&format!("{way}, {millis} ms"), || plugin.idle());
            // It may have come to nothing, or just not to its end.
            let written = std::fs::read_to_string(folder.file("pid")).unwrap_or_default();
            if let Ok(pid) = written.trim().parse() {
                assert!(!exists(pid), "{way}, {millis} ms: still there");
            }
        }
    }
}

#[test]
fn who_cannot_be_killed_holds_up_no_caller_and_keeps_its_slot() {
    // A process that waits for a dead disk, as far as a caller sees.
    fn immortal(mut job: crate::runner::job::Job, _: &crate::runner::stop::Stop) -> Over {
        let child = job.command.spawn().unwrap();
        let error = crate::runner::job::immortal(&job.name, child.id());
        Over {
            outcome: Err(error),
            left: Some(child),
        }
    }
    let folder = Folder::new();
    let plugin = sh("echo $$ > pid; sleep 0.5", immortal)
        .with_current_dir(&folder.0)
        .with_max_processes(1);
    let error = call(&plugin, "").unwrap_err();
    assert!(
        error.code() == Code::Unavailable && error.message().contains("does not end"),
        "{error}"
    );
    assert!(!plugin.idle(), "there is one more process than it seems");
    eventually("it is reaped after all", || plugin.idle());
    assert!(!exists(folder.number("pid")));
}
