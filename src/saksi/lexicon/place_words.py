"""Small words around places: prepositions, generic nouns, directions."""

from functools import cache

from saksi.lexicon.toml import Entry, read_lexicon


class PlaceWords(Entry):
    """What shows that a name is a place in this language.

    locatives stand before places; generics ("kota", "province") beside them; directions make one name with the
    place ("southern Lebanon"); bearers hold a name that is not meant as a place ("Universitas Papua"); after
    some locatives a country is who, not where ("bantuan dari Rusia"); common
    words only look like towns.
    """

    locatives: tuple[str, ...]
    weak_locatives: tuple[str, ...]
    articles: tuple[str, ...]
    genitives: tuple[str, ...]
    generics_before: tuple[str, ...]
    generics_after: tuple[str, ...]
    directions_before: tuple[str, ...]
    directions_after: tuple[str, ...]
    bearers: tuple[str, ...]
    not_for_countries: tuple[str, ...]
    common: tuple[str, ...]
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@cache
def load_place_words(language: str) -> PlaceWords:
    """The place words of `language`.

    Raises:
        LexiconError: the file does not fit the schema.
    """
    return read_lexicon(language, "place_words", PlaceWords)
