package lsp_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/config"
	"crosscheck/cmd/crosscheck/internal/desk"
	"crosscheck/cmd/crosscheck/internal/lsp"
	"crosscheck/rules"
	"crosscheck/rules/claims"
)

// FuzzMessages sends an editor's messages, one a line as "method parameters", in any order and of any content. The server must neither
// panic nor hang, and every answer must be a message of the protocol.
func FuzzMessages(f *testing.F) {
	folder := f.TempDir()
	require.NoError(f, os.WriteFile(filepath.Join(folder, "coast.md"), []byte("---\noutlet: Coast Wire\npublished: 2031-03-05\n---\n# Ferry sinks\n\nThe sinking killed 41 passengers.\n"), 0o644))
	const doc = `"textDocument":{"uri":"file:///x/a.md","version":1,"text":"# Ferry sinks\n\nThe sinking killed 38 passengers. 🚢\n"}`
	f.Add("textDocument/didOpen {" + doc + "}\ntextDocument/hover {" + doc + `,"position":{"line":2,"character":25}}` + "\ntextDocument/codeAction {" + doc +
		`,"range":{"start":{"line":2,"character":0},"end":{"line":2,"character":30}}}` + "\ntextDocument/didClose {" + doc + "}")
	f.Add("textDocument/didChange {" + doc + `,"contentChanges":[{"text":"41"},{"range":{},"text":"x"}]}` + "\nshutdown {}\ntextDocument/hover {}\nexit {}")
	f.Add("textDocument/hover {\"position\":{\"line\":-1,\"character\":99999999}}\nworkspace/didChangeWatchedFiles {\"changes\":[{\"uri\":\"file:///%zz\"},{\"uri\":\"\\u0000\"}]}\nnone []\ninitialize 5")
	engine := &checker.Engine{Reader: claims.Reader{}, Rules: rules.All, Stories: claims.SameStory}
	open := func(ctx context.Context, _ string) (*desk.Workspace, error) {
		return desk.OpenWorkspace(ctx, folder, config.Config{}, engine, nil)
	}
	f.Fuzz(func(t *testing.T, lines string) {
		var in strings.Builder
		send := func(id int, method, params string) {
			name, _ := json.Marshal(method)
			body := fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,"method":%s,"params":%s}`, id, name, params)
			fmt.Fprintf(&in, "Content-Length: %d\r\n\r\n%s", len(body), body)
		}
		send(0, "initialize", fmt.Sprintf(`{"rootUri":"file://%s"}`, folder))
		for i, line := range strings.Split(lines, "\n") {
			method, params, _ := strings.Cut(line, " ")
			if !json.Valid([]byte(params)) || i > 20 {
				return
			}
			send(i+1, method, params)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		defer cancel()
		out, answers := io.Pipe()
		done := make(chan struct{})
		go func() { defer close(done); readMessages(t, out) }()
		_ = lsp.Serve(ctx, strings.NewReader(in.String()), answers, "v", open)
		require.NoError(t, ctx.Err(), "the server hangs")
		answers.Close()
		<-done
	})
}

// readMessages reads what the server says to the end.
func readMessages(t *testing.T, out *io.PipeReader) {
	all, _ := io.ReadAll(out)
	for rest := string(all); rest != ""; {
		var n int
		head, body, ok := strings.Cut(rest, "\r\n\r\n")
		if _, err := fmt.Sscanf(head[strings.Index(head, "Content-Length:"):], "Content-Length: %d", &n); !ok || err != nil || n > len(body) {
			return // cut short where the session ended
		}
		if !json.Valid([]byte(body[:n])) {
			t.Errorf("no JSON: %q", body[:n])
		}
		rest = body[n:]
	}
}
