//! Rules as functions of elements.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use pluginrpc::Error;

use crate::check::{Check, Place};
use crate::{Enum, EnumValue, Extension, Field, File, FileSet, Message, Method, Oneof, Service};

/// Work of a rule: made by [`each`] or [`pair`], or a function of [`Check`].
pub trait Handler: Send + Sync + 'static {
    /// Runs the rule and reports its findings.
    ///
    /// # Errors
    /// An error fails the whole check, and so the findings of all rules.
    fn run<'a>(&self, check: &mut Check<'a>) -> Result<(), Error>;
}

impl<F> Handler for F
where
    F: for<'a, 'b> Fn(&'b mut Check<'a>) -> Result<(), Error> + Send + Sync + 'static,
{
    fn run<'a>(&self, check: &mut Check<'a>) -> Result<(), Error> {
        self(check)
    }
}

/// A kind of element that [`each`] and [`pair`] visit: [`File`], [`Import`], [`Message`], [`Field`] (extensions
/// included), [`Extension`], [`Oneof`], [`Enum`], [`EnumValue`], [`Service`], [`Method`].
pub trait Element: sealed::Sealed + 'static {
    /// The view of an element of this kind.
    type View<'a>: Copy + fmt::Debug + Into<Place<'a>>;

    #[doc(hidden)]
    fn visit<'a>(file: File<'a>, f: &mut dyn FnMut(Self::View<'a>) -> Result<(), Error>) -> Result<(), Error>;

    #[doc(hidden)]
    fn key<'a>(view: Self::View<'a>) -> Key<'a>;

    #[doc(hidden)]
    fn is_same_name<'a>(one: Self::View<'a>, other: Self::View<'a>) -> bool;
}

mod sealed {
    pub trait Sealed {}
}

/// Identity of an element between two sets of files: a full name, and a number where numbers identify.
#[doc(hidden)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key<'a> {
    name: Cow<'a, str>,
    number: Option<i32>,
}

impl<'a> Key<'a> {
    fn name(name: impl Into<Cow<'a, str>>) -> Self {
        Self {
            name: name.into(),
            number: None,
        }
    }

    fn number(name: impl Into<Cow<'a, str>>, number: i32) -> Self {
        Self {
            name: name.into(),
            number: Some(number),
        }
    }
}

/// Messages that stand in the source: entries of maps do not.
fn messages(file: File<'_>) -> impl Iterator<Item = Message<'_>> {
    file.all_messages().filter(|message| !message.is_map_entry())
}

macro_rules! element {
    ($element:ident, |$file:ident| $all:expr, |$view:ident| $key:expr) => {
        impl sealed::Sealed for $element<'static> {}

        impl Element for $element<'static> {
            type View<'a> = $element<'a>;

            fn visit<'a>($file: File<'a>, f: &mut dyn FnMut($element<'a>) -> Result<(), Error>) -> Result<(), Error> {
                $all.into_iter().try_for_each(f)
            }

            fn key<'a>($view: Self::View<'a>) -> Key<'a> {
                $key
            }

            fn is_same_name<'a>(one: Self::View<'a>, other: Self::View<'a>) -> bool {
                one.name() == other.name()
            }
        }
    };
}

element!(File, |file| [file], |file| Key::name(file.name()));
element!(Import, |file| Import::all(file), |import| Key::name(format!(
    "{} {}",
    import.file.name(),
    import.name()
)));
element!(Message, |file| messages(file), |message| Key::name(message.full_name()));
element!(
    Field,
    |file| messages(file)
        .flat_map(|message| message.fields().chain(message.extensions().map(|extension| *extension)))
        .chain(file.extensions().map(|extension| *extension)),
    |field| Key::number(field.containing_message_name(), field.number())
);
element!(Extension, |file| file.all_extensions(), |extension| {
    Key::number(extension.extendee_name(), extension.number())
});
element!(
    Oneof,
    |file| messages(file)
        .flat_map(|message| message.oneofs())
        .filter(|oneof| !oneof.is_synthetic()),
    |oneof| Key::name(oneof.full_name())
);
element!(Enum, |file| file.all_enums(), |item| Key::name(item.full_name()));
element!(
    EnumValue,
    |file| file.all_enums().flat_map(|item| item.values()),
    |value| {
        Key::number(
            value.parent().map(|item| item.full_name()).unwrap_or_default(),
            value.number(),
        )
    }
);
element!(Service, |file| file.services(), |service| Key::name(
    service.full_name()
));
element!(
    Method,
    |file| file.services().flat_map(|service| service.methods()),
    |method| Key::name(method.full_name())
);

/// An import of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Import<'a> {
    file: File<'a>,
    name: &'a str,
    index: i32,
}

impl<'a> Import<'a> {
    fn all(file: File<'a>) -> impl Iterator<Item = Self> {
        let names = (0..).zip(file.dependencies());
        names.map(move |(index, name)| Self { file, name, index })
    }

