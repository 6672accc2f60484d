package main

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// A small heap may grow to five times its size, a large one is collected as the runtime would.
func TestALargeHeapIsCollectedAsUsual(t *testing.T) {
	usual, most := debug.SetGCPercent(100), debug.SetMemoryLimit(-1)
	defer func() { debug.SetGCPercent(usual); debug.SetMemoryLimit(most) }()
	percent := func() int {
		p := debug.SetGCPercent(100)
		debug.SetGCPercent(p)
		return p
	}
	t.Setenv("GOGC", "50")
	collectLess(room(nil))
	assert.Equal(t, 100, percent(), "with a setting of its own")
	t.Setenv("GOGC", "")
	t.Setenv("GOMEMLIMIT", "2GiB")
	collectLess(room(nil))
	assert.Equal(t, 100, percent(), "with a limit of its own")
	t.Setenv("GOMEMLIMIT", "")
	collectLess(room(nil))
	assert.EqualValues(t, ceiling, debug.SetMemoryLimit(-1))
	assert.Greater(t, percent(), 100, "small")
	large := make([]byte, headroom)
	runtime.GC()
	assert.Eventually(t, func() bool { return percent() == 100 }, 10*time.Second, time.Millisecond)
	runtime.KeepAlive(large)
}

func TestGarbageIsBounded(t *testing.T) {
	assert.Equal(t, 400, garbage(0, headroom))
	assert.Equal(t, 100, garbage(headroom, headroom), "what is in use once more")
	assert.Equal(t, 256, garbage(100<<20, room([]string{"index", "articles"})), "more where text is taken in")
	assert.Equal(t, 160, garbage(100<<20, room([]string{"report"})))
	assert.Equal(t, 128, garbage(50<<20, room([]string{"archive", "load"})), "less beside servers")
	assert.Equal(t, 100, garbage(460<<20, headroom))
	assert.Equal(t, 100, garbage(4<<30, headroom))
}

func TestWhatIsInUseIsNeverBeyondTheBound(t *testing.T) {
	assert.EqualValues(t, ceiling, bound(0))
	assert.EqualValues(t, ceiling, bound(600<<20))
	assert.EqualValues(t, 6<<30, bound(4<<30), "not all of the time goes into collecting")
}
