//! `google.protobuf.Timestamp` and `google.protobuf.Duration` as text.

const MAX_DURATION: i64 = 315_576_000_000;
/// The first second of year 1 and the last of year 9999.
const TIMESTAMPS: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;
const NANOS: i32 = 999_999_999;
const DAY: i64 = 86_400;

/// What is wrong with a text or a value, for people.
type Wrong = &'static str;

/// `2026-01-31T23:59:59.5+01:00` as seconds and nanoseconds since 1970.
pub(super) fn parse_timestamp(text: &str) -> Result<(i64, i32), Wrong> {
    let wrong = "a timestamp is written as in \"2026-01-31T23:59:59.5Z\"";
    let date = text.get(..10).ok_or(wrong)?;
    let time = text.get(10..19).ok_or(wrong)?;
    let rest = text.get(19..).ok_or(wrong)?;
    let [year, month, day] = numbers(date, [4, 2, 2], b'-').ok_or(wrong)?;
    let time = time.strip_prefix('T').ok_or(wrong)?;
    let [hour, minute, second] = numbers(time, [2, 2, 2], b':').ok_or(wrong)?;
    if year == 0 || day == 0 || day > days_in_month(year, month).ok_or("there is no such date")? {
        return Err("there is no such date");
    }
    if hour > 23 || minute > 59 || second > 59 {
        return Err("there is no such time of day");
    }
    let (nanos, zone) = match rest.strip_prefix('.') {
        Some(rest) => {
            let end = rest.find(|c: char| !c.is_ascii_digit()).ok_or(wrong)?;
            let (digits, zone) = rest.split_at_checked(end).ok_or(wrong)?;
            (fraction(digits).ok_or("a second has one to nine decimals")?, zone)
        }
        None => (0, rest),
    };
    let offset = match zone.as_bytes() {
        b"Z" => 0,
        [sign @ (b'+' | b'-'), ..] => {
            let [hours, minutes] = zone
                .get(1..)
                .and_then(|zone| numbers(zone, [2, 2], b':'))
                .ok_or(wrong)?;
            if hours > 23 || minutes > 59 {
                return Err("there is no such time zone");
            }
            let seconds = hours * 3600 + minutes * 60;
            if *sign == b'-' { -seconds } else { seconds }
        }
        _ => return Err(wrong),
    };
    let seconds = days_from_civil(year, month, day) * DAY + hour * 3600 + minute * 60 + second - offset;
    check_timestamp(seconds, nanos)?;
    Ok((seconds, nanos))
}

fn check_timestamp(seconds: i64, nanos: i32) -> Result<(), Wrong> {
    if !TIMESTAMPS.contains(&seconds) {
        return Err("a timestamp is between the years 1 and 9999");
    }
    if !(0..=NANOS).contains(&nanos) {
        return Err("the nanos of a timestamp are between 0 and 999999999");
    }
    Ok(())
}

pub(super) fn format_timestamp(seconds: i64, nanos: i32) -> Result<String, Wrong> {
    check_timestamp(seconds, nanos)?;
    let (year, month, day) = civil_from_days(seconds.div_euclid(DAY));
    let time = seconds.rem_euclid(DAY);
    let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
    let decimals = decimals(nanos);
    Ok(format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{decimals}Z"
    ))
}

/// `-1.5s` as seconds and nanoseconds of the same sign.
pub(super) fn parse_duration(text: &str) -> Result<(i64, i32), Wrong> {
    let wrong = "a duration is written as in \"1.5s\"";
    let number = text.strip_suffix('s').ok_or(wrong)?;
    let (negative, number) = match number.as_bytes().first() {
        Some(b'-') => (true, number.get(1..).unwrap_or_default()),
        Some(b'+') => (false, number.get(1..).unwrap_or_default()),
        _ => (false, number),
    };
    let (whole, nanos) = match number.split_once('.') {
        Some((whole, "")) => (whole, 0),
        Some((whole, digits)) => (whole, fraction(digits).ok_or("a second has one to nine decimals")?),
        None if number.is_empty() => return Err(wrong),
        None => (number, 0),
    };
    if !whole.bytes().all(|b| b.is_ascii_digit()) || (whole.starts_with('0') && whole != "0") {
        return Err(wrong);
    }
    let seconds: i64 = if whole.is_empty() {
        0
    } else {
        whole.parse().map_err(|_| TOO_LONG)?
    };
    let sign = if negative { -1 } else { 1 };
    let (seconds, nanos) = (seconds * i64::from(sign), nanos * sign);
    check_duration(seconds, nanos)?;
    Ok((seconds, nanos))
}

const TOO_LONG: Wrong = "a duration has at most 315576000000 seconds";

fn check_duration(seconds: i64, nanos: i32) -> Result<(), Wrong> {
    if !(-MAX_DURATION..=MAX_DURATION).contains(&seconds) {
        return Err(TOO_LONG);
    }
    if !(-NANOS..=NANOS).contains(&nanos) {
        return Err("the nanos of a duration are between -999999999 and 999999999");
    }
    if (seconds > 0 && nanos < 0) || (seconds < 0 && nanos > 0) {
        return Err("seconds and nanos of a duration have the same sign");
    }
    Ok(())
}

