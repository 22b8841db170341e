import { permutation } from '../math/permutation.ts';
import { stream } from '../math/stream.ts';
import { testShare, type OwnTable } from './own-table.ts';

/** Each class in a random order (stream `data/split`): the first quarter is for the test, the others for training. */
export function divide(table: OwnTable, seed: number): { train: number[]; test: number[] } {
  const draws = stream(seed, 'data/split');
  const [train, test]: [number[], number[]] = [[], []];
  table.classes.forEach((_, k) => {
    const own = table.labels.flatMap((label, row) => (label === k ? [row] : []));
    const order = Array.from(permutation(draws, k, own.length), (i) => own[i]!);
    const kept = testShare(own.length);
    test.push(...order.slice(0, kept));
    train.push(...order.slice(kept));
  });
  return { train, test };
}
