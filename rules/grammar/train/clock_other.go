//go:build !unix

package main

import "time"

var started = time.Now()

// clock returns the time since the program began, where CPU time is not to be had.
func clock() time.Duration { return time.Since(started) }
