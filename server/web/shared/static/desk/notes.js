// Notes of a talk: one more or one fewer, a second tap on an answer takes it back, Control and Enter keep what was typed.

let chosenBefore = null;

document.addEventListener("pointerdown", (event) => {
  const answer = event.target.closest(".chip")?.querySelector("input");
  chosenBefore = answer?.checked ? answer : null;
});

document.addEventListener("click", (event) => {
  if (event.target === chosenBefore) event.target.checked = false;
  const step = event.target.closest("[data-step]");
  if (step) count(document.getElementById("relatives"), Number(step.dataset.step));
});

document.addEventListener("keydown", (event) => {
  const isSent = event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.localName === "textarea";
  if (isSent) event.target.form.requestSubmit(buttonOf(event.target.form));
});

// It stands beside the text; the form itself is elsewhere, where no renewal touches it.
function buttonOf(form) {
  return Array.from(form.elements).find((each) => each.localName === "button");
}

function count(field, more) {
  if (more > 0) field.stepUp();
  else field.stepDown();
}

/** Shows the buttons that count, again after every renewal: without a script they would do nothing. */
export function showSteps() {
  document.querySelectorAll("[data-step]").forEach((button) => (button.hidden = false));
}
