import { permutation } from '../../math/permutation.ts';
import { stream } from '../../math/stream.ts';
import type { PenguinsData } from '../../recipe/data.ts';
import type { DataSet, Table } from './data-set.ts';
import birds from './penguins.json' with { type: 'json' };

/**
 * Figures near the middle and the spread of all birds, so that features are about standard. No bird weighs 3710 g: at
 * the origin every unit without a bias would stand at its kink.
 */
const FLIPPER = { middle: 192, spread: 7 };
const MASS = { middle: 3710, spread: 430 };

/** Of each species in a random order (stream `data/split`) the first third is for testing; of the others, training keeps as many as the data asks for. */
export function penguins({ chinstraps }: PenguinsData, seed: number): DataSet {
  const draws = stream(seed, 'data/split');
  const [adelie, chinstrap] = [birds.adelie, birds.chinstrap].map((species, k) => {
    const order = Array.from(permutation(draws, k, species.length), (i) => species[i]!);
    const third = Math.floor(species.length / 3);
    return { test: order.slice(0, third), train: order.slice(third) };
  });
  return {
    train: table(adelie!.train, chinstrap!.train.slice(0, chinstraps)),
    test: table(adelie!.test, chinstrap!.test),
  };
}

/** Class 0 and class 1, birds of [flipper length, body mass]. */
function table(...classes: readonly (readonly (readonly number[])[])[]): Table {
  const rows = classes.flatMap((own, label) => own.map((bird) => ({ bird, label })));
  const features = rows.flatMap(({ bird: [flipper, mass] }) => [
    (flipper! - FLIPPER.middle) / FLIPPER.spread,
    (mass! - MASS.middle) / MASS.spread,
  ]);
  return {
    features: Float32Array.from(features),
    labels: Int32Array.from(rows, ({ label }) => label),
    targets: null,
    samples: rows.length,
    width: 2,
  };
}
