// Notes of a talk: one more or one fewer, and a second tap on an answer takes it back.

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

function count(field, more) {
  if (more > 0) field.stepUp();
  else field.stepDown();
}

/** Shows the buttons that count, again after every renewal: without a script they would do nothing. */
export function showSteps() {
  document.querySelectorAll("[data-step]").forEach((button) => (button.hidden = false));
}
