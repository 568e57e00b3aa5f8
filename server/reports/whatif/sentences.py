"""What a trial says before any table: the one thing to know, what it rests on, what is not shown."""

from server.domain.whatif.busy import BUSY
from server.domain.whatif.compare import ENOUGH_DAYS, Comparison
from server.domain.whatif.hidden import SMALLEST
from server.reports.numbers import day_of
from server.reports.whatif.changes import with_them
from server.reports.whatif.saying import Saying


def headline(words: Saying, trial: Comparison) -> str:
    """How long eight in ten wait, as it is and with the changes."""
    weekday = words.weekday(trial.question.weekday)
    now, then = trial.today.everybody.waits, trial.changed.everybody.waits
    if now is None or then is None:
        return words.say("head-nobody", weekday=weekday)
    today, changed = words.whole(now.eight), words.whole(then.eight)
    if not trial.question.changes:
        return words.say("head-only", weekday=weekday, today=today)
    key = "head-same" if today == changed else "head-differs"
    begins = with_them(words, trial.question.changes)
    return words.say(key, with_them=begins, weekday=weekday, today=today, changed=changed)


def left_without(words: Saying, trial: Comparison) -> str:
    """How many leave without a talk."""
    today, changed = (words.tenth(side.everybody.unserved) for side in (trial.today, trial.changed))
    return words.say("unserved-same" if today == changed else "unserved-differs", today=today, changed=changed)


def basis(words: Saying, trial: Comparison) -> str:
    """What it rests on: days that were, or assumptions."""
    weekday, day = words.weekday(trial.question.weekday), day_of(trial.day, words.language)
    days = words.whole(trial.days)
    if trial.past_days:
        return words.say("based-on", days=days, past=trial.past_days, weekday=weekday, day=day)
    return words.say("assumed", days=days, enough=ENOUGH_DAYS, weekday=weekday, day=day, busy=words.whole(BUSY * 100))


def hidden(words: Saying, trial: Comparison) -> str:
    """Which topics and languages are not shown; "" when all of them are."""
    names = [words.topic(key) if kind == "topic" else words.language_of(key) for kind, key in sorted(trial.hidden)]
    return words.say("hidden", smallest=SMALLEST, groups=", ".join(names)) if names else ""
