package app

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/netip"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/urfave/cli/v2"

	"crosscheck/checker/config"
	"crosscheck/checker/review"
	"crosscheck/checker/review/store"
)

// deskFile is the store's usual name: beside the configuration, or in the working directory.
const deskFile = "crosscheck-desk.db"

func (p *program) reviewCommand() *cli.Command {
	return &cli.Command{
		Name:      "review",
		Usage:     "open the review desk, where editors decide on findings, in a browser",
		ArgsUsage: "[PATH...]",
		Description: "The desk shows the findings of `report PATH...` and keeps every decision. It answers this machine only, unless --listen names\n" +
			"another address; then it needs accounts (`review user add NAME`) or a trusted proxy.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "listen", Value: "127.0.0.1:8477", Usage: "answer at `ADDRESS`; port 0 takes any that is free"},
			storeFlag(),
			&cli.StringFlag{Name: "index", Usage: "show what the index in `DIR` holds; without PATH and --index the configuration's"},
			&cli.StringFlag{Name: "editor", Usage: "who decides where nobody logs in", EnvVars: []string{"USER"}, Value: "editor"},
			&cli.BoolFlag{Name: "login", Usage: "ask for an account on this machine too"},
			&cli.StringFlag{Name: "tls-cert", Usage: "serve over TLS with the certificate in `FILE`"},
			&cli.StringFlag{Name: "tls-key", Usage: "its key in `FILE`"},
			&cli.StringFlag{Name: "trust-header", Usage: "the proxy of --trust-from names the editor in the header `NAME`"},
			&cli.StringSliceFlag{Name: "trust-from", Usage: "`ADDRESS` or network of the trusted proxy; may be given more than once"},
			&cli.StringSliceFlag{Name: "host", Usage: "answer to the host `NAME` only (besides localhost on this machine)"},
			&cli.BoolFlag{Name: "no-fetch", Usage: "take no web addresses on the page for new articles"},
			&cli.BoolFlag{Name: "no-browser", Usage: "do not open a browser"},
			&cli.StringFlag{Name: "baseline", Usage: "mark the findings that `FILE` names"},
			todayFlag(),
			&cli.BoolFlag{Name: "log", Usage: "log requests on standard error, one JSON object a line"},
		},
		Action:      p.review,
		Subcommands: []*cli.Command{p.reviewUserCommand(), p.reviewExportCommand(), p.reviewImportCommand()},
	}
}

func storeFlag() cli.Flag {
	return &cli.StringFlag{Name: "store", EnvVars: []string{"CROSSCHECK_STORE"}, Usage: "keep decisions in `ADDRESS`: an SQLite file or a postgres:// URL; without it " + deskFile + " beside the configuration"}
}

// storeAddress is the address that the flag names, or the usual file.
func storeAddress(c *cli.Context, conf config.Config) string {
	switch {
	case c.String("store") != "":
		return c.String("store")
	case conf.Path != "":
		return filepath.Join(filepath.Dir(conf.Path), deskFile)
	}
	return deskFile
}

// openStore opens the store and makes it where it is missing.
func (p *program) openStore(c *cli.Context, conf config.Config) (*store.Store, error) {
	return store.Open(c.Context, storeAddress(c, conf))
}

func (p *program) review(c *cli.Context) error {
	conf, err := p.config(c)
	if err != nil {
		return err
	}
	s, err := p.openStore(c, conf)
	if err != nil {
		return err
	}
	defer s.Close()
	setting, err := p.reviewConfig(c, s)
	if err != nil {
		return err
	}
	corpus, err := p.reviewCorpus(c, conf)
	if err != nil {
		return err
	}
	defer corpus.close()
	server, err := review.New(corpus.desk(c.Bool("no-fetch")), setting)
	if err != nil {
		return err
	}
	if err := server.Load(c.Context); err != nil {
		return err
	}
	listener, address, err := listen(c)
	if err != nil {
		return err
	}
	p.say(c, "review desk at %s (decisions in %s), stop with Ctrl-C", address, s.Engine())
	if _, ok := terminal(p.streams.Err); ok && !c.Bool("no-browser") {
		openBrowser(address)
	}
	return server.Serve(c.Context, listener)
}

