//! The calls that Terraform makes.

use std::io;
use std::sync::{OnceLock, PoisonError, RwLock};

use pluginrpc::{Context, Error};
use tokio::sync::watch;

use crate::diagnostics::{attribute, element, error};
use crate::notes::{Note, Notes, slug};
use crate::schema::{self, NOTE, SLUG};
use crate::tfplugin6::get_metadata::TypeMetadata;
use crate::tfplugin6::import_resource_state::ImportedResource;
use crate::tfplugin6::provider::Provider;
use crate::tfplugin6::{
    Diagnostic, DynamicValue, FunctionError, apply_resource_change, call_function, configure_provider, get_functions,
    get_metadata, get_provider_schema, import_resource_state, plan_resource_change, read_data_source, read_resource,
    stop_provider, upgrade_resource_state, validate_data_resource_config, validate_provider_config,
    validate_resource_config,
};
use crate::value::{Object, Value};

/// The provider; configured once, before resources and data sources are used.
#[derive(Default)]
pub(crate) struct NotesProvider {
    notes: RwLock<Option<Notes>>,
    stopped: OnceLock<watch::Sender<bool>>,
}

impl NotesProvider {
    fn notes(&self) -> Result<Notes, Error> {
        let notes = self.notes.read().unwrap_or_else(PoisonError::into_inner);
        let text = "the provider is not configured: set `directory` in its block";
        notes.clone().ok_or_else(|| Error::failed_precondition(text))
    }

    fn stopped(&self) -> &watch::Sender<bool> {
        self.stopped.get_or_init(|| watch::channel(false).0)
    }

    /// Runs a change until Terraform asks for an end (Ctrl-C).
    async fn change(&self, change: impl Future<Output = io::Result<()>>) -> Result<(), Diagnostic> {
        let mut stopped = self.stopped().subscribe();
        let changed = tokio::select! {
            changed = change => changed,
            _ = stopped.wait_for(|stopped| *stopped) => {
                return Err(error("The change was interrupted", "The note may or may not have been written."));
            }
        };
        changed.map_err(|e| error("The note cannot be changed", e.to_string()))
    }
}

/// # Errors
/// `INVALID_ARGUMENT` for a type that this provider does not have.
fn check_type(type_name: &str) -> Result<(), Error> {
    if type_name == NOTE {
        return Ok(());
    }
    Err(Error::invalid_argument(format!(
        "unknown type {type_name:?}: expected {NOTE}"
    )))
}

fn object(value: Option<&DynamicValue>) -> Result<Option<Object>, Error> {
    Value::decode(value).map(Value::into_object)
}

fn text<'a>(object: &'a Object, name: &str) -> Option<&'a str> {
    object.get(name).and_then(Value::as_str)
}

/// Checks a title that is known.
fn check_title(config: &Object) -> Vec<Diagnostic> {
    let not_valid = |title: &&str| slug(title).is_none();
    let title = text(config, "title").filter(not_valid);
    let problem = title.map(|title| {
        let detail = format!("{title:?} has no letter or digit, or more than 100 characters of them.");
        error("Title is not valid", detail).at(attribute("title"))
    });
    problem.into_iter().collect()
}

fn check_tags(config: &Object) -> impl Iterator<Item = Diagnostic> + '_ {
    let tags = match config.get("tags") {
        Some(Value::List(tags)) => tags.as_slice(),
        _ => &[],
    };
    tags.iter().enumerate().filter_map(|(index, tag)| {
        let valid = |tag: &str| !tag.is_empty() && tag.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        let tag = tag.as_str().filter(|tag| !valid(tag))?;
        let detail = format!("{tag:?} is not a word in lower case: use letters a to z and hyphens.");
        Some(error("Tag is not valid", detail).at(element("tags", index)))
    })
}

fn note(object: &Object) -> Note {
    let tags = match object.get("tags") {
        Some(Value::List(tags)) => Some(tags.iter().filter_map(|tag| tag.as_str().map(str::to_owned)).collect()),
        _ => None,
    };
    Note {
        title: text(object, "title").unwrap_or_default().to_owned(),
        body: text(object, "body").map(str::to_owned),
        tags,
    }
}

