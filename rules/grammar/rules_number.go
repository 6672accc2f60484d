package grammar

import "strings"

// scales multiply the number before them; single letters do behind the sign of a currency only, and are metres and the like elsewhere.
var scales = set(`hundred thousand million billion trillion bn mn tn k m b t`)

// scaleWord ties "1.2 million" and "three hundred": the number is a compound of the scale word.
func scaleWord(s *Sentence, i int) {
	if !s.number(i) || !find(scales, s.text(i+1)) {
		return
	}
	if t := s.tag(i + 1); t != NUM && t != NOUN && t != X {
		return
	}
	if len(s.text(i+1)) == 1 && !currencySign(s.text(i-1)) {
		return
	}
	if s.lead(i+1, i, i+1) {
		s.attach(i, i+1, "compound")
		s.Tokens[i+1].Tag, s.Tokens[i+1].Fine = NUM, "CD"
	}
}

func currencySign(text string) bool {
	switch text {
	case "$", "€", "£", "¥", "₴", "₽", "₹", "US$", "C$", "A$", "HK$", "NZ$", "R$":
		return true
	}
	return false
}

// currency ties "$3.4 billion": the sign is the head, as the treebanks have it.
func currency(s *Sentence, i int) {
	if !currencySign(s.text(i)) || !s.number(i+1) {
		return
	}
	last := i + 1
	if find(scales, s.text(i+2)) && s.Tokens[i+1].Head == i+2 {
		last = i + 2
	}
	if s.lead(i, i, last) {
		s.attach(last, i, "nummod")
		if s.Is(i, "nummod") && s.Tokens[i].Head > i {
			s.Tokens[i].Rel = "compound"
		}
	}
}

// percentSign ties "95%", "6.5 percent" and "6.5 per cent".
func percentSign(s *Sentence, i int) {
	if s.number(i) && s.is(i+1, "per") && s.is(i+2, "cent") && s.lead(i+2, i, i+2) && s.attach(i, i+2, "nummod") {
		s.attach(i+1, i+2, "compound")
		return
	}
	if s.number(i) && (s.is(i+1, "%") || s.is(i+1, "percent") || s.is(i+1, "pct")) && s.lead(i+1, i, i+1) {
		s.attach(i, i+1, "nummod")
	}
}

// numberRange ties "200-300" and "5 to 10 people": the second number depends on the first, with the dash or "to" as its case.
func numberRange(s *Sentence, i int) {
	if !s.number(i) || !s.number(i+2) {
		return
	}
	switch s.text(i + 1) {
	case "-", "–":
		if s.Tokens[i+1].Start != s.Tokens[i].End || s.Tokens[i+2].Start != s.Tokens[i+1].End {
			return // a dash between two clauses, or two dates
		}
	case "to":
		if s.is(i-1, "from") || s.tag(i+3) != NOUN || s.Tokens[i].Head != i+3 && s.Tokens[i+2].Head != i+3 {
			return
		}
	default:
		return
	}
	if s.lead(i, i, i+2) && s.attach(i+2, i, "nmod") {
		s.attach(i+1, i+2, "case")
	}
}

// hedge ties "more than 70", "at least 12" and "about 40" to the number.
func hedge(s *Sentence, i int) {
	switch find(hedges, s.text(i)) {
	case moreThan:
		if s.is(i+1, "than") && s.number(i+2) && s.lead(i+2, i, i+2) && s.attach(i, i+2, "advmod") {
			s.attach(i+1, i, "fixed")
		}
	case atLeast:
		if (s.is(i+1, "least") || s.is(i+1, "most")) && s.number(i+2) && s.lead(i+2, i, i+2) && s.attach(i+1, i+2, "nmod") {
			s.attach(i, i+1, "case")
		}
	case about:
		if s.number(i+1) && s.Tokens[i].Head != i+1 && !s.Is(i, "root") && s.Tokens[i].Tag == ADV {
			s.attach(i, s.count(i+1), "advmod")
		}
	}
}

