#!/bin/sh
# Run the tools people would reach for on the seed report, in an environment of their own, beside saksi.
set -eu
shared=${1:-../shared}
if [ ! -f "$shared/gold/dev/seed-000.txt" ]; then
    echo "nothing to compare on: $shared/gold/dev/seed-000.txt is not on this machine"
    exit 0
fi
venv=build/peers-venv
if [ ! -x "$venv/bin/python" ]; then
    "$(sh scripts/find_python.sh)" -m venv "$venv"
    if ! "$venv/bin/pip" install --quiet --quiet --disable-pip-version-check -r scripts/peers-requirements.txt; then
        rm -rf "$venv"
        echo "the peers could not be installed (scripts/peers-requirements.txt); without them there is no comparison"
        exit 1
    fi
fi
mkdir -p build/peers
.venv/bin/python "$shared/scheme/compile.py" "$shared/gold/dev/seed-000.yaml" -o build/peers >/dev/null
.venv/bin/python -m saksi.cli.app read build/peers/inputs.jsonl --json >build/peers/saksi.jsonl
"$venv/bin/python" eval/peers.py build/peers/seed-000.json build/peers/saksi.jsonl
