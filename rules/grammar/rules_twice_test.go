package grammar

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// planted returns a sentence whose tree is given word by word, as word/TAG/fine/head/relation, with heads counted from 1 and 0 for the root.
func planted(text string) *Sentence {
	tags := map[string]Tag{"NOUN": NOUN, "PROPN": PROPN, "VERB": VERB, "PRON": PRON, "ADJ": ADJ, "PUNCT": PUNCT, "SCONJ": SCONJ, "AUX": AUX}
	s := &Sentence{}
	at := 0
	for _, word := range strings.Fields(text) {
		f := strings.Split(word, "/")
		head, _ := strconv.Atoi(f[3])
		if f[0] == "-" && at > 0 { // hyphens touch the words beside them
			at--
		}
		s.Tokens = append(s.Tokens, Token{Start: at, End: at + len(f[0]), Text: f[0], Lemma: f[0], Tag: tags[f[1]], Fine: f[2], Head: head - 1, Rel: f[4]})
		at += len(f[0])
		if f[0] != "-" {
			at++
		}
	}
	return s
}

func TestNothingHasTwoSubjectsOrObjects(t *testing.T) {
	for _, line := range []struct {
		text, word, want string
		rule             func(*Sentence, int)
	}{
		{"Norrland/PROPN/NNP/3/nsubj Lamps/PROPN/NNP/3/nsubj has/VERB/VBZ/0/root", "Norrland", "compound 1", subjectTwice},
		{"Norrland/PROPN/NNP/3/nsubj they/PRON/PRP/3/nsubj has/VERB/VBZ/0/root", "Norrland", "nsubj:outer 2", subjectTwice},
		{"say/VERB/VBP/0/root that/PRON/WDT/4/obj we/PRON/PRP/4/nsubj have/VERB/VBP/1/ccomp time/NOUN/NN/4/obj", "that", "mark 3", objectTwice},
		{"say/VERB/VBP/0/root that/PRON/WDT/4/obj we/PRON/PRP/4/nsubj give/VERB/VBP/1/ccomp time/NOUN/NN/4/obj", "that", "obj 3", objectTwice},
		{"is/AUX/VBZ/3/cop not/PRON/RB/3/advmod cost/NOUN/NN/0/root -/PUNCT/HYPH/3/punct effective/ADJ/JJ/3/amod", "cost", "compound 4", hyphenAdjective},
		{"is/AUX/VBZ/3/cop not/PRON/RB/3/advmod cost/NOUN/NN/0/root ,/PUNCT/,/3/punct effective/ADJ/JJ/3/amod", "cost", "root -1", hyphenAdjective},
	} {
		s := planted(line.text)
		for i := range s.Tokens {
			line.rule(s, i)
		}
		for _, k := range s.Tokens {
			if k.Text == line.word {
				assert.Equal(t, line.want, k.Rel+" "+strconv.Itoa(k.Head), line.text)
			}
		}
	}
}
