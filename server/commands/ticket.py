"""`lotse ticket`: see a site's papers before anybody prints them."""

from pathlib import Path
from typing import Annotated

import typer

commands = typer.Typer(no_args_is_help=True, help="Tickets and slips: preview.")

File = Annotated[Path, typer.Argument(help="a site profile (YAML)", exists=True, dir_okay=False, readable=True)]


@commands.callback()
def papers() -> None:
    """Keeps `preview` a command of its own while it is the only one."""


@commands.command()
def preview(
    file: File,
    language: Annotated[str, typer.Option(help="in which language at first")] = "",
    dots: Annotated[int, typer.Option(help="only paper of so many dots: 576 (80 mm), 384 (58 mm); 0 for both")] = 0,
    port: Annotated[
        int, typer.Option(help="port of the page; the next free one if it is taken", min=1024, max=65000)
    ] = 8095,
) -> None:
    """Shows the tickets and slips of a profile in the browser, anew whenever the file is saved. Ctrl-C ends it."""
    from server.commands.machine import free_port, missing_packages
    from server.commands.opened import end_with
    from server.commands.preview.page import WIDTHS, Preview

    widths = {width: each for width, each in WIDTHS.items() if dots in (0, each)}
    if not widths:
        end_with(f"There is no paper of {dots} dots; there is: {', '.join(map(str, WIDTHS.values()))}")
    if missing := missing_packages():
        end_with("\n".join(missing))
    page = Preview(file, language=language, widths=widths, port=free_port(port))
    typer.echo(f"{page.address}  (Ctrl-C ends it)")
    try:
        page.serve()
    except KeyboardInterrupt:
        typer.echo()
    finally:
        page.close()
