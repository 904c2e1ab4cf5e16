use crate::data::{MethodData, ServiceData};
use crate::features::Features;
use crate::options::Options;
use crate::source::Location;
use crate::views::{File, Message, deprecation, element, step};
use crate::wire::Pieces;

/// A service.
#[derive(Clone, Copy)]
pub struct Service<'a> {
    pub(crate) file: File<'a>,
    pub(crate) data: &'a ServiceData<'a>,
}

element!(Service, ServiceData, |self| options self.data.options,
    full_name -> &'a str { &self.data.full_name },
    path { vec![6, step(self.data.index)] }
);

deprecation!(Service, 33);

impl<'a> Service<'a> {
    /// Methods, in the order of the file.
    pub fn methods(&self) -> impl ExactSizeIterator<Item = Method<'a>> + use<'a> {
        let file = self.file;
        let list: &'a [MethodData<'a>] = self.data.methods.of(&file.entry.data.methods);
        list.iter().map(move |data| Method { file, data })
    }
}

/// A method of a service.
#[derive(Clone, Copy)]
pub struct Method<'a> {
    pub(crate) file: File<'a>,
    pub(crate) data: &'a MethodData<'a>,
}

element!(Method, MethodData, |self| options Pieces::find(self.data.raw, 4),
    full_name -> String {
        let service = self.service().map(|service| service.full_name()).unwrap_or_default();
        crate::parse::join(service, self.name()).into()
    },
    path { vec![6, step(self.data.parent), 2, step(self.data.index)] }
);

deprecation!(Method, 33);

impl<'a> Method<'a> {
    /// The service that it belongs to.
    #[must_use]
    pub fn service(&self) -> Option<Service<'a>> {
        let data = self.file.entry.data.services.get(self.data.parent as usize)?;
        Some(Service { file: self.file, data })
    }

    /// Full name of the request's type, without a leading dot.
    #[must_use]
    pub fn input_name(&self) -> &'a str {
        self.data.input.strip_prefix('.').unwrap_or(self.data.input)
    }

    /// Full name of the response's type, without a leading dot.
    #[must_use]
    pub fn output_name(&self) -> &'a str {
        self.data.output.strip_prefix('.').unwrap_or(self.data.output)
    }

    /// Type of the request; `None` if the set does not contain it.
    #[must_use]
    pub fn input(&self) -> Option<Message<'a>> {
        self.file.set.message(self.data.input)
    }

    /// Type of the response; `None` if the set does not contain it.
    #[must_use]
    pub fn output(&self) -> Option<Message<'a>> {
        self.file.set.message(self.data.output)
    }

    /// Returns true if the client sends a stream.
    #[must_use]
    pub fn is_client_streaming(&self) -> bool {
        self.data.client_streaming
    }

    /// Returns true if the server sends a stream.
    #[must_use]
    pub fn is_server_streaming(&self) -> bool {
        self.data.server_streaming
    }
}
