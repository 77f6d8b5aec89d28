"""The actor lexicon of one language, indexed for the scan over tokens."""

from dataclasses import dataclass
from functools import cache

from saksi.lexicon.actors import ActorGrammar, Head, Organization, Pronoun, load_actors, load_organizations
from saksi.lexicon.cue_forms import reporting_words
from saksi.lexicon.cues import load_cues
from saksi.lexicon.numbers import load_numbers
from saksi.lexicon.phrases import PhraseTable


@dataclass(frozen=True, slots=True)
class ActorWords:
    """Tables and sets of one language's actor words."""

    grammar: ActorGrammar
    heads: PhraseTable[Head]
    organizations: PhraseTable[Organization]
    pronouns: dict[str, Pronoun]
    determiners: frozenset[str]
    definite: frozenset[str]
    inner: frozenset[str]
    stops: frozenset[str]
    modifiers: frozenset[str]
    links: frozenset[str]
    particles: frozenset[str]
    possessive: frozenset[str]
    prepositions: frozenset[str]
    relatives: frozenset[str]
    cues: frozenset[str]
    conjunctions: frozenset[str]
    introducing: tuple[str, ...]
    bounds: tuple[str, ...]


@cache
def actor_words(language: str) -> ActorWords:
    """The actor words of `language`, built once."""
    lexicon, cues = load_actors(language), load_cues(language)
    grammar = lexicon.grammar
    return ActorWords(
        grammar=grammar,
        heads=PhraseTable((form, head) for head in lexicon.head for form in head.forms),
        organizations=PhraseTable((name, body) for body in load_organizations() for name in body.names),
        pronouns={form: pronoun for pronoun in lexicon.pronoun for form in pronoun.forms},
        determiners=frozenset(grammar.determiners),
        definite=frozenset(grammar.definite),
        inner=frozenset(grammar.inner),
        stops=frozenset(grammar.stops),
        modifiers=frozenset(grammar.modifiers),
        links=frozenset(grammar.links),
        particles=frozenset(grammar.particles),
        possessive=frozenset(grammar.possessive),
        prepositions=frozenset(cues.grammar.prepositions),
        relatives=frozenset(cues.grammar.relatives),
        cues=reporting_words(language),
        conjunctions=frozenset(cues.grammar.conjunctions),
        introducing=tuple(
            f" {form}" if len(form) < 5 else form
            for cue in cues.cue
            if cue.frame in ("inverted", "according") and not cue.strict
            for form in cue.forms
            if not (cues.grammar.enclitic and form.endswith(cues.grammar.enclitic))
        ),
        bounds=tuple(f" {before}" for bound in load_numbers(language).bound for before in bound.before),
    )
