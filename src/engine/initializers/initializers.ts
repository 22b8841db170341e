import type { Initializer, InitializerKind } from '../../recipe/initializer.ts';
import { constant } from './constant.ts';
import type { Draw } from './draw.ts';
import { glorotNormal } from './glorot-normal.ts';
import { glorotUniform } from './glorot-uniform.ts';
import { heNormal } from './he-normal.ts';
import { lecunNormal } from './lecun-normal.ts';
import { normal } from './normal.ts';

type Builder<I extends Initializer> = (spec: I, draw: Draw) => Float32Array;

/** The first values of a variable under each scheme, row-major. */
export const INITIALIZERS: {
  [K in InitializerKind]: Builder<Extract<Initializer, { kind: K }>>;
} = { heNormal, glorotNormal, glorotUniform, lecunNormal, normal, constant };

/** The first values of a variable, row-major in its shape, the same bits for the same stream. */
export const firstValues = (spec: Initializer, draw: Draw): Float32Array =>
  (INITIALIZERS[spec.kind] as Builder<Initializer>)(spec, draw);
