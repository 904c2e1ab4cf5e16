//! Destinations of a plugin's standard error.

use std::fmt;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::Stdio;
use std::sync::Arc;

use bytes::Bytes;

/// The default for the bytes of the end of standard error that are kept.
const TAIL: usize = 8 << 10;
/// The longest line that a callback gets in one piece by default.
const LINE: usize = 16 << 10;

/// The destination of a plugin's standard error.
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

    /// Discards it, as the reference implementation does.
    #[must_use]
    pub const fn discard() -> Self {
        Self::new(Kind::Discard)
    }

    /// Passes it on to our standard error, unchanged: control characters in it act on our terminal.
    #[must_use]
    pub const fn inherit() -> Self {
        Self::new(Kind::Inherit)
    }

    /// Keeps its end for errors, 8 KiB. The default.
    #[must_use]
    pub const fn tail() -> Self {
        Self::new(Kind::Tail)
    }

    /// Passes each line to `each` as soon as it is complete, without its line ending; keeps the tail as well.
    ///
    /// A line may hold anything: [`text::escaped`](crate::text::escaped) makes it fit to be shown. One that is longer
    /// than [`Stderr::with_max_line_bytes`] comes in pieces. `each` is called on the thread that waits for the process,
    /// which reads nothing while `each` runs. Lines of concurrent calls come from several threads. After a panic,
    /// `each` is not called again for that process.
    #[must_use]
    pub fn lines(each: impl Fn(&[u8]) + Send + Sync + 'static) -> Self {
        Self::new(Kind::Lines(Arc::new(each)))
    }

    /// Sets how many bytes of the end are kept for errors, 8 KiB by default; what comes before is read and dropped.
    #[must_use]
    pub const fn with_tail_bytes(mut self, limit: usize) -> Self {
        self.max_tail = limit;
        self
    }

    /// Sets how many bytes of a line the callback gets at once, 16 KiB by default and at least one byte.
    #[must_use]
    pub const fn with_max_line_bytes(mut self, limit: usize) -> Self {
        self.max_line = limit;
        self
    }

    /// Returns the child's end.
    pub(super) fn stdio(&self) -> Stdio {
        match self.kind {
            Kind::Discard => Stdio::null(),
            Kind::Inherit => Stdio::inherit(),
            Kind::Tail | Kind::Lines(_) => Stdio::piped(),
        }
    }

    /// Creates the sink of one run, for a [`Runner`](super::Runner) that reads standard error by itself.
    #[must_use]
    pub fn sink(&self) -> StderrSink {
        let target = match &self.kind {
            Kind::Discard => Target::Discard,
            Kind::Inherit => Target::Inherit,
            Kind::Tail => Target::Tail,
            Kind::Lines(each) => Target::Lines(Lines {
                each: each.clone(),
                max: self.max_line.max(1),
                line: Vec::new(),
                continues: false,
            }),
        };
        StderrSink {
            tail: Vec::new(),
            max_tail: self.max_tail,
            target,
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

/// Receives the standard error of one run and does with it what [`Stderr`] says; from [`Stderr::sink`], or with the
/// pipes of a [`Child`](super::Child).
pub struct StderrSink {
    tail: Vec<u8>,
    max_tail: usize,
    target: Target,
}

enum Target {
    Discard,
    Inherit,
    Tail,
    Lines(Lines),
}

impl fmt::Debug for StderrSink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StderrSink").finish_non_exhaustive()
    }
}

struct Lines {
    each: Callback,
    max: usize,
    /// The line so far; always shorter than `max`.
    line: Vec<u8>,
    /// A piece of the line has been passed on already.
    continues: bool,
}

impl StderrSink {
    /// Takes the next bytes. Calls the callback for each line that they complete.
    pub fn push(&mut self, bytes: &[u8]) {
        match &mut self.target {
            Target::Discard => return,
            // A closed stderr changes nothing about the run.
            Target::Inherit => return drop(std::io::stderr().write_all(bytes)),
            Target::Tail => {}
            Target::Lines(_) => self.with_lines(|lines| lines.push(bytes)),
        }
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

    /// Returns the end of what came so far, as much as is kept; `None` where nothing is kept.
    #[must_use]
    pub fn tail(&self) -> Option<&[u8]> {
        match self.target {
            Target::Discard | Target::Inherit => None,
            Target::Tail | Target::Lines(_) => Some(&self.tail),
        }
    }

    /// Ends the input and returns the tail, `None` where nothing is kept. Calls the callback for a last line without a
    /// line ending, and not again after that.
    pub fn finish(&mut self) -> Option<Bytes> {
        self.with_lines(Lines::finish);
        if let Target::Lines(_) = self.target {
            self.target = Target::Tail;
        }
        self.tail()?;
        Some(std::mem::take(&mut self.tail).into())
    }

    /// A panic in the callback does not fail the call.
    fn with_lines(&mut self, f: impl FnOnce(&mut Lines)) {
        if let Target::Lines(lines) = &mut self.target {
            if catch_unwind(AssertUnwindSafe(|| f(lines))).is_err() {
                self.target = Target::Tail;
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
        let tail = sink.finish().unwrap();
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
        assert_eq!(none.finish(), Some(Bytes::new()));
        assert_eq!(Stderr::discard().sink().finish(), None);
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
        assert_eq!(sink.finish(), Some("one\ntwo\nthree\n".into()));
        assert_eq!(*calls.lock().unwrap_or_else(std::sync::PoisonError::into_inner), 1);
    }
}
