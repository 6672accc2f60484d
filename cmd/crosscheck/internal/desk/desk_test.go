package desk_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/checker"
	"crosscheck/checker/config"
	"crosscheck/checker/ingest"
	"crosscheck/cmd/crosscheck/internal/desk"
	"crosscheck/rules"
	"crosscheck/rules/claims"
)

func put(t *testing.T, path, text string) string {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	return path
}

func ferry(outlet string, killed int) string {
	return fmt.Sprintf("---\noutlet: %s\npublished: 2031-03-05\n---\n# Ferry sinks off Port Ness\n\nThe ferry sank off Port Ness on Tuesday.\n\n"+
		"The sinking killed %d passengers, the coast guard said.\n", outlet, killed)
}

func engine() *checker.Engine { return &checker.Engine{Reader: claims.Reader{}, Rules: rules.All} }

func paths(c *desk.Corpus) []string {
	var out []string
	for _, a := range c.Articles {
		out = append(out, a.Path)
	}
	return out
}

func TestCorpusKnowsAFileByAllItsNames(t *testing.T) {
	dir := t.TempDir()
	one := put(t, filepath.Join(dir, "a", "x.md"), ferry("A", 1))
	put(t, filepath.Join(dir, "b", "x.md"), ferry("B", 2))
	require.NoError(t, os.Symlink(one, filepath.Join(dir, "b", "link.md")))
	c, err := desk.Read(t.Context(), config.Config{}, []string{one, filepath.Join(dir, "a"), filepath.Join(dir, "b")}, ingest.Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{one, "x.md"}, paths(c), "the file, its folder and a link to it are one article")
	file, text := c.File("x.md")
	assert.Equal(t, filepath.Join(dir, "b", "x.md"), file)
	assert.Contains(t, string(text), "outlet: B")

	c, err = desk.Read(t.Context(), config.Config{}, []string{filepath.Join(dir, "a"), filepath.Join(dir, "b")}, ingest.Options{})
	require.NoError(t, err)
	assert.Equal(t, []string{"x.md", filepath.ToSlash(filepath.Join(dir, "b", "x.md"))}, paths(c), "one name in two folders")
	assert.Equal(t, c.Articles[1].Path, c.Articles[1].Sentences[0].Article)
}

func TestCorpusKnowsTheFileOfAFeedsEntry(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "in", "two.jsonl"), `{"outlet": "A", "title": "One", "text": "Three people died."}`+"\n"+`{"outlet": "B", "title": "Two", "text": "Four people died."}`+"\n")
	c, err := desk.Read(t.Context(), config.Config{}, []string{dir}, ingest.Options{})
	require.NoError(t, err)
	require.Len(t, c.Articles, 2)
	for _, a := range c.Articles {
		file, text := c.File(a.Path)
		assert.Equal(t, filepath.Join(dir, "in", "two.jsonl"), file)
		assert.NotEmpty(t, text)
	}
}

func TestCorpusNamesOutletsAsConfigured(t *testing.T) {
	file := put(t, filepath.Join(t.TempDir(), "x.md"), ferry("CW", 1))
	c, err := desk.Read(t.Context(), config.Config{Outlets: map[string][]string{"Coast Wire": {"CW"}}}, []string{file}, ingest.Options{})
	require.NoError(t, err)
	assert.Equal(t, "Coast Wire", c.Articles[0].Outlet)
}

// ws opens a workspace on a folder with one source.
func ws(t *testing.T) (*desk.Workspace, string) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "archive", "coast.md"), ferry("Coast Wire", 41))
	conf := config.Config{Path: filepath.Join(dir, config.Name), Sources: []string{"archive"}}
	w, err := desk.OpenWorkspace(t.Context(), dir, conf, engine(), nil)
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, w.Close()) })
	for _, r := range rules.All {
		w.Rules = append(w.Rules, r.Name)
	}
	return w, dir
}

func judged(t *testing.T, w *desk.Workspace, drafts ...checker.Reading) int {
	t.Helper()
	r, _, err := w.Judge(context.Background(), drafts)
	require.NoError(t, err)
	return len(r.Findings)
}

func TestWorkspaceFollowsItsSources(t *testing.T) {
	w, dir := ws(t)
	draft := w.Read(filepath.Join(dir, "draft.md"), ferry("Harbor Ledger", 38))
	assert.Equal(t, "draft.md", draft.Article.Path)
	assert.Equal(t, 1, judged(t, w, draft))

	source := put(t, filepath.Join(dir, "archive", "coast.md"), ferry("Coast Wire", 38))
	_, isSource, err := w.Refresh(t.Context(), source)
	require.NoError(t, err)
	assert.True(t, isSource)
	assert.Equal(t, 0, judged(t, w, draft), "the source was put right")

	fresh := put(t, filepath.Join(dir, "archive", "late", "valley.md"), ferry("Valley Post", 44))
	_, isSource, err = w.Refresh(t.Context(), fresh)
	require.NoError(t, err)
	assert.True(t, isSource)
	assert.Equal(t, 1, judged(t, w, draft), "a new source")
	require.NoError(t, os.Remove(fresh))
	_, _, err = w.Refresh(t.Context(), fresh)
	require.NoError(t, err)
	assert.Equal(t, 0, judged(t, w, draft), "the new source is gone")
	assert.Equal(t, []string{"coast.md"}, w.Sources())

	elsewhere := put(t, filepath.Join(dir, "notes.md"), "Nothing.")
	_, isSource, err = w.Refresh(t.Context(), elsewhere)
	require.NoError(t, err)
	assert.False(t, isSource)
}

func TestADraftIsNotComparedWithItsEarlierVersion(t *testing.T) {
	w, dir := ws(t)
	edited := w.Read(filepath.Join(dir, "archive", "coast.md"), strings.Replace(ferry("Coast Wire", 44), "Coast Wire", "Another Name", 1))
	assert.Equal(t, "coast.md", edited.Article.Path)
	assert.Equal(t, 0, judged(t, w, edited))
	other := w.Read(filepath.Join(dir, "draft.md"), ferry("Harbor Ledger", 41))
	assert.Equal(t, 1, judged(t, w, edited, other), "drafts are compared as they are written")
}
