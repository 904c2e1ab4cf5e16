//! The first signal cancels.
#![allow(unsafe_code)] // Each block says why it is sound.

use std::io::Read;
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::Context;

/// The descriptor that the signal handler writes to; -1 until there is one.
static SIGNALLED: AtomicI32 = AtomicI32::new(-1);

/// The contexts that the signal cancels.
static WATCH: Mutex<Watch> = Mutex::new(Watch {
    started: false,
    came: false,
    contexts: Vec::new(),
});

struct Watch {
    started: bool,
    came: bool,
    contexts: Vec<Context>,
}

fn watch() -> MutexGuard<'static, Watch> {
    WATCH.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Cancels the context at the first SIGINT or SIGTERM; the second has its default effect. If that cannot be set up, the
/// first signal ends the process, as it does without this call.
pub(crate) fn cancel_on_signal(ctx: Context) {
    let mut watch = watch();
    if watch.came {
        drop(watch);
        return ctx.cancel();
    }
    watch.contexts.push(ctx);
    if !std::mem::replace(&mut watch.started, true) {
        start();
    }
}

fn start() {
    let Ok((mut reader, writer)) = UnixStream::pair() else {
        return;
    };
    let waiting = std::thread::Builder::new()
        .name("pluginrpc-signals".to_owned())
        .spawn(move || {
            if reader.read_exact(&mut [0]).is_ok() {
                let mut watch = watch();
                watch.came = true;
                let contexts = std::mem::take(&mut watch.contexts);
                drop(watch);
                contexts.iter().for_each(Context::cancel);
            }
        });
    if waiting.is_err() {
        return;
    }
    SIGNALLED.store(writer.as_raw_fd(), Ordering::SeqCst);
    // The handler uses the descriptor for as long as the process lives.
    std::mem::forget(writer);
    for signal in [libc::SIGINT, libc::SIGTERM] {
        // SAFETY: both structs are plain data for which all zeros are valid, the handler does nothing that is not
        // async-signal-safe, and the pointers live through the calls.
        unsafe {
            let mut old: libc::sigaction = std::mem::zeroed();
            let known = libc::sigaction(signal, std::ptr::null(), &raw mut old);
            // A signal that our parent set to be ignored stays ignored.
            if known != 0 || old.sa_sigaction == libc::SIG_IGN {
                continue;
            }
            let mut new: libc::sigaction = std::mem::zeroed();
            new.sa_sigaction = on_signal as extern "C" fn(libc::c_int) as usize;
            new.sa_flags = libc::SA_RESETHAND | libc::SA_RESTART;
            libc::sigaction(signal, &raw const new, std::ptr::null_mut());
        }
    }
}

extern "C" fn on_signal(_: libc::c_int) {
    let fd = SIGNALLED.load(Ordering::SeqCst);
    // SAFETY: write(2) is async-signal-safe, and the descriptor is open for as long as the process lives. The one byte
    // has room, so it does not fail and errno stays as it was.
    unsafe {
        libc::write(fd, [0_u8].as_ptr().cast(), 1);
    }
}
