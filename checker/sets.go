package checker

// Sets are disjoint sets of the numbers from 0 up, joined two by two.
type Sets []int

// NewSets returns n sets of one number each.
func NewSets(n int) Sets {
	s := make(Sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

// Find returns the number that stands for the set of i.
func (s Sets) Find(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

// Join makes one set of those of i and j, for which stands what stood for that of i.
func (s Sets) Join(i, j int) { s[s.Find(j)] = s.Find(i) }
