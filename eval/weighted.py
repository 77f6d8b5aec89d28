"""The command `saksi`, with the trained readers of another folder.

usage: python -m eval.weighted WEIGHTS read FILE… --json

A process of its own, so that a measurement with other readers leaves nothing behind.
"""

import sys
from pathlib import Path

from saksi.cli.app import main
from saksi.readers import use_weights

if __name__ == "__main__":
    use_weights(Path(sys.argv.pop(1)))
    main()
