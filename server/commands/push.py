"""`lotse push`: the key with which phones are woken."""

import typer

from server.commands.opened import end_with, settings
from server.live.push_key import PushKey

commands = typer.Typer(no_args_is_help=True, help="Waking phones: the server's own key.")


@commands.callback()
def about_push() -> None:
    """Keeps `key` a word of its own, although it is the only one."""


@commands.command()
def key() -> None:
    """Shows the public key, and makes the key if there is none yet."""
    config = settings()
    place = config.push_key_place()
    if place is None:
        end_with("Where shall the key be kept? Name a file with LOTSE_PUSH_KEY_FILE.")
    try:
        public = PushKey(place, contact=config.public_url).public()
    except OSError as error:
        end_with(f"{place}: {error.strerror}")
    except ValueError:
        end_with(f"{place} holds no key.")
    typer.echo(f"{public}\nkept in {place}")
