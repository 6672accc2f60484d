//go:build race

package index

// slower is how many times as long everything may take under the race detector, beside the tests of other packages.
const slower = 5
