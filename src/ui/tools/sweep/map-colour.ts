const STEPS = 6;

/** A place on the ramp of magnitudes, 0 … 1, as a colour of the theme. */
export function rampAt(level: number): string {
  const at = Math.min(STEPS - 1, Math.floor(level * STEPS));
  const share = Math.round(100 * (level * STEPS - at));
  return `color-mix(in oklab, var(--ramp-${at + 1}) ${share}%, var(--ramp-${at}))`;
}
