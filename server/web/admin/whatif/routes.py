"""What if: a form, and the answer below it. Nothing is changed, so every answer has an address of its own."""

from random import Random
from typing import Any

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from server.domain.hours.hours import WEEKDAYS
from server.domain.hours.opening import local_day
from server.domain.simulation.habits import Habits
from server.domain.whatif.compare import Comparison, Question, compare
from server.domain.whatif.wrong import ChangeWrong
from server.reports.charts.figure import behind_it, figure, table
from server.reports.numbers import weekday_of
from server.reports.whatif.changes import change_in_words
from server.reports.whatif.charts import charts
from server.reports.whatif.saying import Saying
from server.reports.whatif.sentences import basis, headline, hidden, left_without
from server.reports.whatif.tables import by_language, by_topic, day_in_figures
from server.storage import habits
from server.web.admin.changing import Hall, hall_of
from server.web.admin.page import admin_page
from server.web.admin.rooms import RUNNING
from server.web.admin.whatif.asking import Asking, asking_in, understood
from server.web.admin.whatif.forms import forms
from server.web.shared.guard import only
from server.web.shared.parts import parts
from server.web.shared.staff import language

admin_whatif = Blueprint("admin_whatif", __name__, url_prefix="/admin/<site>/whatif", template_folder="../templates")

DAYS = 200
PEOPLE = 36_000
"""A page plays through so many days, or fewer once so many people have come: below a second of one processor."""


@admin_whatif.get("")
@only(*RUNNING)
def ask(site: str) -> ResponseReturnValue:
    """The form; with a weekday in the address the answer too."""
    asking = asking_in(request.args)
    if "add" in request.args:
        return redirect(f"/admin/{site}/whatif{asking.address()}", code=303)
    with hall_of(site) as hall:
        known = None if asking.weekday is None else _known(hall)
    # Played through outside of the transaction: it takes a second.
    return _page(hall, asking, known)


def _known(hall: Hall) -> Habits:
    return habits.of_today(hall.records) or habits.learned(hall.records, hall.site)


def _page(hall: Hall, asking: Asking, known: Habits | None) -> str:
    words = Saying(site=hall.site, language=language())
    right, mistakes = understood(hall.site, asking.changes)
    asked, trial = Asking(weekday=asking.weekday, changes=tuple(right)), None
    if known is not None and asking.weekday is not None:
        question = Question(weekday=asking.weekday, changes=tuple(right.values()), days=DAYS, people=PEOPLE)
        try:
            trial = _tried(hall, known, question)
        except ChangeWrong as why:
            mistakes = [*mistakes, why]
    today = local_day(hall.site, hall.now).weekday()
    return admin_page(
        "whatif", "admin_whatif.html", hall, weekday=WEEKDAYS[today if asking.weekday is None else asking.weekday],
        weekdays=[(code, weekday_of(number, language())) for number, code in enumerate(WEEKDAYS)],
        changes=[
            (each, change_in_words(words, change), asked.without(each).address()) for each, change in right.items()
        ],
        forms=forms(hall.site, words), wrong=[words.wrong(each) for each in mistakes],
        answer=None if trial is None else _answer(words, trial),
    )  # fmt: skip


def _tried(hall: Hall, known: Habits, question: Question) -> Comparison:
    chance = Random(1)  # noqa: S311  the same address gives the same answer
    today = local_day(hall.site, hall.now)
    return parts().aside.do(compare, hall.site, known, question, after=today, chance=chance)


def _answer(words: Saying, trial: Comparison) -> dict[str, Any]:
    whole = day_in_figures(words, trial)
    return {
        "headline": headline(words, trial), "left_without": left_without(words, trial),
        "basis": basis(words, trial), "is_assumed": not trial.past_days, "hidden": hidden(words, trial),
        "title": whole.title, "figures": table(whole.headings, whole.lines),
        "charts": [figure(chart) for chart in charts(words, trial)],
        "tables": [
            behind_it(table(each.headings, each.lines), each.title)
            for each in (by_topic(words, trial), by_language(words, trial))
        ],
    }  # fmt: skip
