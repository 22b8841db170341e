/**
 * When curves in the making are drawn, `age` milliseconds after they were begun: often at first, then five times a second. What
 * has trained for long changes slowly, and the engine needs the time.
 */
export const soon = (act: () => void, age: number): void =>
  void setTimeout(act, Math.min(200, age / 2));
