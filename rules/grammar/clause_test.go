package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Each line asks about one word of a sentence: its subject, object, agent and patient, whether it is passive and whether it is denied.
var clauses = []struct {
	text, word                      string
	subject, object, agent, patient string
	passive, denied                 bool
}{
	{"Police arrested two men.", "arrested", "Police", "men", "Police", "men", false, false},
	{"Two men were arrested by police on Monday.", "arrested", "men", "-", "police", "men", true, false},
	{"The mayor did not deny the report.", "deny", "mayor", "report", "mayor", "report", false, true},
	{"Prices rose and fell.", "fell", "Prices", "-", "Prices", "-", false, false},
	{"The government agreed to release the prisoners.", "release", "government", "prisoners", "government", "prisoners", false, false},
	{"The man who shot the officer fled.", "shot", "man", "officer", "man", "officer", false, false},
	{"Nobody was killed in the blast.", "killed", "Nobody", "-", "-", "Nobody", true, true},
	{"Investigators found no evidence of arson.", "found", "Investigators", "evidence", "Investigators", "evidence", false, true},
	{"The minister never visited the city.", "visited", "minister", "city", "minister", "city", false, true},
	{"The company no longer sells phones.", "sells", "company", "phones", "company", "phones", false, true},
	{"He not only saw the fire.", "saw", "He", "fire", "He", "fire", false, false},
	{"Forty people were hurt, none of them badly.", "hurt", "people", "-", "-", "people", true, false},
	{"Two trains collided, none of the passengers seriously injured.", "collided", "trains", "-", "trains", "-", false, false},
	{"None of them survived.", "survived", "None", "-", "None", "-", false, true},
	{"The blast hurt none of the guards.", "hurt", "blast", "none", "blast", "none", false, true},
	{"The bridge was destroyed.", "destroyed", "bridge", "-", "-", "bridge", true, false},
	{"Officials said the plan has been approved.", "approved", "plan", "-", "-", "plan", true, false},
}

func TestClauses(t *testing.T) {
	for _, c := range clauses {
		s := Parse(c.text)
		i := find1(t, s, c.word)
		assert.Equal(t, c.subject, words(s, s.Subject(i)), "subject of %q in %q\n%s", c.word, c.text, drawn(s))
		assert.Equal(t, c.object, words(s, s.Object(i)), "object of %q in %q\n%s", c.word, c.text, drawn(s))
		assert.Equal(t, c.agent, words(s, s.Agent(i)), "agent of %q in %q\n%s", c.word, c.text, drawn(s))
		assert.Equal(t, c.patient, words(s, s.Patient(i)), "patient of %q in %q\n%s", c.word, c.text, drawn(s))
		assert.Equal(t, c.passive, s.IsPassive(i), "passive %q in %q\n%s", c.word, c.text, drawn(s))
		assert.Equal(t, c.denied, s.Negated(i), "denied %q in %q\n%s", c.word, c.text, drawn(s))
	}
}

// hand is "The old mayor of Lyon did not resign" as a tree made by hand: queries work without the parser too.
func hand() *Sentence {
	text := "The old mayor of Lyon did not resign"
	s := &Sentence{Text: text, Tokens: Tokenize(text)}
	for i, a := range []struct {
		head int
		rel  string
		tag  Tag
	}{{2, "det", DET}, {2, "amod", ADJ}, {7, "nsubj", NOUN}, {4, "case", ADP}, {2, "nmod", PROPN}, {7, "aux", AUX}, {7, "advmod", PART}, {-1, "root", VERB}} {
		s.Tokens[i].Head, s.Tokens[i].Rel, s.Tokens[i].Tag, s.Tokens[i].Lemma = a.head, a.rel, a.tag, s.Tokens[i].Text
	}
	return s
}

