// Decides which places and topics fit what somebody types: pure.

/** Whether every word that was typed stands somewhere in `text`; small letters and accents do not matter. */
export function fits(text, typed) {
  const within = plain(text);
  return plain(typed).split(/\s+/).every((word) => within.includes(word));
}

function plain(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "").replaceAll("ß", "ss");
}
