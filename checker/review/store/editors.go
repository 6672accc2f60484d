package store

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
)

// MinPassword is the shortest password that an account may have, in bytes; MaxPassword the longest that is ever hashed.
const (
	MinPassword = 10
	MaxPassword = 1000
)

// AddEditor makes an account, or gives an old one a new password and ends its sessions.
func (s *Store) AddEditor(ctx context.Context, name, password string, now time.Time) error {
	if err := CheckName(name); err != nil {
		return err
	}
	if len(password) < MinPassword || len(password) > MaxPassword {
		return fmt.Errorf("the password needs %d to %d bytes", MinPassword, MaxPassword)
	}
	hash := hashPassword(password)
	return s.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, s.bind("delete from sessions where editor = ?"), name); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, s.bind(`insert into editors (name, hash, created) values (?, ?, ?)
			on conflict (name) do update set hash = excluded.hash`), name, hash, now.UnixMilli())
		return err
	})
}

// CheckName tells what is wrong with an editor's name.
func CheckName(name string) error {
	if name == "" || len(name) > MaxName || strings.TrimSpace(name) != name {
		return fmt.Errorf("editor %q: a name has 1 to %d bytes and no space around it", cut(name, 40), MaxName)
	}
	for _, r := range name {
		if !unicode.IsPrint(r) || r == '"' || r == ',' {
			return fmt.Errorf("editor %q: the character %q cannot stand in a name", name, r)
		}
	}
	return nil
}

// RemoveEditor ends an account and its sessions; the editor's decisions stay. It returns false where there is none of that name.
func (s *Store) RemoveEditor(ctx context.Context, name string) (bool, error) {
	var gone int64
	err := s.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, s.bind("delete from sessions where editor = ?"), name); err != nil {
			return err
		}
		result, err := tx.ExecContext(ctx, s.bind("delete from editors where name = ?"), name)
		if err != nil {
			return err
		}
		gone, err = result.RowsAffected()
		return err
	})
	return gone > 0, err
}

// Editors lists the accounts by name.
func (s *Store) Editors(ctx context.Context) ([]string, error) {
	rows, err := s.db.QueryContext(ctx, "select name from editors order by name")
	if err != nil {
		return nil, fmt.Errorf("read the editors: %w", err)
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

// Login tells whether the password is the editor's. It takes as long for a name that does not exist.
func (s *Store) Login(ctx context.Context, name, password string) (bool, error) {
	var hash string
	err := s.db.QueryRowContext(ctx, s.bind("select hash from editors where name = ?"), name).Scan(&hash)
	if errors.Is(err, sql.ErrNoRows) {
		checkPassword(nobody(), password)
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read the editor: %w", err)
	}
	return checkPassword(hash, password), nil
}

// StartSession returns a new secret token for an editor. The store keeps only its hash.
func (s *Store) StartSession(ctx context.Context, editor string, now time.Time, life time.Duration) (string, error) {
	var secret [32]byte
	rand.Read(secret[:])
	token := base64.RawURLEncoding.EncodeToString(secret[:])
	err := s.write(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, s.bind("delete from sessions where expires <= ?"), now.UnixMilli()); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, s.bind("insert into sessions (token, editor, created, expires) values (?, ?, ?, ?)"),
			hashToken(token), editor, now.UnixMilli(), now.Add(life).UnixMilli())
		return err
	})
	return token, err
}

// Session returns the editor of a token, "" where the token is unknown or has expired.
func (s *Store) Session(ctx context.Context, token string, now time.Time) (string, error) {
	var editor string
	err := s.db.QueryRowContext(ctx, s.bind("select editor from sessions where token = ? and expires > ?"), hashToken(token), now.UnixMilli()).Scan(&editor)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return editor, err
}

// EndSession forgets a token.
func (s *Store) EndSession(ctx context.Context, token string) error {
	return s.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, s.bind("delete from sessions where token = ?"), hashToken(token))
		return err
	})
}

func hashToken(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}
