"""Runs of tokens that make up one proper name, and the acronym in brackets behind it."""

from collections.abc import Sequence

from saksi.model.analysis import Token


def capitalised(token: Token) -> bool:
    """Whether the token looks like part of a name ("Rudi", "al-Washali")."""
    text = token.text
    return text[0].isupper() or (1 < text.find("-") <= 4 and text[text.find("-") + 1 :][:1].isupper())


def acronym(token: Token) -> bool:
    """Whether the token is an acronym: two letters or more, nearly all capitals ("TPNPB", "UNHCR")."""
    letters = [c for c in token.text if c.isalpha()]
    return (
        len(letters) >= 2 and sum(c.isupper() for c in letters) >= len(letters) - 1 and letters[0].isupper()
    )


def bracketed_acronym(tokens: Sequence[Token], at: int, last: int) -> int:
    """The index after "(ACRONYM)" or "(KAI Commuter)" if one opens at `at`, else `at`."""
    if at + 2 >= last or tokens[at].text != "(" or not acronym(tokens[at + 1]):
        return at
    for end in range(at + 2, min(last, at + 5)):
        if tokens[end].text == ")":
            return end + 1
        if not capitalised(tokens[end]):
            break
    return at


def labelled_run(tokens: Sequence[Token], at: int, last: int) -> int:
    """The index after the run of one name label that starts at `at` (a new name starts a new run)."""
    end = at + 1
    while end < last and tokens[end].name == tokens[at].name and not tokens[end].name_start:
        end += 1
    return end


def capitalised_run(tokens: Sequence[Token], at: int, last: int, particles: frozenset[str]) -> int:
    """The index after the run of capitalised words at `at`; name particles ("bin", "al") may stand inside."""
    end = at
    while end < last:
        token = tokens[end]
        inside = token.lower in particles and end > at and end + 1 < last and capitalised(tokens[end + 1])
        hyphen = token.text == "-" and end > at and end + 1 < last and token.start == tokens[end - 1].end
        if not (capitalised(token) and token.text[0].isalpha()) and not inside and not hyphen:
            break
        end += 1
    while end > at and not tokens[end - 1].text[0].isalpha():
        end -= 1
    return end
