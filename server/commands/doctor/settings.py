"""Whether the settings can be read and make sense, and whether secrets are kept from others."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from server.commands.doctor.finding import Finding, look, ok, wrong
from server.config import Config

HERE_ALONE = ("127.0.0.1", "localhost", "::1")
LIST = "deploy/SETTINGS.md says what each one means"


def refused(mistakes: Sequence[str]) -> Iterator[Finding]:
    """Settings with which no server starts."""
    for mistake in mistakes:
        yield wrong(mistake, LIST)


def settings_make_sense(config: Config) -> Iterator[Finding]:
    """What starts, and is yet not meant for a hall with people in it."""
    strange = [*_keys(config), *_addresses(config)]
    if config.demo:
        strange.append(look("LOTSE_DEMO is on: anybody can enrol a device", "take it away where real people come"))
    yield from strange or [ok("can be read and make sense")]


def secrets_are_kept(config: Config) -> Iterator[Finding]:
    """Files with secrets that everybody on this machine can read."""
    files = config.readable_by_everybody()
    for file in files:
        yield wrong(f"everybody on this machine can read {file}", f"chmod o-r {file}")
    if not files:
        yield ok("nobody else can read the files with secrets")


def _keys(config: Config) -> Iterator[Finding]:
    for asked, name in (
        (config.signing_key, "LOTSE_SECRET_KEY_FILE"),
        (config.metrics_token, "LOTSE_METRICS_TOKEN_FILE"),
    ):
        try:
            asked()
        except ValueError as error:
            yield wrong(str(error), "openssl rand -hex 32 makes one")
        except OSError as error:
            yield wrong(f"{name}: {error.filename} cannot be read: {error.strerror}", LIST)


def _addresses(config: Config) -> Iterator[Finding]:
    host = urlsplit(config.public_url).hostname
    if host in HERE_ALONE:
        yield look(
            f"LOTSE_PUBLIC_URL is {config.public_url}: no visitor's phone can reach it",
            "name the address under which the hall is known, with https://",
        )
    elif not config.is_secure():
        yield look(
            "LOTSE_PUBLIC_URL has no TLS: everybody in the same network reads along, and phones cannot be woken",
            "put a proxy with a certificate in front and say https://",
        )
    if config.host not in HERE_ALONE and not config.trusted_proxies:
        yield look(
            f"LOTSE_HOST is {config.host} with no proxy in front: whoever sends slowly keeps everybody else waiting",
            "put nginx in front (deploy/nginx), and say LOTSE_HOST=127.0.0.1 and LOTSE_TRUSTED_PROXIES=1",
        )
    if config.is_secure() and config.host in HERE_ALONE and not config.trusted_proxies:
        yield look(
            "LOTSE_TRUSTED_PROXIES is 0 behind a proxy: every visitor counts as one, and limits hit them together",
            "say LOTSE_TRUSTED_PROXIES=1 for one proxy",
        )
