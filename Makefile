# Everything a person does with this tree. `make` alone lists it.
#
# A target is redone only when what it was made from has changed: the venv's packages follow
# requirements/, node_modules follows the lock file, the client follows its sources.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules --no-print-directory

PORT ?= 8000
# Not from the environment: some shells keep the machine's own name in HOST.
HOST = 127.0.0.1
ARGS =
PYTEST_ARGS =
UPGRADE =
PYTHON ?=
REDIS_SERVER ?=
CHROMIUM ?=

# Another project's modules have no business in this venv.
unexport PYTHONHOME PYTHONPATH

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
DONE := $(VENV)/.done
UV := $(BIN)/uv
CLIENT := web_client
PROTOCOL := src/protocol.gen.ts
NPM := cd $(CLIENT) && PATH="$(CURDIR)/$(BIN):$$PATH" npm

# To run takes less than to test. A venv that once got the tests' packages keeps them.
LEAN := run client
DEPS := $(DONE)/$(if $(or $(wildcard $(BIN)/pytest),$(filter-out $(LEAN),$(MAKECMDGOALS))),dev,run)

redis = $(or $(REDIS_SERVER),$(shell command -v redis-server 2>/dev/null))
chromium = $(or $(CHROMIUM),$(shell command -v chromium 2>/dev/null || \
	command -v chromium-browser 2>/dev/null || command -v google-chrome 2>/dev/null))

##@ Use
.PHONY: run
run: $(DEPS) client ## set everything up and serve [PORT=8000 HOST=127.0.0.1 ARGS=]
	@exec $(BIN)/askwell serve --host "$(HOST)" --port "$(PORT)" $(ARGS)

.PHONY: client
client: $(CLIENT)/dist/index.html ## build the web client

##@ Work
.PHONY: check
check: static unit ## what must hold before a commit, in a minute: style, types, imports, unit tests

.PHONY: test
test: tools client static ## everything, with a real Redis and a real Chromium [PYTEST_ARGS=]
	REDIS_SERVER="$(redis)" CHROMIUM="$(chromium)" $(PY) -m pytest -n 2 --dist worksteal $(PYTEST_ARGS)

.PHONY: unit
unit: $(DEPS) $(CLIENT)/node_modules/.done ## the tests that need nothing real [PYTEST_ARGS=]
	$(PY) -m pytest -m "not real" -n 2 --dist worksteal $(PYTEST_ARGS)

.PHONY: static
static: $(DEPS) $(CLIENT)/node_modules/.done ## style, types and imports, and the client's own tests
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy server/askwell tests hatch_build.py
	$(BIN)/lint-imports
	$(NPM) run --silent check
	$(NPM) run --silent test
	@$(call protocol,build/protocol.gen.ts)
	@cmp build/protocol.gen.ts $(CLIENT)/$(PROTOCOL) || \
	  { echo "$(CLIENT)/$(PROTOCOL) does not match the server: run 'make gen'." >&2; exit 1; }

.PHONY: format
format: $(DEPS) $(CLIENT)/node_modules/.done ## put all code in its form
	$(PY) -m ruff check --fix-only --quiet .
	$(PY) -m ruff format .
	$(NPM) run --silent format

.PHONY: gen
gen: $(DEPS) $(CLIENT)/node_modules/.done ## make the client's types from the server's protocol
	@$(call protocol,$(CLIENT)/$(PROTOCOL))

.PHONY: lock
lock: $(DEPS) ## pin the dependencies anew, or their newest [UPGRADE=1]
	$(call pin,uv)
	$(call pin,run,../pyproject.toml)
	$(call pin,dev,../pyproject.toml --constraints run.txt)
	$(NPM) $(if $(UPGRADE),update,install) --package-lock-only --no-audit --no-fund --ignore-scripts

