// Decides which sentence stands at the foot: one after the other, each long enough to be read twice.

export const LINE_TIME = 8000;

/** `board` and the sentences `told` that the wall has made of what it says of the hall; those that are null are left
 *  out. Gives {language, sentence}. */
export function lineNow(board, told, ticks) {
  const house = board.site.language;
  const own = [board.opening.hint].concat(told).filter(Boolean).map((sentence) => ({ language: house, sentence }));
  const lines = own.concat(board.ticker);
  return lines.length ? lines[Math.floor(ticks / LINE_TIME) % lines.length] : { language: house, sentence: "" };
}
