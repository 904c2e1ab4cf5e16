//! The three pipes of a process, each on a thread of its own, so that none of them can block another.

use std::io::{Read, Write};
use std::process::Child;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use pluginrpc::Format;

use super::Stop;
use crate::case::Stdin;

/// More than this is not kept of an output; a plugin that writes without end fails its case.
const MOST_OUTPUT: usize = 128 << 20;

/// Writes standard input.
pub(super) struct Writer {
    taken: Arc<AtomicBool>,
    /// Dropped, it lets go of a pipe that is held open.
    _hold: Sender<()>,
}

impl Writer {
    pub(super) fn start(child: &mut Child, stdin: &Stdin, format: Format) -> Result<Self, Stop> {
        let (hold, held) = channel();
        let taken = Arc::new(AtomicBool::new(false));
        let (source, stays_open) = match stdin {
            Stdin::Bytes(source) => (Some(source), false),
            Stdin::Open(source) => (Some(source), true),
            Stdin::Empty | Stdin::Closed | Stdin::Terminal => (None, false),
        };
        let bytes = source.map(|source| source.bytes(format)).transpose();
        let bytes = bytes.map_err(|e| Stop::Failed(format!("stdin of the case: {e}")))?;
        if let (Some(mut pipe), Some(bytes)) = (child.stdin.take(), bytes) {
            let taken = taken.clone();
            thread::spawn(move || {
                // A plugin need not read what it is sent.
                if pipe.write_all(&bytes).is_ok() {
                    taken.store(true, Ordering::SeqCst);
                }
                if stays_open {
                    // Ends with an error when the other half is dropped, which is what is waited for.
                    let _ = held.recv();
                }
            });
        }
        Ok(Self { taken, _hold: hold })
    }

    /// Returns true once everything is written.
    pub(super) fn is_taken(&self) -> bool {
        self.taken.load(Ordering::SeqCst)
    }
}

/// Reads an output.
#[derive(Clone, Default)]
pub(super) struct Reader(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    bytes: Vec<u8>,
    done: bool,
}

impl Reader {
    pub(super) fn start(pipe: Option<impl Read + Send + 'static>) -> Self {
        let reader = Self::default();
        match pipe {
            None => reader.state().done = true,
            Some(mut pipe) => {
                let reader = reader.clone();
                thread::spawn(move || {
                    let mut chunk = vec![0; 64 << 10];
                    while let Ok(read @ 1..) = pipe.read(&mut chunk) {
                        let mut state = reader.state();
                        state.bytes.extend_from_slice(chunk.get(..read).unwrap_or_default());
                        if state.bytes.len() > MOST_OUTPUT {
                            break;
                        }
                    }
                    reader.state().done = true;
                });
            }
        }
        reader
    }

    /// Returns true if the bytes read so far contain these.
    pub(super) fn holds(&self, bytes: &[u8]) -> bool {
        self.state().bytes.windows(bytes.len().max(1)).any(|part| part == bytes)
    }

    /// Everything, once the pipe is at its end.
    pub(super) fn finish(self, end: Instant) -> Result<Vec<u8>, String> {
        loop {
            let mut state = self.state();
            if state.done {
                return Ok(std::mem::take(&mut state.bytes));
            }
            drop(state);
            if Instant::now() >= end {
                return Err("something still holds it open".to_owned());
            }
            thread::sleep(Duration::from_millis(1));
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
