package review

import (
	"context"
	"errors"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"crosscheck/checker/review/store"
)

const cookieName = "crosscheck_session"

func checkName(name string) error { return store.CheckName(name) }

type loginBody struct {
	Next  string
	Name  string
	Wrong string
}

func (s *Server) loginPage(w http.ResponseWriter, r *http.Request) {
	if !s.config.Login || editor(r) != "" {
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return
	}
	s.render(w, r, http.StatusOK, "login", page{Title: "Log in", Body: loginBody{Next: r.URL.Query().Get("next")}})
}

func (s *Server) login(w http.ResponseWriter, r *http.Request) {
	if !s.readForm(w, r) {
		return
	}
	name, next := r.PostForm.Get("name"), r.PostForm.Get("next")
	code, wrong := s.admit(w, r, name, r.PostForm.Get("password"))
	if wrong != "" {
		s.render(w, r, code, "login", page{Title: "Log in", Body: loginBody{Next: next, Name: name, Wrong: wrong}})
		return
	}
	http.Redirect(w, r, local(next), http.StatusSeeOther)
}

var errBusy = errors.New("busy")

// admit checks a name and password, slowly and not too often, and starts a fresh session: whatever token came with the request is ended.
func (s *Server) admit(w http.ResponseWriter, r *http.Request, name, password string) (code int, wrong string) {
	if !s.config.Login {
		return http.StatusNotFound, "This desk has no accounts."
	}
	address, _, _ := net.SplitHostPort(r.RemoteAddr)
	if wait := s.limiter.take(address, name); wait > 0 {
		s.metrics.add(1, "logins_total", "outcome", "limited")
		w.Header().Set("Retry-After", strconv.Itoa(int(wait.Seconds())+1))
		return http.StatusTooManyRequests, "Too many tries. Wait a little."
	}
	ok, err := s.password(r.Context(), name, password)
	if errors.Is(err, errBusy) {
		w.Header().Set("Retry-After", "1")
		return http.StatusServiceUnavailable, "Too many people are logging in at once. Try again."
	}
	if err != nil {
		s.config.Log.Error("login failed", "error", err)
		return http.StatusServiceUnavailable, "The store does not answer."
	}
	if !ok {
		s.metrics.add(1, "logins_total", "outcome", "refused")
		s.config.Log.Warn("login refused", "name", visible(name), "address", address)
		return http.StatusUnauthorized, "The name or the password is wrong."
	}
	if old, err := r.Cookie(cookieName); err == nil {
		s.store.EndSession(r.Context(), old.Value)
	}
	token, err := s.store.StartSession(r.Context(), name, s.config.Now(), s.config.Limits.Session)
	if err != nil {
		s.config.Log.Error("login failed", "error", err)
		return http.StatusServiceUnavailable, "The store does not answer."
	}
	s.limiter.forgive(address, name)
	s.metrics.add(1, "logins_total", "outcome", "admitted")
	http.SetCookie(w, s.cookie(r, token, int(s.config.Limits.Session/time.Second)))
	return http.StatusOK, ""
}

// password runs a few comparisons at a time, since each takes memory on purpose.
func (s *Server) password(ctx context.Context, name, password string) (bool, error) {
	select {
	case s.limiter.hashing <- struct{}{}:
		defer func() { <-s.limiter.hashing }()
	case <-ctx.Done():
		return false, ctx.Err()
	case <-time.After(5 * time.Second):
		return false, errBusy
	}
	return s.store.Login(ctx, name, password)
}

func (s *Server) cookie(r *http.Request, token string, age int) *http.Cookie {
	secure := r.TLS != nil || s.config.Proxy.trusts(r) && r.Header.Get("X-Forwarded-Proto") == "https"
	return &http.Cookie{Name: cookieName, Value: token, Path: "/", MaxAge: age, HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: secure}
}

func (s *Server) logout(w http.ResponseWriter, r *http.Request) {
	s.leave(w, r)
	http.Redirect(w, r, "/login", http.StatusSeeOther)
}

// leave ends the session on the server too, so that a copied cookie is worth nothing.
func (s *Server) leave(w http.ResponseWriter, r *http.Request) {
	if cookie, err := r.Cookie(cookieName); err == nil {
		if err := s.store.EndSession(r.Context(), cookie.Value); err != nil {
			s.config.Log.Error("logout failed", "error", err)
		}
	}
	http.SetCookie(w, s.cookie(r, "", -1))
}

// local returns an address of this desk, "/" for anything that leads elsewhere.
func local(next string) string {
	if !strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") || strings.ContainsAny(next, "\\\r\n\t") {
		return "/"
	}
	return next
}
