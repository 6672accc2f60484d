package postgres

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// control bounds how long sent bytes may go unanswered, which keep-alive does not: it asks only where nothing is under way.
func control(_, _ string, c syscall.RawConn) error {
	var err error
	cerr := c.Control(func(fd uintptr) {
		err = unix.SetsockoptInt(int(fd), unix.IPPROTO_TCP, unix.TCP_USER_TIMEOUT, int(unacked.Milliseconds()))
	})
	if cerr != nil {
		return cerr
	}
	return err
}
