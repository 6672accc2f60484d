package index

import (
	"context"
	"fmt"
)

// Remove takes articles out, all in one step, and returns how many of the paths the index held.
func (x *Index) Remove(ctx context.Context, paths []string) (int, error) {
	if x.readOnly {
		return 0, fmt.Errorf("remove from index %q: %w", x.dir, ErrReadOnly)
	}
	x.writing.Lock()
	defer x.writing.Unlock()
	if err := x.usable(); err != nil {
		return 0, fmt.Errorf("remove from index %q: %w", x.dir, err)
	}
	var c change
	seen := map[string]bool{}
	for _, path := range paths {
		h, ok, err := x.find(ctx, path)
		if err != nil {
			return 0, x.named(err, "remove", path)
		}
		if ok && !seen[path] {
			seen[path] = true
			c.removed, c.old = append(c.removed, path), append(c.old, h)
		}
	}
	if len(c.removed) == 0 {
		return 0, nil
	}
	if err := x.apply(&c, nil); err != nil {
		return 0, fmt.Errorf("remove from index %q: %w", x.dir, err)
	}
	return len(c.removed), nil
}
