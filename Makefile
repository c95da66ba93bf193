# Everything a person types. `make run` and `make test` set up whatever is missing by themselves.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
# setuptools warns of folders named like ours; they are ours, and that is how it is meant.
INSTALL := PYTHONWARNINGS='ignore:Editable installation' $(BIN)/python -m pip install --quiet

.PHONY: run test check long transcripts eval bench chat pictures clean

run: $(READY)  ## the example programme at http://127.0.0.1:8080
	$(BIN)/alongside serve --demo

test: $(READY)  ## every test; what is compiled is kept, or each worker would compile every test anew
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

check: $(READY)  ## what must be in order before a change lands
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/alongside rehearse
	$(BIN)/alongside check

long: $(READY)  ## a nudge to ten thousand people whose machine is killed twice; a minute or two
	$(BIN)/python -m tests.long

transcripts: $(READY)  ## let the player write what the assistant says; read the diff as wording
	$(BIN)/alongside rehearse --write

eval: $(READY)  ## how well sentences are heard that nothing was learnt from; pictures of it
	$(INSTALL) -e '.[eval]'
	$(BIN)/python -m tests.eval

bench: $(READY)  ## ours beside its peers in one run, and how fast a message is heard
	$(INSTALL) -e '.[bench]'
	$(BIN)/python -m tests.bench

chat: $(READY)  ## talk in a terminal
	$(BIN)/alongside chat

pictures: $(READY)  ## the screenshots that the README and docs show, and the life of a handoff
	TESTS_PICTURES=1 $(BIN)/python -m pytest tests/web
	$(BIN)/python -m tests.flows.handing_over.life_drawn

clean:
	rm -rf $(VENV) var

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' \
	  || { echo "Alongside needs Python 3.11, 3.12 or 3.13; call make with PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --upgrade pip
	$(INSTALL) -e '.[dev]'
	-$(BIN)/alongside check  # learns from the examples too, so that the first start is quick
	touch $(READY)
