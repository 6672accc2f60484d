package report

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"

	"crosscheck/checker"
)

type jsonSentence struct {
	Article  string      `json:"article"`
	Line     int         `json:"line"`
	Sentence string      `json:"sentence"`
	Claims   []jsonClaim `json:"claims"`
}

type jsonClaim struct {
	Kind     checker.Kind `json:"kind"`
	Start    int          `json:"start"`
	End      int          `json:"end"`
	Quote    string       `json:"quote"`
	Value    jsonValue    `json:"value"`
	Subject  jsonSubject  `json:"subject"`
	Speaker  string       `json:"speaker"`
	Voice    string       `json:"voice"`
	Polarity string       `json:"polarity"`
	Quoted   bool         `json:"quoted,omitempty"`
}

type jsonValue struct {
	Low   *float64 `json:"low,omitempty"` // left out where unbounded or unknown
	High  *float64 `json:"high,omitempty"`
	Unit  string   `json:"unit"`
	Text  string   `json:"text"`
	Timex string   `json:"timex,omitempty"`
	Rate  string   `json:"rate,omitempty"`
}

type jsonSubject struct {
	Head   string   `json:"head"`
	Pred   string   `json:"predicate,omitempty"`
	Terms  []string `json:"terms"`
	Names  []string `json:"names,omitempty"`
	Places []string `json:"places,omitempty"`
	Scope  []string `json:"scope,omitempty"`
}

// ClaimsJSON writes what was read out of an article, one JSON object a sentence, in order of print.
func ClaimsJSON(w io.Writer, r checker.Reading) error {
	b := bufio.NewWriter(w)
	by := bySentence(r.Claims)
	for _, s := range r.Article.Sentences {
		line := jsonSentence{Article: s.Article, Line: s.Line, Sentence: s.Text, Claims: []jsonClaim{}}
		for _, c := range by[s.N] {
			line.Claims = append(line.Claims, newJSONClaim(c))
		}
		if err := encode(b, line, ""); err != nil {
			return err
		}
	}
	return b.Flush()
}

func bySentence(claims []checker.Claim) map[int][]*checker.Claim {
	out := map[int][]*checker.Claim{}
	for i := range claims {
		n := claims[i].Sentence.N
		out[n] = append(out[n], &claims[i])
	}
	return out
}

func newJSONClaim(c *checker.Claim) jsonClaim {
	polarity := "+"
	if c.Voice.Denied || c.Value.Negative {
		polarity = "-"
	}
	return jsonClaim{
		Kind: c.Kind, Start: c.Span.Start, End: c.Span.End, Quote: c.Quote(), Value: newJSONValue(c),
		Subject: jsonSubject{Head: c.Frame.Head, Pred: c.Frame.Pred, Terms: append([]string{}, c.Frame.Terms...), Names: c.Frame.Names,
			Places: c.Frame.Places, Scope: c.Frame.Scope},
		Speaker: speaker(c.Voice), Voice: c.Voice.Mode.String(), Polarity: polarity, Quoted: c.Voice.Quoted,
	}
}

// newJSONValue leaves out bounds that JSON has no number for. The end of a day is exclusive in JSON.
func newJSONValue(c *checker.Claim) jsonValue {
	v := jsonValue{Unit: c.Value.Unit, Text: c.Value.Text, Timex: c.Value.Timex, Rate: c.Value.Rate}
	if !c.Value.Admits.Known {
		return v
	}
	low, high := c.Value.Admits.Low, c.Value.Admits.High
	if c.Kind == checker.Date || c.Kind == checker.Clock {
		high++
	}
	if !math.IsInf(low, 0) {
		v.Low = &low
	}
	if !math.IsInf(high, 0) {
		v.High = &high
	}
	return v
}

// speaker names who speaks, as the text calls them where it does.
func speaker(v checker.Voice) string {
	if v.Role != "" {
		return v.Role
	}
	return v.Speaker
}

