# The verbs of the project. `make` alone lists them.
# Everything made here lives in .venv/, node_modules/, build/ and site/; a second run reuses what is there.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
PORT   ?= 8000
bin    := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export PATH := $(CURDIR)/$(bin):$(PATH)

# A stamp carries the digest of what it was made from, so a changed lock file is a new target.
digest      = $(shell cat $(1) 2>/dev/null | sha256sum | cut -c1-16)
site_tools := .venv/.site-$(call digest,requirements/site.txt plugins/pyproject.toml)
test_tools := .venv/.tests-$(call digest,requirements/tests.txt)
npm_tools  := build/.npm-$(call digest,package-lock.json)
browser_tools := build/browsers/.npm-$(call digest,tests/browsers/package-lock.json)
wasm_tools := build/.wasm-$(call digest,requirements/wasm.txt)
mutation_tools := build/mutation-tools/.$(call digest,requirements/mutation.txt)
sbom_tools := build/sbom-tools/.$(call digest,requirements/sbom.txt)
pip        := $(bin)/python -m pip -qq --disable-pip-version-check

help: ## list the verbs
	@awk -F ':.*## ' '/^[a-z][a-z0-9-]*:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: site ## set everything up, build the site, serve it at http://127.0.0.1:8000/
	@echo "Serving site/ at http://127.0.0.1:$(PORT)/ (Ctrl+C to stop)"
	@$(bin)/python -m http.server $(PORT) --bind 127.0.0.1 --directory site

site: $(site_tools) $(npm_tools) $(wasm_tools) ## build the site into site/ (nothing is done if nothing changed)
	@$(bin)/python -m plugins.build

watch: $(site_tools) $(npm_tools) $(wasm_tools) ## rebuild and reload while writing prose, at the same address
	@$(bin)/python -m mkdocs serve --livereload --dev-addr 127.0.0.1:$(PORT)

test: tools browser lint types contracts site ## set everything up, a browser included, and run every check and test
	@$(bin)/python -m pytest --numprocesses auto --dist loadfile

tools: $(test_tools) $(npm_tools) $(wasm_tools) ## set everything up for working on the project

lint: $(test_tools) ## ruff
	@$(bin)/ruff check --quiet .

types: $(test_tools) ## mypy, strict
	@$(bin)/mypy

contracts: $(test_tools) ## which module may import which
	@$(bin)/lint-imports --no-cache --no-logo

browser: ## find a Chromium, or install Debian's
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing Chromium…"; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	  else \
	    echo "No Chromium found. Install it (Debian: apt-get install chromium) and run this again." >&2; exit 1; \
	  fi; }

check: ## every fault of the knowledge files, all at once (needs nothing but Python)
	@$(PYTHON) -m pyengine check

census: ## what several thousand invented people are given, figures for the site; `make census REV=…` also with the exercises of a revision
	@$(PYTHON) -m tests.support.census 4000 $(REV)

browsers: tools browser engines $(browser_tools) site ## the planner in Chromium, Firefox and WebKit: walk, same bytes, privacy; make browsers only="firefox"
	@$(bin)/python -m tests.browsers $(only)

engines: ## install Firefox, WebKitGTK's driver and a screen nobody sees (Debian, as root), or say what to install
	@{ command -v firefox-esr || command -v firefox; } >/dev/null && command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing Firefox and WebKitGTK…"; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
	      firefox-esr webkit2gtk-driver xvfb xauth >/dev/null; \
	  else \
	    echo "Not all browsers are here (Debian: apt-get install firefox-esr webkit2gtk-driver xvfb); the table says which." >&2; \
	  fi; }

a11y: tools browser $(browser_tools) site ## Lighthouse on five kinds of page: 100 for accessibility, best practices and SEO; weight and layout shift
	@$(bin)/python -m tests.lighthouse

bench: $(test_tools) ## how long things take, and how that grows; `make bench only="growth"` runs some
	@$(bin)/python -m bench $(only)

sabotage: tools browser site ## break every file and ability the planner needs, one by one: faults tried, faults survived; figures for the site
	@SABOTAGE=whole $(bin)/python -m pytest tests/browser/sabotage

sbom: $(site_tools) $(npm_tools) $(sbom_tools) site ## what the site is made of, as CycloneDX, and under which licences
	@$(bin)/python -m plugins.bill_of_materials

prove: $(test_tools) ## the proof: engine against oracle for everybody, a million plans, malformed inputs (some 40 minutes)
	@$(bin)/python -m tests.proof $(only)

mutate: $(test_tools) ## weaken every rule by one step, and see who notices; figures for the site
	@$(bin)/python -m tests.mutants

