# What a maintainer does, by name; `make help` lists it.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PREFIX ?= /usr/local
DESTDIR ?=
OUT ?= out
ESEP ?= .build/release/esep
MAIN := karaganda-city-2021
SOURCES := karaganda-city-2021 karaganda-region-2017 kyzylorda-region kyzylorda-city stepnogorsk
LANGUAGES := kk ru en
SWIFT_FILES := Package.swift Sources Tests
REFERENCE := $(wildcard data/reference/*)
CODE := Package.swift $(shell find Sources -type f 2>/dev/null)

.PHONY: help run build test bench bench-forecast proof torture fuzz lint format install clean setup

help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-10s %s\n", $$1, $$2 }'

setup: ## install the system packages that are missing
	@.ci/setup

build: $(ESEP) ## build the command esep, optimised

$(ESEP): $(CODE) | setup
	@echo "esep: building (the first time takes some minutes)" >&2
	@swift build -c release --product esep
	@touch $@

# The main job: the five sources become ledgers and workbooks, the Karaganda memo all its outputs.
OUTPUTS := $(SOURCES:%=$(OUT)/%.ru.xlsx) $(foreach l,$(LANGUAGES),\
    $(OUT)/$(MAIN).$(l).xlsx $(OUT)/$(MAIN).memo.$(l).md $(OUT)/$(MAIN).memo.$(l).html)

# Years of a made-up library system, as of the ninth month of the last: what a ledger kept day by day
# looks like. Every sheet says that it is illustrative.
ILLUSTRATIVE := $(OUT)/illustrative.ru.xlsx
OUTPUTS += $(ILLUSTRATIVE)

run: $(OUTPUTS) ## build, and do the main job on the Karaganda data
	@$(ESEP) verify $(OUT)/$(MAIN).esep
	@$(ESEP) report execution $(OUT)/$(MAIN).esep --unit thousand
	@$(ESEP) report acquisitions-by-source $(OUT)/$(MAIN).esep
	@$(ESEP) report cross-checks $(OUT)/$(MAIN).esep --failing
	@$(ESEP) report next-years $(OUT)/$(MAIN).esep --unit thousand --totals
	@echo; ls $(OUT)

.SECONDARY: $(SOURCES:%=$(OUT)/%.esep)
.SECONDEXPANSION:
$(OUT)/%.esep: $$(wildcard data/$$*/*) $(REFERENCE) $(ESEP)
	@mkdir -p $(OUT) && rm -f $@ $@-wal $@-shm
	@$(ESEP) init $@ --from data/$*

$(OUT)/illustrative.esep: $(REFERENCE) $(ESEP)
	@mkdir -p $(OUT) && rm -f $@ $@-wal $@-shm
	@$(ESEP) sample $@ --from 2020 --years 3 --branches 21 --entries 5000 --mistakes all=3 \
	    --answers $(OUT)/illustrative.answers.csv

$(ILLUSTRATIVE): $(OUT)/illustrative.esep
	@$(ESEP) workbook $< --as-of 2022-09-30 --language ru -o $@

define outputs
$(OUT)/%.$(1).xlsx: $(OUT)/%.esep
	@$(ESEP) workbook $$< --language $(1) -o $$@
$(OUT)/%.memo.$(1).md: $(OUT)/%.esep $(wildcard templates/*)
	@$(ESEP) memo $$< --language $(1) -o $$@
$(OUT)/%.memo.$(1).html: $(OUT)/%.esep $(wildcard templates/*)
	@$(ESEP) memo $$< --language $(1) -o $$@
endef
$(foreach l,$(LANGUAGES),$(eval $(call outputs,$(l))))

test: setup ## run every test
	@swift test --parallel

proof: setup ## recalculate the workbooks by LibreOffice, open them by openpyxl
	@.ci/setup packages-proof
	@ESEP_PROOF=1 swift test --filter WorkbookTests

# One after the other, so that each has the machine to itself.
TORTURES := Kill PowerCut WriteError CommandError Retry Contention FlippedByte Clock NoRights \
    RandomOperation

torture: setup ## run the tests of faults at length and print their figures
	@swift build --build-tests
	@for torture in $(TORTURES); do \
	  ESEP_TORTURE=1 swift test --skip-build --filter "^FaultTests\.$${torture}Tests" 2>&1 \
	    | grep -E '^torture:|✘|error:|Test run'; done

# Sizes: BENCH_ROWS=1000000 BENCH_JOURNAL_ROWS=100000 BENCH_BOOK_ROWS=100000.
bench: $(ESEP) ## measure import, statements, verify and workbook beside other programs
	@.ci/setup packages-bench
	@ESEP=$(abspath $(ESEP)) Tests/Benchmarks/run
	@Tests/Benchmarks/marc/run

# Series with their continuation, in the form that data of the M competitions is kept in here.
FORECAST_DATA ?= ../shared/data/forecast
LASTS := 12 18 24 36

bench-forecast: $(ESEP) ## measure the forecasts on the series of FORECAST_DATA
	@for file in $(FORECAST_DATA)/m*.csv; do \
	  [ -e "$$file" ] || { echo "esep: no series in $(FORECAST_DATA): skipped" >&2; exit 0; }; \
	  echo "$$file"; $(ESEP) forecast evaluate "$$file"; \
	  echo "$$file --fast"; $(ESEP) forecast evaluate "$$file" --fast; \
	  for last in $(LASTS); do \
	    echo "$$file --last $$last"; $(ESEP) forecast evaluate "$$file" --last $$last; done; done

# Runs of each reader; those of YAML are slow by nature.
RUNS ?= 1000000
YAML_RUNS ?= 100000
FUZZ := .build/fuzz/release/esep-fuzz

fuzz: setup ## let libFuzzer try the readers of CSV, amounts, dates and YAML
	@ESEP_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product esep-fuzz \
	    -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
	@for reader in csv:$(RUNS) entries:$(RUNS) money:$(RUNS) date:$(RUNS) \
	    folder:$(YAML_RUNS) cases:$(YAML_RUNS); do \
	  name=$${reader%%:*}; mkdir -p .build/fuzz/found; echo "fuzz: $$name"; \
	  FUZZ=$$name SWIFT_BACKTRACE=enable=no $(FUZZ) -runs=$${reader##*:} -seed=1 -max_len=1024 \
	    -dict=Tests/Fuzz/Dictionaries/$$name.dict -artifact_prefix=.build/fuzz/found/$$name- \
	    -timeout=20 -print_final_stats=1 2>&1 | grep -E 'Done|ERROR|SUMMARY|Fatal|precondition|stat::number|exec_per|Test unit' ; \
	done

lint: ## check the format of all Swift files, strictly
	@swift format lint --strict --parallel --recursive $(SWIFT_FILES)

format: ## format all Swift files
	@swift format --in-place --parallel --recursive $(SWIFT_FILES)

install: $(ESEP) ## install under PREFIX (/usr/local unless given)
	@install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/esep
	@install -m 755 $(ESEP) $(DESTDIR)$(PREFIX)/bin/esep
	@cp -R data templates $(DESTDIR)$(PREFIX)/share/esep/

clean: ## remove everything that was built or written
	@rm -rf .build $(OUT)
