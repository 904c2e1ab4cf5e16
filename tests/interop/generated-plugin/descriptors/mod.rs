// With two colons before it, since a package of this schema is named like the crate.
::pluginrpc::include_proto!();
