import { PROBES, type Probe } from '../../recipe/probe.ts';
import type { Network } from '../network.ts';
import { blocks, kernels } from './batch.ts';

/** What the numbers of a probe by layer belong to, in their order: layers or variables by name. Null for one number. */
export function rowsOf(probe: Probe, network: Network): readonly string[] | null {
  const { perLayer } = PROBES[probe.kind];
  if (perLayer === false) return null;
  if (perLayer === 'blocks') return blocks(network);
  const layers = network.layers.map(({ name }) => name);
  if (probe.kind === 'deadUnits') return layers.slice(0, -1);
  if (probe.kind === 'unitSpread')
    return network.variables
      .filter(({ name }) => name === probe.of)
      .map(({ fullName }) => fullName);
  return probe.kind === 'gradientNorm' && probe.of === 'activations' ? layers : kernels(network);
}

/** Both lists as one: each in its own order, what only `more` has standing before what follows it there. */
export function merged(names: readonly string[], more: readonly string[]): readonly string[] {
  const all = [...names];
  let at = all.length;
  for (const name of [...more].reverse()) {
    const place = all.indexOf(name);
    if (place < 0) all.splice(at, 0, name);
    else at = place;
  }
  return all;
}

/** Rows of numbers under `names`, each row spread over `all`; NaN where nothing belongs. */
export function spread(
  values: ArrayLike<number>,
  names: readonly string[],
  all: readonly string[],
): Float32Array {
  const places = names.map((name) => all.indexOf(name));
  const rows = values.length / names.length;
  const wide = new Float32Array(rows * all.length).fill(NaN);
  for (let row = 0; row < rows; row++)
    for (const [i, place] of places.entries())
      wide[row * all.length + place] = values[row * names.length + i]!;
  return wide;
}
