// The wall begins: puts sound, wall, enrolment and following together.
import { chime } from "./sound/chime.js";
import { enrol } from "./hall/enrol.js";
import { follow } from "./hall/follow.js";
import { Sounds } from "./sound/sounds.js";
import { Speaker } from "./sound/speaker.js";
import { Voice } from "./sound/voice.js";
import { Wall } from "./wall.js";

const TICK = 250;

const wall = new Wall((changed) => new Speaker(chime(changed), new Voice(new Sounds())));

const unlock = () => wall.announcer.speaker.unlock();

["click", "touchend", "keydown"].forEach((touch) => document.addEventListener(touch, unlock));
window.addEventListener("resize", () => wall.draw(true));
if (document.fonts) document.fonts.ready.then(() => wall.draw(true));
setInterval(() => wall.step(), TICK);

const letIn = () => enrol(wall.say, document.documentElement.lang);
wall.speak(navigator.language.slice(0, 2)).then(() => follow(wall, letIn));
