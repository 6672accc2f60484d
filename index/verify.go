package index

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
)

// Verified is what a verification found.
type Verified struct {
	Articles  int
	Sentences int
	Faults    []Fault // in order of path; none where the index is sound
}

// Verify reads the whole index in a folder: every file against its checksum, every article against its own, every sentence against its
// article. It errs where it cannot judge: no index there, another process writes to it, no leave to read it.
func Verify(ctx context.Context, dir string) (Verified, error) {
	var out Verified
	m, err := readManifest(dir)
	if errors.Is(err, ErrCorrupt) {
		out.Faults = append(out.Faults, Fault{Path: manifestName, What: err.Error()})
		return out, nil
	}
	if err == nil {
		err = m.check(dir, 0)
	}
	if err != nil {
		return out, err
	}
	s, err := openSource(filepath.Join(dir, m.Data), false)
	if err != nil {
		return out, fmt.Errorf("verify index %q: %w", dir, err)
	}
	err = s.verify(ctx, &out)
	out.Faults = append(out.Faults, s.faults...)
	slices.SortFunc(out.Faults, func(a, b Fault) int { return strings.Compare(a.Path, b.Path) })
	if err = errors.Join(err, s.Close()); err != nil {
		return out, fmt.Errorf("verify index %q: %w", dir, err)
	}
	return out, nil
}

func (s *source) verify(ctx context.Context, out *Verified) error {
	seen := map[string]bool{}
	for _, p := range s.parts {
		docs := uint64(0)
		err := p.walk(func(doc uint32, path string) error {
			n, err := p.whole(doc, path)
			switch {
			case err != nil:
				s.fault(path, err)
			case seen[path] && s.sure:
				s.fault(path, errors.New("it is held twice"))
			case !seen[path]:
				out.Articles++
				out.Sentences += n
			}
			seen[path] = true
			docs += 1 + uint64(n)
			return ctx.Err()
		})
		if ctx.Err() != nil {
			return ctx.Err()
		}
		marks, _ := p.docs("_id", []byte(compactionMark))
		if marks != nil {
			docs += marks.GetCardinality()
		}
		if err == nil && s.sure && docs != p.live() {
			err = fmt.Errorf("it has %d live documents, its articles account for %d", p.live(), docs)
		}
		if err != nil {
			s.fault(p.name(), err)
		}
	}
	return nil
}

// name returns the name of the part's file, "" in memory.
func (p *part) name() string {
	if s, ok := p.Segment.(interface{ Path() string }); ok {
		return filepath.Base(s.Path())
	}
	return ""
}

// walk calls f with every head. A fault that ends the walk is an error, a panic too.
func (p *part) walk(f func(doc uint32, path string) error) (err error) {
	defer caught(&err)
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	return p.terms("_id", []byte{headID}, []byte{headID + 1}, func(id string) error {
		docs, err := p.docs("_id", []byte(id))
		if err != nil || docs == nil {
			return err
		}
		for it := docs.Iterator(); it.HasNext(); {
			if err := f(it.Next(), id[1:]); err != nil {
				return err
			}
		}
		return nil
	})
}

// whole returns how many sentences the article of that head has, and errs where it or one of them is not as it was put in.
func (p *part) whole(doc uint32, path string) (n int, err error) {
	defer caught(&err)
	h, err := p.header(doc)
	if err != nil {
		return 0, err
	}
	if held, err := p.path(doc); err != nil || held != path {
		return 0, errors.Join(err, fmt.Errorf("it is held under another path, %q", held))
	}
	if _, err := p.article(doc); err != nil {
		return h.sentences, err
	}
	members, err := p.docs(fieldMember, ordinalTerm(h.ordinal))
	if err != nil {
		return h.sentences, err
	}
	found := make([]bool, h.sentences)
	if members != nil {
		for it := members.Iterator(); it.HasNext(); {
			ordinal, n, err := p.place(it.Next())
			if err != nil {
				return h.sentences, err
			}
			if ordinal != h.ordinal || n >= len(found) || found[n] {
				return h.sentences, fmt.Errorf("it holds a sentence that is not its own")
			}
			found[n] = true
		}
	}
	if i := slices.Index(found, false); i >= 0 {
		return h.sentences, fmt.Errorf("its sentence %d is missing", i)
	}
	return h.sentences, nil
}
