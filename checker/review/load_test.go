package review_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"crosscheck/checker/review/store"
	"crosscheck/checker/review/store/storetest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTwoHundredEditors has 200 editors and readers at once on one desk: no error, no lost decision, and memory that stays flat. It runs for
// two seconds, or as long as CROSSCHECK_LOAD says.
func TestTwoHundredEditors(t *testing.T) {
	storetest.Each(t, func(t *testing.T, address string) {
		length := 2 * time.Second
		if text := os.Getenv("CROSSCHECK_LOAD"); text != "" {
			var err error
			length, err = time.ParseDuration(text)
			require.NoError(t, err)
		}
		s, err := store.Open(t.Context(), address)
		require.NoError(t, err)
		t.Cleanup(func() { s.Close() })
		h := startOn(t, s, desk(many(500)), nil)
		crowd := &load{house: h, client: &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 200}}}
		ctx, cancel := context.WithTimeout(t.Context(), length)
		defer cancel()
		before := heap()
		var wg sync.WaitGroup
		for n := range 200 {
			wg.Go(func() {
				for i := n; ctx.Err() == nil; i++ {
					if n%4 == 0 {
						crowd.decide(fmt.Sprintf("f%d", i%500))
					} else {
						crowd.read([]string{"/", "/finding/f7", "/api/v1/findings?q=count", "/stories", "/record"}[i%5])
					}
				}
			})
		}
		wg.Wait()
		assert.Empty(t, crowd.faults)
		kept := 0
		require.NoError(t, s.Each(t.Context(), func(store.Decision) error { kept++; return nil }))
		assert.EqualValues(t, crowd.decided.Load(), kept, "what was acknowledged and what is kept")
		slices.Sort(crowd.spent)
		require.NotEmpty(t, crowd.spent)
		after := heap()
		assert.Less(t, after, before+64<<20, "memory grows with requests")
		t.Logf("%d requests, %d decisions, %d lost races; p50 %v, p99 %v; heap %d to %d MB", len(crowd.spent), kept, crowd.stale.Load(),
			crowd.spent[len(crowd.spent)/2], crowd.spent[len(crowd.spent)*99/100], before>>20, after>>20)
	})
}

// heap returns the bytes in use after a collection.
func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// A load counts what a crowd of clients sees.
type load struct {
	house   house
	client  *http.Client
	decided atomic.Int64
	stale   atomic.Int64
	mu      sync.Mutex
	spent   []time.Duration
	faults  []string
}

func (l *load) read(path string) {
	l.ask(http.MethodGet, path, "", http.StatusOK)
}

// decide looks at a finding and decides on what it saw; somebody else may be faster.
func (l *load) decide(finding string) {
	_, text := l.ask(http.MethodGet, "/api/v1/findings/"+finding, "", http.StatusOK)
	var seen struct{ State struct{ Version int } }
	if json.Unmarshal([]byte(text), &seen) != nil {
		return
	}
	code, _ := l.ask(http.MethodPost, "/api/v1/findings/"+finding+"/decisions", fmt.Sprintf(`{"action":"confirm","seen":%d}`, seen.State.Version), http.StatusCreated, http.StatusConflict)
	switch code {
	case http.StatusCreated:
		l.decided.Add(1)
	case http.StatusConflict:
		l.stale.Add(1)
	}
}

func (l *load) ask(method, path, body string, want ...int) (int, string) {
	r := must(http.NewRequest(method, l.house.url+path, strings.NewReader(body)))
	r.Header.Set("Content-Type", "application/json")
	started := time.Now()
	answer, err := l.client.Do(r)
	if err != nil {
		l.fault(err.Error())
		return 0, ""
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil || !slices.Contains(want, answer.StatusCode) {
		l.fault(fmt.Sprint(path, " ", answer.StatusCode, " ", err))
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.spent = append(l.spent, time.Since(started))
	return answer.StatusCode, string(text)
}

func (l *load) fault(text string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.faults) < 10 {
		l.faults = append(l.faults, text)
	}
}
