"""Whether Redis answers, through which several processes tell each other of news."""

from collections.abc import Iterator

import redis

from server.commands.doctor.finding import Finding, look, ok, wrong
from server.config import Config
from server.live.wire import CHANNEL

PATIENCE = 2.0


def redis_answers(config: Config) -> Iterator[Finding]:
    """Asks it who listens, as the server does when it starts."""
    address = config.wire()
    if not address:
        yield ok("none is named: one process serves alone")
        return
    if config.database().startswith("sqlite"):
        yield look("SQLite is served by one process alone, which needs no Redis", "take LOTSE_REDIS_URL away")
    try:
        with redis.Redis.from_url(address, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE) as asked:
            ((_, listening),) = asked.pubsub_numsub(CHANNEL)
    except (redis.RedisError, ValueError) as error:
        yield wrong(
            f"does not answer ({_first(error)}): the processes hear of each other a second late",
            "systemctl start redis-server; or LOTSE_REDIS_URL names another place or password than it has",
        )
    else:
        yield ok(
            f"answers; processes that listen: {listening} (if you run more, one was started without LOTSE_REDIS_URL)"
        )


def _first(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]
