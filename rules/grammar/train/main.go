// Train builds the grammar's model from the treebanks, or measures the one that is embedded.
//
//	go run ./rules/grammar/train -out rules/grammar/internal/model/model.bin
//	go run ./rules/grammar/train -eval ../shared/treebank/ewt-dev.conllu
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"crosscheck/rules/grammar/internal/learn"
)

func main() {
	eval := flag.String("eval", "", "measure the embedded model on `FILE` in CoNLL-U")
	trees := flag.String("trees", "", "with -eval, write the trees to `FILE` in CoNLL-U")
	data := flag.String("data", "../shared/treebank", "`FOLDER` of ewt-train.conllu and gum-train.conllu")
	out := flag.String("out", "", "write the trained model to `FILE`")
	dev := flag.String("dev", "", "measure the trained model on `FILE`, without the rules over the tree")
	plain := flag.String("plain", "../shared/corpus", "`FOLDER` of plain news for clusters; may be missing")
	plan := learn.Plan{Log: os.Stderr, Folds: 5, Fine: 512, Coarse: 64, Rounds: 8, TagRuns: 4, TagEpochs: 6, PairEpochs: 5, FirstRuns: 2, FirstEpochs: 3,
		SecondRuns: 4, SecondEpochs: 4, LabelRuns: 2, LabelEpochs: 4}
	limit := flag.Int("limit", 0, "train on every `N`th sentence, for a trial")
	flag.Parse()
	var err error
	if *eval != "" {
		err = measure(*eval, *trees)
	} else {
		err = train(plan, *data, *plain, *out, *dev, *limit)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(2)
	}
}

func train(plan learn.Plan, data, plain, out, dev string, limit int) error {
	for _, name := range []string{"ewt-train.conllu", "gum-train.conllu"} {
		trees, err := learn.ReadTrees(filepath.Join(data, name))
		if err != nil {
			return err
		}
		plan.Trees = append(plan.Trees, trees...)
	}
	if limit > 1 {
		var few []learn.Tree
		for i := 0; i < len(plan.Trees); i += limit {
			few = append(few, plan.Trees[i])
		}
		plan.Trees = few
	}
	text, err := learn.ReadPlain(plain)
	if err != nil {
		return err
	}
	plan.Plain = text
	m := learn.Train(plan)
	b := m.Encode()
	fmt.Fprintf(os.Stderr, "model of %d bytes\n", len(b))
	if out != "" {
		if err := os.WriteFile(out, b, 0o644); err != nil {
			return fmt.Errorf("write model: %w", err)
		}
	}
	if dev == "" {
		return nil
	}
	trees, err := learn.ReadTrees(dev)
	if err != nil {
		return err
	}
	fmt.Println(learn.MeasureTrees(m, trees))
	return nil
}
