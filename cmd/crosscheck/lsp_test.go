package main

import (
	"context"
	"encoding/json"
	"io"
	"net/url"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sourcegraph/jsonrpc2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/cmd/crosscheck/internal/bench"
)

// An editor is a client of the language server, which runs as a process of its own.
type editor struct {
	t      testing.TB
	cmd    *exec.Cmd
	conn   *jsonrpc2.Conn
	shown  chan published
	said   chan string
	folder string
}

type pos struct{ Line, Character int }

type rng struct{ Start, End pos }

type diag struct {
	Range              rng
	Severity           int
	Code, Message      string
	RelatedInformation []struct {
		Location struct {
			URI   string
			Range rng
		}
		Message string
	}
}

type published struct {
	URI         string
	Version     int
	Diagnostics []diag
}

type ends struct {
	io.ReadCloser
	io.WriteCloser
}

func (e ends) Close() error { e.WriteCloser.Close(); return e.ReadCloser.Close() }

func startEditor(t testing.TB, folder string, args ...string) *editor {
	cmd := command(t, folder, append([]string{"lsp"}, args...)...)
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	e := &editor{t: t, cmd: cmd, folder: folder, shown: make(chan published, 100), said: make(chan string, 100)}
	handler := jsonrpc2.HandlerWithError(func(_ context.Context, _ *jsonrpc2.Conn, r *jsonrpc2.Request) (any, error) {
		switch r.Method {
		case "textDocument/publishDiagnostics":
			var p published
			if err := json.Unmarshal(*r.Params, &p); err != nil {
				return nil, err
			}
			e.shown <- p
		case "window/showMessage":
			e.said <- string(*r.Params)
		}
		return nil, nil
	})
	e.conn = jsonrpc2.NewConn(context.Background(), jsonrpc2.NewBufferedStream(ends{out, in}, jsonrpc2.VSCodeObjectCodec{}), handler)
	t.Cleanup(func() { e.conn.Close(); cmd.Wait() })
	return e
}

func (e *editor) call(method string, params, result any) {
	e.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	require.NoError(e.t, e.conn.Call(ctx, method, params, result))
}

func (e *editor) notify(method string, params any) {
	e.t.Helper()
	require.NoError(e.t, e.conn.Notify(context.Background(), method, params))
}

func (e *editor) uri(name string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Join(e.folder, name))}).String()
}

func (e *editor) initialize() map[string]any {
	e.t.Helper()
	var result map[string]any
	e.call("initialize", map[string]any{"processId": nil, "rootUri": e.uri(""), "capabilities": map[string]any{}}, &result)
	e.notify("initialized", map[string]any{})
	return result
}

func (e *editor) opens(name, text string) {
	e.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": e.uri(name), "languageId": "markdown", "version": 1, "text": text}})
}

func (e *editor) writes(name string, version int, text string) {
	e.notify("textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": e.uri(name), "version": version},
		"contentChanges": []map[string]any{{"text": text}}})
}

// sees waits for what the server shows of a version of an article.
func (e *editor) sees(name string, version int) published {
	e.t.Helper()
	timeout := time.After(30 * time.Second)
	for {
		select {
		case p := <-e.shown:
			if p.URI == e.uri(name) && p.Version == version {
				return p
			}
		case s := <-e.said:
			require.FailNow(e.t, "the server complains", s)
		case <-timeout:
			require.FailNow(e.t, "nothing shown", "%s, version %d", name, version)
		}
	}
}

// leaves ends the session in the order of the protocol.
func (e *editor) leaves() error {
	e.call("shutdown", nil, nil)
	e.notify("exit", nil)
	return e.cmd.Wait()
}

func workspace(t testing.TB) string {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	require.NoError(t, err)
	put(t, dir, "crosscheck.yaml", "sources: [archive]\n")
	put(t, dir, "archive/coast.md", ferry("Coast Wire", "41"))
	return dir
}

