package number

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"crosscheck/rules/grammar"
)

func scanText(text string) []Number {
	s := grammar.Sentence{Text: text, Tokens: grammar.Tokenize(text)}
	return Scan(&s)
}

// one scans a text that must hold one number.
func one(t *testing.T, text string) Number {
	t.Helper()
	found := scanText(text)
	if !assert.Len(t, found, 1, "%q", text) {
		return Number{Tok: -1}
	}
	return found[0]
}

// Every line of words.txt is reached by an example made from it.
func TestWordsReached(t *testing.T) {
	examples := map[string]struct {
		text  string // the word stands for "%s"
		class Class
	}{
		"unit": {"there were %s houses", Count}, "teen": {"there were %s houses", Count}, "tens": {"there were %s houses", Count},
		"hundred": {"there were seven %s houses", Count}, "scale": {"there were 7 %s houses", Count}, "suffix": {"it cost $7%s", Money},
		"dozen": {"there were seven %s houses", Count}, "vague": {"there were %s of houses", Count}, "group": {"the %s were freed", Count},
		"both": {"%s houses burned", Count}, "times": {"he fell %s", Times}, "goals": {"he scored a %s", Count},
		"ordinal": {"the %s floor", Ordinal}, "fraction": {"", Fraction}, "negative": {"%s", Count}, "article": {"%s hundred houses", Count},
		"minus": {"it was %s seven degrees", Measure}, "cue": {"", Count},
	}
	for _, line := range lines("words.txt") {
		f := strings.Fields(line)
		x, ok := examples[f[1]]
		require.True(t, ok, "no example for role %q", f[1])
		text := fmt.Sprintf(strings.Replace(x.text, "%s", "%[1]s", 1), f[0])
		class := x.class
		switch f[1] {
		case "negative":
			text = map[string]string{"no": "no houses burned", "none": "none of the houses burned", "nobody": "nobody died"}[f[0]]
		case "cue":
			text = map[string]string{"several": "several hundred houses", "couple": "a couple of houses", "single": "a single house", "few": "few thousand houses", "many": "many thousand houses", "tens": "tens of thousands of houses",
				"top": "a top 10 place", "bottom": "the bottom 3", "teens": "in her teens", "most": "the most populous city", "least": "the least populous city"}[f[0]]
			class = map[string]Class{"top": Rank, "bottom": Rank, "teens": Age, "most": Rank, "least": Rank}[f[0]]
		case "fraction":
			text = "a " + f[0] + " of the houses"
			if strings.HasSuffix(f[0], "s") {
				text = "two " + f[0] + " of the houses"
			}
			if f[0] == "halves" {
				text, class = "two and two halves", Count
			}
		case "hundred":
			if f[0] == "hundreds" {
				text = "there were seven hundreds of them"
			}
		case "article":
			text = f[0] + " hundred houses"
		}
		if f[0] == "one" {
			text = "there was one house"
		}
		n := one(t, text)
		assert.Equal(t, class, n.Class, "%q of line %q", text, line)
	}
}

// Every line of hedges.txt bends the number that its place marks.
func TestHedgesReached(t *testing.T) {
	for _, line := range lines("hedges.txt") {
		name, form, _ := strings.Cut(line, " ")
		number := "40 houses"
		if strings.Contains(form, "ages") || strings.Contains(form, "age of") {
			number = "40"
		}
		switch name {
		case "between":
			number = "40 and 50"
		case "from":
			number = "40 to 50"
		}
		if strings.HasPrefix(form, "_") {
			number = "40"
		}
		text := strings.Replace(form, "_", number, 1)
		text = strings.NewReplacer("40 -", "40-", "40 +", "40+").Replace(text)
		n := one(t, text)
		switch sense := senseNames[name]; sense {
		case additional:
			assert.True(t, n.Additive, "%q", text)
		case entire:
			assert.True(t, n.Whole, "%q", text)
		case between, from:
			assert.True(t, n.Range, "%q", text)
		default:
			assert.Equal(t, sense, n.Sense, "%q", text)
			assert.Equal(t, 0, n.Span.Start, "%q", text)
		}
		if name != "between" && name != "from" {
			assert.GreaterOrEqual(t, n.Span.End, len(text)-len(" houses"), "%q", text)
		}
	}
}

