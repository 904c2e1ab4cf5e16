//! Errors of protox as lines with a place and a way out.

use std::path::Path;

use miette::Diagnostic;

use super::text;

/// Errors that are reported of a file, and after which no more files are read: protox searches the text of a file for
/// each position, and compiles an invalid import again for each file that imports it.
pub(super) const MAX_ERRORS: usize = 100;

/// Adds one line for each error.
pub(super) fn explain(error: &protox::Error, proto: &Path, includes: &[&Path], lines: &mut Vec<String>) {
    // Two files that import an invalid one report it twice.
    let mut add = |line: String| {
        if !lines.contains(&line) {
            lines.push(line);
        }
    };
    if error.is_file_not_found() && error.file().is_none() {
        let includes: Vec<_> = includes.iter().map(|path| path.display().to_string()).collect();
        return add(format!(
            "{}: there is no such file in the include paths ({})",
            proto.display(),
            includes.join(", ")
        ));
    }
    if error.is_io() {
        return add(format!("{error:?}"));
    }
    // Only `Debug` has the position of the first error for all kinds of errors.
    let first = format!("{error:?}");
    if let Some(line) = cycle(&first, includes) {
        return add(line);
    }
    add(match error.file() {
        Some(file) if !first.starts_with(file) => format!("{file}: {first}"),
        _ => mend(first, includes),
    });
    let mut related = error.related().into_iter().flatten();
    for related in related.by_ref().take(MAX_ERRORS) {
        add(mend(line(error, related), includes));
    }
    let more = related.count();
    if more > 0 {
        add(format!(
            "{}: and {more} more errors",
            error.file().unwrap_or("<unknown>")
        ));
    }
}

/// Reports an import cycle at the import that closes it, since protox does not have its position.
fn cycle(error: &str, includes: &[&Path]) -> Option<String> {
    let (_, names) = error.split_once("import cycle detected: ")?;
    let (before, imported) = names.rsplit_once(" -> ")?;
    let importer = before.rsplit(" -> ").next()?;
    let mut texts = includes
        .iter()
        .map(|include| std::fs::read_to_string(include.join(importer)));
    let text = texts.find_map(Result::ok)?;
    let (line, column) = (1..).zip(text.lines()).find_map(|(number, line)| {
        let at = ['"', '\'']
            .iter()
            .find_map(|quote| line.find(&format!("{quote}{imported}{quote}")))?;
        Some((number, line.get(..at)?.rfind("import")? + 1))
    })?;
    Some(format!(
        "{importer}:{line}:{column}: import cycle: {names}; move what they share into a file of its own"
    ))
}

/// Formats a further error, which has the same source as the first, as `file:line:column: message`.
fn line(first: &protox::Error, error: &dyn Diagnostic) -> String {
    let source = error.source_code().or_else(|| first.source_code());
    let label = error.labels().and_then(|mut labels| labels.next());
    let place = source
        .zip(label)
        .and_then(|(source, label)| source.read_span(label.inner(), 0, 0).ok())
        .map(|span| format!("{}:{}:", span.line() + 1, span.column() + 1));
    let file = first.file().unwrap_or("<unknown>");
    format!("{file}:{} {error}", place.unwrap_or_default())
}

/// Rewrites messages of protox that lack the place, the cause or the fix.
fn mend(line: String, includes: &[&Path]) -> String {
    const PROTOC: &str = "compile with Builder::protoc()";
    if line.contains("but found 'edition'") {
        let place = line.split_once(": expected").map_or("", |(place, _)| place);
        return format!("{place}: {}", pluginrpc_codegen::Mistake::Edition);
    }
    if line.contains("with JSON name") && line.ends_with("is already defined") {
        return format!("{line}: rename it or set json_name; protoc accepts this in proto2: {PROTOC}");
    }
    let mut quoted = line.split('\'');
    let (Some(place), Some(name)) = (quoted.next(), quoted.next()) else {
        return line;
    };
    let rest: Vec<_> = quoted.collect();
    match rest.as_slice() {
        // A suggestion only if the other name is another one.
        [" resolves to ", other, ", which is not defined"] if *other == name => {
            format!("{place}name '{name}' is not defined")
        }
        [" resolves to ", _, ", which is not defined"] => {
            format!("{line}: write '.{name}' if that is its full name; protoc only looks at imported files: {PROTOC}")
        }
        [" is not defined"] if place.ends_with(": name ") => located(place, name, includes).unwrap_or(line),
        _ => line,
    }
}

/// Adds the position of the name, which protox lacks for types of maps.
fn located(place: &str, name: &str, includes: &[&Path]) -> Option<String> {
    let file = place.strip_suffix(": name ")?;
    if file.rsplit(':').next()?.parse::<u32>().is_ok() {
        return None;
    }
    let text = includes
        .iter()
        .find_map(|include| text::read(&include.join(file)).ok()?)?;
    let (line, column) = text::position(&text, name)?;
    Some(format!("{file}:{line}:{column}: name '{name}' is not defined"))
}
