package grammar

// rates are what something is counted by.
var rates = set(`second minute hour day night week month year barrel gallon liter litre kilo kilogram ton tonne pound ounce acre mile kilometer
	kilometre foot person head share unit piece vote seat shift`)

// rate ties "70 dollars a barrel" and "40 miles an hour".
func rate(s *Sentence, i int) {
	if !s.is(i, "a") && !s.is(i, "an") || !find(rates, s.text(i+1)) || s.tag(i+2) == NOUN || i == 0 {
		return
	}
	unit := i - 1
	if h := s.Tokens[unit].Head; s.number(unit) && h >= 0 && h < unit && currencySign(s.text(h)) {
		unit = h
	} else if n := s.near(unit, "nummod"); s.Tokens[unit].Fine != "NNS" || n < 0 || n > unit {
		return
	}
	if s.Tokens[i].Head == i+1 {
		s.attach(i+1, unit, "nmod:unmarked")
	}
}

// spanning are verbs that act on nothing: a measure beside them tells how far or how long.
var spanning = set("last stay rise fall")

// coins are amounts beside measures, of which a number before them counts nothing else.
var coins = set("cents dollars euros pounds percent nights pence francs kroner kronor rubles roubles rupees pesos")

// amounts tells whether the token at i is money, or a unit that a number counts.
func (s *Sentence) amounts(i int) bool {
	n := s.near(i, "nummod")
	return n >= 0 && n < i && (find(measures, s.text(i)) || find(coins, s.text(i))) || currencySign(s.text(i))
}
