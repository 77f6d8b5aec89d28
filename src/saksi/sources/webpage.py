"""A saved web page becomes an article: trafilatura finds the text and what the page says about it."""

import json
from datetime import date

from saksi.model.article import Article, SourceProblem


def article_of_page(html: str, place: str, name: str | None) -> Article | SourceProblem:
    """The article of one page: text, title, date, outlet, address and language from its own metadata."""
    import trafilatura  # heavy to import, and only pages need it

    found = trafilatura.extract(
        html, output_format="json", with_metadata=True, include_comments=False, include_tables=False
    )
    if not found:
        return SourceProblem(place=place, reason="no article text was found in this page")
    page = json.loads(found)
    return Article(
        text=page.get("text") or "",
        id=name,
        title=page.get("title") or None,
        published=_day(page.get("date")),
        outlet=page.get("source-hostname") or page.get("hostname") or None,
        url=page.get("source") or None,
        language=_language(page.get("language")),
    )


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _language(value: object) -> str | None:
    code = str(value or "").split("-")[0].lower()
    return code if code in ("id", "en") else None