    /// Name of the file that is imported.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.name
    }

    /// The file that states the import.
    #[must_use]
    pub fn file(&self) -> File<'a> {
        self.file
    }

    /// The file that is imported; `None` if the request does not contain it.
    #[must_use]
    pub fn imported(&self) -> Option<File<'a>> {
        self.file.set().file(self.name)
    }

    /// Returns true for `import public`.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.file.public_dependencies().contains(&self.index)
    }

    /// Returns true for `import weak`.
    #[must_use]
    pub fn is_weak(&self) -> bool {
        self.file.weak_dependencies().contains(&self.index)
    }

    /// Returns true if the file uses nothing of what it imports.
    #[must_use]
    pub fn is_unused(&self) -> bool {
        self.file.info().unused_dependencies.contains(&self.index)
    }

    /// Source path.
    #[must_use]
    pub fn path(&self) -> Vec<i32> {
        vec![3, self.index]
    }
}

type EachFn<E> = dyn for<'a, 'b> Fn(<E as Element>::View<'a>, &'b mut Check<'a>) -> Result<(), Error> + Send + Sync;
type PairFn<E> = dyn for<'a, 'b> Fn(<E as Element>::View<'a>, <E as Element>::View<'a>, &'b mut Check<'a>) -> Result<(), Error>
    + Send
    + Sync;

/// Runs a function on every element of a kind, file by file in the order of the request.
///
/// Imports are left out; [`Each::with_imports`] takes them in.
///
/// ```
/// use bufplugin::{Check, Error, Message, Rule, each};
///
/// let rule = Rule::lint("MESSAGE_COMMENT", "Checks that messages have a comment.", each::<Message>(|message, check| {
///     if message.leading_comments().is_none() {
///         check.report(message, format!("Message {:?} needs a comment.", message.name()));
///     }
///     Ok(())
/// }));
/// ```
pub fn each<E: Element>(
    f: impl for<'a, 'b> Fn(E::View<'a>, &'b mut Check<'a>) -> Result<(), Error> + Send + Sync + 'static,
) -> Each<E> {
    Each {
        run: Box::new(f),
        imports: false,
    }
}

/// Runs a function on every element that both sets of files have: the current element first, then the old one.
///
/// Files pair by name; messages, enums, services, methods and oneofs by full name; fields, extensions and enum values
/// by the name of what holds them and their number. Of several values with one number, those of the same name pair.
/// Imports are left out on both sides; [`Pair::with_imports`] takes them in.
pub fn pair<E: Element>(
    f: impl for<'a, 'b> Fn(E::View<'a>, E::View<'a>, &'b mut Check<'a>) -> Result<(), Error> + Send + Sync + 'static,
) -> Pair<E> {
    Pair {
        run: Box::new(f),
        imports: false,
    }
}

/// Handler made by [`each`].
#[must_use = "it does nothing until it is given to a rule"]
pub struct Each<E: Element> {
    run: Box<EachFn<E>>,
    imports: bool,
}

impl<E: Element> Each<E> {
    /// Visits imported files too.
    pub fn with_imports(mut self) -> Self {
        self.imports = true;
        self
    }
}

impl<E: Element> Handler for Each<E> {
    fn run<'a>(&self, check: &mut Check<'a>) -> Result<(), Error> {
        for file in files(check.files(), self.imports) {
            E::visit(file, &mut |element| (self.run)(element, check))?;
        }
        Ok(())
    }
}

/// Handler made by [`pair`].
#[must_use = "it does nothing until it is given to a rule"]
pub struct Pair<E: Element> {
    run: Box<PairFn<E>>,
    imports: bool,
}

impl<E: Element> Pair<E> {
    /// Pairs elements of imported files too.
    pub fn with_imports(mut self) -> Self {
        self.imports = true;
        self
    }
}

impl<E: Element> Handler for Pair<E> {
    fn run<'a>(&self, check: &mut Check<'a>) -> Result<(), Error> {
        let mut current: HashMap<Key<'a>, Vec<E::View<'a>>> = HashMap::new();
        for file in files(check.files(), self.imports) {
            E::visit(file, &mut |element| {
                current.entry(E::key(element)).or_default().push(element);
                Ok(())
            })?;
        }
        for file in files(check.against_files(), self.imports) {
            E::visit(file, &mut |old| {
                let same = current.get(&E::key(old)).map_or(&[][..], Vec::as_slice);
                let named = same.iter().find(|element| E::is_same_name(**element, old));
                match named.or(same.first()) {
                    Some(element) => (self.run)(*element, old, check),
                    None => Ok(()),
                }
            })?;
        }
        Ok(())
    }
}

fn files<'a>(set: &'a FileSet<'a>, imports: bool) -> impl Iterator<Item = File<'a>> {
    set.files().filter(move |file| imports || !file.is_import())
}

impl<E: Element> fmt::Debug for Each<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Each")
            .field("imports", &self.imports)
            .finish_non_exhaustive()
    }
}

impl<E: Element> fmt::Debug for Pair<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pair")
            .field("imports", &self.imports)
            .finish_non_exhaustive()
    }
}
