package checker

import "slices"

// join finds the claims of one article that share a key with another claim. It is filled for one article after the other and keeps its
// room. The zero join is ready.
type join struct {
	known  map[string]int32 // numbers of keys
	blocks [][]int32        // by key, the places of the claims that carry it, in order
	filled []int32          // keys whose blocks are not empty
	out    []int32
}

// numbers returns the numbers of keys.
func (j *join) numbers(keys []string) []int32 {
	if j.known == nil {
		j.known = map[string]int32{}
	}
	out := make([]int32, len(keys))
	for i, k := range keys {
		n, ok := j.known[k]
		if !ok {
			n = int32(len(j.known))
			j.known[k] = n
			if int(n) == len(j.blocks) {
				j.blocks = append(j.blocks, nil)
			}
		}
		out[i] = n
	}
	return out
}

// mostKept is how many keys a join keeps the room of: to empty more takes longer than to begin anew.
const mostKept = 4096

// forget has the join hold nothing and know no key.
func (j *join) forget() {
	if len(j.known) > mostKept {
		*j = join{}
		return
	}
	clear(j.known)
	for _, k := range j.filled {
		j.blocks[k] = j.blocks[k][:0]
	}
	j.filled = j.filled[:0]
}

// fill has the join hold the claims whose keys these are, and no others; of those that share a key no more than most, the first.
func (j *join) fill(keys [][]int32, most int) {
	for _, k := range j.filled {
		j.blocks[k] = j.blocks[k][:0]
	}
	j.filled = j.filled[:0]
	for i, ks := range keys {
		for _, k := range ks {
			if len(j.blocks[k]) == 0 {
				j.filled = append(j.filled, k)
			}
			if b := j.blocks[k]; len(b) == 0 || len(b) < most && b[len(b)-1] != int32(i) {
				j.blocks[k] = append(b, int32(i))
			}
		}
	}
}

// partners returns the places of the claims that carry one of the keys, each once, in order. They are lent until the next call.
func (j *join) partners(keys []int32) []int32 {
	if len(keys) == 1 {
		return j.blocks[keys[0]]
	}
	j.out = j.out[:0]
	for _, k := range keys {
		j.out = append(j.out, j.blocks[k]...)
	}
	slices.Sort(j.out)
	j.out = slices.Compact(j.out)
	return j.out
}
