package ingest

import (
	"maps"
	"slices"
)

// originOf returns the earlier text that shares most runs with text i.
func (f *finder) originOf(i int) (int, bool) {
	shared := map[int32]int{}
	for _, r := range f.texts[i].runs {
		for _, j := range f.holders[r] {
			if int(j) < i {
				shared[j]++
			}
		}
	}
	best, most := int32(-1), 0
	for j, n := range shared {
		if n > most || n == most && j < best {
			best, most = j, n
		}
	}
	return int(best), most >= min(fewestRuns, len(f.texts[i].runs)) && most > 0
}

// compare matches the sentences of text i with those of an earlier one.
func (f *finder) compare(i, of int) Copy {
	c := Copy{Article: f.texts[i].article.Path}
	byWord := map[string][]int{}
	for k, s := range f.texts[of].sentences {
		for _, w := range slices.Compact(slices.Sorted(slices.Values(s.words))) {
			byWord[w] = append(byWord[w], k)
		}
	}
	same, all := 0, 0
	for _, s := range f.texts[i].sentences {
		all += len(s.words)
		k, alike := f.nearest(s, f.texts[of].sentences, byWord)
		if !alike {
			continue
		}
		same += len(s.words)
		if o := f.texts[of].sentences[k]; o.numbers == s.numbers {
			c.Same = append(c.Same, Match{N: s.n, Of: o.n})
		}
	}
	if all > 0 {
		c.Share = float64(same) / float64(all)
	}
	return c
}

// nearest returns the sentence that shares most of its words with s, and whether they are enough to call one the other's copy.
func (f *finder) nearest(s sentenceWords, others []sentenceWords, byWord map[string][]int) (int, bool) {
	const (
		fewest = 6    // words: shorter ones are alike by chance
		alike  = 0.85 // of the words of both
	)
	if len(s.words) < fewest {
		return 0, false
	}
	counts := map[int]int{}
	for _, w := range s.words {
		for _, k := range byWord[w] {
			counts[k]++
		}
	}
	best, score := 0, 0.0
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		if counts[k]*4 < len(s.words)*3 {
			continue
		}
		if both := float64(2*overlap(s.words, others[k].words)) / float64(len(s.words)+len(others[k].words)); both > score {
			best, score = k, both
		}
	}
	return best, score >= alike
}

// overlap counts the words that two sentences share, each as often as both have it.
func overlap(a, b []string) int {
	have := make(map[string]int, len(a))
	for _, w := range a {
		have[w]++
	}
	n := 0
	for _, w := range b {
		if have[w] > 0 {
			have[w]--
			n++
		}
	}
	return n
}
