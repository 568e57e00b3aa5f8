// The wall begins: puts sound, wall, enrolment and following together.
import { chime } from "./chime.js";
import { enrol } from "./enrol.js";
import { follow } from "./follow.js";
import { Wall } from "./wall.js";

const TICK = 250;

const sound = chime((isAudible) => {
  document.getElementById("no-sound").hidden = isAudible;
});
const wall = new Wall(sound);

["click", "touchend", "keydown"].forEach((touch) => document.addEventListener(touch, sound.unlock));
window.addEventListener("resize", () => wall.draw(true));
if (document.fonts) document.fonts.ready.then(() => wall.draw(true));
setInterval(() => wall.step(), TICK);

const letIn = () => enrol(wall.say, document.documentElement.lang);
wall.speak(navigator.language.slice(0, 2)).then(() => follow(wall, letIn));
