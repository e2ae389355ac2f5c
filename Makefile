# make run    set up what is missing and open the window on the sample contract
# make test   set up what is missing and run everything that CI runs
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2
MUTANTS ?= 800
SEED ?= 4
CODE := desktop tests installer

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run test check setup format formatted lint types contracts dead-code declared suite faults switches counting roundtrip mutants bench sheets pictures calendar pinyin translations licences icon package bundle twice tried measured wheels windows lock clean

run: setup
	@$(BIN)/shouyue

test: check

check: formatted lint types contracts dead-code declared suite

setup: $(VENV)/.system $(VENV)/.ready

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "需要 Python 3.11 或更高版本；可用 make PYTHON=python3.12 指定" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "缺少 Python 的 venv 模块，请先运行：apt-get install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.system: installer/system_packages.sh $(VENV)/pyvenv.cfg
	@./installer/system_packages.sh
	@touch $@

$(VENV)/.system-tests: installer/system_packages.sh $(VENV)/pyvenv.cfg
	@./installer/system_packages.sh tests
	@touch $@

$(VENV)/.ready: requirements/dev.lock pyproject.toml $(VENV)/pyvenv.cfg
	$(BIN)/pip install --quiet --require-hashes -r requirements/dev.lock
	$(BIN)/pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

format: setup
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

formatted: setup
	$(BIN)/ruff format --check $(CODE)

lint: setup
	$(BIN)/ruff check $(CODE)

types: setup
	$(BIN)/mypy

contracts: setup
	$(BIN)/lint-imports

dead-code: setup
	$(BIN)/vulture

declared: setup
	$(BIN)/deptry desktop --optional-dependencies-dev-groups dev

suite: setup $(VENV)/.system-tests
	$(BIN)/pytest -n $(JOBS)

# What is done to files to lose a record, as long as docs/trust.md says; goes on where it was stopped.
# make faults CAMPAIGN=fuzz SIZE=10000 SEED=8: those that begin so, of that size, elsewhere.
faults: setup
	$(BIN)/python -m tests.faults $(CAMPAIGN) $(if $(SIZE),--size $(SIZE)) --seed $(SEED)

# A thousand page switches: how much memory they leave taken.
switches: setup
	SHOUYUE_SWITCHES=1000 $(BIN)/pytest --timeout 7200 tests/gui/test_memory.py

# Limits, terms and clocks against a counter that goes day by day: 10,000 random sequences of each.
counting: setup
	SHOUYUE_COUNTED=10000 $(BIN)/pytest tests/unit/test_counting.py

# 10,000 random data sets out as templates and in again, and 50 workbooks reckoned anew by LibreOffice.
roundtrip: setup $(VENV)/.system-tests
	SHOUYUE_ROUND_TRIPS=10000 SHOUYUE_OFFICE=50 $(BIN)/pytest -n $(JOBS) --timeout 3600 tests/exchange/workbooks

# The rules with one small change each, a seeded sample: which changes no test notices (docs/mutation.md).
mutants: setup
	$(BIN)/python -m tests.mutation --mutants $(MUTANTS) --seed $(SEED) --jobs $(JOBS)

# Medians against baselines of the same run; a short form of each is in the suite.
bench: setup
	$(BIN)/python -m tests.bench

# Every page and tab in every look, with sample, empty and 10,000 records, to be looked at.
sheets: setup
	$(BIN)/python -m tests.gui.sheets build/sheets

pictures: setup
	$(BIN)/python installer/make_pictures.py

calendar: setup
	$(BIN)/python installer/make_calendar.py

# resources/i18n: texts of the sources into the .ts, and its .qm; translate in between with pyside6-linguist.
translations: setup
	$(BIN)/python -m installer.make_translations

pinyin: setup
	$(BIN)/python installer/make_pinyin.py

# What is handed out, into dist/ (docs/install.md). HIGHEST is the newest C library that it may need.
HIGHEST ?= 2.31
PACK := build/package-venv
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct)

