"""What visitors' pages must show: each is made once more from a copy of the records, at one moment."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from server.app import create_app
from server.config import Config
from tests.load.bench_hall import BenchHall
from tests.load.clients.face import face_of


def true_faces(hall: BenchHall, copy: Path, secrets: Sequence[str], now: datetime) -> dict[str, str]:
    """The face of each page, by its secret, when the hall's clock shows `now`."""
    config = Config(
        database_url=f"sqlite:///{copy}", secret_key_file=hall.demo.folder / "key", public_url=hall.demo.address,
        demo=True, push_key_file=hall.demo.folder / "push-key.pem",
    )  # fmt: skip
    lotse = create_app(config, clock=lambda: now, looks_ahead=False)
    try:
        browser = lotse.flask.test_client()
        return {secret: face_of(browser.get(f"/t/{secret}").data) for secret in secrets}
    finally:
        lotse.close()
