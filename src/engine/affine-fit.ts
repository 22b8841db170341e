import { AffineInputs, type AffineFit } from '../math/affine.ts';
import type { Table } from './datasets/datasets.ts';
import type { Evaluation } from './evaluation.ts';
import { marginOf } from './margin.ts';

/** Data sets do not change while a run trains: each is made ready once. */
const inputs = new WeakMap<Table, AffineInputs>();
/** Several probes ask for one fit. */
const fits = new WeakMap<Evaluation, AffineFit>();

/** The best affine map for the margin over the test inputs. */
export function affineFit(at: Evaluation): AffineFit {
  let fit = fits.get(at);
  if (!fit) {
    fit = inputsOf(at.table('test')).fit(marginOf(at.outputs('test'), at.units));
    fits.set(at, fit);
  }
  return fit;
}

function inputsOf(table: Table): AffineInputs {
  let ready = inputs.get(table);
  if (!ready) inputs.set(table, (ready = new AffineInputs(table.features, table.samples)));
  return ready;
}
