//! Places and comments.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use crate::error::{Error, Kind};
use crate::wire::{self, Pieces, WireFields, WireValue};

/// A position in a file, counted from zero as descriptors do; displayed as `line:column` counted from one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from zero.
    pub line: u32,
    /// Column, from zero.
    pub column: u32,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", u64::from(self.line) + 1, u64::from(self.column) + 1)
    }
}

/// Place of an element in its file, with the comments around it.
#[derive(Clone, Copy)]
pub struct Location<'a> {
    raw: &'a [u8],
}

impl<'a> Location<'a> {
    /// Source path: alternating field numbers and indexes from `FileDescriptorProto` to the element.
    pub fn path(&self) -> impl Iterator<Item = i32> + use<'a> {
        ints(self.raw, 1)
    }

    /// First character of the element.
    #[must_use]
    pub fn start(&self) -> Position {
        self.span().0
    }

    /// Position after the last character of the element.
    #[must_use]
    pub fn end(&self) -> Position {
        self.span().1
    }

    fn span(&self) -> (Position, Position) {
        let mut span = ints(self.raw, 2).map(|number| u32::try_from(number).unwrap_or_default());
        let mut next = || span.next();
        let (line, column) = (next().unwrap_or_default(), next().unwrap_or_default());
        // Three numbers where the element ends on its first line, else four.
        let (third, fourth) = (next().unwrap_or(column), next());
        let end = match fourth {
            Some(end) => (third, end),
            None => (line, third),
        };
        let position = |(line, column)| Position { line, column };
        (position((line, column)), position(end))
    }

    /// Comment right before the element, without comment markers, line breaks included.
    #[must_use]
    pub fn leading_comments(&self) -> Option<&'a str> {
        wire::last_text(self.raw, 3)
    }

    /// Comment right after the element, as [`Location::leading_comments`].
    #[must_use]
    pub fn trailing_comments(&self) -> Option<&'a str> {
        wire::last_text(self.raw, 4)
    }

    /// Comments before the element that an empty line separates from it.
    pub fn leading_detached_comments(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        WireFields::new(self.raw).filter_map(|field| match field {
            Ok((6, WireValue::Bytes(comment))) => wire::text(comment).ok(),
            _ => None,
        })
    }
}

impl fmt::Debug for Location<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Location")
            .field("start", &self.start())
            .field("end", &self.end())
            .field("leading_comments", &self.leading_comments())
            .field("trailing_comments", &self.trailing_comments())
            .finish_non_exhaustive()
    }
}

fn ints(raw: &[u8], number: u32) -> impl Iterator<Item = i32> + use<'_> {
    WireFields::new(raw)
        .filter_map(move |field| match field {
            Ok((found, value)) if found == number => Some(value),
            _ => None,
        })
        .flat_map(|value| {
            let (one, many) = match value {
                WireValue::Varint(value) => (Some(wire::int32(value)), &[][..]),
                WireValue::Bytes(bytes) => (None, bytes),
                _ => (None, &[][..]),
            };
            one.into_iter().chain(wire::packed(many))
        })
}

/// `SourceCodeInfo` of a file, checked when it is taken and indexed when it is first asked.
#[derive(Debug)]
pub(crate) struct SourceInfo<'a> {
    raw: Cow<'a, [u8]>,
    /// Hash of the path and where the location starts and ends; sorted. Small, since there is one for each token.
    index: OnceLock<Vec<Entry>>,
}

type Entry = (u32, u32, u32);

impl<'a> SourceInfo<'a> {
    pub(crate) fn new(pieces: Pieces<'a>) -> Result<Self, Error> {
        let raw = match pieces {
            Pieces::One(raw) => Cow::Borrowed(raw),
            many => Cow::Owned(many.iter().collect::<Vec<_>>().concat()),
        };
        if u32::try_from(raw.len()).is_err() {
            return Err(Error::new(Kind::Large));
        }
        for field in WireFields::new(&raw) {
            if let (1, WireValue::Bytes(location)) = field? {
                check(location)?;
            }
        }
        Ok(Self {
            raw,
            index: OnceLock::new(),
        })
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.raw
    }

    pub(crate) fn locations(&self) -> impl Iterator<Item = Location<'_>> {
        WireFields::new(&self.raw).filter_map(|field| match field {
            Ok((1, WireValue::Bytes(raw))) => Some(Location { raw }),
            _ => None,
        })
    }

    /// The first location with this path.
    pub(crate) fn find(&self, path: &[i32]) -> Option<Location<'_>> {
        let index = self.index.get_or_init(|| self.build());
        let wanted = hash(path.iter().copied());
        let first = index.partition_point(|(hash, ..)| *hash < wanted);
        let same = index.get(first..)?.iter().take_while(|(hash, ..)| *hash == wanted);
        same.filter_map(|(_, start, end)| self.raw.get(*start as usize..*end as usize))
            .map(|raw| Location { raw })
            .find(|location| location.path().eq(path.iter().copied()))
    }

    fn build(&self) -> Vec<Entry> {
        let base = self.raw.as_ptr() as usize;
        let place = |location: Location<'_>| {
            let start = location.raw.as_ptr() as usize - base;
            let at = |offset| u32::try_from(offset).ok();
            Some((hash(location.path()), at(start)?, at(start + location.raw.len())?))
        };
        let mut index: Vec<_> = self.locations().filter_map(place).collect();
        index.shrink_to_fit();
        // By hash, then by place: the first of equal paths is found first.
        index.sort_unstable();
        index
    }
}

fn check(location: &[u8]) -> Result<(), Error> {
    for field in WireFields::new(location) {
        match field? {
            (3 | 4 | 6, WireValue::Bytes(comment)) => _ = wire::text(comment)?,
            // Most of a file's bytes: whole numbers are enough, and one that is too long ends its list when it is read.
            (1 | 2, WireValue::Bytes([.., 0x80..=0xff])) => return Err(Error::new(Kind::Truncated)),
            _ => {}
        }
    }
    Ok(())
}

/// FNV-1a over whole numbers.
#[allow(clippy::cast_sign_loss)]
fn hash(path: impl Iterator<Item = i32>) -> u32 {
    path.fold(0x811c_9dc5, |hash: u32, number| {
        (hash ^ number as u32).wrapping_mul(0x0100_0193).rotate_left(7)
    })
}
