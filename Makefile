# Everything a newcomer types. Stamps inside .venv and static/vendor make set-up free when done.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
RUNTIME := $(VENV)/.stamp-runtime
DEV := $(VENV)/.stamp-dev
PROJECT := $(VENV)/.stamp-project
ASSETS := reference_site/static/vendor/.complete

MINUTES ?=
SUBJECT ?=
ROBOTS ?=
OUT ?= out/exam
WORKERS ?= auto
ARGS ?=

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help setup demo exam test check format lock assets bench screens clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(DEV) $(PROJECT) $(ASSETS) ## Prepare everything that development needs (idempotent)

demo: $(RUNTIME) $(PROJECT) $(ASSETS) ## Live a whole exam [MINUTES=40 SUBJECT=code ROBOTS=no]
	@exec $(BIN)/comptoir demo $(if $(MINUTES),--minutes $(MINUTES)) $(if $(SUBJECT),--subject $(SUBJECT)) \
		$(if $(filter no non 0 off,$(ROBOTS)),--no-robots) $(ARGS)

exam: $(RUNTIME) $(PROJECT) $(ASSETS) ## Run an unattended exam to its signed sheets [MINUTES=1 OUT=out/exam]
	@exec $(BIN)/comptoir exam --minutes $(or $(MINUTES),1) --out $(OUT) $(if $(SUBJECT),--subject $(SUBJECT)) $(ARGS)

test: setup ## Run all tests [WORKERS=auto ARGS="-k clock"]
	@chromium=$$($(BIN)/python .ci/chromium.py --install) && \
		COMPTOIR_CHROMIUM=$$chromium exec $(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup $(ARGS)

check: setup ## Check format, lint, types and import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup ## Format the code and mend what lint can mend
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

lock: ## Rewrite the lock files from what is declared
	PYTHON=$(PYTHON) bash .ci/lock.sh

assets: $(RUNTIME) ## Lay the third-party front-end files again
	@$(BIN)/python .ci/assets.py

bench: setup ## Measure, each figure beside its floor
	@exec $(BIN)/python -m bench $(ARGS)

screens: setup ## Take the pictures of the guides from the running product
	@chromium=$$($(BIN)/python .ci/chromium.py --install) && \
		COMPTOIR_CHROMIUM=$$chromium exec $(BIN)/python docs/screens.py $(ARGS)

clean: ## Remove what set-up and the tools made (never what an exam left)
	rm -rf $(VENV) node_modules build dist *.egg-info test-results
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	rm -rf grader_ui/static/vendor reference_site/static/vendor sandbox/static/vendor subject_builder/static/vendor

$(VENV)/.stamp-venv:
	@echo "  venv     $(VENV), $$($(PYTHON) --version)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed.")'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(RUNTIME): requirements.lock | $(VENV)/.stamp-venv
	@$(BIN)/python .ci/libraries.py requirements.lock
	@touch $@

$(DEV): requirements-dev.lock | $(VENV)/.stamp-venv
	@$(BIN)/python .ci/libraries.py requirements-dev.lock
	@touch $@ $(RUNTIME)

# Needs the setuptools of either lock; `make demo` brings the runtime's, `make setup` the other's.
$(PROJECT): pyproject.toml | $(VENV)/.stamp-venv
	@echo "  comptoir this folder, editable"
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(ASSETS): package.json package-lock.json .ci/assets.py | $(VENV)/.stamp-venv
	@echo "  assets   packages of package-lock.json"
	@$(BIN)/python .ci/assets.py
