"""How an invented talk ends: the outcome, relatives, answers, and the slip to another place."""

from collections.abc import Mapping
from typing import NamedTuple

from server.domain.simulation.invented.guests import Guest
from server.domain.simulation.invented.weighed import weighed
from server.domain.site.site import Advisor, Site
from server.domain.visits.leg import LegOutcome

OUTCOMES: Mapping[LegOutcome, float] = {
    LegOutcome.ANSWERED: 0.54, LegOutcome.REFERRED: 0.24, LegOutcome.APPOINTMENT: 0.12,
    LegOutcome.FORM_HELP: 0.08, LegOutcome.LEFT: 0.02,
}  # fmt: skip
"""How often talks end how (assumed)."""

RELATIVES: Mapping[int | None, float] = {None: 0.2, 0: 0.45, 1: 0.15, 2: 0.1, 3: 0.07, 4: 0.03}
ANSWERED = 0.85
"""So many of the closing questions are answered (assumed)."""


class Talked(NamedTuple):
    """What the advisor notes, and the place of the slip if one is given."""

    outcome: LegOutcome
    relatives: int | None
    answers: Mapping[str, str]
    slip: str | None


def talked(site: Site, guest: Guest, leg: int, advisor: Advisor) -> Talked:
    """How the talk about that leg ends with that advisor, as the guest's luck will have it."""
    luck, party = guest.luck[leg], guest.asked.party
    outcome = weighed(OUTCOMES, luck.ends)
    return Talked(
        outcome=outcome, relatives=party - 1 if party > 1 else weighed(RELATIVES, luck.relatives),
        answers=_answers(site, luck.answers), slip=_slip(site, guest.needs[leg].topic, advisor, outcome, luck.slip),
    )  # fmt: skip


def _slip(site: Site, topic: str, advisor: Advisor, outcome: LegOutcome, chance: float) -> str | None:
    organisation, about = site.organisation(advisor.organisation), site.topic(topic)
    if outcome is LegOutcome.APPOINTMENT:
        return None if organisation is None else organisation.office
    if outcome is not LegOutcome.REFERRED or not site.directory:
        return None
    usual = dict.fromkeys(() if about is None else about.refer, 8.0)
    return weighed(dict.fromkeys((place.id for place in site.directory), 1.0) | usual, chance)


def _answers(site: Site, chance: float) -> Mapping[str, str]:
    """One number is luck enough for all questions: what is left over of it decides the next one."""
    answers = {}
    for question in site.closing_questions:
        chance, is_answered = chance * 997 % 1, chance < ANSWERED
        if is_answered:
            weights = {answer.id: 1 / (1 + 0.6 * at) for at, answer in enumerate(question.answers)}
            answers[question.id] = weighed(weights, chance)
    return answers
