"""Train every reader on a part of the corpus.

usage: python -m training.readers.train [PART_OR_FOLDER…]     (default: train)
"""

import sys
import time

from eval.score import gold_files

from saksi.readers import load_reader, load_words
from training.readers.entities import standing_examples
from training.readers.events import party_examples, trigger_examples, trigger_words
from training.readers.fit import fit, fit_ranking, write_words
from training.readers.gold import load
from training.readers.places import place_examples
from training.readers.quantities import measure_examples
from training.readers.statements import cue_examples, statement_examples


WORDY = 1.0  # the penalty that the dev part likes best for choices among few candidates


def main() -> None:
    """Train from the command line."""
    parts = sys.argv[1:] or ["train"]
    started = time.monotonic()
    paths = [path for part in parts for path in gold_files(part)]
    reports = load(paths)
    fit("places", [e for report in reports for e in place_examples(report)], strength=WORDY)
    load_reader.cache_clear()
    reports = load(paths)
    fit("measures", [e for report in reports for e in measure_examples(report)], strength=WORDY)
    pairs = [statement_examples(report) for report in reports]
    fit("cues", [e for report in reports for e in cue_examples(report)], strength=WORDY)
    fit_ranking("sources", [group for sources, _ in pairs for group in sources])
    fit_ranking("contents", [group for _, contents in pairs for group in contents])
    fit("standing", [e for report in reports for e in standing_examples(report)])
    write_words("trigger_words", trigger_words(reports))
    load_words.cache_clear()
    fit("triggers", [e for report in reports for e in trigger_examples(report)])
    load_reader.cache_clear()
    fit("parties", [e for report in reports for e in party_examples(report)])
    sys.stdout.write(f"{len(reports)} reports, {time.monotonic() - started:.0f} s\n")


if __name__ == "__main__":
    main()
