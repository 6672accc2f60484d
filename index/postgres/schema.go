package postgres

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"

	"crosscheck/index"
)

//go:embed tables.sql
var tablesSQL string

//go:embed coordinator.sql
var coordinatorSQL string

// tables are those whose rows lie in buckets.
var tables = []string{"article", "sentence", "story", "word"}

// Create makes a store in an empty database. Without servers the database itself holds everything; with them it only coordinates, and each
// server, given by the address of an empty database of its own that the coordinator can reach too, holds an even share of the buckets.
func Create(ctx context.Context, address string, servers []string, o Options) (err error) {
	db, err := single(ctx, address)
	if err != nil {
		return err
	}
	defer db.Close(ctx)
	var made []string
	defer func() {
		for _, s := range made {
			if err != nil { // so that it can be tried again
				err = errors.Join(err, dropShare(context.WithoutCancel(ctx), s))
			}
		}
	}()
	for i, s := range servers {
		if err := createShare(ctx, s, i, len(servers)); err != nil {
			return err
		}
		made = append(made, s)
	}
	err = pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error {
		if err := begin(ctx, tx); err != nil {
			return err
		}
		text := coordinatorSQL
		if len(servers) == 0 {
			text += tablesSQL + partitions(0, 1)
		} else {
			foreign, err := foreignTables(servers)
			if err != nil {
				return err
			}
			text += foreign
		}
		if _, err := tx.Exec(ctx, text); err != nil {
			return err
		}
		for name, value := range map[string]string{"schema": strconv.Itoa(Schema), "keys": strconv.Itoa(o.Keys), "claims": o.Claims, "servers": strconv.Itoa(max(1, len(servers)))} {
			if _, err := tx.Exec(ctx, "insert into meta values ($1, $2)", name, value); err != nil {
				return err
			}
		}
		return nil
	})
	return named(err, "create", address)
}

// createShare makes the tables of one of several servers.
func createShare(ctx context.Context, address string, i, all int) error {
	db, err := single(ctx, address)
	if err != nil {
		return err
	}
	defer db.Close(ctx)
	err = pgx.BeginFunc(ctx, db, func(tx pgx.Tx) error {
		if err := begin(ctx, tx); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, tablesSQL+partitions(i, all))
		return err
	})
	return named(err, "create a share of the store in", address)
}

func dropShare(ctx context.Context, address string) error {
	db, err := single(ctx, address)
	if err != nil {
		return err
	}
	defer db.Close(ctx)
	_, err = db.Exec(ctx, "drop schema crosscheck cascade")
	return named(err, "take back a share of the store in", address)
}

// begin makes the schema, and errs where there is one.
func begin(ctx context.Context, tx pgx.Tx) error {
	var there bool
	if err := tx.QueryRow(ctx, "select exists (select from pg_namespace where nspname = 'crosscheck')").Scan(&there); err != nil {
		return err
	}
	if there {
		return errors.New("the database holds a store already")
	}
	_, err := tx.Exec(ctx, "create schema crosscheck")
	return err
}

func single(ctx context.Context, address string) (*pgx.Conn, error) {
	c, err := pgx.ParseConfig(address)
	if err != nil || !Is(address) {
		return nil, fmt.Errorf("open store %q: not a PostgreSQL address", Redact(address))
	}
	configure(c)
	db, err := pgx.ConnectConfig(ctx, c)
	return db, named(err, "open", address)
}

// perServer is how many partitions the buckets of a server lie in: enough that each stays of a size that is kept up and moved with ease,
// few enough that to plan a question costs little.
const perServer = 8

// partitions makes the partitions of server i of all.
func partitions(i, all int) string {
	var b strings.Builder
	buckets := share(i, all)
	for _, t := range tables {
		for k := range min(perServer, len(buckets)) {
			var held []string
			for j := k; j < len(buckets); j += perServer {
				held = append(held, buckets[j])
			}
			fmt.Fprintf(&b, "create table %s_%d partition of %s for values in (%s);\n", t, k+1, t, strings.Join(held, ", "))
		}
	}
	return b.String()
}

