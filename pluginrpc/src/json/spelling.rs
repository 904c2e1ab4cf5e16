//! The spellings of numbers, bytes and times that protojson accepts, where prost-reflect accepts more.

use prost_reflect::Kind;

/// 2^63 and 2^64, the first numbers that are too large.
const SIGNED: f64 = 9_223_372_036_854_775_808.0;
const UNSIGNED: f64 = 18_446_744_073_709_551_616.0;

/// The most digits of a fraction of a second.
const NANOS: usize = 9;

/// A number that serde_json could not keep as a whole one of 64 bits. Where a whole one is wanted, the nearest that
/// fits would be taken; 2^63 itself is none of these, it fits an unsigned one.
pub(super) fn number(kind: &Kind, number: f64) -> Result<(), String> {
    let fits = match kind {
        Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 => number > -SIGNED && number <= SIGNED,
        Kind::Uint64 | Kind::Fixed64 => number < UNSIGNED,
        _ => true,
    };
    refuse_unless(fits, "the number is beyond 64 bits")
}

/// A string, or the key of a map.
pub(super) fn text(kind: &Kind, text: &str) -> Result<(), String> {
    match kind {
        Kind::Double => float(text, f64::MAX),
        Kind::Float => float(text, f32::MAX.into()),
        Kind::Int32 | Kind::Int64 | Kind::Uint32 | Kind::Uint64 | Kind::Sint32 | Kind::Sint64 => integer(text),
        Kind::Fixed32 | Kind::Fixed64 | Kind::Sfixed32 | Kind::Sfixed64 => integer(text),
        Kind::Bytes => refuse_unless(!text.ends_with('=') || text.len() % 4 == 0, "the padding is incomplete"),
        Kind::Message(message) => match message.full_name() {
            "google.protobuf.Timestamp" => timestamp(text),
            "google.protobuf.Duration" => duration(text),
            "google.protobuf.FieldMask" => field_mask(text),
            _ => Ok(()),
        },
        Kind::Bool | Kind::String | Kind::Enum(_) => Ok(()),
    }
}

fn refuse_unless(held: bool, why: &str) -> Result<(), String> {
    if held { Ok(()) } else { Err(why.to_owned()) }
}

fn integer(text: &str) -> Result<(), String> {
    refuse_unless(is_number(text), "a number in a string has to be spelled as in JSON")
}

fn float(text: &str, most: f64) -> Result<(), String> {
    if matches!(text, "NaN" | "Infinity" | "-Infinity") {
        return Ok(());
    }
    integer(text)?;
    // What rounds to the largest is no larger.
    let number = text.parse::<f64>().unwrap_or(f64::INFINITY);
    let too_large = number.abs() > most * (1.0 + f64::from(f32::EPSILON) / 4.0);
    refuse_unless(number.is_finite() && !too_large, "the number is too large")
}

/// `-`, digits without a zero in front, a fraction, an exponent.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (text, None),
    };
    let (whole, fraction) = match number.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (number, None),
    };
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    digits(whole)
        && (whole.len() == 1 || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(digits)
}

fn fraction(text: &str) -> Result<(), String> {
    let digits = text.split_once('.').map_or(0, |(_, fraction)| {
        fraction.bytes().take_while(u8::is_ascii_digit).count()
    });
    refuse_unless(digits <= NANOS, "a fraction of a second has nine digits at most")
}

fn timestamp(text: &str) -> Result<(), String> {
    // `2026-01-01T00:00:` stands before the seconds.
    refuse_unless(text.get(17..19) != Some("60"), "a timestamp has no leap seconds")?;
    fraction(text)
}

fn duration(text: &str) -> Result<(), String> {
    let mut digits = text.strip_prefix('-').unwrap_or(text).bytes();
    let zero_in_front = digits.next() == Some(b'0') && digits.next().is_some_and(|b| b.is_ascii_digit());
    refuse_unless(!zero_in_front, "a duration has no zero in front")?;
    fraction(text)
}

fn field_mask(text: &str) -> Result<(), String> {
    let is_name = |name: &str| {
        !name.starts_with(|c: char| c.is_ascii_digit())
            && !name.is_empty()
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    };
    let are_paths = text.split(',').all(|path| path.split('.').all(is_name));
    refuse_unless(
        text.is_empty() || are_paths,
        "a field mask is paths of names, with commas between them",
    )
}
