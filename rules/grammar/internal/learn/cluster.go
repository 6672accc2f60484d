package learn

import (
	"math"
	"sort"

	"crosscheck/rules/grammar"
	"crosscheck/rules/grammar/internal/engine"
)

// A stream is running text as indexes of frequent forms; 0 stands for a break between texts, 1 for any rare form.
type stream struct {
	forms []uint32 // hash of each index
	words []int32
	caps  map[uint32][2]int32 // how often a form stands inside a sentence, and how often with a capital
}

const leastCount = 3

// readStream lays out plain text and the treebanks' words.
func readStream(plain []string, trees []Tree) *stream {
	var hashes []uint32
	n := map[uint32]int{}
	add := func(form string) {
		h := engine.FormHash(form)
		hashes = append(hashes, h)
		n[h]++
	}
	s := &stream{forms: []uint32{0, 1}, caps: map[uint32][2]int32{}}
	var words []string
	line := func() {
		for _, w := range words {
			add(w)
		}
		s.countCaps(words)
		hashes = append(hashes, 0)
		words = words[:0]
	}
	for _, p := range plain {
		for _, t := range grammar.Tokenize(p) {
			words = append(words, t.Text)
		}
		line()
	}
	for _, t := range trees {
		for _, r := range t.Rows {
			words = append(words, r.Form)
		}
		line()
	}
	var kept []uint32
	for h, c := range n {
		if c >= leastCount {
			kept = append(kept, h)
		}
	}
	sort.Slice(kept, func(i, j int) bool {
		if n[kept[i]] != n[kept[j]] {
			return n[kept[i]] > n[kept[j]]
		}
		return kept[i] < kept[j]
	})
	index := map[uint32]int32{0: 0}
	for _, h := range kept {
		index[h] = int32(len(s.forms))
		s.forms = append(s.forms, h)
	}
	for _, h := range hashes {
		i, ok := index[h]
		if !ok {
			i = 1
		}
		s.words = append(s.words, i)
	}
	return s
}

// countCaps notes how forms are written where a capital tells something: inside sentences, not in headlines.
func (s *stream) countCaps(words []string) {
	attr := make([]engine.Word, len(words))
	for i, w := range words {
		attr[i].Reset(w, nil)
	}
	if engine.Style(attr) != 0 {
		return
	}
	for i := range attr {
		if i == 0 || !attr[i].Cap && !attr[i].Low || !attr[i-1].Cap && !attr[i-1].Low && words[i-1] != "," {
			continue
		}
		c := s.caps[attr[i].Form]
		c[0]++
		c[1] += int32(one(attr[i].Cap))
		s.caps[attr[i].Form] = c
	}
}

// capClass sorts forms by how often they have a capital, 0 where too few were seen.
func capClass(c [2]int32) uint16 {
	if c[0] < 2 {
		return 0
	}
	share := float64(c[1]) / float64(c[0])
	class := uint16(1)
	for _, limit := range []float64{0.02, 0.1, 0.3, 0.7, 0.9, 0.98} {
		if share > limit {
			class++
		}
	}
	if c[0] < 5 {
		class += 7
	}
	return class
}

// A link counts how often one form stands beside another.
type link struct {
	to int32
	n  int32
}

// links returns, for each form, the forms that follow and that precede it.
func (s *stream) links() (next, prev [][]link) {
	count := map[[2]int32]int32{}
	for i := 1; i < len(s.words); i++ {
		if a, b := s.words[i-1], s.words[i]; a > 1 || b > 1 {
			count[[2]int32{a, b}]++
		}
	}
	next, prev = make([][]link, len(s.forms)), make([][]link, len(s.forms))
	for k, n := range count {
		next[k[0]] = append(next[k[0]], link{k[1], n})
		prev[k[1]] = append(prev[k[1]], link{k[0], n})
	}
	for i := range next {
		byTo(next[i])
		byTo(prev[i])
	}
	return next, prev
}

func byTo(l []link) { sort.Slice(l, func(i, j int) bool { return l[i].to < l[j].to }) }

// exchange sorts forms into k classes so that a class tells as much as it can about the words on both sides of its members: each form moves
// to the class that raises the likelihood most, over and over.
func (s *stream) exchange(next, prev [][]link, k, rounds int) []uint16 {
	n := len(s.forms)
	class := make([]uint16, n)
	after, before := make([]int32, n*k), make([]int32, n*k) // after[w*k+c]: how often w follows class c
	total := make([]int32, k)
	size := make([]int32, n)
	for w := 2; w < n; w++ {
		class[w] = uint16(w % k)
		for _, l := range next[w] {
			size[w] += l.n
		}
	}
	move := func(w int, c uint16, by int32) {
		for _, l := range next[w] {
			after[int(l.to)*k+int(c)] += by * l.n
		}
		for _, l := range prev[w] {
			before[int(l.to)*k+int(c)] += by * l.n
		}
		total[c] += by * size[w]
	}
	for w := 2; w < n; w++ {
		move(w, class[w], 1)
	}
	gain := make([]float32, k)
	for r := 0; r < rounds; r++ {
		for w := 2; w < n; w++ {
			move(w, class[w], -1)
			clear(gain)
			addGains(gain, next[w], after, k)
			addGains(gain, prev[w], before, k)
			for c := range gain {
				gain[c] -= 2 * (xlogx(total[c]+size[w]) - xlogx(total[c]))
			}
			class[w] = uint16(argmax(gain))
			move(w, class[w], 1)
		}
	}
	return class
}

func addGains(gain []float32, links []link, table []int32, k int) {
	for _, l := range links {
		row := table[int(l.to)*k:][:len(gain)]
		for c, n := range row {
			if n == 0 {
				gain[c] += xlogx(l.n)
			} else {
				gain[c] += xlogx(n+l.n) - xlogx(n)
			}
		}
	}
}

var xlogxTable = func() []float32 {
	t := make([]float32, 1<<14)
	for i := 1; i < len(t); i++ {
		t[i] = float32(float64(i) * math.Log(float64(i)))
	}
	return t
}()

func xlogx(n int32) float32 {
	if int(n) < len(xlogxTable) {
		return xlogxTable[n]
	}
	return float32(float64(n) * math.Log(float64(n)))
}

// LearnClusters returns two partitions of the frequent forms, a fine and a coarse one. Class 0 is left for forms that are not in it.
func LearnClusters(plain []string, trees []Tree, fine, coarse, rounds int) Clusters {
	s := readStream(plain, trees)
	next, prev := s.links()
	var a, b []uint16
	both(2, func(i int) {
		if i == 0 {
			a = s.exchange(next, prev, fine, rounds)
		} else {
			b = s.exchange(next, prev, coarse, rounds)
		}
	})
	out := Clusters{}
	for w := 2; w < len(s.forms); w++ {
		out[s.forms[w]] = [4]uint16{a[w] + 1, b[w] + 1}
	}
	for h, c := range s.caps {
		if class := capClass(c); class > 0 {
			o := out[h]
			o[2] = class
			out[h] = o
		}
	}
	return out
}
