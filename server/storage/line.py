"""The line of an advisor, as the records say it now: who is first with each need, and how this advisor could help."""

from collections.abc import Mapping, Sequence

from server.domain.routing.routing import Situation, WhyNot, help_for, is_too_early
from server.domain.routing.turn import Choice, InLine, Passed
from server.domain.site.site import Advisor
from server.domain.visits.leg import Leg
from server.storage import waiting
from server.storage.overtaking import NOBODY, overtaken
from server.storage.records import Records


def line_for(
    records: Records, situation: Situation, advisor: Advisor, heads: Mapping[int, Leg] | None = None
) -> tuple[InLine, ...]:
    """Whoever is first with each need of today; these are the `heads`, where they have been read already.

    Where that person has not waited long enough, because a head start brought them there, also the first who has.
    """
    firsts = _with_help(situation, advisor, waiting.heads(records) if heads is None else heads)
    too_early = [first.need for first in firsts if is_too_early(situation, advisor, first.leg)]
    patient = waiting.patient(records, too_early, since=situation.patient_since)
    return (*firsts, *_with_help(situation, advisor, patient))


def passed_by(records: Records, choice: Choice, line: Sequence[InLine]) -> tuple[Passed, ...]:
    """Everybody who came before the person who is next and is not called, counted with each need, with the reason."""
    firsts = {each.need: each for each in reversed(line)}
    ahead = waiting.ahead(records, of=choice.next.leg) if choice.passed else {}
    behind = overtaken(records, choice.next.leg, among=firsts)
    passed = []
    for need, first in sorted(firsts.items()):
        before, after = ahead.get(first.leg.need, 0), behind.get(need, NOBODY)
        if before + after.people:
            passed.append(
                Passed(
                    need=need, topic=first.leg.topic, language=first.leg.language,
                    why=first.help.why or (WhyNot.CHOSEN if before else WhyNot.HEAD_START),
                    people=before + after.people,
                    oldest=first.leg.ticket if before else after.oldest,
                )
            )  # fmt: skip
    return tuple(passed)


def _with_help(situation: Situation, advisor: Advisor, firsts: Mapping[int, Leg]) -> list[InLine]:
    return [InLine(need=need, leg=leg, help=help_for(situation, advisor, leg)) for need, leg in firsts.items()]
