package index

import (
	"os"
	"os/signal"
	"syscall"
)

// limitFiles keeps this process from making a file larger than a few hundred kilobytes, which is how a disk that is full looks to it.
func limitFiles() {
	if os.Getenv("CROSSCHECK_INDEX_LIMIT") == "" {
		return
	}
	signal.Ignore(syscall.SIGXFSZ)
	check(syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 200 << 10, Max: 200 << 10}))
}
