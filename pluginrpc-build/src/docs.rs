//! Comments of a schema on their way into generated code.
//!
//! prost and the formatter get a short line in place of each comment, and the finished code gets the comment: they
//! would take hundreds of bytes of memory for each line, and prost changes comments depending on its cargo features.

use pluginrpc_codegen::comments;
use pluginrpc_codegen::schema::Package;
use prost_types::FileDescriptorProto;

/// Begins the placeholder of a comment; its number follows.
const PLACEHOLDER: &str = "pluginrpc comment ";

/// The comments of a file of generated code, by the number of their placeholder.
#[derive(Default)]
pub(crate) struct Docs(Vec<Vec<String>>);

impl Docs {
    /// Takes the comments of services and methods.
    pub(crate) fn take_from_services(&mut self, package: &mut Package) {
        for service in &mut package.services {
            service.doc_placeholder = self.placeholder([&service.comment, ""]);
            for method in &mut service.methods {
                method.doc_placeholder = self.placeholder([&method.comment, ""]);
            }
        }
    }

    /// Takes the comments of messages, enums and their parts. Those of services stay for another generator.
    pub(crate) fn take_from_file(&mut self, file: &mut FileDescriptorProto) {
        const SERVICES: i32 = 6;
        let Some(info) = &mut file.source_code_info else {
            return;
        };
        for location in &mut info.location {
            location.leading_detached_comments.clear();
            let comments = [location.leading_comments.take(), location.trailing_comments.take()];
            if location.path.first() == Some(&SERVICES) {
                let [leading, trailing] = comments.map(|comment| comment.map(|comment| for_prost(&comment)));
                (location.leading_comments, location.trailing_comments) = (leading, trailing);
                continue;
            }
            location.leading_comments = self
                .placeholder(
                    comments
                        .each_ref()
                        .map(|comment| comment.as_deref().unwrap_or_default()),
                )
                .map(|line| format!(" {line}\n"));
        }
    }

    fn placeholder(&mut self, comments: [&str; 2]) -> Option<String> {
        let [mut lines, trailing] = comments.map(comments::rustdoc);
        if !lines.is_empty() && !trailing.is_empty() {
            lines.push(String::new());
        }
        lines.extend(trailing);
        if lines.is_empty() {
            return None;
        }
        self.0.push(lines);
        Some(format!("{PLACEHOLDER}{}", self.0.len() - 1))
    }

    /// Puts the comments into formatted code.
    pub(crate) fn insert(&self, code: &str) -> String {
        let mut text = String::with_capacity(code.len());
        for line in code.split_inclusive('\n') {
            let Some((indent, lines)) = self.find(line) else {
                text.push_str(line);
                continue;
            };
            for line in lines {
                text.push_str(indent);
                text.push_str(if line.is_empty() { "///" } else { "/// " });
                text.push_str(line);
                text.push('\n');
            }
        }
        text
    }

    /// The indentation and the comment of a line with a placeholder.
    fn find<'a>(&self, line: &'a str) -> Option<(&'a str, &[String])> {
        let (indent, rest) = line.split_once("/// ")?;
        let number = rest.strip_prefix(PLACEHOLDER)?.trim_end().parse::<usize>().ok()?;
        let lines = self.0.get(number).filter(|_| indent.trim().is_empty())?;
        Some((indent, lines))
    }
}

/// A comment for another generator, which gets it from prost.
fn for_prost(comment: &str) -> String {
    let mut text = String::new();
    for line in comments::rustdoc(comment) {
        // The space after `//`, which the compiler of the schema leaves in place. prost marks web addresses by itself.
        let line = line.replace("<http", "http");
        if !line.is_empty() {
            text.push(' ');
        }
        text.push_str(&line);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_inserted_with_the_indentation_of_their_placeholder() {
        let mut docs = Docs::default();
        let first = docs.placeholder([" one\n\n [two]", " three"]).unwrap();
        assert_eq!(docs.placeholder(["", " \n"]), None);
        let code = format!("    /// {first}\nfn f() {{}}\n/// pluginrpc comment 7\n// /// {first}\n");
        assert_eq!(
            docs.insert(&code),
            format!(
                "    /// one\n    ///\n    /// \\[two\\]\n    ///\n    /// three\nfn f() {{}}\n\
                 /// pluginrpc comment 7\n// /// {first}\n"
            )
        );
    }
}
