//go:build !linux

package engine

func huge[T int16 | uint64]([]T) {}
