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
