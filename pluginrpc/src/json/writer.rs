//! JSON text, written piece by piece.

use super::text::{Fault, MAX_DEPTH};
use crate::text::push_json_string;

/// Writes on one line, or with two spaces for each level.
pub(super) struct Writer {
    out: String,
    indented: bool,
    depth: u32,
    /// Whether something stands in the innermost brackets.
    filled: bool,
}

impl Writer {
    pub(super) fn new(indented: bool) -> Self {
        Self {
            out: String::new(),
            indented,
            depth: 0,
            filled: false,
        }
    }

    pub(super) fn into_text(self) -> String {
        self.out
    }

    /// Where a value without inner structure goes.
    pub(super) fn out(&mut self) -> &mut String {
        &mut self.out
    }

    pub(super) fn string(&mut self, text: &str) {
        push_json_string(&mut self.out, text);
    }

    pub(super) fn open(&mut self, bracket: char) -> Result<(), Fault> {
        if self.depth == MAX_DEPTH {
            return Err(Fault::new(format!("it is nested deeper than {MAX_DEPTH} levels")));
        }
        self.depth += 1;
        self.filled = false;
        self.out.push(bracket);
        Ok(())
    }

    pub(super) fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if self.filled {
            self.new_line();
        }
        self.filled = true;
        self.out.push(bracket);
    }

    /// Before each element of an array.
    pub(super) fn element(&mut self) {
        if self.filled {
            self.out.push(',');
        }
        self.new_line();
        self.filled = true;
    }

    /// Before each value of an object.
    pub(super) fn name(&mut self, name: &str) {
        self.element();
        self.string(name);
        self.out.push_str(if self.indented { ": " } else { ":" });
    }

    fn new_line(&mut self) {
        if self.indented {
            self.out.push('\n');
            self.out.extend((0..self.depth).map(|_| "  "));
        }
    }
}
