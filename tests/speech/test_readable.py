"""Text as it goes to a voice: one line, nothing invisible, times as people say them."""

import pytest

from server.speech.readable import LONGEST, plain


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("zwei\nZeilen\t hier", "zwei Zeilen hier"),
        ("\u2066" + "20–35" + "\u2069", "20–35"),
        ("می\u200cشود", "می\u200cشود"),
        ("Heute geöffnet bis 12:00 Uhr", "Heute geöffnet bis 12 Uhr"),
        ("Montag ab 8:30 Uhr", "Montag ab 8:30"),
        ("Open today until 08:00", "Open today until 8"),
        ("Raum 10:005", "Raum 10:005"),
        ("Mo · Di", "Mo , Di"),
        ("\u0000\u001b[31m", "[31m"),
        ("x" * 2000, "x" * LONGEST),
    ],
)
def test_text_is_read_as_it_is_meant(written: str, read: str) -> None:
    assert plain(written) == read
