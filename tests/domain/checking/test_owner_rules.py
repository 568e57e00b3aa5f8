"""What makes sense about whose a topic is."""

from datetime import date

import pytest

from server.domain.checking.mistake import Path
from server.domain.checking.owner_rules import wrong_owners
from server.domain.site.topic import Owner
from tests.building import a_site, a_topic

JULY = date(2017, 7, 1)
JUNE = date(2017, 6, 30)


def owned(*owners: Owner) -> list[Path]:
    """Where the mistakes of a topic are that the association's and the city's advisors serve."""
    topic = a_topic("empfang", organisations=owners)
    return [mistake.path for mistake in wrong_owners(a_site(), ("topics", 3), topic)]


@pytest.mark.parametrize(
    "owners",
    [
        (),
        (Owner(organisation="verein"),),
        (Owner(organisation="verein"), Owner(organisation="stadt")),
        (Owner(organisation="verein", valid_to=JUNE), Owner(organisation="stadt", valid_from=JULY)),
        (Owner(organisation="verein", valid_to=JUNE), Owner(organisation="verein", valid_from=JULY)),
    ],
    ids=["anybody", "one", "two at once", "one after the other", "the same one again"],
)
def test_owners_that_make_sense_are_no_mistake(owners: tuple[Owner, ...]) -> None:
    assert owned(*owners) == []


@pytest.mark.parametrize(
    ("owners", "path"),
    [
        ((Owner(organisation="fort"),), (0, "organisation")),
        ((Owner(organisation="verein", valid_from=JULY, valid_to=JUNE),), (0, "valid_to")),
        ((Owner(organisation="verein"), Owner(organisation="verein", valid_from=JULY)), (1,)),
        (
            (Owner(organisation="verein", valid_to=JULY), Owner(organisation="verein", valid_from=JULY)),
            (1,),
        ),
    ],
    ids=["nobody known", "dates backwards", "the same one twice", "the same one twice on one day"],
)
def test_owners_that_make_no_sense_are_said_once_and_where(owners: tuple[Owner, ...], path: Path) -> None:
    assert owned(*owners) == [("topics", 3, "organisations", *path)]


def test_an_owner_needs_an_advisor_for_the_topic() -> None:
    topic = a_topic("geld", organisations=(Owner(organisation="stadt"),))

    (mistake,) = wrong_owners(a_site(), ("topics", 2), topic)

    assert mistake.path == ("topics", 2, "organisations")
    assert mistake.expected == "an advisor of stadt who serves “geld”; nobody does there"
