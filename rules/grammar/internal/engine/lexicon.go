package engine

import "sort"

// An Entry is what training knows of a form: the class of its tags, a tag that it always has, and its clusters.
type Entry struct {
	Form uint32
	Amb  uint16
	Sure uint8 // tag pair plus one, 0 for none
	C2   uint8
	C1   uint16
	Auto uint8 // class of the tags that a tagger gives it in plain text, from 1, 0 unknown
	Caps uint8 // how often it is written with a capital, in classes from 1, 0 unknown
	Seen bool  // seen in the treebanks often enough to be a feature by itself
}

// A Lexicon finds entries by the hash of a form.
type Lexicon struct {
	Entries []Entry // in order of Form
	slots   []int32 // open addressing: index into Entries, -1 empty
	mask    uint32
}

// NewLexicon sorts entries and builds the table over them. Two entries of one form: the first wins.
func NewLexicon(entries []Entry) *Lexicon {
	byForm := func(i, j int) bool { return entries[i].Form < entries[j].Form }
	if !sort.SliceIsSorted(entries, byForm) {
		sort.SliceStable(entries, byForm)
	}
	l := &Lexicon{Entries: entries}
	size := uint32(16)
	for int(size) < 2*len(entries) {
		size *= 2
	}
	l.mask = size - 1
	l.slots = make([]int32, size)
	for i := range l.slots {
		l.slots[i] = -1
	}
	for i := range entries {
		k := entries[i].Form & l.mask
		for l.slots[k] >= 0 {
			k = (k + 1) & l.mask
		}
		l.slots[k] = int32(i)
	}
	return l
}

func (l *Lexicon) find(form uint32) int {
	for k := form & l.mask; ; k = (k + 1) & l.mask {
		i := l.slots[k]
		if i < 0 || l.Entries[i].Form == form {
			return int(i)
		}
	}
}
