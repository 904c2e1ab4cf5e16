//! Reads the elements of a file or a message.

use super::inherit::{legacy, number, resolve};
use super::{Scope, index, join};
use crate::data::{EnumData, FieldData, FileData, MethodData, OneofData, ServiceData, Span, ValueData};
use crate::error::Error;
use crate::features::Features;
use crate::wire::{self, Pieces, WireFields, WireValue, text};

impl<'a> FileData<'a> {
    pub(super) fn read_oneofs(&mut self, oneofs: &[&'a [u8]], scope: &Scope<'_>) -> Result<Span, Error> {
        let first = self.oneofs.len();
        for (at, &raw) in oneofs.iter().enumerate() {
            let (mut name, mut options) = ("", Pieces::EMPTY);
            for field in WireFields::new(raw) {
                match field? {
                    (1, WireValue::Bytes(bytes)) => name = text(bytes)?,
                    (2, WireValue::Bytes(bytes)) => options.add(bytes, raw, 2),
                    _ => {}
                }
            }
            self.oneofs.push(OneofData {
                raw,
                name,
                parent: scope.parent.unwrap_or_default(),
                index: index(at),
                features: resolve(self.edition, scope.features, options, number::ONEOF)?,
            });
        }
        Ok(Self::span(first, self.oneofs.len()))
    }

    pub(super) fn read_fields(
        &mut self,
        fields: &[&'a [u8]],
        scope: &Scope<'_>,
        is_extension: bool,
        oneofs: Span,
    ) -> Result<Span, Error> {
        let first = self.fields.len();
        for (at, &raw) in fields.iter().enumerate() {
            let mut read = FieldData {
                raw,
                name: "",
                type_name: "",
                number: 0,
                label: 1,
                kind: 0,
                oneof: None,
                is_extension,
                is_proto3_optional: false,
                parent: scope.parent,
                index: index(at),
                features: scope.features,
            };
            let mut options = Pieces::EMPTY;
            for field in WireFields::new(raw) {
                match field? {
                    (1, WireValue::Bytes(bytes)) => read.name = text(bytes)?,
                    (2 | 7 | 10, WireValue::Bytes(bytes)) => _ = text(bytes)?,
                    (3, WireValue::Varint(number)) => read.number = wire::int32(number),
                    (4, WireValue::Varint(number)) => read.label = wire::int32(number),
                    (5, WireValue::Varint(number)) => read.kind = wire::int32(number),
                    (6, WireValue::Bytes(bytes)) => read.type_name = text(bytes)?,
                    (8, WireValue::Bytes(bytes)) => options.add(bytes, raw, 8),
                    (9, WireValue::Varint(number)) => read.oneof = u32::try_from(wire::int32(number)).ok(),
                    (17, WireValue::Varint(number)) => read.is_proto3_optional = number != 0,
                    _ => {}
                }
            }
            // A field of a oneof inherits from the oneof.
            let oneof = read.oneof.and_then(|at| oneofs.of(&self.oneofs).get(at as usize));
            let inherited = oneof.map_or(scope.features, |oneof| oneof.features);
            read.features = if self.edition.has_features() {
                resolve(self.edition, inherited, options, number::FIELD)?
            } else {
                legacy(self.edition, inherited, &read, options)?
            };
            self.fields.push(read);
        }
        Ok(Self::span(first, self.fields.len()))
    }

    pub(super) fn read_enums(&mut self, enums: &[&'a [u8]], scope: &Scope<'_>) -> Result<Span, Error> {
        let first = self.enums.len();
        for (at, &raw) in enums.iter().enumerate() {
            let (mut name, mut options, mut values) = ("", Pieces::EMPTY, Vec::new());
            for field in WireFields::new(raw) {
                match field? {
                    (1, WireValue::Bytes(bytes)) => name = text(bytes)?,
                    (2, WireValue::Bytes(raw)) => values.push(raw),
                    (3, WireValue::Bytes(bytes)) => options.add(bytes, raw, 3),
                    (5, WireValue::Bytes(bytes)) => _ = text(bytes)?,
                    _ => {}
                }
            }
            let features = resolve(self.edition, scope.features, options, number::ENUM)?;
            let values = self.read_values(&values, features)?;
            self.enums.push(EnumData {
                raw,
                name,
                full_name: scope.join(name),
                parent: scope.parent,
                index: index(at),
                options,
                features,
                values,
            });
        }
        Ok(Self::span(first, self.enums.len()))
    }

    fn read_values(&mut self, values: &[&'a [u8]], inherited: Features) -> Result<Span, Error> {
        let first = self.values.len();
        for (at, &raw) in values.iter().enumerate() {
            let (mut name, mut number, mut options) = ("", 0, Pieces::EMPTY);
            for field in WireFields::new(raw) {
                match field? {
                    (1, WireValue::Bytes(bytes)) => name = text(bytes)?,
                    (2, WireValue::Varint(value)) => number = wire::int32(value),
                    (3, WireValue::Bytes(bytes)) => options.add(bytes, raw, 3),
                    _ => {}
                }
            }
            self.values.push(ValueData {
                raw,
                name,
                number,
                // The enum comes right after its values.
                parent: index(self.enums.len()),
                index: index(at),
                features: resolve(self.edition, inherited, options, number::VALUE)?,
            });
        }
        Ok(Self::span(first, self.values.len()))
    }

    pub(super) fn read_service(&mut self, raw: &'a [u8]) -> Result<(), Error> {
        let (mut name, mut options, mut methods) = ("", Pieces::EMPTY, Vec::new());
        for field in WireFields::new(raw) {
            match field? {
                (1, WireValue::Bytes(bytes)) => name = text(bytes)?,
                (2, WireValue::Bytes(raw)) => methods.push(raw),
                (3, WireValue::Bytes(bytes)) => options.add(bytes, raw, 3),
                _ => {}
            }
        }
        let features = resolve(self.edition, self.features, options, number::SERVICE)?;
        let first = self.methods.len();
        for (at, raw) in methods.into_iter().enumerate() {
            self.read_method(raw, at, features)?;
        }
        self.services.push(ServiceData {
            raw,
            name,
            full_name: join(self.package, name),
            index: index(self.services.len()),
            options,
            features,
            methods: Self::span(first, self.methods.len()),
        });
        Ok(())
    }

    fn read_method(&mut self, raw: &'a [u8], at: usize, inherited: Features) -> Result<(), Error> {
        let mut method = MethodData {
            raw,
            name: "",
            input: "",
            output: "",
            client_streaming: false,
            server_streaming: false,
            parent: index(self.services.len()),
            index: index(at),
            features: inherited,
        };
        let mut options = Pieces::EMPTY;
        for field in WireFields::new(raw) {
            match field? {
                (1, WireValue::Bytes(bytes)) => method.name = text(bytes)?,
                (2, WireValue::Bytes(bytes)) => method.input = text(bytes)?,
                (3, WireValue::Bytes(bytes)) => method.output = text(bytes)?,
                (4, WireValue::Bytes(bytes)) => options.add(bytes, raw, 4),
                (5, WireValue::Varint(value)) => method.client_streaming = value != 0,
                (6, WireValue::Varint(value)) => method.server_streaming = value != 0,
                _ => {}
            }
        }
        method.features = resolve(self.edition, inherited, options, number::METHOD)?;
        self.methods.push(method);
        Ok(())
    }
}
