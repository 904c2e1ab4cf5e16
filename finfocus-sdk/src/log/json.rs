//! Formats events as JSON.

use std::fmt;
use std::time::SystemTime;

use serde_json::{Number, Value};
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;
use tracing_subscriber::registry::LookupSpan;

use super::level::allows;
use super::sink::Sink;

/// Maximum length of a value, in bytes.
const MOST: usize = 4096;

/// Fields at the start of every line; an event's field with such a name gets the suffix `_`.
const OURS: [&str; 5] = ["time", "level", "plugin_name", "plugin_version", "target"];

/// Writes events as lines of JSON, with the fields of the spans around them.
pub(super) struct JsonLines {
    level: LevelFilter,
    sink: Sink,
    /// `"plugin_name":"…","plugin_version":"…"`.
    plugin: String,
}

/// The fields of a span or an event, in the order in which they came.
#[derive(Default)]
struct Fields(Vec<(&'static str, Value)>);

impl JsonLines {
    pub(super) fn new(level: LevelFilter, sink: Sink, name: &str, version: &str) -> Self {
        let mut plugin = String::new();
        push(&mut plugin, "plugin_name", &Value::from(name));
        push(&mut plugin, "plugin_version", &Value::from(version));
        Self { level, sink, plugin }
    }

    fn line(&self, metadata: &Metadata<'_>, fields: Fields) -> String {
        let now = pluginrpc::prost_types::Timestamp::from(SystemTime::now()).to_string();
        let mut line = String::with_capacity(256);
        push(&mut line, "time", &Value::from(now));
        push(
            &mut line,
            "level",
            &Value::from(metadata.level().as_str().to_ascii_lowercase()),
        );
        line.push(',');
        line.push_str(&self.plugin);
        push(&mut line, "target", &Value::from(metadata.target()));
        for (name, value) in fields.0 {
            if OURS.contains(&name) {
                push(&mut line, &format!("{name}_"), &value);
            } else {
                push(&mut line, name, &value);
            }
        }
        format!("{{{line}}}\n")
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for JsonLines {
    fn enabled(&self, metadata: &Metadata<'_>, _: Context<'_, S>) -> bool {
        allows(self.level, metadata)
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(self.level)
    }

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
                for (name, value) in &of_span.0 {
                    fields.set(name, value.clone());
                }
            }
        }
        event.record(&mut fields);
        self.sink.write(&self.line(event.metadata(), fields));
    }
}

impl Fields {
    /// A name stands once: the nearest value counts.
    fn set(&mut self, name: &'static str, value: Value) {
        match self.0.iter_mut().find(|field| field.0 == name) {
            Some(field) => field.1 = value,
            None => self.0.push((name, value)),
        }
    }
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.set(field.name(), Value::from(format!("{value:?}")));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.set(field.name(), Value::from(value));
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        // JSON has no number for what is none.
        let value = Number::from_f64(value).map_or_else(|| Value::from(value.to_string()), Value::Number);
        self.set(field.name(), value);
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.set(field.name(), Value::from(value));
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.set(field.name(), Value::from(value));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.set(field.name(), Value::from(value));
    }

    fn record_error(&mut self, field: &Field, value: &(dyn std::error::Error + 'static)) {
        self.set(field.name(), Value::from(value.to_string()));
    }
}

/// Adds `"name":value`, after a comma where something stands before it.
fn push(line: &mut String, name: &str, value: &Value) {
    if !line.is_empty() {
        line.push(',');
    }
    line.push_str(&json(&Value::from(name)));
    line.push(':');
    match value {
        Value::String(text) if text.len() > MOST => {
            let end = (0..=MOST).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
            line.push_str(&json(&Value::from(format!("{}…", text.get(..end).unwrap_or_default()))));
        }
        value => line.push_str(&json(value)),
    }
}

/// JSON in which whatever could act on a terminal is escaped, which changes nothing about what it means.
fn json(value: &Value) -> String {
    let mut out = String::new();
    for c in value.to_string().chars() {
        let hidden =
            matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        if hidden || c.is_control() {
            // All of these are one UTF-16 unit.
            out.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts_on_a_terminal_and_nothing_is_lost() {
        for text in ["a\x1b[31m\"\\\n", "\u{9b}2J", "\u{202e}gpj", "\u{7f}", "ü€"] {
            let written = json(&Value::from(text));
            assert!(!written.chars().any(char::is_control), "{written}");
            assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
        }
    }

    #[test]
    fn long_values_are_cut() {
        let mut line = String::new();
        push(&mut line, "a", &Value::from("ü".repeat(MOST)));
        assert!(line.len() < MOST + 16 && line.ends_with("…\""), "{}", line.len());
    }
}
