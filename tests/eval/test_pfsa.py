from collections.abc import Iterable
from pathlib import Path

import pytest
from eval.pfsa import Figures, GoldQuote, Judged, describe, figures, gold_quotes, judge
from eval.pfsa_articles import PfsaArticle, Sentence, Token, labelled, read_articles, read_sentences, rebuild

from saksi.model.record import Document, Entity, Quote, Report, Span


def plain(*sentences: str) -> list[Sentence]:
    return [tuple(Token(word, "O") for word in sentence.split()) for sentence in sentences]


def article(*sentences: str) -> PfsaArticle:
    """An article from tokens; a label stands behind a slash-slash ("kata//U-CUE")."""
    parted = [[word.partition("//") for word in sentence.split()] for sentence in sentences]
    return rebuild([tuple(Token(w, label or "O") for w, _, label in sentence) for sentence in parted])


# As the file has them: the splitter leaves an opening mark at the end of the sentence before.
QUOTED = article(
    "Banjir meluas . ”//B-STATEMENT",
    "Air//I-STATEMENT naik//I-STATEMENT ,//I-STATEMENT ”//L-STATEMENT kata//U-CUE Camat//B-ROLE Sukoharjo//L-ROLE ,"
    " Rahma//B-PERSON Siregar//L-PERSON .",
)


def report(text: str, quotes: Iterable[Quote], entities: Iterable[Entity]) -> Report:
    document = Document(id="d", language="id", sha256="", text=text)
    return Report(document=document, quotes=tuple(quotes), entities=tuple(entities))


def entity(text: str, name: str) -> Entity:
    at = text.index(name)
    mentions = (Span(start=at, end=at + len(name)),)
    return Entity(id="e1", kind="person", name=name, mentions=mentions, confidence=1)


def quote(text: str, words: str, speaker: str | None = "e1") -> Quote:
    at = text.index(words)
    return Quote(id="q1", start=at, end=at + len(words), speaker=speaker, partial=False, confidence=1)


def test_sentences_end_at_empty_lines() -> None:
    lines = ["Air\tO", ".\tO", "", "Ia\tU-PERSONCOREF", ""]
    assert list(read_sentences(lines)) == [
        (Token("Air", "O"), Token(".", "O")),
        (Token("Ia", "U-PERSONCOREF"),),
    ]


def test_the_last_sentence_needs_no_empty_line() -> None:
    assert len(list(read_sentences(["Air\tO", "", "Ia\tO"]))) == 2


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("Senin ( 13 / 4 / 2020 ) .", "Senin (13/4/2020)."),
        ("Covid - 19 , katanya", "Covid-19, katanya"),
        ("AMBON , KOMPAS - Kapal karam", "AMBON, KOMPAS - Kapal karam"),
        ("AMBON , KOMPAS — Kapal karam", "AMBON, KOMPAS — Kapal karam"),
        ("istilah “ pasar ” baru", "istilah “pasar” baru"),
        ("istilah ” pasar ” baru", "istilah ”pasar” baru"),
        ("mencari ’ pasar ’ baru", "mencari ’pasar’ baru"),
        ("jeger -nya", "jeger-nya"),
    ],
)
def test_spaces_come_back(tokens: str, text: str) -> None:
    assert rebuild(plain(tokens)).text == text


def test_a_mark_at_the_end_of_a_sentence_opens_the_next_and_a_paragraph() -> None:
    assert QUOTED.text == "Banjir meluas.\n”Air naik,” kata Camat Sukoharjo, Rahma Siregar."


def test_a_mark_between_a_comma_and_a_small_letter_closes_though_none_was_open() -> None:
    assert rebuild(plain("Air naik , ” kata dia . ”", "Kami pergi , ” katanya .")).text == (
        "Air naik,” kata dia.\n”Kami pergi,” katanya."
    )


def test_each_token_keeps_its_place() -> None:
    assert [QUOTED.text[a:b] for a, b in QUOTED.places] == [token.text for token in QUOTED.tokens]


def test_an_article_begins_at_a_dateline(tmp_path: Path) -> None:
    rows = ["Air", "naik", "", "AMBON", ",", "KOMPAS", "—", "Kapal", "", "Karam", ""]
    path = tmp_path / "rows.tsv"
    path.write_text("\n".join(f"{row}\tO" if row else "" for row in rows), encoding="utf-8")
    assert [a.text for a in read_articles(path)] == ["Air naik", "AMBON, KOMPAS — Kapal Karam"]


