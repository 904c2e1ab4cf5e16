//! Views: an element, where it stands, and all that is known of it. Each is a few pointers and is copied.

mod enums;
mod fields;
mod file;
mod message;
mod service;

pub use enums::{Enum, EnumValue};
pub use fields::{Extension, Field, FieldType, Label, Oneof};
pub use file::File;
pub use message::{Message, ReservedRange};
pub use service::{Method, Service};

/// Methods that every element but a file has. `$pieces` is the expression for its options.
macro_rules! element {
    (
        $view:ident, $data:ident, |$self:ident|
        options $pieces:expr, full_name -> $full:ty $full_name:block, path $path:block
    ) => {
        impl<'a> $view<'a> {
            /// Name, without the scope around it.
            #[must_use]
            pub fn name(&self) -> &'a str {
                self.data.name
            }

            /// Full name: package, names of the messages around the element, and its own, without a leading dot.
            #[must_use]
            pub fn full_name(&$self) -> $full $full_name

            /// The file that declares it.
            #[must_use]
            pub fn file(&self) -> File<'a> {
                self.file
            }

            /// Options, custom ones included.
            #[must_use]
            pub fn options(&$self) -> Options<'a> {
                Options::new($pieces)
            }

            /// Features that apply to it.
            #[must_use]
            pub fn features(&self) -> Features {
                self.data.features
            }

            /// Source path: field numbers and indexes from `FileDescriptorProto` to the element.
            #[must_use]
            pub fn path(&$self) -> Vec<i32> $path

            /// Place and comments; `None` if the file was compiled without source information.
            #[must_use]
            pub fn location(&self) -> Option<Location<'a>> {
                self.file.location(&self.path())
            }

            /// Comment right before it; see [`Location::leading_comments`].
            #[must_use]
            pub fn leading_comments(&self) -> Option<&'a str> {
                self.location()?.leading_comments()
            }

            /// Comment right after it; see [`Location::trailing_comments`].
            #[must_use]
            pub fn trailing_comments(&self) -> Option<&'a str> {
                self.location()?.trailing_comments()
            }

            /// The encoded descriptor, with everything in it.
            #[must_use]
            pub fn as_bytes(&self) -> &'a [u8] {
                self.data.raw
            }
        }

        impl PartialEq for $view<'_> {
            /// Compares identity: the same element of the same set.
            fn eq(&self, other: &Self) -> bool {
                std::ptr::addr_eq(self.data, other.data)
            }
        }

        impl Eq for $view<'_> {}

        impl std::fmt::Debug for $view<'_> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($view))
                    .field("full_name", &self.full_name())
                    .field("file", &self.file.name())
                    .finish_non_exhaustive()
            }
        }
    };
}
use element;

/// Adds `is_deprecated`; the option's number differs between kinds of elements.
macro_rules! deprecation {
    ($view:ident, $number:literal) => {
        impl $view<'_> {
            /// Returns true if the option `deprecated` is set.
            #[must_use]
            pub fn is_deprecated(&self) -> bool {
                self.options().flag($number)
            }
        }
    };
}
use deprecation;

/// A number of a source path.
#[allow(clippy::cast_possible_wrap)] // lists are shorter
fn step(index: u32) -> i32 {
    index as i32
}
