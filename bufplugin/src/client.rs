//! Calling check plugins, for hosts and tests.

use bytes::Bytes;
use pluginrpc::prost::{self, Message};
use pluginrpc::{Call, Context, Error};
use pluginrpc_descriptor::{FileInfo, FileSet};

use crate::proto::buf::plugin::check::v1::check_service::{CHECK, LIST_CATEGORIES, LIST_RULES};
use crate::proto::buf::plugin::check::v1::{
    Annotation, Category, CheckResponse, ListCategoriesRequest, ListCategoriesResponse, ListRulesRequest,
    ListRulesResponse, Rule,
};
use crate::proto::buf::plugin::descriptor::v1::ModuleName;
use crate::proto::buf::plugin::info::v1::plugin_info_service::GET_PLUGIN_INFO;
use crate::proto::buf::plugin::info::v1::{GetPluginInfoResponse, PluginInfo};
use crate::proto::buf::plugin::option::v1::value::Type;
use crate::proto::buf::plugin::option::v1::{ListValue, Option as Set, Value};
use crate::request::MAX_RULES;

/// Items of a page.
const PAGE_SIZE: u32 = 250;
/// Pages that are read before a list counts as endless.
const MAX_PAGES: usize = 1000;

/// Client of a check plugin, over anything that can be called: an executable, a channel, or a
/// [`CheckServer`](crate::CheckServer) in process.
///
/// ```
/// use bufplugin::{Check, CheckClient, Context, Rule, Spec};
///
/// let rule = Rule::lint("NOTHING", "Checks nothing.", |_: &mut Check<'_>| Ok(()));
/// let client = CheckClient::new(Spec::new("buf-plugin-nothing").rule(rule).into_service()?);
/// let rules = pluginrpc::block_on(client.rules(&Context::new()))?;
/// assert_eq!(rules[0].id, "NOTHING");
/// # Ok::<(), bufplugin::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct CheckClient<C> {
    call: C,
}

impl<C: Call> CheckClient<C> {
    /// Creates a client.
    #[must_use]
    pub fn new(call: C) -> Self {
        Self { call }
    }

    /// Lists all rules, page by page.
    ///
    /// # Errors
    /// The plugin's errors, and `INTERNAL` for a list that does not end.
    pub async fn rules(&self, ctx: &Context) -> Result<Vec<Rule>, Error> {
        let mut rules = Vec::new();
        let mut page_token = String::new();
        for _ in 0..MAX_PAGES {
            let request = ListRulesRequest {
                page_size: PAGE_SIZE,
                page_token,
            };
            let page: ListRulesResponse = self.unary(&LIST_RULES, ctx, request.encode_to_vec()).await?;
            rules.extend(page.rules);
            page_token = page.next_page_token;
            if page_token.is_empty() {
                return Ok(rules);
            }
        }
        Err(endless("rules"))
    }

    /// Lists all categories, page by page.
    ///
    /// # Errors
    /// Same as [`CheckClient::rules`].
    pub async fn categories(&self, ctx: &Context) -> Result<Vec<Category>, Error> {
        let mut categories = Vec::new();
        let mut page_token = String::new();
        for _ in 0..MAX_PAGES {
            let request = ListCategoriesRequest {
                page_size: PAGE_SIZE,
                page_token,
            };
            let page: ListCategoriesResponse = self.unary(&LIST_CATEGORIES, ctx, request.encode_to_vec()).await?;
            categories.extend(page.categories);
            page_token = page.next_page_token;
            if page_token.is_empty() {
                return Ok(categories);
            }
        }
        Err(endless("categories"))
    }

    /// Runs rules over files and returns what they find, sorted by rule. More than 250 rules take several calls.
    ///
    /// # Errors
    /// The plugin's errors.
    pub async fn check(&self, ctx: &Context, request: &CheckRequest) -> Result<Vec<Annotation>, Error> {
        let mut annotations = Vec::new();
        let mut rule_ids = request.rule_ids.as_slice();
        loop {
            let (now, later) = rule_ids.split_at(rule_ids.len().min(MAX_RULES));
            let response: CheckResponse = self.unary(&CHECK, ctx, request.encode(now)).await?;
            annotations.extend(response.annotations);
            if later.is_empty() {
                break;
            }
            rule_ids = later;
        }
        annotations.sort_by(|one, two| one.rule_id.cmp(&two.rule_id));
        Ok(annotations)
    }

    /// Returns documentation and license; plugins need not have any.
    ///
    /// # Errors
    /// The plugin's errors: `UNIMPLEMENTED` for a plugin without them.
    pub async fn info(&self, ctx: &Context) -> Result<PluginInfo, Error> {
        let response: GetPluginInfoResponse = self.unary(&GET_PLUGIN_INFO, ctx, Vec::new()).await?;
        Ok(response.plugin_info.unwrap_or_default())
    }

