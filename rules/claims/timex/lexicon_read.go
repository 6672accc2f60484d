package timex

import (
	"errors"
	"fmt"
	"slices"
)

var errTwice = errors.New("has this part already")

func readMonth(l *lexicon, f []string) error {
	n, err := number(f[0], 1, 12)
	if err != nil {
		return err
	}
	return l.forms(f[1:], func(w *word, short bool) error {
		w.month, w.short = int8(n), short
		return nil
	})
}

func readWeekday(l *lexicon, f []string) error {
	n, err := number(f[0], 1, 7)
	if err != nil {
		return err
	}
	return l.forms(f[1:], func(w *word, short bool) error {
		w.weekday, w.short = int8(n), short
		return nil
	})
}

func readPlural(l *lexicon, f []string) error {
	n, err := number(f[0], 1, 7)
	if err != nil {
		return err
	}
	return l.forms(f[1:], func(w *word, _ bool) error {
		w.plural = int8(n)
		return nil
	})
}

func readUnit(l *lexicon, f []string) error {
	u := slices.Index(unitNames[:], f[0])
	if u < 1 {
		return fmt.Errorf("unknown unit %q", f[0])
	}
	return l.forms(f[1:], func(w *word, short bool) error {
		w.unit, w.short = unit(u), short
		return nil
	})
}

func readNumber(l *lexicon, f []string) error {
	if len(f) != 3 {
		return errors.New("want a cardinal, its value, an ordinal")
	}
	n, err := number(f[1], 0, 1000)
	if err != nil {
		return err
	}
	l.of(f[0]).card, l.of(f[2]).ord = int16(n), int16(n)
	return nil
}

func readDecade(l *lexicon, f []string) error {
	n, err := number(f[1], 20, 90)
	l.of(f[0]).decade = int8(n)
	return err
}

func readSeason(l *lexicon, f []string) error {
	first, err := number(f[1], 1, 12)
	if err != nil {
		return err
	}
	last, err := number(f[2], 1, 12)
	if err != nil {
		return err
	}
	l.seasons = append(l.seasons, season{f[0], first, last})
	return l.forms(f[3:], func(w *word, _ bool) error {
		w.season = int8(len(l.seasons) - 1)
		return nil
	})
}

func readPart(l *lexicon, f []string) error {
	first, err := number(f[2], 0, 2880)
	if err != nil {
		return err
	}
	last, err := number(f[3], first, 2880)
	if err != nil {
		return err
	}
	l.parts = append(l.parts, part{f[0], f[1], first, last})
	return l.forms(f[4:], func(w *word, _ bool) error {
		w.part = int8(len(l.parts) - 1)
		return nil
	})
}

func readZone(l *lexicon, f []string) error {
	n, err := number(f[1], -720, 840)
	l.zones[f[0]] = n
	return err
}

func readRecurring(l *lexicon, f []string) error {
	l.recurring = append(l.recurring, f[0])
	return l.forms(f[1:], func(w *word, _ bool) error {
		w.every = int8(len(l.recurring) - 1)
		return nil
	})
}

func readClass(l *lexicon, f []string) error {
	c := slices.Index(classNames[:], f[0])
	if c < 1 {
		return fmt.Errorf("unknown class %q", f[0])
	}
	return l.forms(f[1:], func(w *word, _ bool) error {
		if w.class != wNone {
			return errTwice
		}
		w.class = class(c)
		return nil
	})
}

func readTense(l *lexicon, f []string) error {
	t := slices.Index(tenseNames[:], f[0])
	if t < 1 {
		return fmt.Errorf("unknown tense %q", f[0])
	}
	return l.forms(f[1:], func(w *word, _ bool) error {
		w.tense = tense(t)
		return nil
	})
}

func readLength(l *lexicon, f []string) error {
	u := slices.Index(unitNames[:], f[0])
	if u < 1 {
		return fmt.Errorf("unknown unit %q", f[0])
	}
	return l.forms(f[1:], func(w *word, _ bool) error {
		w.long = unit(u)
		return nil
	})
}
