import type { DecisionsView } from '../../recipe/field.ts';

/** A cell of the confusion matrix: the class that samples have, and the one they are taken for. */
export interface Cell {
  readonly label: 0 | 1;
  readonly predicted: 0 | 1;
}

/** The cells row by row: class 0 first, and in it what is taken for class 0. */
export const CELLS: readonly Cell[] = [
  { label: 0, predicted: 0 },
  { label: 0, predicted: 1 },
  { label: 1, predicted: 0 },
  { label: 1, predicted: 1 },
];

const isIn = ({ labels, predicted }: DecisionsView, cell: Cell, i: number): boolean =>
  labels[i] === cell.label && predicted[i] === cell.predicted;

/** How many test samples are in the cell, and which share of their class that is. */
export function cellCount(decisions: DecisionsView, cell: Cell): { count: number; share: number } {
  const { labels } = decisions;
  let [count, total] = [0, 0];
  for (let i = 0; i < labels.length; i++) {
    total += Number(labels[i] === cell.label);
    count += Number(isIn(decisions, cell, i));
  }
  return { count, share: count / total };
}

/** Points of the plane as x, y in turn, and their classes. */
export interface CellPoints {
  readonly points: Float32Array;
  readonly labels: Int32Array;
}

/** The cell's points, copied out, and their classes; null where inputs are no points of the plane. */
export function cellPoints(decisions: DecisionsView, cell: Cell): CellPoints | null {
  const { points, labels } = decisions;
  if (!points) return null;
  const rows = Array.from(labels, (_, i) => i).filter((i) => isIn(decisions, cell, i));
  return {
    points: Float32Array.from(rows.flatMap((i) => [points[2 * i]!, points[2 * i + 1]!])),
    labels: new Int32Array(rows.length).fill(cell.label),
  };
}
