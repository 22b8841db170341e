import { permutation } from '../../math/permutation.ts';
import { stream } from '../../math/stream.ts';
import { DIGITS, type DigitsData } from '../../recipe/data.ts';
import type { DataSet, Table } from './data-set.ts';

/** Node and workers have it; the rest of the DOM's types is not wanted here. */
declare const atob: (base64: string) => string;

const { classes, each, side } = DIGITS;
const PIXELS = side * side;

/** Of each class its pictures, one after the other, as bytes; null until they are loaded. */
let pictures: readonly Uint8Array[] | null = null;

/** Loads the pictures, once; whoever makes a data set of them must have waited for this. */
export async function loadDigits(): Promise<void> {
  if (pictures) return;
  const packed = await import('./digits.json');
  pictures = packed.default.digits.map((text) =>
    Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)),
  );
}

/** Each class in a random order (stream `data/split`): the first hundred are for testing, the others for training. Throws before they are loaded. */
export function digits({ samples, testSamples }: DigitsData, seed: number): DataSet {
  const draws = stream(seed, 'data/split');
  const orders = Array.from({ length: classes }, (_, label) => permutation(draws, label, each));
  return {
    test: table(orders, 0, testSamples),
    train: table(orders, DIGITS.test / classes, samples),
  };
}

/** The classes in turn, each in its order from its `first` on. */
function table(orders: readonly ArrayLike<number>[], first: number, samples: number): Table {
  if (!pictures) throw new Error('the digits are not loaded: await prepare(data) before a run');
  const features = new Float32Array(samples * PIXELS);
  const labels = Int32Array.from({ length: samples }, (_, row) => row % classes);
  for (const [row, label] of labels.entries()) {
    const at = orders[label]![first + Math.floor(row / classes)]! * PIXELS;
    const picture = pictures[label]!.subarray(at, at + PIXELS);
    features.set(
      Float32Array.from(picture, (byte) => byte / 255),
      row * PIXELS,
    );
  }
  return { features, labels, targets: null, samples, width: PIXELS };
}
