"""Calls the price list as a Python program with grpcio would.

Usage: pricelist_client.py ADDRESS STUBS CHECK, where STUBS is the directory with the modules that grpcio-tools made of
finfocus-proto/proto, and CHECK is one of the functions named below. Prints what was seen; exits with 1 and a reason where
something else came than tests/interop/prices.csv promises.
"""

import math
import sys

import grpc

DEADLINE = 10  # seconds, for each call
T3_MICRO = {"provider": "aws", "resource_type": "ec2", "sku": "t3.micro", "region": "us-east-1"}


def expect(held, what):
    if not held:
        sys.exit(f"expected {what}")


def cost_source(channel):
    from finfocus.v1 import costsource_pb2, costsource_pb2_grpc

    return costsource_pb2, costsource_pb2_grpc.CostSourceServiceStub(channel)


def call(channel):
    """Every rpc of the seed's service that a price list can answer."""
    pb, stub = cost_source(channel)

    name = stub.Name(pb.NameRequest(), timeout=DEADLINE).name
    expect(name == "pricelist", f"the name pricelist, not {name!r}")

    supported = stub.Supports(
        pb.SupportsRequest(resource=pb.ResourceDescriptor(**T3_MICRO)), timeout=DEADLINE
    )
    expect(supported.supported, f"t3.micro to be supported: {supported.reason!r}")

    # Three spellings of one thing that real hosts send.
    for spelling in ("ec2", "ec2:Instance", "aws:ec2/instance:Instance"):
        resource = pb.ResourceDescriptor(**{**T3_MICRO, "resource_type": spelling})
        cost = stub.GetProjectedCost(pb.GetProjectedCostRequest(resource=resource), timeout=DEADLINE)
        expect(math.isclose(cost.unit_price, 0.0104), f"0.0104 an hour for {spelling}, not {cost}")
        expect(math.isclose(cost.cost_per_month, 7.592), f"7.592 a month for {spelling}, not {cost}")
        expect(cost.currency == "USD", f"USD for {spelling}, not {cost}")

    spec = stub.GetPricingSpec(
        pb.GetPricingSpecRequest(resource=pb.ResourceDescriptor(**T3_MICRO)), timeout=DEADLINE
    ).spec
    expect(math.isclose(spec.rate_per_unit, 0.0104), f"a rate of 0.0104, not {spec}")
    expect(spec.sku == "t3.micro", f"the spec of t3.micro, not {spec}")

    found = stub.GetRecommendations(pb.GetRecommendationsRequest(), timeout=DEADLINE)
    expect(not found.recommendations, f"no recommendations, not {found}")
    expect(found.HasField("summary"), f"a summary of no recommendations, not {found}")

    print("Name, Supports, GetProjectedCost in 3 spellings, GetPricingSpec, GetRecommendations")


def later(channel):
    """The rpcs that came after the seed: what the released host asks, and what nobody asks yet."""
    from finfocus.v1 import budget_pb2, enums_pb2
    from google.protobuf import struct_pb2

    pb, stub = cost_source(channel)

    info = stub.GetPluginInfo(pb.GetPluginInfoRequest(), timeout=DEADLINE)
    expect(info.spec_version == "v0.7.5", f"v0.7.5, not {info}")
    expect(enums_pb2.PLUGIN_CAPABILITY_RECOMMENDATIONS in info.capabilities, f"recommendations among {info}")

    resource = pb.ResourceDescriptor(**T3_MICRO, id="web")
    request = pb.GetRecommendationsRequest(target_resources=[resource], projection_period="monthly")
    found = stub.GetRecommendations(request, timeout=DEADLINE)
    expect(len(found.recommendations) == 1, f"one recommendation, not {found}")
    saved = found.recommendations[0].impact.estimated_savings
    expect(math.isclose(saved, (0.0104 - 0.0084) * 730), f"1.46 a month saved, not {found}")
    expect(found.recommendations[0].rightsize.recommended_sku == "t4g.micro", f"t4g.micro, not {found}")

    # As plugin inspect asks: a kind and nothing else.
    dry_run = stub.DryRun(
        pb.DryRunRequest(resource=pb.ResourceDescriptor(resource_type="aws:ec2/instance:Instance")),
        timeout=DEADLINE,
    )
    expect(dry_run.configuration_valid and dry_run.resource_type_supported, f"a yes, not {dry_run}")
    expect(len(dry_run.field_mappings) == 68, f"68 columns, not {len(dry_run.field_mappings)}")

    attributes = struct_pb2.Struct()
    attributes.update({"instanceType": "t3.micro", "availabilityZone": "us-east-1a"})
    estimate = stub.EstimateCost(
        pb.EstimateCostRequest(resource_type="aws:ec2/instance:Instance", attributes=attributes),
        timeout=DEADLINE,
    )
    expect(math.isclose(estimate.cost_monthly, 7.592), f"7.592 a month, not {estimate}")

    # Without files it has neither bills nor budgets, and says so.
    for rpc, request in (
        (stub.GetBudgets, budget_pb2.GetBudgetsRequest()),
        (stub.DismissRecommendation, pb.DismissRecommendationRequest(recommendation_id="x")),
    ):
        try:
            answer = rpc(request, timeout=DEADLINE)
        except grpc.RpcError as failed:
            expect(failed.code() is grpc.StatusCode.UNIMPLEMENTED, f"UNIMPLEMENTED, not {failed.code()}")
        else:
            sys.exit(f"expected UNIMPLEMENTED, not {answer}")
    print("GetPluginInfo, GetRecommendations, DryRun, EstimateCost, GetBudgets, DismissRecommendation")


