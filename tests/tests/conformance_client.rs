//! The conformance cases for clients, with our client and a plugin that misbehaves on request.
#![allow(clippy::unwrap_used)] // A test.

use std::fmt::Write as _;
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use pluginrpc_tests::{client, programs};

/// Cases that are run at the same time: most of them wait.
const AT_ONCE: usize = 8;

#[test]
fn our_client_passes_every_case() {
    let (program, file) = (programs::built("scripted-plugin"), client::file());
    let suite = client::load(&file).unwrap();
    let only = std::env::var("CASE").unwrap_or_default();
    let all: Vec<_> = suite
        .cases
        .iter()
        .filter(|case| only.is_empty() || case.id == only || case.row() == only)
        .flat_map(|case| case.formats().into_iter().map(move |format| (case, format)))
        .collect();
    assert!(!all.is_empty(), "there is no case {only}");
    let (left, report) = (Mutex::new(all.iter()), Mutex::new(String::new()));
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let Some((case, format)) = left.lock().unwrap().next() else {
                        break;
                    };
                    let began = Instant::now();
                    let Err(wrong) = client::try_case(&program, &file, case, *format) else {
                        continue;
                    };
                    let mut report = report.lock().unwrap();
                    let took = began.elapsed();
                    let _ = writeln!(report, "{}/{format}  {} ({took:.1?})", case.id, case.about);
                    for line in wrong {
                        let _ = writeln!(report, "    {line}");
                    }
                }
            });
        }
    });
    let report = report.into_inner().unwrap();
    assert!(report.is_empty(), "of {} runs failed:\n{report}", all.len());
}

/// Every row of the facts that a client can show has a case, or a test that its comment names.
#[test]
fn no_row_is_left_out() {
    let suite = client::load(&client::file()).unwrap();
    let elsewhere = [
        "C4",  // environment.rs
        "C5",  // environment.rs
        "C7",  // environment.rs
        "C13", // processes.rs
        "C15", // no request is no value of our types
        "C30", // no other format is a value of our type
    ];
    let missing: Vec<_> = (1..=30)
        .map(|n| format!("C{n}"))
        .filter(|row| !elsewhere.contains(&row.as_str()) && !suite.cases.iter().any(|case| case.row() == row))
        .collect();
    assert!(missing.is_empty(), "no case for {}", missing.join(" "));
}
