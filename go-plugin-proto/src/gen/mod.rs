// @generated from .proto files by pluginrpc; changes are lost.
/// The schema of the services, encoded, with all that their files import.
#[allow(dead_code, unreachable_pub)]
pub static FILE_DESCRIPTOR_SET: [u8; 591] = *b"\ns\n\x1cplugin/grpc_controller.proto\x12\x06plugin\"\x07\n\x05Empty2:\n\x0eGRPCController\x12(\n\x08Shutdown\x12\r.plugin.Empty\x1a\r.plugin.Emptyb\x06proto3\n\xbe\x01\n\x1bgoogle/protobuf/empty.proto\x12\x0fgoogle.protobuf\"\x07\n\x05EmptyB}\n\x13com.google.protobufB\nEmptyProtoP\x01Z.google.golang.org/protobuf/types/known/emptypb\xf8\x01\x01\xa2\x02\x03GPB\xaa\x02\x1eGoogle.Protobuf.WellKnownTypesb\x06proto3\n\x96\x02\n\x17plugin/grpc_stdio.proto\x12\x06plugin\x1a\x1bgoogle/protobuf/empty.proto\"\x84\x01\n\tStdioData\x123\n\x07channel\x18\x01 \x01(\x0e2\x19.plugin.StdioData.ChannelR\x07channel\x12\x12\n\x04data\x18\x02 \x01(\x0cR\x04data\".\n\x07Channel\x12\x0b\n\x07INVALID\x10\x00\x12\n\n\x06STDOUT\x10\x01\x12\n\n\x06STDERR\x10\x022G\n\tGRPCStdio\x12:\n\x0bStreamStdio\x12\x16.google.protobuf.Empty\x1a\x11.plugin.StdioData0\x01b\x06proto3";
#[allow(clippy::all, clippy::pedantic, clippy::nursery, dead_code, missing_docs, unreachable_pub, unused_qualifications)]
pub mod plugin {
    ::core::include!("plugin.rs");
}
