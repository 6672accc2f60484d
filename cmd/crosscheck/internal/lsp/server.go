// Package lsp is a language server: it shows findings as diagnostics while an article is written, the other passage on hover, and offers
// to silence a finding with a reason.
package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/sourcegraph/jsonrpc2"

	"crosscheck/cmd/crosscheck/internal/desk"
)

// Open makes the workspace of a folder.
type Open func(ctx context.Context, folder string) (*desk.Workspace, error)

// Serve serves one client until it leaves. The error is nil where it left in the order of the protocol.
func Serve(ctx context.Context, in io.Reader, out io.Writer, version string, open Open) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s := &server{version: version, open: open, kick: make(chan struct{}, 1), files: make(chan string, 256), docs: map[string]*document{}}
	stream := jsonrpc2.NewBufferedStream(pipe{io.NopCloser(in), out}, jsonrpc2.VSCodeObjectCodec{})
	ready := make(chan struct{}) // the first message may come before the connection is at hand
	conn := jsonrpc2.NewConn(ctx, stream, jsonrpc2.HandlerWithError(func(ctx context.Context, c *jsonrpc2.Conn, r *jsonrpc2.Request) (any, error) {
		<-ready
		return s.handle(ctx, c, r)
	}).SuppressErrClosed())
	s.conn = conn
	close(ready)
	done := make(chan struct{})
	go func() { defer close(done); s.work(ctx) }()
	select {
	case <-conn.DisconnectNotify():
	case <-ctx.Done():
	case <-s.exited():
	}
	cancel()
	conn.Close()
	<-done
	if !s.shutdown.Load() {
		return errors.New("the client went away without a shutdown")
	}
	return nil
}

// pipe joins the two streams of a client.
type pipe struct {
	io.ReadCloser
	io.Writer
}

// handle answers one message. Requests are answered in order; checking goes on beside it.
func (s *server) handle(ctx context.Context, _ *jsonrpc2.Conn, r *jsonrpc2.Request) (any, error) {
	if s.shutdown.Load() && r.Method != "exit" {
		return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidRequest, Message: "the server is shut down"}
	}
	switch r.Method {
	case "initialize":
		return decoded(r, s.initialize)
	case "initialized", "$/cancelRequest", "$/setTrace", "workspace/didChangeConfiguration":
		return nil, nil
	case "textDocument/didOpen":
		return decoded(r, s.didOpen)
	case "textDocument/didChange":
		return decoded(r, s.didChange)
	case "textDocument/didClose":
		return decoded(r, s.didClose)
	case "textDocument/didSave":
		return decoded(r, s.didSave)
	case "workspace/didChangeWatchedFiles":
		return decoded(r, s.didChangeFiles)
	case "textDocument/hover":
		return decoded(r, s.hover)
	case "textDocument/codeAction":
		return decoded(r, s.codeAction)
	case "shutdown":
		s.shutdown.Store(true)
		return nil, nil
	case "exit":
		s.exit()
		return nil, nil
	}
	if r.Notif {
		return nil, nil
	}
	return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeMethodNotFound, Message: "unknown method " + r.Method}
}

// decoded calls a method with its parameters.
func decoded[P any](r *jsonrpc2.Request, method func(P) (any, error)) (any, error) {
	var p P
	if r.Params != nil {
		if err := json.Unmarshal(*r.Params, &p); err != nil {
			return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: err.Error()}
		}
	}
	return method(p)
}

func (s *server) initialize(p initializeParams) (any, error) {
	root := p.RootURI
	if len(p.WorkspaceFolders) > 0 {
		root = p.WorkspaceFolders[0].URI
	}
	folder := "."
	if root != "" {
		folder = filePath(root)
	}
	s.mu.Lock()
	s.folder = folder
	s.mu.Unlock()
	s.wake()
	var c capabilities
	c.PositionEncoding = "utf-16"
	c.TextDocumentSync = syncOptions{OpenClose: true, Change: 1, Save: true}
	c.HoverProvider = true
	c.CodeActionProvider.Kinds = []string{"quickfix"}
	return initializeResult{c, serverInfo{"crosscheck", s.version}}, nil
}

// filePath is the path of a file URI; anything else is taken as it is.
func filePath(uri string) string {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" {
		return uri
	}
	return filepath.FromSlash(u.Path)
}

// fileURI is the URI of a path.
func fileURI(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
