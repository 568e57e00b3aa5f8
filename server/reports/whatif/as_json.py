"""A trial for programs: the same figures, rounded to hundredths so that they are the same everywhere."""

import json
from dataclasses import asdict
from typing import Any

from server.domain.hours.hours import WEEKDAYS
from server.domain.whatif.compare import Comparison


def as_json(trial: Comparison) -> str:
    """One JSON text: times in minutes, people a day, `hidden` the ids of what is not shown."""
    question = trial.question
    document = {
        "weekday": WEEKDAYS[question.weekday],
        "day": trial.day.isoformat(),
        "days": trial.days,
        "changes": [change.spelled() for change in question.changes],
        "assumed": trial.past_days == 0,
        "past_days": trial.past_days,
        "today": asdict(trial.today),
        "changed": asdict(trial.changed),
        "differences": {measure: asdict(spread) for measure, spread in trial.differences.items()},
        "hidden": {kind: sorted(key for of, key in trial.hidden if of == kind) for kind in ("topic", "language")},
    }
    return json.dumps(_rounded(document), ensure_ascii=False, indent=2) + "\n"


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 2) or 0.0
    if isinstance(value, dict):
        return {str(key): _rounded(each) for key, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list | tuple) else value
