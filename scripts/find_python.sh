#!/bin/sh
# Print the first Python that saksi runs on (3.11 or newer, with wheels for spaCy: up to 3.13).
for python in python3 python3.13 python3.12 python3.11 python; do
    if command -v "$python" >/dev/null 2>&1 &&
        "$python" -c 'import sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
        command -v "$python"
        exit 0
    fi
done
echo "saksi needs Python 3.11, 3.12 or 3.13 with the venv module; none was found on PATH." >&2
echo "Install one (Debian: apt install python3 python3-venv) and run make again." >&2
exit 1