// ClaimsText writes what was read out of an article to be read: every sentence that says something checkable, with its claims under it.
// Trees, where given, draw the sentence of that place.
func ClaimsText(w io.Writer, r checker.Reading, o Options, tree func(checker.Sentence) string) error {
	t := texter{w: bufio.NewWriter(w), paint: paint{o.Color}, width: min(max(orDefault(o.Width), 40), 120)}
	a := r.Article
	t.styled(bold, 0, strings.Join(nonEmpty(clean(a.Outlet), clean(a.Title), day(a.Published), clean(a.Path)), " · "))
	by := bySentence(r.Claims)
	for _, s := range a.Sentences {
		claims := by[s.N]
		if len(claims) == 0 && tree == nil || !s.Readable() {
			continue
		}
		fmt.Fprintln(t.w)
		t.lines(t.paint.with(faint, fmt.Sprintf("%5d  ", s.Line)), 7, marked(s.Text, claims))
		if tree != nil {
			for _, line := range strings.Split(strings.TrimRight(tree(s), "\n"), "\n") {
				fmt.Fprintln(t.w, "       "+clean(line))
			}
		}
		for _, c := range claims {
			t.claim(c)
		}
	}
	fmt.Fprintln(t.w)
	t.styled(faint, 0, fmt.Sprintf("%s in %s.", plural(len(r.Claims), "claim", "claims"), plural(len(a.Sentences), "sentence", "sentences")))
	return t.w.Flush()
}

func orDefault(width int) int {
	if width <= 0 {
		return 80
	}
	return width
}

// marked sets the words of claims between marks; claims that share words share a mark.
func marked(text string, claims []*checker.Claim) string {
	inside := make([]bool, len(text)+1)
	for _, c := range claims {
		for i := max(0, c.Span.Start); i < min(c.Span.End, len(text)); i++ {
			inside[i] = true
		}
	}
	return withMarks(text, inside)
}

// withMarks cleans a text and sets marks round the runs of bytes that are inside.
func withMarks(text string, inside []bool) string {
	var b strings.Builder
	from := 0
	for i := 1; i <= len(text); i++ {
		if i < len(text) && inside[i] == inside[from] {
			continue
		}
		run := clean(text[from:i])
		if inside[from] {
			run = markOn + run + markOff
		}
		b.WriteString(run)
		from = i
	}
	return b.String()
}

// claim prints one claim in a few words: kind, value, what it speaks of, who says it and how.
func (t texter) claim(c *checker.Claim) {
	value := clean(c.Value.Text)
	if c.Value.Timex != "" {
		value += " (" + clean(c.Value.Timex) + ")"
	}
	about := clean(strings.Join(nonEmpty(c.Frame.Head, c.Frame.Pred), " / "))
	if terms := append(append([]string{}, c.Frame.Terms...), append(c.Frame.Names, c.Frame.Places...)...); len(terms) > 0 {
		about = strings.TrimSpace(about + " [" + clean(strings.Join(terms, ", ")) + "]")
	}
	if len(c.Frame.Scope) > 0 {
		about += " only " + clean(strings.Join(c.Frame.Scope, ", "))
	}
	if about != "" {
		about = "of " + about
	}
	t.lines("       "+t.paint.with(faint, pad(string(c.Kind), 11)+" "), 19, strings.Join(nonEmpty(markBold(t.paint, value), about, manner(c.Voice)), "; "))
}

// manner says who asserts a claim and how, "" for the outlet's plain assertion.
func manner(v checker.Voice) string {
	var parts []string
	if s := clean(speaker(v)); s != "" {
		parts = append(parts, "said by "+s)
	}
	if v.Source != "" {
		parts = append(parts, "citing "+clean(v.Source))
	}
	if v.Mode != checker.Asserted {
		parts = append(parts, v.Mode.String())
	}
	if v.Denied {
		parts = append(parts, "denied")
	}
	if v.Quoted {
		parts = append(parts, "in quotation marks")
	}
	return strings.Join(parts, ", ")
}
