//! `grpc-timeout`: at most eight digits and a unit.

use std::time::Duration;

use http::HeaderValue;

/// The name of the header.
pub(crate) const HEADER: &str = "grpc-timeout";

/// The largest number that eight digits hold.
const MAX: u128 = 99_999_999;

/// Parses a timeout. An invalid one is `None` and counts as absent.
pub(crate) fn parse(value: &HeaderValue) -> Option<Duration> {
    let text = value.to_str().ok()?;
    let (digits, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    if digits.is_empty() || digits.len() > 8 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: u64 = digits.parse().ok()?;
    match unit {
        "H" => Some(Duration::from_secs(number * 3600)),
        "M" => Some(Duration::from_secs(number * 60)),
        "S" => Some(Duration::from_secs(number)),
        "m" => Some(Duration::from_millis(number)),
        "u" => Some(Duration::from_micros(number)),
        "n" => Some(Duration::from_nanos(number)),
        _ => None,
    }
}

/// Formats a timeout in the finest unit that fits, rounded up so that the callee does not give up first. `None` for
/// more than the header can hold (11 000 years): no deadline.
pub(crate) fn format(timeout: Duration) -> Option<HeaderValue> {
    let nanos = timeout.as_nanos();
    let (number, unit) = [
        (1, 'n'),
        (1_000, 'u'),
        (1_000_000, 'm'),
        (1_000_000_000, 'S'),
        (60_000_000_000, 'M'),
        (3_600_000_000_000, 'H'),
    ]
    .into_iter()
    .map(|(scale, unit)| (nanos.div_ceil(scale), unit))
    .find(|(number, _)| *number <= MAX)?;
    HeaderValue::try_from(format!("{number}{unit}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &'static str) -> Option<Duration> {
        parse(&HeaderValue::from_static(text))
    }

    #[test]
    fn every_unit_is_read() {
        assert_eq!(read("2H"), Some(Duration::from_secs(7200)));
        assert_eq!(read("3M"), Some(Duration::from_secs(180)));
        assert_eq!(read("99999999S"), Some(Duration::from_secs(99_999_999)));
        assert_eq!(read("250m"), Some(Duration::from_millis(250)));
        assert_eq!(read("7u"), Some(Duration::from_micros(7)));
        assert_eq!(read("0n"), Some(Duration::ZERO));
    }

    #[test]
    fn nonsense_is_no_timeout() {
        for text in [
            "",
            "S",
            "1",
            "1s",
            "-1S",
            "+1S",
            " 1S",
            "1 S",
            "100000000S",
            "1.5S",
            "S1",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
        assert_eq!(parse(&HeaderValue::from_bytes(b"1\xc3\xa4").unwrap()), None);
    }

    #[test]
    fn what_is_written_is_never_shorter_and_comes_back() {
        for timeout in [
            Duration::ZERO,
            Duration::from_nanos(99_999_999),
            Duration::from_nanos(100_000_001),
            Duration::from_millis(1500),
            Duration::from_secs(60),
            Duration::new(86_400 * 365, 1),
            Duration::from_secs(u64::from(u32::MAX) * 80),
        ] {
            let value = format(timeout).unwrap();
            assert!(value.len() <= 9, "{value:?}");
            let back = parse(&value).unwrap();
            assert!(back >= timeout, "{timeout:?} became {value:?}");
            assert!(
                back <= timeout + timeout / 10_000 + Duration::from_nanos(1),
                "{timeout:?} became {value:?}"
            );
        }
        assert_eq!(format(Duration::MAX), None);
    }
}
