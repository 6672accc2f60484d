package ingest

import "strings"

// tokenF1 compares two texts as bags of words.
func tokenF1(got, want string) (precision, recall, f1 float64) {
	have := map[string]int{}
	a, b := strings.Fields(bare(got)), strings.Fields(bare(want))
	for _, w := range a {
		have[w]++
	}
	same := 0.0
	for _, w := range b {
		if have[w] > 0 {
			have[w]--
			same++
		}
	}
	if same == 0 {
		return 0, 0, 0
	}
	precision, recall = same/float64(len(a)), same/float64(len(b))
	return precision, recall, 2 * precision * recall / (precision + recall)
}
