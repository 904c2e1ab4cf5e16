//! How processes end, by themselves and by us, and what they leave.

use super::*;

#[test]
fn a_grandchild_that_holds_the_outputs_holds_up_nobody() {
    for (backend, run) in every_backend() {
        let dir = TestDir::new();
        let pid = dir.file("pid");
        let script = format!("sleep 60 & echo $! > '{}'; echo answer", pid.display());
        let began = Instant::now();
        let output = call(&sh(&script, run), "").unwrap();
        assert_eq!(output.stdout, "answer\n", "{backend}");
        assert!(
            began.elapsed() < Duration::from_secs(5),
            "{backend}: {:?}",
            began.elapsed()
        );
        let grandchild = dir.number("pid");
        if backend == PORTABLE.0 {
            assert!(runs(grandchild), "there is no group to end it with");
            kill(grandchild);
        }
        eventually(backend, || !runs(grandchild));
    }
}

#[test]
fn an_answer_may_come_from_a_process_that_was_left_behind() {
    const HELD: &str = "still holds its standard output open";
    for (backend, run) in every_backend() {
        // As `exec > >(sleep 0.3; cat)` has it in bash.
        let output = call(&sh("{ sleep 0.3; echo late; } &", run), "").unwrap();
        assert_eq!(
            (&output.stdout[..], output.stdout_held),
            (&b"late\n"[..], false),
            "{backend}"
        );
        let error = within(Duration::from_millis(500), &sh("sleep 2 &", run), "").unwrap_err();
        assert_eq!(error.code(), Code::DeadlineExceeded, "{backend}: {error}");
        assert!(error.message().contains(HELD), "{backend}: {error}");
        // A plugin that failed has no answer to wait for.
        let began = Instant::now();
        let output = call(&sh("sleep 2 & exit 3", run), "").unwrap();
        assert_eq!(
            (output.status, output.stdout_held),
            (ExitStatus::Exited(3), true),
            "{backend}"
        );
        assert!(
            began.elapsed() < Duration::from_secs(1),
            "{backend}: {:?}",
            began.elapsed()
        );
    }
}

#[test]
fn a_grandchild_that_writes_for_ever_is_cut_off() {
    for (backend, run) in every_backend() {
        let plugin = sh("yes & echo answer", run);
        let outcome = call(&plugin, "");
        // Whether it comes to the limit within the time depends on the machine.
        match outcome {
            Ok(output) => assert_eq!(output.status, ExitStatus::Exited(0), "{backend}"),
            Err(error) => assert_eq!(error.code(), Code::ResourceExhausted, "{backend}: {error}"),
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
    for (backend, run) in every_backend() {
        for (name, setting, polite) in cases {
            let dir = TestDir::new();
            let script = format!("echo $$ > pid; {setting}; while :; do sleep 0.02; done");
            let plugin = sh(&script, run).with_current_dir(&dir.0);
            let began = Instant::now();
            let error = within(Duration::from_millis(300), &plugin, "").unwrap_err();
            let took = began.elapsed();
            assert_eq!(error.code(), Code::DeadlineExceeded, "{backend}, {name}: {error}");
            assert!(took < Duration::from_secs(4), "{backend}, {name}: {took:?}");
            assert!(!exists(dir.number("pid")), "{backend}, {name}: still there");
            let asked = dir.file("asked").exists();
            assert_eq!(asked, polite && backend != PORTABLE.0, "{backend}, {name}: asked");
        }
    }
}

#[test]
fn what_a_process_started_is_ended_with_it() {
    for &(backend, run) in UNIX {
        for outputs in ["", ">/dev/null 2>&1"] {
            let dir = TestDir::new();
            let script = format!(
                "(trap '' TERM; echo started > ready; while :; do sleep 0.02; done) {outputs} & echo $! > pid; wait"
            );
            let plugin = sh(&script, run).with_current_dir(&dir.0);
            let error = within(Duration::from_millis(300), &plugin, "").unwrap_err();
            assert_eq!(error.code(), Code::DeadlineExceeded, "{backend}: {error}");
            let grandchild = dir.number("pid");
            eventually(&format!("{backend}: {outputs:?}"), || !runs(grandchild));
        }
    }
}

#[test]
fn whoever_writes_too_much_is_ended() {
    for (backend, run) in every_backend() {
        for script in ["yes", "trap '' TERM PIPE; while :; do yes; done"] {
            let began = Instant::now();
            let error = call(&sh(script, run), "").unwrap_err();
            assert_eq!(error.code(), Code::ResourceExhausted, "{backend}: {error}");
            assert!(
                began.elapsed() < Duration::from_secs(10),
                "{backend}: {:?}",
                began.elapsed()
            );
        }
        // Just as much as is allowed.
        let output = call(&sh(&format!("head -c {} /dev/zero", 16 * MIB), run), "").unwrap();
        assert_eq!(output.stdout.len(), 16 * MIB, "{backend}");
    }
}

#[test]
fn a_call_that_is_dropped_leaves_no_process() {
    for (backend, run) in every_backend() {
        for millis in [0, 1, 3, 10, 60] {
            let dir = TestDir::new();
            let script = "echo $$ > pid; trap '' TERM; while :; do sleep 0.02; done";
            let plugin = sh(script, run).with_current_dir(&dir.0);
            let ctx = Context::new().with_timeout(Duration::from_millis(millis));
            let free = Context::new();
            // `bound` drops the call, which knows nothing of the deadline.
            let dropped = block_on(ctx.run_until_ended(Runner::run(&plugin, &free, input("in"))));
            assert_eq!(dropped.unwrap_err().code(), Code::DeadlineExceeded, "{backend}");
            // The slot is free again when the process is gone.
            eventually(&format!("{backend}, {millis} ms"), || plugin.idle());
            // It may have come to nothing, or just not to its end.
            let written = std::fs::read_to_string(dir.file("pid")).unwrap_or_default();
            if let Ok(pid) = written.trim().parse() {
                assert!(!exists(pid), "{backend}, {millis} ms: still there");
            }
        }
    }
}

#[test]
fn who_cannot_be_killed_holds_up_no_caller_and_keeps_its_slot() {
    // A process that waits for a dead disk, as far as a caller sees.
    fn unkillable(mut job: crate::runner::job::Job, _: &crate::runner::stop::Stop) -> JobEnd {
        let child = job.command.spawn().unwrap();
        let error = crate::runner::job::unkillable(&job.name, child.id());
        JobEnd {
            outcome: Err(error),
            unreaped: Some(child),
        }
    }
    let dir = TestDir::new();
    let plugin = sh("echo $$ > pid; sleep 0.5", unkillable)
        .with_current_dir(&dir.0)
        .with_max_processes(1);
    let error = call(&plugin, "").unwrap_err();
    assert!(
        error.code() == Code::Unavailable && error.message().contains("does not end"),
        "{error}"
    );
    assert!(!plugin.idle(), "there is one more process than it seems");
    eventually("it is reaped after all", || plugin.idle());
    assert!(!exists(dir.number("pid")));
}
