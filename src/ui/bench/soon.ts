/** The milliseconds after which curves in the making are drawn at the latest. */
const LATEST = 200;

/**
 * When curves in the making are drawn, `age` milliseconds after they were begun: often at first, then five times a second. What
 * has trained for long changes slowly, and the engine needs the time; so it does where `age` is null, since an answer is awaited.
 */
export const soon = (act: () => void, age: number | null): void =>
  void setTimeout(act, Math.min(LATEST, (age ?? Infinity) / 2));
