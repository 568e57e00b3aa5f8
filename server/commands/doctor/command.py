"""`lotse doctor`: what a person or a program reads of the round."""

import json
import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import structlog
import typer
from pydantic import ValidationError

from server.clock import real_clock
from server.commands.doctor.finding import Check, Finding, Mark, worst
from server.commands.doctor.round import make_round
from server.commands.doctor.settings import refused
from server.commands.opened import setting_wrong
from server.commands.release import release
from server.config import Config

COLOURS = {Mark.OK: typer.colors.GREEN, Mark.LOOK: typer.colors.YELLOW, Mark.WRONG: typer.colors.RED}

Found = list[tuple[str, Finding]]
AsJson = Annotated[bool, typer.Option("--json", help="for programs: every finding as JSON")]
Backups = Annotated[
    Path | None, typer.Option(metavar="FOLDER", help="where the nightly backups lie: how old are they?")
]


def doctor(*, as_json: AsJson = False, backups: Backups = None) -> None:
    """Finds the usual faults and says what to do. Changes nothing; ends with 1 when something is wrong.

    `ok` is well, `look` is worth a look, `wrong` does not work or will soon not work any more.
    """
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))  # it speaks for itself
    found: Found = []
    if not as_json:
        typer.echo(release())
    for subject, finding in _examined(backups):
        found.append((subject, finding))
        if not as_json:
            _show(subject, finding)
    mark = worst(finding for _, finding in found)
    if as_json:
        typer.echo(json.dumps(_document(mark, found), ensure_ascii=False, indent=2))
    else:
        typer.echo(_summed_up(finding.mark for _, finding in found))
    raise typer.Exit(1 if mark is Mark.WRONG else 0)


def _examined(backups: Path | None) -> Iterable[tuple[str, Finding]]:
    from server.commands.doctor.checks import Asked, of_halls, of_machine, of_server
    from server.commands.doctor.halls import Halls

    yield from make_round(list(of_machine()), _slow)
    try:
        config = Config()
    except ValidationError as error:
        yield from (("settings", each) for each in refused([setting_wrong(e["loc"], e["msg"]) for e in error.errors()]))
        return
    asked, halls = Asked(config=config, now=real_clock(), backups=backups), Halls(config)
    try:
        yield from make_round([*of_server(asked), Check(subject="database", look=halls.look)], _slow)
        if halls.storage is not None:
            yield from make_round(list(of_halls(asked, halls.storage, halls.known)), _slow)
    finally:
        halls.close()


def _show(subject: str, finding: Finding) -> None:
    typer.secho(f"{finding.mark.value:5}", nl=False, fg=COLOURS[finding.mark], bold=finding.mark is not Mark.OK)
    typer.echo(f"  {subject:10}  {finding.says}")
    if finding.do:
        typer.echo(f"{'':19}→ {finding.do}")


def _slow(subject: str) -> None:
    typer.echo(f"… {subject}: this takes a moment", err=True)


def _summed_up(marks: Iterable[Mark]) -> str:
    counted = list(marks)
    bad, strange = counted.count(Mark.WRONG), counted.count(Mark.LOOK)
    if not bad and not strange:
        return "All is well."
    return f"{bad} wrong, {strange} worth a look, {counted.count(Mark.OK)} well."


def _document(mark: Mark, found: Found) -> dict[str, object]:
    lines = [{"subject": subject, "mark": each.mark.value, "says": each.says, "do": each.do} for subject, each in found]
    return {"release": release(), "mark": mark.value, "findings": lines}
