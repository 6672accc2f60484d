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
	collectLess()
	assert.Equal(t, 100, percent(), "with a setting of its own")
	t.Setenv("GOGC", "")
	collectLess()
	assert.Greater(t, percent(), 100, "small")
	large := make([]byte, headroom)
	runtime.GC()
	assert.Eventually(t, func() bool { return percent() == 100 }, 10*time.Second, time.Millisecond)
	runtime.KeepAlive(large)
}

func TestGarbageIsBounded(t *testing.T) {
	assert.Equal(t, 400, garbage(0))
	assert.Equal(t, 100, garbage(headroom), "what is in use once more")
	assert.Equal(t, 100, garbage(500<<20))
	for live := uint64(600); live <= 850; live += 50 {
		total := live + live*uint64(garbage(live<<20))/100
		assert.InDelta(t, ceiling>>20, total, 10, "%d MB in use", live)
	}
	assert.Equal(t, 30, garbage(4<<30), "not all of the time goes into collecting")
}
