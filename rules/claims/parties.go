package claims

import "crosscheck/rules/claims/names"

// parties lists the identities that take part in what is said: who or what modifies the thing counted, and the subject and object of its
// predicate. Who is named further off does not tell one subject from another.
func (c *Context) parties(i, thing, p int) []string {
	var out bag
	for _, k := range [...]int{i, thing, c.Tree.Subject(p), c.Tree.Object(p), c.Tree.Agent(p), c.antecedent(p)} {
		if k < 0 {
			continue
		}
		out.add(c.party(k))
		for _, m := range c.Tree.Children(k) {
			if c.owns(m) {
				out.add(c.party(m))
			}
		}
	}
	return out.set()
}

// party returns the identity of whom or what a token names, "" where it has no name or is a place, which takes no part.
func (c *Context) party(k int) string {
	if e := c.mention(k); e != nil && e.Kind != names.Place {
		return e.ID
	}
	return ""
}

// owns tells whether a modifier of a noun can name whose it is.
func (c *Context) owns(k int) bool {
	return c.is(k, "compound", "nmod", "amod", "appos", "flat") && !c.used[k]
}

// antecedent returns the noun of which a relative clause is told, -1 where the clause is no such: the statue of "the statue, which stood 18 metres high".
func (c *Context) antecedent(p int) int {
	s := c.Tree.Subject(p)
	switch {
	case s >= 0 && !relative[c.lower(s)]:
	case c.is(p, "acl:relcl"), s >= 0 && c.is(p, "appos"):
		return c.Tree.Tokens[p].Head
	}
	return -1
}

// relative are the pronouns that open a relative clause.
var relative = map[string]bool{"who": true, "which": true, "that": true}