.PHONY: tools
tools: ## see to it that the tests find a Redis and a Chromium [REDIS_SERVER= CHROMIUM=]
	@for named in "$(REDIS_SERVER)" "$(CHROMIUM)"; do \
	  [ -z "$$named" ] || command -v "$$named" >/dev/null || \
	    { echo "There is no program $$named: correct REDIS_SERVER= or CHROMIUM=." >&2; exit 1; }; \
	done; \
	[ -n "$(redis)" ] || missing="redis-server"; \
	[ -n "$(chromium)" ] || missing="$${missing:+$$missing }chromium"; \
	[ -n "$$missing" ] || exit 0; \
	if [ "$$(id -u)" = 0 ]; then as_root=env; \
	elif sudo -n true 2>/dev/null; then as_root="sudo -n env"; fi; \
	if [ -n "$$as_root" ] && command -v apt-get >/dev/null; then \
	  $$as_root apt-get -q update </dev/null; \
	  $$as_root DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends \
	    $$missing </dev/null && exit 0; \
	fi; \
	echo "The tests need $$missing: install with your system's packages (Debian: 'apt install" \
	  "$$missing'), or name programs with REDIS_SERVER=/path and CHROMIUM=/path." >&2; \
	exit 1

.PHONY: clean
clean: ## remove all that make has made here; recorded role-plays stay
	rm -rf $(VENV) $(CLIENT)/node_modules $(CLIENT)/dist build dist
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name .git -prune -o -name __pycache__ -prune -exec rm -rf {} +

.PHONY: help
help: ## show this list
	@awk 'BEGIN { FS = ":.*## " } \
	  /^##@ / { printf "\n%s\n", substr($$0, 5) } \
	  /^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

# ---- how things are made -------------------------------------------------------------------------

# pip comes last into a new venv: without it the venv is half made. A python that is not there is
# also one whose link points to an interpreter that has been removed.
$(PY) $(BIN)/pip:
	@set -- $(if $(PYTHON),"$(PYTHON)",python3.13 python3.12 python3.11 python3); \
	for python do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  new=$$python; \
	  "$$python" -c 'import ensurepip, venv' 2>/dev/null || continue; \
	  echo "Making $(VENV) with $$("$$python" --version)"; \
	  exec "$$python" -m venv --clear $(VENV); \
	done; \
	if [ -n "$$new" ]; then \
	  echo "$$new cannot make a virtual environment: install its venv module (Debian:" \
	    "'apt install python3-venv') and try again."; \
	else \
	  echo "Askwell needs Python 3.11 or newer, and none of these is: $$*. Install it, or name it" \
	    "with PYTHON=/path/to/python3."; \
	fi >&2; \
	exit 1

$(DONE)/uv: requirements/uv.txt $(PY) $(BIN)/pip
	@echo "Installing uv"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes \
	  --only-binary :all: --requirement $<
	@mkdir -p $(@D) && touch $@

$(DONE)/run $(DONE)/dev: $(DONE)/%: requirements/%.txt $(DONE)/uv pyproject.toml hatch_build.py
	@echo "Installing the Python packages"
	@$(UV) pip sync --python $(PY) --require-hashes $<
	@$(UV) pip install --quiet --python $(PY) --no-deps --no-build-isolation --editable .
	@rm -f $(DONE)/run $(DONE)/dev && touch $@

# Without its own word for it, npm leaves the build's tools out when NODE_ENV is "production".
$(CLIENT)/node_modules/.done: $(addprefix $(CLIENT)/,package.json package-lock.json .npmrc) | $(DEPS)
	@echo "Installing the web client's packages"
	@$(NPM) ci --loglevel=error --no-audit --no-fund --ignore-scripts --include=dev
	@touch $@

# Folders are listed too: they change when a file in them is removed.
$(CLIENT)/dist/index.html: $(CLIENT)/node_modules/.done \
		$(addprefix $(CLIENT)/,index.html vite.config.ts svelte.config.js tsconfig.json tsconfig.base.json) \
		$(shell find $(CLIENT)/src $(CLIENT)/public 2>/dev/null)
	@echo "Building the web client"
	@$(NPM) run --silent build -- --logLevel warn

# $(call protocol,FILE): the protocol's types into FILE.
protocol = mkdir -p build && \
	$(BIN)/askwell schema protocol > build/protocol.schema.json && \
	$(NPM) run --silent gen -- --input ../build/protocol.schema.json --output "$(CURDIR)/$(1)"

# $(call pin,NAME,MORE): requirements/NAME.in, and MORE, into NAME.txt, for every system and every
# Python from 3.11.
pin = cd requirements && ../$(UV) pip compile --quiet --universal --generate-hashes --no-annotate \
	--python-version 3.11 --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade) \
	$(1).in --output-file $(1).txt $(2)
