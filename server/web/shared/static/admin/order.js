// Decides where a row comes to lie that is dragged in a list with one level below the first: pure.

/**
 * `rows` stand from top to bottom without the one that is dragged and what is below it: { id, under, top, bottom }.
 * `y` is where the pointer is, `indented` whether it is held to the right, `isGroup` whether the dragged one has rows
 * below itself. Gives { under, before }: below which row, and before which of its rows ("" for the end).
 */
export function dropAt(rows, y, { indented = false, isGroup = false } = {}) {
  const at = rows.findIndex((row) => y < (row.top + row.bottom) / 2);
  const above = rows[(at < 0 ? rows.length : at) - 1];
  const below = at < 0 ? undefined : rows[at];
  if (isGroup) {
    const next = at < 0 ? undefined : rows.slice(at).find((row) => !row.under);
    return { under: "", before: next ? next.id : "" };
  }
  if (below && below.under) return { under: below.under, before: below.id };
  if (above && above.under && indented) return { under: above.under, before: "" };
  return { under: "", before: below ? below.id : "" };
}
