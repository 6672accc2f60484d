//go:build !linux

package engine

func huge[T uint16 | uint64]([]T) {}
