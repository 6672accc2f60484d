package main

import (
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker/pgtest"
	"crosscheck/index/postgres"
	"crosscheck/rules/claims"
)

// A link is a cable between this machine and a server in a network namespace of its own.
type link struct{ namespace, here, there, address string }

func newLink(t *testing.T, n int) link {
	t.Helper()
	id := os.Getpid() % 10_000
	l := link{fmt.Sprintf("crosscheck%d-%d", id, n), fmt.Sprintf("cc%d-%da", id, n), fmt.Sprintf("cc%d-%db", id, n), fmt.Sprintf("10.213.%d.2", n)}
	t.Cleanup(func() {
		_ = exec.Command("ip", "link", "del", l.here).Run()
		_ = exec.Command("ip", "netns", "del", l.namespace).Run()
	})
	ip(t, "netns", "add", l.namespace)
	ip(t, "link", "add", l.here, "type", "veth", "peer", "name", l.there, "netns", l.namespace)
	ip(t, "addr", "add", fmt.Sprintf("10.213.%d.1/30", n), "dev", l.here)
	ip(t, "link", "set", l.here, "up")
	ip(t, "-n", l.namespace, "link", "set", "lo", "up")
	ip(t, "-n", l.namespace, "addr", "add", l.address+"/30", "dev", l.there)
	ip(t, "-n", l.namespace, "link", "set", l.there, "up")
	return l
}

// cut takes the far end out: what is sent arrives nowhere, and nobody is told.
func (l link) cut(t *testing.T) { ip(t, "-n", l.namespace, "link", "set", l.there, "down") }

func (l link) mend(t *testing.T) { ip(t, "-n", l.namespace, "link", "set", l.there, "up") }

func ip(t *testing.T, args ...string) {
	t.Helper()
	out, err := exec.Command("ip", args...).CombinedOutput()
	require.NoError(t, err, "ip %s: %s", args, out)
}

// A link that is cut, to the coordinator or from it to a server, is an error within fifteen seconds; when it is there again, the report goes
// on. It takes root and makes network namespaces, so it is asked for by CROSSCHECK_LINK=1.
func TestALinkIsCut(t *testing.T) {
	if os.Getenv("CROSSCHECK_LINK") == "" {
		t.Skip("CROSSCHECK_LINK=1 asks for it: it takes root and makes network namespaces")
	}
	near := pgtest.Start(t, 1, pgtest.Options{})[0]
	readings := readingsOf(t, 60)
	e, ctx := theEngine(), t.Context()
	cross, err := e.Cross(ctx, readings, indexed(t, e, readings), nil)
	require.NoError(t, err)
	for n, what := range []string{"to the coordinator", "from the coordinator to a server"} {
		t.Run(what, func(t *testing.T) {
			l := newLink(t, n+1)
			far := pgtest.Start(t, 1, pgtest.Options{Host: l.address, Namespace: l.namespace})[0]
			coordinator, shares := far, []string{far.Database(t)}
			if n == 1 {
				coordinator, shares = near, []string{near.Database(t), far.Database(t)}
			}
			address := coordinator.Database(t)
			require.NoError(t, postgres.Create(ctx, address, shares, storeOptions()))
			s := stored(t, address, readings)
			var cut time.Time
			_, err := s.Report(ctx, postgres.Reporting{Engine: e, Window: claims.Span, Of: "test", Progress: func(int, int) {
				if cut.IsZero() {
					cut = time.Now()
					l.cut(t)
				}
			}})
			require.Error(t, err)
			took := time.Since(cut)
			t.Logf("an error after %.1f s: %v", took.Seconds(), err)
			assert.Less(t, took, 15*time.Second)
			l.mend(t)
			again, err := postgres.Open(ctx, address, storeOptions())
			require.NoError(t, err)
			defer again.Close()
			assert.Equal(t, asJSON(t, cross), streamed(t, again))
		})
	}
}
