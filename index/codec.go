package index

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"crosscheck/checker"
)

// codecVersion is the first byte of every stored article. Schema counts with it: a change here is a change of Schema.
const codecVersion = 1

// header is what is known of a stored article without unpacking its sentences.
type header struct {
	ordinal   uint32   // the article's number in the ids of its sentences
	hash      [16]byte // of everything that the article holds
	sentences int
	outlet    string
	wire      string
	title     string
	published time.Time
}

// packed is an article made ready to be stored: the same article always packs to the same bytes.
type packed struct {
	header
	path string
	body []byte // as encodeBody wrote it
}

// pack encodes an article, which may be read no more often than once.
func pack(a checker.Article) packed {
	p := packed{path: a.Path, body: encodeBody(a)}
	p.sentences, p.outlet, p.wire, p.title, p.published = len(a.Sentences), a.Outlet, a.Wire, a.Title, a.Published
	h := sha256.New()
	h.Write(appendString(nil, p.path))
	h.Write(p.appendHeader(nil))
	h.Write(p.body)
	copy(p.hash[:], h.Sum(nil))
	return p
}

// appendHeader writes what the hash covers of the header.
func (p *packed) appendHeader(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(p.sentences))
	b = appendString(b, p.outlet)
	b = appendString(b, p.wire)
	b = appendString(b, p.title)
	return appendTime(b, p.published)
}

// The forms of a stored body.
const (
	bodyPlain    = iota // as it is, for an index in memory, where speed counts
	bodyDeflated        // for one on disk, where size does
)

// stored returns the bytes that the index keeps: the header in clear, so that a list is cheap, and the body in the form given.
func (p *packed) stored(form byte) []byte {
	b := make([]byte, 0, 64+len(p.body)/2)
	b = append(b, codecVersion)
	b = binary.AppendUvarint(b, uint64(p.ordinal))
	b = append(b, p.hash[:]...)
	b = p.appendHeader(b)
	b = binary.AppendUvarint(b, uint64(len(p.body)))
	if b = append(b, form); form == bodyPlain {
		return append(b, p.body...)
	}
	return deflate(b, p.body)
}

// unpackHeader reads the header of a stored article, and returns the rest: the length of the body, its form, and the body.
func unpackHeader(stored []byte) (h header, rest []byte, err error) {
	r := reader{b: stored}
	if v := r.byte(); r.err == nil && v != codecVersion {
		return h, nil, fmt.Errorf("article is stored in form %d, not %d", v, codecVersion)
	}
	h.ordinal = uint32(r.uint())
	copy(h.hash[:], r.take(len(h.hash)))
	h.sentences = int(r.uint())
	h.outlet, h.wire, h.title, h.published = r.string(), r.string(), r.string(), r.time()
	return h, r.b, r.err
}

// unpack returns the article that was stored under the path, whole, or an error where a single byte of it differs from what went in.
func unpack(path string, stored []byte) (checker.Article, error) {
	h, rest, err := unpackHeader(stored)
	if err != nil {
		return checker.Article{}, err
	}
	r := reader{b: rest}
	size, form := r.uint(), r.byte()
	if r.err != nil || size > maxBody {
		return checker.Article{}, errShort
	}
	p := packed{header: h, path: path, body: r.b}
	switch {
	case form == bodyDeflated:
		if p.body, err = inflate(r.b, int(size)); err != nil {
			return checker.Article{}, err
		}
	case form != bodyPlain || len(r.b) != int(size):
		return checker.Article{}, errShort
	}
	sum := sha256.New()
	sum.Write(appendString(nil, path))
	sum.Write(p.appendHeader(nil))
	sum.Write(p.body)
	if !bytes.Equal(sum.Sum(nil)[:len(h.hash)], h.hash[:]) {
		return checker.Article{}, errors.New("its bytes are not those that were stored")
	}
	a := checker.Article{Path: path, Outlet: h.outlet, Wire: h.wire, Title: h.title, Published: h.published}
	if err := decodeBody(&a, p.body, h.sentences); err != nil {
		return checker.Article{}, err
	}
	return a, nil
}

// maxBody bounds what a damaged length may have us allocate: no article is a gigabyte long.
const maxBody = 1 << 30
