// The chime as notes: two soft bells a fourth apart, the second falling into the first as it dies away.

export const LENGTH = 1.45; // seconds

const BELLS = [
  { at: 0, pitch: 783.99, loud: 1 },
  { at: 0.3, pitch: 587.33, loud: 0.9 },
];

// The overtones of a struck bar: each fainter and shorter than the one below.
const OVERTONES = [
  { times: 1, loud: 0.3, lasts: 1.1 },
  { times: 2, loud: 0.09, lasts: 0.6 },
  { times: 3.01, loud: 0.035, lasts: 0.32 },
  { times: 5.4, loud: 0.012, lasts: 0.12 },
];

/** Every tone of the chime: {frequency in hertz, at and lasts in seconds, loud from 0 to 1}. */
export function tones() {
  const all = [];
  BELLS.forEach((bell) =>
    OVERTONES.forEach((over) =>
      all.push({
        frequency: bell.pitch * over.times,
        at: bell.at,
        lasts: over.lasts,
        loud: bell.loud * over.loud,
      }),
    ),
  );
  return all;
}
