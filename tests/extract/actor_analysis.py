"""Actors and statements of a text analysed by hand: what the tables of this folder call."""

from saksi.extract.actors import ActorContext, find_actors
from saksi.extract.countries import find_countries
from saksi.extract.places import find_places
from saksi.extract.quotes import find_quoted
from saksi.extract.statements import StatementContext, find_statements
from saksi.extract.times import find_times
from saksi.model.analysis import Analysis
from saksi.model.mention import ActorMention, StatementMention
from tests.by_hand import analysis_of

VERBS = ("said", "told", "says", "warned", "killed", "denied", "left", "fell", "met")
SMALL = {
    "ADP": "di ke dari pada kepada dengan untuk oleh atas terhadap dalam bagi melalui in on at of to for by with from",
    "DET": "the a an",
    "PRON": "ia dia mereka he she it they yang who which itu ini",
    "AUX": "akan telah sudah has have had would will is was were",
    "CCONJ": "dan atau and or but serta",
    "ADV": "tidak belum juga not",
}
TAGS = {word: tag for tag, words in SMALL.items() for word in words.split()} | dict.fromkeys(VERBS, "VERB")


def tagged(text: str, language: str, names: dict[str, str] | None = None) -> Analysis:
    """An analysis by hand with the small words tagged; Indonesian me- and di- words are verbs."""
    words = {w.strip(".,“”\"'’()").lower() for w in text.split()}
    verbs = {
        w: "VERB"
        for w in words
        if language == "id" and w.startswith(("meng", "meny", "mem", "men", "ber", "di"))
    }
    return analysis_of(text, language, tags={**verbs, **TAGS}, names=names)


def actors_of(analysis: Analysis) -> list[ActorMention]:
    """The actors of an analysis, with places and times found by their own rooms."""
    return find_actors(
        ActorContext(analysis, find_countries(analysis), find_places(analysis), find_times(analysis))
    )


def statements_of(analysis: Analysis) -> tuple[list[StatementMention], list[ActorMention]]:
    """Statements of an analysis, and the actors they point into."""
    actors = actors_of(analysis)
    context = StatementContext(analysis, find_quoted(analysis).quotes, actors, find_times(analysis))
    return find_statements(context), actors
