package rules_test

import (
	"flag"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
)

var update = flag.Bool("update", false, "write what is found into the fixtures")

// A scenario is a folder of an archive: articles, and under the name "want" what must be found between them.
type scenario struct {
	name     string
	articles fstest.MapFS
	want     *txtar.File
}

// scenarios parts an archive into its folders, in order.
func scenarios(t *testing.T, a *txtar.Archive) []*scenario {
	t.Helper()
	var out []*scenario
	for i := range a.Files {
		f := &a.Files[i]
		dir, base := path.Split(f.Name)
		if len(out) == 0 || out[len(out)-1].name != strings.TrimSuffix(dir, "/") {
			out = append(out, &scenario{name: strings.TrimSuffix(dir, "/"), articles: fstest.MapFS{}})
		}
		s := out[len(out)-1]
		if base == "want" {
			s.want = f
			continue
		}
		s.articles[base] = &fstest.MapFile{Data: f.Data}
	}
	for _, s := range out {
		require.NotNil(t, s.want, "%s says not what it expects", s.name)
		require.NotEmpty(t, s.articles, "%s has no article", s.name)
	}
	return out
}

// said puts findings on a line each: rule, kind, and the quotes of the sides; "nothing" where there is none.
func said(fs []checker.Finding) string {
	var lines []string
	for _, f := range fs {
		var quotes []string
		for _, s := range f.Sides {
			quotes = append(quotes, fmt.Sprintf("%q", s.Passages[0].Quote))
		}
		slices.Sort(quotes)
		lines = append(lines, fmt.Sprintf("%s %s: %s\n", f.Rule, f.Kind, strings.Join(quotes, " <> ")))
	}
	if lines == nil {
		return "nothing\n"
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

var quotation = regexp.MustCompile(`"(?:\\.|[^"\\])*"`)

// meets tells whether findings are those that are wanted: as many lines, of the same rules and kinds, and on every side the words wanted, or
// a few more or fewer of them, since how far a claim's words reach is no matter of a rule.
func meets(want, got string) bool {
	w, g := strings.Split(strings.TrimSpace(want), "\n"), strings.Split(strings.TrimSpace(got), "\n")
	return len(w) == len(g) && paired(w, g, func(w, g string) bool {
		x, y := quotation.FindAllString(w, -1), quotation.FindAllString(g, -1)
		return quotation.ReplaceAllString(w, "") == quotation.ReplaceAllString(g, "") && paired(x, y, func(x, y string) bool {
			x, y = strings.Trim(x, `"`), strings.Trim(y, `"`)
			return strings.Contains(x, y) || strings.Contains(y, x)
		})
	})
}

// paired tells whether each of x can be given one of y of its own that suits it.
func paired(x, y []string, suits func(x, y string) bool) bool {
	if len(x) == 0 {
		return len(y) == 0
	}
	for i := range y {
		if suits(x[0], y[i]) && paired(x[1:], slices.Delete(slices.Clone(y), i, i+1), suits) {
			return true
		}
	}
	return false
}

// Every archive holds what its rule finds and what all rules leave alone.
func TestFixtures(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	for _, file := range paths {
		archive, err := txtar.ParseFile(file)
		require.NoError(t, err)
		for _, s := range scenarios(t, archive) {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+s.name, func(t *testing.T) {
				corpus, err := ingest.FS(s.articles)
				require.NoError(t, err)
				require.Len(t, corpus.Articles, len(s.articles))
				got := said(findings(t, corpus.Articles))
				if *update && !meets(string(s.want.Data), got) {
					s.want.Data = []byte(got)
				}
				assert.True(t, meets(string(s.want.Data), got), "wanted %s\ngot %s", s.want.Data, got)
			})
		}
		if *update {
			require.NoError(t, os.WriteFile(file, txtar.Format(archive), 0o644))
		}
	}
}

var ruleLiteral = regexp.MustCompile(`= checker\.Rule\{\s+Name:\s+"([^"]+)"`)

// Each file with a rule has its archive, which shows every rule of the file at work, and near misses; no archive is left over.
func TestEveryRuleHasItsFixture(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	archives, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	for _, file := range files {
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		literals := ruleLiteral.FindAllStringSubmatch(string(source), -1)
		if strings.HasSuffix(file, "_test.go") || literals == nil {
			continue
		}
		name := filepath.Join("testdata", strings.TrimSuffix(file, ".go")+".txtar")
		archives = slices.DeleteFunc(archives, func(a string) bool { return a == name })
		archive, err := txtar.ParseFile(name)
		if !assert.NoError(t, err) {
			continue
		}
		found, misses := map[string]int{}, 0
		for _, s := range scenarios(t, archive) {
			if string(s.want.Data) == "nothing\n" {
				misses++
			}
			for line := range strings.Lines(string(s.want.Data)) {
				rule, _, _ := strings.Cut(line, " ")
				found[rule]++
			}
		}
		assert.GreaterOrEqual(t, misses, 4, "%s shows too few near misses", name)
		for _, l := range literals {
			assert.GreaterOrEqual(t, found[l[1]], 2, "%s shows %s too seldom at work", name, l[1])
		}
	}
	assert.Empty(t, archives, "archives of no rule")
}