// Every form of currencies.txt gives its code before or after an amount.
func TestCurrenciesReached(t *testing.T) {
	first := map[string]string{}
	for _, line := range lines("currencies.txt") {
		c := strings.Split(line, ";")
		for column, format := range map[int]string{2: "it cost %s 12 million", 3: "it cost 12 million %s", 4: "it cost 12 %s"} {
			for _, form := range forms(c[column]) {
				if form == "R" {
					format = "it cost %s12 million"
				}
				key := fmt.Sprint(column, strings.ToLower(form))
				require.Empty(t, first[key], "the form %q stands in two lines", form)
				first[key] = c[0]
				n := one(t, fmt.Sprintf(format, form))
				assert.Equal(t, Money, n.Class, "%q", form)
				assert.Equal(t, c[0], n.Unit, "%q", form)
			}
		}
	}
}

// Every form of units.txt gives its code after a number.
func TestUnitsReached(t *testing.T) {
	for _, line := range lines("units.txt") {
		c := strings.Split(line, ";")
		for _, form := range forms(c[4]) {
			form = strings.TrimSuffix(form, "!")
			format := "it measured 12 %s"
			if strings.HasPrefix(form, "°") || strings.HasPrefix(form, "º") {
				format = "it measured 12%s"
			}
			switch c[0] {
			case "[stone_av]":
				format = "he weighed 12 %s"
			case "turn":
				format = "make a half %s"
			case "[cup_us]":
				format = "take 12 %s of flour"
			case "Cel", "[degF]":
				if len(form) == 1 {
					format = "a hot day of 30%s"
				}
			}
			text := fmt.Sprintf(format, form)
			n := one(t, text)
			assert.Equal(t, Measure, n.Class, "%q", text)
			assert.Equal(t, c[0], n.PrintedUnit, "%q", text)
			if c[0] == "deg" {
				c[1] = "Cel" // where nothing speaks of angles
			}
			assert.Equal(t, c[1], n.Unit, "%q", text)
		}
	}
}

// Every superlative ranks.
func TestSuperlativesReached(t *testing.T) {
	for _, line := range lines("superlatives.txt") {
		form, of, _ := strings.Cut(line, " ")
		n := one(t, "it was the "+form+" ever seen")
		assert.Equal(t, Rank, n.Class, "%q", form)
		assert.Equal(t, of, n.Unit, "%q", form)
	}
}

// Every guard keeps its word's number from being a quantity, or makes it the one that it is.
func TestGuardsReached(t *testing.T) {
	nothing := map[string]string{"month": "it was %s 7", "maybe": "it was in %s 7", "name": "see %s 7 there", "Name": "They saw %s 7 there",
		"street": "at 412 Elm %s", "phrase": "it was a %s"}
	for _, line := range lines("guards.txt") {
		role, rest, _ := strings.Cut(line, " ")
		for _, word := range strings.Fields(rest) {
			capital := strings.ToUpper(word[:1]) + word[1:]
			if format, ok := nothing[role]; ok {
				if role != "name" && role != "phrase" {
					word = capital
				}
				if word == "no" || word == "No" {
					format = "see No. 7 there"
				}
				text := fmt.Sprintf(strings.Replace(format, "%s", "%[1]s", 1), strings.ReplaceAll(word, "_", " "))
				assert.Empty(t, scanText(text), "%q", text)
				continue
			}
			checkGuard(t, role, word)
		}
	}
}

