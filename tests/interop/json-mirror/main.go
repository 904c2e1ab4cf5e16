// json-mirror is the Go side of an interop row: EverythingService of tests/conformance/json by pluginrpc-go, as a
// plugin and as a client that speaks JSON. Its types are made of descriptors at run time.
//
//	json-mirror DESCRIPTORS plugin [arguments of the protocol]
//	json-mirror DESCRIPTORS cases CASES PLUGIN [base arguments]
//
// The client prints a line of JSON for each case with `in` and `out`: its id, and the message that came back as `out`, or
// the `error`.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/dynamicpb"
	_ "google.golang.org/protobuf/types/known/durationpb"
	_ "google.golang.org/protobuf/types/known/emptypb"
	_ "google.golang.org/protobuf/types/known/fieldmaskpb"
	_ "google.golang.org/protobuf/types/known/structpb"
	_ "google.golang.org/protobuf/types/known/timestamppb"
	_ "google.golang.org/protobuf/types/known/wrapperspb"
	"pluginrpc.com/pluginrpc"
)

const (
	path        = "/pluginrpc.test.json.v1.EverythingService/Mirror"
	packageName = "pluginrpc.test.json.v1"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) < 2 {
		return errors.New("usage: json-mirror DESCRIPTORS plugin|cases …")
	}
	everything, err := link(args[0])
	if err != nil {
		return err
	}
	switch {
	case args[1] == "plugin":
		os.Args = append(os.Args[:1], args[2:]...)
		pluginrpc.Main(func() (pluginrpc.Server, error) { return newServer(everything) })
		return nil
	case args[1] == "cases" && len(args) >= 4:
		return callAll(everything, args[2], args[3], args[4:])
	}
	return errors.New("usage: json-mirror DESCRIPTORS plugin|cases …")
}

// link registers the types of the package, as if generated code of them were linked.
func link(file string) (protoreflect.MessageType, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	set := &descriptorpb.FileDescriptorSet{}
	if err := proto.Unmarshal(data, set); err != nil {
		return nil, err
	}
	files, err := protodesc.NewFiles(set)
	if err != nil {
		return nil, err
	}
	files.RangeFilesByPackage(packageName, func(file protoreflect.FileDescriptor) bool {
		err = errors.Join(err, register(file.Messages()))
		return true
	})
	if err != nil {
		return nil, err
	}
	return protoregistry.GlobalTypes.FindMessageByName(packageName + ".Everything")
}

func register(messages protoreflect.MessageDescriptors) error {
	var err error
	for i := range messages.Len() {
		message := messages.Get(i)
		if !message.IsMapEntry() {
			err = errors.Join(err, protoregistry.GlobalTypes.RegisterMessage(dynamicpb.NewMessageType(message)))
		}
		err = errors.Join(err, register(message.Messages()))
	}
	return err
}

func newServer(everything protoreflect.MessageType) (pluginrpc.Server, error) {
	procedure, err := pluginrpc.NewProcedure(path)
	if err != nil {
		return nil, err
	}
	spec, err := pluginrpc.NewSpec(procedure)
	if err != nil {
		return nil, err
	}
	handler := pluginrpc.NewHandler(spec)
	registrar := pluginrpc.NewServerRegistrar()
	mirror := func(_ context.Context, request any) (any, error) { return request, nil }
	registrar.Register(path, func(ctx context.Context, env pluginrpc.HandleEnv, options ...pluginrpc.HandleOption) error {
		return handler.Handle(ctx, env, everything.New().Interface(), mirror, options...)
	})
	return pluginrpc.NewServer(spec, registrar)
}

func callAll(everything protoreflect.MessageType, file string, plugin string, baseArgs []string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	var cases struct {
		Cases []struct {
			ID  string          `json:"id"`
			In  *string         `json:"in"`
			Out json.RawMessage `json:"out"`
		} `json:"cases"`
	}
	if err := json.Unmarshal(data, &cases); err != nil {
		return err
	}
	client := pluginrpc.NewClient(
		pluginrpc.NewExecRunner(plugin, pluginrpc.ExecRunnerWithArgs(baseArgs...)),
		pluginrpc.ClientWithFormat(pluginrpc.FormatJSON),
	)
	lines := json.NewEncoder(os.Stdout)
	for _, row := range cases.Cases {
		request := everything.New().Interface()
		// What cannot be read is no message that could be sent.
		if row.In == nil || row.Out == nil || protojson.Unmarshal([]byte(*row.In), request) != nil {
			continue
		}
		line := map[string]any{"id": row.ID}
		response := everything.New().Interface()
		if err := client.Call(context.Background(), path, request, response); err != nil {
			line["error"] = err.Error()
		} else if out, err := (protojson.MarshalOptions{UseProtoNames: true}).Marshal(response); err != nil {
			line["error"] = err.Error()
		} else {
			line["out"] = json.RawMessage(out)
		}
		if err := lines.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
