/** A length of time in the one unit that suits it. */
export interface Span {
  readonly count: number;
  readonly unit: 'minutes' | 'hours' | 'days' | 'months' | 'years';
}

const MINUTE = 60_000;
const UNITS = [
  ['years', 365 * 1440 * MINUTE],
  ['months', 30 * 1440 * MINUTE],
  ['days', 1440 * MINUTE],
  ['hours', 60 * MINUTE],
] as const;

/** Milliseconds in the largest unit that fits at least once, rounded; never under a minute. */
export function spanOf(milliseconds: number): Span {
  const [unit, size] = UNITS.find(([, size]) => milliseconds >= size) ?? ['minutes', MINUTE];
  return { count: Math.max(1, Math.round(milliseconds / size)), unit };
}
