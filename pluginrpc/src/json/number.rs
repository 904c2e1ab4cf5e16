//! Numbers: exact integers out of any way to write them, and floating point as Go writes it.

use super::text::number_length;

/// The integer that a number of JSON is, `1e3` for example; `None` if it is none or has more than 20 digits.
pub(super) fn integer(number: &str) -> Option<i128> {
    if number_length(number) != Some(number.len()) {
        return None;
    }
    let (negative, number) = match number.strip_prefix('-') {
        Some(number) => (true, number),
        None => (false, number),
    };
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let fraction = fraction.trim_end_matches('0');
    let digits = format!("{whole}{fraction}");
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return Some(0);
    }
    let exponent = exponent.parse::<i64>().ok()?;
    let shift = exponent.checked_sub(i64::try_from(fraction.len()).ok()?)?;
    let digits = match usize::try_from(shift) {
        Ok(zeros) if digits.len().saturating_add(zeros) <= 20 => format!("{digits}{}", "0".repeat(zeros)),
        Ok(_) => return None,
        Err(_) => {
            let cut = digits.len().checked_sub(usize::try_from(shift.unsigned_abs()).ok()?)?;
            let (kept, lost) = digits.split_at_checked(cut)?;
            if lost.bytes().any(|digit| digit != b'0') || kept.len() > 20 {
                return None;
            }
            kept.to_owned()
        }
    };
    let value: i128 = digits.parse().ok()?;
    Some(if negative { -value } else { value })
}

/// A finite number of JSON as `f64`; `None` beyond its range.
pub(super) fn double(number: &str) -> Option<f64> {
    let value: f64 = (number_length(number) == Some(number.len()))
        .then(|| number.parse().ok())
        .flatten()?;
    value.is_finite().then_some(value)
}

/// A finite number of JSON as `f32`, rounded once; `None` beyond its range.
pub(super) fn float(number: &str) -> Option<f32> {
    let value: f32 = (number_length(number) == Some(number.len()))
        .then(|| number.parse().ok())
        .flatten()?;
    value.is_finite().then_some(value)
}

/// A floating-point number in JSON: the shortest digits that come back, with an exponent only where it is far from 1.
pub(super) fn push_float<F>(out: &mut String, value: F)
where
    F: Copy + Into<f64> + std::fmt::Display + std::fmt::LowerExp,
{
    let wide: f64 = value.into();
    if wide.is_nan() {
        return out.push_str("\"NaN\"");
    }
    if wide.is_infinite() {
        return out.push_str(if wide > 0.0 { "\"Infinity\"" } else { "\"-Infinity\"" });
    }
    if wide == 0.0 || (1e-6..1e21).contains(&wide.abs()) {
        return out.push_str(&value.to_string());
    }
    let text = format!("{value:e}");
    match text.split_once('e') {
        Some((mantissa, exponent)) if !exponent.starts_with('-') => {
            out.push_str(&format!("{mantissa}e+{exponent}"));
        }
        _ => out.push_str(&text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_exact_however_they_are_written() {
        for (text, value) in [
            ("0", 0),
            ("-0", 0),
            ("1e3", 1000),
            ("1.50e1", 15),
            ("150e-1", 15),
            ("0.00001e5", 1),
            ("-9.223372036854775808e18", i128::from(i64::MIN)),
            ("18446744073709551615", i128::from(u64::MAX)),
            ("0e99999999999999999999", 0),
        ] {
            assert_eq!(integer(text), Some(value), "{text}");
        }
        for text in [
            "0.5",
            "1e-1",
            "1e21",
            "1e99999999999",
            "1e-99999999999",
            "15e-2",
            "",
            "+1",
            "01",
            "0x1",
            " 1",
            "1_0",
        ] {
            assert_eq!(integer(text), None, "{text}");
        }
    }

    #[test]
    fn floating_point_is_written_as_go_writes_it() {
        let written = |value: f64| {
            let mut out = String::new();
            push_float(&mut out, value);
            out
        };
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "-0"),
            (1.0, "1"),
            (0.1, "0.1"),
            (1e20, "100000000000000000000"),
            (1e21, "1e+21"),
            (1.5e-7, "1.5e-7"),
            (1e-6, "0.000001"),
            (f64::MAX, "1.7976931348623157e+308"),
            (f64::NAN, "\"NaN\""),
            (f64::NEG_INFINITY, "\"-Infinity\""),
        ] {
            assert_eq!(written(value), text);
        }
        let mut out = String::new();
        push_float(&mut out, 0.1_f32);
        assert_eq!(out, "0.1");
    }

    #[test]
    fn floats_beyond_their_range_are_refused() {
        assert_eq!(double("1e400"), None);
        assert_eq!(float("3.5e38"), None);
        assert_eq!(float("3.4028235e38"), Some(f32::MAX));
        assert_eq!(double("inf"), None);
    }
}
