import { spread } from '../labels.ts';

/**
 * The middles of the values that stand beside markers at the heights `markers`, ascending: above its marker, but
 * below near the top of the plot or close under another marker. `row` is the height of a label.
 */
export function layOutCursorLabels(
  markers: readonly number[],
  top: number,
  bottom: number,
  row: number,
): number[] {
  const away = 0.85 * row;
  const wishes = markers.map((y, i) => {
    const close = (other: number | undefined) =>
      other !== undefined && Math.abs(other - y) < 1.8 * row;
    const below = close(markers[i - 1]) || (y - away < top + row / 10 && !close(markers[i + 1]));
    return { at: below ? y + away : y - away, size: row };
  });
  return spread(wishes, top - row / 2, bottom);
}

/** The index of the reading at `step`: the nearest, or −1 where there is none so near as readings are apart there. */
export function readingAt(x: ArrayLike<number>, step: number): number {
  let nearest = -1;
  let least = Infinity;
  for (let i = 0; i < x.length; i++) {
    const distance = Math.abs(x[i]! - step);
    if (distance < least) [nearest, least] = [i, distance];
  }
  const here = x[nearest]!;
  const apart = Math.max(here - (x[nearest - 1] ?? here), (x[nearest + 1] ?? here) - here);
  return least <= apart ? nearest : -1;
}
