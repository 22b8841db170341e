import { exp } from '../../math/elementary.ts';

/** e^(−x² / (2 · 0.2²)): a bell of height 1 about 0. */
export const bump = (x: number): number => exp(-(x * x) / 0.08);
