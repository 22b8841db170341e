import type { Table } from '../datasets/data-set.ts';

/** The classes of the table's samples; throws if it has none. */
export function labelsOf(table: Table, loss: string): Int32Array {
  if (table.labels) return table.labels;
  throw new Error(`${loss}: the data has no classes; use meanSquaredError for regression`);
}

/** 1 at each row's class, 0 elsewhere, [rows, units]; throws on a class outside 0…units − 1. */
export function oneHot(labels: Int32Array, units: number): Float32Array {
  const hot = new Float32Array(labels.length * units);
  labels.forEach((label, row) => {
    if (label < 0 || label >= units)
      throw new Error(
        `class ${label} of sample ${row} is outside 0…${units - 1}: more units needed`,
      );
    hot[row * units + label] = 1;
  });
  return hot;
}

/** The column of each row's largest output, the first one among equals. */
export function largest(outputs: Float32Array, units: number): Int32Array {
  const classes = new Int32Array(outputs.length / units);
  for (let row = 0, at = 0; row < classes.length; row++, at += units) {
    let best = 0;
    for (let c = 1; c < units; c++) if (outputs[at + c]! > outputs[at + best]!) best = c;
    classes[row] = best;
  }
  return classes;
}
