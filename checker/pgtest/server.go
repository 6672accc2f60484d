package pgtest

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// Options say how a server is run. The zero value serves.
type Options struct {
	Host      string // address to listen at; "" is 127.0.0.1
	Namespace string // network namespace to listen in, which takes root; "" is the test's own
}

// A Server is a private PostgreSQL on a port of its own.
type Server struct {
	Host    string
	Port    int
	options Options
	bin     string
	folder  string
	owner   *syscall.SysProcAttr
	process *exec.Cmd
	log     bytes.Buffer
}

// Address returns the address of a database of the server.
func (s *Server) Address(database string) string {
	return fmt.Sprintf("postgres://postgres@%s:%d/%s?sslmode=disable", s.Host, s.Port, database)
}

func start(bin string, o Options) (*Server, error) {
	s := &Server{bin: bin, options: o, Host: cmp.Or(o.Host, "127.0.0.1")}
	err := s.prepare()
	if err == nil {
		err = s.Run()
	}
	if err != nil {
		s.Stop()
		return nil, err
	}
	return s, nil
}

// prepare makes the folder of data and finds a port.
func (s *Server) prepare() (err error) {
	if s.folder, err = os.MkdirTemp("", "pgtest"); err != nil {
		return err
	}
	if s.owner, err = unprivileged(s.folder); err != nil {
		return err
	}
	initdb := s.command("initdb", "-D", s.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
	if out, err := initdb.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, out)
	}
	hba := "host all all 0.0.0.0/0 trust\n"
	if err := os.WriteFile(filepath.Join(s.data(), "pg_hba.conf"), []byte(hba), 0o600); err != nil { // the owner stays whose it was
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0") // what is free here most likely is there
	if err != nil {
		return err
	}
	s.Port = listener.Addr().(*net.TCPAddr).Port
	return listener.Close()
}

func (s *Server) data() string { return filepath.Join(s.folder, "data") }

func (s *Server) command(program string, args ...string) *exec.Cmd {
	c := exec.Command(filepath.Join(s.bin, program), args...)
	c.SysProcAttr, c.Dir = s.owner, s.folder
	return c
}

// Run starts the server, also after Kill, and returns when it answers.
func (s *Server) Run() error {
	s.log.Reset()
	s.process = s.command("postgres", "-D", s.data(), "-k", "", "-c", "listen_addresses="+s.Host, "-p", strconv.Itoa(s.Port),
		"-c", "fsync=off", "-c", "full_page_writes=off") // what these save is lost power, of which tests have none
	if s.options.Namespace != "" {
		s.enter()
	}
	s.process.Stderr = &s.log
	if err := s.process.Start(); err != nil {
		return err
	}
	var err error
	for deadline := time.Now().Add(60 * time.Second); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if err = s.ping(); err == nil {
			return nil
		}
	}
	return errors.Join(fmt.Errorf("postgres does not answer: %w", err), s.Kill(), errors.New(s.log.String()))
}

// enter has the server run in its namespace: root enters it, and becomes the server's owner there.
func (s *Server) enter() {
	args := []string{"netns", "exec", s.options.Namespace}
	if s.owner != nil {
		c := s.owner.Credential
		args = append(args, "setpriv", fmt.Sprintf("--reuid=%d", c.Uid), fmt.Sprintf("--regid=%d", c.Gid), "--clear-groups")
	}
	inner := s.process
	s.process = exec.Command("ip", append(args, inner.Args...)...)
	s.process.Dir = inner.Dir
}

func (s *Server) ping() error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	db, err := pgx.Connect(ctx, s.Address("postgres"))
	if err != nil {
		return err
	}
	return db.Close(ctx)
}

// Kill ends the server at once, with all that it was doing, as a machine that loses its power.
func (s *Server) Kill() error {
	if s.process == nil || s.process.Process == nil {
		return nil
	}
	err := s.process.Process.Signal(syscall.SIGQUIT) // SIGKILL would leave its children running; the immediate stop cleans up as little
	_ = s.process.Wait()
	s.process = nil
	return err
}

// Stop ends the server and removes its data.
func (s *Server) Stop() {
	_ = s.Kill()
	if s.folder != "" {
		_ = os.RemoveAll(s.folder)
	}
}

// unprivileged returns how to run a program as user postgres where we are root, since the server refuses root, and gives it the folder.
func unprivileged(folder string) (*syscall.SysProcAttr, error) {
	if os.Getuid() != 0 {
		return nil, nil
	}
	account, err := user.Lookup("postgres")
	if err != nil {
		return nil, fmt.Errorf("the server refuses root and there is no user postgres: %w", err)
	}
	uid, _ := strconv.Atoi(account.Uid)
	gid, _ := strconv.Atoi(account.Gid)
	if err := os.Chown(folder, uid, gid); err != nil {
		return nil, err
	}
	return &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}, nil
}
