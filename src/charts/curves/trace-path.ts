/** A command of a path and its numbers. */
export type PathCommand = readonly [name: string, numbers: readonly number[]];

/** Reads a path of absolute M, L, H, V, Z and half circles A, as markers have them. */
export const readPath = (path: string): PathCommand[] =>
  [...path.matchAll(/([MLHVAZ])([^A-Z]*)/g)].map(([, name = '', numbers = '']) => [
    name,
    (numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number),
  ]);

/** Goes through a path's commands, after `beginPath`: on any context, also on one that knows no Path2D. */
export function tracePath(ctx: CanvasRenderingContext2D, commands: readonly PathCommand[]): void {
  let [x, y] = [0, 0];
  for (const [name, numbers] of commands) {
    const [a = 0, b = 0] = numbers.slice(-2);
    const [fromX, fromY] = [x, y];
    if (name === 'Z') {
      ctx.closePath();
      continue;
    }
    [x, y] = name === 'H' ? [a, y] : name === 'V' ? [x, numbers[0]!] : [a, b];
    if (name === 'M') ctx.moveTo(x, y);
    else if (name === 'A') {
      const start = x > fromX ? Math.PI : 0;
      ctx.arc((fromX + x) / 2, (fromY + y) / 2, numbers[0]!, start, start + Math.PI);
    } else ctx.lineTo(x, y);
  }
}
