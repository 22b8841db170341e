/** −½ for x < 0, ½ elsewhere. */
export const step = (x: number): number => (x < 0 ? -0.5 : 0.5);