func TestQueriesOnATreeMadeByHand(t *testing.T) {
	s := hand()
	assert.Equal(t, 7, s.Root())
	assert.Equal(t, []int{0, 1, 4}, s.Children(2))
	assert.Equal(t, 4, s.Child(2, "nmod"))
	assert.Equal(t, -1, s.Child(2, "obj"))
	assert.Equal(t, 7, s.Governor(4))
	assert.True(t, s.Ancestor(7, 3))
	assert.False(t, s.Ancestor(2, 2))
	assert.Equal(t, "of 4", s.Preposition(4)+" 4")
	assert.True(t, s.Negated(7))
	assert.Equal(t, []int{1, 4}, s.Modifiers(2))
	start, end := s.Phrase(2)
	assert.Equal(t, [2]int{0, 5}, [2]int{start, end})
	start, end = s.PhraseSpan(2)
	assert.Equal(t, "The old mayor of Lyon", s.Text[start:end])
	assert.Equal(t, []int{3, 4, 2, 7, 6}, s.Path(3, 6))
	assert.Equal(t, 2, s.At(9))
	assert.Equal(t, -1, s.At(len(s.Text)))
	parsed := *s
	parsed.index()
	for i := range s.Tokens {
		a, b := s.Phrase(i)
		c, d := parsed.Phrase(i)
		assert.Equal(t, [2]int{a, b}, [2]int{c, d})
		assert.ElementsMatch(t, s.Children(i), parsed.Children(i))
	}
}

func TestLemmas(t *testing.T) {
	for _, c := range []struct{ text, word, lemma string }{
		{"The minister said he had gone.", "said", "say"},
		{"The toll rose to 12.", "rose", "rise"},
		{"Three men were found dead.", "men", "man"},
		{"Three men were found dead.", "dead", "dead"},
		{"Three men were found dead.", "found", "find"},
		{"He didn't say.", "n't", "not"},
		{"The strikes wounded civilians.", "wounded", "wound"},
		{"The strikes wounded civilians.", "civilians", "civilian"},
		{"Rescuers evacuated 40 villages.", "evacuated", "evacuate"},
		{"They withdrew from the talks.", "withdrew", "withdraw"},
		{"Kyiv rejected the offer.", "Kyiv", "Kyiv"},
		{"They will accept the offer.", "accept", "accept"},
		{"They will withdraw from the talks.", "withdraw", "withdraw"},
		{"Costs may exceed the budget.", "exceed", "exceed"},
		{"There was no siren.", "siren", "siren"},
		{"They met before Christmas.", "Christmas", "Christmas"},
		{"She is unwilling to sign.", "unwilling", "unwilling"},
		{"The crew emptied the hold.", "emptied", "empty"},
		{"The film premiered in Halmar.", "premiered", "premiere"},
		{"Two men were tied up.", "tied", "tie"},
		{"The home side levelled.", "levelled", "level"},
		{"He spelled the name.", "spelled", "spell"},
		{"She named her foes.", "foes", "foe"},
		{"Heroes came home.", "Heroes", "hero"},
		{"Three children sang.", "children", "child"},
		{"Police have identified the gunmen.", "gunmen", "gunman"},
		{"A noise disturbed them.", "disturbed", "disturb"},
		{"They shouted at the guard.", "shouted", "shout"},
		{"The court ruled on Monday.", "ruled", "rule"},
		{"A drone circled above the harbor.", "circled", "circle"},
		{"The union conceded on Friday.", "conceded", "concede"},
		{"Nobody intervened.", "intervened", "intervene"},
		{"Guards patrolled the quay.", "patrolled", "patrol"},
		{"The bell had rung twice.", "rung", "ring"},
		{"She visited the ward.", "visited", "visit"},
		{"They opened the gates.", "opened", "open"},
		{"The leaves curled.", "curled", "curl"},
		{"He avoided the press.", "avoided", "avoid"},
	} {
		s := Parse(c.text)
		assert.Equal(t, c.lemma, s.Tokens[find1(t, s, c.word)].Lemma, c.text)
	}
}
