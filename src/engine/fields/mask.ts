import { stream } from '../../math/stream.ts';
import type { FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';

/** The mask that the first dropout layer takes in the step that is due. */
export function mask(_: unknown, at: Evaluation): FieldValues['mask'] {
  const { layers, draws } = at.network;
  const layer = layers.find(({ spec }) => spec.kind === 'dropout');
  const drawn = draws.find(({ fullName }) => fullName === `${layer?.name}/mask`);
  if (layer?.spec.kind !== 'dropout' || !drawn) return null;
  const { seed, step } = at.moment;
  const [rows, units] = [at.arm.batchSize, layer.inputShape[0]!];
  const values = new Float32Array(rows * units);
  stream(seed, drawn.stream).fillUniform(values, { step, rows, columns: units });
  const rate = Math.fround(layer.spec.rate.placeholder);
  return { rows, units, kept: Uint8Array.from(values, (value) => Number(value >= rate)) };
}
