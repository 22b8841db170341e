import type { Arm } from './palette.ts';

/** The sign of an arm: an SVG path around (0, 0), and whether it is filled with the arm's colour or open. */
export interface Marker {
  readonly path: string;
  readonly open: boolean;
}

/** The marker of an arm with half-width `r`: disc, open square, triangle, open diamond, open triangle down, plus, open disc, star. */
export function marker(arm: Arm, r: number): Marker {
  const long = r + 1; // what comes to a point looks smaller than it is
  const short = r - 0.5;
  const bar = r / 2;
  switch (arm) {
    case 1:
      return { path: `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`, open: false };
    case 2:
      return { path: `M${-short} ${-short}H${short}V${short}H${-short}Z`, open: true };
    case 3:
      return { path: `M0 ${-long}L${long} ${r}H${-long}Z`, open: false };
    case 4:
      return { path: `M0 ${-long}L${long} 0L0 ${long}L${-long} 0Z`, open: true };
    case 5:
      return { path: `M0 ${long}L${long} ${-short}H${-long}Z`, open: true };
    case 6:
      return {
        path:
          `M${-bar} ${-long}H${bar}V${-bar}H${long}V${bar}H${bar}V${long}` +
          `H${-bar}V${bar}H${-long}V${-bar}H${-bar}Z`,
        open: false,
      };
    case 7:
      return { path: `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`, open: true };
    case 8:
      return { path: star(long, bar), open: false };
  }
}

/** Four points, at `long` from the middle, and between them `short`. */
const star = (long: number, short: number): string =>
  `M0 ${-long}L${short} ${-short}L${long} 0L${short} ${short}` +
  `L0 ${long}L${-short} ${short}L${-long} 0L${-short} ${-short}Z`;
