"""All commands of `lotse`; each loads what it needs when it runs, so that `--help` is quick."""

import logging
from pathlib import Path
from typing import Annotated

import structlog
import typer

from server.commands import (
    account,
    advisor,
    backup,
    device,
    directory,
    drill,
    languages,
    move,
    privacy,
    push,
    report,
    restore,
    setup,
    simulate,
    site,
    ticket,
)
from server.commands.doctor import command as doctor
from server.commands.release import release

MIGRADO = Path(__file__).parents[2] / "deploy" / "sites" / "do-migrado.yaml"

lotse = typer.Typer(
    no_args_is_help=True, add_completion=False, help="Kiosk check-in and queue management for counselling halls."
)
lotse.add_typer(site.commands, name="site")
lotse.add_typer(device.commands, name="device")
lotse.add_typer(advisor.commands, name="advisor")
lotse.add_typer(account.commands, name="account")
lotse.add_typer(directory.commands, name="directory")
lotse.add_typer(push.commands, name="push")
lotse.add_typer(privacy.commands, name="privacy")
lotse.add_typer(ticket.commands, name="ticket")
lotse.command()(setup.setup)
lotse.command()(report.report)
lotse.command()(simulate.simulate)
lotse.command()(languages.languages)
lotse.command()(backup.backup)
lotse.command()(restore.restore)
lotse.command()(drill.drill)
lotse.command()(move.move)
lotse.command()(doctor.doctor)


def _tell_release(asked: bool) -> None:  # noqa: FBT001  Typer calls it with the value alone
    if asked:
        typer.echo(release())
        raise typer.Exit


@lotse.callback()
def speak_to_a_person(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=_tell_release, is_eager=True, help="which release this is")
    ] = False,
) -> None:
    """Keeps the log of actions off the screen; `serve` turns it on again."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))


@lotse.command()
def serve() -> None:
    """Starts the server with the settings from the environment (LOTSE_…)."""
    from server.commands.serve import run

    run()


@lotse.command()
def demo(
    at: Annotated[
        str, typer.Option(help="where the hall's clock starts: “Mon 10:05” or “2026-11-23 10:05”; open now without it")
    ] = "",
    port: Annotated[
        int, typer.Option(help="port of the server; the next free one if it is taken", min=1024, max=65000)
    ] = 8080,
    profile: Annotated[
        Path, typer.Option(help="the site to show", exists=True, dir_okay=False, show_default="Do Migrado")
    ] = MIGRADO,
) -> None:
    """Shows a whole hall on this machine: kiosk, wall, desks and a printer on the screen. Ctrl-C ends all of it."""
    from server.commands.demo import run

    run(at=at, port=port, profile=profile)


def main() -> None:
    """Runs the command line."""
    lotse()