// foreignTables makes the coordinator's side: the partitioned tables, and a partition for each server that holds all buckets of the server,
// so that a question costs one round trip a server and not one a bucket.
func foreignTables(servers []string) (string, error) {
	var b strings.Builder
	b.WriteString("create extension if not exists postgres_fdw;\n")
	for _, statement := range strings.Split(tablesSQL, ";\n") {
		if i := strings.Index(statement, "create table"); i >= 0 {
			b.WriteString(withoutKeys(statement[i:]) + ";\n")
		}
	}
	for i, address := range servers {
		name := fmt.Sprintf("crosscheck_%d", i+1)
		u, err := url.Parse(address)
		if err != nil {
			return "", fmt.Errorf("server %q: not a PostgreSQL address", Redact(address))
		}
		fmt.Fprintf(&b, "drop server if exists %s cascade;\ncreate server %s foreign data wrapper postgres_fdw options (%s);\n", name, name, serverOptions(u))
		user := []string{"user " + literal(u.User.Username())}
		if password, ok := u.User.Password(); ok {
			user = append(user, "password "+literal(password))
		} else {
			user = append(user, "password_required 'false'")
		}
		fmt.Fprintf(&b, "create user mapping for current_user server %s options (%s);\n", name, strings.Join(user, ", "))
		for _, t := range tables {
			fmt.Fprintf(&b, "create foreign table %s_at_%d partition of %s for values in (%s) server %s options (schema_name 'crosscheck', table_name '%s');\n",
				t, i+1, t, strings.Join(share(i, len(servers)), ", "), name, t)
		}
	}
	return b.String(), nil
}

// withoutKeys drops the primary key of a table's definition: partitions on other servers cannot be held to it here, and are there.
func withoutKeys(table string) string {
	var out []string
	for _, line := range strings.Split(table, "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "primary key") {
			out[len(out)-1] = strings.TrimSuffix(out[len(out)-1], ",")
			continue
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// share returns the buckets of server i of all.
func share(i, all int) []string {
	var out []string
	for k := i; k < Buckets; k += all {
		out = append(out, strconv.Itoa(k))
	}
	return out
}

// serverOptions says how the coordinator reaches a server: with signs of life, since a link that is cut would hang it for ever.
func serverOptions(u *url.URL) string {
	options := []string{
		"host " + literal(u.Hostname()), "dbname " + literal(strings.TrimPrefix(u.Path, "/")),
		"fetch_size '1000'", "batch_size '1000'", "async_capable 'true'", "keepalives '1'",
		fmt.Sprintf("keepalives_idle '%d'", int(idle.Seconds())), fmt.Sprintf("keepalives_interval '%d'", int(interval.Seconds())),
		fmt.Sprintf("keepalives_count '%d'", probes), fmt.Sprintf("tcp_user_timeout '%d'", unacked.Milliseconds()),
		fmt.Sprintf("connect_timeout '%d'", int(dialing.Seconds())), "options '-c jit=off'",
	}
	if port := u.Port(); port != "" {
		options = append(options, "port "+literal(port))
	}
	for name, values := range u.Query() {
		if name == "sslmode" || name == "sslrootcert" || name == "sslcert" || name == "sslkey" {
			options = append(options, name+" "+literal(values[0]))
		}
	}
	return strings.Join(options, ", ")
}

func literal(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

// meta reads what a store is; ErrMissing where there is none.
func (s *Store) meta(ctx context.Context) (map[string]string, error) {
	var there bool
	if err := s.pool.QueryRow(ctx, "select to_regclass('crosscheck.meta') is not null").Scan(&there); err != nil {
		return nil, err
	}
	if !there {
		return nil, index.ErrMissing
	}
	rows, err := s.pool.Query(ctx, "select name, value from meta")
	if err != nil {
		return nil, err
	}
	out := map[string]string{}
	var name, value string
	_, err = pgx.ForEachRow(rows, []any{&name, &value}, func() error { out[name] = value; return nil })
	return out, err
}
