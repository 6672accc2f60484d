package claims

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"crosscheck/checker"
	"crosscheck/checker/ingest"
	"crosscheck/rules/claims/lexicon"
)

// Every phrase of an axis that is limited to some things is read of one of them from a plain sentence: one that nothing reads is dead.
func TestEveryLimitedStepIsRead(t *testing.T) {
	frames := []string{"The X was W.", "The X did W.", "They did W the X.", "The X did V and W.", "The X was found W.", "The X has W.", "The X was Wed.", "The X arrived W.", "The union did W the X.", "The union was W the X."}
	for _, s := range lexicon.NewsAxes().Steps() {
		things := lexicon.NewsAxes().Things(s.Axis)
		if things == nil {
			continue
		}
		if things[0] == "person" {
			things = []string{"driver"}
		}
		read := false
		for _, f := range frames {
			text := strings.NewReplacer("X", things[0], "W", s.Label).Replace(f)
			read = read || reads(t, text, s)
		}
		assert.True(t, read, "nothing reads %q of %s", s.Label, s.Axis)
	}
}

// reads tells whether a sentence gives a claim of a step.
func reads(t *testing.T, text string, s lexicon.Step) bool {
	t.Helper()
	for _, c := range (Reader{}).Read(ingest.Text("wire.md", text)).Claims {
		if (c.Kind == checker.Status || c.Kind == checker.Stance) && c.Value.Unit == s.Axis && c.Value.Admits.Holds(s.At) {
			return true
		}
	}
	return false
}
