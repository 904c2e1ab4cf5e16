//! Days and months in UTC, as costs are split by them.

use pluginrpc::prost_types::Timestamp;

/// The seconds of a day.
pub const DAY: i64 = 24 * 60 * 60;

/// The first and the last second that protobuf's timestamps may name: of the years 1 and 9999.
const RANGE: (i64, i64) = (-62_135_596_800, 253_402_300_799);

/// A stretch of time, from `start`, inclusive, to `end`, exclusive; in whole seconds since 1970 in UTC. It is never
/// empty, and lies within the years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    start: i64,
    end: i64,
}

impl Period {
    /// The stretch between two times, fractions of a second cut off. `None` when it is empty or outside the years.
    #[must_use]
    pub fn new(start: &Timestamp, end: &Timestamp) -> Option<Self> {
        Self::of_seconds(start.seconds, end.seconds)
    }

    fn of_seconds(start: i64, end: i64) -> Option<Self> {
        (RANGE.0 <= start && start < end && end <= RANGE.1).then_some(Self { start, end })
    }

    /// The calendar month that holds a time. `None` outside the years.
    ///
    /// ```
    /// use finfocus_sdk::domain::period::Period;
    /// use pluginrpc::prost_types::Timestamp;
    ///
    /// let month = Period::calendar_month(&"2024-02-10T12:00:00Z".parse()?).unwrap();
    /// assert_eq!(month.end().to_string(), "2024-03-01T00:00:00Z");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn calendar_month(time: &Timestamp) -> Option<Self> {
        Self::calendar_months(time, 1)
    }

    /// Returns the block of `months` calendar months, counted from January, that contains a time: 1 is its month, 3
    /// its quarter, 12 its year. `None` outside the years, and for numbers that do not divide 12.
    #[must_use]
    pub fn calendar_months(time: &Timestamp, months: u8) -> Option<Self> {
        if months == 0 || 12_u8.checked_rem(months) != Some(0) {
            return None;
        }
        let (year, month) = year_and_month(time)?;
        let first = month - (month - 1) % months;
        let (next_year, next) = if first + months > 12 {
            (year + 1, 1)
        } else {
            (year, first + months)
        };
        let start = Timestamp::date(year, first, 1).ok()?;
        Self::new(&start, &Timestamp::date(next_year, next, 1).ok()?)
    }

    /// The `days` days that hold a time, counted from a Monday: 1 is its day, 7 its week. `None` outside the years, and
    /// for no days.
    #[must_use]
    pub fn calendar_days(time: &Timestamp, days: u16) -> Option<Self> {
        let length = DAY.checked_mul(i64::from(days)).filter(|length| *length > 0)?;
        // 1970 began on a Thursday, three days after a Monday.
        let since_monday = time.seconds.checked_add(3 * DAY)?.checked_rem_euclid(length)?;
        let start = time.seconds.checked_sub(since_monday)?;
        Self::of_seconds(start, start.checked_add(length)?)
    }

    /// Its beginning, inclusive.
    #[must_use]
    pub fn start(&self) -> Timestamp {
        seconds(self.start)
    }

    /// Its end, exclusive.
    #[must_use]
    pub fn end(&self) -> Timestamp {
        seconds(self.end)
    }

    /// Returns the duration, in seconds.
    #[must_use]
    pub fn seconds(&self) -> i64 {
        self.end - self.start
    }

    /// Returns true if the time lies in the period.
    #[must_use]
    pub fn contains(&self, time: &Timestamp) -> bool {
        (self.start..self.end).contains(&time.seconds)
    }

    /// Returns the intersection.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> Option<Self> {
        Self::of_seconds(self.start.max(other.start), self.end.min(other.end))
    }

    /// Returns the fraction of this period that lies in the other, 0 to 1.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "the years have fewer seconds than an f64 has whole numbers"
    )]
    pub fn fraction_within(&self, other: &Self) -> f64 {
        let common = self.overlap(other).map_or(0, |common| common.seconds());
        common as f64 / self.seconds() as f64
    }

    /// Its days in UTC, in order; the first and the last may be in part.
    pub fn days(&self) -> impl Iterator<Item = Self> + use<> {
        let whole = *self;
        let mut from = self.start;
        std::iter::from_fn(move || {
            let end = from - from.rem_euclid(DAY) + DAY;
            let day = Self::of_seconds(from, end.min(whole.end))?;
            from = day.end;
            Some(day)
        })
    }
}