pub(super) fn format_duration(seconds: i64, nanos: i32) -> Result<String, Wrong> {
    check_duration(seconds, nanos)?;
    let sign = if seconds < 0 || nanos < 0 { "-" } else { "" };
    Ok(format!("{sign}{}{}s", seconds.abs(), decimals(nanos.abs())))
}

/// Nothing, or a point and 3, 6 or 9 digits.
fn decimals(nanos: i32) -> String {
    match nanos {
        0 => String::new(),
        n if n % 1_000_000 == 0 => format!(".{:03}", n / 1_000_000),
        n if n % 1_000 == 0 => format!(".{:06}", n / 1_000),
        n => format!(".{n:09}"),
    }
}

/// One to nine decimals as nanoseconds.
fn fraction(digits: &str) -> Option<i32> {
    if digits.is_empty() || digits.len() > 9 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    format!("{digits:0<9}").parse().ok()
}

/// Numbers of so many digits each, with a separator between them.
fn numbers<const N: usize>(text: &str, lengths: [usize; N], separator: u8) -> Option<[i64; N]> {
    let mut parts = text.split(char::from(separator));
    let mut numbers = [0; N];
    for (number, length) in numbers.iter_mut().zip(lengths) {
        let part = parts.next()?;
        if part.len() != length || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

fn days_in_month(year: i64, month: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    Some(match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return None,
    })
}

/// Days since 1970 of a date. Years begin in March here, so that the leap day comes last.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timestamps() {
        for (text, seconds, nanos) in [
            ("1970-01-01T00:00:00Z", 0, 0),
            ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
            ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
            ("2000-02-29T12:30:45.100Z", 951_827_445, 100_000_000),
            ("1969-12-31T23:59:59.000001Z", -1, 1_000),
        ] {
            assert_eq!(parse_timestamp(text), Ok((seconds, nanos)), "{text}");
            assert_eq!(format_timestamp(seconds, nanos).as_deref(), Ok(text));
        }
        assert_eq!(parse_timestamp("1970-01-01T01:00:00.5+01:00"), Ok((0, 500_000_000)));
        for bad in [
            "",
            "1970-01-01",
            "1970-01-01T00:00:00",
            "1970-01-01t00:00:00Z",
            "1970-01-01T00:00:00z",
            "1970-02-30T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "1970-13-01T00:00:00Z",
            "1970-00-01T00:00:00Z",
            "1970-01-00T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "1970-01-01T24:00:00Z",
            "1970-01-01T00:00:60Z",
            "1970-01-01T00:00:00.Z",
            "1970-01-01T00:00:00.1234567890Z",
            "1970-01-01T00:00:00+1:00",
            "1970-01-01T00:00:00+24:00",
            "0001-01-01T00:00:00+00:01",
            "9999-12-31T23:59:59-00:01",
            "1970-01-01T00:00:00Z ",
            "+970-01-01T00:00:00Z",
            "1970-01-01 00:00:00Z",
            "1970-01-01T00:00:00,5Z",
            "ä970-01-01T00:00:00Z",
        ] {
            assert!(parse_timestamp(bad).is_err(), "{bad}");
        }
        assert!(format_timestamp(0, -1).is_err() && format_timestamp(0, 1_000_000_000).is_err());
        assert!(format_timestamp(i64::MIN, 0).is_err() && format_timestamp(i64::MAX, 0).is_err());
    }

    #[test]
    fn every_day_comes_back() {
        for days in -719_162..2_932_896 {
            let (year, month, day) = civil_from_days(days);
            assert_eq!(days_from_civil(year, month, day), days, "{year}-{month}-{day}");
        }
    }

    #[test]
    fn durations() {
        for (text, seconds, nanos) in [
            ("0s", 0, 0),
            ("1.500s", 1, 500_000_000),
            ("-0.000000001s", 0, -1),
            ("315576000000s", MAX_DURATION, 0),
            ("-315576000000.999999999s", -MAX_DURATION, -999_999_999),
        ] {
            assert_eq!(parse_duration(text), Ok((seconds, nanos)), "{text}");
            assert_eq!(format_duration(seconds, nanos).as_deref(), Ok(text));
        }
        for (text, parsed) in [
            ("+1s", (1, 0)),
            (".5s", (0, 500_000_000)),
            ("1.s", (1, 0)),
            ("-1.5s", (-1, -500_000_000)),
        ] {
            assert_eq!(parse_duration(text), Ok(parsed), "{text}");
        }
        for bad in [
            "",
            "s",
            "1",
            "1m",
            "01s",
            "1.0000000000s",
            "--1s",
            "1 s",
            "1e3s",
            "315576000001s",
            "99999999999999999999s",
            "-s",
            "1.-5s",
        ] {
            assert!(parse_duration(bad).is_err(), "{bad}");
        }
        assert!(format_duration(1, -1).is_err() && format_duration(i64::MIN, 0).is_err());
        assert!(format_duration(0, i32::MIN).is_err());
    }
}
