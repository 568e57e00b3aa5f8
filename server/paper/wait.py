"""How long it takes, as a ticket says it: a sentence, and a smaller one beside it."""

from datetime import datetime

from server.domain.routing.outlook import Outlook
from server.domain.routing.saying import Beside, Saying, beside, saying_of
from server.paper.pair import Bilingual, Pair
from server.words.catalogue import say
from server.words.dates import clock_time, day_and_time


def wait_said(both: Bilingual, told: Outlook, *, zone: str) -> Pair | None:
    """The wait; None while nobody can say. `zone` is the hall's."""
    match saying_of(told):
        case Saying.RANGE if told.range:
            return both.say("wait", low=told.range.low, high=told.range.high)
        case Saying.AT_MOST if told.range:
            return both.say("wait-at-most", high=told.range.high)
        case Saying.NOT_BEFORE if told.not_before:
            return both.say("wait-not-before", time=clock_time(told.not_before, zone))
        case Saying.PROBABLY_NOT:
            return both.say("wait-probably-not")
        case Saying.NOT_TODAY:
            return both.say("wait-not-today")
    return None


def said_beside(both: Bilingual, told: Outlook, *, again: datetime | None, zone: str) -> Pair | None:
    """What belongs to it; None where there is nothing more to say."""
    match beside(told):
        case Beside.CHANCE:
            return both.say("wait-chance", right=told.right_in_ten)
        case Beside.PERHAPS_NOT:
            return both.say("wait-perhaps-not")
        case Beside.AGAIN if again:
            return when_again(both, again, zone=zone)
    return None


def when_again(both: Bilingual, again: datetime, *, zone: str) -> Pair:
    """When to come on a later day."""
    return both.each(lambda language: say("paper", language, "wait-again", when=day_and_time(again, language, zone)))
