import type { Palette } from '../palette.ts';

/** From the edges of a panel to its plot, in CSS pixels: the same for every panel and the timeline below them. */
export interface PlotInsets {
  readonly left: number;
  readonly right: number;
}

/** How far outside the plot what lies beyond the axis is drawn: it runs along the edge. */
export const beyond = 2;

const narrow = 520;

/** The insets of a panel `width` wide; `scale` is the size of its type against the page's (12 px ticks), for projectors. */
export function plotInsets(width: number, scale = 1): PlotInsets {
  const insets = width < narrow ? { left: 46, right: 78 } : { left: 50, right: 124 };
  return { left: Math.round(insets.left * scale), right: Math.round(insets.right * scale) };
}

/** From the marker at a line's end to its label. */
export function labelGap(width: number): number {
  return width < narrow ? 5 : 8;
}

/** How much larger than on the page the type is. */
export function typeScale({ size1 }: Pick<Palette, 'size1'>): number {
  return size1 / 12;
}

/** Room above the plot for its title. */
export function topInset(palette: Pick<Palette, 'size1'>): number {
  return Math.round(24 * typeScale(palette));
}

/** Room below the plot: for the x axis, or for the line alone. */
export function bottomInset(palette: Pick<Palette, 'size1'>, showX: boolean): number {
  return showX ? Math.round(24 * typeScale(palette)) : 6;
}
