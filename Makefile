# Two commands for a newcomer: `make demo` and `make test`. Both set up .venv by themselves.
.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SHARED ?= ../shared
BUILD := build

.PHONY: help demo test check score score-merge ledger-bench eval ablation curve agreement reliability bench peers picture reference readme readers train lock clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

$(READY): requirements.lock pyproject.toml scripts/find_python.sh
	"$$(sh scripts/find_python.sh)" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)

demo: $(READY) ## read the bundled examples and show the result
	$(BIN)/saksi read examples

check: $(READY) ## style, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

test: check ## every check and test
	$(BIN)/python -m pytest -q

score: $(READY) ## the judge's table on the annotated reports in $(SHARED)/gold/dev
	$(BIN)/python -m eval.score $(SHARED)/gold/dev --shared $(SHARED)

score-merge: $(READY) ## the judge's table on the incidents told by several outlets in $(SHARED)/gold/merge
	$(BIN)/python -m eval.merging $(SHARED)/gold/merge --shared $(SHARED) --errors

ledger-bench: $(READY) ## reports filed a second as the ledger grows, and the time of each kind of search
	$(BIN)/python -m eval.ledger

eval: $(READY) ## the one table of quality, then the commonest mistakes on the corpus's dev part
	$(BIN)/python -m eval.table --shared $(SHARED)
	$(BIN)/python -m eval.mistakes dev --shared $(SHARED)

ablation: $(READY) ## the scores without each trained reader
	$(BIN)/python -m eval.ablation --shared $(SHARED)

curve: $(READY) ## the scores by the number of reports that the readers learned from
	$(BIN)/python -m eval.curve --shared $(SHARED)

agreement: $(READY) ## how far two annotators of one report agree
	$(BIN)/python -m corpus.agreement --shared $(SHARED)

reliability: $(READY) ## whether confidence means what it says, and the plot of it
	OMP_NUM_THREADS=1 $(BIN)/python -m eval.reliability --shared $(SHARED) --plot docs/reliability.svg

bench: $(READY) ## reports a second, memory, growth with the text
	$(BIN)/python -m eval.bench

peers: ## other tools on the seed, in an environment of their own
	sh scripts/peers.sh $(SHARED)

picture: $(READY) ## the README's picture
	$(BIN)/python -m saksi.cli.picture docs/picture.svg examples/reports.jsonl sudan-briefing 3 5

reference: $(READY) ## docs/reference.md, from the code
	$(BIN)/python scripts/reference.py

readme: $(READY) ## the README's example and its table of quality
	$(BIN)/python -m scripts.readme

readers: $(READY) ## the trained readers, from the corpus's train part
	OMP_NUM_THREADS=1 $(BIN)/python -m training.readers.train

train: $(READY) ## the language pipelines, from $(SHARED)/data, then the readers
	OMP_NUM_THREADS=1 $(BIN)/python -m training.train --language id --data $(SHARED)/data --out src/saksi/parse/pipelines/id --epochs 12
	OMP_NUM_THREADS=1 $(BIN)/python -m training.train --language en --data $(SHARED)/data --out src/saksi/parse/pipelines/en --epochs 10
	$(BIN)/python -m training.card
	$(MAKE) readers

lock: ## resolve the dependencies anew
	sh scripts/lock.sh

clean: ## remove what was built
	rm -rf $(VENV) $(BUILD) .mypy_cache .ruff_cache .pytest_cache
