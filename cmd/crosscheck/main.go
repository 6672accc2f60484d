// Crosscheck shows an editor where outlets that cover a story contradict each other.
package main

import (
	"context"
	"io"
	"log"
	"os"
	"os/signal"
	"syscall"

	"crosscheck/cmd/crosscheck/internal/app"
)

func main() {
	collectLess(room(os.Args[1:]))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	log.SetOutput(io.Discard) // a library's log lines belong to no contract
	os.Exit(app.Run(ctx, os.Args[1:], app.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}
