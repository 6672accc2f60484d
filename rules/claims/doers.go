package claims

import (
	"slices"

	"crosscheck/checker"
	"crosscheck/rules/claims/lexicon"
	"crosscheck/rules/claims/number"
	"crosscheck/rules/grammar"
)

// byDeed heads the frame of a count of people of whom is told no more than that they committed the crime: "three masked men robbed", "by three men", "a
// gang of four stole". Whoever counts robbers or gunmen has a word for them, of the sort of these.
func (v *valued) byDeed(f *checker.Frame) {
	if v.n.Class != number.Count || v.n.Negative || v.of >= 0 || states[f.Head] || !v.unnamed() || !v.commits() {
		return
	}
	f.Head, f.Sure, f.Part, f.Sorts = "culprit", false, "", lexicon.Sorts("culprit")
	f.Scope = without(f.Scope, "by")
}

// unnamed tells whether the number counts people whom nothing describes, or those of a gang.
func (v *valued) unnamed() bool {
	k := v.n.UnitTok
	if k < 0 {
		return v.gang() >= 0
	}
	return v.Tree.Tokens[k].Tag == grammar.NOUN && (v.generic(k) || lexicon.Sex(v.Tree.Tokens[k].LowerLemma()) != "")
}

// gang returns the noun for a band of so many: of "a gang of four", "a four-man gang"; -1 where there is none.
func (v *valued) gang() int {
	for _, k := range [...]int{v.n.Tok - 2, v.n.EndTok, v.n.EndTok + 1} {
		if bands[v.lower(k)] && (k > v.n.Tok || v.word(v.n.Tok-1, "of")) {
			return k
		}
	}
	return -1
}

// bands are nouns for people who commit crimes together.
var bands = map[string]bool{"gang": true, "trio": true, "quartet": true, "team": true, "band": true, "crew": true, "mob": true}

// commits tells whether those counted do what a crime is, by the verb that they are the subject or the agent of.
func (v *valued) commits() bool {
	at := v.at
	if k := v.gang(); k >= 0 {
		if at = k; v.criminal(max(k+1, v.n.EndTok)) {
			return true // whatever the tree makes the subject of "a gang of four stole"
		}
	}
	for _, k := range v.Tree.Children(at) {
		if v.is(k, "acl") && v.Tree.Tokens[k].Fine == "VBG" && v.criminal(k) {
			return true // "four men dragging her to a van"
		}
	}
	p := v.predicate(v.at)
	if h := v.Tree.Tokens[v.at].Head; p < 0 && h >= 0 && v.is(v.at, "nsubj") {
		p = h // "came in"
	}
	if p < 0 || !v.criminal(p) && !slices.ContainsFunc(v.Tree.Children(p), func(k int) bool { return v.is(k, "conj") && v.criminal(k) && v.Tree.Subject(k) < 0 }) {
		return false
	}
	if v.Tree.Preposition(at) == "by" {
		return v.Tree.IsPassive(p) || v.Tree.Tokens[p].Fine == "VBN"
	}
	s := v.Tree.Subject(p)
	return (s == at || s == v.at) && !v.Tree.IsPassive(p)
}

// criminal tells whether the verb at token p is one of crime. To drag somebody is one only to where he is held.
func (v *valued) criminal(p int) bool {
	if p >= len(v.Tree.Tokens) || v.Tree.Tokens[p].Tag != grammar.VERB {
		return false
	}
	t := &v.Tree.Tokens[p]
	return crimes[t.LowerLemma()] || hauling[t.LowerLemma()] && slices.ContainsFunc(v.Tree.Tokens[p:], func(t grammar.Token) bool { return lockups[t.LowerLemma()] })
}

var (
	crimes = map[string]bool{"steal": true, "rob": true, "raid": true, "burgle": true, "loot": true, "snatch": true, "grab": true, "kidnap": true, "abduct": true,
		"hijack": true, "carjack": true, "mug": true, "ambush": true, "attack": true, "assault": true, "stab": true, "torch": true, "firebomb": true,
		"overpower": true, "burst": true, "threaten": true, "ransack": true, "vandalise": true, "vandalize": true, "break": true, "smash": true, "storm": true,
		"seize": true, "tie": true}
	// hauling verbs tell of a rescue as well as of a crime.
	hauling = map[string]bool{"drag": true, "bundle": true, "push": true, "force": true, "pull": true, "shove": true}
	lockups = map[string]bool{"van": true, "boot": true, "trunk": true}
)
