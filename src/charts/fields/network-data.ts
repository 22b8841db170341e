import type { Arm } from '../palette.ts';
import type { DenseLayer } from './edges.ts';

/** What stands below the drawing, and its name for readers. */
export interface NetworkLabels {
  readonly inputs: string;
  /** Such as "3 × 16". */
  readonly middle: string;
  readonly output: string;
  readonly drawing: string;
}

/** The outputs of hidden units over the plane: one array a hidden layer, [units, size, size], row 0 at the top. */
export interface UnitMaps {
  readonly size: number;
  readonly maps: readonly Float32Array[];
}

/** A dense network as it is at one step. */
export interface NetworkData {
  readonly layers: readonly DenseLayer[];
  /** Null where there is none: units are then plain circles. */
  readonly units: UnitMaps | null;
  readonly arm: Arm;
  readonly labels: NetworkLabels;
  /** Names a hidden unit, both counted from 0, for readers. */
  readonly describe: (layer: number, unit: number) => string;
  /** The hidden unit that is chosen, both counted from 0. */
  readonly chosen?: { readonly layer: number; readonly unit: number } | null;
  /** Takes a hidden unit that is pressed; without it units are only looked at. */
  readonly onUnit?: ((layer: number, unit: number) => void) | undefined;
  /** Takes an edge that is pressed: the layer it leads into, the input it comes from and the output it leads to. */
  readonly onEdge?: ((layer: number, input: number, output: number) => void) | undefined;
}

/** The number of units of each layer, inputs first. */
export function widthsOf({ layers }: NetworkData): number[] {
  return layers.length === 0 ? [] : [layers[0]!.inputs, ...layers.map(({ outputs }) => outputs)];
}
