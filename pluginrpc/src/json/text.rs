//! JSON text, read piece by piece.

use std::borrow::Cow;

use crate::text::quoted;

/// How deep objects and arrays may be nested. prost refuses messages that are nested deeper than 100 anyway.
pub(super) const MAX_DEPTH: u32 = 200;

/// What is wrong with a text or a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) what: String,
    /// Where in the text, in bytes.
    pub(super) at: Option<usize>,
}

impl Fault {
    pub(super) fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            at: None,
        }
    }

    /// A type that this program does not know.
    pub(super) fn unlinked(full_name: &str) -> Self {
        let name = quoted(full_name.as_bytes());
        Self::new(format!(
            "{name} is no type whose descriptors are linked into this program"
        ))
    }

    /// With the place in the text.
    pub(super) fn describe(self, text: &[u8]) -> String {
        let before = self.at.and_then(|at| text.get(..at));
        let Some(before) = before else {
            return self.what;
        };
        let line_start = before.iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
        let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
        // Columns count characters: all bytes but those that continue one.
        let in_line = before.get(line_start..).unwrap_or_default();
        let column = in_line.iter().filter(|&&b| b & 0xc0 != 0x80).count() + 1;
        format!("{} (line {line}, column {column})", self.what)
    }
}

impl From<prost::DecodeError> for Fault {
    fn from(e: prost::DecodeError) -> Self {
        Self::new(format!("descriptors that are linked into this program are broken: {e}"))
    }
}

/// What a value is, by its first character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Object,
    Array,
    String,
    Number,
    Bool,
    Null,
}

impl Shape {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Object => "an object",
            Self::Array => "an array",
            Self::String => "a string",
            Self::Number => "a number",
            Self::Bool => "true or false",
            Self::Null => "null",
        }
    }
}

/// A place in a text. A copy looks ahead.
#[derive(Clone)]
pub(super) struct Reader<'t> {
    text: &'t str,
    at: usize,
    depth: u32,
}

impl<'t> Reader<'t> {
    pub(super) fn new(bytes: &'t [u8]) -> Result<Self, Fault> {
        let text = std::str::from_utf8(bytes).map_err(|e| Fault {
            what: "it is not UTF-8".to_owned(),
            at: Some(e.valid_up_to()),
        })?;
        if text.starts_with('\u{feff}') {
            return Err(Fault::new("it begins with a byte order mark, which JSON does not have"));
        }
        Ok(Self { text, at: 0, depth: 0 })
    }

    /// The place of the next thing to read.
    pub(super) fn place(&mut self) -> usize {
        self.skip_space();
        self.at
    }

    /// How many objects and arrays are open.
    pub(super) fn depth(&self) -> u32 {
        self.depth
    }

    pub(super) fn fault(&self, at: usize, what: impl Into<String>) -> Fault {
        Fault {
            what: what.into(),
            at: Some(at),
        }
    }

    fn here(&self, what: impl Into<String>) -> Fault {
        self.fault(self.at, what)
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.byte(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// What stands here, for messages.
    fn found(&self) -> String {
        match self.rest().chars().next() {
            Some(c) => format!("got {}", quoted(c.encode_utf8(&mut [0; 4]).as_bytes())),
            None => "the text ends".to_owned(),
        }
    }

    fn expect(&mut self, wanted: u8, what: &str) -> Result<(), Fault> {
        self.skip_space();
        if self.byte() != Some(wanted) {
            return Err(self.here(format!("expected {what}, {}", self.found())));
        }
        self.at += 1;
        Ok(())
    }

    pub(super) fn peek(&mut self) -> Result<Shape, Fault> {
        self.skip_space();
        Ok(match self.byte() {
            Some(b'{') => Shape::Object,
            Some(b'[') => Shape::Array,
            Some(b'"') => Shape::String,
            Some(b'-' | b'0'..=b'9') => Shape::Number,
            Some(b't' | b'f') => Shape::Bool,
            Some(b'n') => Shape::Null,
            _ => return Err(self.here(format!("expected a value, {}", self.found()))),
        })
    }

    fn open(&mut self, bracket: u8, what: &str) -> Result<(), Fault> {
        self.expect(bracket, what)?;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.here(format!("it is nested deeper than {MAX_DEPTH} levels")));
        }
        Ok(())
    }

