"""The chime as it sounds: rendered by Chromium and measured."""

from typing import Any

from tests.display.conftest import Watching

RENDERED = """async () => {
  const { strike } = await import("/display/sound/chime.js");
  const audio = new OfflineAudioContext(1, 2 * 48000, 48000);
  strike(audio);
  const sound = (await audio.startRendering()).getChannelData(0);
  const loud = (from, to) => Math.max(...sound.subarray(from * 48000, to * 48000).map(Math.abs));
  const steps = sound.slice(1).map((value, at) => Math.abs(value - sound[at]));
  return { loudest: loud(0, 2), second: loud(0.33, 0.5), after: loud(1.5, 2), step: Math.max(...steps) };
}"""


def test_the_chime_is_soft_whole_and_over_in_a_second_and_a_half(watching: Watching) -> None:
    wall = watching([])

    sound: dict[str, Any] = wall.page.evaluate(RENDERED)

    assert 0.2 < sound["loudest"] < 0.9
    assert sound["second"] > 0.2
    assert sound["after"] == 0
    assert sound["step"] < 0.1
