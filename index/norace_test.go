//go:build !race

package index

const slower = 1
