"""Prints what Protobuf's own runtime says of every field and enum of a descriptor set, one line each."""

import sys

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.protobuf.descriptor import FieldDescriptor

files = descriptor_pb2.FileDescriptorSet.FromString(open(sys.argv[1], "rb").read())
pool = descriptor_pool.DescriptorPool()
for file in files.file:
    pool.Add(file)


def is_packed(field):
    # A packed list is a length-delimited record.
    if not field.is_repeated or field.type in (9, 10, 11, 12):
        return False
    of = field.containing_type
    message = message_factory.GetMessageClass(of)()
    values = message.Extensions[field] if field.is_extension else getattr(message, field.name)
    values.extend([1, 1])
    return message.SerializePartialToString()[0] & 7 == 2


def field_facts(field):
    facts = [
        name
        for name, holds in [
            ("presence", field.has_presence),
            ("required", field.is_required),
            ("repeated", field.is_repeated),
            ("packed", is_packed(field)),
            ("delimited", field.type == FieldDescriptor.TYPE_GROUP),
        ]
        if holds
    ]
    print("field", field.full_name, *facts)


def message_facts(message):
    for field in message.fields:
        field_facts(field)
    for field in message.extensions:
        field_facts(field)
    for enum in message.enum_types:
        enum_facts(enum)
    for nested in message.nested_types:
        message_facts(nested)


def enum_facts(enum):
    print("enum", enum.full_name, *(["closed"] if enum.is_closed else []))


for file in files.file:
    file = pool.FindFileByName(file.name)
    for message in file.message_types_by_name.values():
        message_facts(message)
    for field in file.extensions_by_name.values():
        field_facts(field)
    for enum in file.enum_types_by_name.values():
        enum_facts(enum)
