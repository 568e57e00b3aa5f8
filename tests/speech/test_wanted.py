"""What has to be recorded for a language: its sentences without gaps, the parts around the gaps, and figures."""

from server.speech.clips import clip_name, parts_in, words_of
from server.speech.wanted import clips_wanted


def test_a_sentence_is_recorded_whole_and_one_with_gaps_in_its_parts() -> None:
    wanted = clips_wanted("de")

    assert wanted[clip_name("Wobei können wir helfen?")] == "Wobei können wir helfen?"
    assert wanted["ihre-nummer-ist"] == "Ihre Nummer ist"
    assert {"deutsch", "dreieck", "47"} <= wanted.keys()


def test_who_has_recorded_all_of_it_can_say_a_ticket() -> None:
    wanted = clips_wanted("de")

    assert parts_in(words_of("Ihre Nummer ist 47, Dreieck."), wanted) == ["ihre-nummer-ist", "47", "dreieck"]
    assert parts_in(words_of("Die Wartezeit ist etwa 20 bis 35 Minuten."), wanted) is not None