    pub(super) fn open_object(&mut self) -> Result<(), Fault> {
        self.open(b'{', "an object")
    }

    pub(super) fn open_array(&mut self) -> Result<(), Fault> {
        self.open(b'[', "an array")
    }

    /// Whether another element follows; if not, the closing bracket has been read.
    fn more(&mut self, close: u8, first: bool) -> Result<bool, Fault> {
        self.skip_space();
        if self.byte() == Some(close) {
            self.at += 1;
            self.depth -= 1;
            return Ok(false);
        }
        if !first {
            let what = if close == b'}' { "',' or '}'" } else { "',' or ']'" };
            self.expect(b',', what)?;
            self.skip_space();
        }
        Ok(true)
    }

    pub(super) fn next_element(&mut self, first: bool) -> Result<bool, Fault> {
        self.more(b']', first)
    }

    /// The next name with its place; its value is read next.
    pub(super) fn next_name(&mut self, first: bool) -> Result<Option<(usize, Cow<'t, str>)>, Fault> {
        if !self.more(b'}', first)? {
            return Ok(None);
        }
        let at = self.at;
        if self.byte() != Some(b'"') {
            return Err(self.here(format!("expected a name in double quotes, {}", self.found())));
        }
        let name = self.string()?;
        self.expect(b':', "':'")?;
        Ok(Some((at, name)))
    }

    pub(super) fn null(&mut self) -> Result<(), Fault> {
        self.word("null")
    }

    pub(super) fn boolean(&mut self) -> Result<bool, Fault> {
        self.skip_space();
        let value = self.byte() == Some(b't');
        self.word(if value { "true" } else { "false" })?;
        Ok(value)
    }

    fn word(&mut self, word: &str) -> Result<(), Fault> {
        self.skip_space();
        let after = self.rest().strip_prefix(word);
        if after.is_none_or(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')) {
            return Err(self.here(format!("expected {word}")));
        }
        self.at += word.len();
        Ok(())
    }

    /// A number as it is written.
    pub(super) fn number(&mut self) -> Result<&'t str, Fault> {
        self.skip_space();
        let rest = self.rest();
        let length = number_length(rest).ok_or_else(|| self.here("this is no number of JSON"))?;
        let (number, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '+')) {
            return Err(self.here("this is no number of JSON"));
        }
        self.at += length;
        Ok(number)
    }

    pub(super) fn string(&mut self) -> Result<Cow<'t, str>, Fault> {
        self.expect(b'"', "a string")?;
        let mut unescaped: Option<String> = None;
        loop {
            let rest = self.rest();
            let end = rest
                .find(|c: char| c == '"' || c == '\\' || c < ' ')
                .ok_or_else(|| self.fault(self.text.len(), "the text ends within a string"))?;
            let (plain, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            self.at += end;
            match after.as_bytes().first() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(match unescaped {
                        None => Cow::Borrowed(plain),
                        Some(text) => Cow::Owned(text + plain),
                    });
                }
                Some(b'\\') => {
                    let text = unescaped.get_or_insert_default();
                    text.push_str(plain);
                    let c = self.escape()?;
                    text.push(c);
                }
                _ => return Err(self.here("a control character in a string has to be escaped")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let at = self.at;
        let wrong = || Fault {
            what: "this is no escape of JSON".to_owned(),
            at: Some(at),
        };
        let letter = self.text.as_bytes().get(self.at + 1).copied().ok_or_else(wrong)?;
        self.at += 2;
        Ok(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.four_digits().ok_or_else(wrong)?;
                let code = match first {
                    0xd800..=0xdbff => {
                        let rest = self.rest().strip_prefix("\\u").ok_or_else(wrong)?;
                        self.at = self.text.len() - rest.len();
                        let second = self.four_digits().filter(|low| (0xdc00..=0xdfff).contains(low));
                        0x10000 + ((first - 0xd800) << 10) + (second.ok_or_else(wrong)? - 0xdc00)
                    }
                    code => code,
                };
                char::from_u32(code).ok_or_else(wrong)?
            }
            _ => return Err(wrong()),
        })
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.rest().get(..4)?;
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }

    /// Reads a value of any kind, and forgets it.
    pub(super) fn skip(&mut self) -> Result<(), Fault> {
        // An entry for each open bracket, so that depth costs no stack.
        let mut open: Vec<Shape> = Vec::new();
        let mut first = true;
        loop {
            match open.last() {
                Some(Shape::Object) if self.next_name(first)?.is_none() => {
                    open.pop();
                    first = false;
                }
                Some(Shape::Array) if !self.next_element(first)? => {
                    open.pop();
                    first = false;
                }
                _ => {
                    first = false;
                    match self.peek()? {
                        Shape::Null => self.null()?,
                        Shape::Bool => drop(self.boolean()?),
                        Shape::Number => drop(self.number()?),
                        Shape::String => drop(self.string()?),
                        shape => {
                            match shape {
                                Shape::Object => self.open_object()?,
                                _ => self.open_array()?,
                            }
                            open.push(shape);
                            first = true;
                        }
                    }
                }
            }
            if open.is_empty() {
                return Ok(());
            }
        }
    }

    /// Nothing but white space may follow.
    pub(super) fn end(&mut self) -> Result<(), Fault> {
        self.skip_space();
        match self.byte() {
            None => Ok(()),
            Some(_) => Err(self.here("something follows the value")),
        }
    }
}

