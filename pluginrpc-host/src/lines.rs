//! The output of a plugin, line by line.

use std::io;

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, BufReader};

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Line {
    /// The bytes without the line break. Escape them before they are shown: a plugin may print anything.
    pub text: Vec<u8>,
    /// True if the line was longer than the limit.
    pub cut: bool,
}

/// Reads lines from a plugin that may write anything, without end: at most one line is kept, and of a line at most the
/// limit.
#[derive(Debug)]
pub struct Lines<R> {
    reader: BufReader<R>,
    limit: usize,
    line: Line,
}

impl<R: AsyncRead + Unpin> Lines<R> {
    /// Creates a reader that keeps at most `limit` bytes of a line.
    pub fn new(reader: R, limit: usize) -> Self {
        Self {
            reader: BufReader::new(reader),
            limit,
            line: Line::empty(),
        }
    }

    /// Reads the next line, also a last one without a line break; `None` at the end. Cancel safe: a dropped future
    /// loses nothing.
    ///
    /// # Errors
    /// The error of the underlying reader.
    pub async fn next(&mut self) -> io::Result<Option<Line>> {
        loop {
            let chunk = self.reader.fill_buf().await?;
            if chunk.is_empty() {
                let last = std::mem::replace(&mut self.line, Line::empty());
                return Ok((last.cut || !last.text.is_empty()).then_some(last));
            }
            let (text, used, ended) = match chunk.iter().position(|byte| *byte == b'\n') {
                Some(end) => (chunk.get(..end).unwrap_or_default(), end + 1, true),
                None => (chunk, chunk.len(), false),
            };
            let room = self.limit.saturating_sub(self.line.text.len());
            self.line.cut |= text.len() > room;
            self.line.text.extend(text.iter().take(room));
            self.reader.consume(used);
            if ended {
                return Ok(Some(std::mem::replace(&mut self.line, Line::empty())));
            }
        }
    }

    /// Reads and discards the rest, so that the plugin never blocks on a full pipe.
    pub async fn drain(mut self) {
        let mut chunk = [0; 4096];
        while matches!(self.reader.read(&mut chunk).await, Ok(1..)) {}
    }
}

impl Line {
    const fn empty() -> Self {
        Self {
            text: Vec::new(),
            cut: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(text: &[u8], limit: usize) -> Vec<(String, bool)> {
        let mut lines = Lines::new(text, limit);
        let mut all = Vec::new();
        while let Some(line) = lines.next().await.unwrap() {
            all.push((String::from_utf8(line.text).unwrap(), line.cut));
        }
        all
    }

    #[tokio::test]
    async fn lines_come_whole_or_cut() {
        let text = b"a\n\nlonger\nfit\nlast";
        let expected = [("a", false), ("", false), ("lon", true), ("fit", false), ("las", true)];
        assert_eq!(read(text, 3).await, expected.map(|(text, cut)| (text.to_owned(), cut)));
        assert_eq!(read(b"", 3).await, []);
    }

    #[tokio::test]
    async fn no_more_is_kept_than_the_limit() {
        let mut lines = Lines::new(tokio::io::repeat(b'x').take(1 << 20), 10);
        let line = lines.next().await.unwrap().unwrap();
        assert_eq!((line.text.as_slice(), line.cut), (&b"xxxxxxxxxx"[..], true));
        assert!(line.text.capacity() < 1000);
        assert_eq!(lines.next().await.unwrap(), None);
    }

    #[tokio::test]
    async fn a_dropped_wait_loses_nothing() {
        let (mut writer, reader) = tokio::io::duplex(64);
        let mut lines = Lines::new(reader, 100);
        for part in ["a", "b", "c"] {
            tokio::io::AsyncWriteExt::write_all(&mut writer, part.as_bytes())
                .await
                .unwrap();
            let waited = tokio::time::timeout(std::time::Duration::from_millis(1), lines.next()).await;
            assert!(waited.is_err());
        }
        drop(writer);
        assert_eq!(lines.next().await.unwrap().unwrap().text, b"abc");
    }
}
