package review_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMemoryStaysFlat asks one desk again and again, by every way in, as strangers, editors and attackers do: no request leaves anything
// behind. It asks 2,000 times, or as often as CROSSCHECK_REQUESTS says.
func TestMemoryStaysFlat(t *testing.T) {
	requests := 2000
	if text := os.Getenv("CROSSCHECK_REQUESTS"); text != "" {
		var err error
		requests, err = strconv.Atoi(text)
		require.NoError(t, err)
	}
	server := standing(t, many(12))
	ask := func(i int) {
		method, path, body := http.MethodGet, "", ""
		switch i % 8 {
		case 0:
			path = "/?status=all"
		case 1:
			path = fmt.Sprintf("/finding/f%d", i%12)
		case 2:
			path = fmt.Sprintf("/api/v1/findings?q=%d", i)
		case 3:
			path = fmt.Sprintf("/nowhere/%d", i)
		case 4:
			path = "/stories"
		case 5:
			method, path = fmt.Sprintf("M%d", i), "/"
		case 6:
			path = fmt.Sprintf("/?outlet=%d", i)
		case 7:
			method, path, body = http.MethodPost, fmt.Sprintf("/api/v1/findings/none%d/decisions", i), `{"action":"confirm","seen":0}`
		}
		r := httptest.NewRequest(method, path, strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		r.Host = "127.0.0.1"
		w := httptest.NewRecorder()
		server.ServeHTTP(w, r)
		assert.Less(t, w.Code, 500)
	}
	for i := range requests / 10 {
		ask(i)
	}
	before := heap()
	for i := range requests {
		ask(i)
	}
	after := heap()
	assert.Less(t, after, before+2<<20, "memory grows with requests")
	t.Logf("%d requests: heap %d to %d kB", requests, before>>10, after>>10)
}
