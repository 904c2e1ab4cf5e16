//! A database plugin for Vault: users in memory.

use std::collections::HashSet;
use std::process::ExitCode;
use std::sync::{Mutex, MutexGuard, PoisonError};

use go_plugin_proto::hosts;
use go_plugin_tests::dbplugin::v5::database::{Database, DatabaseServer};
use go_plugin_tests::dbplugin::v5::{
    DeleteUserRequest, DeleteUserResponse, Empty, InitializeRequest, InitializeResponse, NewUserRequest,
    NewUserResponse, TypeResponse, UpdateUserRequest, UpdateUserResponse,
};
use pluginrpc::{Context, Error, Plugin};
use pluginrpc_grpc::Grpc;

#[derive(Default)]
struct Users(Mutex<HashSet<String>>);

impl Users {
    fn lock(&self) -> MutexGuard<'_, HashSet<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Database for Users {
    async fn initialize(&self, _: &Context, request: InitializeRequest) -> Result<InitializeResponse, Error> {
        Ok(InitializeResponse {
            config_data: request.config_data,
        })
    }

    async fn new_user(&self, _: &Context, request: NewUserRequest) -> Result<NewUserResponse, Error> {
        let config = request.username_config.unwrap_or_default();
        let username = format!("v-{}-{}", config.display_name, config.role_name);
        self.lock().insert(username.clone());
        Ok(NewUserResponse { username })
    }

    async fn update_user(&self, _: &Context, request: UpdateUserRequest) -> Result<UpdateUserResponse, Error> {
        if self.lock().contains(&request.username) {
            return Ok(UpdateUserResponse {});
        }
        Err(Error::not_found(format!("user {:?} does not exist", request.username)))
    }

    async fn delete_user(&self, _: &Context, request: DeleteUserRequest) -> Result<DeleteUserResponse, Error> {
        self.lock().remove(&request.username);
        Ok(DeleteUserResponse {})
    }

    async fn r#type(&self, _: &Context, _: Empty) -> Result<TypeResponse, Error> {
        Ok(TypeResponse {
            r#type: "memory".to_owned(),
        })
    }

    async fn close(&self, _: &Context, _: Empty) -> Result<Empty, Error> {
        Ok(Empty {})
    }
}

fn main() -> ExitCode {
    Plugin::new("database-plugin")
        .service(DatabaseServer::new(Users::default()))
        .host(Grpc::new(hosts::vault_database()))
        .main()
}
