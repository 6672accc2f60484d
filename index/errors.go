package index

import (
	"errors"
	"fmt"
)

// What can be the matter with an index. Every error names the folder and wraps one of these, or is a *VersionError.
var (
	ErrMissing  = errors.New("no index there")
	ErrLocked   = errors.New("another process holds the index")
	ErrReadOnly = errors.New("index is open for reading only")
	ErrClosed   = errors.New("index is closed")
	ErrCorrupt  = errors.New("index is damaged: verify it, then rebuild it")
)

// A VersionError says that an index was made by another version of this program. What it holds can be had again: rebuild it.
type VersionError struct {
	Dir        string
	What       string // "schema": how articles are stored; "keys": how an article is found again
	Have, Want int
}

// Error names both versions, and which of them is the newer.
func (e *VersionError) Error() string {
	age := "older"
	if e.Have > e.Want {
		age = "newer"
	}
	return fmt.Sprintf("index %q is of an %s version: its %s are of version %d, this program's of %d: rebuild it", e.Dir, age, e.noun(), e.Have, e.Want)
}

func (e *VersionError) noun() string {
	if e.What == "keys" {
		return "keys"
	}
	return "articles"
}
