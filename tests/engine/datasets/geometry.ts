import type { CurveShape, PlanarShape } from '../../../src/recipe/data.ts';

/** How far a point (x, y) of a class lies from where its shape puts it without noise; NaN never. */
export const PLANAR_ERRORS: {
  [S in PlanarShape]: (x: number, y: number, label: number) => number;
} = {
  circles: (x, y, label) => Math.hypot(x, y) - (label === 1 ? 0.45 : 1),
  moons(x, y, label) {
    const side = label === 1 ? -1 : 1;
    const [u, v] = [side * x + 0.4, side * y + 0.2];
    return v < -1e-7 ? Infinity : Math.hypot(u, v) - 0.8;
  },
  xor: (x, y, label) =>
    Math.max(Math.abs(x), Math.abs(y)) <= 1 && x * y < 0 === (label === 1) ? 0 : Infinity,
  spirals(x, y, label) {
    const radius = Math.hypot(x, y);
    if (radius > 1.2000001 || radius < 0.0999999) return Infinity;
    const angle = (2.5 * Math.PI * (radius - 0.1)) / 1.1 + label * Math.PI;
    return Math.hypot(x - radius * Math.cos(angle), y - radius * Math.sin(angle));
  },
  blobs: (x, y, label) => Math.max(...[x, y].map((v) => Math.abs(v - (label ? 0.6 : -0.6)))),
};

/** The curves again. */
export const CURVES: { [S in CurveShape]: (x: number) => number } = {
  sine: (x) => Math.sin(Math.PI * x),
  step: (x) => Math.sign(x) / 2,
  line: (x) => x,
  bump: (x) => Math.exp(-0.5 * (x / 0.2) ** 2),
};
