// Decides whether the wall is dark or light, and how far the whole picture is moved so that nothing burns in.

const STEP = 180000; // so long the picture stands still
const FAR = 6; // pixels, within the edge that stays free
const ORBIT = [[0, 0], [1, 0], [1, 1], [0, 1], [-1, 1], [-1, 0], [-1, -1], [0, -1], [1, -1]];
const IDLE_STEP = 60000;
const IDLE_PLACES = 3;

/** "dark" or "light"; `time` is the hall's, such as 08:05. */
export function themeNow({ theme, light_from, light_to }, time) {
  if (theme !== "by-hour") return theme;
  return light_from <= time && time < light_to ? "light" : "dark";
}

/** {x, y} in pixels. */
export function shiftNow(ticks) {
  const [x, y] = ORBIT[Math.floor(ticks / STEP) % ORBIT.length];
  return { x: FAR * x, y: FAR * y };
}

/** Where the sentence of an empty hall stands now: it is the largest thing that could stand there for hours. */
export function idlePlace(ticks) {
  return Math.floor(ticks / IDLE_STEP) % IDLE_PLACES;
}
