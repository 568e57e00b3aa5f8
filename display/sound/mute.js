// Draws that the wall has no sound, and since when.

/** `silent` is {time, blocked}, or null while everything can be heard. */
export function drawSilence(place, silent, say) {
  const text = silent ? sentence(silent, say) : "";
  if (place.textContent !== text) place.textContent = text;
  place.hidden = !text;
}

function sentence({ time, blocked }, say) {
  return blocked ? say("no-sound-touch", { time }) : say("no-sound-since", { time });
}
