# `make` prints what there is; `make check` is exactly what continuous integration runs.
.DEFAULT_GOAL := help
.PHONY: help check test brief desk format clean

help: ## print this list
	@awk -F':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

check: ## everything CI runs: packages, scripts, tests, the two commands
	.ci/run

test: ## every check and test
	./tocsin test

brief: ## the example case, from reports to a dossier
	./tocsin brief examples/lachin-2023

desk: ## the web desk
	./tocsin desk

format: ## format all Java sources
	mvn -q spotless:apply

clean: ## forget what was built
	mvn -q clean
