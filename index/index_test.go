package index

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestWhatGoesInComesOut(t *testing.T) {
	for name, open := range map[string]func(t *testing.T) *Index{
		"memory": func(t *testing.T) *Index { x, err := Memory(); require.NoError(t, err); return x },
		"disk": func(t *testing.T) *Index {
			x, err := Open(filepath.Join(t.TempDir(), "i"), Options{})
			require.NoError(t, err)
			return x
		},
	} {
		t.Run(name, func(t *testing.T) {
			x := open(t)
			defer func() { require.NoError(t, x.Close()) }()
			ctx := context.Background()
			entries := invent(1, 300)
			require.NoError(t, x.Add(ctx, entries))
			for _, e := range entries {
				a, ok, err := x.Article(ctx, e.Article.Path)
				require.NoError(t, err)
				require.True(t, ok)
				require.Equal(t, e.Article, a)
			}
			items, err := x.List(ctx)
			require.NoError(t, err)
			assert.Len(t, items, 300)
			ns, err := x.Neighbours(ctx, entries[0].Article.Path, entries[0].Story)
			require.NoError(t, err)
			assert.NotEmpty(t, ns)
			ps, err := x.Peers(ctx, ns, entries[0].Keys[0])
			require.NoError(t, err)
			assert.NotEmpty(t, ps)
			hits, err := x.Search(ctx, entries[3].Article.Sentences[4].Text, 3)
			require.NoError(t, err)
			require.Len(t, hits, 1)
			assert.Equal(t, entries[3].Article.Sentences[4], hits[0].Sentence)
			n, err := x.Remove(ctx, []string{entries[3].Article.Path, "none"})
			require.NoError(t, err)
			assert.Equal(t, 1, n)
			_, ok, err := x.Article(ctx, entries[3].Article.Path)
			require.NoError(t, err)
			assert.False(t, ok)
		})
	}
}