// checkGuard checks a word whose role is to change a reading.
func checkGuard(t *testing.T, role, word string) {
	t.Helper()
	want := func(text string, class Class) Number {
		found := scanText(text)
		if assert.NotEmpty(t, found, "%q", text) {
			assert.Equal(t, class, found[0].Class, "%q", text)
			return found[0]
		}
		return Number{}
	}
	none := func(text string) {
		for _, n := range scanText(text) {
			assert.False(t, n.Text == "1" || n.Class == Fraction, "%q: %q", text, n.Text)
		}
	}
	sc := scanners.Get().(*scanner)
	defer sc.release()
	switch role {
	case "stop":
		assert.True(t, sc.lx.lookup(word).is(stop), word)
		if word == "other" || sc.lx.lookup(word).is(timeUnit|rateNoun) || sc.lx.lookup(word).numeric || len(sc.lx.lookup(word).starts) > 0 {
			return
		}
		assert.Empty(t, want("there were 40 "+word+" houses", Count).Unit, "%q", word)
	case "state":
		assert.Equal(t, word, want("it left 40 "+word, Count).Unit)
	case "time":
		if word != "season" && word != "seasons" && word != "quarters" && word != "quarter" && word != "second" && word[len(word)-1] == 's' {
			want("it took 40 "+word, Duration)
		}
	case "rate":
		assert.NotEmpty(t, want("it cost $98 a "+word, Money).Rate, word)
	case "plural":
		assert.True(t, plainPlural(sc.lx, word), word)
	case "singular":
		assert.False(t, plainPlural(sc.lx, word), word)
	case "vote":
		assert.Equal(t, Score, want("1-3 "+word, Score).Class)
	case "money":
		want("they "+word+" 40 pounds", Money)
	case "money-not":
		want("the "+word+" of 40 pounds", Measure)
	case "quake":
		want("the "+word+", a 6.4 quake", Measure)
	case "zone":
		assert.Empty(t, scanText("it was 0400 "+word))
	case "human":
		want("the "+word+", 16, died", Age)
	case "person":
		want("she said "+word+" was 51.", Age)
	case "change":
		assert.Len(t, scanText("it "+word+" from 10 to 15"), 2, word)
	case "timid":
		assert.Empty(t, scanText("it is the "+word+" of all"), word)
	case "metric":
		want("the 1.5m "+word, Measure)
	case "whose":
		assert.NotEqual(t, "", want("two of "+word+" old houses", Count).Unit, word)
	case "one-after":
		none(word + " one came")
	case "one-before":
		none("one " + word + " it")
	case "share":
		want("a third "+word+" it", Fraction)
	case "playhalf":
		none(word + " half was good")
	case "bent":
		want(word+" 2016 houses", Count)
	case "yearly":
		assert.Empty(t, scanText("it was "+word+" 2016 then"), word)
	case "actor":
		want("the "+strings.ToUpper(word)+" 32 then", Count)
	case "emergency":
		assert.True(t, len(scanText("they "+word+" 999")) == 0 || len(scanText("a 999 "+word)) == 0, word)
	case "placed":
		want("he "+word+" first floor", Ordinal)
	case "warm":
		want("it was 30C, the "+word, Measure)
	case "absent":
		assert.Empty(t, scanText("there was no "+word), word)
	case "angle":
		assert.Equal(t, "deg", want("20 degrees "+word, Measure).Unit, word)
	case "denial":
		if word == "t" {
			word = "didn't"
		}
		assert.Equal(t, AtMost, want("it "+word+" paid more than 40 people", Count).Sense, word)
	case "upward":
		assert.Equal(t, Plain, want("it "+word+" up to 40 people", Count).Sense, word)
	case "harm":
		assert.Equal(t, 1.0, want("the blast "+word+" one and damaged a car", Count).Exact, word)
	case "clause":
		assert.Equal(t, Over, want("it is not "+word+" that more than 40 people", Count).Sense, word)
	case "lasting":
		assert.Equal(t, Over, want("it "+word+" over four years", Duration).Sense, word)
	default:
		t.Errorf("no example for role %q", role)
	}
}
