"""Calls a plugin of the Guest Agent over its Unix socket, as a Python program with grpcio would.

Usage: guest_client.py SOCKET STUBS CHECK, where STUBS is the directory with the modules that grpcio-tools made of
guest-agent-proto/proto/plugin_comm, and CHECK is one of the functions named below. Prints what was seen; exits with 1 and a reason
where something else came.
"""

import sys
import time

import grpc

DEADLINE = 10  # seconds, for each call


def expect(held, what):
    if not held:
        sys.exit(f"expected {what}")


def channel(socket, options):
    return grpc.insecure_channel(f"unix:{socket}", options=options)


def stubs(on):
    from plugin_comm import plugin_comm_pb2 as pb
    from plugin_comm import plugin_comm_pb2_grpc

    return pb, plugin_comm_pb2_grpc.GuestAgentPluginStub(on)


def life(socket):
    """Start, GetStatus, Apply in the new shape, VM events, Apply without a payload, and Stop."""
    from google.protobuf import struct_pb2

    with channel(socket, [("grpc.default_authority", "localhost")]) as on:
        pb, plugin = stubs(on)
        status = plugin.GetStatus(pb.GetStatusRequest(), timeout=DEADLINE, wait_for_ready=True)
        expect(list(status.results) == ["waiting for Start"], f"waiting for Start, not {status}")
        plugin.Start(pb.StartRequest(string_config='{"every_seconds": 1}'), timeout=DEADLINE)
        seen = until(pb, plugin, "% full")
        config = struct_pb2.Struct()
        config.update({"warn_percent": 0, "full_percent": 0})
        plugin.Apply(pb.ApplyRequest(struct_config=config), timeout=DEADLINE)
        until(pb, plugin, "too much")
        for event in ["startup", "specialize", "shutdown"]:
            config = f'{{"Command":"VmEvent","Event":"{event}"}}'
            plugin.Apply(pb.ApplyRequest(string_config=config), timeout=DEADLINE)
        try:
            plugin.Apply(pb.ApplyRequest(), timeout=DEADLINE)
            sys.exit("expected Apply without a payload to be refused")
        except grpc.RpcError as error:
            expect(error.code() == grpc.StatusCode.INVALID_ARGUMENT, f"INVALID_ARGUMENT, not {error}")
        until(pb, plugin, "too much")
        plugin.Stop(pb.StopRequest(cleanup=True), timeout=DEADLINE)
    print(f"Start, GetStatus ({seen}), Apply, VM events, Stop")


def until(pb, plugin, part):
    for _ in range(200):
        status = plugin.GetStatus(pb.GetStatusRequest(), timeout=DEADLINE)
        if any(part in line for line in status.results):
            return status.results[0]
        time.sleep(0.05)
    sys.exit(f"expected {part!r} in the end, not {status}")


def authority(socket):
    """Without the option the path goes as the authority, which HTTP/2 servers in Rust refuse: at once, with a status,
    and without harm to other connections."""
    with channel(socket, []) as on:
        pb, plugin = stubs(on)
        began = time.monotonic()
        try:
            plugin.GetStatus(pb.GetStatusRequest(), timeout=DEADLINE)
            sys.exit("expected an error: the server has learnt to take a path as the authority")
        except grpc.RpcError as error:
            took = time.monotonic() - began
            expect(took < 2, f"an answer at once, not after {took} s")
            seen = f"{error.code().name}: {error.details()}"
    life(socket)
    print(seen)


if __name__ == "__main__":
    _, path, modules, check = sys.argv
    sys.path.insert(0, modules)
    {"life": life, "authority": authority}[check](path)
