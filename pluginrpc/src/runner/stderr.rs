//! What becomes of a plugin's standard error.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::Stdio;
use std::sync::Arc;

use bytes::Bytes;

/// How much of the end of standard error is kept unless told otherwise.
const TAIL: usize = 8 << 10;
/// The longest line that is given to a callback in one piece unless told otherwise.
const LINE: usize = 16 << 10;

/// What becomes of the standard error of a plugin that is started.
///
/// ```
/// use pluginrpc::Executable;
/// use pluginrpc::runner::Stderr;
/// use pluginrpc::text::escaped;
///
/// let logged = Stderr::lines(|line| eprintln!("acme-plugin: {}", escaped(line)));
/// let plugin = Executable::new("acme-plugin").with_stderr(logged.with_max_line_bytes(4096));
/// ```
#[derive(Clone)]
pub struct Stderr {
    kind: Kind,
    max_tail: usize,
    max_line: usize,
}

#[derive(Clone)]
enum Kind {
    Discard,
    Inherit,
    Tail,
    Lines(Callback),
}

type Callback = Arc<dyn Fn(&[u8]) + Send + Sync>;

impl Default for Stderr {
    fn default() -> Self {
        Self::tail()
    }
}

impl Stderr {
    const fn new(kind: Kind) -> Self {
        Self {
            kind,
            max_tail: TAIL,
            max_line: LINE,
        }
    }

    /// Nobody reads it, as the reference implementation has it (PluginRPC row C6).
    #[must_use]
    pub const fn discard() -> Self {
        Self::new(Kind::Discard)
    }

    /// It goes where ours goes, as it comes; whatever stands in it then acts on our terminal.
    #[must_use]
    pub const fn inherit() -> Self {
        Self::new(Kind::Inherit)
    }

    /// Its end is kept for errors, 8 KiB. The default.
    #[must_use]
    pub const fn tail() -> Self {
        Self::new(Kind::Tail)
    }

    /// Each line is given to `each` as soon as it is there, without its end; the tail is kept as well.
    ///
    /// A line may hold anything: [`text::escaped`](crate::text::escaped) makes it fit to be shown. One that is longer
    /// than [`Stderr::with_max_line_bytes`] comes in pieces. `each` is called on the thread that waits for the process,
    /// which reads nothing while `each` runs. Lines of calls that run at once come from several threads. After a panic
    /// in it, it is not called again for that process.
    #[must_use]
    pub fn lines(each: impl Fn(&[u8]) + Send + Sync + 'static) -> Self {
        Self::new(Kind::Lines(Arc::new(each)))
    }

    /// How much of the end is kept for errors, 8 KiB by default; what is before is read and forgotten.
    #[must_use]
    pub const fn with_tail_bytes(mut self, limit: usize) -> Self {
        self.max_tail = limit;
        self
    }

    /// How much of a line is given to the callback at once, 16 KiB by default and at least one byte.
    #[must_use]
    pub const fn with_max_line_bytes(mut self, limit: usize) -> Self {
        self.max_line = limit;
        self
    }

    /// The child's end.
    pub(super) fn stdio(&self) -> Stdio {
        match self.kind {
            Kind::Discard => Stdio::null(),
            Kind::Inherit => Stdio::inherit(),
            Kind::Tail | Kind::Lines(_) => Stdio::piped(),
        }
    }

    /// Our end, for one process.
    pub(super) fn sink(&self) -> StderrSink {
        StderrSink {
            tail: Vec::new(),
            max_tail: self.max_tail,
            lines: match &self.kind {
                Kind::Lines(each) => Some(Lines {
                    each: each.clone(),
                    max: self.max_line.max(1),
                    line: Vec::new(),
                    continues: false,
                }),
                _ => None,
            },
        }
    }
}

impl fmt::Debug for Stderr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            Kind::Discard => "Stderr::discard()",
            Kind::Inherit => "Stderr::inherit()",
            Kind::Tail => "Stderr::tail()",
            Kind::Lines(_) => "Stderr::lines(..)",
        })
    }
}

/// Takes the standard error of one process, and does with it what [`Stderr`] says; for whoever reads the pipe of a
/// [`Child`](super::Child).
pub struct StderrSink {
    tail: Vec<u8>,
    max_tail: usize,
    lines: Option<Lines>,
}

impl fmt::Debug for StderrSink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StderrSink").finish_non_exhaustive()
    }
}

struct Lines {
    each: Callback,
    max: usize,
    /// The line so far; always less than `max`.
    line: Vec<u8>,
    /// Whether a piece of the line has been given away already.
    continues: bool,
}

