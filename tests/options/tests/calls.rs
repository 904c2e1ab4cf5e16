//! A call through the code of every option.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use options_tests::whole;
use pluginrpc::{Bytes, Client, Code, Context, Error, Format, InProcess, Named, Plugin, Service, Streaming, block_on};

type Result<T = (), E = Error> = std::result::Result<T, E>;

/// An implementation of the trait in a module, whose messages are in another one.
macro_rules! items {
    ($implementation:ident, $service:path, $messages:path, $base:path) => {
        struct $implementation;

        const _: () = {
            use $base as base;
            use $messages as messages;
            use $service as service;

            impl service::ItemService for $implementation {
                async fn get(&self, _: &Context, request: messages::Item) -> Result<messages::Item> {
                    Ok(request)
                }

                async fn named(&self, _: &Context, request: base::Base) -> Result<messages::Item> {
                    Ok(messages::Item {
                        name: request.text,
                        ..messages::Item::default()
                    })
                }

                async fn watch(&self, _: &Context, request: messages::Item) -> Result<Streaming<messages::Item>> {
                    let times = request.counts.values().sum::<i32>();
                    Ok(Streaming::from_messages((0..times).map(move |_| request.clone())))
                }
            }
        };
    };
}

fn base(text: &str) -> whole::options::base::Base {
    whole::options::base::Base { text: text.to_owned() }
}

fn item(name: &str) -> whole::options::v1::Item {
    whole::options::v1::Item {
        name: name.to_owned(),
        counts: [("all".to_owned(), 2)].into(),
        ..Default::default()
    }
}

/// Two calls through the client of one module and the server of another, whose messages are those of `whole`.
macro_rules! called {
    ($client:path, $server:expr) => {{
        use $client as module;
        let ctx = Context::new();
        let client = module::ItemServiceClient::new($server);
        assert_eq!(
            block_on(module::ItemService::named(&client, &ctx, base("x")))
                .unwrap()
                .name,
            "x"
        );
        let mut items = block_on(module::ItemService::watch(&client, &ctx, item("y"))).unwrap();
        assert_eq!(block_on(items.message()).unwrap().unwrap(), item("y"));
        assert_eq!(block_on(items.message()).unwrap().unwrap(), item("y"));
        assert!(block_on(items.message()).unwrap().is_none());
    }};
}

items!(
    Whole,
    whole::options::v1::item_service,
    whole::options::v1,
    whole::options::base
);

#[test]
fn the_include_file_may_have_another_name() {
    use whole::options::v1::item_service::ItemServiceServer;
    called!(whole::options::v1::item_service, ItemServiceServer::new(Whole));
    assert!(!whole::FILE_DESCRIPTOR_SET.is_empty());
}

#[test]
fn attributes_reach_the_messages() {
    use options_tests::attributes::options::v1 as messages;
    items!(
        Items,
        options_tests::attributes::options::v1::item_service,
        options_tests::attributes::options::v1,
        options_tests::attributes::options::base
    );
    use messages::item_service::{ItemService, ItemServiceClient, ItemServiceServer};
    // All fields but the one that an attribute leaves out, in the types that were asked for.
    let item = messages::Item {
        name: "x".to_owned(),
        data: Bytes::from_static(b"data"),
        counts: BTreeMap::from([("one".to_owned(), 1)]),
        size: Some(Box::new(messages::Size { width: 3 })),
    };
    let client = ItemServiceClient::new(ItemServiceServer::new(Items));
    let answer = block_on(client.get(&Context::new(), item.clone())).unwrap();
    assert_eq!(answer, item);
    assert!(answer <= item, "PartialOrd was derived");
    let shown = format!("{item:?}");
    assert!(
        shown.starts_with("Item { name: \"x\"") && shown.contains("{\"one\": 1}"),
        "{shown}"
    );
}

#[test]
fn types_of_an_extern_path_are_those_types() {
    use options_tests::externs::options::v1::item_service::{ItemService, ItemServiceClient, ItemServiceServer};
    items!(
        Items,
        options_tests::externs::options::v1::item_service,
        options_tests::externs::options::v1,
        options_tests::whole::options::base
    );
    let client = ItemServiceClient::new(ItemServiceServer::new(Items));
    assert_eq!(block_on(client.named(&Context::new(), base("x"))).unwrap().name, "x");
}

#[test]
fn messages_may_be_elsewhere() {
    items!(
        Elsewhere,
        options_tests::elsewhere::options::v1::item_service,
        options_tests::whole::options::v1,
        options_tests::whole::options::base
    );
    items!(
        Services,
        options_tests::services::options::v1::item_service,
        options_tests::whole::options::v1,
        options_tests::whole::options::base
    );
    use options_tests::{elsewhere, services};
    called!(
        elsewhere::options::v1::item_service,
        elsewhere::options::v1::item_service::ItemServiceServer::new(Elsewhere)
    );
    called!(
        services::options::v1::item_service,
        services::options::v1::item_service::ItemServiceServer::new(Services)
    );
}

/// The client that was generated alone calls the server that was.
#[test]
fn clients_and_servers_may_be_alone() {
    items!(
        Items,
        options_tests::servers::options::v1::item_service,
        options_tests::whole::options::v1,
        options_tests::whole::options::base
    );
    use options_tests::servers::options::v1::item_service::ItemServiceServer;
    called!(
        options_tests::clients::options::v1::item_service,
        ItemServiceServer::new(Items)
    );
}

