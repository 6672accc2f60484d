package postgres

import (
	"crypto/sha256"
	"encoding/hex"
	"hash/fnv"
	"strings"
)

// Buckets is the number of buckets that a store's rows lie in. It never changes for a store: rows are found by it.
const Buckets = 64

// bucket returns the bucket of a path, a key or a term.
func bucket(key string) int16 {
	h := fnv.New32a()
	h.Write([]byte(key))
	return int16(h.Sum32() % Buckets)
}

// longest is the length in bytes beyond which a key stands for itself by its hash: an index of PostgreSQL takes no longer ones.
const longest = 500

// clean makes a key fit to be text in PostgreSQL, which holds no zero bytes and nothing but UTF-8. It is applied to what is stored and to
// what is asked for, so that at worst two strange keys meet and more is proposed than need be.
func clean(key string) string {
	if strings.IndexByte(key, 0) >= 0 {
		key = strings.ReplaceAll(key, "\x00", "\ufffd")
	}
	key = strings.ToValidUTF8(key, "\ufffd")
	if len(key) > longest {
		sum := sha256.Sum256([]byte(key))
		key = strings.ToValidUTF8(key[:longest-64], "") + hex.EncodeToString(sum[:])
	}
	return key
}

// cleaned returns keys as they are stored, each once, and their buckets, each once.
func cleaned(keys []string) (out []string, buckets []int16) {
	seen, held := make(map[string]bool, len(keys)), map[int16]bool{}
	for _, k := range keys {
		k = clean(k)
		if seen[k] {
			continue
		}
		seen[k] = true
		out = append(out, k)
		if b := bucket(k); !held[b] {
			held[b] = true
			buckets = append(buckets, b)
		}
	}
	return out, buckets
}