/// How long the number at the beginning is, by the grammar of JSON.
pub(super) fn number_length(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let digits = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        rest.iter().take_while(|b| b.is_ascii_digit()).count()
    };
    let mut at = usize::from(bytes.first() == Some(&b'-'));
    match bytes.get(at)? {
        b'0' => at += 1,
        b'1'..=b'9' => at += digits(at),
        _ => return None,
    }
    if bytes.get(at) == Some(&b'.') {
        match digits(at + 1) {
            0 => return None,
            n => at += 1 + n,
        }
    }
    if matches!(bytes.get(at), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
        match digits(at + 1 + sign) {
            0 => return None,
            n => at += 1 + sign + n,
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn skipped(text: &str) -> Result<(), Fault> {
        let mut reader = Reader::new(text.as_bytes())?;
        reader.skip()?;
        reader.end()
    }

    #[test]
    fn the_grammar_is_that_of_json() {
        for good in [
            "{}",
            " [ ] ",
            "[1,-0,0.5,1e9,1E-2]",
            r#"{"a":{"b":[null,true,false,"\u00e4\ud83d\ude00\/"]}}"#,
            "0",
        ] {
            assert_eq!(skipped(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            " ",
            "{",
            "[",
            "[1",
            "[1,]",
            "{,}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "01",
            "-",
            "+1",
            "1.",
            ".5",
            "1e",
            "1e+",
            "0x1",
            "1.5.2",
            "nul",
            "nulls",
            "truefalse",
            "\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\udc00\"",
            "\"\n\"",
            "'a'",
            "{} {}",
            "[1 2]",
            "NaN",
            "\u{feff}{}",
            "// c\n1",
        ] {
            assert!(skipped(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn depth_costs_no_stack_and_is_bounded() {
        for depth in [200, 201, 1_000_000] {
            for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
                let text = format!("{}1{}", open.repeat(depth), close.repeat(depth));
                assert_eq!(skipped(&text).is_ok(), depth <= 200, "{depth}");
            }
        }
    }

    #[test]
    fn a_fault_names_line_and_column() {
        let text = "{\n \"ä\": nope}";
        let fault = skipped(text).unwrap_err();
        assert_eq!(fault.describe(text.as_bytes()), "expected null (line 2, column 7)");
    }
}