mutate-code: $(test_tools) $(mutation_tools) ## put small faults into the modules that decide, and see who notices; make mutate-code only="week" tries some
	@$(bin)/python -m tests.mutants.code $(only)

advice-diff: $(test_tools) ## which vignettes and how many plans of the census change since a revision: make advice-diff REV=…
	@test -n "$(REV)" || { echo "Say since when: make advice-diff REV=…" >&2; exit 1; }
	@$(bin)/python -m tests.advice $(REV)

trim: $(test_tools) $(npm_tools) $(wasm_tools) ## record again which modules and functions of the runtime the engine uses
	@$(bin)/python -m tests.recording

locks: $(test_tools) ## resolve the pinned versions again, after a change to requirements/*.in or package.json
	@$(PYTHON) -m venv build/locks && build/locks/bin/pip install --quiet uv==0.13.9
	@cd requirements && uv="../build/locks/bin/uv pip compile --quiet --upgrade --generate-hashes --no-header --no-annotate --no-emit-index-url" && \
	  $$uv --universal --python-version 3.11 tests.in -o tests.txt && \
	  $$uv --universal --python-version 3.11 -c tests.txt mutation.in -o mutation.txt && \
	  $$uv --universal --python-version 3.11 -c tests.txt site.in -o site.txt && \
	  $$uv --universal --python-version 3.11 sbom.in -o sbom.txt && \
	  $$uv --python-version 3.14 --python-platform linux wasm.in -o wasm.txt
	@npm install --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund

clean: ## remove everything that was made
	rm -rf .venv node_modules build site .mypy_cache .pytest_cache .ruff_cache .hypothesis

.PHONY: help serve site watch test tools lint types contracts browser browsers engines a11y check census bench sabotage sbom prove mutate mutate-code advice-diff trim locks clean

# What the verbs stand on.

# Debian keeps venv in a package of its own; as root it is installed, otherwise the reader is told.
.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; say which with PYTHON=…" >&2; exit 1; }
	@rm -rf .venv
	@$(PYTHON) -m venv .venv >/dev/null 2>&1 || { \
	  rm -rf .venv; \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing python3-venv…"; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null && $(PYTHON) -m venv .venv; \
	  else \
	    echo "Python's venv is missing. Install it (Debian: apt-get install python3-venv) and run this again." >&2; exit 1; \
	  fi; }

$(site_tools): | .venv/bin/pip
	@echo "Installing what the site needs…"
	@$(pip) install --require-hashes --requirement requirements/site.txt
	@$(pip) install --no-deps --no-build-isolation --editable plugins
	@touch $@

$(test_tools): | $(site_tools)
	@echo "Installing what the tests need…"
	@$(pip) install --require-hashes --requirement requirements/tests.txt
	@touch $@

$(npm_tools): | $(site_tools)
	@echo "Installing what comes from npm…"
	@mkdir -p build && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

# Lighthouse, and what drives Firefox: in a folder of its own, so that nobody who only builds the site waits for it.
$(browser_tools): | $(site_tools)
	@echo "Installing what the checks in browsers need…"
	@rm -rf build/browsers && mkdir -p build/browsers && cp tests/browsers/package.json tests/browsers/package-lock.json build/browsers/
	@cd build/browsers && PATH="$(CURDIR)/$(bin):$$PATH" npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

# pyodide-build for the browser's Python: plain wheels in a folder of their own, run by Pyodide under Node.
$(wasm_tools): | $(site_tools)
	@echo "Installing the byte compiler…"
	@mkdir -p build && rm -rf build/wasm-site
	@$(pip) install --require-hashes --no-deps --ignore-requires-python --target build/wasm-site \
	  --python-version 3.14 --implementation py --abi none --platform any --only-binary=:all: \
	  --requirement requirements/wasm.txt
	@touch $@

# What puts faults into the engine: in a folder of its own, which no other command sees.
$(mutation_tools): | $(site_tools)
	@echo "Installing what puts faults into the engine…"
	@rm -rf build/mutation-tools
	@$(pip) install --require-hashes --target build/mutation-tools --requirement requirements/mutation.txt
	@touch $@

# The writer of the bill of materials: in an environment of its own, which nothing published touches.
$(sbom_tools):
	@echo "Installing what writes the bill of materials…"
	@rm -rf build/sbom-tools && mkdir -p build && $(PYTHON) -m venv build/sbom-tools
	@build/sbom-tools/bin/python -m pip -qq --disable-pip-version-check install --require-hashes --requirement requirements/sbom.txt
	@touch $@
