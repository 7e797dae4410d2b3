# Everything is set up by the first target that needs it, in .venv and nowhere else, with the exact versions that
# requirements/ locks. `make` alone lists the targets.
# Needs Python 3.11 or newer, git and make; `make languagetool` and `make test-all` also Java 17, the former Maven.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet

# An environment is whole when its mark names this folder and its interpreter still starts. The mark is away while
# anything is being installed, so what an interruption leaves behind is made again from nothing.
MARK := $(VENV)/.whole
RUN := $(VENV)/.installed-run
DEV := $(VENV)/.installed-dev
ALL := $(VENV)/.installed-all
whole := $(shell [ "$$(cat $(MARK) 2>/dev/null)" = "$(CURDIR)" ] && $(PY) -c '' 2>/dev/null && echo yes)
again := $(if $(whole),,FORCE)
PARALLEL := --numprocesses auto --dist worksteal
unexport PYTHONDONTWRITEBYTECODE # tests start many Pythons, each of which would compile everything anew

.PHONY: FORCE proofs help setup demo test test-rest test-all check lint format types imports package site lock newest floors languagetool bench evaluate docs clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' $(MAKEFILE_LIST) | awk -F': ' '{printf "make %-14s %s\n", $$1, $$2}'

$(MARK): $(again)
	@echo "Setting up $(VENV) (once; a minute or two)" >&2
	@for python in "$(PYTHON)" python3 python3.14 python3.13 python3.12 python3.11 python; do \
	    "$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	    "$$python" -m venv --clear $(VENV) && exit 0; \
	done; echo "No Python 3.11 or newer with venv found. Install one, or name it: make PYTHON=/path/to/python3" >&2; exit 1
	@printf '%s' "$(CURDIR)" > $@

$(RUN) $(DEV) $(ALL): $(VENV)/.installed-%: requirements/%.txt pyproject.toml $(again) | $(MARK)
	@mv $(MARK) $(MARK).away
	@$(PIP) install --require-hashes --no-build-isolation --requirement $<
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@mv $(MARK).away $(MARK)
	@touch $@

$(ALL): $(DEV)

setup: $(DEV) ## set up .venv with everything that developing needs

demo: $(RUN) ## compose the notes of a panel interview and show what proofreading says of them
	$(BIN)/thankyou compose examples/panel.yaml || [ $$? -eq 1 ]

test: $(DEV) ## run the tests, in parallel (those that need LanguageTool only after `make languagetool`)
	$(PY) -m pytest $(PARALLEL) -m 'not exhaustive'

test-rest: $(ALL) ## run what `make test` leaves out (clusters, a fault at every file operation, LanguageTool's own examples), and try laws longer
	$(PY) -m pytest $(PARALLEL) -m 'exhaustive or hypothesis' --hypothesis-profile deep

test-all: test test-rest ## run every test

check: lint types imports test package site ## all that CI runs, but for `make test-rest` and other versions

lint: $(DEV) ## formatter and linter, changing nothing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

format: $(DEV) ## format the code and mend what the linter can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(DEV) ## strict types
	$(BIN)/mypy

imports: $(DEV) ## the contract on who may import whom
	$(BIN)/lint-imports

package: $(DEV) ## build the wheel, install it into a clean environment and run it from another folder
	$(PY) tools/try_wheel.py

site: $(DEV) ## build the documentation into site/, strictly
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

lock: $(DEV) ## write requirements/ anew, with the newest versions that pyproject.toml allows
	$(PY) tools/lock.py

newest: $(DEV) ## try the quick tests with the newest version of everything, in an environment of its own
	$(PY) tools/try_versions.py newest

floors: $(DEV) ## the same with the oldest versions that pyproject.toml allows
	$(PY) tools/try_versions.py floors

languagetool: $(DEV) ## fetch LanguageTool with Maven, once, outside the checkout
	$(BIN)/thankyou languagetool install

bench: $(DEV) ## measure import and composing against plain pydantic and Jinja2
	$(PY) tools/bench.py

evaluate: $(DEV) ## compose the whole corpus and report on the writing
	$(PY) tools/evaluate.py

docs: $(DEV) ## run the examples of README and docs and write down what they print
	$(PY) tools/refresh_docs.py

proofs: $(DEV) ## write under each pattern of the wording what it says of the examples
	$(PY) tools/prove_wording.py --write

clean: ## remove .venv, caches and builds
	rm -rf $(VENV) build dist site .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
