package number

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"crosscheck/rules/grammar"
)

// loaded reads the embedded files once. A line that cannot be read is a fault of the build, found by any test, hence the panic.
var loaded = sync.OnceValue(func() *lexicons {
	lx := &lexicons{words: make(map[string]*entry, 2048), currencies: make(map[string]*currency), ranks: make(map[string]string)}
	lx.each("words.txt", lx.addWord)
	lx.each("hedges.txt", lx.addHedge)
	lx.each("currencies.txt", lx.addCurrency)
	lx.each("units.txt", lx.addUnit)
	lx.each("guards.txt", lx.addGuards)
	lx.each("superlatives.txt", lx.addSuperlative)
	for word, e := range lx.words {
		slices.SortStableFunc(e.starts, func(a, b *phrase) int { return len(b.words) - len(a.words) })
		if len(word) == 1 {
			lx.symbols[word[0]] = e
		}
	}
	lx.known = grammar.NewWords(lx.words)
	return lx
})

// lines returns the lines of a lexicon that carry something.
func lines(file string) []string {
	data, err := files.ReadFile("lexicon/" + file)
	if err != nil {
		panic(err)
	}
	var out []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func (lx *lexicons) each(file string, add func(string) error) {
	for _, line := range lines(file) {
		if err := add(line); err != nil {
			panic(fmt.Errorf("%s: line %q: %w", file, line, err))
		}
	}
}

func (lx *lexicons) addWord(line string) error {
	f := strings.Fields(line)
	if len(f) < 3 {
		return fmt.Errorf("three fields wanted")
	}
	v, err := strconv.ParseInt(f[2], 10, 64)
	if err != nil {
		return err
	}
	if words, glued := cut(f[0]); len(words) > 1 {
		e := lx.entry(words[0])
		e.numeric = true
		e.starts = append(e.starts, &phrase{kind: events, words: words, glued: glued, value: v})
		return nil
	}
	e := lx.entry(f[0])
	e.numeric = e.numeric || f[1] != "suffix"
	switch f[1] {
	case "unit", "teen", "tens", "group", "both", "times", "goals":
		e.role, e.value = f[1], v
	case "hundred":
		e.hundred = true
	case "scale":
		e.scale = v
	case "suffix":
		e.suffix = v
	case "dozen":
		e.dozen = v
	case "vague":
		high, err := strconv.ParseInt(f[3], 10, 64)
		if err != nil {
			return err
		}
		e.low, e.high = float64(v), float64(high)
	case "ordinal":
		e.ordinal = v
	case "fraction":
		e.fraction = v
	case "negative":
		e.negative = true
	case "article":
		e.article = true
	case "cue":
		e.cue = true
	case "minus":
	default:
		return fmt.Errorf("unknown role %q", f[1])
	}
	return nil
}

func (lx *lexicons) addHedge(line string) error {
	name, form, _ := strings.Cut(line, " ")
	sense, ok := senseNames[name]
	if !ok {
		return fmt.Errorf("unknown sense %q", name)
	}
	kind := before
	if strings.HasPrefix(form, "_") {
		kind = after
	}
	form = strings.TrimSpace(strings.Trim(form, "_"))
	if kind == before && lx.hedges[sense] == "" {
		lx.hedges[sense] = form
	}
	lx.addPhrase(form, &phrase{kind: kind, sense: sense})
	return nil
}

// addPhrase files p under the first word of its form.
func (lx *lexicons) addPhrase(form string, p *phrase) {
	p.words, p.glued = cut(form)
	e := lx.entry(p.words[0])
	if p.kind == before || p.kind == prefix {
		e.numeric = true
	}
	e.starts = append(e.starts, p)
	if e.article && len(p.words) > 1 {
		lx.entry(p.words[1]) // run passes over an article before an unknown word
	}
}

// columns splits a line of currencies.txt or units.txt.
func columns(line string, want int) ([]string, error) {
	c := strings.Split(line, ";")
	if len(c) != want {
		return nil, fmt.Errorf("%d columns wanted, not %d", want, len(c))
	}
	return c, nil
}

func forms(column string) []string {
	if column == "" {
		return nil
	}
	return strings.Split(column, ",")
}

func (lx *lexicons) addCurrency(line string) error {
	c, err := columns(line, 5)
	if err != nil {
		return err
	}
	cur := &currency{code: c[0]}
	if cur.minor, err = strconv.ParseInt(c[1], 10, 64); err != nil {
		return err
	}
	lx.currencies[cur.code] = cur
	for i, kind := range []phraseKind{prefix, suffix, minor} {
		for _, form := range forms(c[2+i]) {
			lx.addPhrase(form, &phrase{kind: kind, cur: cur})
		}
	}
	return nil
}

func (lx *lexicons) addUnit(line string) error {
	c, err := columns(line, 5)
	if err != nil {
		return err
	}
	r, ok := new(big.Rat).SetString(c[2])
	if !ok || !r.Num().IsInt64() || !r.Denom().IsInt64() {
		return fmt.Errorf("factor %q is no ratio", c[2])
	}
	loose, err := strconv.ParseFloat(c[3], 64)
	if err != nil {
		return err
	}
	all := forms(c[4])
	u := &unit{code: c[0], base: c[1], form: strings.TrimSuffix(all[0], "!"), factor: ratio{r.Num().Int64(), r.Denom().Int64()}, loose: loose}
	for _, form := range all {
		short := strings.TrimSuffix(form, "!")
		lx.addPhrase(short, &phrase{kind: measured, unit: u, exact: short != form})
	}
	return nil
}

func (lx *lexicons) addGuards(line string) error {
	name, rest, _ := strings.Cut(line, " ")
	for _, word := range strings.Fields(rest) {
		if name == "phrase" {
			lx.addPhrase(strings.ReplaceAll(word, "_", " "), &phrase{kind: compound})
			continue
		}
		g, ok := guardNames[name]
		if !ok {
			return fmt.Errorf("unknown role %q", name)
		}
		lx.entry(word).guards |= g
	}
	return nil
}

func (lx *lexicons) addSuperlative(line string) error {
	form, of, ok := strings.Cut(line, " ")
	if !ok {
		return fmt.Errorf("two fields wanted")
	}
	e := lx.entry(form)
	e.rank, e.numeric = of, true
	if lx.ranks[of] == "" {
		lx.ranks[of] = form
	}
	return nil
}

// cut splits a form as the scanner splits a text.
func cut(form string) (words []string, glued []bool) {
	kind := func(r rune) int {
		switch {
		case r == ' ':
			return 0
		case '0' <= r && r <= '9':
			return 1
		case unicode.IsLetter(r) || wordRune(r):
			return 2
		}
		return 3
	}
	last, start := 0, 0
	for i, r := range form {
		k := kind(r)
		if k != last || k == 3 {
			if last != 0 {
				words = append(words, form[start:i])
			}
			if k != 0 {
				glued = append(glued, last != 0)
			}
			start = i
		}
		last = k
	}
	return append(words, form[start:]), glued
}
