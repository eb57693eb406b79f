# Everything a newcomer needs is a target here; `make demo` and `make test` work on a fresh machine.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CHECKERS := tests/web/node
USER_READY := $(VENV)/.user-ready
MAKEFLAGS += --no-print-directory

.PHONY: demo test check bench bench-web docs golden shape clean browser

$(USER_READY): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(READY): $(USER_READY) $(CHECKERS)/package-lock.json
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	cd $(CHECKERS) && "$(CURDIR)/$(BIN)/npm" ci --silent
	@touch $@

demo: $(USER_READY)          ## set up, read the bundled pages, print the record, write the report page
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh tools/demo.sh

check: $(READY)              ## style, types, import contracts, sizes, generated files
	$(BIN)/ruff format --check src tests tools bench
	$(BIN)/ruff check src tests tools bench
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python tools/shape.py
	$(BIN)/python tools/clean_words.py

test: check                  ## check, then every test
	$(BIN)/python -m pytest

bench: $(READY)              ## score against ../shared where it is there, and hold the floors of bench/floors.json
	$(BIN)/python bench/run.py
	$(BIN)/python bench/web.py

bench-web: $(READY)          ## speed and memory of the pages on 10,000 articles, against bench/web_limits.json (reads them once: long)
	$(BIN)/python bench/web.py

docs: $(READY)               ## build the documentation into build/docs
	$(BIN)/python -m mkdocs build --strict --quiet --site-dir build/docs

golden: $(READY)             ## rewrite the golden record of the bundled pages and show what changed
	$(BIN)/python tools/golden.py --write
	git diff --stat -- examples/golden

shape: $(READY)
	$(BIN)/python tools/shape.py --list

clean:
	rm -rf build out .mypy_cache .ruff_cache .pytest_cache .hypothesis
