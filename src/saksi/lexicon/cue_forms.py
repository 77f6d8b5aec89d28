"""The forms of cues that no entry lists because a rule of the language makes them out of those listed."""

import re
from collections.abc import Iterator
from functools import cache

from saksi.lexicon.cues import Cue, CueGrammar, load_cues


@cache
def cue_forms(language: str) -> tuple[tuple[str, Cue], ...]:
    """Every form with its cue, those of the entries first: of equal forms the first one counts.

    Raises:
        LexiconError: the file of cues does not fit its schema.
    """
    lexicon = load_cues(language)
    listed = ((form, cue) for cue in lexicon.cue for form in cue.forms)
    carrying = (
        (form, cue) for cue in lexicon.cue for form in _with_enclitic(cue.forms, cue, lexicon.grammar)
    )
    made = (pair for cue in lexicon.cue for pair in _made(cue, lexicon.grammar))
    return (*listed, *carrying, *made)


@cache
def reporting_words(language: str) -> frozenset[str]:
    """The forms of one word."""
    return frozenset(form for form, _ in cue_forms(language) if " " not in form)


def _with_enclitic(forms: tuple[str, ...], cue: Cue, grammar: CueGrammar) -> Iterator[str]:
    """Forms that carry their object or agent at the end ("menilainya", "dijelaskannya")."""
    if grammar.enclitic and cue.frame in ("subject", "agent"):
        single = (form for form in forms if " " not in form and not form.endswith(grammar.enclitic))
        yield from (form + grammar.enclitic for form in single if form[-1].isalpha())


def _made(cue: Cue, grammar: CueGrammar) -> Iterator[tuple[str, Cue]]:
    """Passive and colloquial forms of a verb that takes its source as subject."""
    if cue.frame != "subject" or cue.heads or cue.clause:
        return
    verbs = tuple(form for form in cue.forms if form.isalpha())
    passive = cue.model_copy(update={"id": f"{cue.id}-passive", "frame": "agent", "addressee": "none"})
    passives = tuple(made for verb in verbs for made in _changed(verb, grammar.passives))
    yield from ((form, passive) for form in (*passives, *_with_enclitic(passives, passive, grammar)))
    for verb in verbs:
        spoken = {verb, *_changed(verb, grammar.colloquial)}
        yield from ((form, cue) for form in sorted(spoken - {verb}))
        for form in sorted(spoken):
            yield from ((made, cue) for made in _ended(form, grammar.colloquial_ends))


def _changed(verb: str, beginnings: tuple[tuple[str, str], ...]) -> Iterator[str]:
    """A verb with each of the other beginnings that its own lets it have."""
    for old, new in beginnings:
        if found := re.match(old, verb):
            yield new + verb[found.end() :]


def _ended(verb: str, ends: tuple[tuple[str, str], ...]) -> Iterator[str]:
    yield from (verb.removesuffix(old) + new for old, new in ends if verb.endswith(old))
