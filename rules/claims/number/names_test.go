package number_test

// moneyNames are the bench's names of our currencies.
var moneyNames = map[string]string{"USD": "Dollar", "USD/100": "Cent", "GBP": "Pound", "GBP/100": "Pence", "EUR": "Euro", "FIM": "Finnish markka",
	"CAD": "Canadian dollar", "HKD": "Hong Kong dollar", "AUD": "Australian dollar", "JPY": "Japanese yen", "ESP": "Peseta", "CHF": "Swiss franc",
	"CNY": "Chinese yuan", "GEL": "Georgian lari", "LKR": "Sri Lankan rupee", "TRY": "Turkish lira", "BTC": "Bitcoin", "MXN": "Mexican peso", "MYR/100": "Sen"}

// unitNames are the bench's names of our units.
var unitNames = map[string]string{"[lb_av]": "Pound", "[in_i]": "Inch", "[mi_i]": "Mile", "[bbl_us]": "Barrel", "[ft_i]": "Foot", "[oz_av]": "Ounce",
	"[acr_us]": "Acre", "[gal_us]": "Gallon", "[cft_i]": "Cubic foot", "m2": "Square meter", "[ton]": "Ton", "bit": "Bit", "[mph]": "Mile per hour",
	"m": "Meter", "km": "Kilometer", "mm": "Millimeter", "t": "Metric ton", "km2": "Square kilometer", "dm": "Decimeter", "MBy": "Megabyte",
	"pm": "Picometer", "[tbs_us]": "Tablespoon", "[cup_us]": "Cup", "[tsp_us]": "Teaspoon", "km/h": "Kilometer per hour", "[dr_av]": "Dram",
	"m/ms": "Meter per millisecond", "cm/ms": "Centimeter per millisecond", "km/ms": "Kilometer per millisecond", "kg": "Kilogram", "ug": "Microgram",
	"deg": "Degree", "turn": "Turn", "Cel": "C", "[degF]": "F"}
