package lsp

import (
	"context"
	"reflect"
	"slices"
	"strings"

	"crosscheck/checker"
	"crosscheck/checker/baseline"
	"crosscheck/cmd/crosscheck/internal/desk"
)

// work checks whenever something changed, until the session ends. It alone touches the workspace.
func (s *server) work(ctx context.Context) {
	var w *desk.Workspace
	defer func() {
		if w != nil {
			w.Close()
		}
	}()
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.kick:
		}
		s.mu.Lock()
		folder := s.folder
		s.mu.Unlock()
		if folder == "" {
			continue
		}
		if w == nil {
			opened, err := s.open(ctx, folder)
			if err != nil {
				s.complain(ctx, err)
				continue
			}
			w = opened
		}
		if err := s.round(ctx, w); err != nil && ctx.Err() == nil {
			s.complain(ctx, err)
		}
	}
}

// complain shows an error to whoever writes.
func (s *server) complain(ctx context.Context, err error) {
	s.conn.Notify(ctx, "window/showMessage", showMessage{1, "crosscheck: " + strings.Join(strings.Fields(err.Error()), " ")})
}

// round takes in what changed on disk, checks the open documents and publishes what is new.
func (s *server) round(ctx context.Context, w *desk.Workspace) error {
	for more := true; more; {
		select {
		case file := <-s.files:
			if _, _, err := w.Refresh(ctx, file); err != nil {
				s.complain(ctx, err)
			}
		default:
			more = false
		}
	}
	docs := s.snapshot(w)
	drafts := make([]checker.Reading, len(docs))
	for i, d := range docs {
		drafts[i] = *d.reading
	}
	if len(drafts) == 0 {
		return nil
	}
	r, notices, err := w.Judge(ctx, drafts)
	if err != nil {
		return err
	}
	for _, d := range docs {
		s.publish(ctx, w, d, r, notices)
	}
	return nil
}

// snapshot copies the open documents, read, in the order of their URIs.
func (s *server) snapshot(w *desk.Workspace) []document {
	s.mu.Lock()
	var docs []document
	for _, d := range s.docs {
		docs = append(docs, *d)
	}
	s.mu.Unlock()
	slices.SortFunc(docs, func(a, b document) int { return strings.Compare(a.uri, b.uri) })
	for i := range docs {
		if docs[i].reading != nil {
			continue
		}
		reading := w.Read(filePath(docs[i].uri), docs[i].text)
		docs[i].reading = &reading
		s.mu.Lock()
		if d, ok := s.docs[docs[i].uri]; ok && d.version == docs[i].version {
			d.reading = &reading
		}
		s.mu.Unlock()
	}
	return docs
}

// publish keeps what was found in a document and tells the client where it is not what it was told before. What was found in a text that
// has changed meanwhile is thrown away: the next round is on its way.
func (s *server) publish(ctx context.Context, w *desk.Workspace, d document, r checker.Report, notices []baseline.Notice) {
	all := locate(w, d, r)
	out := published{URI: d.uri, Version: d.version, Diagnostics: []diagnostic{}}
	for _, f := range all {
		out.Diagnostics = append(out.Diagnostics, f.diagnostic)
	}
	out.Diagnostics = append(out.Diagnostics, noticed(d, notices)...)
	s.mu.Lock()
	defer s.mu.Unlock()
	now, ok := s.docs[d.uri]
	if !ok || now.version != d.version {
		return
	}
	now.found = all
	if now.sent != nil && reflect.DeepEqual(*now.sent, out) {
		return
	}
	now.sent = &out
	s.conn.Notify(ctx, "textDocument/publishDiagnostics", out)
}