fn characters(body: Option<&str>) -> Value {
    let count = body.map_or(0, |body| body.chars().count());
    Value::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

fn attributes(note: Note) -> Object {
    let tags = note
        .tags
        .map(|tags| Value::List(tags.into_iter().map(Value::String).collect()));
    Object::from([
        ("title".to_owned(), Value::String(note.title)),
        ("body".to_owned(), note.body.map_or(Value::Null, Value::String)),
        ("tags".to_owned(), tags.unwrap_or(Value::Null)),
    ])
}

fn state(notes: &Notes, id: &str, note: Note) -> Value {
    let characters = characters(note.body.as_deref());
    let mut state = attributes(note);
    state.insert("id".to_owned(), id.into());
    state.insert("path".to_owned(), Value::String(notes.path(id).display().to_string()));
    state.insert("characters".to_owned(), characters);
    Value::Object(state)
}

impl Provider for NotesProvider {
    async fn get_metadata(&self, _: &Context, _: get_metadata::Request) -> Result<get_metadata::Response, Error> {
        let named = |name: &str| {
            vec![TypeMetadata {
                type_name: name.to_owned(),
            }]
        };
        Ok(get_metadata::Response {
            server_capabilities: Some(schema::capabilities()),
            diagnostics: Vec::new(),
            data_sources: named(NOTE),
            resources: named(NOTE),
            functions: named(SLUG),
        })
    }

    async fn get_provider_schema(
        &self,
        _: &Context,
        _: get_provider_schema::Request,
    ) -> Result<get_provider_schema::Response, Error> {
        Ok(get_provider_schema::Response {
            provider: Some(schema::provider()),
            resource_schemas: [(NOTE.to_owned(), schema::resource())].into(),
            data_source_schemas: [(NOTE.to_owned(), schema::data_source())].into(),
            functions: [(SLUG.to_owned(), schema::slug())].into(),
            server_capabilities: Some(schema::capabilities()),
            ..get_provider_schema::Response::default()
        })
    }

    async fn validate_provider_config(
        &self,
        _: &Context,
        request: validate_provider_config::Request,
    ) -> Result<validate_provider_config::Response, Error> {
        let config = object(request.config.as_ref())?.unwrap_or_default();
        let empty = text(&config, "directory").is_some_and(str::is_empty);
        let problem = empty
            .then(|| error("Directory is empty", "Set the directory that holds the notes.").at(attribute("directory")));
        Ok(validate_provider_config::Response {
            diagnostics: problem.into_iter().collect(),
        })
    }

    async fn validate_resource_config(
        &self,
        _: &Context,
        request: validate_resource_config::Request,
    ) -> Result<validate_resource_config::Response, Error> {
        check_type(&request.type_name)?;
        let config = object(request.config.as_ref())?.unwrap_or_default();
        let mut diagnostics = check_title(&config);
        diagnostics.extend(check_tags(&config));
        Ok(validate_resource_config::Response { diagnostics })
    }

    async fn validate_data_resource_config(
        &self,
        _: &Context,
        request: validate_data_resource_config::Request,
    ) -> Result<validate_data_resource_config::Response, Error> {
        check_type(&request.type_name)?;
        let config = object(request.config.as_ref())?.unwrap_or_default();
        Ok(validate_data_resource_config::Response {
            diagnostics: check_title(&config),
        })
    }

    async fn upgrade_resource_state(
        &self,
        _: &Context,
        request: upgrade_resource_state::Request,
    ) -> Result<upgrade_resource_state::Response, Error> {
        check_type(&request.type_name)?;
        // There has been one version only.
        let raw = request.raw_state.unwrap_or_default();
        Ok(upgrade_resource_state::Response {
            upgraded_state: Some(Value::from_json(&raw.json)?.encode()?),
            diagnostics: Vec::new(),
        })
    }

    async fn configure_provider(
        &self,
        _: &Context,
        request: configure_provider::Request,
    ) -> Result<configure_provider::Response, Error> {
        let config = object(request.config.as_ref())?.unwrap_or_default();
        let mut diagnostics = Vec::new();
        match text(&config, "directory") {
            Some(directory) => {
                tracing::info!(directory, terraform = request.terraform_version, "configured");
                *self.notes.write().unwrap_or_else(PoisonError::into_inner) = Some(Notes::new(directory));
            }
            None => diagnostics.push(
                error(
                    "Directory is not known yet",
                    "Set it to a value that does not depend on a resource.",
                )
                .at(attribute("directory")),
            ),
        }
        Ok(configure_provider::Response { diagnostics })
    }

    async fn read_resource(
        &self,
        _: &Context,
        request: read_resource::Request,
    ) -> Result<read_resource::Response, Error> {
        check_type(&request.type_name)?;
        let notes = self.notes()?;
        let current = object(request.current_state.as_ref())?.unwrap_or_default();
        let id = text(&current, "id").unwrap_or_default();
        let mut response = read_resource::Response {
            private: request.private,
            ..read_resource::Response::default()
        };
        match notes.read(id).await {
            Ok(Some(note)) => response.new_state = Some(state(&notes, id, note).encode()?),
            Ok(None) => response.new_state = Some(Value::Null.encode()?),
            Err(e) => response
                .diagnostics
                .push(error("The note cannot be read", e.to_string())),
        }
        Ok(response)
    }

    async fn plan_resource_change(
        &self,
        _: &Context,
        request: plan_resource_change::Request,
    ) -> Result<plan_resource_change::Response, Error> {
        check_type(&request.type_name)?;
        let prior = object(request.prior_state.as_ref())?;
        let Some(mut planned) = object(request.proposed_new_state.as_ref())? else {
            return Ok(plan_resource_change::Response {
                planned_state: request.proposed_new_state,
                ..plan_resource_change::Response::default()
            });
        };
        let differs = |name: &str| prior.as_ref().is_none_or(|prior| prior.get(name) != planned.get(name));
        let (title, body) = (differs("title"), differs("body"));
        for (name, changes) in [("id", title), ("path", title), ("characters", title || body)] {
            if changes {
                planned.insert(name.to_owned(), Value::Unknown);
            }
        }
        let replaced = title && prior.is_some();
        Ok(plan_resource_change::Response {
            planned_state: Some(Value::Object(planned).encode()?),
            requires_replace: replaced.then(|| attribute("title")).into_iter().collect(),
            planned_private: request.prior_private,
            diagnostics: Vec::new(),
        })
    }

    async fn apply_resource_change(
        &self,
        _: &Context,
        request: apply_resource_change::Request,
    ) -> Result<apply_resource_change::Response, Error> {
        check_type(&request.type_name)?;
        let notes = self.notes()?;
        let prior = object(request.prior_state.as_ref())?.unwrap_or_default();
        let mut response = apply_resource_change::Response {
            private: request.planned_private,
            ..apply_resource_change::Response::default()
        };
        let (new_state, changed) = match object(request.planned_state.as_ref())? {
            None => {
                let id = text(&prior, "id").unwrap_or_default();
                (Value::Null, self.change(notes.remove(id)).await)
            }
            Some(planned) => {
                let note = note(&planned);
                let id = slug(&note.title).ok_or_else(|| Error::invalid_argument("title is not valid"))?;
                let changed = self.change(notes.write(&id, &note)).await;
                (state(&notes, &id, note), changed)
            }
        };
        match changed {
            Ok(()) => response.new_state = Some(new_state.encode()?),
            Err(problem) => {
                response.new_state = request.prior_state;
                response.diagnostics.push(problem);
            }
        }
        Ok(response)
    }

    async fn import_resource_state(
        &self,
        _: &Context,
        request: import_resource_state::Request,
    ) -> Result<import_resource_state::Response, Error> {
        check_type(&request.type_name)?;
        let (notes, id) = (self.notes()?, request.id);
        let mut response = import_resource_state::Response::default();
        // An id that is not its own slug could name a file outside the directory.
        let found = if slug(&id).as_deref() == Some(&*id) {
            notes.read(&id).await
        } else {
            Ok(None)
        };
        match found {
            Ok(Some(note)) => response.imported_resources.push(ImportedResource {
                type_name: NOTE.to_owned(),
                state: Some(state(&notes, &id, note).encode()?),
                private: Vec::new(),
            }),
            Ok(None) => {
                let detail = format!("{id:?} is not the id of a note: use its title in lower case, with hyphens.");
                response.diagnostics.push(error("Note not found", detail));
            }
            Err(e) => response
                .diagnostics
                .push(error("The note cannot be read", e.to_string())),
        }
        Ok(response)
    }

    async fn read_data_source(
        &self,
        _: &Context,
        request: read_data_source::Request,
    ) -> Result<read_data_source::Response, Error> {
        check_type(&request.type_name)?;
        let config = object(request.config.as_ref())?.unwrap_or_default();
        let title = text(&config, "title").unwrap_or_default();
        let mut response = read_data_source::Response::default();
        match self.notes()?.read(&slug(title).unwrap_or_default()).await {
            Ok(Some(note)) => {
                let mut state = attributes(note);
                state.insert("title".to_owned(), title.into());
                response.state = Some(Value::Object(state).encode()?);
            }
            Ok(None) => {
                let problem = error("Note not found", format!("No note has the title {title:?}."));
                response.diagnostics.push(problem.at(attribute("title")));
            }
            Err(e) => response
                .diagnostics
                .push(error("The note cannot be read", e.to_string())),
        }
        Ok(response)
    }

    async fn get_functions(&self, _: &Context, _: get_functions::Request) -> Result<get_functions::Response, Error> {
        Ok(get_functions::Response {
            functions: [(SLUG.to_owned(), schema::slug())].into(),
            diagnostics: Vec::new(),
        })
    }

    async fn call_function(
        &self,
        _: &Context,
        request: call_function::Request,
    ) -> Result<call_function::Response, Error> {
        let title = Value::decode(request.arguments.first())?;
        let title = title.as_str().unwrap_or_default();
        let mut response = call_function::Response::default();
        match slug(title) {
            Some(slug) if request.name == SLUG => response.result = Some(Value::String(slug).encode()?),
            _ => {
                response.error = Some(FunctionError {
                    text: format!("{title:?} has no letter or digit, or more than 100 characters of them"),
                    function_argument: Some(0),
                });
            }
        }
        Ok(response)
    }

    async fn stop_provider(&self, _: &Context, _: stop_provider::Request) -> Result<stop_provider::Response, Error> {
        self.stopped().send_replace(true);
        Ok(stop_provider::Response::default())
    }
}
