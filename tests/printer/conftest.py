"""What tests of the printer agent are given: patience where a command chooses the printer itself."""

from functools import partial

import pytest

from printer.devices import choice
from printer.devices.printer import Printer


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A printer that was chosen by words may answer as late as an emulated one does on a machine that is busy."""
    monkeypatch.setattr(choice, "Printer", partial(Printer, answer_within=10, confirm_within=20))
