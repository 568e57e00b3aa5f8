"""A report goes where it can be read."""

import sys
from pathlib import Path

import pytest
import typer

from server.commands.report_delivered import refuse_screen
from server.reports.written import Form


@pytest.mark.parametrize("form", [Form.PDF, Form.XLSX])
def test_a_terminal_is_not_filled_with_what_only_programs_read(
    form: Form, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    with pytest.raises(typer.Exit):
        refuse_screen(form, None)

    assert f"{form} is no text: name a file with -o" in capsys.readouterr().err


def test_a_file_a_pipe_and_text_are_not_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_screen(Form.PDF, None)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    refuse_screen(Form.PDF, Path("report.pdf"))
    refuse_screen(Form.TEXT, None)

    assert sys.stdout.isatty()
