//! Schemas of the provider, its resource, data source and function.

use crate::tfplugin6::function::{Parameter, Return};
use crate::tfplugin6::schema::{Attribute, Block};
use crate::tfplugin6::{Function, Schema, ServerCapabilities};

/// The resource and data source.
pub(crate) const NOTE: &str = "notes_note";
/// The function.
pub(crate) const SLUG: &str = "slug";

const STRING: &str = r#""string""#;

enum Mode {
    Required,
    Optional,
    Computed,
}

fn attribute(name: &str, r#type: &str, mode: &Mode, description: &str) -> Attribute {
    Attribute {
        name: name.to_owned(),
        r#type: r#type.into(),
        description: description.to_owned(),
        required: matches!(mode, Mode::Required),
        optional: matches!(mode, Mode::Optional),
        computed: matches!(mode, Mode::Computed),
        ..Attribute::default()
    }
}

fn schema(description: &str, attributes: Vec<Attribute>) -> Schema {
    Schema {
        version: 0,
        block: Some(Block {
            attributes,
            description: description.to_owned(),
            ..Block::default()
        }),
    }
}

pub(crate) fn provider() -> Schema {
    let directory = attribute("directory", STRING, &Mode::Required, "Directory that holds the notes.");
    schema("Keeps notes as files.", vec![directory])
}

pub(crate) fn resource() -> Schema {
    let attributes = vec![
        attribute(
            "title",
            STRING,
            &Mode::Required,
            "Title; another title makes another note.",
        ),
        attribute("body", STRING, &Mode::Optional, "Text of the note."),
        attribute(
            "tags",
            r#"["list","string"]"#,
            &Mode::Optional,
            "Words to find it by, in lower case.",
        ),
        attribute("id", STRING, &Mode::Computed, "Title in the form of a file name."),
        attribute("path", STRING, &Mode::Computed, "File that holds the note."),
        attribute("characters", r#""number""#, &Mode::Computed, "Length of the body."),
    ];
    schema("A note in a file.", attributes)
}

pub(crate) fn data_source() -> Schema {
    let attributes = vec![
        attribute("title", STRING, &Mode::Required, "Title of the note."),
        attribute("body", STRING, &Mode::Computed, "Text of the note."),
        attribute("tags", r#"["list","string"]"#, &Mode::Computed, "Its tags."),
    ];
    schema("A note that exists.", attributes)
}

pub(crate) fn slug() -> Function {
    Function {
        parameters: vec![Parameter {
            name: "title".to_owned(),
            r#type: STRING.into(),
            description: "Any text with at least one letter or digit.".to_owned(),
            ..Parameter::default()
        }],
        r#return: Some(Return { r#type: STRING.into() }),
        summary: "Turns a title into the id of its note.".to_owned(),
        ..Function::default()
    }
}

pub(crate) const fn capabilities() -> ServerCapabilities {
    ServerCapabilities {
        plan_destroy: false,
        get_provider_schema_optional: true,
        move_resource_state: false,
    }
}
