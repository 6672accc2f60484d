package review

import (
	"sync"
	"time"
)

// A limiter bounds how often anybody may try a password: a few times at once, then once in a while. It counts the pair of address and
// name strictly, and each of them alone more loosely, so that neither many names from one place nor many places for one name get far.
type limiter struct {
	now     func() time.Time
	mu      sync.Mutex
	buckets map[string]bucket
	friends map[string]bool // pairs of address and name that have logged in before
	hashing chan struct{}
}

// A bucket holds the tries that are left, as of a time.
type bucket struct {
	left float64
	at   time.Time
}

// A rate is how many tries a bucket holds and how long one takes to come back.
type rate struct {
	burst float64
	every time.Duration
}

var (
	pairRate    = rate{5, 30 * time.Second}
	addressRate = rate{20, 10 * time.Second}
	nameRate    = rate{30, 30 * time.Second}
)

const maxBuckets = 20000

func newLimiter(now func() time.Time) *limiter {
	return &limiter{now: now, buckets: map[string]bucket{}, friends: map[string]bool{}, hashing: make(chan struct{}, 2)}
}

// take counts a try and returns how long to wait where there are too many.
func (l *limiter) take(address, name string) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.buckets) > maxBuckets {
		l.purge()
	}
	pair := address + " " + name
	wait := max(l.wait("pair "+pair, pairRate), l.wait("address "+address, addressRate))
	if !l.friends[pair] { // a stranger who tries a name again and again must not lock its owner out
		wait = max(wait, l.wait("name "+name, nameRate))
	}
	if wait > 0 {
		return wait
	}
	l.spend("pair "+pair, pairRate)
	l.spend("address "+address, addressRate)
	l.spend("name "+name, nameRate)
	return 0
}

// forgive gives a pair its tries back after a right password, and remembers it.
func (l *limiter) forgive(address, name string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.buckets, "pair "+address+" "+name)
	if len(l.friends) >= maxBuckets {
		clear(l.friends)
	}
	l.friends[address+" "+name] = true
}

func (l *limiter) left(key string, r rate) float64 {
	b, ok := l.buckets[key]
	if !ok {
		return r.burst
	}
	return min(r.burst, b.left+float64(l.now().Sub(b.at))/float64(r.every))
}

func (l *limiter) wait(key string, r rate) time.Duration {
	left := l.left(key, r)
	if left >= 1 {
		return 0
	}
	return time.Duration((1 - left) * float64(r.every))
}

func (l *limiter) spend(key string, r rate) {
	l.buckets[key] = bucket{l.left(key, r) - 1, l.now()}
}

// purge forgets buckets that have long filled up again; where all are fresh, all of them, since memory is bounded before anything else.
func (l *limiter) purge() {
	for key, b := range l.buckets {
		if l.now().Sub(b.at) > 15*time.Minute {
			delete(l.buckets, key)
		}
	}
	if len(l.buckets) > maxBuckets {
		clear(l.buckets)
	}
}