fn seconds(seconds: i64) -> Timestamp {
    Timestamp { seconds, nanos: 0 }
}

/// The year and the month, 1 to 12, of a time within the years.
fn year_and_month(time: &Timestamp) -> Option<(i64, u8)> {
    if !(RANGE.0..=RANGE.1).contains(&time.seconds) {
        return None;
    }
    // prost-types knows the calendar, and tells it by this text alone.
    let text = seconds(time.seconds).to_string();
    let mut parts = text.split('-');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn period(start: &str, end: &str) -> Period {
        Period::new(&at(start), &at(end)).unwrap()
    }

    fn shown(period: Period) -> String {
        format!("{} {}", period.start(), period.end()).replace("T00:00:00Z", "")
    }

    #[test]
    fn calendar_periods_hold_their_time() {
        let time = at("2024-02-29T23:59:59Z");
        for (period, expected) in [
            (Period::calendar_month(&time), "2024-02-01 2024-03-01"),
            (Period::calendar_months(&time, 3), "2024-01-01 2024-04-01"),
            (Period::calendar_months(&time, 12), "2024-01-01 2025-01-01"),
            (Period::calendar_days(&time, 1), "2024-02-29 2024-03-01"),
            // A Thursday.
            (Period::calendar_days(&time, 7), "2024-02-26 2024-03-04"),
            (
                Period::calendar_month(&at("1969-12-31T23:00:00Z")),
                "1969-12-01 1970-01-01",
            ),
        ] {
            assert_eq!(shown(period.unwrap()), expected);
        }
        assert_eq!(Period::calendar_months(&time, 5), None);
        assert_eq!(Period::calendar_months(&time, 0), None);
        assert_eq!(Period::calendar_days(&time, 0), None);
    }

    #[test]
    fn what_is_empty_or_outside_the_years_is_no_period() {
        let now = at("2024-01-01T00:00:00Z");
        assert_eq!(Period::new(&now, &now), None);
        for seconds in [i64::MIN, i64::MAX, RANGE.1 + 1, RANGE.0 - 1] {
            let time = Timestamp { seconds, nanos: 0 };
            assert_eq!(Period::new(&time, &now), None, "{seconds}");
            assert_eq!(Period::new(&now, &time), None, "{seconds}");
            assert_eq!(Period::calendar_month(&time), None, "{seconds}");
            assert_eq!(Period::calendar_days(&time, u16::MAX), None, "{seconds}");
        }
        // The last month of all has no end within the years.
        assert_eq!(Period::calendar_month(&seconds(RANGE.1)), None);
    }

    #[test]
    fn days_are_cut_at_midnight() {
        let days: Vec<_> = period("2024-01-01T18:00:00Z", "2024-01-03T06:00:00Z").days().collect();
        assert_eq!(
            days.iter().map(|day| day.seconds() / 3600).collect::<Vec<_>>(),
            [6, 24, 6]
        );
        assert_eq!(days[1].start(), at("2024-01-02T00:00:00Z"));
        assert_eq!(period("2024-01-01T01:00:00Z", "2024-01-01T02:00:00Z").days().count(), 1);
    }

    #[test]
    fn shares_are_those_of_the_time_in_common() {
        let whole = period("2024-01-01T00:00:00Z", "2024-01-05T00:00:00Z");
        for (start, end, share) in [
            ("2023-01-01T00:00:00Z", "2025-01-01T00:00:00Z", 1.0),
            ("2024-01-02T00:00:00Z", "2024-01-03T00:00:00Z", 0.25),
            ("2024-01-04T12:00:00Z", "2024-02-01T00:00:00Z", 0.125),
            ("2024-01-05T00:00:00Z", "2024-01-06T00:00:00Z", 0.0),
        ] {
            assert_eq!(whole.fraction_within(&period(start, end)), share);
        }
        assert!(whole.contains(&whole.start()) && !whole.contains(&whole.end()));
    }
}
