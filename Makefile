# Two commands matter: `make run` sets everything up and starts the program, `make test` runs all tests.
# Both work on a bare clone. Which Python makes .venv: PYTHON=python3.12 make run

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# More workers than processors: the tests wait for Codex and for browsers half of their time.
WORKERS = $(shell $(PYTHON) -c 'import os; print(max(2, (os.cpu_count() or 1) * 3 // 2))')
PARALLEL = -n $(WORKERS) --dist loadfile
CODEX := tests/codex/node_modules/.bin/codex
NEWEST := tests/codex/newest

.PHONY: help setup run test test-postgres test-newest check fuzz bench soak migrate catalogue lock codex
.DEFAULT_GOAL := help

help: ## What there is
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

setup: $(VENV)/.ready ## Install the program into .venv, from the lock
run: setup ## Set up and start the program; settings come from CC_* and .env
	@exec $(BIN)/command-center serve

test: $(VENV)/.ready-dev codex ## All tests; ARGS="tests/core -x" for some
	$(BIN)/pytest $(PARALLEL) $(ARGS)

test-postgres: $(VENV)/.ready-dev codex ## All tests on a real PostgreSQL, which its wheel brings
	TEST_DATABASE=postgres $(BIN)/pytest $(PARALLEL) $(ARGS)

test-newest: $(VENV)/.ready-dev ## What every runner promises, on the newest Codex that npm has
	@npm install --prefix $(NEWEST) --no-audit --no-fund --no-package-lock --silent @openai/codex@latest
	@$(NEWEST)/node_modules/.bin/codex --version
	CC_TEST_CODEX=$(CURDIR)/$(NEWEST)/node_modules/.bin/codex \
		$(BIN)/pytest $(PARALLEL) tests/core/runners -m codex $(ARGS)

check: $(VENV)/.ready-dev ## Format, lint, types, import arrows, some questions to the API
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.fuzz --phases examples,fuzzing --examples 5 --seed 1

fuzz: $(VENV)/.ready-dev ## Thousands of questions to the API, in all ways; EXAMPLES=40 SEED=1
	$(BIN)/python -m tests.fuzz --examples $(or $(EXAMPLES),40) --seed $(or $(SEED),1) --at-least 5000

bench: $(VENV)/.ready-dev codex ## Measured ratios beside bare programs in the same run
	$(BIN)/python -m tests.benchmarks $(ARGS)

soak: $(VENV)/.ready-dev codex ## Long random runs; ROUNDS=200 SEED=1
	CC_SOAK_ROUNDS=$(or $(ROUNDS),200) CC_SOAK_SEED=$(or $(SEED),1) $(BIN)/pytest -m soak $(ARGS)

migrate: $(VENV)/.ready-dev ## Write a migration from the models: NAME=add_something
	$(BIN)/python -W ignore -m migrations $(or $(NAME),update)

catalogue: $(VENV)/.ready-dev ## Bring the chat's texts in other languages up to date; fails where one is missing
	$(BIN)/python -m handlers.locales

LOCK := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links --extra build pyproject.toml
lock: $(VENV)/.ready-dev ## Write the lock anew from pyproject.toml; ARGS=--upgrade for newer versions
	$(LOCK) --extra dev $(ARGS) -o requirements-dev.txt
	$(LOCK) -c requirements-dev.txt -o requirements.txt

# Debian's python3 has no ensurepip without python3-venv: then its own pip installs into the folder.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; PYTHON=/path/to/python3.12 make … chooses one."; exit 1; }
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || $(PYTHON) -m venv --clear --without-pip $(VENV)

define install
	@if $(BIN)/python -m pip --version >/dev/null 2>&1; then pip="$(BIN)/python -m pip"; \
	elif $(PYTHON) -m pip --version >/dev/null 2>&1; then pip="$(PYTHON) -m pip --python $(BIN)/python"; \
	else echo "There is no pip for $(PYTHON): install python3-venv (or python3-pip) first."; exit 1; fi; \
	echo "Installing into $(VENV) …"; \
	$$pip install --quiet --disable-pip-version-check --require-hashes -r $(1) && \
	$$pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
endef

$(VENV)/.ready: requirements.txt pyproject.toml | $(BIN)/python
	$(call install,requirements.txt)
	@touch $@

$(VENV)/.ready-dev: requirements-dev.txt pyproject.toml | $(BIN)/python
	$(call install,requirements-dev.txt)
	@touch $(VENV)/.ready $@

# The tests run against the real Codex, of a fixed version, in a folder that git ignores.
codex:
	@if [ -x $(CODEX) ] && [ $(CODEX) -nt tests/codex/package-lock.json ]; then :; \
	elif command -v npm >/dev/null; then \
		echo "Installing Codex for the tests …"; \
		npm ci --prefix tests/codex --no-audit --no-fund --silent && touch -c -h $(CODEX); \
	else \
		echo "Left out: the tests with the real Codex, since npm is not on this machine."; \
		[ "$$CI" != true ]; \
	fi
