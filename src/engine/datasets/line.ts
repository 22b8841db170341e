/** y = x. */
export const line = (x: number): number => x;
