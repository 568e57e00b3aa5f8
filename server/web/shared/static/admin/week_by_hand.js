// The week of the rota: lays the bars on their axis, and lets people drag them; a drop sends the form of the bar.
import { brief, clock, dragged, drawn, minuteAt, overlaps, partAt } from "./week.js";

const NARROW = 90; // so many pixels does a line such as 08:00–12:00 need

const week = document.getElementById("week");
if (week) ready();

function ready() {
  const axis = { begins: Number(week.dataset.begins), ends: Number(week.dataset.ends) };
  week.dataset.drawn = "yes";
  for (const day of week.querySelectorAll("td[data-day]")) {
    shadeOpening(day, axis);
    day.addEventListener("pointerdown", (event) => event.target === day && draw(event, day, axis));
    for (const bar of day.querySelectorAll(".bar-of")) {
      lay(bar, timesOf(bar), axis);
      bar.addEventListener("click", (event) => bar.dataset.moved && event.preventDefault());
      if (!("fixed" in bar.dataset)) bar.addEventListener("pointerdown", (event) => take(event, bar, day, axis));
    }
  }
}

function shadeOpening(day, axis) {
  for (const stretch of day.dataset.open.trim().split(" ").filter(Boolean)) {
    const [opens, closes] = stretch.split("-").map(Number);
    const shade = document.createElement("span");
    shade.className = "open-hours";
    lay(shade, { opens, closes }, axis);
    day.prepend(shade);
  }
}

function take(event, bar, day, axis) {
  if (event.button > 0) return;
  const box = bar.getBoundingClientRect();
  const part = partAt(event.clientX - box.left, box.width);
  const before = timesOf(bar);
  const others = Array.from(day.querySelectorAll(".bar-of")).filter((other) => other !== bar).map(timesOf);
  const perPixel = (axis.ends - axis.begins) / day.clientWidth;
  delete bar.dataset.moved;
  hold(event, bar, {
    move: (x) => show(bar, dragged(before, part, (x - event.clientX) * perPixel, axis), others, axis),
    drop: (now) => now && send(bar, day, now, before),
    leave: () => show(bar, before, [], axis),
  });
}

function draw(event, day, axis) {
  if (event.button > 0) return;
  const left = day.getBoundingClientRect().left;
  const from = minuteAt(event.clientX - left, day.clientWidth, axis);
  const bar = document.createElement("span");
  bar.className = "bar-of";
  bar.append(Object.assign(document.createElement("span"), { className: "times-of" }));
  const others = Array.from(day.querySelectorAll(".bar-of")).map(timesOf);
  hold(event, day, {
    move: (x) => {
      const now = drawn(from, minuteAt(x - left, day.clientWidth, axis), axis);
      if (now) day.append(bar);
      return now && show(bar, now, others, axis);
    },
    drop: (now) => (now ? send(bar, day, now, {}) : bar.remove()),
    leave: () => bar.remove(),
  });
}

// Follows one pointer until it is lifted; Escape leaves everything as it was.
function hold(event, on, { move, drop, leave }) {
  event.preventDefault();
  on.setPointerCapture(event.pointerId);
  let now = null;
  const stop = new AbortController();
  const listen = (name, heard, where = on) => where.addEventListener(name, heard, { signal: stop.signal });
  const end = (then) => {
    stop.abort();
    then();
  };
  listen("pointermove", (moved) => (now = move(moved.clientX)));
  listen("pointerup", () => end(() => drop(now)));
  listen("pointercancel", () => end(leave));
  listen("keydown", (key) => key.key === "Escape" && end(leave), document);
}

function show(bar, now, others, axis) {
  lay(bar, now, axis);
  bar.dataset.moved = "yes";
  bar.toggleAttribute("data-clash", overlaps(now, others));
  return now;
}

function lay(bar, { opens, closes }, axis) {
  const whole = axis.ends - axis.begins;
  bar.style.left = `${((opens - axis.begins) / whole) * 100}%`;
  bar.style.width = `${((closes - opens) / whole) * 100}%`;
  const times = bar.querySelector(".times-of");
  if (!times) return;
  const isNarrow = (bar.offsetWidth || NARROW) < NARROW;
  bar.toggleAttribute("data-narrow", isNarrow);
  bar.title = `${clock(opens)}–${clock(closes)}`;
  times.textContent = isNarrow ? `${brief(opens)}\n${brief(closes)}` : bar.title;
}

function timesOf(bar) {
  return { opens: Number(bar.dataset.opens), closes: Number(bar.dataset.closes) };
}

function send(bar, day, now, before) {
  if (now.opens === before.opens && now.closes === before.closes) return;
  const form = document.getElementById("bar");
  const said = {
    advisor: day.closest("tr").dataset.advisor, day: day.dataset.day, opens: clock(now.opens), closes: clock(now.closes),
    shift: bar.dataset.shift ?? "", span: bar.dataset.span ?? "",
  };
  for (const [name, value] of Object.entries(said)) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
  form.requestSubmit();
}
