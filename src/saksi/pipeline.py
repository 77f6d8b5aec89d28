"""The stages joined on one screen: an article becomes a report. The only place where stages meet."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date

from saksi.clean import clean
from saksi.errors import UnknownLanguageError
from saksi.extract.actors import ActorContext, find_actors
from saksi.extract.countries import find_countries
from saksi.extract.events import EventContext, find_events
from saksi.extract.places import find_places
from saksi.extract.quantities import find_quantities
from saksi.extract.quotes import find_quoted
from saksi.extract.statements import StatementContext, find_statements
from saksi.extract.times import find_times
from saksi.model.article import Article
from saksi.model.cleaned import Cleaned
from saksi.model.record import Check, Document, Problem, Report, Span
from saksi.model.vocabulary import LANGUAGES
from saksi.parse.analyse import analyse
from saksi.parse.language import detect
from saksi.resolve.arithmetic import check_arithmetic
from saksi.resolve.entities import group_actors
from saksi.resolve.mentions import Mentions
from saksi.resolve.parties import PartyContext, resolve_parties
from saksi.resolve.records import build_records
from saksi.resolve.speakers import resolve_speakers
from saksi.resolve.times import resolve_times


def read_article(article: Article) -> Report:
    """Read one article into a report.

    Raises:
        UnknownLanguageError: the article is in neither Indonesian nor English, or cannot be told.
    """
    language = _language(article)
    mentions, problems = read_mentions(
        clean(article.text, language_hint=language), language, article.published
    )
    records = build_records(mentions)
    return Report(
        document=_document(article, language),
        items=records.items,
        entities=records.entities,
        statements=records.statements,
        quotes=records.quotes,
        events=records.events,
        quantities=records.quantities,
        times=records.times,
        places=records.places,
        checks=_checks(mentions),
        problems=(*problems, *records.problems),
    )


def read_articles(articles: Iterable[Article]) -> Iterator[Report]:
    """Read articles one after the other, as they come."""
    for article in articles:
        yield read_article(article)


def read_mentions(
    cleaned: Cleaned, language: str, published: date | None
) -> tuple[Mentions, tuple[Problem, ...]]:
    """Stages 3 to 5 over one repaired text, and what could not be read."""
    analysis = analyse(cleaned, language)
    times = find_times(analysis)
    quantities = find_quantities(analysis, times)
    countries = find_countries(analysis)
    places = find_places(analysis, countries)
    quoted = find_quoted(analysis)
    actors = find_actors(ActorContext(analysis, countries, places, times))
    statements = find_statements(StatementContext(analysis, quoted.quotes, actors, times))
    days = resolve_times(times, analysis, published)
    events = find_events(EventContext(analysis, actors, days, places, quantities, statements, published))
    drafts, entity_of = group_actors(analysis, actors)
    resolved = resolve_speakers(analysis, actors, entity_of, drafts, statements, quoted.quotes)
    parties = resolve_parties(PartyContext(analysis, actors, drafts, resolved, statements, places), events)
    mentions = Mentions(
        cleaned,
        analysis,
        actors,
        drafts,
        resolved,
        quoted.quotes,
        statements,
        events,
        parties,
        quantities,
        days,
        places,
    )
    problems = tuple(
        Problem(reason="a quotation mark without its partner", span=Span(start=at.start, end=at.end))
        for at in (cleaned.to_raw(*mark) for mark in quoted.unbalanced)
    )
    return mentions, problems


def _checks(mentions: Mentions) -> tuple[Check, ...]:
    return tuple(
        Check(kind=f.kind, records=tuple(f"n{i + 1}" for i in f.quantities), note=f.note)
        for f in check_arithmetic(mentions.quantities)
    )


def _language(article: Article) -> str:
    language = (article.language or "").split("-")[0].lower() or detect(article.text)
    if language not in LANGUAGES:
        raise UnknownLanguageError(language or "nothing to tell it by")
    return language


def identity_of(article: Article) -> tuple[str, str]:
    """The id of an article's report, and the SHA-256 of its text; an article that brings no id is named by its text."""
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return article.id or digest[:16], digest


def _document(article: Article, language: str) -> Document:
    report_id, digest = identity_of(article)
    return Document.model_construct(
        id=report_id,
        title=article.title,
        language=language,
        published=article.published,
        outlet=article.outlet,
        url=article.url,
        sha256=digest,
        text=article.text,
    )
