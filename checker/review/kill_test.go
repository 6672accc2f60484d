package review_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"crosscheck/checker"
	"crosscheck/checker/review"
	"crosscheck/checker/review/store"
	"crosscheck/checker/review/store/storetest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const childStore = "CROSSCHECK_DESK_CHILD" // names the store of a desk that this test binary runs as a process of its own

// runChild is the whole program of the child process: a desk on a free port, its address on standard output.
func runChild(address string) error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	s, err := store.Open(ctx, address)
	if err != nil {
		return err
	}
	defer s.Close()
	server, err := review.New(desk(many(2000)), review.Config{Store: s, Editor: "Ann Example"})
	if err != nil {
		return err
	}
	if err := server.Load(ctx); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	fmt.Println(listener.Addr())
	return server.Serve(ctx, listener)
}

// many is a report of n findings.
func many(n int) checker.Report {
	p := newPress()
	p.article("a.md", "Harbour Ledger", "", noon, "Count", "They counted 12 boats.")
	p.article("b.md", "Coast Wire", "", noon, "Count", "They counted 13 boats.")
	for i := range n {
		p.finding(fmt.Sprintf("f%d", i), "quantity/conflict", checker.Contradiction, fmt.Sprintf("Count %d", i), side("12", p.passage("a.md", "12")), side("13", p.passage("b.md", "13")))
	}
	return p.report
}

// A child is a running desk process.
type child struct {
	process *exec.Cmd
	url     string
}

func startChild(t *testing.T, address string) child {
	t.Helper()
	c := child{process: exec.Command(os.Args[0])}
	c.process.Env = append(os.Environ(), childStore+"="+address)
	c.process.Stderr = os.Stderr
	out, err := c.process.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, c.process.Start())
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	c.url = "http://" + strings.TrimSpace(line)
	return c
}

func (c child) end(how os.Signal) error {
	c.process.Process.Signal(how)
	return c.process.Wait()
}

// decide asks for a decision and returns it where it was acknowledged.
func (c child) decide(client *http.Client, finding string) (store.Decision, bool) {
	body := fmt.Sprintf(`{"action":"dismiss","cause":"rounding","note":"note on %s","seen":0}`, finding)
	answer, err := client.Post(c.url+"/api/v1/findings/"+finding+"/decisions", "application/json", strings.NewReader(body))
	if err != nil {
		return store.Decision{}, false
	}
	defer answer.Body.Close()
	var d store.Decision
	err = json.NewDecoder(answer.Body).Decode(&d)
	return d, err == nil && answer.StatusCode == http.StatusCreated
}

// TestNothingAcknowledgedIsLost kills the desk with SIGKILL again and again while four editors make 2,000 decisions, and looks for every
// one that they were told is kept.
func TestNothingAcknowledgedIsLost(t *testing.T) {
	storetest.Each(t, func(t *testing.T, address string) {
		open, err := store.Open(t.Context(), address)
		require.NoError(t, err)
		defer open.Close()
		var mu sync.Mutex
		acknowledged := map[string]store.Decision{}
		tried := 0
		next := func() string {
			mu.Lock()
			defer mu.Unlock()
			tried++
			return fmt.Sprintf("f%d", tried-1)
		}
		kills := 0
		for tried < 2000 {
			c := startChild(t, address)
			stop := tried + 250 + rand.IntN(250)
			killed := make(chan error, 1)
			var once sync.Once
			var wg sync.WaitGroup
			for range 4 {
				wg.Go(func() {
					client := &http.Client{Timeout: 5 * time.Second, Transport: &http.Transport{}}
					for {
						mu.Lock()
						n := tried
						mu.Unlock()
						if n >= stop || n >= 2000 { // the others are in the middle of theirs
							once.Do(func() { kills++; killed <- c.end(syscall.SIGKILL) })
							return
						}
						id := next()
						if d, ok := c.decide(client, id); ok {
							mu.Lock()
							acknowledged[id] = d
							mu.Unlock()
						}
					}
				})
			}
			wg.Wait()
			require.Error(t, <-killed, "killed, not ended")
		}
		assert.GreaterOrEqual(t, kills, 4)
		assert.Greater(t, len(acknowledged), 1900)
		kept := map[string]store.Decision{}
		require.NoError(t, open.Each(t.Context(), func(d store.Decision) error {
			assert.Equal(t, int(len(kept)+1), int(d.Seq), "the record has no gap")
			d.Seq = 0
			kept[d.Finding] = d
			return nil
		}))
		lost := 0
		for id, d := range acknowledged {
			if kept[id] != d {
				lost++
			}
		}
		assert.Zero(t, lost, "acknowledged decisions lost")
		t.Logf("%d kills, %d tried, %d acknowledged, %d kept, %d lost", kills, tried, len(acknowledged), len(kept), lost)
	})
}

// TestShutdown: told to stop, the desk answers what it has begun, loses nothing, and ends well.
func TestShutdown(t *testing.T) {
	address := storetest.SQLite(t)
	c := startChild(t, address)
	var answered, refused atomic.Int64
	var wg sync.WaitGroup
	for n := range 4 {
		wg.Go(func() {
			client := &http.Client{Timeout: 5 * time.Second, Transport: &http.Transport{}}
			for i := range 400 {
				if _, ok := c.decide(client, fmt.Sprintf("f%d", n*400+i)); ok {
					answered.Add(1)
				} else {
					refused.Add(1)
					return
				}
			}
		})
	}
	time.Sleep(150 * time.Millisecond)
	require.NoError(t, c.end(syscall.SIGTERM))
	wg.Wait()
	s, err := store.Open(t.Context(), address)
	require.NoError(t, err)
	defer s.Close()
	kept, err := s.Since(t.Context(), 0, 10000)
	require.NoError(t, err)
	assert.EqualValues(t, answered.Load(), len(kept), "every decision that was written was acknowledged, and the other way round")
	assert.Positive(t, answered.Load())
}
