"""What an advisor may note when a talk ends: how it ended, relatives, answers to the site's questions."""

from collections.abc import Mapping

from server.domain.refusal import Code, Refusal
from server.domain.site.site import Site
from server.domain.visits.leg import LegOutcome

MOST_RELATIVES = 20


def outcome_of(word: str) -> LegOutcome:
    """How a talk ended. Refuses with OUTCOME_UNKNOWN."""
    if word not in set(LegOutcome):
        raise Refusal(Code.OUTCOME_UNKNOWN, outcome=word)
    return LegOutcome(word)


def must_be_relatives(relatives: int | None) -> None:
    """Refuses with PARTY_WRONG a number of co-advised relatives that nobody brings."""
    if relatives is not None and not 0 <= relatives <= MOST_RELATIVES:
        raise Refusal(Code.PARTY_WRONG, most=MOST_RELATIVES)


def must_be_answers(site: Site, answers: Mapping[str, str]) -> None:
    """Refuses with QUESTION_UNKNOWN what is no question of the site, or no answer to it."""
    known = {question.id: {answer.id for answer in question.answers} for question in site.closing_questions}
    for question, answer in answers.items():
        if answer not in known.get(question, ()):
            raise Refusal(Code.QUESTION_UNKNOWN, question=question)
