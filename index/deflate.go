package index

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"fmt"
	"io"
	"sync"
)

// dictionary holds what news is full of, the most frequent last: text deflates by a tenth better when it may point there. It is part of
// the schema.
//
//go:embed dictionary.txt
var dictionary []byte

// level is how hard text is deflated: the default level takes an eighth longer to make it a few thousandths smaller.
const level = 4

var deflaters = sync.Pool{New: func() any {
	w, err := flate.NewWriterDict(io.Discard, level, dictionary)
	if err != nil {
		panic(err) // only an unknown level errs
	}
	return w
}}

// deflate appends the deflated body to b.
func deflate(b, body []byte) []byte {
	out := bytes.NewBuffer(b)
	w := deflaters.Get().(*flate.Writer)
	defer deflaters.Put(w)
	w.Reset(out)
	_, _ = w.Write(body) // a buffer does not fail
	_ = w.Close()
	return out.Bytes()
}

var inflaters = sync.Pool{New: func() any { return flate.NewReader(bytes.NewReader(nil)) }}

// inflate returns the body of the given length.
func inflate(b []byte, size int) ([]byte, error) {
	r := inflaters.Get().(io.ReadCloser)
	defer inflaters.Put(r)
	if err := r.(flate.Resetter).Reset(bytes.NewReader(b), dictionary); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	out.Grow(min(size, 64*len(b)+64) + bytes.MinRead)
	n, err := io.Copy(&out, io.LimitReader(r, int64(size)+1))
	if err != nil {
		return nil, fmt.Errorf("unpack text: %w", err)
	}
	if n != int64(size) {
		return nil, errShort
	}
	return out.Bytes(), nil
}
