package report_test

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"crosscheck/checker"
	"crosscheck/checker/report"
)

// reports are what every consumer has to take.
func reports() map[string]checker.Report {
	return map[string]checker.Report{"fixture": fixture(), "hostile": hostile(), "empty": {}}
}

// valid checks a JSON value against a schema in testdata.
func valid(t *testing.T, schema, text string) {
	t.Helper()
	file, err := os.Open("testdata/" + schema)
	require.NoError(t, err)
	defer file.Close()
	doc, err := jsonschema.UnmarshalJSON(file)
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource(schema, doc))
	s, err := c.Compile(schema)
	require.NoError(t, err)
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err, text)
	require.NoError(t, s.Validate(value))
}

func TestJSONMeetsItsSchema(t *testing.T) {
	for _, r := range reports() {
		valid(t, "schema.report.json", write(t, report.JSON, r, options()))
	}
}

func TestSARIFMeetsTheStandard(t *testing.T) {
	for name, r := range reports() {
		out := write(t, report.SARIF, r, options())
		log, err := sarif.FromBytes([]byte(out))
		require.NoError(t, err, name)
		require.Len(t, log.Runs[0].Results, len(r.Findings))
		// The library writes its zero values where a report says nothing; give it the standard's own defaults.
		log.Runs[0].Language, log.Runs[0].Tool.Driver.Language = "en-US", "en-US"
		log.Runs[0].NewlineSequences = []string{"\n"}
		require.NoError(t, log.Validate(), name)
		var ours, theirs any
		require.NoError(t, json.Unmarshal([]byte(out), &ours))
		again, err := json.Marshal(log)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(again, &theirs))
		subset(t, "", ours, theirs)
	}
}

// subset fails where the library did not know a field that we wrote.
func subset(t *testing.T, at string, ours, theirs any) {
	switch o := ours.(type) {
	case map[string]any:
		m, ok := theirs.(map[string]any)
		require.True(t, ok, at)
		for k, v := range o {
			require.Contains(t, m, k, at)
			subset(t, at+"."+k, v, m[k])
		}
	case []any:
		m, ok := theirs.([]any)
		require.True(t, ok, at)
		require.Len(t, m, len(o), at)
		for i := range o {
			subset(t, at+"[]", o[i], m[i])
		}
	default:
		require.Equal(t, ours, theirs, at)
	}
}

func TestSARIFCarriesBothPassagesAndWhatWasDecided(t *testing.T) {
	log, err := sarif.FromBytes([]byte(write(t, report.SARIF, fixture(), options())))
	require.NoError(t, err)
	run := log.Runs[0]
	first := run.Results[0]
	assert.Equal(t, "3f9c21aa07d4", first.PartialFingerprints["crosscheck/v1"])
	assert.Equal(t, "harbor-ledger.md", *first.Locations[0].PhysicalLocation.ArtifactLocation.URI, "the checked article comes first")
	assert.Equal(t, "new", *first.BaselineState)
	assert.Len(t, first.RelatedLocations, 3)
	assert.Contains(t, *first.RelatedLocations[0].Message.Text, "41 dead (Coast Wire")
	assert.Equal(t, "quantity/conflict", *run.Tool.Driver.Rules[first.RuleIndex].ID)
	assert.Equal(t, "unchanged", *run.Results[2].BaselineState)
	assert.Equal(t, "inSource", *run.Results[3].Suppressions[0].Kind)
}

// The columns of SARIF count UTF-16 units of the line, those of reviewdog bytes.
func TestColumnsCountTheSource(t *testing.T) {
	o := options()
	line := "— 🚢 The ferry: «killed 38 passengers»"
	o.File = func(article string) (string, []byte) { return "in/" + article, []byte("one\n" + line + "\r\n") }
	r := fixture()
	r.Findings = r.Findings[:1]
	p := &r.Findings[0].Sides[0].Passages[0]
	p.Line, p.Column = 2, strings.Index(line, "killed")+1
	log, err := sarif.FromBytes([]byte(write(t, report.SARIF, r, o)))
	require.NoError(t, err)
	at := log.Runs[0].Results[0].Locations[0].PhysicalLocation
	assert.Equal(t, "in/harbor-ledger.md", *at.ArtifactLocation.URI)
	assert.Equal(t, 18, *at.Region.StartColumn)
	assert.Equal(t, 18+len("killed 38 passengers"), *at.Region.EndColumn)
	assert.Contains(t, write(t, report.RDJSONL, r, o), `"start":{"line":2,"column":23},"end":{"line":2,"column":43}`)
	assert.Contains(t, write(t, report.GitHub, r, o), "file=in/harbor-ledger.md,line=2,col=18,")
}

