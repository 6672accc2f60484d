package learn

import (
	"math"

	"crosscheck/rules/grammar/internal/engine"
)

// A grad is a table of rows trained by log-loss with Adagrad.
type grad struct {
	bits    uint
	classes int
	step    float32 // the least difference of a class's probability from what it should be, of which anything is learned
	w, g    []float32
}

func newGrad(bits uint, classes int) *grad {
	return &grad{bits: bits, classes: classes, step: 1e-3, w: make([]float32, classes<<bits), g: make([]float32, classes<<bits)}
}

func (t *grad) score(feats []uint32, out []float32) {
	clear(out)
	shift := 32 - t.bits
	for _, h := range feats {
		row := t.w[int(h>>shift)*t.classes:][:len(out)]
		for k, x := range row {
			out[k] += x
		}
	}
}

// learn makes one step towards the gold class. prob holds scores and is overwritten.
func (t *grad) learn(feats []uint32, prob []float32, gold int, eta float32) {
	top := prob[0]
	for _, x := range prob {
		top = max(top, x)
	}
	sum := float32(0)
	for k, x := range prob {
		prob[k] = float32(math.Exp(float64(x - top)))
		sum += prob[k]
	}
	for k := range prob {
		prob[k] /= sum
	}
	prob[gold]--
	shift := 32 - t.bits
	for _, h := range feats {
		at := int(h>>shift) * t.classes
		w, g := t.w[at:][:len(prob)], t.g[at:][:len(prob)]
		for k, d := range prob {
			if d > t.step || d < -t.step {
				g[k] += d * d
				w[k] -= eta * d / float32(math.Sqrt(float64(g[k])+1e-6))
			}
		}
	}
}

// A perc is a table of rows trained as an averaged perceptron.
type perc struct {
	bits    uint
	classes int
	w       []float32
	u       []float64 // sum of step times change
	step    float64
}

func newPerc(bits uint, classes int) *perc {
	return &perc{bits: bits, classes: classes, w: make([]float32, classes<<bits), u: make([]float64, classes<<bits), step: 1}
}

func (t *perc) score(feats []uint32, out []float32) {
	clear(out)
	shift := 32 - t.bits
	for _, h := range feats {
		row := t.w[int(h>>shift)*t.classes:][:len(out)]
		for k, x := range row {
			out[k] += x
		}
	}
}

// scoreSome scores the classes in list only.
func (t *perc) scoreSome(feats []uint32, list []int, out *[64]float32) {
	for _, k := range list {
		out[k] = 0
	}
	shift := 32 - t.bits
	for _, h := range feats {
		row := t.w[int(h>>shift)*t.classes:][:t.classes]
		for _, k := range list {
			out[k&63] += row[k]
		}
	}
}

func (t *perc) add(feats []uint32, class int, by float32) {
	shift := 32 - t.bits
	for _, h := range feats {
		i := int(h>>shift)*t.classes + class
		t.w[i] += by
		t.u[i] += float64(by) * t.step
	}
}

// average returns the mean weights over all steps.
func (t *perc) average() []float32 {
	out := make([]float32, len(t.w))
	for i := range out {
		out[i] = t.w[i] - float32(t.u[i]/t.step)
	}
	return out
}

// unitOf returns the unit by which the largest weight becomes levels, at most 127, so that nothing is clipped. Fewer levels pack better.
func unitOf(w []float32, levels int) float64 {
	top := float32(1e-9)
	for _, x := range w {
		top = max(top, x, -x)
	}
	return float64(top / float32(levels))
}

// quantise rounds weights to bytes. Those below least, or of less than lowest units, are dropped.
func quantise(w []float32, unit float64, least float32, lowest int) []int8 {
	out := make([]int8, len(w))
	for i, x := range w {
		if x < least && x > -least {
			continue
		}
		if n := int(math.Round(float64(x / float32(unit)))); n >= lowest || n <= -lowest {
			out[i] = int8(n)
		}
	}
	return out
}

// rows packs weights, quantised, into a table.
func rows(w []float32, bits uint, classes int, unit float64, least float32, lowest int) engine.Rows {
	q := quantise(w, unit, least, lowest)
	r := engine.NewRows(bits, classes)
	for i := 0; i < 1<<bits; i++ {
		for k := 0; k < classes; k++ {
			b := uint64(uint8(q[i*classes+k]))
			r.W[i*r.Width+k/8] |= b << (8 * (k % 8))
		}
	}
	return r
}
