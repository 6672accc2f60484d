package index

import (
	"encoding/binary"
	"errors"
	"time"
)

var errShort = errors.New("stored article ends too soon or too late")

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// The forms of a stored time.
const (
	timeNone  = iota // the zero time
	timeUTC          // seconds, nanoseconds
	timeZoned        // the same, then the zone's name and its offset from UTC in seconds
)

// appendTime writes the instant and the zone in which it was given: "late Monday" is late where it was printed.
func appendTime(b []byte, t time.Time) []byte {
	if t == (time.Time{}) {
		return append(b, timeNone)
	}
	form := byte(timeZoned)
	if t.Location() == time.UTC {
		form = timeUTC
	}
	b = append(b, form)
	b = binary.AppendVarint(b, t.Unix())
	b = binary.AppendUvarint(b, uint64(t.Nanosecond()))
	if form == timeZoned {
		name, offset := t.Zone()
		b = appendString(b, name)
		b = binary.AppendVarint(b, int64(offset))
	}
	return b
}

// sameTime tells whether two times are stored as the same bytes.
func sameTime(a, b time.Time) bool {
	if a == b {
		return true
	}
	an, ao := a.Zone()
	bn, bo := b.Zone()
	return a.Equal(b) && an == bn && ao == bo && a.IsZero() == b.IsZero() && (a.Location() == time.UTC) == (b.Location() == time.UTC)
}

// reader reads what the append functions wrote. After a fault it returns zero values and keeps the error.
type reader struct {
	b   []byte
	err error
}

func (r *reader) take(n int) []byte {
	if r.err != nil || n < 0 || n > len(r.b) {
		r.err = errShort
		return nil
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *reader) byte() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) uint() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.err = errShort
		return 0
	}
	r.take(n)
	return v
}

func (r *reader) int() int {
	v, n := binary.Varint(r.b)
	if n <= 0 {
		r.err = errShort
		return 0
	}
	r.take(n)
	return int(v)
}

// count reads the length of a list, each member of which takes at least one byte.
func (r *reader) count() int {
	n := r.uint()
	if n > uint64(len(r.b)) {
		r.err = errShort
		return 0
	}
	return int(n)
}

func (r *reader) string() string {
	n := r.uint()
	if n > uint64(len(r.b)) {
		r.err = errShort
		return ""
	}
	return string(r.take(int(n)))
}

func (r *reader) time() time.Time {
	form := r.byte()
	if r.err != nil || form == timeNone {
		return time.Time{}
	}
	t := time.Unix(int64(r.int()), int64(r.uint())).UTC()
	if form == timeZoned {
		name, offset := r.string(), r.int()
		t = t.In(time.FixedZone(name, offset))
	}
	return t
}
