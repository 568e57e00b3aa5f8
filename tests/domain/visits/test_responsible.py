"""Who may help with a need."""

from datetime import date, timedelta
from typing import Any

from server.domain.site.topic import Owner
from server.domain.visits.need import Need
from server.domain.visits.responsible import helps, serving
from tests.building import TODAY, a_site, a_topic, an_advisor

FAMILY = Need(topic="familie", language="de")


def test_an_advisor_helps_with_their_topics() -> None:
    rat = an_advisor("rat", "familie")

    assert helps(a_site(), rat, FAMILY, TODAY)
    assert not helps(a_site(), rat, Need(topic="geld", language="de"), TODAY)


def test_the_language_does_not_matter_here() -> None:
    assert helps(a_site(), an_advisor("rat", "familie"), Need(topic="familie", language="so"), TODAY)


def test_a_topic_that_is_gone_is_nobodys() -> None:
    assert not helps(a_site(topics=()), an_advisor("rat", "familie"), FAMILY, TODAY)


def test_only_the_organisation_that_owns_the_topic_helps() -> None:
    ours, theirs = an_advisor("rat", "familie"), an_advisor("amt", "familie", organisation="stadt")
    site = a_site(topics=(a_topic("familie", organisations=(Owner(organisation="verein"),)),))

    assert helps(site, ours, FAMILY, TODAY)
    assert not helps(site, theirs, FAMILY, TODAY)


def test_both_dates_of_an_ownership_belong_to_it() -> None:
    tomorrow, yesterday = TODAY + timedelta(days=1), TODAY - timedelta(days=1)

    assert _owned_on(TODAY, valid_from=TODAY, valid_to=TODAY)
    assert not _owned_on(yesterday, valid_from=TODAY)
    assert not _owned_on(tomorrow, valid_to=TODAY)


def test_a_need_for_one_organisation_is_only_theirs() -> None:
    need = Need(topic="empfang", language="de", organisation="stadt")

    assert [advisor.id for advisor in serving(a_site(), need, TODAY)] == ["amt"]


def test_whoever_wants_one_advisor_is_only_helped_by_that_one() -> None:
    need = Need(topic="empfang", language="de", wanted="rat")

    assert [advisor.id for advisor in serving(a_site(), need, TODAY)] == ["rat"]


def test_those_who_serve_stand_in_the_order_of_the_profile() -> None:
    assert [advisor.id for advisor in serving(a_site(), Need(topic="empfang", language="de"), TODAY)] == ["amt", "rat"]


def _owned_on(day: date, **dates: Any) -> bool:
    site = a_site(topics=(a_topic("familie", organisations=(Owner(organisation="verein", **dates),)),))
    return helps(site, an_advisor("rat", "familie"), FAMILY, day)
