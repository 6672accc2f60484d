package grammar

// Root returns the index of the token that governs the sentence, -1 where there are no tokens.
func (s *Sentence) Root() int {
	for i := range s.Tokens {
		if s.Tokens[i].Head < 0 {
			return i
		}
	}
	return -1
}

// Children returns the direct dependents of token i in order of print. The slice belongs to the sentence and must not be changed.
func (s *Sentence) Children(i int) []int {
	if len(s.first) == len(s.Tokens)+1 {
		return s.kids[s.first[i]:s.first[i+1]]
	}
	var out []int // a sentence built by hand
	for j := range s.Tokens {
		if s.Tokens[j].Head == i {
			out = append(out, j)
		}
	}
	return out
}

// Child returns the first dependent of i by one of the relations, -1 where there is none. "nsubj" stands for "nsubj:pass" too.
func (s *Sentence) Child(i int, rels ...string) int {
	if i < 0 {
		return -1
	}
	for _, j := range s.Children(i) {
		if s.Is(j, rels...) {
			return j
		}
	}
	return -1
}

// Is tells whether token i stands in one of the relations to its head. "nsubj" stands for "nsubj:pass" too.
func (s *Sentence) Is(i int, rels ...string) bool {
	have := s.Tokens[i].Rel
	for _, rel := range rels {
		if matches(have, rel) {
			return true
		}
	}
	return false
}

func matches(have, want string) bool {
	n := len(want)
	if len(have) < n || n > 0 && have[0] != want[0] { // most differ in the first letter, and it is asked a hundred times a word
		return false
	}
	return have[:n] == want && (len(have) == n || have[n] == ':')
}

// Ancestor tells whether token a governs token i, directly or not. A token does not govern itself.
func (s *Sentence) Ancestor(a, i int) bool {
	for steps := 0; i >= 0 && steps <= len(s.Tokens); steps++ {
		if i = s.Tokens[i].Head; i == a {
			return true
		}
	}
	return false
}

// Path returns the tokens from i up to the nearest common governor and down to j, both ends included.
func (s *Sentence) Path(i, j int) []int {
	var up, down []int
	for k := i; k >= 0; k = s.Tokens[k].Head {
		up = append(up, k)
		if k == j || s.Ancestor(k, j) {
			break
		}
	}
	top := up[len(up)-1]
	for k := j; k >= 0 && k != top; k = s.Tokens[k].Head {
		down = append(down, k)
	}
	for k := len(down) - 1; k >= 0; k-- {
		up = append(up, down[k])
	}
	return up
}

// Phrase returns the range of tokens that i and all it governs cover, the end exclusive. It includes punctuation attached inside.
func (s *Sentence) Phrase(i int) (start, end int) {
	if len(s.low) == len(s.Tokens) {
		return s.low[i], s.high[i] + 1
	}
	start, end = i, i+1
	for j := range s.Tokens {
		if s.Ancestor(i, j) {
			start, end = min(start, j), max(end, j+1)
		}
	}
	return start, end
}

// PhraseSpan returns the bytes of the sentence's text that Phrase covers, without punctuation at either end.
func (s *Sentence) PhraseSpan(i int) (start, end int) {
	a, b := s.Phrase(i)
	for a < i && s.Tokens[a].Tag == PUNCT {
		a++
	}
	for b-1 > i && s.Tokens[b-1].Tag == PUNCT {
		b--
	}
	return s.Tokens[a].Start, s.Tokens[b-1].End
}

// At returns the index of the token that covers byte offset b of the text, or the first one after it, -1 past the last.
func (s *Sentence) At(b int) int {
	lo, hi := 0, len(s.Tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if s.Tokens[mid].End <= b {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(s.Tokens) {
		return -1
	}
	return lo
}

// index lays out dependents and phrases of the tree, so that queries cost what they return. Heads must form a tree.
func (s *Sentence) index() {
	n := len(s.Tokens)
	s.room(n)
	clear(s.first)
	for i := range s.Tokens {
		if h := s.Tokens[i].Head; h >= 0 {
			s.first[h+1]++
		}
	}
	for i := 0; i < n; i++ {
		s.first[i+1] += s.first[i]
	}
	for i := range s.Tokens { // first[h] moves to the end of h's run, and is moved back below
		if h := s.Tokens[i].Head; h >= 0 {
			s.kids[s.first[h]] = i
			s.first[h]++
		}
	}
	copy(s.first[1:], s.first[:n])
	s.first[0] = 0
	s.spread()
}

// room makes room for the dependents and phrases of n tokens, in one piece.
func (s *Sentence) room(n int) {
	if cap(s.open) < n || cap(s.first) < n+1 {
		all := make([]int, 6*n+1)
		cut := func(n int) []int {
			part := all[:n:n]
			all = all[n:]
			return part
		}
		s.first, s.kids, s.low, s.high, s.queue, s.open = cut(n+1), cut(n), cut(n), cut(n), cut(n), cut(n)
	}
	s.first, s.kids, s.low, s.high, s.queue, s.open = s.first[:n+1], s.kids[:n], s.low[:n], s.high[:n], s.queue[:0], s.open[:n]
}

// spread finds the first and last token under each token, from the leaves up: low and high first hold the number of open dependents.
func (s *Sentence) spread() {
	for i := range s.Tokens {
		s.low[i], s.high[i] = i, i
		s.open[i] = s.first[i+1] - s.first[i]
		if s.open[i] == 0 {
			s.queue = append(s.queue, i)
		}
	}
	for k := 0; k < len(s.queue); k++ {
		i := s.queue[k]
		h := s.Tokens[i].Head
		if h < 0 {
			continue
		}
		s.low[h], s.high[h] = min(s.low[h], s.low[i]), max(s.high[h], s.high[i])
		if s.open[h]--; s.open[h] == 0 {
			s.queue = append(s.queue, h)
		}
	}
}