#[test]
fn a_table_is_the_same_alone() {
    let alone = &options_tests::tables::options::v1::item_service::SERVICE_DESCRIPTOR;
    let server = whole::options::v1::item_service::ItemServiceServer::new(Whole);
    let table = server.descriptor();
    assert_eq!(alone.name(), table.name());
    assert_eq!(
        table.name(),
        whole::options::v1::item_service::ItemServiceServer::<Whole>::NAME
    );
    for (one, other) in alone.methods().iter().zip(table.methods()) {
        assert_eq!((one.path(), one.kind()), (other.path(), other.kind()));
    }
    assert_eq!(alone.methods().len(), 3);
}

/// Calls the service of a module as JSON, through all of PluginRPC.
macro_rules! by_json {
    ($module:path) => {{
        use $module as module;
        items!(
            Items,
            $module,
            options_tests::whole::options::v1,
            options_tests::whole::options::base
        );
        let plugin = Plugin::new("items").service(module::ItemServiceServer::new(Items));
        let client = module::ItemServiceClient::new(Client::new(InProcess::new(plugin)).with_format(Format::Json));
        block_on(module::ItemService::named(&client, &Context::new(), base("x")))
    }};
}

#[test]
fn json_needs_descriptors() {
    assert_eq!(
        by_json!(options_tests::elsewhere::options::v1::item_service)
            .unwrap()
            .name,
        "x"
    );
    assert_eq!(
        by_json!(options_tests::methods::options::v1::item_service)
            .unwrap()
            .name,
        "x"
    );
    let error = by_json!(options_tests::binary::options::v1::item_service).unwrap_err();
    assert_eq!(error.code(), Code::Unimplemented, "{error}");
    assert!(error.message().contains("without descriptors"), "{error}");
}

#[test]
fn files_of_packages_stand_in_modules_of_the_users() {
    items!(
        Items,
        options_tests::packages::options::v1::item_service,
        options_tests::packages::options::v1,
        options_tests::packages::options::base
    );
    use options_tests::packages::options::{base, v1};
    use v1::item_service::{ItemService, ItemServiceClient, ItemServiceServer};
    let client = ItemServiceClient::new(ItemServiceServer::new(Items));
    let request = base::Base { text: "x".to_owned() };
    assert_eq!(block_on(client.named(&Context::new(), request)).unwrap().name, "x");
    assert!(!v1::FILE_DESCRIPTOR_SET.is_empty());
}

/// A user's configuration of prost, and tonic's generator: its server, and ours, for one set of messages.
mod beside_tonic {
    use options_tests::beside_tonic::options::{base, v1};
    use pluginrpc::{Context, Error};
    use pluginrpc_grpc::Channel;

    struct Ours;

    impl v1::item_service::ItemService for Ours {
        async fn named(&self, _: &Context, request: base::Base) -> Result<v1::Item, Error> {
            let name = request.text;
            Ok(v1::Item {
                name,
                ..v1::Item::default()
            })
        }
    }

    struct Tonics;

    #[tonic::async_trait]
    impl v1::item_service_server::ItemService for Tonics {
        type WatchStream = tonic::codegen::BoxStream<v1::Item>;

        async fn get(&self, request: tonic::Request<v1::Item>) -> Result<tonic::Response<v1::Item>, tonic::Status> {
            Ok(tonic::Response::new(request.into_inner()))
        }

        async fn named(&self, request: tonic::Request<base::Base>) -> Result<tonic::Response<v1::Item>, tonic::Status> {
            let name = request.into_inner().text;
            Ok(tonic::Response::new(v1::Item {
                name,
                ..v1::Item::default()
            }))
        }

        async fn watch(
            &self,
            _: tonic::Request<v1::Item>,
        ) -> Result<tonic::Response<Self::WatchStream>, tonic::Status> {
            Err(tonic::Status::unimplemented("not here"))
        }
    }

    #[test]
    fn one_client_calls_both() -> Result<(), Error> {
        use v1::item_service::{ItemService, ItemServiceClient, ItemServiceServer};
        let ctx = Context::new();
        let request = || base::Base { text: "x".to_owned() };
        let ours = ItemServiceClient::new(ItemServiceServer::new(Ours));
        assert_eq!(pluginrpc::block_on(ours.named(&ctx, request()))?.name, "x");
        let tonics = v1::item_service_server::ItemServiceServer::new(Tonics);
        let tonics = ItemServiceClient::new(Channel::from_tonic(tonics));
        assert_eq!(pluginrpc::block_on(tonics.named(&ctx, request()))?.name, "x");
        // Derived by the user's configuration, and left out by the change of ours.
        assert!(v1::Size { width: 1 } < v1::Size { width: 2 });
        Ok(())
    }

    /// Whether a type has `Debug`: the inherent method, where there is one, comes before the trait's.
    struct Probe<T>(std::marker::PhantomData<T>);

    trait WithoutDebug {
        fn has_debug(&self) -> bool {
            false
        }
    }

    impl<T> WithoutDebug for Probe<T> {}

    impl<T: std::fmt::Debug> Probe<T> {
        fn has_debug(&self) -> bool {
            true
        }
    }

    #[test]
    fn the_change_of_prosts_configuration_is_heard() {
        assert!(!Probe::<v1::Item>(std::marker::PhantomData).has_debug());
        assert!(Probe::<base::Base>(std::marker::PhantomData).has_debug());
    }
}
