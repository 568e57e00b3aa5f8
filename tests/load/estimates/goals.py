"""The figures to reach, each beside what was reached."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from statistics import fmean

from tests.load.estimates.boosting import BOOSTED
from tests.load.estimates.measured import LOTSE, PERSONS, TRUTH, Measured
from tests.load.estimates.rules import HOUSES, THE_RULE, Outcome
from tests.load.estimates.scored import Score, brier, brier_of_share, score
from tests.load.estimates.usual import DAY_AVERAGE, LINE_BY_SKILL


@dataclass(frozen=True, kw_only=True)
class Goal:
    """One figure: in words, and whether it is good enough; None where nothing was asked for."""

    what: str
    aim: str
    reached: str
    met: bool | None


def goals(measured: Measured) -> Iterator[Goal]:
    """All that were measured."""
    yield from _errors(measured)
    yield from _ranges(measured.scores[LOTSE])
    if measured.drift is not None:
        yield Goal(
            what="services +25 %, two advisors missing: coverage", aim="≥ 77 %", reached=percent(measured.drift.coverage),
            met=measured.drift.coverage >= 0.77,
        )  # fmt: skip
    yield from _never(measured)
    if measured.rules:
        yield from _rules([each[HOUSES] for each in measured.rules], [each[THE_RULE] for each in measured.rules])
    yield from _whatif(measured)
    yield from _speed(measured)


def percent(share: float | None) -> str:
    """As it is printed."""
    return "—" if share is None else f"{100 * share:.1f} %"


def _errors(measured: Measured) -> Iterator[Goal]:
    mine = measured.answers[LOTSE]
    for name, most in ((DAY_AVERAGE, 0.45), (LINE_BY_SKILL, 0.60), (BOOSTED, 0.80), (TRUTH, 1.02)):
        if name in measured.answers:
            theirs = measured.answers[name]
            same = {key: mine[key] for key in theirs}
            ratio = score(measured.facts, same).error / measured.scores[name].error
            yield Goal(what=f"MAE against: {name}", aim=f"≤ {most:.2f} ×", reached=f"{ratio:.3f} ×", met=ratio <= most)
    if PERSONS in measured.scores:
        ratio = measured.scores[PERSONS].error / measured.scores[TRUTH].error
        yield Goal(
            what=f"MAE of “{PERSONS}” against true habits", aim="≤ 1.02 ×", reached=f"{ratio:.3f} ×", met=ratio <= 1.02
        )


def _ranges(mine: Score) -> Iterator[Goal]:
    parts = (
        ("80 % range: coverage, all", mine.coverage, 0.78, 0.82, "78 to 82 %"),
        ("coverage, Mondays", mine.mondays, 0.77, 0.83, "77 to 83 %"),
        ("coverage, worst language, topic or hour (n ≥ 100)", mine.worst, 0.75, 1.0, "≥ 75 %"),
        ("real wait above the upper end", mine.above, 0.08, 0.12, "8 to 12 %"),
        ("told less than half of a real wait over 20 min", mine.half, 0.0, 0.08, "≤ 8 %"),
    )
    for what, share, least, most, aim in parts:
        yield Goal(what=what, aim=aim, reached=percent(share), met=None if share is None else least <= share <= most)


def _never(measured: Measured) -> Iterator[Goal]:
    mine = measured.answers[LOTSE]
    chance, share = brier(measured.facts, mine), brier_of_share(measured.facts, mine)
    yield Goal(
        what="chance of not today: Brier score", aim=f"< {share:.4f} (who always says the share)",
        reached=f"{chance:.4f}", met=chance < share,
    )  # fmt: skip


def _rules(houses: list[Outcome], rule: list[Outcome]) -> Iterator[Goal]:
    def change(figure: Callable[[Outcome], float]) -> float:
        return fmean(map(figure, rule)) / fmean(map(figure, houses)) - 1

    mean, p95 = change(lambda each: each.mean), change(lambda each: each.p95)
    worse = sum(mine.mean > theirs.mean for mine, theirs in zip(rule, houses, strict=True))
    passes, starts = fmean(each.passes for each in rule), fmean(each.head_starts for each in rule)
    unexplained, fair = sum(each.without_reason for each in rule), fmean(each.rare_to_common for each in rule)
    yield Goal(
        what="mean wait against one queue per organisation", aim="≤ −10 %", reached=percent(mean), met=mean <= -0.1
    )
    yield Goal(what="p95 of the wait against it", aim="≤ −6 %", reached=percent(p95), met=p95 <= -0.06)
    yield Goal(what="centres that are worse in the mean", aim="0", reached=str(worse), met=worse == 0)
    yield Goal(what="calls that pass somebody older", aim="≤ 10 %", reached=percent(passes), met=passes <= 0.1)
    yield Goal(what="of these without a reason", aim="0", reached=str(unexplained), met=unexplained == 0)
    yield Goal(what="tickets with a head start", aim="≤ 40 %", reached=percent(starts), met=starts <= 0.4)
    yield Goal(what="rare to common language, means", aim="≤ 1.65", reached=f"{fair:.2f}", met=fair <= 1.65)


def _whatif(measured: Measured) -> Iterator[Goal]:
    if not measured.whatif:
        return
    figures: Mapping[str, tuple[list[float], float]] = {
        "what-if: error of the mean, worst weekday": ([each.of_the_mean for each in measured.whatif], 0.1),
        "what-if: error of a difference, worst weekday": ([each.of_the_difference for each in measured.whatif], 0.2),
    }
    for what, (errors, most) in figures.items():
        reached = f"{percent(max(errors))} (mean {percent(fmean(errors))})"
        yield Goal(what=what, aim=f"≤ {percent(most)}", reached=reached, met=max(errors) <= most)
    seconds = max(each.seconds for each in measured.whatif)
    yield Goal(
        what="what-if: 1,000 days, with all counting", aim="< 10 s", reached=f"{seconds:.1f} s", met=seconds < 10
    )


def _speed(measured: Measured) -> Iterator[Goal]:
    if measured.speed is None:
        return
    each, days = 1000 * measured.speed.forecast, measured.speed.thousand_days
    yield Goal(what="100 runs, 100 waiting and 54 newcomers", aim="≤ 60 ms", reached=f"{each:.0f} ms", met=each <= 60)
    yield Goal(what="1,000 whole days run", aim="< 10 s", reached=f"{days:.1f} s", met=days < 10)
