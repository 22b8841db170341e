/** An axis of values with two ends; on a `log` axis equal ratios are equal distances. */
export interface ValueAxis {
  readonly low: number;
  readonly high: number;
  readonly scale: 'linear' | 'log';
}

/** The value at a height, 0 at the lower end and 1 at the upper one. */
export const valueAt = ({ low, high, scale }: ValueAxis, height: number): number =>
  scale === 'log' ? low * (high / low) ** height : low + height * (high - low);

/** How high a value stands; what lies beyond an end stands at it. NaN stays NaN. */
export function heightOf({ low, high, scale }: ValueAxis, value: number): number {
  const inside = Math.min(high, Math.max(low, value));
  return scale === 'log'
    ? Math.log(inside / low) / Math.log(high / low)
    : (inside - low) / (high - low);
}
