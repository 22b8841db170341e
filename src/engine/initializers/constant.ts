import type { Initializer } from '../../recipe/initializer.ts';
import type { Draw } from './draw.ts';

/** The same value everywhere. */
export const constant = (
  spec: Extract<Initializer, { kind: 'constant' }>,
  { shape }: Draw,
): Float32Array =>
  new Float32Array(shape.reduce((product, length) => product * length, 1)).fill(
    spec.value.placeholder,
  );
