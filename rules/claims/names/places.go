package names

// Contains tells whether the place inner is known to lie in the place outer. A place contains itself. Both are identities.
func Contains(outer, inner string) bool {
	return world().holds(outer, inner)
}

// Clash tells whether two sets of places cannot be the same place: both are known, and no place of one holds or equals one of the other.
// Sets that are empty, or hold a place that is not in the gazetteer, never clash.
func Clash(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	g := world()
	for _, x := range a {
		for _, y := range b {
			if !g.known(x) || !g.known(y) || Contains(x, y) || Contains(y, x) {
				return false
			}
		}
	}
	return true
}

// Chain returns the places that hold a place, the innermost first; nothing where the gazetteer does not know it.
func Chain(id string) []string { return world().chain(id) }