    async fn unary<M: Message + Default>(
        &self,
        method: &'static pluginrpc::Method,
        ctx: &Context,
        request: Vec<u8>,
    ) -> Result<M, Error> {
        let response = self.call.unary(method, ctx, request.into()).await?;
        M::decode(response).map_err(|error| {
            Error::internal(format!("invalid response of {}: {error}", method.path())).with_source(error)
        })
    }
}

fn endless(what: &str) -> Error {
    Error::internal(format!("the plugin's list of {what} has more than {MAX_PAGES} pages"))
}

/// Files to check, options and rules, for [`CheckClient::check`]. Descriptors stay bytes, so that custom options and
/// features reach the plugin.
#[derive(Clone, Debug, Default)]
pub struct CheckRequest {
    files: Vec<FileDescriptor>,
    against_files: Vec<FileDescriptor>,
    options: Vec<Set>,
    rule_ids: Vec<String>,
}

impl CheckRequest {
    /// Creates a request without files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds files to check, imports included.
    #[must_use]
    pub fn files(mut self, files: &FileSet<'_>) -> Self {
        self.files.extend(encoded(files));
        self
    }

    /// Adds files to compare with, for breaking rules.
    #[must_use]
    pub fn against_files(mut self, files: &FileSet<'_>) -> Self {
        self.against_files.extend(encoded(files));
        self
    }

    /// Sets an option.
    #[must_use]
    pub fn option(mut self, key: impl Into<String>, value: impl IntoOption) -> Self {
        self.options.push(Set {
            key: key.into(),
            value: Some(Value {
                r#type: Some(value.into_option()),
            }),
        });
        self
    }

    /// Names the rules to run; without any, those that run by default.
    #[must_use]
    pub fn rule_ids(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.rule_ids.extend(ids.into_iter().map(Into::into));
        self
    }

    fn encode(&self, rule_ids: &[String]) -> Vec<u8> {
        Encoded {
            files: self.files.clone(),
            against_files: self.against_files.clone(),
            options: self.options.clone(),
            rule_ids: rule_ids.to_vec(),
        }
        .encode_to_vec()
    }
}

/// A value for [`CheckRequest::option`].
pub trait IntoOption {
    #[doc(hidden)]
    fn into_option(self) -> Type;
}

macro_rules! into_option {
    ($($type:ty: |$value:ident| $variant:ident($into:expr);)+) => {$(
        impl IntoOption for $type {
            fn into_option(self) -> Type {
                let $value = self;
                Type::$variant($into)
            }
        }
    )+};
}

into_option! {
    bool: |value| BoolValue(value);
    i64: |value| Int64Value(value);
    f64: |value| DoubleValue(value);
    &str: |value| StringValue(value.to_owned());
    String: |value| StringValue(value);
}

impl<T: IntoOption> IntoOption for Vec<T> {
    fn into_option(self) -> Type {
        let value = |value: T| Value {
            r#type: Some(value.into_option()),
        };
        Type::ListValue(ListValue {
            values: self.into_iter().map(value).collect(),
        })
    }
}

/// `buf.plugin.check.v1.CheckRequest`, with descriptors as bytes: the wire form is the same.
#[derive(Clone, PartialEq, prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
struct Encoded {
    #[prost(message, repeated, tag = "1")]
    files: Vec<FileDescriptor>,
    #[prost(message, repeated, tag = "2")]
    against_files: Vec<FileDescriptor>,
    #[prost(message, repeated, tag = "3")]
    options: Vec<Set>,
    #[prost(string, repeated, tag = "4")]
    rule_ids: Vec<String>,
}

/// `buf.plugin.descriptor.v1.FileDescriptor`, likewise.
#[derive(Clone, PartialEq, prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
struct FileDescriptor {
    #[prost(bytes = "bytes", tag = "1")]
    file_descriptor_proto: Bytes,
    #[prost(bool, tag = "2")]
    is_import: bool,
    #[prost(bool, tag = "3")]
    is_syntax_unspecified: bool,
    #[prost(int32, repeated, tag = "4")]
    unused_dependency: Vec<i32>,
    #[prost(message, optional, tag = "5")]
    module_name: Option<ModuleName>,
}

fn encoded(files: &FileSet<'_>) -> impl Iterator<Item = FileDescriptor> {
    files.files().map(|file| {
        let FileInfo {
            is_import,
            is_syntax_unspecified,
            unused_dependencies,
            module_name,
            ..
        } = file.info().clone();
        FileDescriptor {
            file_descriptor_proto: Bytes::copy_from_slice(file.as_bytes()),
            is_import,
            is_syntax_unspecified,
            unused_dependency: unused_dependencies,
            module_name: module_name.map(|name| ModuleName {
                registry: name.registry.to_owned(),
                owner: name.owner.to_owned(),
                module: name.module.to_owned(),
            }),
        }
    })
}
