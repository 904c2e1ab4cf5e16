//! References between messages, as far as they decide what prost generates for a field: boxed if the message contains
//! itself, and `Copy` or `Eq` if everything in it is.
//!
//! prost searches the graph for every field, which takes cubic time in a chain of messages and exponential time where
//! references branch. This module does it once in linear time, and prost gets messages without references to each
//! other.

use std::collections::{HashMap, HashSet};

use petgraph::Graph as Petgraph;
use petgraph::algo::kosaraju_scc;
use petgraph::graph::NodeIndex;
use pluginrpc_codegen::schema::{Paths, Schema};
use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::{DescriptorProto, FieldDescriptorProto, FileDescriptorProto};

use crate::Config;

/// The package of the messages that stand for those of the schema; no schema can have this name.
const PACKAGE: &str = "pluginrpc stub";

/// Every message of a schema, analyzed.
pub(crate) struct Graph(HashMap<String, Node>);

#[derive(Clone, Copy)]
struct Node {
    /// The strongly connected component: a field of a message in the same one makes the message contain itself.
    component: usize,
    traits: Traits,
}

/// Traits that a generated type derives if everything in it has them.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
struct Traits {
    eq: bool,
    copy: bool,
}

impl Graph {
    /// Analyzes all messages. `may_box` means that the configuration may box fields: then no message that contains
    /// another one is `Copy`.
    pub(crate) fn new(schema: &Schema, may_box: bool) -> Self {
        let mut messages = Vec::new();
        for file in schema.files() {
            let package = match file.package() {
                "" => String::new(),
                package => format!(".{package}"),
            };
            file.message_type
                .iter()
                .for_each(|message| collect(&package, message, &mut messages));
        }
        let mut graph = Petgraph::<usize, ()>::with_capacity(messages.len(), messages.len());
        let mut index: HashMap<&str, NodeIndex> = HashMap::with_capacity(messages.len());
        for (i, (name, _)) in messages.iter().enumerate() {
            index.insert(name, graph.add_node(i));
        }
        for (name, message) in &messages {
            for field in message.field.iter().filter(|field| is_contained(field)) {
                if let (Some(from), Some(to)) = (index.get(name.as_str()), index.get(field.type_name())) {
                    graph.add_edge(*from, *to, ());
                }
            }
        }
        // Contained messages come first.
        let mut nodes: HashMap<String, Node> = HashMap::with_capacity(messages.len());
        for (component, members) in kosaraju_scc(&graph).into_iter().enumerate() {
            let members: Vec<_> = members
                .iter()
                .filter_map(|node| messages.get(*graph.node_weight(*node)?))
                .collect();
            let traits: Vec<_> = members
                .iter()
                .map(|(_, message)| Self::traits(&nodes, message, may_box))
                .collect();
            for ((name, _), traits) in members.into_iter().zip(traits) {
                nodes.insert(name.clone(), Node { component, traits });
            }
        }
        Self(nodes)
    }

    /// The traits of a message whose contained messages are known, except those of its own component, which have none.
    fn traits(nodes: &HashMap<String, Node>, message: &DescriptorProto, may_box: bool) -> Traits {
        let mut all = Traits { eq: true, copy: true };
        for field in &message.field {
            let kind = field.r#type();
            let repeated = field.label() == Label::Repeated;
            let of_field = match kind {
                Type::Message if repeated => Traits::default(),
                Type::Message => nodes
                    .get(field.type_name())
                    .map_or_else(Traits::default, |node| Traits {
                        copy: node.traits.copy && !may_box,
                        ..node.traits
                    }),
                Type::Group => Traits::default(),
                _ => Traits {
                    eq: !matches!(kind, Type::Float | Type::Double),
                    copy: !repeated && !matches!(kind, Type::String | Type::Bytes),
                },
            };
            all.eq &= of_field.eq;
            all.copy &= of_field.copy;
        }
        all
    }
}

fn collect<'a>(outer: &str, message: &'a DescriptorProto, messages: &mut Vec<(String, &'a DescriptorProto)>) {
    let name = format!("{outer}.{}", message.name());
    for nested in &message.nested_type {
        collect(&name, nested, messages);
    }
    messages.push((name, message));
}

