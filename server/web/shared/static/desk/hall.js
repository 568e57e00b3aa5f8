// The pages before and after a desk: they show who sits where, and a double click opens a desk only once.
import { follow } from "../page/follow.js";

follow();

document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
});

// Back from the desk with the browser's own button: the page may be used again.
window.addEventListener("pageshow", () => {
  Array.from(document.forms).forEach((form) => delete form.dataset.sent);
});
