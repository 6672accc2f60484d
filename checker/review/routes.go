package review

import (
	"net/http"
	"strings"
)

// A route is one address of the desk.
type route struct {
	method  string
	pattern string
	handle  http.HandlerFunc
	open    bool  // answers without a login
	body    int64 // longest request body in bytes; 0 is none for reading methods and formBytes for the others
}

const formBytes = 256 << 10

// routes lists every address. The OpenAPI file is held against those under /api/v1.
func (s *Server) routes() []route {
	const get, post, del = http.MethodGet, http.MethodPost, http.MethodDelete
	upload := s.config.MaxUpload + formBytes
	return []route{
		{method: get, pattern: "/{$}", handle: s.queuePage},
		{method: get, pattern: "/finding/{id}", handle: s.findingPage},
		{method: post, pattern: "/finding/{id}/decide", handle: s.decideFinding},
		{method: post, pattern: "/decide", handle: s.decideQueue},
		{method: get, pattern: "/bulk", handle: s.bulkPage},
		{method: post, pattern: "/bulk", handle: s.bulkDecide},
		{method: post, pattern: "/undo", handle: s.undo},
		{method: get, pattern: "/stories", handle: s.storiesPage},
		{method: get, pattern: "/story/{id}", handle: s.storyPage},
		{method: get, pattern: "/story/{id}/read", handle: s.readPage},
		{method: get, pattern: "/rules", handle: s.rulesPage},
		{method: get, pattern: "/rule/{name...}", handle: s.rulePage},
		{method: get, pattern: "/check", handle: s.checkPage},
		{method: post, pattern: "/check", handle: s.checkArticle, body: upload},
		{method: get, pattern: "/check/{id}", handle: s.checkedPage},
		{method: get, pattern: "/record", handle: s.recordPage},
		{method: get, pattern: "/record/{file}", handle: s.exportRecord},
		{method: post, pattern: "/record", handle: s.importRecord, body: maxImport},
		{method: post, pattern: "/refresh", handle: s.refreshPage},
		{method: get, pattern: "/help", handle: s.helpPage},
		{method: get, pattern: "/login", handle: s.loginPage, open: true},
		{method: post, pattern: "/login", handle: s.login, open: true},
		{method: post, pattern: "/logout", handle: s.logout},
		{method: get, pattern: "/static/{name}", handle: s.pages.assets.serve, open: true},
		{method: get, pattern: "/healthz", handle: s.health, open: true},
		{method: get, pattern: "/metrics", handle: s.metricsPage, open: true}, // guards itself

		{method: get, pattern: "/api/v1/openapi.json", handle: s.apiDescription},
		{method: get, pattern: "/api/v1/findings", handle: s.apiFindings},
		{method: get, pattern: "/api/v1/findings/{id}", handle: s.apiFinding},
		{method: get, pattern: "/api/v1/findings/{id}/decisions", handle: s.apiHistory},
		{method: post, pattern: "/api/v1/findings/{id}/decisions", handle: s.apiDecide},
		{method: post, pattern: "/api/v1/bulk", handle: s.apiBulk},
		{method: post, pattern: "/api/v1/undo", handle: s.apiUndo},
		{method: get, pattern: "/api/v1/stories", handle: s.apiStories},
		{method: get, pattern: "/api/v1/stories/{id}", handle: s.apiStory},
		{method: get, pattern: "/api/v1/articles/{id}", handle: s.apiArticle},
		{method: get, pattern: "/api/v1/rules", handle: s.apiRules},
		{method: get, pattern: "/api/v1/rules/{name...}", handle: s.apiRule},
		{method: get, pattern: "/api/v1/progress", handle: s.apiProgress},
		{method: post, pattern: "/api/v1/check", handle: s.apiCheck, body: 2 * upload},
		{method: get, pattern: "/api/v1/decisions", handle: s.apiExport},
		{method: post, pattern: "/api/v1/decisions", handle: s.apiImport, body: maxImport},
		{method: post, pattern: "/api/v1/refresh", handle: s.apiRefresh},
		{method: get, pattern: "/api/v1/session", handle: s.apiWho},
		{method: post, pattern: "/api/v1/session", handle: s.apiLogin, open: true},
		{method: del, pattern: "/api/v1/session", handle: s.apiLogout},
	}
}

// maxImport bounds an imported record: some hundred thousand decisions.
const maxImport = 64 << 20

// mux serves the routes, and answers everything else as what asked for it can read.
func (s *Server) mux() http.Handler {
	mux := http.NewServeMux()
	for _, r := range s.routes() {
		mux.HandleFunc(r.method+" "+r.pattern, s.enter(r))
	}
	mux.HandleFunc("/", s.enter(route{handle: func(w http.ResponseWriter, r *http.Request) {
		s.fail(w, r, http.StatusNotFound, "There is no such page.")
	}}))
	return mux
}

// enter bounds the body, asks who is there, and brings the ledger up to date before a handler runs.
func (s *Server) enter(to route) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		limit := to.body
		if limit == 0 && r.Method != http.MethodGet && r.Method != http.MethodHead {
			limit = formBytes
		}
		r.Body = http.MaxBytesReader(w, r.Body, limit)
		if note, ok := r.Context().Value(noteKey{}).(*note); ok {
			note.route = to.pattern
		}
		if !to.open {
			if editor(r) == "" {
				s.stranger(w, r)
				return
			}
			if err := s.ledger.refresh(r.Context()); err != nil {
				s.config.Log.Error("the store does not answer", "error", err)
				s.fail(w, r, http.StatusServiceUnavailable, "The store does not answer; nothing was changed.")
				return
			}
		}
		to.handle(w, r)
	}
}

// stranger sends a person to the login and refuses a program.
func (s *Server) stranger(w http.ResponseWriter, r *http.Request) {
	if s.config.Login && !api(r) && r.Method == http.MethodGet {
		http.Redirect(w, r, "/login?next="+escape(r.URL.RequestURI()), http.StatusSeeOther)
		return
	}
	s.fail(w, r, http.StatusUnauthorized, "Log in first.")
}

// api tells whether a request came in over the JSON interface.
func api(r *http.Request) bool { return strings.HasPrefix(r.URL.Path, "/api/") }

// fail answers with an error in the form that the client reads.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, code int, message string) {
	if api(r) {
		writeJSON(w, code, problem{Error: message})
		return
	}
	s.render(w, r, code, "error", page{Title: http.StatusText(code), Body: errorBody{Code: code, Message: message}})
}

type errorBody struct {
	Code    int
	Message string
}
