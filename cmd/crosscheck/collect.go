package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// headroom is how much memory, in bytes, may fill with what is no longer needed before it is collected, and filling how much may where text is
// taken in to disk, a fifth of whose time the collector takes otherwise.
const (
	headroom = 160 << 20
	filling  = 256 << 20
)

// room is the headroom of the command that the program was called with.
func room(args []string) uint64 {
	if len(args) > 0 && (args[0] == "index" || args[0] == "archive") {
		return filling
	}
	return headroom
}

// ceiling is what a heap may take with its garbage, in bytes, as long as no more than 840 MB of it are in use. A process that keeps to it
// stays below 1.5 GB, though its goal is set anew only some time after what is in use has jumped.
const ceiling = 950 << 20

// collectLess has a small heap collected less often than the runtime does it by itself, which would be thirty times before a report of ten
// thousand sentences is done: it grows by up to spare bytes first, but to no more than five times its size. A heap larger than that is
// collected as usual, so that this costs no more than the spare bytes, and one near the ceiling more often. It leaves alone what GOGC asks for.
func collectLess(spare uint64) {
	if os.Getenv("GOGC") != "" {
		return
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	var after func(*collection)
	after = func(*collection) {
		metrics.Read(live)
		debug.SetGCPercent(garbage(live[0].Value.Uint64(), spare))
		runtime.SetFinalizer(&collection{}, after)
	}
	after(nil)
}

// garbage returns how many bytes may wait to be collected for each hundred that are in use, where spare bytes may fill.
func garbage(live, spare uint64) int {
	live = max(live, 1)
	percent := min(max(spare*100/live, 100), 400)
	if left := ceiling - min(live, ceiling); left < live {
		percent = max(left*100/live, 12)
	}
	return int(percent)
}

// A collection is garbage at once, so that its finalizer runs after each collection.
type collection struct{ _ *int }
