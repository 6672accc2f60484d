package review

import (
	"net/http"
	"strings"
)

type whoJSON struct {
	Editor string `json:"editor"`
	Login  bool   `json:"login"` // whether the desk has accounts
}

func (s *Server) apiWho(w http.ResponseWriter, r *http.Request) {
	writeJSON(w, http.StatusOK, whoJSON{editor(r), s.config.Login})
}

func (s *Server) apiLogin(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Name     string `json:"name"`
		Password string `json:"password"`
	}
	if !s.readJSON(w, r, &in) {
		return
	}
	code, wrong := s.admit(w, r, in.Name, in.Password)
	if wrong != "" {
		s.fail(w, r, code, strings.ToLower(wrong[:1])+strings.TrimSuffix(wrong[1:], "."))
		return
	}
	writeJSON(w, http.StatusOK, whoJSON{in.Name, true})
}

func (s *Server) apiLogout(w http.ResponseWriter, r *http.Request) {
	s.leave(w, r)
	w.WriteHeader(http.StatusNoContent)
}