def test_labelled_stretches_run_from_b_to_l_or_are_one_u() -> None:
    tokens = [
        Token("a", "B-ROLE"),
        Token("b", "I-ROLE"),
        Token("c", "L-ROLE"),
        Token("d", "U-CUE"),
        Token("e", "O"),
    ]
    assert [tuple(stretch) for stretch in labelled(tokens)] == [("ROLE", 0, 2), ("CUE", 3, 3)]


def test_a_gold_quote_has_its_words_and_the_speaker_of_its_sentence() -> None:
    (gold,) = gold_quotes(QUOTED)
    assert QUOTED.text[slice(*gold.words)] == "Air naik,"
    assert gold.speaker
    assert QUOTED.text[slice(*gold.speaker)] == "Rahma Siregar"


def test_marks_may_stand_beside_the_statement() -> None:
    beside = article("” Air//B-STATEMENT naik//L-STATEMENT ” kata//U-CUE Rahma//U-PERSON .")
    (gold,) = gold_quotes(beside)
    assert beside.text[slice(*gold.words)] == "Air naik"


def test_a_statement_without_a_mark_is_no_direct_quote() -> None:
    assert not list(
        gold_quotes(article("” Air//B-STATEMENT naik//L-STATEMENT , kata//U-CUE Rahma//U-PERSON ."))
    )


def test_a_speaker_before_the_quote_counts_when_none_follows() -> None:
    told = article("Rahma//U-PERSON berkata ” Air//B-STATEMENT naik//L-STATEMENT ” .")
    (gold,) = gold_quotes(told)
    assert gold.speaker
    assert told.text[slice(*gold.speaker)] == "Rahma"


@pytest.mark.parametrize("after", ["katanya//U-CUECOREF .", "kata//U-CUE dia//U-PERSONCOREF ."])
def test_a_pronoun_names_no_speaker(after: str) -> None:
    (gold,) = gold_quotes(article(f"”//B-STATEMENT Air//I-STATEMENT ,//I-STATEMENT ”//L-STATEMENT {after}"))
    assert gold.speaker is None


@pytest.mark.parametrize(
    ("words", "speaker", "name", "verdict"),
    [
        ("Air naik,", "e1", "Rahma Siregar", "right"),
        ("Air naik,", "e1", "Camat Sukoharjo, Rahma Siregar", "right"),
        ("Air naik,", "e1", "Sukoharjo", "wrong speaker"),
        ("Air naik,", None, "Rahma Siregar", "no speaker"),
        ("naik,", "e1", "Rahma Siregar", "wrong extent"),
        ("Banjir", "e1", "Rahma Siregar", "not found"),
    ],
)
def test_a_gold_quote_is_judged(words: str, speaker: str | None, name: str, verdict: str) -> None:
    (gold,) = gold_quotes(QUOTED)
    read = report(QUOTED.text, [quote(QUOTED.text, words, speaker)], [entity(QUOTED.text, name)])
    assert judge(gold, read).verdict == verdict


def test_a_quote_that_was_not_found_counts_against_its_speaker_too() -> None:
    named, nameless = GoldQuote((0, 3), (5, 8)), GoldQuote((0, 3), None)
    rows = [
        Judged(named, "right"),
        Judged(named, "not found"),
        Judged(named, "wrong speaker"),
        Judged(nameless, "right"),
    ]
    assert figures(rows) == Figures(found=3, quotes=4, attributed=1, named=3)
    assert figures(rows).extent == 0.75


def test_figures_of_nothing_are_nothing() -> None:
    assert figures([]).extent == figures([]).speaker == 0.0


def test_a_miss_is_described_in_context() -> None:
    (gold,) = gold_quotes(QUOTED)
    read = report(QUOTED.text, [quote(QUOTED.text, "Air naik,")], [entity(QUOTED.text, "Sukoharjo")])
    shown = describe(QUOTED, judge(gold, read))
    assert shown.startswith("wrong speaker: ")
    assert "[[Rahma Siregar]]" in shown
    assert shown.endswith("speaker read: Sukoharjo")