func TestLanguageServer(t *testing.T) {
	e := startEditor(t, workspace(t))
	caps := e.initialize()["capabilities"].(map[string]any)
	assert.Equal(t, true, caps["hoverProvider"])

	text := ferry("Harbor Ledger", "38")
	e.opens("drafts/new.md", text)
	shown := e.sees("drafts/new.md", 1)
	require.Len(t, shown.Diagnostics, 1)
	d := shown.Diagnostics[0]
	assert.Equal(t, "quantity/conflict", d.Code)
	assert.Equal(t, 1, d.Severity)
	assert.Contains(t, d.Message, "CONTRADICTION")
	line := strings.Split(text, "\n")[8]
	before, _, _ := strings.Cut(line, "38 passengers")
	assert.Equal(t, pos{8, len([]rune(before)) + 1}, d.Range.Start, "characters are UTF-16 units: the ship counts two")
	assert.Equal(t, 8, d.Range.End.Line)
	require.NotEmpty(t, d.RelatedInformation)
	assert.Equal(t, e.uri("archive/coast.md"), d.RelatedInformation[0].Location.URI)
	assert.Equal(t, 8, d.RelatedInformation[0].Location.Range.Start.Line)
	assert.Contains(t, d.RelatedInformation[0].Message, "41 passengers")

	var hover struct{ Contents struct{ Kind, Value string } }
	at := map[string]any{"textDocument": map[string]any{"uri": e.uri("drafts/new.md")}, "position": map[string]any{"line": 8, "character": d.Range.Start.Character + 1}}
	e.call("textDocument/hover", at, &hover)
	assert.Equal(t, "markdown", hover.Contents.Kind)
	assert.Contains(t, hover.Contents.Value, "Coast Wire")
	assert.Contains(t, hover.Contents.Value, "41")
	at["position"] = map[string]any{"line": 0, "character": 0}
	var none any
	e.call("textDocument/hover", at, &none)
	assert.Nil(t, none)

	// The code action sets a note without a reason, which is a fault until one is written.
	var actions []struct {
		Title, Kind string
		Edit        struct {
			Changes map[string][]struct {
				Range   rng
				NewText string
			}
		}
	}
	e.call("textDocument/codeAction", map[string]any{"textDocument": map[string]any{"uri": e.uri("drafts/new.md")}, "range": d.Range,
		"context": map[string]any{"diagnostics": []any{}}}, &actions)
	require.Len(t, actions, 1)
	assert.Equal(t, "quickfix", actions[0].Kind)
	edit := actions[0].Edit.Changes[e.uri("drafts/new.md")][0]
	before, _, _ = strings.Cut(line, "The sinking")
	start := pos{8, len([]rune(before)) + 1}
	assert.Equal(t, rng{start, start}, edit.Range, "before the sentence, in its line")
	edited := strings.Replace(text, "The sinking", edit.NewText+"The sinking", 1)
	e.writes("drafts/new.md", 2, edited)
	shown = e.sees("drafts/new.md", 2)
	require.Len(t, shown.Diagnostics, 2)
	assert.Contains(t, shown.Diagnostics[1].Message, "gives no reason")
	e.writes("drafts/new.md", 3, strings.Replace(edited, ": -->", ": the ledger counted only bodies -->", 1))
	assert.Empty(t, e.sees("drafts/new.md", 3).Diagnostics)

	// The figure put right, and wrong again; then the source is put right on disk.
	e.writes("drafts/new.md", 4, ferry("Harbor Ledger", "41"))
	assert.Empty(t, e.sees("drafts/new.md", 4).Diagnostics)
	e.writes("drafts/new.md", 5, text)
	assert.Len(t, e.sees("drafts/new.md", 5).Diagnostics, 1)
	put(t, e.folder, "archive/coast.md", ferry("Coast Wire", "38"))
	e.notify("workspace/didChangeWatchedFiles", map[string]any{"changes": []map[string]any{{"uri": e.uri("archive/coast.md"), "type": 2}}})
	assert.Empty(t, e.sees("drafts/new.md", 5).Diagnostics)

	// A source that is opened and edited is not compared with itself, and is what the others are compared with.
	e.opens("archive/coast.md", ferry("Coast Wire", "44"))
	assert.Len(t, e.sees("archive/coast.md", 1).Diagnostics, 1)
	assert.Len(t, e.sees("drafts/new.md", 5).Diagnostics, 1)

	err := e.conn.Call(context.Background(), "textDocument/rename", map[string]any{}, &none)
	var rpc *jsonrpc2.Error
	require.ErrorAs(t, err, &rpc)
	assert.EqualValues(t, jsonrpc2.CodeMethodNotFound, rpc.Code)
	assert.NoError(t, e.leaves())
}

func TestLanguageServerTellsWhatIsWrongWithItsConfiguration(t *testing.T) {
	dir := workspace(t)
	put(t, dir, "crosscheck.yaml", "sorces: [archive]\n")
	e := startEditor(t, dir)
	e.initialize()
	e.opens("new.md", ferry("Harbor Ledger", "38"))
	select {
	case s := <-e.said:
		assert.Contains(t, s, `did you mean \"sources\"?`)
	case <-time.After(30 * time.Second):
		require.Fail(t, "nothing said")
	}
	assert.NoError(t, e.leaves())
}

func TestLanguageServerEndsWhenItsClientIsGone(t *testing.T) {
	e := startEditor(t, workspace(t))
	e.initialize()
	e.notify("exit", nil)
	var exit *exec.ExitError
	require.ErrorAs(t, e.cmd.Wait(), &exit)
	assert.Equal(t, 2, exit.ExitCode())
}

// BenchmarkLanguageServerEdit is the time from an edit to its diagnostics, beside a hundred articles.
func BenchmarkLanguageServerEdit(b *testing.B) {
	dir := workspace(b)
	for i := range 100 {
		put(b, dir, filepath.Join("archive", "more", ferryName(i)), bench.Invent(i).Markdown())
	}
	e := startEditor(b, dir)
	e.initialize()
	e.opens("drafts/new.md", ferry("Harbor Ledger", "38"))
	e.sees("drafts/new.md", 1)
	version := 1
	for b.Loop() {
		version++
		killed := []string{"38", "41"}[version%2]
		e.writes("drafts/new.md", version, ferry("Harbor Ledger", killed)+"\n"+bench.Invent(version).Text)
		e.sees("drafts/new.md", version)
	}
}
