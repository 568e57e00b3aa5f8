// Decides whether a visitor can count on paper.

const COMES_WITHIN = 8000;
const TROUBLES = ["out", "cover", "offline", "none"];

/** `paper` is the id of the print job or null, `since` the milliseconds since its number is shown. */
export function lacksPaper(board, paper, since) {
  if (paper === null) return true;
  const known = board.papers[paper];
  if (known === "printed") return false;
  if (known === "held" || known === "failed") return true;
  if (TROUBLES.indexOf(board.kiosk.printer) >= 0) return true;
  return known !== "sent" && since >= COMES_WITHIN;
}
