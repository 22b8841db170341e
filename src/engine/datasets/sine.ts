import { sin } from '../../math/elementary.ts';

/** sin π x: one whole wave on −1…1. */
export const sine = (x: number): number => sin(Math.PI * x);
