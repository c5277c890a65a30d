# make demo    install into .venv, build the record of the sample pages, show the partnership of Japan and NATO
# make test    all tests: types, style, layers, units, end to end, accuracy; in a browser where there is one
# make browser chromium for the tests in a browser, from Debian's packages, where that can be had
# make careful the weights for `communique build --coder careful`, 375 MB of packages
# make train   learn the coder's weights from corpus/
# make docs    the documentation from the docstrings, into site/
# make bench   speed and memory beside spaCy and trafilatura
# make fuzz    10,000 broken pages: none may crash the program, hang it or be refused without a reason
# make pictures  the pictures of the desk in the README and the documentation, with chromium
# make lock    exact versions with hashes, after pyproject.toml has changed

PYTHON ?= python3
BIN := .venv/bin
RECORD ?= build/demo.db
PARTS := records pipeline pages articles language actors coding merging pledges store coders llm evaluation exchange engines desk

.PHONY: demo install browser test careful train docs bench fuzz pictures lock

install: .venv/installed

.venv/installed: requirements.lock pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

demo: install
	mkdir -p $(dir $(RECORD))
	$(BIN)/communique build samples/pages --store $(RECORD)
	$(BIN)/communique timeline JPN NATO --store $(RECORD)
	$(BIN)/communique pledges --by JPN --store $(RECORD)

# Whoever may install packages gets the browser; anybody else is told, and those tests are skipped.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	|| { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	     && timeout 300 apt-get -qq update && DEBIAN_FRONTEND=noninteractive timeout 600 apt-get -qq install -y --no-install-recommends chromium >/dev/null; } \
	|| echo "No chromium here, and it cannot be installed: the tests in a browser are skipped. On Debian: apt install chromium"

test: install browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest

careful: install
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement requirements-careful.lock

train: install
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --editable ".[train,neural]"
	$(BIN)/python -m training

docs: install
	$(BIN)/python -m pdoc --docformat google --output-directory site communique $(PARTS:%=communique.%)

bench: install
	$(BIN)/python -m benchmarks.speed

fuzz: install
	$(BIN)/python -m tools.fuzz --keep build/fuzz

pictures: demo
	$(BIN)/python -m tools.pictures $(RECORD) docs/pictures

lock:
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --extra desk --extra dev --extra train --extra web --output-file requirements.lock pyproject.toml
