"""How long a talk usually takes."""

from server.domain.routing.durations import Learned, usual_minutes
from tests.building import a_site, a_topic


def test_without_experience_a_talk_takes_what_the_profile_says() -> None:
    assert usual_minutes(a_site(), {})["arbeit"] == 20


def test_experience_counts_against_ten_talks_of_the_profile() -> None:
    minutes = usual_minutes(a_site(topics=(a_topic(minutes=10),)), {"empfang": Learned(mean=40, talks=20)})

    assert minutes == {"empfang": 30}


def test_a_group_of_topics_has_no_talks_of_its_own() -> None:
    assert "leben" not in usual_minutes(a_site(), {})
