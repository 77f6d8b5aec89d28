"""Repairs beside the raw text, each with its way back; and where the stories of a text begin."""

from saksi.clean import characters, layout, quotemarks, spaces
from saksi.clean.draft import Draft
from saksi.clean.glue import glued_words
from saksi.clean.items import stories_in
from saksi.clean.vocabulary import Vocabulary
from saksi.lexicon.glue import Glue, glue_of
from saksi.lexicon.stories import stories_of
from saksi.model.cleaned import Cleaned
from saksi.model.vocabulary import LANGUAGES

__all__ = ["clean"]


def clean(text: str, *, language_hint: str | None = None) -> Cleaned:
    """Repair a text and divide it into its stories.

    Nothing is lost: `Cleaned.raw` is the text as given, `Cleaned.to_raw` leads back from any stretch
    of the repaired text. Time and memory grow linearly with the text. The hint (id, en) chooses which
    words may be found glued; without it, or with another one, those of all languages are looked for.
    """
    draft = Draft(text)
    languages = (language_hint,) if language_hint in LANGUAGES else LANGUAGES
    glue = glue_of(languages)
    _repair_characters(draft)
    marks = _repair_lines(draft)
    draft.apply("quote-mark", quotemarks.quote_marks(draft.text))
    draft.apply("quote-mark", quotemarks.apostrophes(draft.text))
    _repair_spaces(draft, glue)
    stories = stories_of(languages)
    draft.apply("link-line", layout.link_lines(draft.text, stories.links))
    return draft.cleaned(stories_in(draft.text, layout.lines_of(draft.text, marks), stories))


def _repair_characters(draft: Draft) -> None:
    for name, find in (("mojibake", characters.misread), ("entity", characters.entities)):
        for _ in range(characters.LEVELS):
            if not draft.apply(name, find(draft.text)):
                break
    draft.apply("surrogate", characters.broken(draft.text))
    draft.apply("control-quote", characters.control_quotes(draft.text))
    draft.apply("line-end", characters.line_ends(draft.text))
    draft.apply("invisible", characters.invisible(draft.text))
    draft.apply("odd-space", characters.odd_spaces(draft.text))
    draft.apply("letter", characters.split_letters(draft.text))
    draft.apply("letter", characters.ligatures(draft.text))


def _repair_lines(draft: Draft) -> layout.Marks:
    draft.apply("wrap", layout.wraps(draft.text))
    marks, edits = layout.line_marks(draft.text)
    draft.apply("line-mark", edits)
    draft.apply("markup", layout.markup(draft.text))
    return marks


def _repair_spaces(draft: Draft, glue: Glue) -> None:
    draft.apply("stray-stop", spaces.stray_stops(draft.text, glue))
    draft.apply("missing-space", spaces.after_stops(draft.text, glue))
    draft.apply("missing-space", spaces.after_commas(draft.text))
    draft.apply("missing-space", spaces.beside_quote_marks(draft.text))
    draft.apply("glued-word", glued_words(draft.text, glue, Vocabulary(draft.text)))
