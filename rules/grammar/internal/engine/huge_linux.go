package engine

import (
	"syscall"
	"unsafe"
)

// huge asks for large pages under the tables: features fall all over them, and with small pages looking up the pages costs more than the
// weights. It is advice: where it is not taken, nothing but time is lost.
func huge(words []uint64) {
	const page, hugePages = 4096, 14 // MADV_HUGEPAGE
	if len(words) < 2*page {
		return
	}
	b := unsafe.Slice((*byte)(unsafe.Pointer(&words[0])), 8*len(words))
	skip := -uintptr(unsafe.Pointer(&b[0])) % page
	_ = syscall.Madvise(b[skip:len(b)&^(page-1)], hugePages)
}
