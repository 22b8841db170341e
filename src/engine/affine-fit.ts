import { AffineInputs, type AffineFit } from '../math/affine.ts';
import type { Table } from './datasets/datasets.ts';
import type { Evaluation } from './evaluation.ts';
import { marginOf } from './margin.ts';
import { once } from '../math/once.ts';

/** Data sets do not change while a run trains: each is made ready once. */
const inputsOf = once(({ features, samples }: Table) => new AffineInputs(features, samples));

/** The best affine map for the margin over the test inputs. */
export const affineFit = once((at: Evaluation): AffineFit =>
  inputsOf(at.table('test')).fit(marginOf(at.outputs('test'), at.units)),
);
