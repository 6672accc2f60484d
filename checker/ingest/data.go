package ingest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// A datum is a value of JSON that knows where it stands.
type datum struct {
	text   mapped // of strings, numbers and booleans
	fields map[string]*datum
	items  []*datum
	isText bool
}

const (
	deepestJSON = 200
	mostData    = 1_000_000 // values
)

// readData reads one value of JSON from a file's text; offset is added to places.
func readData(data []byte, offset int) (*datum, error) {
	r := dataReader{raw: data, offset: offset, dec: json.NewDecoder(bytes.NewReader(data))}
	r.dec.UseNumber()
	v, err := r.value(0)
	if err != nil {
		return nil, jsonError(err, data)
	}
	if _, err := r.dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("more stands behind the end of its JSON")
	}
	return v, nil
}

// jsonError says where a fault stands.
func jsonError(err error, data []byte) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at := min(int(syntax.Offset), len(data))
		return fmt.Errorf("not JSON at line %d: %w", 1+bytes.Count(data[:at], []byte("\n")), err)
	}
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("not whole: its JSON breaks off")
	}
	return err
}

type dataReader struct {
	raw    []byte
	offset int
	dec    *json.Decoder
	values int
}

func (r *dataReader) value(depth int) (*datum, error) {
	if depth > deepestJSON {
		return nil, fmt.Errorf("nested deeper than %d", deepestJSON)
	}
	if r.values++; r.values > mostData {
		return nil, fmt.Errorf("has more than %d values", mostData)
	}
	before := r.dec.InputOffset()
	token, err := r.dec.Token()
	if err != nil {
		return nil, err
	}
	switch token := token.(type) {
	case json.Delim:
		if token == '[' {
			return r.list(depth)
		}
		return r.object(depth)
	case string:
		start := int(before) + bytes.IndexByte(r.raw[before:], '"')
		return &datum{text: unquoted(string(r.raw[start:r.dec.InputOffset()]), r.offset+start), isText: true}, nil
	case json.Number:
		return &datum{text: mapped{text: token.String()}}, nil
	case bool:
		return &datum{text: mapped{text: fmt.Sprint(token)}}, nil
	}
	return &datum{}, nil
}

func (r *dataReader) list(depth int) (*datum, error) {
	d := &datum{}
	for r.dec.More() {
		v, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		d.items = append(d.items, v)
	}
	_, err := r.dec.Token()
	return d, err
}

func (r *dataReader) object(depth int) (*datum, error) {
	d := &datum{fields: map[string]*datum{}}
	for r.dec.More() {
		key, err := r.dec.Token()
		if err != nil {
			return nil, err
		}
		v, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		if name, ok := key.(string); ok {
			d.fields[name] = v
		}
	}
	_, err := r.dec.Token()
	return d, err
}

// field returns a field, nil where there is none.
func (d *datum) field(name string) *datum {
	if d == nil {
		return nil
	}
	return d.fields[name]
}

// get returns the text of the first field that has one; a list gives its texts, an object its name.
func (d *datum) get(names ...string) string {
	for _, name := range names {
		if s := d.field(name).words(); s != "" {
			return s
		}
	}
	return ""
}

// words is a value as one line.
func (d *datum) words() string {
	switch {
	case d == nil:
		return ""
	case d.fields != nil:
		return d.get("name", "value", "literal", "text")
	case d.items != nil:
		var parts []string
		for _, x := range d.items {
			if s := x.words(); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, ", ")
	}
	return oneLine(d.text.text)
}

// long returns the first field that is a text.
func (d *datum) long(names ...string) (mapped, bool) {
	for _, name := range names {
		if v := d.field(name); v != nil && v.isText && strings.TrimSpace(v.text.text) != "" {
			return v.text, true
		}
	}
	return mapped{}, false
}
