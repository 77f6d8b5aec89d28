"""The judgement on two happenings: the weights of all features added up, with reasons (Fellegi and Sunter 1969)."""

from saksi.merge.features import FEATURES
from saksi.merge.weights import weights
from saksi.model.incident import Happening, Judgement, Reason, Verdict


def judge(a: Happening, b: Happening) -> Judgement:
    """Whether two happenings are one incident, how strongly (log-odds), and why; the same whichever comes first.

    Two happenings of one report are different: its own text tells them apart.
    """
    left, right = (a, b) if a.id <= b.id else (b, a)
    w = weights().verdict
    if left.report == right.report:
        reasons: tuple[Reason, ...] = (
            Reason(feature="report", weight=-9.0, note="told apart by one report"),
        )
    else:
        reasons = tuple(r for feature in FEATURES if (r := feature(left, right)) is not None)
    score = round(w.bias + sum(reason.weight for reason in reasons), 3)
    verdict: Verdict = "same" if score >= w.same else "different" if score <= w.different else "unsure"
    return Judgement.model_construct(
        left=left.id, right=right.id, verdict=verdict, score=score, reasons=reasons
    )
