// The silent call for help: a key opens the choice of levels from anywhere on the page, and a call closes it.

export function watchAlarm() {
  const choice = document.getElementById("alarm-call");
  if (!choice) return;
  document.addEventListener("keydown", (event) => {
    if (!event.ctrlKey || !event.altKey || event.code !== "KeyA") return;
    event.preventDefault();
    const sheet = document.querySelector("dialog[open]");
    if (sheet) sheet.close();
    choice.open = true;
    choice.querySelector("button").focus();
  });
  document.addEventListener("submit", (event) => {
    if (event.target.id === "alarm") choice.open = false;
  });
}
