package learn

import (
	"sort"

	"crosscheck/rules/grammar"
	"crosscheck/rules/grammar/internal/engine"
)

// Of each kind of habits: the slots, as a power of two, and how often a decision must have been met. A wrong tag or move costs more than a
// wrong label.
var (
	habitBits  = [engine.HabitCount]uint{engine.HabitTag: 14, engine.HabitMove: 15, engine.HabitLabel: 14, engine.HabitFinal: 15}
	leastHabit = [engine.HabitCount]int32{engine.HabitTag: 15, engine.HabitMove: 18, engine.HabitLabel: 8, engine.HabitFinal: 8}
)

const (
	habitShare = 0.995 // of the times, that the decision must have been the same
	harsh      = 20    // times that another decision counts in a sentence of the treebanks, where the model knows best
)

// A tally counts the decisions taken for a key; other stands for those that must not become a habit.
type tally struct {
	top, other int32
	what       int16
}

// add counts one decision. Only the first one met can become a habit: what it is not always is none.
func (t *tally) add(decision int, weight int32) {
	if t.top+t.other == 0 {
		t.what = int16(decision)
	}
	if decision >= 0 && int16(decision) == t.what {
		t.top++
	} else {
		t.other += weight
	}
}

// learnHabits lets m read plain text and the treebanks' sentences, and notes which decisions are always the same.
func learnHabits(m *engine.Model, plain []string, trees []Tree) {
	m.Habits = [engine.HabitCount]engine.Habits{}
	var counts [2][engine.HabitCount]map[uint32]tally
	both(2, func(half int) {
		for i := range counts[half] {
			counts[half][i] = map[uint32]tally{}
		}
		w := watcher{m: m, counts: &counts[half]}
		w.scratch.Watch = w.note
		w.weight = harsh
		for i := half; i < len(trees); i += 2 {
			var s grammar.Sentence
			trees[i].Fill(&s)
			w.read(s.Tokens)
		}
		w.weight = 1
		for i := half; i < len(plain); i += 4 { // half of it is enough
			w.read(grammar.Tokenize(plain[i]))
		}
	})
	for kind := range m.Habits {
		m.Habits[kind] = habits(counts[0][kind], counts[1][kind], leastHabit[kind], habitBits[kind])
	}
}

// habits returns the decisions that are worth remembering, the commonest first where two fall on one slot.
func habits(a, b map[uint32]tally, least int32, bits uint) engine.Habits {
	for key, t := range b {
		old, ok := a[key]
		switch {
		case !ok:
			old = t
		case old.what == t.what:
			old.top, old.other = old.top+t.top, old.other+t.other
		default:
			old.other += t.top + t.other
		}
		a[key] = old
	}
	var keys []uint32
	for key, t := range a {
		if t.what >= 0 && t.top >= least && float64(t.top) >= habitShare*float64(t.top+t.other) {
			keys = append(keys, key)
		}
	}
	sort.Slice(keys, func(i, j int) bool {
		if x, y := a[keys[i]].top, a[keys[j]].top; x != y {
			return x > y
		}
		return keys[i] < keys[j]
	})
	h := engine.NewHabits(bits)
	for _, key := range keys {
		h.Set(key, int(a[key].what))
	}
	return h
}

// A watcher reads text and counts decisions.
type watcher struct {
	m       *engine.Model
	counts  *[engine.HabitCount]map[uint32]tally
	scratch engine.Scratch
	words   []engine.Word
	weight  int32 // of a decision that is not the usual one
}

func (w *watcher) note(kind int, keys engine.Keys, decision int) {
	for _, key := range keys {
		t := w.counts[kind][key]
		t.add(decision, w.weight)
		w.counts[kind][key] = t
	}
}

// read parses one paragraph, sentence by sentence.
func (w *watcher) read(tokens []grammar.Token) {
	start := 0
	for i, t := range tokens {
		if t.Text == "." || i == len(tokens)-1 {
			w.sentence(tokens[start : i+1])
			start = i + 1
		}
	}
}

func (w *watcher) sentence(tokens []grammar.Token) {
	w.words = w.words[:0]
	for _, t := range tokens {
		var word engine.Word
		word.Reset(t.Text, w.m.Lex)
		w.words = append(w.words, word)
	}
	w.m.TagWords(w.words, &w.scratch)
	w.m.ParseWords(w.words, &w.scratch)
}
