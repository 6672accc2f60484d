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
	usual := debug.SetGCPercent(100)
	defer debug.SetGCPercent(usual)
	percent := func() int {
		p := debug.SetGCPercent(100)
		debug.SetGCPercent(p)
		return p
	}
	t.Setenv("GOGC", "50")
	collectLess(room(nil))
	assert.Equal(t, 100, percent(), "with a setting of its own")
	t.Setenv("GOGC", "")
	collectLess(room(nil))
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
	assert.Equal(t, 100, garbage(460<<20, headroom))
	for live := uint64(600); live <= 840; live += 40 {
		total := live + live*uint64(garbage(live<<20, headroom))/100
		assert.InDelta(t, ceiling>>20, total, 10, "%d MB in use", live)
	}
	assert.Equal(t, 12, garbage(4<<30, headroom), "not all of the time goes into collecting")
}
