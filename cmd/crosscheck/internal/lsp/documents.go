package lsp

import (
	"context"
	"sync"
	"sync/atomic"

	"github.com/sourcegraph/jsonrpc2"

	"crosscheck/checker"
)

// server is the state of one session.
type server struct {
	version  string
	open     Open
	conn     *jsonrpc2.Conn
	kick     chan struct{} // something changed
	files    chan string   // files that changed on disk
	shutdown atomic.Bool

	leaving sync.Once
	gone    chan struct{}

	mu     sync.Mutex
	folder string // "" until the client has named it
	docs   map[string]*document
}

// A document is an article that is open in the editor, with what was last found in it.
type document struct {
	uri     string
	version int
	text    string
	reading *checker.Reading // of the text; nil until it is read
	found   []found
	sent    *published
}

// found is a finding at a place in a document.
type found struct {
	finding    checker.Finding
	diagnostic diagnostic
	sentence   checker.Sentence // that holds the passage
}

func (s *server) exited() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.gone == nil {
		s.gone = make(chan struct{})
	}
	return s.gone
}

func (s *server) exit() {
	gone := s.exited()
	s.leaving.Do(func() { close(s.gone) })
	<-gone
}

// wake tells the worker that something changed; several changes at once are one check.
func (s *server) wake() {
	select {
	case s.kick <- struct{}{}:
	default:
	}
}

func (s *server) didOpen(p didOpenParams) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := p.TextDocument
	s.docs[d.URI] = &document{uri: d.URI, version: d.Version, text: d.Text}
	s.wake()
	return nil, nil
}

func (s *server) didChange(p didChangeParams) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d, ok := s.docs[p.TextDocument.URI]
	if !ok || len(p.ContentChanges) == 0 {
		return nil, nil
	}
	d.version, d.text, d.reading = p.TextDocument.Version, p.ContentChanges[len(p.ContentChanges)-1].Text, nil
	s.wake()
	return nil, nil
}

// didClose takes the article as it is on disk from now on, and clears what was shown.
func (s *server) didClose(p documentParams) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.docs, p.TextDocument.URI)
	s.changed(p.TextDocument.URI)
	return nil, s.conn.Notify(context.Background(), "textDocument/publishDiagnostics", published{URI: p.TextDocument.URI, Diagnostics: []diagnostic{}})
}

func (s *server) didSave(p documentParams) (any, error) {
	s.changed(p.TextDocument.URI)
	return nil, nil
}

func (s *server) didChangeFiles(p watchedParams) (any, error) {
	for _, c := range p.Changes {
		s.changed(c.URI)
	}
	return nil, nil
}

// changed has the worker read a file again. When more files change than it can hold, the rest are read when they change again.
func (s *server) changed(uri string) {
	select {
	case s.files <- filePath(uri):
	default:
	}
	s.wake()
}
