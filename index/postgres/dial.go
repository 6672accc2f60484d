package postgres

import (
	"context"
	"fmt"
	"net"
	"net/url"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// A link that is cut is noticed within these: without them a read from it hangs for ever. Asking whether the other end lives tells of a cut
// while one waits for an answer, the timeout of what was sent of one while one asks.
const (
	idle     = 5 * time.Second
	interval = 2 * time.Second
	probes   = 3
	unacked  = 11 * time.Second
	dialing  = 5 * time.Second
)

// Is tells whether an address is one of PostgreSQL.
func Is(address string) bool {
	return strings.HasPrefix(address, "postgres://") || strings.HasPrefix(address, "postgresql://")
}

// Redact returns an address without its password, for logs and errors.
func Redact(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "postgres://..."
	}
	u.RawQuery = ""
	return u.Redacted()
}

func dialer() *net.Dialer {
	return &net.Dialer{Timeout: dialing, Control: control,
		KeepAliveConfig: net.KeepAliveConfig{Enable: true, Idle: idle, Interval: interval, Count: probes}}
}

// configure sets what every connection of this package has.
func configure(c *pgx.ConnConfig) {
	c.DialFunc = dialer().DialContext
	for name, value := range map[string]string{
		"application_name": "crosscheck", "search_path": "crosscheck", "jit": "off", "enable_partitionwise_join": "on", "enable_partitionwise_aggregate": "on",
		"client_min_messages": "warning", "timezone": "UTC",
	} {
		c.RuntimeParams[name] = value
	}
}

// connections are how many a store has at most. A report holds two with locks and one with rows while it asks and writes with others.
const connections = 6

func connect(ctx context.Context, address string) (*pgxpool.Pool, error) {
	c, err := pgxpool.ParseConfig(address)
	if err != nil {
		return nil, fmt.Errorf("open store %q: not a PostgreSQL address", Redact(address))
	}
	configure(c.ConnConfig)
	c.MaxConns = connections
	pool, err := pgxpool.NewWithConfig(ctx, c)
	if err == nil {
		err = pool.Ping(ctx)
	}
	if err != nil {
		if pool != nil {
			pool.Close()
		}
		return nil, fmt.Errorf("open store %q: %w", Redact(address), err)
	}
	return pool, nil
}
