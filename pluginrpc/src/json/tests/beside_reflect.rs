//! Random messages, written and read by us and by prost-reflect.

use prost_reflect::{DescriptorPool, DeserializeOptions, DynamicMessage, Kind, MapKey, SerializeOptions, Value};

use super::*;

/// Numbers that are hard to write.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn bits(&mut self) -> u64 {
        match self.below(5) {
            0 => u64::MAX,
            1 => 1 << 63,
            2 => self.below(3),
            3 => (1 << 31) + self.below(2),
            _ => self.next(),
        }
    }

    fn text(&mut self) -> String {
        let letters = ['a', '"', '\\', '\n', '\u{0}', 'ä', '😀', '/', '\u{7f}', '\u{2028}'];
        (0..self.below(6)).map(|_| letters[self.below(10) as usize]).collect()
    }

    fn double(&mut self) -> f64 {
        match self.below(4) {
            0 => self.below(1000) as f64 / 8.0,
            1 => 1e21,
            2 => -1e-7,
            // serde_json reads long numbers to within a bit or two only, so they are short here.
            _ => f64::INFINITY,
        }
    }

    fn value(&mut self, kind: &Kind, depth: u32) -> Value {
        let bits = self.bits();
        match kind {
            Kind::Double => Value::F64(self.double()),
            Kind::Float => Value::F32(self.below(1000) as f32 / 8.0),
            Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => Value::I32(bits as i32),
            Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 => Value::I64(bits as i64),
            Kind::Uint32 | Kind::Fixed32 => Value::U32(bits as u32),
            Kind::Uint64 | Kind::Fixed64 => Value::U64(bits),
            Kind::Bool => Value::Bool(bits & 1 == 1),
            Kind::String => Value::String(self.text()),
            Kind::Bytes => Value::Bytes(self.text().into_bytes().into()),
            Kind::Enum(item) if item.name() == "NullValue" => Value::EnumNumber(0),
            Kind::Enum(_) => Value::EnumNumber(self.below(5) as i32 - 1),
            Kind::Message(message) => Value::Message(self.message(message, depth + 1)),
        }
    }

    fn key(&mut self, kind: &Kind) -> MapKey {
        match self.value(kind, 0) {
            Value::I32(x) => MapKey::I32(x),
            Value::I64(x) => MapKey::I64(x),
            Value::U32(x) => MapKey::U32(x),
            Value::U64(x) => MapKey::U64(x),
            Value::Bool(x) => MapKey::Bool(x),
            Value::String(x) => MapKey::String(x),
            other => panic!("{other:?} is no key"),
        }
    }

    fn message(&mut self, of: &prost_reflect::MessageDescriptor, depth: u32) -> DynamicMessage {
        let mut message = DynamicMessage::new(of.clone());
        let mut set = |number, value| message.set_field_by_number(number, value);
        match of.name() {
            "Timestamp" => set(1, Value::I64(self.below(200_000_000_000) as i64 - 60_000_000_000)),
            "Duration" => set(1, Value::I64(self.below(600_000_000_000) as i64 - 300_000_000_000)),
            "FieldMask" => set(1, Value::List(vec![Value::String("foo_bar.b".to_owned())])),
            "Value" => match self.below(3) {
                0 => set(1, Value::EnumNumber(0)),
                1 => set(2, Value::F64(self.below(100) as f64 / 4.0)),
                _ => set(3, Value::String(self.text())),
            },
            "Any" => {
                let pool = of.parent_pool();
                let inner = pool.get_message_by_name("pluginrpc.test.json.v1.Unreached").unwrap();
                set(1, Value::String(format!("type.googleapis.com/{}", inner.full_name())));
                let inner = if depth > 3 {
                    DynamicMessage::new(inner)
                } else {
                    self.message(&inner, depth + 1)
                };
                set(2, Value::Bytes(inner.encode_to_vec().into()));
            }
            // prost-reflect writes null for one that is not finite.
            "DoubleValue" => set(1, Value::F64(1.5)),
            _ => {
                for field in of.fields() {
                    if depth > 3 || self.below(4) != 0 {
                        continue;
                    }
                    let value = if field.is_map() {
                        let entry = field.kind();
                        let entry = entry.as_message().unwrap();
                        let (key, value) = (entry.map_entry_key_field().kind(), entry.map_entry_value_field().kind());
                        Value::Map((0..3).map(|_| (self.key(&key), self.value(&value, depth))).collect())
                    } else if field.is_list() {
                        Value::List((0..self.below(4)).map(|_| self.value(&field.kind(), depth)).collect())
                    } else {
                        self.value(&field.kind(), depth)
                    };
                    message.set_field(&field, value);
                }
            }
        }
        message
    }
}

/// What prost-reflect says of a message.
fn shown(message: &DynamicMessage) -> serde_json::Value {
    let options = SerializeOptions::new().use_proto_field_name(true);
    message
        .serialize_with_options(serde_json::value::Serializer, &options)
        .unwrap()
}

#[test]
fn random_messages_are_the_same_to_both() {
    let pool = DescriptorPool::decode(DESCRIPTORS.1).unwrap();
    let everything = pool.get_message_by_name(TYPE).unwrap();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut longest, rounds) = (0, 1000);
    for round in 0..rounds {
        let message = random.message(&everything, 0);
        let ours = to_json(&message.encode_to_vec()).unwrap();
        longest = longest.max(ours.len());
        let mut json = serde_json::Deserializer::from_str(&ours);
        let options = DeserializeOptions::new();
        let read = DynamicMessage::deserialize_with_options(everything.clone(), &mut json, &options);
        let read = read.unwrap_or_else(|e| panic!("{round}: {e}\n{ours}"));
        // Compared as JSON: an `Any` holds bytes, of which there are several for one message.
        assert_eq!(shown(&read), shown(&message), "{round}: {ours}");

        let theirs = shown(&message).to_string();
        let read = to_binary(theirs.as_bytes()).unwrap_or_else(|e| panic!("{round}: {e}"));
        let read = DynamicMessage::decode(everything.clone(), &*read).unwrap();
        assert_eq!(shown(&read), shown(&message), "{round}");
    }
    assert!(longest > 2000, "the messages are too small to tell anything: {longest}");
}
