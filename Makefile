# What one types. `make` alone lists it.

PYTHON ?= python3
VENV := .venv
IN := $(VENV)/bin
INSTALL := $(IN)/pip install --quiet --disable-pip-version-check
UNREACHABLE := echo "The Python packages could not be installed. Is the network there? Why is said above."
AT ?=

.DEFAULT_GOAL := help
.PHONY: help setup demo test check fix lock pictures release axe bench bench-city bench-estimates crash soak audit clean development packages

help:  ## lists these lines
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

setup: $(VENV)/ready  ## prepares .venv, browser libraries and fonts
	@$(IN)/python -m deploy.assets.make

demo: setup  ## shows a whole hall on this machine; AT="Mon 10:05" sets its clock
	@$(IN)/lotse demo $(if $(AT),--at "$(AT)") $(ARGS)

test: packages development  ## installs what the tests need and runs them all
	@$(IN)/pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

check: development  ## linters, types, who may import whom, house tests
	$(IN)/ruff check .
	$(IN)/ruff format --check .
	$(IN)/mypy
	$(IN)/lint-imports
	$(IN)/pytest -q tests/house

fix: development  ## mends what the linters can mend
	$(IN)/ruff check --fix .
	$(IN)/ruff format .

pictures: development  ## takes pictures of every screen and of the ticket
	@deploy/test-packages pictures
	@$(IN)/python -m tests.pictures $(ARGS)

release: setup  ## builds dist/lotse-….tar.gz, which deploy/FIRST_DAY.md unpacks
	@deploy/release

axe: packages development  ## measures every kiosk screen in every language and shows it to axe; ARGS=--thoroughly every mode and glass
	@$(IN)/python -m tests.kiosk.axe_everything $(ARGS)

bench: packages development  ## measures all beside its floor; ARGS=--keep writes deploy/BENCHMARK.md; --only lines|walls|phones|start|day, --worker threads|gevent, --million, --quick
	@$(IN)/python -m tests.load $(ARGS)

bench-city: packages development  ## measures what a city of halls costs and counts it out; ARGS=--keep writes deploy/SCALING.md, --again, --quick
	@$(IN)/python -m tests.load.city $(ARGS)

bench-estimates: packages development  ## measures waits told, rules and what-ifs in simulated halls; ARGS=--keep keeps it
	@$(IN)/python -m tests.load.estimates $(ARGS)

crash: packages development  ## kills, cuts, fills and poisons a busy hall in 200 rounds; ARGS="--rounds 5 --fault disk", --way sqlite|postgres
	@$(IN)/python -m tests.crash $(ARGS)

soak: packages development  ## an hour of 2,000 spoken calls with cuts and restarts; ARGS="--minutes 5"
	@$(IN)/python -m tests.load.soak $(ARGS)

lock:  ## makes the lock files anew from pyproject.toml and package.json
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-config \
	  --custom-compile-command "make lock" --group build pyproject.toml -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-config \
	  --custom-compile-command "make lock" --group build --group development -c requirements.lock pyproject.toml -o requirements-dev.lock
	npm install --package-lock-only --ignore-scripts

audit: development  ## asks which of the locked packages have known weaknesses; needs the network, so it is no test
	@$(IN)/pip-audit --strict --disable-pip --require-hashes -r requirements.lock $(ARGS)

clean:  ## removes everything that was made here
	rm -rf $(VENV) .assets .pictures server/web/shared/static/vendor printer/fonts .mypy_cache .ruff_cache .pytest_cache .hypothesis

# pip is the last thing that venv makes: a half-made folder is made again.
$(VENV)/bin/pip:
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "python3-venv is missing: the virtual environment cannot be made. To install it: sudo apt install python3-venv"; exit 1; }
	@echo "making the virtual environment …"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/ready: requirements.lock pyproject.toml | $(VENV)/bin/pip
	@echo "installing what Lotse needs (about a minute the first time) …"
	@$(INSTALL) --require-hashes -r requirements.lock || { $(UNREACHABLE); exit 1; }
	@$(IN)/python -m deploy.assets.make
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

development: setup $(VENV)/ready-for-development

$(VENV)/ready-for-development: $(VENV)/ready requirements-dev.lock
	@echo "installing what the tests need …"
	@$(INSTALL) --require-hashes -r requirements-dev.lock || { $(UNREACHABLE); exit 1; }
	@touch $@

packages:
	@deploy/test-packages
