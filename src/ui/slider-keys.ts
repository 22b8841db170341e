/** Turns a key makes on a slider: ten for the page keys, and infinitely many to either end. */
const TURNS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  End: Infinity,
  Home: -Infinity,
};

/** How far a key press turns a slider; null where it means something else. */
export function turnsOf(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  return TURNS[event.key] ?? null;
}
