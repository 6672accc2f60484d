package checker

// A Relation is what a rule says of two claims.
type Relation uint8

// The relations of two claims.
const (
	Unknown      Relation = iota // cannot tell: say nothing
	Corroborates                 // both speak of the same thing and agree
	Contradicts                  // both speak of the same thing and cannot both be true
)

// A FindingKind says how two values come to differ.
type FindingKind string

// The kinds of findings; the first three are serious.
const (
	Contradiction FindingKind = "contradiction" // two outlets, each in its own voice or citing one source
	Disputed      FindingKind = "disputed"      // two speakers, each reported correctly
	Internal      FindingKind = "internal"      // inside one article
	Update        FindingKind = "update"        // both right when published
	Imprecise     FindingKind = "imprecise"     // a careful editor would look
	Variant       FindingKind = "variant"       // a spelling
)

// FindingKinds lists every kind, the gravest first.
var FindingKinds = []FindingKind{Contradiction, Internal, Disputed, Update, Imprecise, Variant}

// Serious tells whether an editor must decide.
func (k FindingKind) Serious() bool { return k == Contradiction || k == Disputed || k == Internal }

// A Verdict is a rule's answer on two claims. The zero Verdict says nothing.
type Verdict struct {
	Relation   Relation
	Kind       FindingKind // for Contradicts
	Confidence float64     // 0 to 1, calibrated: of verdicts at 0.9, nine in ten are right
	Why        string      // one sentence: what was compared, and why both cannot hold
	Guard      string      // for Unknown: what held the rule back, "" where the claims were never close
	Standing   FindingKind // for an Update: what it is where the older value is printed again after the newer one; "" where it stays an update
}

// A Dispute is a disagreement among the claims of one article, found by a rule that needs more than two of them.
type Dispute struct {
	Sides   [][]Claim // claims of one side agree
	Verdict Verdict
}

// A Rule compares claims: can they all be true? It never searches.
type Rule struct {
	Name    string                            // kind/fault, as in "quantity/conflict"
	Title   string                            // one line
	Doc     string                            // why it matters, what it compares, what it leaves alone
	Example [2]string                         // two passages that it flags
	Near    [2]string                         // two passages that look like it and that it leaves alone
	Kinds   []Kind                            // the kinds of claims that it reads
	Record  Record                            // what its findings were worth where that was measured
	Compare func(older, newer *Claim) Verdict // two claims, which it must not change, the older first; nil where the rule reads whole articles only
	Within  func(claims []Claim) []Dispute    // all claims of one article; nil where the rule compares pairs only
}

// A Record counts the findings of a rule on story sets with a gold, and those of them that match a fact there: a serious finding a serious
// one.
type Record struct{ Right, Findings int }

// Reads tells whether the rule compares claims of kind k.
func (r Rule) Reads(k Kind) bool {
	for _, kind := range r.Kinds {
		if kind == k {
			return true
		}
	}
	return false
}