def observed(channel):
    """ObservabilityService, and the trace id of a call in its error."""
    from finfocus.v1 import costsource_pb2_grpc

    pb, stub = cost_source(channel)
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    try:
        stub.GetProjectedCost(
            pb.GetProjectedCostRequest(), timeout=DEADLINE, metadata=(("x-finfocus-trace-id", trace),)
        )
    except grpc.RpcError as failed:
        from grpc_status import rpc_status

        detail = pb.ErrorDetail()
        rpc_status.from_call(failed).details[0].Unpack(detail)
        expect(detail.details["trace_id"] == trace, f"the trace id of the call, not {detail}")
    else:
        sys.exit("expected an error for a request without a resource")

    stub = costsource_pb2_grpc.ObservabilityServiceStub(channel)
    health = stub.HealthCheck(pb.HealthCheckRequest(), timeout=DEADLINE)
    expect(health.status == pb.HealthCheckResponse.STATUS_SERVING, f"to serve, not {health}")
    metrics = stub.GetMetrics(pb.GetMetricsRequest(), timeout=DEADLINE).metrics
    names = [metric.name for metric in metrics]
    expect("finfocus_plugin_requests_total" in names, f"the requests among {names}")
    slis = stub.GetServiceLevelIndicators(pb.GetServiceLevelIndicatorsRequest(), timeout=DEADLINE).slis
    expect("availability" in [sli.name for sli in slis], f"the availability among {slis}")
    print(f"HealthCheck, {len(metrics)} metrics, {len(slis)} indicators, trace id {trace}")


def error(channel):
    """Code, message and details of an error arrive."""
    from grpc_status import rpc_status

    pb, stub = cost_source(channel)
    resource = pb.ResourceDescriptor(**{**T3_MICRO, "sku": "no-such-sku"})
    try:
        cost = stub.GetProjectedCost(pb.GetProjectedCostRequest(resource=resource), timeout=DEADLINE)
    except grpc.RpcError as failed:
        expect(failed.code() is grpc.StatusCode.NOT_FOUND, f"NOT_FOUND, not {failed.code()}")
        expect("no-such-sku" in failed.details(), f"the sku that is unknown, not {failed.details()!r}")
        # Raises where the details' code or message is not that of the call.
        status = rpc_status.from_call(failed)
        details = [detail.type_url for detail in status.details] if status else []
        expect(
            "type.googleapis.com/finfocus.v1.ErrorDetail" in details,
            f"a finfocus.v1.ErrorDetail among the details {details}",
        )
        detail = pb.ErrorDetail()
        expect(status.details[0].Unpack(detail), f"an ErrorDetail that can be read: {status}")
        expect(
            detail.code == pb.ERROR_CODE_RESOURCE_NOT_FOUND,
            f"ERROR_CODE_RESOURCE_NOT_FOUND, not {detail}",
        )
        print(f"NOT_FOUND {failed.details()!r} with {details}")
    else:
        sys.exit(f"expected NOT_FOUND, not {cost}")


def reflection(channel):
    """grpcio's reflection client speaks v1alpha."""
    from google.protobuf.descriptor_pool import DescriptorPool
    from grpc_reflection.v1alpha.proto_reflection_descriptor_database import (
        ProtoReflectionDescriptorDatabase,
    )

    database = ProtoReflectionDescriptorDatabase(channel)
    services = sorted(database.get_services())
    for service in (
        "finfocus.v1.CostSourceService",
        "grpc.health.v1.Health",
        "grpc.reflection.v1.ServerReflection",
        "grpc.reflection.v1alpha.ServerReflection",
    ):
        expect(service in services, f"{service} among {services}")
    # Loads the file and all that it imports, so the server has to know every one of them.
    methods = DescriptorPool(database).FindServiceByName("finfocus.v1.CostSourceService").methods
    names = [method.name for method in methods]
    expect("GetProjectedCost" in names, f"GetProjectedCost among {names}")
    print(f"{len(services)} services, {len(names)} methods")


def health(channel):
    from grpc_health.v1 import health_pb2, health_pb2_grpc

    stub = health_pb2_grpc.HealthStub(channel)
    for service in ("", "finfocus.v1.CostSourceService"):
        status = stub.Check(health_pb2.HealthCheckRequest(service=service), timeout=DEADLINE).status
        expect(status == health_pb2.HealthCheckResponse.SERVING, f"{service!r} to serve, not {status}")
    try:
        stub.Check(health_pb2.HealthCheckRequest(service="no.such.Service"), timeout=DEADLINE)
    except grpc.RpcError as failed:
        expect(failed.code() is grpc.StatusCode.NOT_FOUND, f"NOT_FOUND, not {failed.code()}")
    else:
        sys.exit("expected NOT_FOUND for the health of a service that is not there")
    print("SERVING, and NOT_FOUND for a service that is not there")


def main():
    address, stubs, name = sys.argv[1:]
    sys.path.insert(0, stubs)
    check = {
        "call": call,
        "later": later,
        "observed": observed,
        "error": error,
        "reflection": reflection,
        "health": health,
    }[name]
    with grpc.insecure_channel(address) as channel:
        check(channel)


if __name__ == "__main__":
    main()
