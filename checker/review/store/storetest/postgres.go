package storetest

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// A server is a private PostgreSQL on a loopback port, its data in a temporary folder.
type server struct {
	process *exec.Cmd
	folder  string
	port    int
	err     error
}

var (
	once      sync.Once
	running   server
	databases atomic.Int64
)

// Postgres returns the address of an empty database on the package's private server, which the first call starts.
func Postgres(t testing.TB) string {
	t.Helper()
	bin := binaries()
	if bin == "" {
		Missing(t, "PostgreSQL")
	}
	once.Do(func() { running.err = running.start(bin) })
	if running.err != nil {
		t.Fatal(running.err)
	}
	name := fmt.Sprintf("desk%d", databases.Add(1))
	db, err := sql.Open("pgx", running.address("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("create database " + name); err != nil {
		t.Fatal(err)
	}
	return running.address(name)
}

// binaries returns the folder of the newest installed server's programs, "" where there is none.
func binaries() string {
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path)
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if len(found) == 0 {
		return ""
	}
	return filepath.Dir(found[len(found)-1])
}

func (s *server) address(database string) string {
	return fmt.Sprintf("postgres://postgres@127.0.0.1:%d/%s?sslmode=disable", s.port, database)
}

func (s *server) start(bin string) error {
	var err error
	if s.folder, err = os.MkdirTemp("", "deskpg"); err != nil {
		return err
	}
	owner, err := unprivileged(s.folder)
	if err != nil {
		return err
	}
	data := filepath.Join(s.folder, "data")
	initdb := exec.Command(filepath.Join(bin, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
	initdb.SysProcAttr = owner
	initdb.Dir = s.folder
	if out, err := initdb.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, out)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	s.port = listener.Addr().(*net.TCPAddr).Port
	listener.Close()
	var log bytes.Buffer
	s.process = exec.Command(filepath.Join(bin, "postgres"), "-D", data, "-k", "", "-c", "listen_addresses=127.0.0.1", "-p", strconv.Itoa(s.port))
	s.process.SysProcAttr = owner
	s.process.Dir = s.folder
	s.process.Stderr = &log
	if err := s.process.Start(); err != nil {
		return err
	}
	return s.wait(&log)
}

// wait returns when the server answers.
func (s *server) wait(log *bytes.Buffer) error {
	db, err := sql.Open("pgx", s.address("postgres"))
	if err != nil {
		return err
	}
	defer db.Close()
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		err = db.PingContext(ctx)
		cancel()
		if err == nil {
			return nil
		}
	}
	return fmt.Errorf("postgres does not answer: %w", err)
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

// stop ends the server, if one was started, and removes its folder.
func stop() {
	if running.process != nil && running.process.Process != nil {
		running.process.Process.Signal(syscall.SIGQUIT)
		running.process.Wait()
	}
	if strings.Contains(running.folder, "deskpg") {
		os.RemoveAll(running.folder)
	}
}
