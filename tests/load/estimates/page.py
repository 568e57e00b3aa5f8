"""The measured figures as a page of Markdown, which reads well in a terminal too."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import fmean

from tests.load.estimates.goals import goals, percent
from tests.load.estimates.measured import LOTSE, TRUTH, Measured
from tests.load.estimates.recorded import Size
from tests.load.estimates.rules import RULES, Outcome
from tests.load.estimates.scored import score
from tests.load.figures import machine, percentile

HEAD = """# Estimates, measured

`make bench-estimates` simulates halls, asks every estimator what it would have told everybody who came, and compares that
with what happened; with `ARGS=--keep` it writes this page. Nobody is told the truth of the hall: talks are lognormal by
topic, advisor and interpreter, the profile's minutes are off by a third, people who wait leave in silence, advisors are ill
(known in the morning) or take a break without notice, Mondays are fuller. Five organisations, 12 advisors, 25 topics, 14 languages. What the
halls are like is invented (`tests/load/estimates/world.py`, `people.py`); where real halls differ, so will the figures.

Days follow each other: those that teach, those that calibrate, those on which everything is judged. Every call counts,
no-shows too; who was never called counts for the chance of "not today". Estimators that say one number are given ranges
that hold 80 % on the calibrating days.
"""


def page(measured: Measured, size: Size) -> str:
    """All tables."""
    parts = [HEAD.rstrip(), machine(), _days(measured, size), _table(_estimators(measured))]
    parts += ["## Goals", _table(_goals(measured))]
    if measured.rules:
        parts += [
            f"## Who is next: {len(measured.rules)} random centres, the same people for every rule",
            _table(_rules(measured.rules)),
        ]
    if measured.whatif:
        parts += ["## What-if: mean wait in minutes, as it is and with an advisor missing", _table(_whatif(measured))]
    return "\n\n".join(parts) + "\n"


def _days(measured: Measured, size: Size) -> str:
    milliseconds = [1000 * each for each in measured.seconds]
    return (
        f"{size.train} days teach, {size.calibrate} calibrate, {size.test} are judged"
        f"{f', then {size.drift} after a drift' if size.drift else ''}; one of {size.test_every} visitors is asked. "
        f"One forecast of {size.runs} runs takes {percentile(milliseconds, 0.5):.0f} ms (p95 "
        f"{percentile(milliseconds, 0.95):.0f} ms) of processor time. Minutes, if nothing else is said; *half* is the "
        "share that was told less than half of a real wait over 20 minutes."
    )


def _estimators(measured: Measured) -> Iterator[Sequence[str]]:
    yield (
        "estimator", "calls", "MAE", "bias", "coverage", "Mondays", "worst group", "above", "width", "interval score", "half"
    )  # fmt: skip
    for name, each in measured.scores.items():
        yield (
            name, f"{each.calls}", f"{each.error:.1f}", f"{each.bias:+.1f}", percent(each.coverage), percent(each.mondays),
            percent(each.worst), percent(each.above), f"{each.width:.0f}", f"{each.interval:.0f}", percent(each.half),
        )  # fmt: skip
        if name == LOTSE and TRUTH in measured.answers:
            same = score(measured.facts, {key: measured.answers[LOTSE][key] for key in measured.answers[TRUTH]})
            yield (
                f"{name} (only whom the next two were asked for)",
                f"{same.calls}",
                f"{same.error:.1f}",
                f"{same.bias:+.1f}",
                *[""] * 7,
            )


def _goals(measured: Measured) -> Iterator[Sequence[str]]:
    yield "goal", "aim", "reached", ""
    for goal in goals(measured):
        yield goal.what, goal.aim, goal.reached, "" if goal.met is None else "yes" if goal.met else "**no**"


def _rules(centres: Sequence[Mapping[str, Outcome]]) -> Iterator[Sequence[str]]:
    yield (
        "rule",
        "mean",
        "p95",
        "rare / common language",
        "vulnerable, mean",
        "calls that pass somebody older",
        "longest",
    )
    for name in RULES:
        each = [centre[name] for centre in centres]
        yield (
            name, f"{fmean(one.mean for one in each):.1f}", f"{fmean(one.p95 for one in each):.0f}",
            f"{fmean(one.rare_to_common for one in each):.2f}", f"{fmean(one.vulnerable for one in each):.1f}",
            percent(fmean(one.passes for one in each)), f"{max(one.longest_pass for one in each):.0f} min",
        )  # fmt: skip


def _whatif(measured: Measured) -> Iterator[Sequence[str]]:
    yield "weekday", "true", "said", "error", "true difference", "said", "error"
    for each, name in zip(measured.whatif, ("Mon", "Tue", "Wed", "Thu", "Fri"), strict=True):
        true, said = each.true, each.said
        yield (
            name, f"{true[0]:.1f}", f"{said[0]:.1f}", percent(each.of_the_mean), f"{true[1] - true[0]:+.1f}",
            f"{said[1] - said[0]:+.1f}", percent(each.of_the_difference),
        )  # fmt: skip


def _table(rows: Iterable[Sequence[str]]) -> str:
    head, *others = rows
    lines = [head, ["---"] * len(head), *others]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
