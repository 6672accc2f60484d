package index

import (
	"errors"
)

// errEnough ends a walk over terms.
var errEnough = errors.New("enough")

// nextOrdinal returns the first ordinal from which on none is in use. That one from a given ordinal on is in use is true up to the last
// and false from there, so it is found by halving.
func (v *view) nextOrdinal() (uint32, error) {
	lo, hi := uint64(0), uint64(1)<<32
	for lo < hi {
		mid := lo + (hi-lo)/2
		some, err := v.anyFrom(uint32(mid))
		if err != nil {
			return 0, err
		}
		if some {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo > 1<<32-1 {
		return 0, errors.New("index has told four billion articles apart and can no more: rebuild it")
	}
	return uint32(lo), nil
}

// anyFrom tells whether an article with that ordinal or a later one was ever written and is not yet merged away.
func (v *view) anyFrom(ordinal uint32) (bool, error) {
	for _, p := range v.parts {
		err := p.terms(fieldOrdinal, ordinalTerm(ordinal), nil, func(string) error { return errEnough })
		if err != nil {
			return errors.Is(err, errEnough), notEnough(err)
		}
	}
	return false, nil
}

func notEnough(err error) error {
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}
