import { onOwnData } from '../../src/recipe/own-stage.ts';
import type { OwnTable } from '../../src/recipe/own-table.ts';

/** A table of so many rows a class, whose numbers are the row's. */
export const tableOf = (counts: readonly number[], columns = 2): OwnTable => {
  const labels = counts.flatMap((count, k) => new Array<number>(count).fill(k));
  return {
    columns: Array.from({ length: columns }, (_, j) => `x${j + 1}`),
    classes: counts.map((_, k) => `class ${k}`),
    rows: labels.map((_, i) => Array.from({ length: columns }, (_each, j) => i * (j + 1) + 0.25)),
    labels,
  };
};

/** A stage on a table. */
export const on = (stage: Parameters<typeof onOwnData>[0], table: OwnTable | null) =>
  onOwnData(stage, () => table);
