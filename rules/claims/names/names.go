// Package names finds who and what an article names, and gives every mention an identity that holds across outlets: last names, titles,
// acronyms, demonyms and metonyms lead to one identity, string distance alone never does.
package names

import (
	"sort"

	"crosscheck/checker"
	"crosscheck/rules/grammar"
)

// A Kind is the sort of thing that a name names.
type Kind uint8

// The kinds of named things.
const (
	Unknown Kind = iota
	Person
	Place
	Body // an organisation, a company, a state as an actor
)

var kindNames = [...]string{"unknown", "person", "place", "body"}

// String returns the kind's name in lower case.
func (k Kind) String() string { return kindNames[k] }

// A Sex is what an article's words tell of a person's grammatical gender: 'm', 'f', or 0 where they tell nothing.
type Sex byte

// An Entity is one named thing of an article.
type Entity struct {
	ID     string   // identity across outlets, lower case: "russia", "nsi"; a person's is the skeleton of the surname (see Skeleton)
	Full   string   // the fullest form that the article prints
	Kind   Kind     //
	Given  string   // a person's given names as in Full, "" where none is printed
	Family string   // a person's surname as in Full
	Role   string   // the canonical role that the article gives a person, "" where none: "foreign minister"
	Of     string   // identity of the body or place that the role belongs to, "" where none is told
	Noun   string   // what "the ..." calls a body later: "union", "company"; "" where the name does not tell
	Within []string // places that hold this place, the innermost first
	Sex    Sex
}

// A Mention is a run of tokens that means an entity: its name, or a pronoun or description that stands for it.
type Mention struct {
	Sentence    int
	Tok, EndTok int // tokens, the end exclusive; a title before the name is included
	Name        int // the first token of the name itself, after titles; Tok where there is none
	Head        int // the token that governs the others
	Entity      *Entity
	Named       bool // the words are a name, not "she" or "the president"
	Adjective   bool // the name stands before a noun or title: "Russian" troops, a "Transmarine" jet
}

// A Role is a statement of what a person is.
type Role struct {
	Tok, EndTok int     // the words of the role, the end exclusive
	Person      *Entity // who
	Name        int     // a token of the person's mention in this sentence
	Text        string  // canonical: "deputy foreign minister"
	Of          string  // identity of what it belongs to, "" where it is not told
	Time        string  // "", "former", "acting", "future"
}

// A Table holds the mentions and roles of an article by sentence, in order.
type Table struct {
	mentions [][]Mention
	roles    [][]Role
	forms    [][]Form
	entities []*Entity
}

// In returns the mentions of a sentence, in order.
func (t *Table) In(sentence int) []Mention { return t.mentions[sentence] }

// Roles returns what a sentence says that persons are, in order.
func (t *Table) Roles(sentence int) []Role { return t.roles[sentence] }

// Entities returns what the article names, in the order of first mention.
func (t *Table) Entities() []*Entity { return t.entities }

// At returns the mention that covers a token.
func (t *Table) At(sentence, tok int) (Mention, bool) {
	ms := t.mentions[sentence]
	i := sort.Search(len(ms), func(i int) bool { return ms[i].EndTok > tok })
	if i < len(ms) && ms[i].Tok <= tok {
		return ms[i], true
	}
	return Mention{}, false
}

// Resolve finds the mentions of an article. Trees are the trees of its sentences, nil where a sentence is not read.
func Resolve(sentences []checker.Sentence, trees []*grammar.Sentence) *Table {
	r := newResolver(sentences, trees)
	r.markQuotes()
	for n := range trees {
		r.scan(n)
	}
	r.learn()
	r.cluster()
	r.readRoles()
	r.refer()
	return r.table()
}
