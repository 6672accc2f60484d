package seeds

import (
	"regexp"
	"strings"
	"unicode"
)

var (
	abbreviation = regexp.MustCompile(`\b([A-Z])\.([A-Z])\.`)
	wordPattern  = regexp.MustCompile(`[\p{L}\p{N}']+%?`)
	quotation    = regexp.MustCompile(`"[^"\n]*"`)
	sentenceEnd  = regexp.MustCompile(`[.?!]+["')]*(\s|$)`)
	markers      = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "\u00a0", " ")
)

// A word is one word of a line as the tests compare it.
type word struct {
	text    string // case folded, without a possessive ending
	capital bool   // begins with a capital where the grammar does not ask for one
}

// fold gives quotation marks, apostrophes and two-letter abbreviations one form.
func fold(text string) string {
	return abbreviation.ReplaceAllString(markers.Replace(text), "$1$2")
}

// words reads the words of a line. Hyphens part them, "U.S." is "us", and white space and punctuation are left out.
func words(line string) []word {
	line = fold(line)
	var out []word
	for _, at := range wordPattern.FindAllStringIndex(line, -1) {
		printed := strings.Trim(line[at[0]:at[1]], "'")
		text := strings.TrimSuffix(strings.ToLower(printed), "'s")
		first := []rune(printed + " ")[0]
		opening := strings.TrimRight(line[:at[0]], " -*#•\t(")
		starts := opening == "" || strings.HasSuffix(opening, "—") || strings.ContainsAny(opening[len(opening)-1:], `.?!:"`)
		out = append(out, word{text, unicode.IsUpper(first) && !starts && text != "i"})
	}
	return out
}

// texts returns the folded words alone.
func texts(in []word) []string {
	out := make([]string, len(in))
	for i, w := range in {
		out[i] = w.text
	}
	return out
}

// sentences parts a line after full stops, question and exclamation marks, roughly but the same way for every text.
func sentences(line string) []string {
	return sentenceEnd.Split(fold(line), -1)
}

// headline tells whether a line is set as a headline: every long word begins with a capital.
func headline(line string) bool {
	for _, text := range wordPattern.FindAllString(line, -1) {
		if len(text) > 4 && !unicode.IsUpper([]rune(text)[0]) {
			return false
		}
	}
	return true
}

// figures lists what a reader counts and dates by: numbers in digits and in words, weekdays and months.
func figures(line string) map[string]bool {
	found := map[string]bool{}
	for _, w := range texts(words(line)) {
		if strings.ContainsAny(w, "0123456789") || figureWords[w] {
			found[w] = true
		}
	}
	return found
}

var figureWords = set(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
	eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half quarter
	first second third fourth fifth once twice
	monday tuesday wednesday thursday friday saturday sunday
	january february march april june july august september october november december`)

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}
