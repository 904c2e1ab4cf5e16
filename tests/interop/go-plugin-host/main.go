// A host built with go-plugin, for the plugins of our tests.
//
//	go-plugin-host [-tls] [-mux] [-tcp] [-group G] [-arg A]... PLUGIN STEP...
//
// A step is put=KEY=VALUE, get=KEY, add=KEY=N (calls back through the broker), many=N (concurrent puts), ping, or
// sleep=MILLISECONDS. Output of the plugin is prefixed with "stdout: " and "stderr: ", each result with "ok: " or "error: ".
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	counter "github.com/hashicorp/go-plugin/examples/bidirectional/shared"
	kv "github.com/hashicorp/go-plugin/examples/grpc/shared"
)

type list []string

func (l *list) String() string     { return strings.Join(*l, " ") }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

// counts what is written, and keeps the start of it.
type counts struct {
	sync.Mutex
	name  string
	bytes int
	start []byte
}

func (c *counts) Write(p []byte) (int, error) {
	c.Lock()
	defer c.Unlock()
	c.bytes += len(p)
	if room := 200 - len(c.start); room > 0 {
		c.start = append(c.start, p[:min(room, len(p))]...)
	}
	return len(p), nil
}

func (c *counts) print() {
	c.Lock()
	defer c.Unlock()
	if c.bytes > 0 {
		fmt.Printf("%s: %d %q\n", c.name, c.bytes, c.start)
	}
}

type helper struct{}

func (helper) Sum(a, b int64) (int64, error) { return a + b, nil }

func main() {
	var args list
	tls := flag.Bool("tls", false, "AutoMTLS")
	mux := flag.Bool("mux", false, "multiplexing")
	group := flag.String("group", "", "group of the socket")
	logs := flag.Bool("logs", false, "print the plugin's log lines")
	flag.Var(&args, "arg", "argument of the plugin")
	flag.Parse()
	stdout, stderr := &counts{name: "stdout"}, &counts{name: "stderr"}
	logger := hclog.New(&hclog.LoggerOptions{Output: io.Discard})
	if *logs {
		logger = hclog.New(&hclog.LoggerOptions{Output: os.Stdout, JSONFormat: true, Level: hclog.Trace})
	}
	config := &plugin.ClientConfig{
		HandshakeConfig:     kv.Handshake,
		Plugins:             map[string]plugin.Plugin{"kv": &kv.KVGRPCPlugin{}, "counter": &counter.CounterPlugin{}},
		Cmd:                 exec.Command(flag.Arg(0), args...),
		AllowedProtocols:    []plugin.Protocol{plugin.ProtocolGRPC},
		AutoMTLS:            *tls,
		GRPCBrokerMultiplex: *mux,
		SyncStdout:          stdout,
		SyncStderr:          stderr,
		Logger:              logger,
		Managed:             true,
	}
	if *group != "" {
		config.UnixSocketConfig = &plugin.UnixSocketConfig{Group: *group}
	}
	client := plugin.NewClient(config)
	began := time.Now()
	code := run(client, flag.Args()[1:])
	ended := time.Now()
	plugin.CleanupClients()
	stdout.print()
	stderr.print()
	fmt.Printf("started in %d ms, killed in %d ms\n", ended.Sub(began).Milliseconds(), time.Since(ended).Milliseconds())
	os.Exit(code)
}

func run(client *plugin.Client, steps []string) int {
	rpc, err := client.Client()
	if err != nil {
		fmt.Println("error:", err)
		return 1
	}
	code := 0
	for _, text := range steps {
		result, err := step(rpc, strings.SplitN(text, "=", 3))
		if err != nil {
			fmt.Println("error:", err)
			code = 1
			continue
		}
		fmt.Println("ok:", result)
	}
	return code
}

func step(rpc plugin.ClientProtocol, words []string) (string, error) {
	raw, err := rpc.Dispense("kv")
	if err != nil {
		return "", err
	}
	store := raw.(kv.KV)
	raw, err = rpc.Dispense("counter")
	if err != nil {
		return "", err
	}
	sums := raw.(counter.Counter)
	number := func() int {
		n, _ := strconv.Atoi(words[len(words)-1])
		return n
	}
	switch words[0] {
	case "put":
		return "put", store.Put(words[1], []byte(words[2]))
	case "get":
		value, err := store.Get(words[1])
		return string(value), err
	case "add":
		if err := sums.Put(words[1], int64(number()), helper{}); err != nil {
			return "", err
		}
		sum, err := sums.Get(words[1])
		return strconv.FormatInt(sum, 10), err
	case "ping":
		return "pong", rpc.Ping()
	case "sleep":
		time.Sleep(time.Duration(number()) * time.Millisecond)
		return "slept", nil
	case "many":
		errs := make(chan error)
		for i := range number() {
			go func() { errs <- store.Put("many"+strconv.Itoa(i), make([]byte, 1000)) }()
		}
		for range number() {
			err = errorsFirst(err, <-errs)
		}
		return "all", err
	}
	return "", fmt.Errorf("unknown step %q", words[0])
}

func errorsFirst(a, b error) error {
	if a != nil {
		return a
	}
	return b
}
