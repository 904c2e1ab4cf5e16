// Calls a database plugin as Vault does, through Vault's own SDK, with AutoMTLS.
//
//	vault-database-host PLUGIN
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	dbplugin "github.com/hashicorp/vault/sdk/database/dbplugin/v5"
)

func main() {
	client := plugin.NewClient(&plugin.ClientConfig{
		HandshakeConfig:  dbplugin.HandshakeConfig,
		VersionedPlugins: dbplugin.PluginSets,
		Cmd:              exec.Command(os.Args[1]),
		AllowedProtocols: []plugin.Protocol{plugin.ProtocolGRPC},
		AutoMTLS:         true,
		Logger:           hclog.New(&hclog.LoggerOptions{Output: io.Discard}),
	})
	err := run(client)
	client.Kill()
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
}

func run(client *plugin.Client) error {
	rpc, err := client.Client()
	if err != nil {
		return err
	}
	raw, err := rpc.Dispense("database")
	if err != nil {
		return err
	}
	db := raw.(dbplugin.Database)
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	config := map[string]interface{}{"connection_url": "notes://", "max": 3.0}
	initialized, err := db.Initialize(ctx, dbplugin.InitializeRequest{Config: config, VerifyConnection: true})
	if err != nil {
		return err
	}
	fmt.Println("initialized:", initialized.Config)
	user, err := db.NewUser(ctx, dbplugin.NewUserRequest{
		UsernameConfig: dbplugin.UsernameMetadata{DisplayName: "token", RoleName: "reader"},
		Password:       "secret",
		Statements:     dbplugin.Statements{Commands: []string{"CREATE"}},
		Expiration:     time.Now().Add(time.Hour),
	})
	if err != nil {
		return err
	}
	fmt.Println("user:", user.Username)
	update := dbplugin.UpdateUserRequest{Username: user.Username, Password: &dbplugin.ChangePassword{NewPassword: "other"}}
	if _, err := db.UpdateUser(ctx, update); err != nil {
		return err
	}
	if _, err := db.UpdateUser(ctx, dbplugin.UpdateUserRequest{Username: "nobody", Password: update.Password}); err != nil {
		fmt.Println("refused:", err)
	}
	if _, err := db.DeleteUser(ctx, dbplugin.DeleteUserRequest{Username: user.Username}); err != nil {
		return err
	}
	name, err := db.Type()
	if err != nil {
		return err
	}
	fmt.Println("type:", name)
	return db.Close()
}
