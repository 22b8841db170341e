import { stream } from '../../math/stream.ts';

/** The random numbers of one sample. */
export interface Draws {
  /** Uniform on [0, 1): where along its curve the sample lies. */
  angle(): number;
  /** Uniform on [0, 1): where on an axis (0 is x, 1 is y) the sample lies. */
  position(axis: number): number;
  /** Normal with the data's standard deviation, in units of the plane; axes are independent. */
  noise(axis: number): number;
}

/**
 * Gives each row its draws: streams `data/…` for training, `test/…` for testing, addressed by row.
 * So turning the noise moves points instead of redrawing them, and more samples keep the old ones.
 */
export function drawsOf(
  seed: number,
  set: 'data' | 'test',
  deviation: number,
): (row: number) => Draws {
  const angle = stream(seed, `${set}/angle`);
  const position = stream(seed, `${set}/position`);
  const noise = stream(seed, `${set}/noise`);
  return (row) => ({
    angle: () => angle.uniform(0, row, 0),
    position: (axis) => position.uniform(0, row, axis),
    noise: (axis) => deviation * noise.normal(0, row, axis),
  });
}
