package names

import (
	"strings"
)

// suffixes stand behind a surname and are none of it.
var suffixes = map[string]bool{"Jr": true, "Jr.": true, "Sr": true, "Sr.": true, "II": true, "III": true, "IV": true, "KC": true, "QC": true, "MP": true, "OBE": true}

// surname parts a person's name into given names and surname, with its particles: "Marijke de Witt" into "Marijke" and "de Witt". Where an
// East Asian surname stands first, eastern tells so.
func (v *vocabulary) surname(name string, eastern bool) (given, family string) {
	parts := strings.Fields(name)
	for len(parts) > 1 && suffixes[parts[len(parts)-1]] {
		parts = parts[:len(parts)-1]
	}
	if len(parts) < 2 {
		return "", name
	}
	if eastern || v.eastern[parts[0]] && len(parts) == 2 && syllabic(parts[1]) || v.eastern[parts[0]] && v.first[parts[0]] == 0 && v.first[parts[len(parts)-1]] == 0 && len(parts[0]) <= 6 {
		return strings.Join(parts[1:], " "), parts[0]
	}
	k := len(parts) - 1
	for k > 1 && v.particles[strings.ToLower(parts[k-1])] {
		k--
	}
	return strings.Join(parts[:k], " "), strings.Join(parts[k:], " ")
}

// syllabic tells given names of two syllables as East Asian ones are written: "Joon-ho".
func syllabic(given string) bool {
	_, second, ok := strings.Cut(given, "-")
	return ok && second != "" && second[0] >= 'a' && second[0] <= 'z'
}

// sameGiven tells whether two given names can be one person's: one is missing, an initial, a short form or another spelling of the other.
func sameGiven(a, b string) bool {
	if a == "" || b == "" {
		return true
	}
	a, _, _ = strings.Cut(fold(a), " ")
	b, _, _ = strings.Cut(fold(b), " ")
	if a == b || initial(a) && a[0] == b[0] || initial(b) && a[0] == b[0] || len(a) == 1 && a[0] == b[0] || len(b) == 1 && a[0] == b[0] {
		return true
	}
	if n := min(len(a), len(b)); n >= 3 && a[:n] == b[:n] {
		return true
	}
	return Skeleton(a) == Skeleton(b) || GivenKey(a) == GivenKey(b)
}

// firms are the words for bodies that the press drops behind a distinctive name: "Stanmoor Foods" is Stanmoor.
var firms = map[string]bool{"company": true, "airline": true, "group": true, "carmaker": true, "drugmaker": true, "insurer": true, "firm": true}

// lettered are the bodies that are known by their initials.
var lettered = map[string]bool{"institute": true, "institution": true, "party": true, "agency": true, "authority": true, "administration": true,
	"bureau": true, "board": true, "council": true, "commission": true, "committee": true, "service": true, "union": true, "federation": true,
	"confederation": true, "association": true, "alliance": true, "society": true, "fund": true, "organisation": true, "front": true,
	"movement": true, "bank": true, "guild": true, "forces": true, "coalition": true, "league": true}

// bodyID returns the identity of a body's full name: firms without what all firms are called, ministries in one order of words, bodies of
// three words and more by their initials, all others in full.
func (v *vocabulary) bodyID(name string) (id, noun string) {
	var parts []string
	for _, p := range strings.FieldsFunc(name, func(c rune) bool { return c == ' ' || c == '-' || c == '\'' || c == '’' }) {
		if p != "the" && p != "The" && p != "s" {
			parts = append(parts, p)
		}
	}
	head := len(parts) - 1
	for k, p := range parts {
		if (p == "of" || p == "for") && k > 0 {
			head = k - 1
			break
		}
	}
	if head < 0 {
		return fold(name), ""
	}
	noun = v.bodies[parts[head]]
	if head > 0 {
		noun = v.body(parts[head-1], parts[head])
	}
	switch {
	case firms[noun] && head == len(parts)-1 && head > 0:
		return v.firmID(parts[:head]), noun
	case noun == "ministry" || noun == "department":
		return officeID(parts, head, noun), noun
	}
	var initials []byte
	for _, p := range parts {
		if p[0] >= 'A' && p[0] <= 'Z' {
			initials = append(initials, p[0]|0x20)
		}
	}
	if lettered[noun] && len(initials) >= 3 {
		return string(initials), noun
	}
	return fold(strings.Join(parts, " ")), noun
}

func (v *vocabulary) firmID(parts []string) string {
	for len(parts) > 1 && firms[v.bodies[parts[len(parts)-1]]] {
		parts = parts[:len(parts)-1]
	}
	if len(parts) == 1 && world().find(parts[0]) == nil {
		return Skeleton(parts[0])
	}
	return fold(strings.Join(parts, " "))
}

// officeID gives "Ministry of Defence" and "Defence Ministry" one identity.
func officeID(parts []string, head int, noun string) string {
	var rest []string
	for k, p := range parts {
		if k != head && p != "of" && p != "for" {
			rest = append(rest, spelled(fold(p)))
		}
	}
	return strings.Join(append(rest, noun), " ")
}
