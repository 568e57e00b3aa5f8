"""A served hall on a port of this machine, for real browsers."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from werkzeug.serving import make_server

from tests.web.served import Served


@contextmanager
def on_a_port(served: Served) -> Iterator[str]:
    """The address at which the hall answers as long as the block lasts."""
    server = make_server("127.0.0.1", 0, served.lotse.flask, threaded=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(timeout=10)
        server.server_close()
