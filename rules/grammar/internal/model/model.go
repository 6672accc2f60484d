// Package model holds the trained model. Its data is derived from UD English EWT and UD English GUM: see NOTICE in the grammar's folder.
package model

import (
	_ "embed"
	"sync"

	"crosscheck/rules/grammar/internal/engine"
)

//go:embed model.bin
var data []byte

// Load reads the embedded model, once.
var Load = sync.OnceValues(func() (*engine.Model, error) { return engine.Decode(data) })