const (
	moreThan = iota + 1
	atLeast
	about
)

var hedges = NewWords(map[string]int{"more": moreThan, "less": moreThan, "fewer": moreThan, "at": atLeast,
	"about": about, "nearly": about, "almost": about, "approximately": about, "roughly": about})

// count returns the token that stands for a number that begins at i: its scale word.
func (s *Sentence) count(i int) int {
	if h := s.Tokens[i].Head; h == i+1 && s.Is(i, "compound") {
		return h
	}
	return i
}

// partOf ties "two of the five suspects": the first number is the head.
func partOf(s *Sentence, i int) {
	if !s.number(i) || !s.is(i+1, "of") || currencySign(s.text(i-1)) {
		return
	}
	k := i + 2
	for k < len(s.Tokens) && k < i+8 && (s.tag(k) == DET || s.tag(k) == ADJ || s.tag(k) == NUM || s.tag(k) == PRON && s.Is(k, "nmod:poss")) {
		k++
	}
	if k >= len(s.Tokens) || s.tag(k) != NOUN && s.tag(k) != PROPN && s.tag(k) != PRON {
		return
	}
	noun := k
	for s.tag(noun+1) == NOUN && s.Tokens[noun].Head == noun+1 {
		noun++
	}
	if s.Tokens[noun].Head == i || s.Tokens[i].Head >= 0 && s.Tokens[i].Head != noun && s.Tokens[i].Rel != "nummod" {
		return
	}
	if s.Tokens[i].Head == noun && s.lead(i, i, noun) && s.attach(noun, i, "nmod") {
		s.attach(i+1, noun, "case")
	}
}

// hyphenated ties "28-point lead" and "45-year-old mayor".
func hyphenated(s *Sentence, i int) {
	if !s.number(i) || s.text(i+1) != "-" || s.Tokens[i+1].Start != s.Tokens[i].End {
		return
	}
	if t := s.tag(i + 2); t != NOUN && t != ADJ || s.Tokens[i+2].Start != s.Tokens[i+1].End {
		return
	}
	if s.tag(i+2) == NOUN && s.lead(i+2, i, i+2) {
		s.attach(i, i+2, "nummod")
		s.attach(i+1, i, "punct")
		if s.tag(i+3) == NOUN && s.Tokens[i+2].Head == i+3 {
			s.Tokens[i+2].Rel = "compound"
		}
	}
	if s.text(i+3) == "-" && s.is(i+4, "old") && s.lead(i+4, i, i+4) {
		s.attach(i+2, i+4, "obl:unmarked")
		s.attach(i+3, i+2, "punct")
	}
}

// measures are units that the number before them counts.
var measures = set(`km kilometers kilometres miles mile meters metres feet foot inches mm cm ft kg tons tonnes pounds barrels bpd mph kph acres
	hectares hours minutes seconds days weeks months years hour minute second day week month year gb degrees people times points votes seats`)

// counted sees to it that a number counts the noun after it, whatever else the parser made of it.
func counted(s *Sentence, i int) {
	t := &s.Tokens[i]
	if t.Tag != NUM || s.month(i-1) {
		return
	}
	switch h := t.Head; {
	case h > i && s.tag(h) == NOUN && s.Tokens[i+1].Fine != ":" && s.Is(i, "discourse", "dep", "advmod", "det", "appos"):
		t.Rel = "nummod"
	case h > i && s.Is(i, "nummod") && (s.tag(h) == VERB || h > i+1 && s.tag(i+1) == AUX) && !s.hasSubject(h): // "200 are at home"
		t.Rel = "nsubj"
	case i == 0 && s.Is(i, "nummod") && s.text(1) == ")": // "1) What next?"
		t.Rel = "discourse"
	case s.Is(i, "nummod") && strings.Count(t.Text, "/") == 2: // "the 3/8/04 letter"
		t.Rel = "nmod:unmarked"
	case h == i+1 && s.Is(i, "compound") && s.Tokens[h].Fine == "NNS":
		t.Rel = "nummod"
	case h != i+1 && (s.tag(i-1) != ADP && s.tag(i-1) != PUNCT && find(measures, s.text(i+1)) || find(coins, s.text(i+1))) && (s.tag(i+1) == NOUN || s.tag(i+1) == PROPN) && !s.Is(i, "compound", "conj"):
		if s.lead(i+1, i, i+1) {
			s.attach(i, i+1, "nummod")
		}
	case h > i && h <= i+4 && s.Is(i, "nummod") && (s.tag(h) == PROPN || s.Tokens[h].Fine == "NN" && !s.is(i, "one") && t.Text != "1"):
		t.Head = s.counts(h)
	}
}

