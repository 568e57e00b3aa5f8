// What a cue asks of the phone. A cue is "7 soon" or "7 called 1 1795424700": the leg, what it is, the call.

const BUZZ = { called: [400, 200, 400, 200, 400], wave: [400, 200, 400, 200, 400], soon: [200] };

/** "called", "wave", "soon" or "". */
export function kindOf(cue) {
  return cue.split(" ")[1] || "";
}

/** Whether `cue` was not told yet, when `told` was the last one: "soon" only once, a call as often as it is called. */
export function isNew(cue, told) {
  if (cue === "") return false;
  return kindOf(cue) === "soon" ? cue.split(" ")[0] !== told.split(" ")[0] : cue !== told;
}

/** How the phone buzzes for it. */
export function buzzOf(cue) {
  return BUZZ[kindOf(cue)] || [];
}