func TestReviewdogTakesEveryLine(t *testing.T) {
	for _, r := range reports() {
		out := strings.TrimSuffix(write(t, report.RDJSONL, r, options()), "\n")
		if len(r.Findings) == 0 {
			assert.Empty(t, out)
			continue
		}
		lines := strings.Split(out, "\n")
		assert.Len(t, lines, len(r.Findings))
		for _, line := range lines {
			valid(t, "schema.rdjson.json", line)
		}
	}
}

// A runner takes a line for a command when it begins with "::"; it ends at the next "::" and unescapes what it read.
func TestGitHubRunnerReadsTheAnnotations(t *testing.T) {
	unescape := strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",")
	for name, r := range reports() {
		commands := 0
		for _, line := range strings.Split(write(t, report.GitHub, r, options()), "\n") {
			rest, ok := strings.CutPrefix(line, "::")
			if !ok {
				assert.NotContains(t, line, "##[", name)
				continue
			}
			commands++
			head, data, ok := strings.Cut(rest, "::")
			require.True(t, ok, line)
			level, props, _ := strings.Cut(head, " ")
			assert.Contains(t, []string{"error", "warning", "notice"}, level)
			for _, prop := range strings.Split(props, ",") {
				key, value, ok := strings.Cut(prop, "=")
				require.True(t, ok, prop)
				assert.Contains(t, []string{"file", "line", "col", "title"}, key)
				assert.NotEmpty(t, unescape.Replace(value))
			}
			assert.NotEmpty(t, unescape.Replace(data))
		}
		failed := 0
		for _, s := range r.Skipped {
			if s.Failed {
				failed++
			}
		}
		assert.Equal(t, len(r.Findings)+len(options().Notices)+failed, commands, name)
	}
}

func TestJUnitCountsAddUp(t *testing.T) {
	type suite struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Errors   int `xml:"errors,attr"`
		Skipped  int `xml:"skipped,attr"`
		Cases    []struct {
			Name    string    `xml:"name,attr"`
			Failure *struct{} `xml:"failure"`
			Skipped *struct{} `xml:"skipped"`
		} `xml:"testcase"`
	}
	for name, r := range reports() {
		var got struct {
			Suites []suite `xml:"testsuite"`
		}
		out := write(t, report.JUnit, r, options())
		require.NoError(t, xml.Unmarshal([]byte(out), &got), name)
		require.Len(t, got.Suites, 1)
		assert.Len(t, got.Suites[0].Cases, got.Suites[0].Tests)
		failures := 0
		for _, c := range got.Suites[0].Cases {
			if c.Failure != nil {
				failures++
			}
		}
		assert.Equal(t, got.Suites[0].Failures, failures)
		if name == "fixture" {
			assert.Equal(t, 1, failures)
			assert.Equal(t, 2, got.Suites[0].Skipped)
		}
	}
}

// The page asks for nothing beside itself and runs nothing, whatever the articles hold.
func TestHTMLPageStandsAlone(t *testing.T) {
	for name, r := range reports() {
		z := html.NewTokenizer(strings.NewReader(write(t, report.HTML, r, options())))
		for {
			kind := z.Next()
			if kind == html.ErrorToken {
				require.ErrorIs(t, z.Err(), io.EOF)
				break
			}
			tok := z.Token()
			if kind != html.StartTagToken {
				continue
			}
			assert.NotContains(t, []string{"script", "link", "img", "iframe", "form", "a", "b"}, tok.Data, name)
			for _, a := range tok.Attr {
				assert.NotContains(t, []string{"href", "src", "onload", "onclick", "style"}, a.Key, name)
			}
		}
	}
}

func TestMarkdownFitsAComment(t *testing.T) {
	r := fixture()
	for range 10 {
		r.Findings = append(r.Findings, r.Findings...)
	}
	out := write(t, report.Markdown, r, options())
	assert.Less(t, len(out), 65_536)
	assert.Contains(t, out, "too long for a comment")
	assert.True(t, json.Valid([]byte(write(t, report.JSON, r, options()))))
}
