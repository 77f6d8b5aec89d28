"""Train every reader on a part of the corpus.

usage: python -m training.readers.train [PART_OR_FOLDER_OR_FILE…] [--weights FOLDER] [--no-confidence]

The default is the part train. The readers of confidence come last (training.readers.confidence): they learn from what
all others choose.

The tables are written to FOLDER (default: the shipped ones). Training begins with the rules alone: the same reports
give the same tables, whatever lay there before.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from eval.score import gold_files

from saksi.readers import SHIPPED, load_reader, load_words, use_weights, weights_folder
from training.readers.confidence import train_confidence
from training.readers.entities import standing_examples
from training.readers.events import (
    event_place_examples,
    event_time_examples,
    party_examples,
    status_examples,
    trigger_examples,
    trigger_words,
)
from training.readers.fit import fit, fit_ranking, write_words
from training.readers.gold import GoldReport, load
from training.readers.places import place_examples
from training.readers.quantities import measure_examples
from training.readers.rules_alone import RULES_ALONE, write_rules_alone
from training.readers.statements import cue_examples, statement_examples

WORDY = 1.0  # the penalty that the dev part likes best for choices among few candidates
SPARSE = 0.1  # and for whose words a cue reports
MANY = 0.3  # and for many labels


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("parts", nargs="*", default=["train"])
    parser.add_argument("--weights", type=Path, default=SHIPPED)
    parser.add_argument("--no-confidence", action="store_true")
    args = parser.parse_args()
    use_weights(args.weights)
    started = time.monotonic()
    paths = [path for part in args.parts for path in gold_files(part)]
    train(paths)
    if not args.no_confidence:
        train_confidence(paths, train)
    sys.stdout.write(f"{len(paths)} reports, {time.monotonic() - started:.0f} s\n")


def train(paths: Sequence[Path]) -> None:
    """Train every reader on annotated reports, into the folder that readers are loaded from.

    It begins with the rules alone. Later readers learn from what earlier ones choose: places first, then what stands on
    them (measures, statements), then what stands on statements.
    """
    write_rules_alone(RULES_ALONE, weights_folder())
    write_words("trigger_words", ())
    reports = _read_anew(paths)
    fit("places", [e for report in reports for e in place_examples(report)], strength=WORDY)
    reports = _read_anew(paths)
    fit("measures", [e for report in reports for e in measure_examples(report)], strength=WORDY)
    pairs = [statement_examples(report) for report in reports]
    fit("cues", [e for report in reports for e in cue_examples(report)], strength=WORDY)
    fit_ranking("sources", [group for sources, _ in pairs for group in sources], strength=SPARSE)
    fit_ranking("contents", [group for _, contents in pairs for group in contents], strength=WORDY)
    reports = _read_anew(paths)
    fit("standing", [e for report in reports for e in standing_examples(report)])
    write_words("trigger_words", trigger_words(reports))
    _forget()
    fit("triggers", [e for report in reports for e in trigger_examples(report)], strength=MANY)
    _forget()
    fit("parties", [e for report in reports for e in party_examples(report)])
    fit("event_places", [e for report in reports for e in event_place_examples(report)], strength=WORDY)
    fit("event_times", [e for report in reports for e in event_time_examples(report)], strength=WORDY)
    _forget()
    fit("status", [e for report in reports for e in status_examples(report)], strength=WORDY)
    _forget()


def _read_anew(paths: Sequence[Path]) -> list[GoldReport]:
    """The reports as the readers written so far read them."""
    _forget()
    return load(paths)


def _forget() -> None:
    load_reader.cache_clear()
    load_words.cache_clear()


if __name__ == "__main__":
    main()
