// Hides the rows of a table in which the words do not stand that are being typed.
import { fits } from "../desk/filter.js";

const search = document.querySelector("[data-filters]");
if (search) search.addEventListener("input", show);

function show() {
  const rows = document.querySelectorAll(`#${search.dataset.filters} tbody tr`);
  for (const row of rows) row.hidden = !fits(row.textContent, search.value);
}
