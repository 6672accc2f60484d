package ingest

import (
	_ "embed"
	"strings"
	"unicode"

	"crosscheck/checker"
)

//go:embed languages.txt
var languagesText string

// tongues are languages by their commonest small words.
type tongues struct {
	codes []string
	words map[string][]int // places in codes
}

var allTongues = readTongues(languagesText)

func readTongues(text string) tongues {
	t := tongues{words: map[string][]int{}}
	for line := range strings.Lines(text) {
		if code, list, ok := strings.Cut(strings.TrimSpace(line), ":"); ok && line[0] != '#' {
			for w := range set(list) {
				t.words[w] = append(t.words[w], len(t.codes))
			}
			t.codes = append(t.codes, code)
		}
	}
	return t
}

// languageOf tells the language of an article by its letters or its small words; "" where they leave a doubt.
func languageOf(sentences []checker.Sentence) string {
	const enough = 600 // words
	var words []string
	for _, s := range sentences {
		if s.Part != checker.Furniture && len(words) < enough {
			words = append(words, strings.Fields(strings.ToLower(s.Text))...)
		}
	}
	if code := scriptOf(words); code != "" {
		return code
	}
	const fewest = 12 // words that tell anything
	if len(words) < fewest {
		return ""
	}
	hits := make([]int, len(allTongues.codes))
	for _, w := range words {
		for _, k := range allTongues.words[unmarked(w)] {
			hits[k]++
		}
	}
	best, second, code := 0, 0, ""
	for k, hits := range hits {
		switch {
		case hits > best:
			best, second, code = hits, best, allTongues.codes[k]
		case hits > second:
			second = hits
		}
	}
	if best*100 < len(words)*15 || best*10 < second*12 {
		return ""
	}
	return code
}

// unmarked takes off the marks that stand before and behind a word.
func unmarked(w string) string {
	if letter(w[0]) && letter(w[len(w)-1]) {
		return w
	}
	return strings.Trim(w, ".,;:!?\"'“”‘’()«»")
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' }

// scriptOf tells the language where its letters do; Cyrillic is told apart by letters that only one language has.
func scriptOf(words []string) string {
	counts, letters, text := map[string]int{}, 0, strings.Join(words, " ")
	for _, r := range text {
		if r < unicode.MaxLatin1 { // no script below has a letter there
			if unicode.IsLetter(r) {
				letters++
			}
			continue
		}
		if unicode.IsLetter(r) {
			letters++
		}
		for _, s := range scripts {
			if unicode.Is(s.table, r) {
				counts[s.code]++
				break
			}
		}
	}
	if letters == 0 {
		return ""
	}
	for _, s := range scripts {
		if n := counts[s.code]; n*10 >= letters*3 && s.code != "zh" || n*2 >= letters {
			if s.code == "ru" {
				return cyrillicOf(text)
			}
			return s.code
		}
	}
	return ""
}

// scripts are in order of how much they tell: kana stand beside Chinese characters in Japanese.
var scripts = []struct {
	code  string
	table *unicode.RangeTable
}{
	{"ja", unicode.Hiragana}, {"ja", unicode.Katakana}, {"ko", unicode.Hangul}, {"zh", unicode.Han}, {"el", unicode.Greek}, {"ru", unicode.Cyrillic},
	{"ar", unicode.Arabic}, {"he", unicode.Hebrew}, {"hi", unicode.Devanagari}, {"th", unicode.Thai}, {"hy", unicode.Armenian}, {"ka", unicode.Georgian},
}

func cyrillicOf(text string) string {
	ukrainian, russian := 0, 0
	for _, r := range text {
		switch r {
		case 'і', 'ї', 'є', 'ґ':
			ukrainian++
		case 'ы', 'э', 'ё', 'ъ':
			russian++
		}
	}
	switch {
	case ukrainian > 3*russian && ukrainian > 0:
		return "uk"
	case russian > 3*ukrainian && russian > 0:
		return "ru"
	}
	return ""
}