$(PACK)/.ready: requirements/run.lock requirements/package.lock
	$(PYTHON) -m venv --clear $(PACK)
	$(PACK)/bin/pip install --quiet --require-hashes -r requirements/run.lock -r requirements/package.lock
	@touch $@

# The tree as a wheel, so that what is packed is what would be installed.
$(PACK)/.tree: $(PACK)/.ready FORCE
	@rm -rf build/wheel
	SOURCE_DATE_EPOCH=$(SOURCE_DATE_EPOCH) $(PACK)/bin/pip wheel --quiet --no-deps --no-index --no-build-isolation \
		--wheel-dir build/wheel .
	$(PACK)/bin/pip install --quiet --no-deps --no-index --force-reinstall build/wheel/shouyue-*.whl
	@touch $@

FORCE:

package: $(PACK)/.tree
	SOURCE_DATE_EPOCH=$(SOURCE_DATE_EPOCH) $(PACK)/bin/python -m installer.package --highest $(HIGHEST)

# The Windows installer's script over the program that make package built, as a stand-in.
windows:
	$(PYTHON) -m installer.make_windows build/package/dist/shouyue

bundle: $(PACK)/.tree
	SOURCE_DATE_EPOCH=$(SOURCE_DATE_EPOCH) $(PACK)/bin/python -m installer.make_bundle

# The same commit built twice, in folders of different names; what differs is told, and nothing may. The first
# build is left in dist/ and build/package. TREE is the commit as git archive gives it, where there is no git.
TREE ?=
twice:
	rm -rf build/twice && mkdir -p build/twice dist build/package/dist
	$(if $(TREE),cp $(TREE),git archive --output) build/twice/tree.tar $(if $(TREE),,HEAD)
	set -e; for name in first the-second; do \
		mkdir build/twice/$$name; tar -xf build/twice/tree.tar -C build/twice/$$name; \
		$(MAKE) -C build/twice/$$name package bundle \
			PYTHON=$(PYTHON) HIGHEST=$(HIGHEST) SOURCE_DATE_EPOCH=$(SOURCE_DATE_EPOCH); \
	done
	$(PYTHON) -m installer.compare_builds build/twice/first build/twice/the-second
	cp build/twice/first/dist/* dist/
	rm -rf build/package/dist/shouyue && cp -a build/twice/first/build/package/dist/shouyue build/package/dist/

# What is in dist/ tried in minimal roots without a network (as root); OLDER is the .deb of an older build.
OLDER ?=
tried:
	$(PYTHON) -m installer.trial $(if $(OLDER),--older $(OLDER))

# Start of the packed program beside the checkout; on a computer that does nothing else.
measured: setup
	$(BIN)/python -m installer.measure_start

# Whether what is locked has wheels for arm64 and Windows, and for which C library.
wheels:
	$(PYTHON) -m installer.wheels

# installer/windows/shouyue.ico from resources/icons/app.svg.
icon: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m installer.make_icon

# resources/licences.json; on Debian, with libsqlcipher0 for its copyright file.
licences: $(PACK)/.ready
	$(PACK)/bin/python -m installer.make_licences

# Hashes only, no host: the lock works with whatever index pip is set up to use.
lock:
	@command -v uv >/dev/null || { echo "make lock 需要 uv" >&2; exit 1; }
	uv pip compile pyproject.toml --extra dev --universal --generate-hashes \
		--no-header --no-annotate --no-emit-index-url --output-file requirements/dev.lock
	uv pip compile pyproject.toml --universal --generate-hashes --constraint requirements/dev.lock \
		--no-header --no-annotate --no-emit-index-url --output-file requirements/run.lock
	uv pip compile requirements/package.in --universal --generate-hashes --constraint requirements/dev.lock \
		--no-header --no-annotate --no-emit-index-url --output-file requirements/package.lock

clean:
	rm -rf build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
