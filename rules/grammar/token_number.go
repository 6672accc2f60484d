package grammar

import "strings"

// number cuts a number that begins at i: digits with inner separators ("1,200", "9/11", "5:30"), ordinals and decades ("28th", "1980s") and
// codes ("4A") whole, units ("5pm", "3bn") apart. Dashes inside telephone numbers and dates stay.
func (s *splitter) number(i, end int) int {
	j := s.digitsEnd(i, end)
	if k := s.phoneEnd(i, j, end); k > j {
		s.emit(i, k)
		return k
	}
	k := j
	for k < end {
		r, size := decode(s.text, k)
		if !isWord(r) {
			break
		}
		k += size
	}
	if k == j {
		s.emit(i, j)
		return j
	}
	tail := s.text[j:k]
	if k+1 < end && s.text[k] == '.' && len(tail) == 1 && (tail[0]|0x20 == 'p' || tail[0]|0x20 == 'a') && s.text[k+1]|0x20 == 'm' { // 5p.m.
		s.emit(i, j)
		return j
	}
	if find(units, tail) && (len(tail) > 1 || s.unitLetter(i, j)) {
		s.emit(i, j)
		return s.word(j, end)
	}
	s.emit(i, k)
	return k
}

// unitLetter tells whether the single letter at j after the number at i is a unit: "5m", "$3B", "45C", but not "5G" or "4A".
func (s *splitter) unitLetter(i, j int) bool {
	switch c := s.text[j]; {
	case c == 'M' || c == 'B' || c >= 'a':
		return true
	case c == 'C' || c == 'F':
		return j-i >= 2
	}
	return s.afterCurrency(i)
}

// digitsEnd returns the end of the digits at i with separators between digits.
func (s *splitter) digitsEnd(i, end int) int {
	j := i
	for j < end {
		c := s.text[j]
		switch {
		case c >= '0' && c <= '9':
		case (c == '.' || c == ':' || c == '/' || c == ',' && s.thousands(j, end)) && j+1 < end && s.text[j+1] >= '0' && s.text[j+1] <= '9':
		default:
			return j
		}
		j++
	}
	return j
}

// thousands tells whether the comma at j parts groups of digits and not the members of a list.
func (s *splitter) thousands(j, end int) bool {
	n := 0
	for j+1+n < end && s.text[j+1+n] >= '0' && s.text[j+1+n] <= '9' {
		n++
	}
	return n == 3 || n == 2
}

// phoneEnd returns the end of a telephone number or a dashed date whose first digits are text[i:j], else j. "200-300" is a range of two.
func (s *splitter) phoneEnd(i, j, end int) int {
	groups, k := []int{0, 0, 0, 0}, j
	groups[0] = j - i
	n := 1
	for n < len(groups) && k+1 < end && s.text[k] == '-' {
		e := k + 1
		for e < end && s.text[e] >= '0' && s.text[e] <= '9' {
			e++
		}
		if e == k+1 {
			break
		}
		groups[n] = e - k - 1
		n, k = n+1, e
	}
	if wordAt(s.text, k, end) || strings.ContainsAny(s.text[i:j], ".,:/") {
		return j
	}
	if n >= 3 || n == 2 && (groups[0] == 3 || groups[0] == 5) && groups[1] == 4 {
		return k
	}
	return j
}

func (s *splitter) afterCurrency(i int) bool {
	return i > 0 && (s.text[i-1] == '$' || s.text[i-1] >= 0x80)
}

// addressEnd returns the length of the mail or web address that chunk is or begins with, 0 where there is none.
func addressEnd(chunk string) int {
	switch {
	case strings.HasPrefix(chunk, "http://"), strings.HasPrefix(chunk, "https://"), strings.HasPrefix(chunk, "www."):
	default:
		at := strings.IndexByte(chunk, '@')
		if at <= 0 || at+1 >= len(chunk) || len(chunk) > 120 || !isWord2(chunk[0]) || strings.IndexByte(chunk[at:], '.') < 2 {
			return 0
		}
	}
	n := len(strings.TrimRight(chunk, ".,;:!?)]}>\"'"))
	for _, closing := range []string{"”", "’", "…"} {
		n = len(strings.TrimSuffix(chunk[:n], closing))
	}
	return n
}

// handleEnd returns the end of "@name" or "#topic" at i, or i+1 where the sign stands for itself, as in "#5".
func handleEnd(text string, i, end int) int {
	j := i + 1
	if j >= end || !isASCIILetter(text[j]) && text[j] != '_' || i > 0 && isWord2(text[i-1]) {
		return j
	}
	for j < end && (isWord2(text[j]) || text[j] == '_') {
		j++
	}
	return j
}
