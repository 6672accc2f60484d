package lsp

import "encoding/json"

// The part of the Language Server Protocol, version 3.17, that this server speaks. Lines and characters count from 0, characters in UTF-16
// code units.

type position struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

type span struct {
	Start position `json:"start"`
	End   position `json:"end"`
}

func (s span) holds(p position) bool {
	after := p.Line > s.Start.Line || p.Line == s.Start.Line && p.Character >= s.Start.Character
	before := p.Line < s.End.Line || p.Line == s.End.Line && p.Character <= s.End.Character
	return after && before
}

// meets tells whether two spans share a position.
func (s span) meets(o span) bool {
	return s.holds(o.Start) || s.holds(o.End) || o.holds(s.Start)
}

type location struct {
	URI   string `json:"uri"`
	Range span   `json:"range"`
}

type related struct {
	Location location `json:"location"`
	Message  string   `json:"message"`
}

type diagnostic struct {
	Range    span      `json:"range"`
	Severity int       `json:"severity"` // 1 error, 2 warning, 3 information, 4 hint
	Code     string    `json:"code,omitempty"`
	Source   string    `json:"source"`
	Message  string    `json:"message"`
	Related  []related `json:"relatedInformation,omitempty"`
	Data     *data     `json:"data,omitempty"`
}

// data is what a client gives back with a request for code actions.
type data struct {
	ID string `json:"id"`
}

type published struct {
	URI         string       `json:"uri"`
	Version     int          `json:"version,omitempty"`
	Diagnostics []diagnostic `json:"diagnostics"`
}

type initializeParams struct {
	RootURI          string `json:"rootUri"`
	WorkspaceFolders []struct {
		URI string `json:"uri"`
	} `json:"workspaceFolders"`
}

type initializeResult struct {
	Capabilities capabilities `json:"capabilities"`
	ServerInfo   serverInfo   `json:"serverInfo"`
}

type serverInfo struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type capabilities struct {
	PositionEncoding   string      `json:"positionEncoding"`
	TextDocumentSync   syncOptions `json:"textDocumentSync"`
	HoverProvider      bool        `json:"hoverProvider"`
	CodeActionProvider struct {
		Kinds []string `json:"codeActionKinds"`
	} `json:"codeActionProvider"`
}

type syncOptions struct {
	OpenClose bool `json:"openClose"`
	Change    int  `json:"change"` // 1: the whole text
	Save      bool `json:"save"`
}

type documentItem struct {
	URI     string `json:"uri"`
	Version int    `json:"version"`
	Text    string `json:"text"`
}

type didOpenParams struct {
	TextDocument documentItem `json:"textDocument"`
}

type didChangeParams struct {
	TextDocument   documentItem `json:"textDocument"`
	ContentChanges []struct {
		Range *json.RawMessage `json:"range"`
		Text  string           `json:"text"`
	} `json:"contentChanges"`
}

type documentParams struct {
	TextDocument documentItem `json:"textDocument"`
}

type watchedParams struct {
	Changes []struct {
		URI string `json:"uri"`
	} `json:"changes"`
}

type positionParams struct {
	TextDocument documentItem `json:"textDocument"`
	Position     position     `json:"position"`
}

type hoverResult struct {
	Contents markup `json:"contents"`
	Range    span   `json:"range"`
}

type markup struct {
	Kind  string `json:"kind"`
	Value string `json:"value"`
}

type actionParams struct {
	TextDocument documentItem `json:"textDocument"`
	Range        span         `json:"range"`
}

type codeAction struct {
	Title       string       `json:"title"`
	Kind        string       `json:"kind"`
	Diagnostics []diagnostic `json:"diagnostics"`
	Edit        workspace    `json:"edit"`
}

type workspace struct {
	Changes map[string][]textEdit `json:"changes"`
}

type textEdit struct {
	Range   span   `json:"range"`
	NewText string `json:"newText"`
}

type showMessage struct {
	Type    int    `json:"type"` // 1 error, 2 warning
	Message string `json:"message"`
}
