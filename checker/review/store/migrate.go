package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"sort"
	"strconv"
	"strings"
)

//go:embed schema/*.sql
var schema embed.FS

// A migration is one step of the schema. Its files are named 0001_what.sql, or 0001_what.sqlite.sql and 0001_what.postgres.sql where
// the engines differ.
type migration struct {
	version int
	text    string
}

// migrate brings the schema up to date, one transaction a step. Programs that start at the same time wait for each other.
func (s *Store) migrate(ctx context.Context) error {
	steps, err := s.migrations()
	if err != nil {
		return err
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "create table if not exists desk_schema (version bigint primary key)"); err != nil {
			return err
		}
		var have int
		if err := tx.QueryRowContext(ctx, "select coalesce(max(version), 0) from desk_schema").Scan(&have); err != nil {
			return err
		}
		if last := steps[len(steps)-1].version; have > last {
			return fmt.Errorf("it has schema %d, this program knows %d: use the newer program", have, last)
		}
		for _, step := range steps {
			if step.version <= have {
				continue
			}
			if err := s.apply(ctx, tx, step); err != nil {
				return fmt.Errorf("schema %d: %w", step.version, err)
			}
		}
		return nil
	})
}

func (s *Store) apply(ctx context.Context, tx *sql.Tx, step migration) error {
	for _, statement := range strings.Split(step.text, ";;\n") { // a trigger's body holds single semicolons
		if strings.TrimSpace(statement) == "" {
			continue
		}
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, s.bind("insert into desk_schema (version) values (?)"), step.version)
	return err
}

// migrations returns the steps of the store's engine in their order.
func (s *Store) migrations() ([]migration, error) {
	entries, err := schema.ReadDir("schema")
	if err != nil {
		return nil, err
	}
	other := ".postgres.sql"
	if s.postgres {
		other = ".sqlite.sql"
	}
	var steps []migration
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), other) {
			continue
		}
		number, _, _ := strings.Cut(e.Name(), "_")
		version, err := strconv.Atoi(number)
		if err != nil {
			return nil, fmt.Errorf("schema file %q: %w", e.Name(), err)
		}
		text, err := schema.ReadFile("schema/" + e.Name())
		if err != nil {
			return nil, err
		}
		steps = append(steps, migration{version, string(text)})
	}
	sort.Slice(steps, func(i, j int) bool { return steps[i].version < steps[j].version })
	return steps, nil
}
