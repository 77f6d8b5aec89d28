"""Train the pipelines that ship with saksi, and write what they score beside them.

    python -m training.train --language id --data ../shared/data --out src/saksi/parse/pipelines/id

Same data, same seed, same versions: same pipeline.
"""

import argparse
import json
import logging
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from spacy.lang.xx import MultiLanguage
from spacy.language import Language
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from thinc.api import Optimizer, fix_random_seed

from saksi.parse.features import NAME_WORDS, new_vocab
from training.annotated import Annotated, example_of
from training.names import name_words
from training.recipes import RECIPES, Recipe
from training.vocabulary import common_words, persons_of

LOG = logging.getLogger("training")
WORDS_A_BATCH = 1200
RATE, LAST_RATE = 0.001, 0.0002


def architecture(width: int) -> dict[str, Any]:
    """The shared layer: hashed embeddings of five attributes, then four convolutions of three words."""
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": width,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "LANG"],
        "rows": [7000, 2000, 5000, 1000, 500],
        "include_static_vectors": False,
    }
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": width,
        "window_size": 1,
        "maxout_pieces": 3,
        "depth": 4,
    }
    return {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}


def blank(language: str, width: int) -> Language:
    """An untrained pipeline: the shared layer, the tagger and the names."""
    nlp = MultiLanguage(vocab=new_vocab(language))
    nlp.meta.update(name=f"saksi_{language}", license="CC-BY-SA-4.0", description="Tags and names in news")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": width, "upstream": "*"}
    parser = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": listener,
    }
    nlp.add_pipe("tok2vec", config={"model": architecture(width)})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    nlp.add_pipe("ner", config={"model": parser})
    return nlp


def examples_of(nlp: Language, sentences: list[Annotated], language: str) -> list[Example]:
    """The examples of all sentences that have a word."""
    return [example for s in sentences if (example := example_of(nlp, s, language))]


def train(
    recipe: Recipe, *, epochs: int, width: int, seed: int, dropout: float
) -> tuple[Language, Optimizer]:
    """A trained pipeline, and the optimizer with the averages of its weights."""
    fix_random_seed(seed)
    random = Random(seed)
    nlp = blank(recipe.language, width)
    first = examples_of(nlp, recipe.epoch(random), recipe.language)
    optimizer = nlp.initialize(lambda: first)
    started = time.monotonic()
    for epoch in range(epochs):
        examples = examples_of(nlp, recipe.epoch(random), recipe.language)
        left = 1 - epoch / max(1, epochs - 1)
        optimizer.learn_rate = LAST_RATE + (RATE - LAST_RATE) * left
        losses: dict[str, float] = {}
        for batch in minibatch_by_words(examples, WORDS_A_BATCH, discard_oversize=False):
            nlp.update(list(batch), sgd=optimizer, drop=dropout, losses=losses)
        scores = score(nlp, optimizer, recipe) if epoch % 3 == 2 or epoch == epochs - 1 else {}
        rounded = {name: round(loss) for name, loss in losses.items()}
        LOG.info("%d %.0fs %s %s", epoch, time.monotonic() - started, rounded, scores)
    return nlp, optimizer


def score(nlp: Language, optimizer: Optimizer, recipe: Recipe) -> dict[str, float]:
    """Tag accuracy and exact-span F1 on everything held out, in percent."""
    with nlp.use_params(optimizer.averages):
        return dict(_scores(nlp, recipe))


def _scores(nlp: Language, recipe: Recipe) -> Iterator[tuple[str, float]]:
    for name, sentences in recipe.tag_tests.items():
        result = nlp.evaluate(examples_of(nlp, list(sentences), recipe.language))
        yield f"tags {name}", round(100 * result["tag_acc"], 1)
    for name, sentences in recipe.name_tests.items():
        result = nlp.evaluate(examples_of(nlp, list(sentences), recipe.language))
        yield f"names {name}", round(100 * result["ents_f"], 1)
        for label, figures in sorted(result["ents_per_type"].items()):
            yield f"names {name} {label}", round(100 * figures["f"], 1)
        speed = result["speed"]
    yield "words a second", round(speed)


def write_name_words(data: Path) -> None:
    """Write the table of name words that the features read."""
    table = name_words([*persons_of(data), *common_words(data)])
    NAME_WORDS.parent.mkdir(parents=True, exist_ok=True)
    NAME_WORDS.write_text("".join(f"{word}\t{sorts}\n" for word, sorts in table.items()), encoding="utf-8")


def save(nlp: Language, optimizer: Optimizer, recipe: Recipe, out: Path) -> None:
    """Write the averaged pipeline, without a tokenizer (ours is code), and its scores."""
    scores = score(nlp, optimizer, recipe)
    nlp.meta["performance"] = scores
    with nlp.use_params(optimizer.averages):
        nlp.to_disk(out, exclude=["tokenizer"])
    labels = sorted({"PER", "ORG", "LOC", *nlp.pipe_labels["tagger"]})  # words of the corpora need not ship
    (out / "vocab" / "strings.json").write_text(json.dumps(labels) + "\n", encoding="utf-8")
    (out / "scores.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
    LOG.info("%s %s", out, scores)


def main() -> None:
    """Train one language from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=sorted(RECIPES), required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=15)
    parser.add_argument("--width", type=int, default=96)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--dropout", type=float, default=0.2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    write_name_words(options.data)
    recipe = RECIPES[options.language](options.data)
    nlp, optimizer = train(
        recipe, epochs=options.epochs, width=options.width, seed=options.seed, dropout=options.dropout
    )
    save(nlp, optimizer, recipe, options.out)


if __name__ == "__main__":
    main()