// listen opens the listener and returns it with the address to tell people.
func listen(c *cli.Context) (net.Listener, string, error) {
	listener, err := net.Listen("tcp", c.String("listen"))
	if err != nil {
		return nil, "", fmt.Errorf("listen at %q: %w", c.String("listen"), err)
	}
	address := "http://" + listener.Addr().String() + "/"
	cert, key := c.String("tls-cert"), c.String("tls-key")
	if cert == "" && key == "" {
		return listener, address, nil
	}
	pair, err := tls.LoadX509KeyPair(cert, key)
	if err != nil {
		listener.Close()
		return nil, "", fmt.Errorf("read the certificate: %w", err)
	}
	secure := &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS12}
	return tls.NewListener(listener, secure), strings.Replace(address, "http:", "https:", 1), nil
}

// reviewConfig reads the flags that say who may come in. An address that others can reach is refused until somebody guards it.
func (p *program) reviewConfig(c *cli.Context, s *store.Store) (review.Config, error) {
	out := review.Config{Store: s, Editor: c.String("editor"), Login: c.Bool("login"), Log: slog.New(slog.DiscardHandler)}
	if c.Bool("log") {
		out.Log = slog.New(slog.NewJSONHandler(p.streams.Err, nil))
	}
	if err := store.CheckName(out.Editor); err != nil {
		return out, err
	}
	var err error
	if out.Proxy, err = trusted(c); err != nil {
		return out, err
	}
	host, _, err := net.SplitHostPort(c.String("listen"))
	if err != nil {
		return out, fmt.Errorf("--listen %q is not of the form HOST:PORT", c.String("listen"))
	}
	for _, name := range c.StringSlice("host") {
		out.Hosts = append(out.Hosts, strings.ToLower(name))
	}
	if isLoopback(host) {
		out.Hosts = append(out.Hosts, "localhost", "127.0.0.1", "::1")
		return out, p.someEditor(c.Context, s, out.Login)
	}
	if out.Proxy.Header != "" {
		return out, nil
	}
	out.Login = true
	return out, p.someEditor(c.Context, s, true)
}

// someEditor refuses a desk that nobody could log in to.
func (p *program) someEditor(ctx context.Context, s *store.Store, login bool) error {
	if !login {
		return nil
	}
	names, err := s.Editors(ctx)
	if err == nil && len(names) == 0 {
		err = errors.New("this desk needs accounts and has none: add one with `crosscheck review user add NAME`, or name a proxy with --trust-header and --trust-from")
	}
	return err
}

func isLoopback(host string) bool {
	if host == "localhost" {
		return true
	}
	a, err := netip.ParseAddr(host)
	return err == nil && a.Unmap().IsLoopback()
}

// trusted reads the proxy: both flags or none, since a header that anybody may send proves nothing.
func trusted(c *cli.Context) (review.Proxy, error) {
	proxy := review.Proxy{Header: c.String("trust-header")}
	for _, text := range c.StringSlice("trust-from") {
		prefix, err := netip.ParsePrefix(text)
		if err != nil {
			address, err := netip.ParseAddr(text)
			if err != nil {
				return proxy, fmt.Errorf("--trust-from %q is neither an address nor a network", text)
			}
			prefix = netip.PrefixFrom(address, address.BitLen())
		}
		proxy.From = append(proxy.From, prefix)
	}
	if (proxy.Header == "") != (len(proxy.From) == 0) {
		return proxy, errors.New("--trust-header and --trust-from go together")
	}
	return proxy, nil
}

// openBrowser asks the system to show an address; where it cannot, the address stands on the terminal.
func openBrowser(address string) {
	command := map[string][]string{"darwin": {"open"}, "windows": {"rundll32", "url.dll,FileProtocolHandler"}}[runtime.GOOS]
	if command == nil {
		if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
			return
		}
		command = []string{"xdg-open"}
	}
	show := exec.Command(command[0], append(command[1:], address)...)
	show.Stdout, show.Stderr = io.Discard, io.Discard
	if show.Start() == nil {
		go show.Wait()
	}
}
