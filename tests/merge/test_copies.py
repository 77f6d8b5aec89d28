from datetime import UTC, datetime

from saksi.merge import COPY_LEAST, alikeness, bands, copies_of, signature

STORY = (
    "Gunmen on motorcycles attacked a convoy of grain lorries near Menaka before dawn, killing six drivers, the regional "
    "governor said. Two lorries burnt out on the road and the rest were driven off towards the border. A driver who hid "
    "in a dry riverbed said that the shooting lasted for half an hour. The army sent a patrol in the afternoon."
)
EDITED = STORY.replace("The army sent a patrol in the afternoon.", "No group has claimed the attack so far.")
OWN = (
    "Six drivers died when a convoy carrying grain was ambushed close to Menaka, according to the governor of the region, "
    "who blamed armed men on motorbikes. Survivors spoke of thirty minutes of gunfire and of two burning vehicles."
)


def test_a_lightly_edited_story_is_a_copy_and_found_by_its_bands() -> None:
    one, other = signature(STORY), signature(EDITED)
    assert alikeness(one, other) >= COPY_LEAST
    assert set(bands(one)) & set(bands(other))


def test_another_report_of_the_same_attack_is_none() -> None:
    assert alikeness(signature(STORY), signature(OWN)) < COPY_LEAST


def test_the_first_published_is_the_origin() -> None:
    at = {"z": datetime(2025, 1, 1, tzinfo=UTC), "a": datetime(2025, 1, 2, tzinfo=UTC), "m": None}
    (group,) = copies_of([("a", "z"), ("m", "a")], at)
    assert (group.origin, group.copies) == ("z", ("a", "m"))
