package names

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// accents maps letters with marks to plain ones, for identities only.
var accents = map[rune]string{'á': "a", 'à': "a", 'â': "a", 'ä': "a", 'ã': "a", 'å': "a", 'ā': "a", 'ă': "a", 'ą': "a", 'æ': "ae", 'ç': "c",
	'ć': "c", 'č': "c", 'ď': "d", 'đ': "d", 'ð': "d", 'é': "e", 'è': "e", 'ê': "e", 'ë': "e", 'ē': "e", 'ę': "e", 'ě': "e", 'ğ': "g",
	'í': "i", 'ì': "i", 'î': "i", 'ï': "i", 'ī': "i", 'ı': "i", 'ł': "l", 'ñ': "n", 'ń': "n", 'ň': "n", 'ó': "o", 'ò': "o", 'ô': "o",
	'ö': "o", 'õ': "o", 'ø': "o", 'ō': "o", 'ő': "o", 'œ': "oe", 'ř': "r", 'ś': "s", 'š': "s", 'ş': "s", 'ș': "s", 'ß': "ss", 'ť': "t",
	'ț': "t", 'ţ': "t", 'þ': "th", 'ú': "u", 'ù': "u", 'û': "u", 'ü': "u", 'ū': "u", 'ů': "u", 'ű': "u", 'ý': "y", 'ÿ': "y", 'ź': "z", 'ž': "z", 'ż': "z",
	'’': "'", '‘': "'", 'ʼ': "'", '–': "-", '—': "-"}

// fold returns a name in lower case without accents.
func fold(name string) string {
	plain := true
	for i := 0; i < len(name); i++ {
		if c := name[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return name
	}
	var b strings.Builder
	b.Grow(len(name))
	for _, r := range name {
		r = unicode.ToLower(r)
		if r < utf8.RuneSelf {
			b.WriteByte(byte(r))
		} else if s, ok := accents[r]; ok {
			b.WriteString(s)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// spoken are the spellings that transliterations of one sound choose among; the longer ones stand first.
var spoken = strings.NewReplacer("tsch", "c", "tch", "c", "sch", "s", "dzh", "j", "zh", "j", "ch", "c", "sh", "s", "kh", "k", "gh", "g", "th", "t",
	"dh", "d", "dt", "t", "ph", "f", "quist", "kvist", "ck", "k", "cz", "c", "tz", "ts", "q", "k", "x", "ks", "w", "v", "z", "s", "ij", "i", "'", "", "-", "", " ", "", ".", "")

// Skeleton reduces a name to what the spellings of one name share: its consonants as they sound, with one "a" for every run of vowels, a
// silent e dropped. "Zelenskyy", "Zelenskiy" and "Zelensky" have one skeleton, "Moran" and "Merino" two.
func Skeleton(name string) string {
	out, s := bones(name)
	return string(shortened(out, s))
}

// bones is the skeleton of a name without the care for short ones, with the letters that it comes from.
func bones(name string) (out []byte, letters string) {
	s := spoken.Replace(hard(fold(bare(mute(name)))))
	if n := len(s); n > 4 && s[n-1] == 'e' && !vowel(s[n-2]) {
		s = s[:n-1]
	}
	if n := len(s); n > 4 && s[n-1] == 's' && s[n-2] == 'e' && !vowel(s[n-3]) { // Oakes, Oaks
		s = s[:n-2] + "s"
	}
	out = make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if vowel(c) || c == 'h' && len(out) > 0 && out[len(out)-1] == 'a' && (i+1 == len(s) || !vowel(s[i+1])) {
			c = 'a'
		}
		if len(out) > 0 && out[len(out)-1] == c {
			continue
		}
		out = append(out, c)
	}
	if n := len(out); n > 3 && out[n-1] == 'f' { // Smirnoff, Smirnov
		out[n-1] = 'v'
	}
	return out, s
}

// joined is the skeleton of a name of several words, written together or apart: "South Park", "Southpark".
func joined(name string) string {
	parts := strings.Fields(name)
	for i, w := range parts[:max(0, len(parts)-1)] {
		if stem, ok := strings.CutSuffix(w, "es"); ok && len(stem) > 2 && !vowel(stem[len(stem)-1]) { // Oakes Manor, Oaks Manor
			parts[i] = stem + "s"
		}
	}
	out, _ := bones(strings.Join(parts, ""))
	return string(out)
}

// shortened gives a skeleton of two consonants or fewer its first vowel back, as open, front or back: "Kane" is not "Keane".
func shortened(out []byte, name string) []byte {
	consonants := 0
	for _, c := range out {
		if c != 'a' {
			consonants++
		}
	}
	v := strings.IndexAny(name, "aeiouy")
	at := strings.IndexByte(string(out), 'a')
	if consonants > 2 || v < 0 || at < 0 {
		return out
	}
	switch name[v] {
	case 'e', 'i', 'y':
		out[at] = 'i'
	case 'o', 'u':
		out[at] = 'u'
	}
	return out
}

// bare takes an Arabic article off a surname: "al-Assad" is printed as "Assad" too.
func bare(name string) string {
	if len(name) > 3 && name[2] == '-' {
		switch name[:2] {
		case "al", "el", "Al", "El":
			return name[3:]
		}
	}
	return name
}

// mute takes the last letter off a short name that ends in "we": Lowe, Low; Howe, How.
func mute(name string) string {
	if len(name) == 4 && strings.HasSuffix(name, "we") {
		return name[:3]
	}
	return name
}

// hard writes a "c" that sounds as "k" or "s" as such: Cutler, Kutler; Lacey, Lasey.
func hard(s string) string {
	if strings.IndexByte(s, 'c') < 0 {
		return s
	}
	b := []byte(s)
	for i, c := range b {
		if c != 'c' {
			continue
		}
		next := byte(0)
		if i+1 < len(b) {
			next = b[i+1]
		}
		switch next {
		case 'h', 'k', 'z':
		case 'e', 'i', 'y':
			b[i] = 's'
		default:
			b[i] = 'k'
		}
	}
	return string(b)
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}

// GivenKey reduces a given name so that its spellings and slips of the pen ("Marta", "Martha"; "Ronaldo", "Rolando") share a key: the first
// letter and the consonants in order of the alphabet.
func GivenKey(given string) string {
	s := []byte(Skeleton(glide(given)))
	if len(s) == 0 {
		return ""
	}
	var count [26]bool
	for _, c := range s[1:] {
		if c >= 'a' && c <= 'z' && !vowel(c) {
			count[c-'a'] = true
		}
	}
	out := s[:1:1]
	for i, on := range count {
		if on {
			out = append(out, byte('a'+i))
		}
	}
	return string(out)
}

// glide writes a "w" between two vowels of a given name as the vowel that it sounds like, and a "y" before the first
// one as the "j" of other scripts: Ewan, Euan; Yelena, Jelena.
func glide(given string) string {
	s := []byte(fold(given))
	if len(s) > 1 && s[0] == 'y' && vowel(s[1]) {
		s[0] = 'j'
	}
	for i := 1; i+1 < len(s); i++ {
		if s[i] == 'w' && vowel(s[i-1]) && vowel(s[i+1]) {
			s[i] = 'u'
		}
	}
	return string(s)
}
