#!/bin/sh
# Resolve the dependencies anew and write requirements.lock with hashes.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$(sh scripts/find_python.sh)" -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet pip-tools
"$work/venv/bin/pip-compile" --quiet --strip-extras --extra dev --extra train --extra postgresql --generate-hashes --allow-unsafe \
    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header --no-annotate \
    --output-file requirements.lock pyproject.toml scripts/build-requirements.in
