package engine

import (
	"syscall"
	"unsafe"
)

// huge asks for large pages under a table: features fall all over it, and with small pages looking up the pages costs more than the
// weights. It is advice: where it is not taken, nothing but time is lost.
func huge[T uint16 | uint64](table []T) {
	const page, hugePages = 4096, 14 // MADV_HUGEPAGE
	size := int(unsafe.Sizeof(table[0])) * len(table)
	if size < 16*page {
		return
	}
	b := unsafe.Slice((*byte)(unsafe.Pointer(&table[0])), size)
	skip := -uintptr(unsafe.Pointer(&b[0])) % page
	_ = syscall.Madvise(b[skip:len(b)&^(page-1)], hugePages)
}
