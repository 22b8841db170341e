import { firstValues } from '../../../src/engine/initializers/initializers.ts';
import { stream } from '../../../src/math/stream.ts';
import {
  constant,
  heNormal,
  lecunNormal,
  type Initializer,
} from '../../../src/recipe/initializer.ts';
import { layersOf, type Layer, type Workload } from './workload.ts';

/** A variable of a workload's network, such as `2/kernel`: the place of its layer, and what it is there. */
export interface Variable {
  readonly name: string;
  readonly shape: readonly number[];
  readonly initializer: Initializer;
  readonly fanIn: number;
}

/** Numbers of variables, row-major, by name. */
export type Values = Readonly<Record<string, Float32Array>>;

/** The variables of all layers in order, each layer's in the order tfjs-layers has them. */
export function variablesOf(workload: Workload): Variable[] {
  let shape = workload.input;
  return layersOf(workload).flatMap((layer, i) => {
    const inputs = shape;
    shape = outputShape(layer, inputs);
    return local(layer, inputs).map((variable) => ({
      ...variable,
      name: `${i}/${variable.name}`,
    }));
  });
}

/** The first values of all variables, from their streams under seed 1. */
export const firstValuesOf = (workload: Workload): Values =>
  Object.fromEntries(
    variablesOf(workload).map(({ name, shape, initializer, fanIn }) => {
      const draws = stream(1, `init/${name}`);
      const fanOut = shape.at(-1)!;
      return [name, firstValues(initializer, { shape, fanIn, fanOut, draws })];
    }),
  );

function outputShape(layer: Layer, [height, width]: readonly number[]): readonly number[] {
  return layer.kind === 'dense' ? [layer.units] : [height! / 2, width! / 2, layer.filters];
}

function local(layer: Layer, inputs: readonly number[]): Variable[] {
  if (layer.kind === 'convolution') {
    const channels = inputs.at(-1)!;
    const fanIn = 9 * channels;
    const shape = [3, 3, channels, layer.filters];
    return [{ name: 'kernel', shape, fanIn, initializer: heNormal() }, bias(layer.filters, fanIn)];
  }
  const fanIn = inputs.reduce((product, length) => product * length, 1);
  const initializer = layer.activation === 'relu' ? heNormal() : lecunNormal();
  const kernel = { name: 'kernel', shape: [fanIn, layer.units], fanIn, initializer };
  return [kernel, ...(layer.normalized ? scaling(layer.units) : [bias(layer.units, fanIn)])];
}

const bias = (units: number, fanIn: number): Variable => ({
  name: 'bias',
  shape: [units],
  fanIn,
  initializer: constant(0),
});

const scaling = (units: number): Variable[] =>
  (['gamma', 'beta'] as const).map((name) => ({
    name,
    shape: [units],
    fanIn: 1,
    initializer: constant(name === 'gamma' ? 1 : 0),
  }));
