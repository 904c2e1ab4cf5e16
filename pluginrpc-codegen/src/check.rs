//! Checks service models and assigns the Rust names that the emitter uses.

use std::collections::HashMap;

use syn::Ident;

use crate::error::{Diagnostic, Mistake, Place};
use crate::model::{MethodKind, MethodModel, ServiceModel};
use crate::names;

/// The constant that the runtime reads; a method of that name gets a trailing `_`.
const DESCRIPTOR: &str = "SERVICE_DESCRIPTOR";

/// A service that passed the checks.
pub(crate) struct Checked<'a> {
    pub(crate) model: &'a ServiceModel,
    /// The module: `foo_service`.
    pub(crate) module: Ident,
    /// The trait: `FooService`.
    pub(crate) service: Ident,
    pub(crate) server: Ident,
    pub(crate) client: Ident,
    pub(crate) methods: Vec<CheckedMethod<'a>>,
}

/// A method that passed the checks.
pub(crate) struct CheckedMethod<'a> {
    pub(crate) model: &'a MethodModel,
    pub(crate) path: String,
    /// `bar`.
    pub(crate) function: Ident,
    /// `BAR`.
    pub(crate) constant: Ident,
}

/// Checks the services of one module.
pub(crate) fn services<'a>(models: &'a [ServiceModel], mistakes: &mut Vec<Diagnostic>) -> Vec<Checked<'a>> {
    let mut modules = HashMap::new();
    let mut checked = Vec::new();
    for model in models {
        let Some(service) = self::service(model, mistakes) else {
            continue;
        };
        if let Some(other) = modules.insert(service.module.to_string(), model) {
            let (module, other) = (service.module.to_string(), other.full_name());
            mistakes.push(Diagnostic::new(&model.place, Mistake::SameModule { module, other }));
        }
        checked.push(service);
    }
    checked
}

/// Checks one service.
pub(crate) fn service<'a>(model: &'a ServiceModel, mistakes: &mut Vec<Diagnostic>) -> Option<Checked<'a>> {
    let before = mistakes.len();
    for part in model.package.split('.').filter(|_| !model.package.is_empty()) {
        name(part, &model.place, mistakes);
    }
    name(&model.name, &model.place, mistakes);
    let methods = methods(model, mistakes);
    if mistakes.len() > before {
        return None;
    }
    let service = match &model.item {
        Some(item) => item.clone(),
        None => names::ident(&names::camel(&model.name))?,
    };
    let rust_name = model.item.as_ref().map_or_else(|| model.name.clone(), Ident::to_string);
    let mut module = names::snake(&rust_name);
    while model.taken_modules.contains(&module) {
        module.push('_');
    }
    let stem = names::camel_stem(&rust_name);
    Some(Checked {
        model,
        module: names::ident(&module)?,
        service,
        server: names::ident(&format!("{stem}Server"))?,
        client: names::ident(&format!("{stem}Client"))?,
        methods,
    })
}

fn methods<'a>(model: &'a ServiceModel, mistakes: &mut Vec<Diagnostic>) -> Vec<CheckedMethod<'a>> {
    let mut functions: HashMap<String, &MethodModel> = HashMap::new();
    let mut constants: HashMap<String, &MethodModel> = HashMap::new();
    let mut args: HashMap<&[String], &MethodModel> = HashMap::new();
    let mut checked = Vec::new();
    for method in &model.methods {
        self::args(method, &mut args, mistakes);
        let Some(wire) = name(&method.name, &method.place, mistakes) else {
            continue;
        };
        let function = method.function.clone().or_else(|| names::ident(&names::snake(wire)));
        let mut constant = names::shouty(wire);
        if constant == DESCRIPTOR {
            constant.push('_');
        }
        let (Some(function), Some(constant)) = (function, names::ident(&constant)) else {
            mistakes.push(Diagnostic::new(&method.place, Mistake::NoRustName(wire.to_owned())));
            continue;
        };
        let other = constants.insert(constant.to_string(), method);
        let mistake = match functions.insert(function.to_string(), method) {
            Some(other) if other.name == method.name => Some(Mistake::Duplicate(method.name.clone())),
            Some(other) => Some(Mistake::SameFunction {
                function: function.to_string(),
                other: other.name.clone(),
            }),
            None => other.map(|other| match other.name == method.name {
                true => Mistake::Duplicate(method.name.clone()),
                false => Mistake::SameConstant {
                    constant: constant.to_string(),
                    other: other.name.clone(),
                },
            }),
        };
        mistakes.extend(mistake.map(|mistake| Diagnostic::new(&method.place, mistake)));
        checked.push(CheckedMethod {
            model: method,
            path: model.path(method),
            constant,
            function,
        });
    }
    checked
}

/// Checks the subcommand of a method: every PluginRPC implementation requires two or more letters, digits, `-` and `_`
/// per word, a letter or digit at both ends, and no subcommand twice.
fn args<'a>(
    method: &'a MethodModel,
    taken: &mut HashMap<&'a [String], &'a MethodModel>,
    mistakes: &mut Vec<Diagnostic>,
) {
    if method.args.is_empty() {
        return;
    }
    let mut mistake = |word: usize, mistake| {
        let place = method.args_places.get(word).unwrap_or(&method.place);
        mistakes.push(Diagnostic::new(place, mistake));
    };
    if method.kind != MethodKind::Unary {
        mistake(0, Mistake::ArgsOfStream);
    }
    let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    for (i, word) in method.args.iter().enumerate() {
        let inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        if word.len() < 2 || !word.chars().all(inner) || !edge(word.chars().next()) || !edge(word.chars().last()) {
            mistake(i, Mistake::NotAnArg(word.clone()));
        }
    }
    if let Some(other) = taken.insert(&method.args, method) {
        mistake(0, Mistake::SameArgs(other.name.clone()));
    }
}

/// Returns the name if it is a protobuf identifier that Rust can spell.
fn name<'n>(name: &'n str, place: &Place, mistakes: &mut Vec<Diagnostic>) -> Option<&'n str> {
    let mistake = if !names::is_identifier(name) {
        Mistake::NotAName(name.to_owned())
    } else if name.chars().all(|c| c == '_') {
        Mistake::NoRustName(name.to_owned())
    } else {
        return Some(name);
    };
    mistakes.push(Diagnostic::new(place, mistake));
    None
}