impl StderrSink {
    /// The next bytes. Calls the callback for each line that they complete.
    pub fn push(&mut self, bytes: &[u8]) {
        self.guarded(|lines| lines.push(bytes));
        match bytes.split_at_checked(bytes.len().saturating_sub(self.max_tail)) {
            Some((before, end)) if !before.is_empty() => {
                self.tail.clear();
                self.tail.extend_from_slice(end);
            }
            _ => {
                self.tail.extend_from_slice(bytes);
                let excess = self.tail.len().saturating_sub(self.max_tail);
                self.tail.drain(..excess);
            }
        }
    }

    /// The end of what came so far, as much as is kept.
    #[must_use]
    pub fn tail(&self) -> &[u8] {
        &self.tail
    }

    /// The end of it; gives the last line away even if nothing ended it, and no line after that.
    pub fn finish(&mut self) -> Bytes {
        self.guarded(Lines::finish);
        self.lines = None;
        std::mem::take(&mut self.tail).into()
    }

    /// The callback is somebody else's code; a panic in it must not cost the call.
    fn guarded(&mut self, f: impl FnOnce(&mut Lines)) {
        if let Some(lines) = &mut self.lines {
            if catch_unwind(AssertUnwindSafe(|| f(lines))).is_err() {
                self.lines = None;
            }
        }
    }
}

impl Lines {
    fn push(&mut self, bytes: &[u8]) {
        for part in bytes.split_inclusive(|&b| b == b'\n') {
            let (text, ended) = match part.strip_suffix(b"\n") {
                Some(text) => (text, true),
                None => (part, false),
            };
            self.push_text(text);
            if ended {
                self.end_line();
            }
        }
    }

    fn push_text(&mut self, mut text: &[u8]) {
        while let Some((piece, rest)) = text.split_at_checked(self.max - self.line.len()) {
            self.line.extend_from_slice(piece);
            (self.each)(&self.line);
            self.line.clear();
            self.continues = true;
            text = rest;
        }
        self.line.extend_from_slice(text);
    }

    fn end_line(&mut self) {
        if !self.line.is_empty() || !self.continues {
            (self.each)(self.line.strip_suffix(b"\r").unwrap_or(&self.line));
        }
        self.line.clear();
        self.continues = false;
    }

    fn finish(&mut self) {
        if !self.line.is_empty() {
            self.end_line();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    fn seen(max_line: usize, chunks: &[&str]) -> (Vec<String>, Bytes) {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let stderr = {
            let seen = seen.clone();
            Stderr::lines(move |line| seen.lock().unwrap().push(String::from_utf8_lossy(line).into_owned()))
        };
        let mut sink = stderr.with_max_line_bytes(max_line).with_tail_bytes(4).sink();
        chunks.iter().for_each(|chunk| sink.push(chunk.as_bytes()));
        let tail = sink.finish();
        let lines = seen.lock().unwrap().clone();
        (lines, tail)
    }

    #[test]
    fn lines_come_whole_however_they_arrive() {
        assert_eq!(seen(99, &["a", "b\nc\r", "\n", "\n", "d"]).0, ["ab", "c", "", "d"]);
        assert_eq!(seen(99, &[]).0, [""; 0]);
    }

    #[test]
    fn a_long_line_comes_in_pieces_and_no_byte_is_lost() {
        assert_eq!(seen(3, &["abcdefg\nhi\n"]).0, ["abc", "def", "g", "hi"]);
        assert_eq!(seen(3, &["abc", "\n", "abc\n", "\n"]).0, ["abc", "abc", ""]);
        assert_eq!(seen(0, &["ab\n"]).0, ["a", "b"]);
    }

    #[test]
    fn the_tail_is_the_end() {
        for chunks in [&["abcdef"][..], &["ab", "cd", "ef"], &["a", "bcdef"], &["abcde", "f"]] {
            assert_eq!(seen(99, chunks).1, "cdef", "{chunks:?}");
        }
        assert_eq!(seen(99, &["ab"]).1, "ab");
        let mut none = Stderr::tail().with_tail_bytes(0).sink();
        none.push(b"abc");
        assert_eq!(none.finish(), "");
    }

    #[test]
    #[allow(clippy::panic)] // that is the case
    fn a_panic_in_the_callback_ends_only_the_callback() {
        let calls = Arc::new(Mutex::new(0));
        let stderr = {
            let calls = calls.clone();
            Stderr::lines(move |_| {
                *calls.lock().unwrap_or_else(std::sync::PoisonError::into_inner) += 1;
                panic!("as asked")
            })
        };
        let mut sink = stderr.sink();
        sink.push(b"one\ntwo\n");
        sink.push(b"three\n");
        assert_eq!(sink.finish(), "one\ntwo\nthree\n");
        assert_eq!(*calls.lock().unwrap_or_else(std::sync::PoisonError::into_inner), 1);
    }
}
