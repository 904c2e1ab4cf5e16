//! Log lines as hclog writes them, which go-plugin hosts read from standard error.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer};
use tracing_subscriber::registry::LookupSpan;

/// Longest line; hosts cut longer ones into pieces, which are no JSON any more.
const MAX_LINE: usize = 32 * 1024;

/// A [`tracing_subscriber`] layer that writes each event to standard error as one line of JSON, as hclog does. Hosts
/// show its level, module and fields.
///
/// Fields of the enclosing spans are written, too; those of the event win. An event that does not fit into 32 KiB keeps
/// only its message, cut. A line that cannot be written is dropped.
///
/// ```
/// use tracing_subscriber::layer::SubscriberExt as _;
///
/// let subscriber = tracing_subscriber::registry().with(go_plugin_proto::HclogLayer::new());
/// // Before `Plugin::main`: tracing::subscriber::set_global_default(subscriber)?;
/// # tracing::subscriber::with_default(subscriber, || tracing::info!(answer = 42, "ready"));
/// ```
#[derive(Debug, Default)]
pub struct HclogLayer(());

impl HclogLayer {
    /// Creates the layer.
    #[must_use]
    pub const fn new() -> Self {
        Self(())
    }
}

impl<S> Layer<S> for HclogLayer
where
    S: Subscriber + for<'a> LookupSpan<'a>,
{
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, ctx: Context<'_, S>) {
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        if let Some(span) = ctx.span(id) {
            span.extensions_mut().insert(fields);
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, ctx: Context<'_, S>) {
        if let Some(span) = ctx.span(id)
            && let Some(fields) = span.extensions_mut().get_mut::<Fields>()
        {
            values.record(fields);
        }
    }

    fn on_event(&self, event: &Event<'_>, ctx: Context<'_, S>) {
        let mut fields = Fields::default();
        for span in ctx.event_scope(event).into_iter().flat_map(|scope| scope.from_root()) {
            if let Some(of_span) = span.extensions().get::<Fields>() {
                fields.0.extend(of_span.0.clone());
            }
        }
        event.record(&mut fields);
        let metadata = event.metadata();
        let line = line(fields.0, metadata.level(), metadata.target(), SystemTime::now());
        // Nothing is left to report it to.
        let _ = crate::stdio::write_stderr(&line);
    }
}

fn line(mut fields: Map<String, Value>, level: &Level, module: &str, now: SystemTime) -> Vec<u8> {
    let message = match fields.remove("message") {
        Some(Value::String(text)) => text,
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let mut encode = |message: &str| {
        fields.insert("@message".to_owned(), message.into());
        fields.insert("@level".to_owned(), level.as_str().to_lowercase().into());
        fields.insert("@module".to_owned(), module.into());
        fields.insert("@timestamp".to_owned(), timestamp(now).into());
        let line = Value::Object(fields.clone()).to_string();
        fields.clear();
        line
    };
    let mut text = encode(&message);
    if text.len() > MAX_LINE {
        // Escapes take up to six bytes for one.
        text = encode(cut(&message, MAX_LINE / 8));
    }
    text.push('\n');
    text.into_bytes()
}

/// Returns the longest prefix of at most `max` bytes.
fn cut(text: &str, max: usize) -> &str {
    let end = (0..=max.min(text.len())).rev().find(|&end| text.is_char_boundary(end));
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// Formats a time as hclog does, in UTC: `2026-01-31T23:59:59.000001Z`.
fn timestamp(time: SystemTime) -> String {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    let (seconds, micros) = (since.as_secs(), since.subsec_micros());
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    let (year, month, day) = date(days);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{micros:06}Z")
}

/// Converts days since 1970 into a date of the Gregorian calendar.
fn date(days: u64) -> (u64, u64, u64) {
    // Years begin in March here, so that the leap day is the last one.
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
}

/// Values of a span or an event.
#[derive(Default)]
struct Fields(Map<String, Value>);

impl Fields {
    fn insert(&mut self, field: &Field, value: impl Into<Value>) {
        self.0.insert(field.name().to_owned(), value.into());
    }
}

impl Visit for Fields {
    fn record_f64(&mut self, field: &Field, value: f64) {
        self.insert(field, value);
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.insert(field, value);
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.insert(field, value);
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.insert(field, value);
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.insert(field, value);
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.insert(field, format!("{value:?}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(message: &str, fields: &[(&str, Value)]) -> Value {
        let mut all: Map<_, _> = fields.iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect();
        all.insert("message".to_owned(), message.into());
        let line = line(
            all,
            &Level::WARN,
            "notes::disk",
            UNIX_EPOCH + Duration::from_micros(951_782_400_000_001),
        );
        assert!(line.ends_with(b"\n") && line.len() <= MAX_LINE, "{}", line.len());
        serde_json::from_slice(&line).unwrap()
    }

    #[test]
    fn a_line_has_what_hclog_writes() {
        let line = parsed("disk full", &[("free", 7.into())]);
        let expected = serde_json::json!({
            "@message": "disk full", "@level": "warn", "@module": "notes::disk",
            "@timestamp": "2000-02-29T00:00:00.000001Z", "free": 7,
        });
        assert_eq!(line, expected);
    }

    #[test]
    fn long_events_stay_one_line_of_json() {
        let line = parsed(&"\u{1}é".repeat(100_000), &[("big", "x".repeat(100_000).into())]);
        assert_eq!(line["@level"], "warn");
        assert!(line["@message"].as_str().is_some_and(|message| message.len() > 1000));
    }

    #[test]
    fn dates() {
        for (days, expected) in [
            (0, (1970, 1, 1)),
            (59, (1970, 3, 1)),
            (11_016, (2000, 2, 29)),
            (20_820, (2027, 1, 2)),
        ] {
            assert_eq!(date(days), expected, "{days}");
        }
    }
}