// numberList ties "4, 6 and 9 people": the first number counts the noun, and the others are its conjuncts.
func numberList(s *Sentence, i int) {
	if !s.number(i) || s.number(i-1) || s.text(i-1) == "," && s.number(i-2) || s.month(i-1) {
		return
	}
	k, members := i, 0
	for s.text(k+1) == "," && s.number(k+2) {
		k, members = k+2, members+1
	}
	c := k + 1
	if s.text(c) == "," {
		c++
	}
	if members == 0 || !s.is(c, "and") && !s.is(c, "or") || !s.number(c+1) || s.Tokens[min(c+2, len(s.Tokens)-1)].Fine != "NNS" {
		return
	}
	last, noun := c+1, c+2
	if noun >= len(s.Tokens) || !s.lead(noun, i, noun) || !s.attach(i, noun, "nummod") {
		return
	}
	if h := s.Tokens[noun].Head; h >= 0 && s.tag(h) == VERB && s.Is(noun, "conj", "dep") && s.near(h, "obj") < 0 {
		s.Tokens[noun].Rel = "obj"
	}
	for j := i + 2; j <= last; j++ {
		if s.number(j) && s.attach(j, i, "conj") && s.text(j-1) == "," {
			s.attach(j-1, j, "punct")
		}
	}
	s.attach(c, last, "cc")
}

// counts returns the noun that a number before h counts: in "28 arrest warrants" the plural, in "10 Downing Street" the street, not its name.
func (s *Sentence) counts(h int) int {
	for k := h; k < h+4 && s.Is(k, "compound") && s.Tokens[k].Head == k+1; {
		k++
		if s.tag(h) == PROPN && s.tag(k) != PROPN {
			break
		}
		if s.Tokens[k].Fine == "NNS" || s.tag(h) == PROPN && !s.Is(k, "compound") {
			return k
		}
	}
	return h
}

// hasSubject tells whether a token near i is its subject. The index of dependents is not laid out yet.
func (s *Sentence) hasSubject(i int) bool {
	for k := max(0, i-reach); k < min(len(s.Tokens), i+reach); k++ {
		if s.Tokens[k].Head == i && s.Is(k, "nsubj", "csubj") {
			return true
		}
	}
	return false
}

// waits are prepositions that tell when something was done: of an amount they tell nothing.
var waits = set("until till before after since")

// untilThen takes a time from the amount that it was hung on to the verb: "held up the sale, valued at $3 million, until a trial".
func untilThen(s *Sentence, i int) {
	t := &s.Tokens[i]
	h := t.Head
	if t.Rel != "nmod" || h < 0 || h > i || !currencySign(s.text(h)) && !s.amounts(h) {
		return
	}
	c := s.near(i, "case")
	if c < h || c > i || !find(waits, s.Tokens[c].Lemma) {
		return
	}
	v := h
	for steps := 0; v >= 0 && steps < 12 && (s.tag(v) != VERB || s.text(c-1) == "," && s.Is(v, "acl")); steps++ {
		v = s.Tokens[v].Head
	}
	if v >= 0 && s.tag(v) == VERB {
		s.attach(i, v, "obl")
	}
}
