"""saksi reads reports of war and diplomacy into a ledger of who says what happened.

Light to import: the language pipelines load when the first report is read.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from saksi.errors import SaksiError

if TYPE_CHECKING:
    from saksi.model.article import Article
    from saksi.model.record import Report

__all__ = ["SaksiError", "read", "read_many"]
__version__ = "0.1.0"


def read(
    text: str,
    *,
    published: date | None = None,
    language: str | None = None,
    id: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
) -> "Report":
    """Read one report from its text.

    `published` is the day every relative date hangs on; without it they stay unresolved. `language` is "id"
    or "en"; it is told from the text when not given.

    Raises:
        UnknownLanguageError: the text is in neither Indonesian nor English.
    """
    from saksi.model.article import Article
    from saksi.pipeline import read_article

    return read_article(
        Article(text=text, published=published, language=language, id=id, title=title, outlet=outlet)
    )


def read_many(documents: "Iterable[Article | dict[str, object]]") -> "Iterator[Report]":
    """Read articles (or mappings with the keys of `Article`) one after the other, as they come.

    Raises:
        UnknownLanguageError: a text is in neither Indonesian nor English.
    """
    from saksi.model.article import Article
    from saksi.pipeline import read_articles

    return read_articles(
        document if isinstance(document, Article) else Article.model_validate(document)
        for document in documents
    )