/// A field that stores its message directly, not in a `Vec` or a map.
fn is_contained(field: &FieldDescriptorProto) -> bool {
    field.label() != Label::Repeated && matches!(field.r#type(), Type::Message | Type::Group)
}

/// Messages that stand for those of the schema: without fields of message types, equal in what prost asks of them.
#[derive(Default)]
pub(crate) struct Stubs {
    /// The number of each stub, by Rust path and traits.
    numbers: HashMap<(String, Traits), usize>,
}

impl Stubs {
    /// Replaces the types of all message fields of a file, and has prost box the fields that must be.
    pub(crate) fn replace(
        &mut self,
        graph: &Graph,
        paths: &Paths,
        file: &mut FileDescriptorProto,
        config: &mut Config,
    ) {
        let package = file.package().to_owned();
        for message in &mut file.message_type {
            self.message(graph, paths, &package, message, config);
        }
    }

    /// Replaces the types in a message that is declared in the package or message `outer`.
    fn message(
        &mut self,
        graph: &Graph,
        paths: &Paths,
        outer: &str,
        message: &mut DescriptorProto,
        config: &mut Config,
    ) {
        let name = match outer {
            "" => message.name().to_owned(),
            outer => format!("{outer}.{}", message.name()),
        };
        let full_name = format!(".{name}");
        let component = graph.0.get(&full_name).map(|node| node.component);
        let oneofs: Vec<_> = message.oneof_decl.iter().map(|oneof| oneof.name().to_owned()).collect();
        let is_map = |nested: &DescriptorProto| nested.options.as_ref().is_some_and(|options| options.map_entry());
        let maps: HashSet<_> = message
            .nested_type
            .iter()
            .filter(|nested| is_map(nested))
            .map(|nested| format!("{full_name}.{}", nested.name()))
            .collect();
        for field in &mut message.field {
            let Some(node) = graph.0.get(field.type_name()).copied() else {
                continue;
            };
            let oneof = field.oneof_index.filter(|_| !field.proto3_optional());
            let oneof = oneof.and_then(|index| oneofs.get(usize::try_from(index).ok()?));
            if is_contained(field) && Some(node.component) == component {
                config.boxed(match oneof {
                    Some(oneof) => format!("{full_name}.{oneof}.{}", field.name()),
                    None => format!("{full_name}.{}", field.name()),
                });
            }
            // prost recognizes groups and maps by the names of their types.
            if field.r#type() == Type::Message && !maps.contains(field.type_name()) {
                // The type of a oneof is in the module of the message.
                let module = if oneof.is_some() { &name } else { outer };
                self.stub(graph, paths, module, field);
            }
        }
        for nested in &mut message.nested_type {
            match is_map(nested) {
                // The types of a map are written where the field is.
                true => nested
                    .field
                    .iter_mut()
                    .filter(|field| field.r#type() == Type::Message)
                    .for_each(|field| self.stub(graph, paths, outer, field)),
                false => self.message(graph, paths, &name, nested, config),
            }
        }
    }

    fn stub(&mut self, graph: &Graph, paths: &Paths, module: &str, field: &mut FieldDescriptorProto) {
        let Some(node) = graph.0.get(field.type_name()) else {
            return;
        };
        let rust = paths.in_module(module, field.type_name().trim_start_matches('.'));
        let next = self.numbers.len();
        let number = self.numbers.entry((rust, node.traits)).or_insert(next);
        field.type_name = Some(format!(".{PACKAGE}.M{number}"));
    }

    /// The file that declares the stubs; their Rust paths go into the configuration.
    pub(crate) fn into_file(self, config: &mut Config) -> FileDescriptorProto {
        let message = |number: usize, traits: Traits| {
            let kind = match traits {
                Traits { eq: true, copy: true } => Type::Bool,
                Traits { eq: true, copy: false } => Type::String,
                Traits { eq: false, copy: true } => Type::Double,
                Traits { eq: false, copy: false } => Type::Message,
            };
            let field = FieldDescriptorProto {
                name: Some("f".to_owned()),
                number: Some(1),
                label: Some(match kind {
                    Type::Message => Label::Repeated.into(),
                    _ => Label::Optional.into(),
                }),
                r#type: Some(kind.into()),
                type_name: (kind == Type::Message).then(|| format!(".{PACKAGE}.M{number}")),
                ..FieldDescriptorProto::default()
            };
            DescriptorProto {
                name: Some(format!("M{number}")),
                field: vec![field],
                ..DescriptorProto::default()
            }
        };
        let mut stubs: Vec<_> = self.numbers.into_iter().collect();
        stubs.sort_by_key(|(_, number)| *number);
        FileDescriptorProto {
            name: Some(PACKAGE.to_owned()),
            package: Some(PACKAGE.to_owned()),
            syntax: Some("proto3".to_owned()),
            message_type: stubs
                .into_iter()
                .map(|((rust, traits), number)| {
                    config.extern_path(format!(".{PACKAGE}.M{number}"), rust);
                    message(number, traits)
                })
                .collect(),
            ..FileDescriptorProto::default()
        }
    }
}
