package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// headroom is how much memory, in bytes, may fill with what is no longer needed before it is collected.
const headroom = 160 << 20

// collectLess has a small heap collected less often than the runtime does it by itself, which would be thirty times before a report of ten
// thousand sentences is done: it grows by up to headroom first, but to no more than five times its size. A heap larger than headroom is
// collected as usual, so that this costs no more than headroom. It leaves alone what GOGC asks for.
func collectLess() {
	if os.Getenv("GOGC") != "" {
		return
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	var after func(*collection)
	after = func(*collection) {
		metrics.Read(live)
		percent := headroom * 100 / max(live[0].Value.Uint64(), 1)
		debug.SetGCPercent(int(min(max(percent, 100), 400)))
		runtime.SetFinalizer(&collection{}, after)
	}
	after(nil)
}

// A collection is garbage at once, so that its finalizer runs after each collection.
type collection struct{ _ *int }
