// Renews the parts of a page that are marked data-live, and only where the server says something new.

const PART = "[data-live]";

/** What the server said of each part: its id → markup, before any script changed it. */
export function remember(page) {
  return new Map(parts(page).map((part) => [part.id, part.outerHTML]));
}

/** Puts the new parts of `fresh` into `page`; `said` is kept up to date. Gives the ids of what is new,
 *  or null when the two pages do not have the same parts. */
export function renew(page, fresh, said) {
  const incoming = parts(fresh);
  const known = new Set(parts(page).map((part) => part.id));
  if (incoming.length !== known.size || incoming.some((part) => !known.has(part.id))) return null;
  page.title = fresh.title;
  const changed = incoming.filter((part) => said.get(part.id) !== part.outerHTML);
  changed.forEach((part) => {
    said.set(part.id, part.outerHTML);
    replace(page.getElementById(part.id), page.importNode(part, true));
  });
  return changed.map((part) => part.id);
}

function parts(page) {
  return Array.from(page.querySelectorAll(PART));
}

function replace(old, made) {
  const page = old.ownerDocument;
  const focused = old.contains(page.activeElement) ? page.activeElement.id : null;
  const chosen = Array.from(old.querySelectorAll("select"), (each) => [each.id, each.value]);
  const open = Array.from(old.querySelectorAll("details[open]"), (each) => each.id);
  old.replaceWith(made);
  open.map((id) => page.getElementById(id)).forEach((each) => each && (each.open = true));
  chosen.forEach(([id, value]) => choose(page.getElementById(id), value));
  const again = focused && page.getElementById(focused);
  if (again) again.focus({ preventScroll: true });
  else if (focused !== null) page.dispatchEvent(new CustomEvent("lotse:focus-lost"));
}

// What somebody has chosen stays as long as it is there; after that the first line of the choice holds.
function choose(select, value) {
  if (select && Array.from(select.options).some((each) => each.value === value)) select.value = value;
}
