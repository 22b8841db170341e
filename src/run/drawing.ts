/** How many heights a drawing holds, evenly spread over the x axis from its first reading to its end. */
export const DRAWN = 21;
/** How many of them a keyboard moves. */
export const HANDLES = 5;
const GAP = (DRAWN - 1) / (HANDLES - 1);

/** A curve drawn by hand: heights from 0 at the lower end of the value axis to 1 at its upper end. */
export type Drawing = readonly number[];

/** A level line, from which drawing starts. */
export const level = (height: number): Drawing => Array.from({ length: DRAWN }, () => height);

const clamp = (height: number) => Math.min(1, Math.max(0, height));

/** The place of a handle among the heights. */
export const placeOfHandle = (handle: number): number => handle * GAP;

/** The drawing with one handle at a height; what is between it and its neighbours is bent along. */
export function moveHandle(drawing: Drawing, handle: number, height: number): Drawing {
  const place = placeOfHandle(handle);
  const by = clamp(height) - drawing[place]!;
  return drawing.map((each, i) => clamp(each + by * Math.max(0, 1 - Math.abs(i - place) / GAP)));
}

/** The drawing after a stroke from one point to another: `x` from 0 to 1 along the axis, `y` a height. */
export function stroke(
  drawing: Drawing,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): Drawing {
  const place = (x: number) => Math.round(clamp(x) * (DRAWN - 1));
  const [first, last] = [place(from.x), place(to.x)];
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  return drawing.map((each, i) => {
    if (i < low || i > high) return each;
    const along = first === last ? 1 : (i - first) / (last - first);
    return clamp(from.y + along * (to.y - from.y));
  });
}

/** The height of a drawing at `x` from 0 to 1, linear between its heights. */
export function heightAt(drawing: Drawing, x: number): number {
  const at = clamp(x) * (DRAWN - 1);
  const below = Math.min(DRAWN - 2, Math.floor(at));
  const along = at - below;
  return (1 - along) * drawing[below]! + along * drawing[below + 1]!;
}

/** Whether anything is a drawing: what a browser has kept may be old or damaged. */
export const isDrawing = (kept: unknown): kept is Drawing =>
  Array.isArray(kept) &&
  kept.length === DRAWN &&
  kept.every((height) => typeof height === 'number' && height >= 0 && height <= 1);
