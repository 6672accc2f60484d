package claims

import (
	"strings"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// A turn is what can be done with a thing: on which choice it bears, and whether the thing then goes on or ends.
type turn struct {
	choice string
	on     bool
}

// turns are verbs, with their particles, and adjectives that name one end of a choice. Whoever wants one end does not want the other.
var turns = map[string]turn{
	"close": {"running", false}, "shut": {"running", false}, "shut down": {"running", false}, "close down": {"running", false}, "shutter": {"running", false},
	"open": {"running", true}, "reopen": {"running", true}, "run": {"running", true}, "operate": {"running", true}, "stay open": {"running", true},
	"keep open": {"running", true}, "remain open": {"running", true}, "restart": {"running", true},
	"play": {"event", true}, "go ahead": {"event", true}, "proceed": {"event", true}, "continue": {"event", true}, "go on": {"event", true}, "hold": {"event", true},
	"stage": {"event", true}, "call off": {"event", false}, "cancel": {"event", false}, "abandon": {"event", false}, "scrap": {"event", false},
	"postpone": {"event", false}, "put off": {"event", false}, "halt": {"event", false}, "stop": {"event", false},
	"demolish": {"standing", false}, "knock down": {"standing", false}, "pull down": {"standing", false}, "tear down": {"standing", false},
	"preserve": {"standing", true}, "save": {"standing", true}, "restore": {"standing", true}}

// wants are verbs by which somebody says what is to become of a thing.
var wants = map[string]bool{"want": true, "like": true, "prefer": true, "call": true, "demand": true, "urge": true, "press": true, "push": true, "campaign": true,
	"favour": true, "favor": true, "implore": true, "beg": true, "insist": true}

// verdicts are words by which a speaker judges an act, and whether for or against it.
var verdicts = map[string]bool{"wrong": false, "mistake": false, "error": false, "madness": false, "folly": false, "irresponsible": false, "reckless": false,
	"dangerous": false, "disaster": false, "catastrophe": false, "foolish": false, "unacceptable": false, "unthinkable": false, "disgrace": false, "betrayal": false,
	"insane": false, "shameful": false, "right": true, "sensible": true, "necessary": true, "essential": true, "vital": true, "overdue": true, "wise": true,
	"happy": true, "content": true, "keen": true, "glad": true}

// course reads what becomes of a thing if somebody has his way: "wants the plant closed", "closing it would be a mistake, she said".
func (c *Context) course(p int) *checker.Claim {
	t, words := c.turn(p)
	if t.choice == "" {
		return nil
	}
	for _, read := range [...]func(*Context, int) (will, bool){(*Context).wished, (*Context).judgedAct, (*Context).obliged, (*Context).favoured} {
		w, ok := read(c, p)
		if !ok {
			continue
		}
		if w.theme < 0 || w.theme == p {
			return nil
		}
		head, terse := c.held(w.theme)
		who := w.who
		if who == "" && w.actor >= 0 && c.animate(w.actor) {
			var unnamed bool
			who, unnamed = c.held(w.actor)
			terse = terse || unnamed
		}
		if head == "" || who == "" || head == who {
			return nil
		}
		yes := w.yes != c.Tree.Negated(p)
		value := checker.Value{Text: words, Unit: "course " + t.choice, Admits: checker.Exactly(-1)}
		if !yes {
			value.Text = "not " + words
		}
		if yes == t.on {
			value.Admits = checker.Exactly(1)
		}
		f := c.frame(p, -1)
		f.Head, f.Pred, f.Scope, f.Terse, f.Names = head, value.Unit, nil, terse, []string{who}
		from := min(p, w.at)
		end := max(p, w.at)
		claim := c.claim(checker.Stance, checker.Span{Start: c.Tree.Tokens[from].Start, End: c.Tree.Tokens[end].End}, p, f, value)
		claim.Voice.Mode, claim.Voice.Denied = checker.Asserted, false
		return &claim
	}
	return nil
}

// A will is what the words around a turn tell: who has it, what about, whether for it, and the token that says so.
type will struct {
	who              string
	actor, theme, at int
	yes              bool
}

// turn looks up the turn that the word at token p names, with the words behind it.
func (c *Context) turn(p int) (t turn, words string) {
	ts := c.Tree.Tokens
	switch ts[p].Tag {
	case grammar.VERB, grammar.ADJ:
	default:
		return turn{}, ""
	}
	words = ts[p].LowerLemma()
	if p+1 < len(ts) {
		two := words + " " + ts[p+1].Lower()
		if t, ok := turns[two]; ok {
			return t, two
		}
	}
	return turns[words], words
}

// wished reads "wants the plant closed" and "called for the plant to be closed".
func (c *Context) wished(p int) (will, bool) {
	if !c.is(p, "xcomp", "ccomp", "advcl", "acl") || c.is(p, "acl:relcl") {
		return will{}, false
	}
	h := c.Tree.Tokens[p].Head
	if h >= 0 && c.Tree.Tokens[h].Tag == grammar.NOUN && c.is(p, "acl") && c.is(h, "obj", "obl") {
		h = c.Tree.Tokens[h].Head
	}
	if h < 0 || h > p || c.Tree.Tokens[h].Tag != grammar.VERB || !wants[strings.ToLower(c.Tree.Tokens[h].Lemma)] || c.Tree.IsPassive(h) {
		return will{}, false
	}
	voice := c.voice(h)
	if c.Tree.Tokens[h].Lemma == "like" && c.Tree.Child(h, "aux") < 0 || voice.Mode == checker.Question {
		return will{}, false
	}
	theme, whom := -1, -1
	for _, k := range c.Tree.Children(h) {
		if k > h && k < p && (c.is(k, "obj") || c.is(k, "obl") && (c.Tree.Preposition(k) == "for" || c.Tree.Preposition(k) == "on")) {
			whom = k
		}
	}
	finite := c.Tree.Child(p, "nsubj", "nsubj:pass")
	switch o := c.Tree.Object(p); {
	case o > p:
		theme = o
	case finite >= 0 && finite > h:
		theme = finite
	default:
		theme = whom
	}
	if whom < 0 && finite < 0 && c.infinitive(p) { // "wants to close the plant" is what he means to do himself
		return will{}, false
	}
	return will{actor: c.Tree.Agent(h), theme: theme, at: h, yes: !c.Tree.Negated(h)}, true
}

// judgedAct reads "closing the plant would be a mistake, she said" and "he was happy for the match to go ahead".
func (c *Context) judgedAct(p int) (will, bool) {
	if !c.infinitive(p) && c.Tree.Tokens[p].Fine != "VBG" {
		return will{}, false
	}
	j, yes := c.judging(p)
	if j < 0 {
		return will{}, false
	}
	w := will{actor: -1, theme: c.Tree.Object(p), at: j, yes: yes != c.Tree.Negated(j)}
	if h := c.Tree.Tokens[p].Head; w.theme < 0 && h != j {
		w.theme = h // "for the match to go ahead", where the tree makes it a phrase
	} else if w.theme < 0 {
		w.theme = c.Tree.Child(p, "nsubj", "nsubj:pass")
	}
	if s := c.Tree.Child(j, "nsubj"); s >= 0 && c.animate(s) {
		w.actor = s
		return w, w.theme != s
	}
	v := c.voice(p)
	w.who = v.Speaker
	return w, v.Speaker != "" && v.Mode != checker.Question
}

// judging returns the word that judges the act at p, and whether it speaks for the act; -1 where none does.
func (c *Context) judging(p int) (j int, yes bool) {
	h := c.Tree.Tokens[p].Head
	if h >= 0 && c.is(p, "acl") && c.infinitive(p) && c.Tree.Preposition(h) == "for" {
		h = c.Tree.Tokens[h].Head
	}
	if h >= 0 && c.is(p, "csubj", "xcomp", "advcl", "acl") {
		if yes, ok := c.verdict(h); ok {
			return h, yes
		}
	}
	if p > 0 && c.Tree.Tokens[p-1].Tag != grammar.PUNCT {
		return -1, false
	}
	for k := p + 1; k < len(c.Tree.Tokens) && k < p+16; k++ { // "Closing it would be folly", whatever the tree makes of it
		yes, ok := verdicts[strings.ToLower(c.Tree.Tokens[k].Lemma)]
		if ok && c.predicated(k) {
			return k, yes
		}
	}
	return -1, false
}

// predicated tells whether a form of "be" stands before the word at token k, with no more than articles and adverbs between.
func (c *Context) predicated(k int) bool {
	for i := k - 1; i >= 0 && i >= k-4; i-- {
		switch t := c.Tree.Tokens[i]; t.Tag {
		case grammar.AUX, grammar.VERB:
			return t.Lemma == "be" && !c.word(i+1, "not") && !c.word(i+1, "n't") && !c.word(i+1, "n’t")
		case grammar.DET, grammar.ADV, grammar.ADJ:
		default:
			return false
		}
	}
	return false
}

// verdict tells whether the predicate at j judges, and whether it speaks for what it judges: "is a mistake", "would be the right answer".
func (c *Context) verdict(j int) (yes, ok bool) {
	if c.Tree.Child(j, "cop") < 0 {
		return false, false
	}
	if yes, ok = verdicts[strings.ToLower(c.Tree.Tokens[j].Lemma)]; ok {
		return yes, true
	}
	for _, k := range c.Tree.Children(j) {
		if yes, ok = verdicts[strings.ToLower(c.Tree.Tokens[k].Lemma)]; ok && c.is(k, "amod") {
			return yes, true
		}
	}
	return false, false
}

// obliged reads "the plant should be closed, she said".
func (c *Context) obliged(p int) (will, bool) {
	if !c.under(p, obliging) {
		return will{}, false
	}
	v := c.voice(p)
	w := will{who: v.Speaker, actor: -1, theme: c.Tree.Patient(p), at: p, yes: !c.disowned(p, v.Verb)}
	if w.theme < 0 {
		w.theme = c.Tree.Subject(p)
	}
	return w, v.Speaker != "" && v.Mode != checker.Question
}

// favoured reads "Lund was for playing the match".
func (c *Context) favoured(p int) (will, bool) {
	if c.Tree.Tokens[p].Fine != "VBG" || p < 2 || c.Tree.Tokens[p-2].Lemma != "be" || !c.word(p-1, "for") && !c.word(p-1, "against") {
		return will{}, false
	}
	actor := c.Tree.Subject(p)
	if h := c.Tree.Tokens[p].Head; actor < 0 && h >= 0 && h < p {
		actor = h
	}
	return will{actor: actor, theme: c.Tree.Object(p), at: p, yes: c.word(p-1, "for")}, actor >= 0
}
