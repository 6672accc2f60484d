package index

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"crosscheck/checker"
)

// Rebuilt is what became of the articles of an index that was rebuilt.
type Rebuilt struct {
	Articles  int
	Sentences int
	Lost      []Fault // articles and files that could not be read, in order of path
}

// Rebuild makes an index anew from the articles that it holds: one that is damaged, as far as it can be read, or one whose keys are of
// another version. Entry makes the keys. While it works, and when it fails, the old index stays as it is; there must be room for both.
// Where the list of what was removed is damaged, removed articles come back.
func Rebuild(ctx context.Context, dir string, o Options, entry func(checker.Article) Entry) (Rebuilt, error) {
	out, err := rebuild(ctx, dir, o, entry)
	if err != nil {
		return out, fmt.Errorf("rebuild index %q: %w", dir, err)
	}
	return out, nil
}

func rebuild(ctx context.Context, dir string, o Options, entry func(checker.Article) Entry) (out Rebuilt, err error) {
	m, err := readManifest(dir)
	if errors.Is(err, ErrCorrupt) {
		m, err = guess(dir)
	}
	if err == nil && m.Schema != Schema {
		err = m.check(dir, 0)
	}
	if err != nil {
		return out, err
	}
	s, err := openSource(filepath.Join(dir, m.Data), true)
	if err != nil {
		return out, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	next := manifest{Schema: Schema, Keys: o.Keys}
	if o.Keys == 0 {
		next.Keys = m.Keys
	}
	if next.Data, err = makeGeneration(dir, 1+number(m.Data)); err != nil {
		return out, err
	}
	if err := s.copyTo(ctx, dir, next, o, entry, &out); err != nil {
		return out, errors.Join(err, os.RemoveAll(filepath.Join(dir, next.Data)))
	}
	if err := next.write(dir); err != nil {
		return out, err
	}
	_ = os.RemoveAll(filepath.Join(dir, m.Data)) // what stays is taken away by the next to write
	return out, nil
}

// number returns which generation a folder's name says it is.
func number(data string) (n int) {
	_, _ = fmt.Sscanf(data, generation+"%d-", &n)
	return n
}

// guess returns a manifest for a folder whose own is damaged: that of the last generation.
func guess(dir string) (manifest, error) {
	paths, err := filepath.Glob(filepath.Join(dir, generation+"*"))
	if err != nil || len(paths) == 0 {
		return manifest{}, errors.Join(ErrMissing, err)
	}
	last := slices.MaxFunc(paths, func(a, b string) int { return cmp.Compare(number(filepath.Base(a)), number(filepath.Base(b))) })
	return manifest{Schema: Schema, Data: filepath.Base(last)}, nil
}

// copyTo writes what can be read into a new generation.
func (s *source) copyTo(ctx context.Context, dir string, m manifest, o Options, entry func(checker.Article) Entry, out *Rebuilt) error {
	b, err := openBleve(filepath.Join(dir, m.Data), false)
	if err != nil {
		return err
	}
	x, err := newIndex(dir, b, m, o)
	if err != nil {
		return errors.Join(err, closeBleve(b))
	}
	_, err = x.Feed(ctx, s.entries(ctx, entry, out))
	out.Lost = append(out.Lost, s.faults...)
	slices.SortFunc(out.Lost, func(a, b Fault) int { return strings.Compare(a.Path, b.Path) })
	return errors.Join(err, x.Close())
}

// stand is where an article stands in a source.
type stand struct {
	path    string
	part    *part
	doc     uint32
	ordinal uint32
}

// stands returns where each article stands, in order of path. Of several of one path the last one written counts.
func (s *source) stands() []stand {
	last := map[string]stand{}
	for _, p := range s.parts {
		err := p.walk(func(doc uint32, path string) error {
			h, err := p.guardedHeader(doc)
			if err != nil {
				s.fault(path, err)
				return nil
			}
			if old, ok := last[path]; !ok || old.ordinal < h.ordinal {
				last[path] = stand{path, p, doc, h.ordinal}
			}
			return nil
		})
		if err != nil {
			s.fault(p.name(), err)
		}
	}
	out := make([]stand, 0, len(last))
	for _, t := range last {
		out = append(out, t)
	}
	slices.SortFunc(out, func(a, b stand) int { return strings.Compare(a.path, b.path) })
	return out
}

func (p *part) guardedHeader(doc uint32) (h header, err error) {
	defer caught(&err)
	h, err = p.header(doc)
	return h, err
}

// entries yields every article that can be read, with its keys, which are made beside each other and yielded in order of path.
func (s *source) entries(ctx context.Context, entry func(checker.Article) Entry, out *Rebuilt) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		stands := s.stands()
		for chunk := range slices.Chunk(stands, 64) {
			if ctx.Err() != nil {
				yield(Entry{}, ctx.Err())
				return
			}
			entries, errs := make([]Entry, len(chunk)), make([]error, len(chunk))
			side(len(chunk), func(i int) {
				var a checker.Article
				if a, errs[i] = chunk[i].part.guardedArticle(chunk[i].doc); errs[i] == nil {
					entries[i] = entry(a)
				}
			})
			for i, e := range entries {
				if errs[i] != nil {
					s.fault(chunk[i].path, errs[i])
					continue
				}
				out.Articles++
				out.Sentences += len(e.Article.Sentences)
				if !yield(e, nil) {
					return
				}
			}
		}
	}
}

func (p *part) guardedArticle(doc uint32) (a checker.Article, err error) {
	defer caught(&err)
	return p.article(doc)
}

// side calls f for 0 to n-1, some side by side.
func side(n int, f func(i int)) {
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}
