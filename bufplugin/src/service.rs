//! The services that buf calls.

use std::sync::Arc;

use bytes::Bytes;
use pluginrpc::prost::Message;
use pluginrpc::text::quoted;
use pluginrpc::{BoxFuture, Call, Context, Error, Method, Service, ServiceDescriptor};

use crate::check::Check;
use crate::proto::buf::plugin::check::v1::check_service::{self, CHECK, LIST_CATEGORIES, LIST_RULES};
use crate::proto::buf::plugin::check::v1::{
    ListCategoriesRequest, ListCategoriesResponse, ListRulesRequest, ListRulesResponse,
};
use crate::proto::buf::plugin::info::v1::GetPluginInfoResponse;
use crate::proto::buf::plugin::info::v1::plugin_info_service::{self, GET_PLUGIN_INFO};
use crate::request::Request;
use crate::{Rule, Spec, findings, page};

/// Service `buf.plugin.check.v1.CheckService` of a plugin, made by [`Spec::into_service`].
///
/// Requests are read in place, so that a request costs little memory beside its bytes. As a [`Call`] it also answers
/// `GetPluginInfo`, for clients in process.
#[derive(Clone, Debug)]
pub struct CheckServer(pub(crate) Arc<Spec>);

/// Service `buf.plugin.info.v1.PluginInfoService`.
#[derive(Debug)]
pub(crate) struct InfoServer(pub(crate) Arc<Spec>);

impl Call for CheckServer {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(std::future::ready(answer(&self.0, method, ctx, &request)))
    }
}

impl Service for CheckServer {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &check_service::SERVICE_DESCRIPTOR
    }
}

impl Call for InfoServer {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(std::future::ready(answer(&self.0, method, ctx, &request)))
    }
}

impl Service for InfoServer {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &plugin_info_service::SERVICE_DESCRIPTOR
    }
}

fn answer(spec: &Spec, method: &Method, ctx: &Context, request: &[u8]) -> Result<Bytes, Error> {
    let path = method.path();
    if path == CHECK.path() {
        check(spec, ctx, request)
    } else if path == LIST_RULES.path() {
        let request: ListRulesRequest = decode(request)?;
        let (rules, next_page_token) = page::page(&spec.rules, Rule::id, request.page_size, &request.page_token)?;
        let rules = rules.iter().map(|rule| rule.listed.clone()).collect();
        Ok(encode(&ListRulesResponse { rules, next_page_token }))
    } else if path == LIST_CATEGORIES.path() {
        let request: ListCategoriesRequest = decode(request)?;
        let (page, next_page_token) = page::page(
            &spec.categories,
            |category| category.id(),
            request.page_size,
            &request.page_token,
        )?;
        let categories = page.iter().map(|category| category.0.clone()).collect();
        Ok(encode(&ListCategoriesResponse {
            categories,
            next_page_token,
        }))
    } else if let (true, Some(info)) = (path == GET_PLUGIN_INFO.path(), &spec.info) {
        Ok(encode(&GetPluginInfoResponse {
            plugin_info: Some(info.0.clone()),
        }))
    } else {
        Err(Error::unimplemented(format!("{path} is not implemented")))
    }
}

fn check(spec: &Spec, ctx: &Context, request: &[u8]) -> Result<Bytes, Error> {
    let request = Request::read(request, &spec.options)?;
    let mut findings = Vec::new();
    for rule in chosen(spec, &request.rule_ids)? {
        if let Some(ended) = ctx.ended() {
            return Err(ended);
        }
        let mut check = Check::new(&request, rule.id());
        rule.handler.run(&mut check).map_err(|error| {
            let message = format!("rule {}: {}", rule.id(), error.message());
            error.with_message(message)
        })?;
        findings.append(&mut check.into_findings());
    }
    Ok(encode(&findings::into_response(findings)))
}

/// The rules with these ids in the order of ids, or those that run by default if there are none.
fn chosen<'a>(spec: &'a Spec, ids: &[String]) -> Result<Vec<&'a Rule>, Error> {
    if ids.is_empty() {
        return Ok(spec.rules.iter().filter(|rule| rule.listed.default).collect());
    }
    let mut chosen = Vec::with_capacity(ids.len());
    for id in ids {
        chosen.push(spec.find_rule(id).ok_or_else(|| {
            Error::invalid_argument(format!(
                "unknown rule {}: `{} list-rules` lists those of this plugin",
                quoted(id.as_bytes()),
                spec.name
            ))
        })?);
    }
    chosen.sort_by_key(|rule| rule.id());
    Ok(chosen)
}

fn encode(message: &impl Message) -> Bytes {
    message.encode_to_vec().into()
}

fn decode<M: Message + Default>(request: &[u8]) -> Result<M, Error> {
    M::decode(request).map_err(|error| Error::invalid_argument(format!("invalid request: {error}")).with_source(error))
}
