//! A list of rules as the service.

use pluginrpc::text::quoted;
use pluginrpc::{Context, Error};

use super::check_service::CheckService;
use super::v1::{
    CheckRequest, CheckResponse, ListCategoriesRequest, ListCategoriesResponse, ListRulesRequest, ListRulesResponse,
};
use super::{Category, Findings, Request, Rule, faults, page};

/// A list of rules as the service that buf calls.
///
/// Rules run one after the other, in the order of their ids, whatever order they are asked for in.
#[derive(Debug)]
pub struct Checks {
    /// Sorted by id, which paging relies on.
    pub(super) rules: Vec<Rule>,
    /// Likewise.
    pub(super) categories: Vec<Category>,
    pub(super) options: Vec<String>,
}

impl Checks {
    /// With these rules, and no categories and options yet.
    #[must_use]
    pub fn new(rules: impl IntoIterator<Item = Rule>) -> Self {
        let mut rules: Vec<_> = rules.into_iter().collect();
        rules.sort_by(|one, two| one.id().cmp(two.id()));
        Self {
            rules,
            categories: Vec::new(),
            options: Vec::new(),
        }
    }

    /// Adds the categories that rules are in.
    #[must_use]
    pub fn categories(mut self, categories: impl IntoIterator<Item = Category>) -> Self {
        self.categories.extend(categories);
        self.categories.sort_by(|one, two| one.id.cmp(&two.id));
        self
    }

    /// Adds the keys of options that rules read; a request with any other is refused, so that a slip in buf.yaml is
    /// not passed over.
    #[must_use]
    pub fn options(mut self, keys: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.options.extend(keys.into_iter().map(Into::into));
        self
    }

    /// Whether rules, categories and options are as the schema demands. Every call asks this first; a test of the
    /// plugin had better ask it sooner.
    ///
    /// # Errors
    /// `INTERNAL`, with all that is wrong.
    pub fn validate(&self) -> Result<(), Error> {
        match faults::of(self) {
            faults if faults.is_empty() => Ok(()),
            faults => Err(Error::internal(format!(
                "the plugin's rules are put together wrongly: {}",
                faults.join("; ")
            ))),
        }
    }

    pub(super) fn rule(&self, id: &str) -> Option<&Rule> {
        let at = self.rules.binary_search_by(|rule| rule.id().cmp(id)).ok()?;
        self.rules.get(at)
    }

    pub(super) fn category(&self, id: &str) -> Option<&Category> {
        let at = self
            .categories
            .binary_search_by(|category| category.id.as_str().cmp(id))
            .ok()?;
        self.categories.get(at)
    }

    /// The rules with these ids, or those that run by default where there are none.
    fn chosen(&self, ids: &[String]) -> Result<Vec<&Rule>, Error> {
        if ids.is_empty() {
            return Ok(self.rules.iter().filter(|rule| rule.listed().default).collect());
        }
        let mut chosen = Vec::with_capacity(ids.len());
        for id in ids {
            chosen.push(self.rule(id).ok_or_else(|| {
                Error::invalid_argument(format!(
                    "unknown rule {}: `list-rules` lists those of this plugin",
                    quoted(id.as_bytes())
                ))
            })?);
        }
        Ok(chosen)
    }
}

impl CheckService for Checks {
    async fn check(&self, ctx: &Context, request: CheckRequest) -> Result<CheckResponse, Error> {
        self.validate()?;
        let request = Request::new(request, &self.options)?;
        let mut findings = Findings::new();
        for rule in self.chosen(request.rule_ids())? {
            if let Some(ended) = ctx.ended() {
                return Err(ended);
            }
            findings.of_rule(rule.id());
            rule.run(&request, &mut findings).map_err(|error| {
                let message = format!("rule {}: {}", rule.id(), error.message());
                error.with_message(message)
            })?;
        }
        Ok(findings.into_response())
    }

    async fn list_rules(&self, _: &Context, request: ListRulesRequest) -> Result<ListRulesResponse, Error> {
        self.validate()?;
        let (rules, next_page_token) = page::page(&self.rules, Rule::id, request.page_size, &request.page_token)?;
        Ok(ListRulesResponse {
            rules: rules.iter().map(|rule| rule.listed().clone()).collect(),
            next_page_token,
        })
    }

    async fn list_categories(
        &self,
        _: &Context,
        request: ListCategoriesRequest,
    ) -> Result<ListCategoriesResponse, Error> {
        self.validate()?;
        let (categories, next_page_token) =
            page::page(&self.categories, Category::key, request.page_size, &request.page_token)?;
        Ok(ListCategoriesResponse {
            categories: categories.to_vec(),
            next_page_token,
        })
    }
}
