package review

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// patience is how long what touches the whole corpus or the whole record may take.
const patience = 15 * time.Minute

// patient gives a request the time that it needs, on both ways.
func patient(w http.ResponseWriter) {
	control := http.NewResponseController(w)
	control.SetReadDeadline(time.Now().Add(patience))
	control.SetWriteDeadline(time.Now().Add(patience))
}

// shutdownTime is how long requests under way may take after the desk was told to stop.
const shutdownTime = 20 * time.Second

// Serve answers requests on a listener until ctx ends. It then takes no new ones, finishes those under way, and returns nil: what was
// acknowledged is on disk.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	l := s.config.Limits
	server := &http.Server{Handler: s, ReadHeaderTimeout: l.Head, ReadTimeout: l.Body, WriteTimeout: l.Answer, IdleTimeout: l.Idle,
		MaxHeaderBytes: 16 << 10, ErrorLog: slog.NewLogLogger(s.config.Log.Handler(), slog.LevelWarn)}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	s.config.Log.Info("stopping: finishing the requests under way")
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
	defer cancel()
	if err := server.Shutdown(stop); err != nil {
		server.Close()
		return err
	}
	if err := <-failed; !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
